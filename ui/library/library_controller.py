"""The articles put in order: archived, tagged, collected, thrown away and taken back."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6 import QtWidgets
from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QInputDialog, QMenu

from bywhom.ui.model.desk import Desk
from bywhom.ui.model.library_rows import KINDS, RowChoice, Sample, Shelved, shelve
from bywhom.ui.model.words import count, short_date
from bywhom.ui.panels.library_list import LibraryPane

TAGS_ASKED = "Tags of this article, with commas between them:"
NAME_ASKED = "Name of the collection:"
FOR_GOOD = "{articles} and all that was noted on them will be gone for good. There is no undo."


class LibraryController(QObject):
    article_wanted = Signal(int)

    def __init__(
        self, desk: Desk, pane: LibraryPane, samples: tuple[Sample, ...], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk, self._pane, self._samples = desk, pane, samples
        pane.menu_wanted.connect(self._on_menu)

    def rows(self) -> list[Shelved]:
        """What the pane is to show."""
        library, choice = self._desk.library, self._pane.choice
        if library is None:
            return shelve([], self._samples, date.today())
        with self._desk.saying_errors():
            self._pane.show_choices(self._choices())
            choice = self._pane.choice
            found = library.deleted_articles() if choice.kind == "bin" else library.articles()
            return shelve(found, self._samples, date.today(), choice, self._pane.order)
        return shelve([], self._samples, date.today())

    def _choices(self) -> list[tuple[RowChoice, str]]:
        library = self._desk.library
        assert library is not None
        kinds = [(RowChoice(kind), words) for kind, words in KINDS.items()]
        shelves = [(RowChoice("collection", c.id), c.name) for c in library.collections()]
        tags = [(RowChoice("tag", tag), f"#{tag}") for tag in library.article_tags()]
        return [*kinds, *shelves, *tags]

    def menu(self, row: Shelved) -> QMenu:
        """What can be done with an article of the list."""
        menu = QMenu(self._pane)
        if self._pane.choice.kind == "bin":
            self._add(menu, "Put back", partial(self._do, "restore_article", row.article_id))
            menu.addSeparator()
            self._add(menu, "Empty the bin…", self.empty_bin)
            return menu
        self._fill(menu, row)
        return menu

    def empty_bin(self) -> None:
        library = self._desk.library
        if library is None:
            return
        with self._desk.saying_errors():
            articles, notes = library.deleted_articles(), library.deleted_notes()
            words = f"{count(len(articles), 'article')}, {count(len(notes), 'note')}"
            asked = QtWidgets.QMessageBox.question(
                self._pane.window(), "Empty the bin", FOR_GOOD.format(articles=words)
            )
            if asked == QtWidgets.QMessageBox.StandardButton.Yes:
                library.empty_bin()
                self._desk.reload()

    def _fill(self, menu: QMenu, row: Shelved) -> None:
        library, article_id = self._desk.library, row.article_id
        if library is None or article_id is None:
            return
        with self._desk.saying_errors():
            versions = library.versions(article_id)
            now = next(v for v in versions if v.id == article_id)
            self._add(menu, "Open", partial(self.article_wanted.emit, article_id))
            if len(versions) > 1:
                older = menu.addMenu("Versions")
                for version in versions:
                    words = short_date(version.added[:10], date.today())
                    open_it = partial(self.article_wanted.emit, version.id)
                    self._add(older, f"{words}, {version.words:,} words", open_it)
            menu.addSeparator()
            words = "Take out of the archive" if now.archived else "Archive"
            archive = partial(self._do, "set_archived", article_id, not now.archived)
            self._add(menu, words, archive)
            if not now.unread:
                self._add(menu, "Mark as unread", partial(self._do, "mark_unread", article_id))
            self._add(menu, "Tags…", partial(self._ask_tags, article_id, now.tags))
            self._fill_collections(menu.addMenu("Collections"), article_id, now.collections)
            menu.addSeparator()
            put_away = partial(self._pane.remove_wanted.emit, article_id)
            self._add(menu, "Move to the bin", put_away)

    def _fill_collections(self, menu: QMenu, article_id: int, held: tuple[int, ...]) -> None:
        library = self._desk.library
        assert library is not None
        for shelf in library.collections():
            is_there = shelf.id in held
            put = partial(self._do, "set_collected", article_id, shelf.id, not is_there)
            action = self._add(menu, shelf.name, put)
            action.setCheckable(True)
            action.setChecked(is_there)
        menu.addSeparator()
        self._add(menu, "New collection…", partial(self._ask_collection, article_id))
        if self._pane.choice.kind == "collection":
            drop = partial(self._do, "delete_collection", self._pane.choice.value)
            self._add(menu, "Remove this collection", drop)

    def _ask_tags(self, article_id: int, tags: tuple[str, ...]) -> None:
        window = self._pane.window()
        words, wanted = QInputDialog.getText(window, "Tags", TAGS_ASKED, text=", ".join(tags))
        if wanted:
            self._do("set_article_tags", article_id, words.split(","))

    def _ask_collection(self, article_id: int) -> None:
        name, wanted = QInputDialog.getText(self._pane.window(), "New collection", NAME_ASKED)
        library = self._desk.library
        if wanted and name.strip() and library is not None:
            with self._desk.saying_errors():
                shelf = library.add_collection(name)
                self._do("set_collected", article_id, shelf, True)

    def _do(self, what: str, *arguments: object) -> None:
        """One change of the library, said and shown."""
        with self._desk.saying_errors():
            getattr(self._desk.library, what)(*arguments)
            self._desk.reload()

    def _add(self, menu: QMenu, words: str, act: Callable[[], object]) -> QAction:
        action = menu.addAction(words.replace("&", "&&"))
        action.triggered.connect(lambda: act())
        return action

    def _on_menu(self, row: Shelved, spot: QPoint) -> None:
        menu = self.menu(row)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(spot)
