"""Feeds that the reader follows: asked for only when the reader looks into one."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from bywhom.documents.lists.feed import Feed, fetch_feed
from bywhom.files.atomic_write import write_whole
from bywhom.files.errors import FileError
from bywhom.library import Library
from bywhom.library.exchange.formats import export_feeds, import_feeds
from bywhom.library.feeds import NewsItem
from bywhom.ui.language.translate import later, tr
from bywhom.ui.model.background_job import BackgroundJob
from bywhom.ui.model.desk import Desk
from bywhom.ui.open.feeds_sheet import FeedsSheet, about
from bywhom.ui.open.open_controller import OpenController, completed, host_of
from bywhom.ui.parts.save_as import ask_form
from bywhom.ui.settings import Settings

NO_LIBRARY = later("Feeds are kept in the library, and it is not open for writing.")
KINDS = later("Lists of feeds (*.opml *.xml)")


class FeedController(QObject):
    fetching = Signal(str)  # the host a feed comes from; empty when nothing is fetched

    def __init__(
        self, desk: Desk, files: OpenController, settings: Settings, window: QWidget
    ) -> None:
        super().__init__(window)
        self._desk, self._files, self._settings, self._window = desk, files, settings, window
        self._asking = BackgroundJob(self)
        self._asking.done.connect(self._on_feed)
        self._asking.failed.connect(self._say)
        self._asking.busy.connect(lambda place: self.fetching.emit(host_of(place)))
        self._sheet: FeedsSheet | None = None
        self._to_follow = False

    def show(self) -> None:
        if self._desk.library.read_only:
            self._desk.problem.emit(tr(NO_LIBRARY))
            return
        self.sheet().exec()
        self._asking.cancel()
        self._sheet = None

    def sheet(self) -> FeedsSheet:
        sheet = FeedsSheet(self._window)
        sheet.wanted.connect(self._look_into)
        sheet.followed.connect(self._follow)
        sheet.left.connect(self._leave)
        sheet.read.connect(self.see_all)
        sheet.entry_chosen.connect(self._open)
        sheet.import_wanted.connect(self._import)
        sheet.export_wanted.connect(self._export)
        self._sheet = sheet
        self._list()
        return sheet

    def bring_in(self, path: Path) -> None:
        """The feeds of a list that another program has made."""
        new = self._desk.ask(lambda library: import_feeds(library, path))
        if new is not None:
            self._say(tr("%Ln new feed(s).", "", new))
        self._list()

    def save(self, path: Path) -> None:
        """The feeds as a list that other programs read."""
        words = self._desk.ask(export_feeds)
        if words is None:
            return
        try:
            write_whole(path, words.encode("utf-8"))
        except FileError as error:
            self._say(str(error))
        else:
            self._say(tr("Saved as {path}.", path=path))

    def look_into(self, feed_id: int) -> None:
        """Ask a feed of the library pane for what is new."""
        feeds = self._desk.ask(lambda library: library.feeds()) or []
        feed = next((feed for feed in feeds if feed.id == feed_id), None)
        if feed is not None:
            self._ask(feed.address, typed=False)

    def open_news(self, feed_id: int, address: str) -> None:
        """An article that a feed has; it is not new any more."""
        self._desk.change(lambda library: library.see_news(feed_id, address), reload=False)
        self._desk.shelved.emit()
        self._files.follow(address)

    def see_all(self, feed_id: int) -> None:
        """None of its articles is new any more."""
        self._desk.change(lambda library: library.see_news(feed_id), reload=False)
        self._desk.shelved.emit()
        self._list()

    def close(self) -> None:
        self._asking.close()

    # What the sheet asks for

    def _follow(self, words: str) -> None:
        self._ask(completed(words), typed=True, to_follow=True)

    def _look_into(self, address: str) -> None:
        self._ask(address, typed=False)

    def _ask(self, address: str, typed: bool, to_follow: bool = False) -> None:
        self._to_follow = to_follow
        self._say(tr("Asking for what is new…"))
        self._asking.start(
            address, lambda cancelled, _: fetch_feed(address, typed=typed, cancelled=cancelled)
        )

    def _on_feed(self, feed: Feed) -> None:
        if self._to_follow:
            self._desk.change(lambda lib: lib.add_feed(feed.source, feed.title), reload=False)
        self._keep_news(feed)
        self._list()
        if self._sheet is not None:
            self._sheet.show_entries(feed.entries)
        self._say(tr("{feed}: %Ln article(s).", "", len(feed.entries), feed=feed.title))

    def _keep_news(self, feed: Feed) -> None:
        """Of a feed that is followed."""
        followed = self._desk.ask(lambda library: library.feeds()) or []
        feed_id = next((one.id for one in followed if one.address == feed.source), None)
        if feed_id is not None and not self._desk.library.read_only:
            items = [NewsItem(e.address, e.title, about(e)) for e in feed.entries]
            self._desk.change(lambda lib: lib.take_news(feed_id, items), reload=False)
            self._desk.shelved.emit()

    def _leave(self, feed_id: int) -> None:
        self._desk.change(lambda library: library.delete_feed(feed_id), reload=False)
        self._list()

    def _open(self, address: str) -> None:
        if self._sheet is not None:
            self._sheet.accept()
        for feed in self._desk.ask(lambda library: library.feeds()) or []:
            self._desk.change(partial(_see, feed.id, address), reload=False)
        self._desk.shelved.emit()
        self._files.follow(address)

    def _import(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self._sheet, tr("Bring feeds in"), self._settings.last_folder(), tr(KINDS)
        )
        if path:
            self.bring_in(Path(path))

    def _export(self) -> None:
        proposal = Path(self._settings.last_folder()) / "feeds.opml"
        chosen = ask_form(self._sheet, tr("Save the list"), proposal, [tr(KINDS)])
        if chosen:
            self.save(chosen[0])

    def _list(self) -> None:
        feeds = self._desk.ask(lambda library: library.feeds()) if self._sheet else None
        if feeds is not None and self._sheet is not None:
            self._sheet.show_feeds(feeds)

    def _say(self, words: str) -> None:
        if self._sheet is not None:
            self._sheet.say(words)
        else:
            self._desk.said.emit(words)


def _see(feed_id: int, address: str, library: Library) -> None:
    library.see_news(feed_id, address)
