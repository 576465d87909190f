"""One student's sitting with a lesson: the draft, and what it may be compared with."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from bywhom.analysis.agreement.overlap import ReaderMark
from bywhom.analysis.article import Article
from bywhom.analysis.marks import Analysis, Mark
from bywhom.classroom.answers import answer_edits
from bywhom.classroom.answers.drafts import Drafts, StudentDraft, new_draft
from bywhom.classroom.answers.progress import tasks_open, unopened
from bywhom.classroom.answers.waiting import Waiting
from bywhom.classroom.lesson.answers import Answers, group_name, names_in
from bywhom.classroom.lesson.lesson_files import LessonFile, read_answers, write_answers
from bywhom.classroom.lesson.lessons import LessonArticle, Task
from bywhom.files.errors import FileError
from bywhom.ui.classroom.lesson_window.reveal import key_reference, program_reference
from bywhom.ui.language.translate import later, tr
from bywhom.ui.marks.analysis_client import AnalysisClient

KEPT_BACK = later("Your teacher keeps the comparison for the lesson.")
LATER = later("Hand in first: then you can compare.")
NO_KEY = later("This lesson came without a key. Ask your teacher for the comparison.")
NO_NAME = later("No name")
OWN = "own-"  # how the id of practice on one's own begins
PAUSE = 400  # ms


class Student(QObject):
    """Every change is kept at once. Knows no widget."""

    problem = Signal(str)
    found = Signal()  # a reference that had to be waited for is there
    changed = Signal()  # what was answered is another now

    def __init__(
        self,
        file: LessonFile,
        drafts: Drafts,
        make_worker: Callable[[], AnalysisClient],
        parent: QObject,
        waiting: Waiting | None = None,
    ) -> None:
        super().__init__(parent)
        self._waiting = waiting
        self.lesson = file.lesson
        self._file, self._drafts, self._make_worker = file, drafts, make_worker
        self._worker: AnalysisClient | None = None
        self._references: dict[str, list[Mark]] = {}
        self.draft = new_draft(self.lesson, str(file.path))
        self._past: list[dict[str, tuple[ReaderMark, ...]]] = []
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.write_down)

    @property
    def folder(self) -> Path | None:
        """Where the lesson lies; None if it is in no file."""
        return self._file.path.parent if self._file.path.name else None

    def begin(self, draft: StudentDraft | None = None) -> None:
        """As the student of this draft; without one, take up what was begun first, if it fits."""
        try:
            self.draft = draft or self._drafts.read(self.lesson) or self.draft
        except FileError as error:
            self.problem.emit(str(error))
        if self._waiting is not None and not self.draft.answers.times:
            self._waiting.add(self.lesson, self.draft.answers.copy)

    def keep(self, draft: StudentDraft, *, typing: bool = False) -> None:
        """Written down at once, or in a pause of typing."""
        if draft == self.draft:
            return
        if draft.answers.marks != self.draft.answers.marks:
            self._past.append(self.draft.answers.marks)
        self.draft = draft
        self.changed.emit()
        if typing:
            self._pause.start()
        else:
            self.write_down()

    def undo(self) -> bool:
        """Take the last mark back, or bring it back; whether there was one since Reveal."""
        if not self._past:
            return False
        marks = self._past.pop()
        self.draft = replace(self.draft, answers=replace(self.draft.answers, marks=marks))
        self.changed.emit()
        self.write_down()
        return True

    def write_down(self) -> None:
        self._pause.stop()
        try:
            self._drafts.write(self.lesson, self.draft)
        except FileError as error:
            self.problem.emit(str(error))

    def marks(self, item: LessonArticle) -> tuple[ReaderMark, ...]:
        return answer_edits.marks_of(self.draft, item.id)

    def settle(self, item: LessonArticle, kinds: Iterable[str]) -> None:
        """Marks of these kinds stand in this article from now on."""
        self._past.clear()
        self.keep(answer_edits.settled(self.draft, item.id, kinds))

    @property
    def may_start_over(self) -> bool:
        """Only in practice on one's own: in class, what was revealed cannot be unseen."""
        return self.lesson.id.startswith(OWN)

    def start_over(self) -> None:
        answers = Answers(self.lesson.id, self.draft.answers.copy)
        self.keep(StudentDraft(answers, lesson_path=str(self._file.path)))
        self._past.clear()

    def hand_in(self, name: str, path: Path) -> bool:
        """Write the answers under a pseudonym, or the names of a group; whether that went well."""
        names = names_in(name)
        members = names if len(names) > 1 else ()
        ready = answer_edits.handed_in(self.draft, group_name(names) or tr(NO_NAME), members)
        try:
            write_answers(path, ready.answers, self.lesson, replace=True)
        except FileError as error:
            self.problem.emit(str(error))
            return False
        if self._waiting is not None:
            self._waiting.remove(self.lesson, self.draft.answers.copy)
        self.keep(ready)
        return True

    def is_own(self, path: Path) -> bool:
        """Is this file of answers the one that this student handed in before?"""
        try:
            answers = read_answers(path, self.lesson)
        except FileError:
            return False
        mine = self.draft.answers
        return (answers.copy, answers.student) == (mine.copy, mine.student)

    @property
    def shown_by(self) -> str:
        """Whose marks Reveal shows: program, key (of the teacher), or class."""
        of_class = self._file.key is not None and self._file.key.by == "class"
        return "class" if of_class and self.lesson.reveal.show == "key" else self.lesson.reveal.show

    @property
    def gaps(self) -> list[str]:
        """What is still open, in words."""
        answers, lesson = self.draft.answers, self.lesson
        nothing = [tr("Nothing is marked.")] if not lesson.tasks and not answers.count else []
        return [
            *(tr("Not done: {task}", task=task.words) for task in tasks_open(answers, lesson)),
            *nothing,
            *(
                tr("“{title}” was not opened.", title=item.article.title or tr("Article"))
                for item in unopened(answers, lesson)
            ),
        ]

    @property
    def open_task(self) -> Task | None:
        """The first that has no answer."""
        return next(iter(tasks_open(self.draft.answers, self.lesson)), None)

    # The comparison

    @property
    def reason_against(self) -> str:
        """Why nothing is revealed yet; empty if it may be."""
        if self.lesson.reveal.show == "nothing":
            return tr(KEPT_BACK)
        if self.lesson.reveal.when == "after handing in" and not self.draft.answers.times:
            return tr(LATER)
        return ""

    @property
    def is_sealed(self) -> bool:
        """Does the comparison need the teacher's password?"""
        return self.lesson.reveal.show == "key" and self._file.sealed is not None

    def open_key(self, password: str) -> bool:
        try:
            self._file = self._file.opened(password)
        except FileError as error:
            self.problem.emit(f"{error.problem.capitalize()}. {error.remedy}")
            return False
        return True

    def reference(self, item: LessonArticle) -> list[Mark] | None:
        """What the marks are compared with; None while it is being found, or where it is not."""
        if item.id not in self._references:
            if self.lesson.reveal.show == "key":
                self._take_key(item)
            else:
                self._ask_program(item.article)
        return self._references.get(item.id)

    def close(self) -> None:
        if self._pause.isActive():
            self.write_down()
        if self._worker is not None:
            self._worker.close()
            self._worker = None

    def _take_key(self, item: LessonArticle) -> None:
        if self._file.key is None:
            self.problem.emit(tr(NO_KEY))
            return
        marks = key_reference(self._file.key, item, self.lesson.palette_of(item))
        self._references[item.id] = marks

    def _ask_program(self, article: Article) -> None:
        if self._worker is None:
            self._worker = self._make_worker()
            self._worker.analysed.connect(self._on_analysed)
            self._worker.failed.connect(self.problem)
        self._worker.analyse(article)

    def _on_analysed(self, analysis: Analysis) -> None:
        for notice in analysis.notices:
            self.problem.emit(notice)
        for item in self.lesson.articles:
            if item.article.text == analysis.article.text:
                marks = program_reference(analysis, self.lesson.palette_of(item))
                self._references[item.id] = marks
                self.found.emit()
