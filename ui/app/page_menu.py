"""What can be done at a place of the page: the menu of the right button and of the menu key."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from bywhom.library.dismissals import Scope
from bywhom.ui.app.desk_window import DeskWindow
from bywhom.ui.language.translate import numeral, tr
from bywhom.ui.model.words import COLOUR, COLOURS
from bywhom.ui.page.desk_view import Spot

DISMISSALS: tuple[tuple[Scope, str], ...] = (  # each with its command
    ("here", "dismiss"),
    ("phrase", "dismiss.phrase"),
    ("article", "dismiss.article"),
    ("rule", "dismiss.rule"),
)


class PageMenu(QObject):
    """Made anew each time: what stands in it follows from the mark, note and words at the spot."""

    def __init__(self, window: DeskWindow) -> None:
        super().__init__(window)
        self._window = window
        window.view.menu_wanted.connect(self.show_at)

    def show_at(self, spot: Spot, place: QPoint) -> None:
        menu = self.menu(spot)
        menu.popup(place)
        menu.aboutToHide.connect(menu.deleteLater)

    def menu(self, spot: Spot) -> QMenu:
        window, menu = self._window, QMenu(self._window)
        menu.setToolTipsVisible(True)
        parts: list[Callable[[QMenu], None]] = []
        if spot.mark is not None:
            window.mark_controller.select(spot.mark, scroll=False)
            parts.append(self._add_mark)
        if spot.note is not None:
            parts.append(partial(self._add_note, spot.note))
        words = window.view.selected_span()
        if words is not None:
            parts.append(self._add_words)
        parts.append(self._add_rest)
        for add in parts:
            add(menu)
            menu.addSeparator()
        return menu

    def _add_mark(self, menu: QMenu) -> None:
        window = self._window
        marking, reach = window.mark_controller, window.mark_controller.reach()
        menu.addAction(window.actions_["explain"])
        for scope, command in DISMISSALS:
            known = window.actions_[command]
            many = f" ({numeral(reach[scope])})" if reach[scope] > 1 else ""
            key = known.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            act = menu.addAction(f"{tr(known.command.words)}{many}\t{key}")
            act.triggered.connect(lambda _=False, scope=scope: marking.dismiss(scope))
        if window.own_rules.has(window.mark_controller.selected_rule):
            act = menu.addAction(tr("Change this rule…"))
            act.triggered.connect(self._change_rule)

    def _change_rule(self) -> None:
        window = self._window
        window.own_rules.show_editor(at=window.mark_controller.selected_rule)

    def _add_note(self, note_id: int, menu: QMenu) -> None:
        notes = self._window.note_controller
        menu.addAction(tr("Write on this note")).triggered.connect(lambda: notes.edit(note_id))
        colours = menu.addMenu(tr("Colour of this highlight"))
        for colour in COLOURS:
            act = colours.addAction(tr(COLOUR[colour]))
            act.triggered.connect(lambda _=False, chosen=colour: notes.recolour(note_id, chosen))
        menu.addAction(tr("Take it off")).triggered.connect(lambda: notes.delete(note_id))

    def _add_words(self, menu: QMenu) -> None:
        window = self._window
        for command in ("highlight", "note", "tag"):
            menu.addAction(window.actions_[command])
        menu.addAction(tr("Copy")).triggered.connect(window.view.copy)
        menu.addAction(window.actions_["quote"])
        menu.addAction(window.actions_["find"])
        menu.addAction(window.actions_["rules.here"])

    def _add_rest(self, menu: QMenu) -> None:
        window = self._window
        for command in ("marks", "density", "numbers", "look"):
            menu.addAction(window.actions_[command])
