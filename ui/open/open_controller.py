"""Opening: by dialog, address, clipboard, drop, library row; back and forward."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit

from PySide6 import QtWidgets
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from bywhom.analysis.article import Article
from bywhom.documents.draft import Opened
from bywhom.documents.errors import DocumentError
from bywhom.documents.reader import (
    READERS,
    ReadingProcess,
    is_quick,
    open_html,
    open_place,
    open_text,
)
from bywhom.documents.receipt import read_receipt, receipt_values
from bywhom.ui.language.translate import decimal, later, tr
from bywhom.ui.model.background_job import BackgroundJob, Work
from bywhom.ui.model.desk import Desk, OpenArticle
from bywhom.ui.model.library_rows import Sample
from bywhom.ui.model.words import short_date
from bywhom.ui.open.history import History, is_same_article
from bywhom.ui.parts.line_sheet import LineSheet
from bywhom.ui.settings import Settings

ONLY_READ = later("This article is in a corpus, of which nothing can be taken away here.")
LESSON = ".lesson"
CORPUS = "corpus.json"  # in a folder that `bywhom corpus` made
SAME = later("Nothing in it has changed since you read it.")
CHANGED = later("It reads otherwise than on {day}. What you read then stays as an older version.")


class OpenController(QObject):
    """Everything that lays another article on the desk."""

    fetching = Signal(str)  # the host a page comes from; empty when nothing is fetched
    leaving = Signal()  # this article, or this place in it, is about to be left
    place_wanted = Signal(int)  # an offset of the open article
    history_changed = Signal()
    changed_since = Signal(str, int)  # words, and the id of the version read before
    lesson_wanted = Signal(object)  # the path of a lesson
    corpus_wanted = Signal(object)  # the folder of a corpus

    def __init__(
        self, desk: Desk, settings: Settings, samples: tuple[Sample, ...], window: QWidget
    ):
        super().__init__(window)
        self._desk, self._settings, self._samples, self._window = desk, settings, samples, window
        self._reading, self._reading_more = ReadingProcess(), ReadingProcess()
        self._opening = BackgroundJob(self)
        self._opening.done.connect(self._show)
        self._opening.failed.connect(desk.problem)
        self._opening.busy.connect(self._on_busy)
        self._opening.came.connect(self._on_came)
        desk.saved.connect(self._tell_changes)
        self._host = ""
        self._adding = BackgroundJob(self)
        self._adding.done.connect(self._on_added)
        self._adding.failed.connect(self._on_not_added)
        self._to_add: list[str] = []
        self._history = History()

    # What the reader asks for

    def ask_file(self) -> None:
        names = " ".join(f"*{suffix}" for suffix in READERS)
        path, _ = QtWidgets.QFileDialog.getOpenFileName(
            self._window,
            tr("Open an article"),
            self._settings.last_folder(),
            ";;".join((tr("Articles ({endings})", endings=names), tr("All files (*)"))),
        )
        if path:
            self._settings.set_last_folder(str(Path(path).parent))
            self.open(path)

    def ask_address(self) -> None:
        def go(address: str) -> None:
            if address:
                self.open(completed(address))

        asked = tr("Address of a web page, or a path:")
        sheet = LineSheet(tr("Open an address"), asked, self._window)
        sheet.chosen.connect(go)
        sheet.open()

    def paste(self) -> None:
        """Text, a page or an address from the clipboard."""
        mime = QGuiApplication.clipboard().mimeData()
        text = mime.text() if mime else ""
        if mime and mime.hasUrls():
            self.open(mime.urls()[0].toString())
        elif is_address(text):
            self.open(text.strip())
        elif mime and mime.hasHtml():
            self._opening.start(tr("the clipboard"), _copied(mime.html(), text, self._reading))
        elif text.strip():
            self._open_by(lambda: open_text(text))
        else:
            self._desk.said.emit(tr("There is no text on the clipboard. Copy an article first."))

    def again(self) -> None:
        """The open article from where it came from; what was read stays as an older version."""
        reading = self._desk.reading
        place = reading.article.origin.place if reading else ""
        if place:
            self.follow(place)
        else:
            self._desk.said.emit(tr("This article was pasted. There is no place to read it from."))

    def follow(self, place: str) -> None:
        """Where something leads that the reader chose, but did not write."""
        self.open(place, typed=False)

    def stop(self) -> None:
        """Give up what is being fetched or read; nothing of it is kept."""
        self._opening.cancel()
        self._desk.said.emit(tr("Stopped. Nothing of it was kept."))

    @property
    def is_busy(self) -> bool:
        return self._opening.is_busy

    def open(self, place: str, typed: bool = True) -> None:
        """A path or an address. Short plain text is there at once, the rest when it is read.

        typed: the reader wrote the address, so it may lie on this machine or near it.
        """
        place = _absolute(place)
        if place.lower().endswith(LESSON):
            self.lesson_wanted.emit(Path(place))
        elif _is_corpus(place):
            self.corpus_wanted.emit(Path(place))
        elif is_quick(place):
            self._open_by(lambda: open_place(place))
        else:
            self._opening.start(place, _place(place, typed, self._reading))

    def open_article(self, article_id: int) -> None:
        """An article of the library, as it was read, where reading stopped."""
        reading = self._desk.reading
        if reading and reading.article_id == article_id:
            return
        self._opening.cancel()
        found = self._desk.ask(lambda lib: (lib.article(article_id), lib.receipt(article_id)))
        rows = self._desk.ask(lambda library: library.articles()) if found else None
        if found is None or rows is None:
            return
        article, receipt = found[0], read_receipt(found[1])
        position = next((row.position for row in rows if row.id == article_id), 0)
        self._remember()
        self._lay_open(OpenArticle(article, article_id, position, self._sample(article), receipt))

    def open_last(self) -> None:
        """The article that was read last; a sample where there is none."""
        articles = self._desk.ask(lambda library: library.articles())
        if articles:
            self.open_article(max(articles, key=lambda row: row.opened or row.added).id)
        elif self._samples:
            self.open_sample(self._samples[0])

    def add(self, places: list[str]) -> None:
        """Read these one after another into the library, without showing them."""
        self._to_add += map(_absolute, places)
        self._add_next()

    def open_sample(self, sample: Sample) -> None:
        self.open(str(sample.path))

    def back(self) -> None:
        self._travel(self._history.back)

    def forward(self) -> None:
        self._travel(self._history.forward)

    def leave_place(self, offset: int) -> None:
        """The reader jumps from here to another place of this article."""
        if self._desk.reading is not None:
            self._history.leave(self._desk.reading._replace(position=offset))
            self.history_changed.emit()

    @property
    def can_go_back(self) -> bool:
        return bool(self._history.past)

    @property
    def can_go_forward(self) -> bool:
        return bool(self._history.future)

    def remove(self) -> None:
        reading = self._desk.reading
        if reading and reading.found is not None and reading.article_id is None:
            self._desk.said.emit(tr(ONLY_READ))
        elif article_id := self._desk.save_article():
            self.remove_article(article_id)

    def remove_article(self, *article_ids: int) -> None:
        """Into the bin, with their notes."""
        removed = self._desk.change(lambda lib: lib.delete_article(*article_ids), reload=False)
        if not removed:
            return
        reading = self._desk.reading
        if reading and reading.article_id in article_ids:
            self._desk.close_article()
        self._history.forget(article_ids)
        self.history_changed.emit()
        self._desk.reload()
        self._desk.removed.emit(len(article_ids))  # last, so that what is said stays

    def get_ready(self) -> None:
        """In an idle moment: the first document need not wait for the process that reads it."""
        Thread(target=self._reading.start, daemon=True).start()

    def close(self) -> None:
        self._opening.close()
        self._adding.close()
        self._reading.close()
        self._reading_more.close()

    # How it comes about

    def _add_next(self) -> None:
        if self._to_add and not self._adding.is_busy:
            place = self._to_add.pop(0)
            self._adding.start(place, _place(place, True, self._reading_more))

    def _on_added(self, opened: Opened) -> None:
        told = receipt_values(opened.receipt)
        if self._desk.has_library and self._desk.change(
            lambda library: library.save_article(opened.article, told), reload=False
        ):
            self._desk.shelved.emit()
        self._add_next()

    def _on_not_added(self, words: str) -> None:
        self._desk.problem.emit(words)
        self._add_next()

    def _open_by(self, read: Callable[[], Opened]) -> None:
        self._opening.cancel()
        try:
            opened = read()
        except DocumentError as error:
            self._desk.problem.emit(str(error))
        else:
            self._show(opened)

    def _show(self, opened: Opened) -> None:
        before, article = self._desk.article, opened.article
        self.lay(opened)
        is_again = before is not None and before.origin.place == article.origin.place != ""
        if is_again and before is not None and before.text == article.text:
            self._desk.said.emit(tr(SAME))

    def _tell_changes(self) -> None:
        """A page that has been read before and reads otherwise now."""
        article_id = self._desk.reading.article_id if self._desk.reading else None
        if article_id is None:
            return
        versions = self._desk.ask(lambda library: library.versions(article_id)) or []
        is_new = len(versions) > 1 and versions[0].id == article_id and versions[0].unread
        older = next((row for row in versions[1:] if row.words), None)
        if is_new and older is not None:
            day = short_date(older.added[:10], date.today())
            self.changed_since.emit(tr(CHANGED, day=day), older.id)

    def lay(self, opened: Opened, position: int = 0) -> None:
        """Put a document on the desk, at the place it was read to."""
        self._remember()
        article = opened.article
        self._lay_open(OpenArticle(article, None, position, self._sample(article), opened.receipt))

    def lay_found(self, reading: OpenArticle) -> None:
        """Put an article on the desk of which all is known."""
        self._opening.cancel()
        self._remember()
        self._lay_open(reading)

    def _sample(self, article: Article) -> Sample | None:
        return next((s for s in self._samples if str(s.path) == article.origin.place), None)

    def _lay_open(self, reading: OpenArticle) -> None:
        self._desk.open(reading)
        self.history_changed.emit()

    def _remember(self) -> None:
        """Put what is on the desk behind us, at the place it was read to."""
        self._desk.keep_article()
        self.leaving.emit()
        self._history.leave(self._desk.reading)

    def _travel(self, go: Callable[[OpenArticle | None], OpenArticle | None]) -> None:
        self.leaving.emit()
        now = self._desk.reading
        place = go(now)
        if place is None:
            self.history_changed.emit()
        elif now is not None and is_same_article(now, place):
            self.place_wanted.emit(place.position)
            self.history_changed.emit()
        else:
            self._opening.cancel()
            self._lay_open(place)

    def _on_busy(self, place: str) -> None:
        self._host = host_of(place) if is_address(place) else ""
        self.fetching.emit(self._host)

    def _on_came(self, come: int, whole: int | None) -> None:
        done = decimal(come / 1e6, 1)
        if whole:
            done = tr("{come} of {whole}", come=done, whole=decimal(whole / 1e6, 1))
        self.fetching.emit(f"{self._host}, {done} MB")


def _place(place: str, typed: bool, process: ReadingProcess) -> Work:
    return lambda cancelled, progress: open_place(
        place, typed=typed, progress=progress, cancelled=cancelled, process=process
    )


def _is_corpus(place: str) -> bool:
    try:
        return "://" not in place and (Path(place) / CORPUS).is_file()
    except (OSError, ValueError):
        return False


def _copied(html: str, text: str, process: ReadingProcess) -> Work:
    """A page from the clipboard; where no article is found in it, its plain words."""

    def read(cancelled: Callable[[], bool], _: object) -> Opened:
        try:
            return open_html(html, cancelled=cancelled, process=process)
        except DocumentError:
            if not text.strip():
                raise
            return open_text(text)

    return read


def host_of(address: str) -> str:
    try:
        return urlsplit(address.strip()).hostname or ""
    except ValueError:
        return ""  # the reader is told when it is opened


def completed(words: str) -> str:
    """An address typed without its scheme still is one."""
    if "://" in words or Path(words).exists() or " " in words or "." not in words:
        return words
    return f"https://{words}"


def _absolute(place: str) -> str:
    """A path from the root: the library must find it from any folder the program starts in."""
    if "://" in place or place.startswith("file:"):
        return place
    try:
        return str(Path(place).absolute())
    except (OSError, ValueError):
        return place


def is_address(words: str) -> bool:
    words = words.strip()
    return words.startswith(("http://", "https://")) and len(words.split()) == 1
