"""A lesson and answers of our own for the tests."""

from dataclasses import replace

from bywhom.analysis.agreement.overlap import ReaderMark
from bywhom.analysis.article import Article, Span
from bywhom.analysis.text.segment import plain_paragraphs
from bywhom.classroom.lesson.answers import Answers
from bywhom.classroom.lesson.lessons import (
    CATEGORIES,
    Category,
    Key,
    KeyMark,
    Lesson,
    LessonArticle,
    Reveal,
    Task,
    cut_sentences,
    lesson_article,
)

KITE = "\n\n".join(
    [
        "The kite school may lose its meadow",
        "Officials in Tarnby say the meadow could be sold by June. Parents are furious.",
        "The meadow was never safe, because the council wanted the money, critics claim. "
        "😀 Nobody asked us, said Una Brodd, who runs the school.",
    ]
)

PIER = """Pier café to reopen

The café on the pier will reopen in May, the town said. It is the best news in years."""


def article(text: str) -> Article:
    paragraphs = plain_paragraphs(text)
    return Article(text.split("\n")[0], text, paragraphs)


def item(number: int, text: str) -> LessonArticle:
    made = article(text)
    return lesson_article(number, made, cut_sentences(made))


def mark(words: str, kind: str = "hedge", text: str = KITE) -> ReaderMark:
    start = text.index(words)
    return ReaderMark(start, start + len(words), kind)


LESSON = Lesson(
    id="kites-1",
    title="Who says so?",
    articles=(item(1, KITE), item(2, PIER)),
    instructions="Read first. Mark alone.",
    categories=(*CATEGORIES[:4], Category("joke", "Joke", "attributed", "Is it one?")),
    tasks=(
        Task(
            "t1",
            "mark",
            "Mark hedges and unnamed sources.",
            ("article-1",),
            ("hedge", "unnamed-source"),
        ),
        Task("t2", "ladder", "Sort the sources.", ("article-1",)),
        Task("t3", "headline", "Write it anew.", ("article-2",)),
        Task("t4", "question", "Who could know?", ("article-1",), (), Span(40, 60)),
    ),
    reveal=Reveal("key", "any time"),
)

SECRET = "The council itself is not named here."
KEY = Key(
    (
        KeyMark("article-1", mark("may"), "It is not decided."),
        KeyMark("article-1", mark("could"), "Not decided either."),
        KeyMark("article-1", mark("Officials in Tarnby", "unnamed-source"), SECRET),
    )
)


def answers(student: str, *marks: ReaderMark, copy: str = "", times: int = 1) -> Answers:
    return Answers(
        lesson=LESSON.id,
        copy=copy or f"copy-{student.encode().hex()[:50]}",
        student=student,
        times=times,
        texts={"article-1": LESSON.articles[0].digest},
        marks={"article-1": tuple(sorted(marks))},
        written={"t3": "Café reopens in May, town says"},
    )


def other_lesson() -> Lesson:
    return replace(LESSON, id="kites-2", title="Another")
