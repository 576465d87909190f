"""Keys, all commands, hints of the first run, and what this program is."""

import re
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QWidget

from bywhom.analysis.article import Span
from bywhom.analysis.marks import Mark
from bywhom.files.atomic_write import write_whole
from bywhom.files.errors import FileError
from bywhom.resources import SEND_PAGE
from bywhom.ui.appearance.appearance import SWITCHES, SYSTEM, Appearance
from bywhom.ui.commands.actions import Actions
from bywhom.ui.language.languages import LANGUAGES
from bywhom.ui.language.translate import tr
from bywhom.ui.model.desk import Desk, OpenArticle
from bywhom.ui.model.library_rows import Sample, SampleHint
from bywhom.ui.page import margin_notes
from bywhom.ui.page.article_view import ArticleView
from bywhom.ui.settings import FACES, Settings
from bywhom.ui.style.typography import SIZES

LEAD = 34  # characters; a longer first sentence is not set bold


class HelpController(QObject):
    keys_changed = Signal()

    def __init__(
        self,
        desk: Desk,
        view: ArticleView,
        look: Appearance,
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
        view.marks_changed.connect(self._on_marks_changed)

    def show_keys(self) -> None:
        from bywhom.ui.app.keys_sheet import KeysSheet

        sheet = KeysSheet(self._settings, self._window)
        sheet.changed.connect(self.keys_changed)
        sheet.exec()

    def show_palette(self) -> None:
        from bywhom.ui.app.palette import Palette

        sheet = Palette(self._actions, self._window, self._choices(self._window))
        sheet.picked.connect(self._on_picked)
        sheet.open()

    def _choices(self, parent: QObject) -> list[QAction]:
        """How the page may look, each as something to pick."""
        named: list[tuple[str, str, object]] = [
            *(
                (tr("Theme: {name}", name=tr(name)), "theme", name)
                for name in (SYSTEM, *self._look.themes)
            ),
            *((tr("Type face: {face}", face=tr(face)), "face", face) for face in FACES),
            *(
                (tr("Language: {name}", name=name), "language", code)
                for code, name in LANGUAGES.items()
            ),
            *((tr("Text size: {size}", size=size), "size", size) for size in SIZES),
            *((tr("Setting: {words}", words=tr(words)), name, None) for name, words in SWITCHES),
        ]
        made = []
        for words, name, value in named:
            action = QAction(words, parent)
            action.triggered.connect(partial(self._choose, name, value))
            made.append(action)
        return made

    def _choose(self, name: str, value: object) -> None:
        """None: the other of two."""
        is_on = getattr(self._look.preferences, name)
        self._look.change(**{name: not is_on if value is None else value})

    def show_about(self) -> None:
        from bywhom.ui.app.about import AboutSheet

        AboutSheet(self._window).exec()

    def show_send_page(self) -> None:
        """In the browser, where its button can be drawn to the bookmarks."""
        target = self._settings.folder / SEND_PAGE.name
        try:
            write_whole(target, SEND_PAGE.read_bytes())
        except FileError as error:
            self._desk.problem.emit(str(error))
            return
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(target))):
            self._desk.said.emit(
                tr("No browser was found here. Open {target} in yours.", target=target)
            )

    def ask_newer(self) -> None:
        from bywhom.ui.app.about import newer_question

        newer_question(self._window).exec()

    def show_hints(self) -> None:
        self._look.change(hints=True)
        reading = self._desk.reading
        if not self._samples:
            self._desk.said.emit(tr("The samples were left out on this computer."))
        elif reading is not None and reading.sample == self._samples[0]:
            self.show_hints_of(reading)
        else:
            self._open_sample(self._samples[0])

    def hide_hints(self) -> None:
        self._look.change(hints=False)
        self._view.set_hints(())

    def show_hints_of(self, reading: OpenArticle | None) -> None:
        """Beside a sample, while the reader wants them."""
        sample = reading.sample if reading else None
        if reading is None or sample is None or not self._look.preferences.hints:
            self._view.set_hints(())
            return
        analysis, marks = self._desk.analysis, self._view.marks
        shown = [marks[index] for index in self._view.shown_marks()]
        found = analysis.marks if analysis else marks
        anywhere = sample.hints[-1] if sample.first_run and sample.hints else None
        placed = placed_hints(reading.article.text, sample.hints, found, shown, anywhere)
        self._view.set_hints(placed, keep_room=True)

    def _on_marks_changed(self) -> None:
        reading = self._desk.reading
        if reading is not None and reading.sample:
            self.show_hints_of(reading)

    def _on_picked(self, action: QAction) -> None:
        self._window.activateWindow()  # the palette is gone; not every desktop gives the keys back
        action.trigger()


def placed_hints(
    text: str,
    hints: tuple[SampleHint, ...],
    found: Sequence[Mark],
    shown: Sequence[Mark],
    anywhere: SampleHint | None = None,
) -> list[margin_notes.Hint]:
    """Each hint at its words, while the mark it speaks of is shown.

    found: all marks, dismissed ones too; anywhere: the hint that is about any words.
    """
    placed = []
    for hint in hints:
        words = re.search(rf"\b{re.escape(hint.quote)}", text)
        if words is None:
            continue
        span = Span(*words.span())
        if hint is anywhere or _mark_of(span, found) in shown:
            placed.append(_in_margin(hint, span.start))
    return placed


def _mark_of(span: Span, found: Sequence[Mark]) -> Mark | None:
    """The mark that covers these words and the least besides."""

    def likeness(mark: Mark) -> float:
        common = min(mark.end, span.end) - max(mark.start, span.start)
        return common / (max(mark.end, span.end) - min(mark.start, span.start))

    over = (mark for mark in found if mark.span.overlaps(span))
    return max(over, key=likeness, default=None)


def _in_margin(hint: SampleHint, start: int) -> margin_notes.Hint:
    """Its first sentence stands out if it is short."""
    words = tr(hint.words)
    first, stop, rest = words.partition(". ")
    short = bool(stop) and len(first) < LEAD
    lead, body = (first + ".", rest) if short else ("", words)
    return margin_notes.Hint(start, lead, body)
