"""The reader corrects the sources: no source, the same as another, who it is, which rung."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu

from bywhom.analysis.marks import LADDER
from bywhom.ui.language.translate import later, tr
from bywhom.ui.model.desk import Desk
from bywhom.ui.model.figures import SourceRow
from bywhom.ui.model.words import RUNG
from bywhom.ui.panels.source_list import SourcePanel
from bywhom.ui.parts.line_sheet import LineSheet
from bywhom.ui.parts.list_sheet import ListSheet

if TYPE_CHECKING:
    from bywhom.analysis.sources.corrections import Correction, Verb

NO_LIBRARY = later("Sources cannot be corrected while there is no library to write to.")
NOTHING = later("You have corrected no source of this article.")
LONGEST = 40  # characters of a name in a menu
DONE = {
    "none": later("“{source}” is no source any more."),
    "same": later("“{source}” is counted with “{value}”."),
    "name": later("“{source}” is “{value}” now."),
    "rung": later("“{source}” stands on another rung now: {value}."),
}
KEPT = {
    "none": later("“{source}” is no source"),
    "same": later("“{source}” is the same as “{value}”"),
    "name": later("“{source}” is “{value}”"),
    "rung": later("“{source}” is {value}"),
}


class Choice(NamedTuple):
    """What can be said of a source; value None: it is asked for."""

    verb: "Verb"
    value: str | None
    words: str


class SourceCorrections(QObject):
    corrected = Signal(str)  # what was corrected, for the message with its Undo

    def __init__(self, desk: Desk, panel: SourcePanel) -> None:
        super().__init__(panel)
        self._desk, self._panel = desk, panel
        panel.menu_wanted.connect(self._on_menu)
        panel.corrections_wanted.connect(self._on_list)

    def menu(self, row: SourceRow) -> QMenu:
        """Everything that can be said of this source."""
        menu = QMenu(self._panel)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._add(menu, row, Choice("none", "", tr("Not a source")))
        others = [r.name for r in self._panel.model.rows if r.name != row.name]
        same = menu.addMenu(tr("The same as"))
        same.setEnabled(bool(others))
        for name in others:
            self._add(same, row, Choice("same", name, _short(name)))
        self._add(menu, row, Choice("name", None, tr("This is…")))
        ladder = menu.addMenu(tr("On the ladder"))
        for rung in LADDER:
            self._add(ladder, row, Choice("rung", rung, _capital(tr(RUNG[rung]))), row.kind == rung)
        ids = self._desk.corrected_by.get(row.name, ())
        if ids:
            menu.addSeparator()
            back = menu.addAction(tr("Take back what you corrected"))
            back.triggered.connect(partial(self.take_back, ids))
        return menu

    def correct(self, source: str, verb: "Verb", value: str = "") -> None:
        article_id = self._desk.save_article()
        if article_id is None:
            self._desk.problem.emit(tr(NO_LIBRARY))
        elif self._desk.change(lambda library: library.correct(article_id, source, verb, value)):
            self.corrected.emit(_said(DONE, source, verb, value))

    def take_back(self, ids: Sequence[int]) -> None:
        self._desk.change(lambda library: library.take_back_corrections(ids))

    def ask_name(self, row: SourceRow) -> None:
        """A small window that asks who the source is."""
        asked = tr("The name behind these words, as you would write it:")
        sheet = LineSheet(tr("Who is this?"), asked, self._panel.window(), row.name)
        sheet.chosen.connect(partial(self._on_name, row.name))
        sheet.open()

    def sheet(self) -> ListSheet:
        """All corrections of this article, to take back one by one."""
        kept = self._desk.corrections()
        rows = [in_words(one) for one in kept]
        sheet = ListSheet(
            tr("Your corrections"), rows, tr("Take back"), self._panel, empty=tr(NOTHING)
        )
        left = [one.id for one in kept]
        sheet.taken.connect(lambda place: self.take_back([left.pop(place)]))
        return sheet

    def _add(self, menu: QMenu, row: SourceRow, choice: Choice, holds: bool = False) -> None:
        action = menu.addAction(choice.words.replace("&", "&&"))
        action.setCheckable(choice.verb == "rung")
        action.setChecked(holds)
        action.triggered.connect(partial(self._on_choice, row, choice))

    def _on_choice(self, row: SourceRow, choice: Choice) -> None:
        if choice.value is None:
            self.ask_name(row)
        elif (choice.verb, choice.value) != ("rung", row.kind):
            self.correct(row.name, choice.verb, choice.value)

    def _on_name(self, source: str, name: str) -> None:
        name = " ".join(name.split())
        if name and name != source:
            self.correct(source, "name", name)

    def _on_menu(self, row: SourceRow, spot: QPoint) -> None:
        self.menu(row).popup(spot)

    def _on_list(self) -> None:
        sheet = self.sheet()
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.open()


def in_words(one: "Correction") -> str:
    return _said(KEPT, one.source, one.verb, one.value)


def _said(words: dict[str, str], source: str, verb: "Verb", value: str) -> str:
    if verb == "rung":
        value = tr(next(said for rung, said in RUNG.items() if rung == value))
    return tr(words[verb], source=_short(source), value=_short(value))


def _short(name: str) -> str:
    name = " ".join(name.split())
    return name if len(name) <= LONGEST else name[: LONGEST - 1].rstrip() + "…"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
