"""How long a class takes: answers collected, table made, report and gradebook written.

    python -m tests.performance.lessons [STUDENTS ...]     default: 35 1000

Each student reads 3 invented articles of about 700 words and makes 60 marks on each.
"""

import random
import sys
import tempfile
import time
from pathlib import Path

from analysis.article import Article
from analysis.overlap import ReaderMark
from analysis.segment import plain_paragraphs
from library.answers import Answers
from library.class_page import class_page
from library.class_table import class_table
from library.collecting import collect
from library.gradebook import gradebook
from library.lesson_files import write_answers
from library.lessons import (
    CATEGORIES,
    Key,
    KeyMark,
    Lesson,
    LessonArticle,
    Task,
    cut_sentences,
    lesson_article,
)

ARTICLES, WORDS, MARKS = 3, 700, 60
SYLLABLES = "tarn by el mo sa ri ket ven ora lin du pas".split()  # noqa: SIM905
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
        start = time.perf_counter()
        collected = collect(lesson, Path(name))
        read = time.perf_counter()
        table = class_table(lesson, collected, key)
        tabled = time.perf_counter()
        report = class_page(table)
        reported = time.perf_counter()
        gradebook(table)
        booked = time.perf_counter()
    print(
        f"{students} students: collected {read - start:.2f} s, table {tabled - read:.2f} s, "
        f"report {reported - tabled:.2f} s ({len(report) // 1000} kB), "
        f"gradebook {booked - reported:.2f} s, all {booked - start:.2f} s"
    )


def main() -> None:
    items = tuple(invented_article(number) for number in range(1, ARTICLES + 1))
    lesson = Lesson("speed", "Speed", items, tasks=(Task("t1", "mark", "Mark all."),))
    key = Key(tuple(KeyMark(i.id, mark) for i in items for mark in invented_marks(i)[::3]))
    for students in [int(n) for n in sys.argv[1:]] or [35, 1000]:
        measure(students, lesson, key)


if __name__ == "__main__":
    main()
