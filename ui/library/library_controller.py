"""The articles put in order: archived, tagged, collected, thrown away and taken back."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6 import QtWidgets
from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QInputDialog, QMenu

from bywhom.library import ArticleRow, Library
from bywhom.library.shelves import Collection
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

    def rows(self) -> list[Shelved] | None:
        """What the pane is to show; None where it cannot be read."""
        return self._desk.ask(self._read_rows)

    def _read_rows(self, library: Library) -> list[Shelved]:
        self._pane.show_choices(self._choices(library))
        choice = self._pane.choice
        found = library.deleted_articles() if choice.kind == "bin" else library.articles()
        return shelve(found, self._samples, date.today(), choice, self._pane.order)

    def _choices(self, library: Library) -> list[tuple[RowChoice, str]]:
        kinds = [(RowChoice(kind), words) for kind, words in KINDS.items()]
        shelves = [(RowChoice("collection", c.id), c.name) for c in library.collections()]
        tags = [(RowChoice("tag", tag), f"#{tag}") for tag in library.article_tags()]
        return [*kinds, *shelves, *tags]

    def menu(self, row: Shelved) -> QMenu:
        """What can be done with an article of the list."""
        menu, article_id = QMenu(self._pane), row.article_id
        if self._pane.choice.kind == "bin":
            if article_id is not None:
                put_back = partial(
                    self._change, lambda library: library.restore_article(article_id)
                )
                self._add(menu, "Put back", put_back)
            menu.addSeparator()
            self._add(menu, "Empty the bin…", self.empty_bin)
        elif article_id is not None:
            found = self._desk.ask(lambda lib: (lib.versions(article_id), lib.collections()))
            if found is not None:
                self._fill(menu, article_id, *found)
        return menu

    def empty_bin(self) -> None:
        found = self._desk.ask(lambda lib: (lib.deleted_articles(), lib.deleted_notes()))
        if found is None:
            return
        articles, notes = found
        words = f"{count(len(articles), 'article')}, {count(len(notes), 'note')}"
        asked = QtWidgets.QMessageBox.question(
            self._pane.window(), "Empty the bin", FOR_GOOD.format(articles=words)
        )
        if asked == QtWidgets.QMessageBox.StandardButton.Yes:
            self._change(lambda library: library.empty_bin())

    def _fill(
        self,
        menu: QMenu,
        article_id: int,
        versions: list[ArticleRow],
        collections: list[Collection],
    ) -> None:
        now = next(v for v in versions if v.id == article_id)
        self._add(menu, "Open", partial(self.article_wanted.emit, article_id))
        if len(versions) > 1:
            self._fill_versions(menu.addMenu("Versions"), versions)
        menu.addSeparator()
        self._add(
            menu,
            "Take out of the archive" if now.archived else "Archive",
            lambda: self._change(lambda lib: lib.set_archived(article_id, not now.archived)),
        )
        if not now.unread:
            unread = partial(self._change, lambda library: library.mark_unread(article_id))
            self._add(menu, "Mark as unread", unread)
        self._add(menu, "Tags…", partial(self._ask_tags, article_id, now.tags))
        shelves = menu.addMenu("Collections")
        for shelf in collections:
            self._add_collection(shelves, article_id, shelf, shelf.id in now.collections)
        self._end_collections(shelves, article_id)
        menu.addSeparator()
        put_away = partial(self._pane.remove_wanted.emit, article_id)
        self._add(menu, "Move to the bin", put_away)

    def _fill_versions(self, menu: QMenu, versions: list[ArticleRow]) -> None:
        for version in versions:
            words = short_date(version.added[:10], date.today())
            open_it = partial(self.article_wanted.emit, version.id)
            self._add(menu, f"{words}, {version.words:,} words", open_it)

    def _add_collection(
        self, menu: QMenu, article_id: int, shelf: Collection, is_there: bool
    ) -> None:
        def put(library: Library) -> None:
            library.set_collected(article_id, shelf.id, not is_there)

        action = self._add(menu, shelf.name, partial(self._change, put))
        action.setCheckable(True)
        action.setChecked(is_there)

    def _end_collections(self, menu: QMenu, article_id: int) -> None:
        menu.addSeparator()
        self._add(menu, "New collection…", partial(self._ask_collection, article_id))
        shown = self._pane.choice
        if shown.kind == "collection":
            drop = partial(
                self._change, lambda library: library.delete_collection(int(shown.value))
            )
            self._add(menu, "Remove this collection", drop)

    def _ask_tags(self, article_id: int, tags: tuple[str, ...]) -> None:
        window = self._pane.window()
        words, wanted = QInputDialog.getText(window, "Tags", TAGS_ASKED, text=", ".join(tags))
        if wanted:
            self._change(lambda library: library.set_article_tags(article_id, words.split(",")))

    def _ask_collection(self, article_id: int) -> None:
        name, wanted = QInputDialog.getText(self._pane.window(), "New collection", NAME_ASKED)

        def collect(library: Library) -> None:
            library.set_collected(article_id, library.add_collection(name), True)

        if wanted and name.strip():
            self._change(collect)

    def _change(self, do: Callable[[Library], object]) -> None:
        self._desk.change(do)

    def _add(self, menu: QMenu, words: str, act: Callable[[], object]) -> QAction:
        action = menu.addAction(words.replace("&", "&&"))
        action.triggered.connect(lambda: act())
        return action

    def _on_menu(self, row: Shelved, spot: QPoint) -> None:
        menu = self.menu(row)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(spot)
