"""What lies on the desk: the open article, what was found in it, and the library behind it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple, TypeVar, cast

from PySide6.QtCore import QObject, QTimer, Signal

from bywhom.analysis.article import Article
from bywhom.analysis.marks import Analysis, Mark, Sentence
from bywhom.classroom.answers.waiting import Waiting
from bywhom.documents.draft import Receipt
from bywhom.documents.receipt import receipt_values
from bywhom.files.errors import FileError
from bywhom.ui.language.translate import later, tr
from bywhom.ui.model.library_rows import Sample
from bywhom.ui.model.no_library import NoLibrary
from bywhom.ui.model.words import done_again, undone

if TYPE_CHECKING:
    from bywhom.analysis.sources.corrections import Correction
    from bywhom.library import Dismissal, Library, Note

WAITS = later("This text belongs to the lesson “{title}”. Its marks wait until you have handed in.")
TAKEN_IN = later(
    "The corpus stays as it is; this article is in your library now, with what you write."
)
BOOK = 200_000  # characters; what is longer goes to the library when its first marks may stand
KEEP_BOOK = 500  # ms
Answer = TypeVar("Answer")


class OpenArticle(NamedTuple):
    """The open article. article_id: None until it is saved. position: where reading stopped.

    found: what a corpus says of it. It is shown as it is, and the article kept in the library only
    when the reader writes on it. shelf_place: its row in the list of that corpus.
    """

    article: Article
    article_id: int | None = None
    position: int = 0
    sample: Sample | None = None
    receipt: Receipt | None = None
    found: Analysis | None = None
    shelf_place: str = ""

    @property
    def row_place(self) -> str:
        """What its row in the library pane is known by, while it has no id."""
        return self.shelf_place or self.article.origin.place


class Desk(QObject):
    """The one thing the parts of the window share. It knows no widget."""

    opened = Signal(object)  # Reading, or None: the page is empty
    saved = Signal()  # the open article has its id now
    found = Signal()  # marks, sentences or analysis have changed
    noted = Signal()  # the notes have changed
    shelved = Signal()  # the list of articles has changed
    library_opened = Signal()
    released = Signal()  # the marks of the open article need not wait any more
    restored = Signal(list)  # indices of the marks that an undo has brought back
    removed = Signal(int)  # so many articles went into the bin
    said = Signal(str)  # a notice for the reader
    problem = Signal(str)  # an expected error, in plain words

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library = _no_library()
        self._may_write = False
        self.reading: OpenArticle | None = None
        self.analysis: Analysis | None = None  # as corrected; None until all has been read
        self._as_found: Analysis | None = None  # before the reader's corrections
        self.corrected_by: Mapping[str, tuple[int, ...]] = {}  # by a source's name: corrections
        self.sentences: Sequence[Sentence] = ()
        self.marks: list[Mark] = []  # those that are not dismissed
        self._all_marks: Sequence[Mark] = ()
        self._dismissed: list[Dismissal] = []
        self._corrections: list[Correction] = []
        self._notes: list[Note] = []
        self.waits = ""  # the lesson that a student here works on, if this is its text

    @property
    def article(self) -> Article | None:
        return self.reading.article if self.reading else None

    @property
    def is_english(self) -> bool:
        """Marks exist for English only; where nothing is open, nothing speaks against it."""
        return self.article is None or self.article.language.startswith("en")

    # The library

    def take_library(self, library: "Library") -> None:
        """From now on there is a library to read from; writing may still have to wait."""
        self.library = library
        for notice in library.notices:
            self.said.emit(notice)
        self.library_opened.emit()
        self._hold_back()
        self.reload()

    @property
    def has_library(self) -> bool:
        return not isinstance(self.library, NoLibrary)

    def close_library(self) -> None:
        self.library.close()
        self.library = _no_library()

    def let_write(self) -> None:
        """Whatever waited to be written is written."""
        self._may_write = True
        self.keep_article()

    def ask(self, question: "Callable[[Library], Answer]") -> Answer | None:
        """The library's answer; None where it fails, which the reader is told."""
        try:
            return question(self.library)
        except FileError as error:
            self.problem.emit(str(error))
            return None

    def change(self, do: "Callable[[Library], object]", reload: bool = True) -> bool:
        """One change of the library, shown at once; False where it fails, which is said.

        reload: not for what neither notes, marks nor the list of articles show.
        """
        try:
            do(self.library)
        except FileError as error:
            self.problem.emit(str(error))
            return False
        if reload:
            self.reload()
        return True

    def look_elsewhere(self) -> None:
        """What another window has changed is shown here too."""
        if self.ask(lambda library: library.changed_elsewhere()):
            self.reload()
        if self.waits and self.article is not None and not self.waiting_for(self.article):
            self.waits = ""
            self.released.emit()

    def reload(self) -> None:
        """Read notes, decisions about marks, and the list of articles again."""
        # A note is no reason to paint all marks anew.
        if self.corrections() != self._corrections:
            self._correct()
            self._stand()
        elif self.dismissals() != self._dismissed:
            self._stand()
        self.noted.emit()
        self.shelved.emit()

    def undo(self) -> None:
        self._go(back=True)

    def redo(self) -> None:
        self._go(back=False)

    # The article

    def open(self, reading: OpenArticle) -> None:
        """Lay an article on the desk; what was found in the last one is put away."""
        self._clear()
        self.reading = reading
        self.waits = self.waiting_for(reading.article)
        self.opened.emit(reading)
        self.found.emit()
        if self.waits:
            self.said.emit(tr(WAITS, title=self.waits))

    def keep_soon(self) -> None:
        """Keep the open article; a book not at once, since that holds its first marks up."""
        if self.article is not None and len(self.article.text) > BOOK:
            QTimer.singleShot(KEEP_BOOK, self, self.keep_article)
        else:
            self.keep_article()

    def keep_article(self) -> None:
        """Note that the open article is being read, as soon as that holds nobody up."""
        if self.library.read_only or not self._may_write:
            return
        article_id = self.save_opened()
        if article_id is None:
            return
        if self.change(lambda library: library.mark_opened(article_id), reload=False):
            self.shelved.emit()

    def save_article(self) -> int | None:
        """The open article's id, saved first if need be. None without library or article."""
        reading = self.reading
        if reading is None or reading.article_id is not None:
            return reading.article_id if reading else None
        if self.library.read_only:
            return None
        article, is_sample = reading.article, reading.sample is not None
        told = receipt_values(reading.receipt) if reading.receipt else None
        found = self.ask(lambda library: library.save_article(article, told, sample=is_sample))
        if found is not None:
            self.reading = reading._replace(article_id=found)
            if reading.found is not None:
                self.said.emit(tr(TAKEN_IN))
            self.saved.emit()
            self.reload()
        return found

    def save_opened(self) -> int | None:
        """The same, but what was only looked at in a corpus is not taken in."""
        reading = self.reading
        if reading is not None and reading.found is not None:
            return reading.article_id
        return self.save_article()

    def close_article(self) -> None:
        """Leave the page empty."""
        self._clear()
        self.opened.emit(None)
        self.found.emit()

    def keep_position(self, offset: int) -> None:
        """Remember how far the reader has come."""
        reading = self.reading
        if reading is None or offset == reading.position:
            return
        self.reading = reading._replace(position=offset)
        article_id = reading.article_id
        if article_id is not None and not self.library.read_only:
            self.change(lambda library: library.set_position(article_id, offset), reload=False)

    # What was found in it

    def show_preview(self, sentences: Iterable[Sentence], marks: Iterable[Mark]) -> None:
        """A part of the article has been read ahead of the rest."""
        if self.waits:
            return
        self.sentences = sorted({*self.sentences, *sentences}, key=lambda s: s.start)
        known = {(m.start, m.end, m.rule) for m in self._all_marks}
        new = [m for m in marks if (m.start, m.end, m.rule) not in known]
        self._all_marks = sorted((*self._all_marks, *new), key=lambda m: (m.start, m.end))
        self._stand()

    def waiting_for(self, article: Article) -> str:
        """The title of the lesson that asks for this text's marks before they are shown."""
        if not self.has_library:
            return ""
        return Waiting(self.library.path).lesson_of(article.text)

    def show_analysis(self, analysis: Analysis) -> None:
        if self.waits:
            return
        self._as_found = analysis
        self._correct()
        self._stand()

    def show_measured(self, subjectivity: tuple[float, ...]) -> bool:
        """One number a sentence; False where they are of another article."""
        if self.analysis is None or self._as_found is None:
            return False
        if len(subjectivity) != len(self.analysis.sentences):
            return False
        self._as_found = self._as_found._replace(subjectivity=subjectivity)
        self.analysis = self.analysis._replace(subjectivity=subjectivity)
        return True

    def corrections(self) -> "list[Correction]":
        """Those of the open article's sources. Where they cannot be read, those read last hold."""
        article_id = self.reading.article_id if self.reading else None
        if article_id is None:
            return []
        found = self.ask(lambda library: library.corrections(article_id))
        return self._corrections if found is None else found

    def dismissed(self) -> int:
        """How many marks of this article the reader has put away."""
        return len(self._all_marks) - len(self.marks)

    def left_out(self) -> dict[str, int]:
        """The kinds that are off in this article alone, and how many marks that hides."""
        kinds = sorted(d.rule for d in self._dismissed if d.scope == "kind")
        return {kind: sum(mark.kind == kind for mark in self._all_marks) for kind in kinds}

    def dismissals(self) -> "list[Dismissal]":
        """Those of the open article. Where they cannot be read, those read last hold."""
        article_id = self.reading.article_id if self.reading else None
        if article_id is None:
            return []
        found = self.ask(lambda library: library.dismissals(article_id))
        return self._dismissed if found is None else found

    def notes(self) -> "list[Note]":
        """Those of the open article. Where they cannot be read, those read last hold."""
        article_id = self.reading.article_id if self.reading else None
        if article_id is None:
            return []
        found = self.ask(lambda library: library.notes(article_id))
        if found is not None:
            self._notes = found
        return self._notes

    def _hold_back(self) -> None:
        """What was opened before there was a library may belong to a lesson too."""
        if self.article is not None and (title := self.waiting_for(self.article)):
            self.waits = title
            self.sentences, self._all_marks, self.marks, self.analysis = (), (), [], None
            self.found.emit()
            self.said.emit(tr(WAITS, title=self.waits))

    def _clear(self) -> None:
        self.reading = self.analysis = self._as_found = None
        self._dismissed, self._corrections, self._notes = [], [], []
        self.corrected_by = {}
        self.sentences, self._all_marks, self.marks = (), (), []

    def _stand(self) -> None:
        """Find out again which marks stand."""
        if self.article is not None:
            self._dismissed = self.dismissals()
            self.marks = standing(self._all_marks, self._dismissed, self.article.text)
        self.found.emit()

    def _correct(self) -> None:
        """The analysis as the reader has corrected it."""
        if self._as_found is None:
            return
        self._corrections = self.corrections()
        self.analysis, self.corrected_by = corrected(self._as_found, self._corrections)
        self.sentences, self._all_marks = self.analysis.sentences, self.analysis.marks

    def _go(self, back: bool) -> None:
        done = self.ask(lambda library: [library.undo() if back else library.redo()])
        if done == [None]:
            self.said.emit(tr("Nothing to take back.") if back else tr("Nothing to do again."))
        elif done is not None:
            stood = {(m.start, m.end, m.rule) for m in self.marks}
            self.reload()
            came = [i for i, m in enumerate(self.marks) if (m.start, m.end, m.rule) not in stood]
            if came:
                self.restored.emit(came)
            self.said.emit(undone(str(done[0])) if back else done_again(str(done[0])))


def _no_library() -> "Library":
    return cast("Library", NoLibrary())  # of the same interface, as a test makes sure


def corrected(
    analysis: Analysis, corrections: "Sequence[Correction]"
) -> tuple[Analysis, Mapping[str, tuple[int, ...]]]:
    """The analysis, and which corrections stand behind each corrected source."""
    if not corrections:
        return analysis, {}
    from bywhom.analysis.sources.corrections import corrected

    return corrected(analysis, corrections)


def standing(marks: Sequence[Mark], dismissals: "Sequence[Dismissal]", text: str) -> list[Mark]:
    """The marks that no dismissal puts away. dismissals: those that concern their article."""
    if not dismissals:
        return list(marks)
    from bywhom.library.dismissals import standing

    return standing(marks, dismissals, text)
