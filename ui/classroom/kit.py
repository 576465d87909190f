"""The way from the desk to the windows of a class, and back."""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject
from PySide6.QtWidgets import QFileDialog, QMainWindow

from bywhom.analysis.article import Article
from bywhom.classroom.answers.drafts import Drafts
from bywhom.classroom.answers.waiting import FOLDER, Waiting
from bywhom.classroom.lesson.lesson_files import LessonFile, read_lesson
from bywhom.classroom.lesson.lessons import Lesson, cut_sentences, lesson_article
from bywhom.classroom.school.ready_lessons import ready_lessons
from bywhom.classroom.teacher.comments import Comments
from bywhom.classroom.teacher.levels import Levels
from bywhom.classroom.teacher.over_lessons import OverLessons
from bywhom.classroom.teacher.teacher_lessons import Taught
from bywhom.files.errors import FileError
from bywhom.files.policy import policy
from bywhom.library import default_path
from bywhom.ui.appearance.appearance import Appearance
from bywhom.ui.classroom.lesson_window import hand_in
from bywhom.ui.classroom.lesson_window.frame import KitWindow
from bywhom.ui.classroom.maker.maker import MakerWindow
from bywhom.ui.classroom.maker.shelf import shelf_of
from bywhom.ui.classroom.practice.practice import PracticeWindow
from bywhom.ui.classroom.practice.student import OWN
from bywhom.ui.classroom.practice.who import ask_who
from bywhom.ui.classroom.results.class_window import ClassWindow
from bywhom.ui.language.translate import later, tr
from bywhom.ui.marks.analysis_client import AnalysisClient
from bywhom.ui.model.desk import WAITS, Desk
from bywhom.ui.parts.choose_one import choose_one

LESSONS = later("Lessons (*.lesson)")
READY = later("Lessons ready to run")
OPEN_ELSEWHERE = later(
    "The lesson “{title}” is open in another window. Go on there, or close it first."
)


