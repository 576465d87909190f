"""How long a class takes: answers collected, table made, report and gradebook written.

    python -m tests.performance.lessons [STUDENTS ...]     default: 35 1000

Each student reads 3 invented articles of about 700 words and makes 60 marks on each. Then the same
in the teacher's window, until it has been painted, and the report as PDF. Last, the same seconds
as the machine would need that the limits were set on, by a yardstick of empty loops in between.
"""

import os
import random
import statistics
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop

from bywhom.analysis.agreement.overlap import ReaderMark
from bywhom.analysis.article import Article
from bywhom.analysis.text.segment import plain_paragraphs
from bywhom.classroom.answers.hand_ins import collect
from bywhom.classroom.lesson.answers import Answers
from bywhom.classroom.lesson.lesson_files import LessonFile, write_answers
from bywhom.classroom.lesson.lessons import (
    CATEGORIES,
    Key,
    KeyMark,
    Lesson,
    LessonArticle,
    Task,
    cut_sentences,
    lesson_article,
)
from bywhom.classroom.teacher.class_page import class_page
from bywhom.classroom.teacher.class_table import class_table
from bywhom.classroom.teacher.comments import Comments
from bywhom.classroom.teacher.gradebook import gradebook
from bywhom.ui.app.application import application
from bywhom.ui.appearance.appearance import Appearance
from bywhom.ui.classroom.results import exports
from bywhom.ui.classroom.results.class_window import ClassWindow
from bywhom.ui.page.article_view import ArticleView
from bywhom.ui.settings import Settings
from tests.machine import slowness

ARTICLES, WORDS, MARKS = 3, 700, 60
SYLLABLES = "tarn by el mo sa ri ket ven ora lin du pas".split()
dice = random.Random(8)


def invented_article(number: int) -> LessonArticle:
    words = ["".join(dice.choices(SYLLABLES, k=dice.randint(1, 4))) for _ in range(WORDS)]
    sentences = [" ".join(words[i : i + 16]).capitalize() + "." for i in range(0, WORDS, 16)]
    paragraphs = [" ".join(sentences[i : i + 3]) for i in range(0, len(sentences), 3)]
    text = "\n\n".join([f"Report {number}", *paragraphs])
    article = Article(f"Report {number}", text, plain_paragraphs(text))
    return lesson_article(number, article, cut_sentences(article))


def invented_marks(item: LessonArticle) -> tuple[ReaderMark, ...]:
    """Some where everybody marks, some anywhere."""
    length = len(item.article.text) - 60
    marks = []
    for i in range(MARKS):
        start = i * 97 % length if dice.random() < 0.6 else dice.randrange(length)
        end = start + dice.randint(3, 60)
        marks.append(ReaderMark(start, end, CATEGORIES[i % len(CATEGORIES)].id))
    return tuple(sorted(marks))


def hand_in(folder: Path, lesson: Lesson, number: int) -> None:
    answers = Answers(
        lesson.id,
        f"copy-{number}",
        f"Student {number}",
        1,
        {item.id: item.digest for item in lesson.articles},
        {item.id: invented_marks(item) for item in lesson.articles},
    )
    write_answers(folder / f"{number}.answers", answers, lesson)


def measure(students: int, lesson: Lesson, key: Key) -> None:
    with tempfile.TemporaryDirectory() as name:
        for number in range(students):
            hand_in(Path(name), lesson, number)
        slow = [slowness()]
        start = time.perf_counter()
        collected = collect(lesson, Path(name))
        read = time.perf_counter()
        table = class_table(lesson, collected, key)
        tabled = time.perf_counter()
        report = class_page(table)
        reported = time.perf_counter()
        gradebook(table)
        booked = time.perf_counter()
        slow.append(slowness())
        on_screen, printed = in_window(LessonFile(lesson, key), Path(name))
        slow.append(slowness())
    print(
        f"{students} students: collected {read - start:.2f} s, table {tabled - read:.2f} s, "
        f"report {reported - tabled:.2f} s ({len(report) // 1000} kB), "
        f"gradebook {booked - reported:.2f} s, all {booked - start:.2f} s; "
        f"on screen {on_screen:.2f} s, PDF {printed:.2f} s"
    )
    times = statistics.median(slow)
    print(
        f"  this machine {times:.1f} times slower: there all {(booked - start) / times:.2f} s, "
        f"on screen {on_screen / times:.2f} s, PDF {printed / times:.2f} s"
    )


def in_window(file: LessonFile, folder: Path) -> tuple[float, float]:
    """Seconds until the table is painted, and for the report as PDF."""
    view = ArticleView()
    look = Appearance(view, Settings(folder / "settings.ini"), None)
    start = time.perf_counter()
    window = ClassWindow(look, file, folder, Comments(folder / "library.db", file.lesson))
    window.show()
    loop = QEventLoop()
    window._gathering.done.connect(loop.quit)
    loop.exec()
    window.grab()
    shown = time.perf_counter()
    window.export(exports.save_pdf, folder / "class.pdf")
    printed = time.perf_counter()
    window.close()
    return shown - start, printed - shown


def invented_lesson() -> tuple[Lesson, Key]:
    items = tuple(invented_article(number) for number in range(1, ARTICLES + 1))
    lesson = Lesson("speed", "Speed", items, tasks=(Task("t1", "mark", "Mark all."),))
    return lesson, Key(tuple(KeyMark(i.id, m) for i in items for m in invented_marks(i)[::3]))


def main() -> None:
    app = application()
    lesson, key = invented_lesson()
    for students in [int(n) for n in sys.argv[1:]] or [35, 1000]:
        measure(students, lesson, key)
    app.processEvents()


if __name__ == "__main__":
    main()
