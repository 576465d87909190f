"""Pictures of the windows of a class, with a sample article and an invented class."""

import random
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest

from bywhom.analysis.analyse import load_analyser
from bywhom.analysis.article import Span
from bywhom.classroom.answers.drafts import Drafts
from bywhom.classroom.lesson.answers import Answers
from bywhom.classroom.lesson.lesson_files import LessonFile, write_answers
from bywhom.classroom.lesson.lessons import (
    CATEGORIES,
    Key,
    Lesson,
    Reveal,
    Task,
    cut_sentences,
    key_marks,
    lesson_article,
)
from bywhom.classroom.lesson.paper_lines import paper_lines
from bywhom.classroom.school.ready_lessons import ready_lessons
from bywhom.classroom.teacher.comments import Comments
from bywhom.documents.reader import open_place
from bywhom.ui.app.window import ReadingWindow
from bywhom.ui.classroom.lesson_window.frame import KitWindow
from bywhom.ui.classroom.maker.maker import MakerWindow
from bywhom.ui.classroom.practice.practice import PracticeWindow
from bywhom.ui.classroom.results.class_window import ClassWindow
from bywhom.ui.marks.analysis_client import AnalysisClient
from bywhom.ui.model.library_rows import SAMPLES

NAMES = (
    *("Abena", "Ansel", "Bao", "Cosima", "Dario", "Edda", "Farid", "Greta", "Hanne", "Idris"),
    *("Jona", "Kaia", "Leif", "Mirela", "Nuno", "Oona", "Pim", "Ravi", "Senna", "Tove"),
    *("Umar", "Vesna", "Wim", "Ylva"),
)
OWN = {
    "sources close to the talks": "unnamed-source",
    "told the staff": "unnamed-source",
    "could be named": "hedge",
    "It is widely believed": "unnamed-source",
    "reportedly": "hedge",
}
SETTLED = 300  # ms
Scene = Callable[[ReadingWindow], QPixmap]


def practice(window: ReadingWindow) -> QPixmap:
    return _picture(_practising(window))


def revealed(window: ReadingWindow) -> QPixmap:
    practising = _practising(window)
    practising.reveal()
    _wait(lambda: practising.revealed is not None)
    return _picture(practising)


def ladder(window: ReadingWindow) -> QPixmap:
    practising = _practising(window)
    practising.open_task(practising.lesson.tasks[1])
    for words, rung in (("sources close to the talks", "unnamed"), ("Marit Sundby", "named")):
        _select(practising, words)
        practising.mark(f"ladder.{rung}")
    return _picture(practising)


def report(window: ReadingWindow) -> QPixmap:
    return _picture(_class(window))


def student(window: ReadingWindow) -> QPixmap:
    table = _class(window)
    table.open_student(table.table.rows[3])  # type: ignore[union-attr]
    return _picture(table)


def ready(number: int) -> Scene:
    """One of the lessons ready to run, after Reveal: a student who found every other mark."""

    def scene(window: ReadingWindow) -> QPixmap:
        file = ready_lessons()[2 * (number - 1)].file
        drafts = Drafts(Path(tempfile.mkdtemp()) / "library.db")
        made = PracticeWindow(window.appearance, file, drafts, AnalysisClient)
        made.resize(window.size())
        made.show()
        made.open_task(file.lesson.marking_tasks[0])
        for one in (file.key.of(made.item.id) if file.key else [])[::2]:
            made.view.select_span(Span(one.start, one.end), scroll=False)
            made.mark(one.kind)
        made.reveal()
        return _picture(made)

    return scene


