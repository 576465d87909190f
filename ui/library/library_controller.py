"""The articles put in order: archived, tagged, collected, thrown away and taken back."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from PySide6 import QtWidgets
from PySide6.QtCore import QObject, QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QMenu

from bywhom.library import ArticleRow, Library
from bywhom.library.shelves import Collection
from bywhom.ui.language.translate import later, tr
from bywhom.ui.library.facts_sheet import FactsSheet, facts_of
from bywhom.ui.model.desk import Desk
from bywhom.ui.model.library_rows import (
    KINDS,
    NOTHING,
    RowChoice,
    Sample,
    Shelved,
    feed_rows,
    shelve,
)
from bywhom.ui.model.shelf_rows import ShelfRows
from bywhom.ui.model.words import count, short_date
from bywhom.ui.panels.library_list import LibraryPane
from bywhom.ui.parts.line_sheet import LineSheet

MORE_TAGS_ASKED = later("Tags to add to these articles, with commas between them:")
NO_ORIGINAL = later("Where this article came from is not known, or not there any more.")
TAGS_ASKED = later("Tags of this article, with commas between them:")
NAME_ASKED = later("Name of the collection:")
FOR_GOOD = later(
    "{articles} and all that was noted on them will be gone for good. There is no undo."
)


class LibraryController(QObject):
    article_wanted = Signal(int)
    changed = Signal(str)  # said with an Undo

    def __init__(
        self, desk: Desk, pane: LibraryPane, samples: tuple[Sample, ...], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk, self._pane, self._samples = desk, pane, samples
        self._shelves: dict[RowChoice, ShelfRows] = {}
        pane.menu_wanted.connect(self._on_menu)

    def rows(self) -> Sequence[Shelved] | None:
        """What the pane is to show; None where it cannot be read."""
        return self._desk.ask(self._read_rows)

    def add_shelf(self, choice: RowChoice, rows: ShelfRows) -> None:
        """A corpus can be chosen from now on."""
        self._shelves[choice] = rows

    def _read_rows(self, library: Library) -> Sequence[Shelved]:
        self._pane.show_choices(self._choices(library))
        choice = self._pane.choice
        if choice in self._shelves:
            return self._shelves[choice] or [Shelved(tr(NOTHING))]
        binned, kept = library.deleted_articles(), library.articles()
        self._pane.has_hidden = bool(binned) or any(row.archived for row in kept)
        found = binned if choice.kind == "bin" else kept
        feeds = library.feeds()
        for feed in feeds:
            if choice == RowChoice("feed", feed.id):
                return feed_rows(feed, library.news(feed.id))
        return shelve(found, self._samples, date.today(), choice, self._pane.order, feeds)

    def _choices(self, library: Library) -> list[tuple[RowChoice, str]]:
        kinds = [(RowChoice(kind), tr(words)) for kind, words in KINDS.items()]
        shelves = [(RowChoice("collection", c.id), c.name) for c in library.collections()]
        tags = [(RowChoice("tag", tag), f"#{tag}") for tag in library.article_tags()]
        feeds = [
            (RowChoice("feed", f.id), tr("Feed: {title}", title=f.title)) for f in library.feeds()
        ]
        corpora = [(choice, rows.name) for choice, rows in self._shelves.items()]
        return [*kinds, *shelves, *tags, *feeds, *corpora]

    def menu(self, row: Shelved) -> QMenu:
        """What can be done with an article of the list."""
        menu, article_id = QMenu(self._pane), row.article_id
        chosen = self._pane.selected_articles()
        if article_id is not None and article_id not in chosen:
            chosen = [article_id]
        if self._pane.choice.kind == "bin":
            if article_id is not None:
                put_back = partial(self._change, lambda lib: lib.restore_article(*chosen))
                self._add(menu, tr("Put back"), put_back)
            menu.addSeparator()
            self._add(menu, tr("Empty the bin…"), self.empty_bin)
        elif len(chosen) > 1:
            self._fill_many(menu, chosen)
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
            self._pane.window(), tr("Empty the bin"), tr(FOR_GOOD, articles=words)
        )
        if asked == QtWidgets.QMessageBox.StandardButton.Yes:
            self._change(lambda library: library.empty_bin())

    def open_original(self, article_id: int | None = None) -> None:
        """The page or file as it is, in the program that shows such."""
        article = self._desk.article
        if article_id is not None:
            article = self._desk.ask(lambda library: library.article(article_id))
        place = article.origin.place if article else ""
        url = QUrl.fromUserInput(place) if place else QUrl()
        is_there = url.scheme() in ("http", "https") or (
            url.isLocalFile() and Path(url.toLocalFile()).exists()
        )
        if not is_there:
            self._desk.said.emit(tr(NO_ORIGINAL))
        elif not QDesktopServices.openUrl(url):
            self._desk.problem.emit(tr("{place}: no program here opens it.", place=place))

    def ask_facts_of_open(self) -> None:
        article_id = self._desk.save_article()
        if article_id is not None:
            self.ask_facts(article_id)

    def ask_facts(self, article_id: int) -> None:
        """Title, authors, outlet and date, to be put right."""
        article = self._desk.ask(lambda library: library.article(article_id))
        if article is not None:
            sheet = FactsSheet(facts_of(article), self._pane.window())
            sheet.chosen.connect(lambda facts: self._set_facts(article_id, facts))
            sheet.open()

    def _set_facts(self, article_id: int, facts: dict[str, Any]) -> None:
        if not self._desk.change(lambda library: library.change_article(article_id, **facts)):
            return
        reading = self._desk.reading
        article = self._desk.ask(lambda library: library.article(article_id))
        if reading and article and reading.article_id == article_id:
            self._desk.open(reading._replace(article=article))
        self.changed.emit(tr("The article’s facts are changed."))

    def _fill_many(self, menu: QMenu, chosen: list[int]) -> None:
        """What can be done with several articles at once."""

        def each(do: Callable[[Library, int], object]) -> Callable[[], None]:
            return lambda: self._change(lambda lib: [do(lib, one) for one in chosen])

        heading = menu.addAction(tr("%Ln article(s) selected", "", len(chosen)))
        heading.setEnabled(False)
        menu.addSeparator()
        self._add(menu, tr("Archive"), each(lambda lib, one: lib.set_archived(one, True)))
        out = each(lambda lib, one: lib.set_archived(one, False))
        self._add(menu, tr("Take out of the archive"), out)
        self._add(menu, tr("Mark as unread"), each(lambda lib, one: lib.mark_unread(one)))
        self._add(menu, tr("Add tags…"), partial(self._ask_more_tags, chosen))
        shelves = menu.addMenu(tr("Collections"))
        for shelf in self._desk.ask(lambda lib: lib.collections()) or []:
            self._add(
                shelves,
                tr("Add to {name}", name=shelf.name),
                each(partial(_collect, shelf_id=shelf.id)),
            )
        shelves.addSeparator()
        self._add(shelves, tr("New collection…"), partial(self._ask_collection, *chosen))
        menu.addSeparator()
        self._add(menu, tr("Move to the bin"), partial(self._pane.remove_wanted.emit, chosen))

    def _ask_more_tags(self, chosen: list[int]) -> None:
        def tag(words: str, library: Library) -> None:
            tags = {row.id: row.tags for row in library.articles()}
            for one in chosen:
                library.set_article_tags(one, [*tags.get(one, ()), *words.split(",")])

        def named(words: str) -> None:
            if words:
                self._change(partial(tag, words))

        sheet = LineSheet(tr("Tags"), tr(MORE_TAGS_ASKED), self._pane.window())
        sheet.chosen.connect(named)
        sheet.open()

    def _fill(
        self,
        menu: QMenu,
        article_id: int,
        versions: list[ArticleRow],
        collections: list[Collection],
    ) -> None:
        now = next(v for v in versions if v.id == article_id)
        self._add(menu, tr("Open"), partial(self.article_wanted.emit, article_id))
        self._add(menu, tr("Open the original"), partial(self.open_original, article_id))
        if len(versions) > 1:
            self._fill_versions(menu.addMenu(tr("Versions")), versions)
        menu.addSeparator()
        self._add(
            menu,
            tr("Take out of the archive") if now.archived else tr("Archive"),
            lambda: self._change(lambda lib: lib.set_archived(article_id, not now.archived)),
        )
        if not now.unread:
            unread = partial(self._change, lambda library: library.mark_unread(article_id))
            self._add(menu, tr("Mark as unread"), unread)
        facts = partial(self.ask_facts, article_id)
        self._add(menu, tr("Title, author, outlet, date…"), facts)
        self._add(menu, tr("Tags…"), partial(self._ask_tags, article_id, now.tags))
        shelves = menu.addMenu(tr("Collections"))
        for shelf in collections:
            self._add_collection(shelves, article_id, shelf, shelf.id in now.collections)
        self._end_collections(shelves, article_id)
        menu.addSeparator()
        put_away = partial(self._pane.remove_wanted.emit, [article_id])
        self._add(menu, tr("Move to the bin"), put_away)

    def _fill_versions(self, menu: QMenu, versions: list[ArticleRow]) -> None:
        for version in versions:
            words = short_date(version.added[:10], date.today())
            open_it = partial(self.article_wanted.emit, version.id)
            self._add(
                menu,
                ", ".join((words, tr("%Ln word(s)", "", version.words))),
                open_it,
            )

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
        self._add(menu, tr("New collection…"), partial(self._ask_collection, article_id))
        shown = self._pane.choice
        if shown.kind == "collection":
            drop = partial(
                self._change, lambda library: library.delete_collection(int(shown.value))
            )
            self._add(menu, tr("Remove this collection"), drop)

    def _ask_tags(self, article_id: int, tags: tuple[str, ...]) -> None:
        sheet = LineSheet(tr("Tags"), tr(TAGS_ASKED), self._pane.window(), ", ".join(tags))
        sheet.chosen.connect(
            lambda words: self._change(
                lambda library: library.set_article_tags(article_id, words.split(","))
            )
        )
        sheet.open()

    def _ask_collection(self, *article_ids: int) -> None:
        def collect(name: str, library: Library) -> None:
            shelf = library.add_collection(name)
            for article_id in article_ids:
                library.set_collected(article_id, shelf, True)

        def named(name: str) -> None:
            if name:
                self._change(partial(collect, name))

        sheet = LineSheet(tr("New collection"), tr(NAME_ASKED), self._pane.window())
        sheet.chosen.connect(named)
        sheet.open()

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


def _collect(library: Library, article_id: int, *, shelf_id: int) -> None:
    library.set_collected(article_id, shelf_id, True)
