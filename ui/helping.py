"""Keys, all commands, hints of the first run, and what this program is."""

import re
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from analysis.article import Span
from analysis.marks import Mark
from ui import margin_notes
from ui.actions import Actions, CommandAction
from ui.article_view import ArticleView
from ui.desk import Desk, Reading
from ui.look import Look
from ui.settings import Settings
from ui.shelf import Hint, Sample

LEAD = 34  # characters; a longer first sentence is not set bold
ABOUT = (
    "Bywhom is a reading desk: open an article, see who stands behind each claim, keep notes. "
    "Its name is the question that Wikipedia’s editors write into a margin: [by whom?]\n\n"
    "A mark is a question to ask, not a fault. Nothing you read leaves this computer."
)


class Helping(QObject):
    keys_changed = Signal()

    def __init__(
        self,
        desk: Desk,
        view: ArticleView,
        look: Look,
        settings: Settings,
        actions: Actions,
        samples: tuple[Sample, ...],
        open_sample: Callable[[Sample], None],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._desk, self._view, self._look, self._settings = desk, view, look, settings
        self._actions, self._samples, self._window = actions, samples, window
        self._open_sample = open_sample
        view.hint_hidden.connect(self.hide_hints)
        desk.found.connect(self._on_found)

    def show_keys(self) -> None:
        from ui.panels.keys_sheet import KeysSheet

        sheet = KeysSheet(self._settings, self._window)
        sheet.changed.connect(self.keys_changed)
        sheet.exec()

    def show_palette(self) -> None:
        from ui.panels.palette import Palette

        sheet = Palette(self._actions, self._window)
        sheet.picked.connect(self._on_picked)
        sheet.open()

    def show_about(self) -> None:
        QMessageBox.about(self._window, "About Bywhom", ABOUT)

    def show_hints(self) -> None:
        self._look.change(hints=True)
        reading = self._desk.reading
        if reading is not None and reading.sample == self._samples[0]:
            self.show_hints_of(reading)
        else:
            self._open_sample(self._samples[0])

    def hide_hints(self) -> None:
        self._look.change(hints=False)
        self._view.set_hints(())

    def show_hints_of(self, reading: Reading | None) -> None:
        """Beside a sample, while the reader wants them."""
        sample = reading.sample if reading else None
        if reading is None or sample is None or not self._look.preferences.hints:
            self._view.set_hints(())
            return
        marks = None if self._desk.analysis is None else self._desk.marks
        self._view.set_hints(placed_hints(reading.article.text, sample.hints, marks))

    def _on_found(self) -> None:
        reading = self._desk.reading
        if reading is not None and reading.sample and self._desk.analysis:
            self.show_hints_of(reading)

    def _on_picked(self, action: CommandAction) -> None:
        action.trigger()


def placed_hints(
    text: str, hints: tuple[Hint, ...], marks: Sequence[Mark] | None
) -> list[margin_notes.Hint]:
    """Each hint at its words; its first sentence stands out if it is short.

    marks: a hint about words that are not marked would be false and is left out, but for the
    last, which is about any words. None while nobody knows yet.
    """
    placed = []
    for hint in hints:
        found = re.search(rf"\b{re.escape(hint.quote)}", text)
        if found is None:
            continue
        span = Span(*found.span())
        is_true = hint is hints[-1] or any(mark.span.overlaps(span) for mark in marks or ())
        if marks is not None and not is_true:
            continue
        first, mark, rest = hint.words.partition(". ")
        short = bool(mark) and len(first) < LEAD
        lead, body = (first + ".", rest) if short else ("", hint.words)
        placed.append(margin_notes.Hint(span.start, lead, body))
    return placed