def paper(window: ReadingWindow) -> QPixmap:
    """Sheets typed in."""
    table = _class(window)
    dialog = table.type_in()
    dialog.name.setText("Greta")
    lines = paper_lines(table.lesson)

    def type_in(word: str, more: str) -> str:
        article = table.item.article
        line = next(n for n in lines if word in article.quote(n.span))
        dialog.entry.setText(typed := f"{line.number} {word}{more}")
        return typed

    for word, more in (("could", " be named 1"), ("reportedly", "")):
        type_in(word, more)
        dialog.add()
    dialog.entry.textEdited.emit(type_in("Critics", " 2"))
    QTest.qWait(SETTLED)
    picture = dialog.grab()
    dialog.is_saved = True
    dialog.reject()
    table.close()
    table.deleteLater()
    return picture


def maker(window: ReadingWindow) -> QPixmap:
    made = MakerWindow(
        window.appearance, AnalysisClient, open_place(str(SAMPLES / "night-ferry.txt")).article
    )
    made.resize(window.size())
    made.show()
    made.begin_with_program()
    _wait(lambda: bool(made.making.key))
    made.panel.show_tab(1)
    made._on_click(made.making.marks(made.item)[2].start)
    made.is_saved = True
    return _picture(made)


def _lesson() -> Lesson:
    article = open_place(str(SAMPLES / "night-ferry.txt")).article
    words = "Mark every hedge and every unnamed source."
    tasks = (
        Task("task-1", "mark", words, (), ("hedge", "unnamed-source")),
        Task("task-2", "ladder", "Sort each source on the ladder."),
        Task("task-3", "headline", "Write a headline that says no more than the article."),
    )
    item = lesson_article(1, article, cut_sentences(article))
    instructions = "Read the whole article once before you mark."
    return Lesson("pictures", "Who says so?", (item,), instructions, CATEGORIES, tasks, Reveal())


def _practising(window: ReadingWindow) -> PracticeWindow:
    folder = Path(tempfile.mkdtemp())
    drafts = Drafts(folder / "library.db")
    made = PracticeWindow(window.appearance, LessonFile(_lesson()), drafts, AnalysisClient)
    made.resize(window.size())
    made.show()
    for words, kind in OWN.items():
        _select(made, words)
        made.mark(kind)
    return made


def _class(window: ReadingWindow) -> ClassWindow:
    """Twenty-four students who find each mark of the key more or less often."""
    lesson, folder = replace(_lesson(), tasks=()), Path(tempfile.mkdtemp())
    item = lesson.articles[0]
    kinds = [category.id for category in CATEGORIES[:4]]
    key = Key(tuple(key_marks(item.id, load_analyser().analyse(item.article).marks, kinds)))
    dice = random.Random(3)
    ease = {mark: dice.random() for mark in key.marks}
    for name in NAMES:
        found = tuple(k.mark for k in key.marks if dice.random() < ease[k])
        texts, marks = {item.id: item.digest}, {item.id: found}
        answers = Answers(lesson.id, f"copy-{name.lower()}", name, 1, texts, marks)
        write_answers(folder / f"{name}.answers", answers, lesson)
    comments = Comments(folder / "library.db", lesson)
    made = ClassWindow(window.appearance, LessonFile(lesson, key), folder, comments)
    made.resize(window.size())
    made.show()
    _wait(lambda: made.table is not None)
    return made


def _select(window: PracticeWindow, words: str) -> None:
    start = window.item.article.text.index(words)
    window.view.select_span(Span(start, start + len(words)), scroll=False)


def _wait(is_there: Callable[[], bool]) -> None:
    for _ in range(3000):
        if is_there():
            return
        QTest.qWait(20)
    raise SystemExit("the analysis did not come; is another program using all processors?")


def _picture(window: KitWindow) -> QPixmap:
    window.bar.hide()
    QTest.qWait(SETTLED)
    picture = window.grab()
    window.close()
    window.deleteLater()
    return picture


CLASS_SCENES: dict[str, Scene] = {
    "practice": practice,
    "practice-reveal": revealed,
    "practice-ladder": ladder,
    "class-report": report,
    "class-student": student,
    "lesson-maker": maker,
    "paper-marks": paper,
    **{f"lesson-{number}": ready(number) for number in range(1, 7)},
}