class ClassKit(QObject):
    """One window of the kit at a time, in the place of the desk. Imports them when needed."""

    def __init__(
        self,
        desk: Desk,
        look: Appearance,
        make_worker: Callable[[], AnalysisClient],
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._desk, self._look, self._make_worker = desk, look, make_worker
        self._window = window
        self.open_window: KitWindow | None = None
        self._held: QLockFile | None = None

    # What a reader asks for

    def practise(self) -> None:
        """On the open article, beside the program's marks."""
        article = self._desk.article
        if article is not None and self._may_show_marks(article):
            item = lesson_article(1, article, cut_sentences(article))
            identity = OWN + sha256(article.text.encode()).hexdigest()[:16]
            title = article.title or tr("Practice")
            self._practise(LessonFile(Lesson(identity, title, (item,))))

    def ask_lesson(self) -> None:
        if path := self._ask_path(tr("Open a lesson")):
            self.open_lesson(path)

    def open_lesson(self, path: Path) -> None:
        """As a student."""
        if file := self._read(path):
            self._practise(file)

    def make(self) -> None:
        """A new lesson of the open article."""
        if self._desk.article is not None and self._may_show_marks(self._desk.article):
            self._show_maker(self._maker(self._desk.article))

    def ask_ready(self) -> None:
        """One of the lessons that come with the program, to be looked through and saved."""
        ready = ready_lessons()
        words = [lesson.words() for lesson in ready]
        chosen = choose_one(self._window, tr(READY), tr("The lesson:"), words)
        if chosen is not None:
            file = ready[chosen].file
            if all(self._may_show_marks(item.article) for item in file.lesson.articles):
                self._show_maker(self._maker(file))

    def ask_change(self) -> None:
        if path := self._ask_path(tr("Change a lesson")):
            self.change(path)

    def change(self, path: Path) -> None:
        file = self._read(path)
        if file is None or not self._may_see_key(file):
            return
        password = hand_in.ask_password(self._window, hand_in.ABOUT_OWN_WORD) if file.sealed else ""
        if opened := self._unlocked(file, password):
            self._show_maker(self._maker(opened, password))

    def ask_collect(self) -> None:
        path = self._ask_path(tr("The lesson the class was given"))
        if path is None:
            return
        folder = QFileDialog.getExistingDirectory(
            self._window, tr("The folder of answers"), str(path.parent)
        )
        if folder:
            self.collect(path, Path(folder))

    def collect(self, lesson: Path, folder: Path) -> None:
        file = self._read(lesson)
        if file is not None and self._may_see_key(file):
            comments = Comments(self._library_path(), file.lesson)
            levels = Levels(self._library_path(), file.lesson)
            over = OverLessons(self._library_path())
            self._show(ClassWindow(self._look, file, folder, comments, levels, over))

    def close_window(self) -> bool:
        """Before another is shown, and before the desk when the session ends. False if it stays."""
        return self.open_window is None or self.open_window.close()

    # Underneath

    def _practise(self, file: LessonFile) -> None:
        """One window a lesson: in a second one a key could be had for a hand-in of nothing."""
        if not self.close_window():  # of another lesson, when the program was started with this one
            return
        library, lesson = self._library_path(), file.lesson
        drafts, draft, waiting = Drafts(library), None, None
        lock = self._lock(lesson)
        if lock is None:
            self._desk.problem.emit(tr(OPEN_ELSEWHERE, title=lesson.title))
            return
        if not lesson.id.startswith(OWN):
            begun = drafts.every(lesson)
            if begun and not (draft := ask_who(lesson, begun, str(file.path), self._window)):
                lock.unlock()
                return
            if lesson.reveal.when != "at once" and not self._taught().has(lesson):
                waiting = Waiting(library)
        window = PracticeWindow(self._look, file, drafts, self._make_worker, draft, waiting)
        window.closed.connect(lock.unlock)
        self._show(window)
        self._held = lock  # as long as the window is open

    def _lock(self, lesson: Lesson) -> QLockFile | None:
        """None while another window has this lesson open."""
        folder = self._library_path().parent / FOLDER
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError:
            return QLockFile("")  # the draft will say that nothing can be kept there
        lock = QLockFile(str(folder / f"{lesson.id}.lock"))
        lock.setStaleLockTime(0)
        locked = lock.tryLock(0) or lock.error() != QLockFile.LockError.LockFailedError
        return lock if locked else None

    def _show(self, window: KitWindow) -> None:
        """In the place of the desk, which comes back when it is closed."""
        self.open_window = window
        window.closed.connect(self._come_back)
        if self._window.isMaximized():
            window.showMaximized()
        else:
            window.setGeometry(self._window.geometry())
            window.show()
        self._window.hide()

    def _come_back(self) -> None:
        window, self.open_window = self.open_window, None
        self._window.show()
        self._held = None
        if window is not None:
            window.deleteLater()

    def _read(self, path: Path) -> LessonFile | None:
        try:
            return read_lesson(path)
        except FileError as error:
            self._desk.problem.emit(str(error))
            return None

    def _unlocked(self, file: LessonFile, password: str) -> LessonFile | None:
        """With its key open: saving a lesson without it would lose it."""
        try:
            return file.opened(password) if password or not file.sealed else None
        except FileError as error:
            self._desk.problem.emit(str(error))
            return None

    def _maker(self, start: Article | LessonFile, password: str = "") -> MakerWindow:
        shelf = shelf_of(self._desk)
        return MakerWindow(self._look, self._make_worker, start, password, shelf)

    def _may_show_marks(self, article: Article) -> bool:
        """Not of a text that a lesson asks to be marked first."""
        if title := self._desk.waiting_for(article):
            self._desk.problem.emit(tr(WAITS, title=title))
        return not title

    def _show_maker(self, window: MakerWindow) -> None:
        window.saved.connect(self._on_saved)
        self._show(window)

    def _on_saved(self, lesson: Lesson) -> None:
        self._taught().add(lesson)

    def _may_see_key(self, file: LessonFile) -> bool:
        """An open key of a lesson made elsewhere is shown to nobody who does not ask for it."""
        taught, lesson = self._taught(), file.lesson
        if file.key is None or taught.has(lesson):
            return True
        if hand_in.ask_teacher(self._window, lesson.title):
            taught.add(lesson)
            return True
        return False

    def _taught(self) -> Taught:
        return Taught(self._library_path())

    def _ask_path(self, title: str) -> Path | None:
        path, _ = QFileDialog.getOpenFileName(self._window, title, policy().lessons, tr(LESSONS))
        return Path(path) if path else None

    def _library_path(self) -> Path:
        return self._desk.library.path if self._desk.has_library else default_path()
