"""Lessons ready to run: resources/lessons, one file a lesson, with its text at two reading levels
and a key by the words that it marks."""

import re
import secrets
import tomllib
from collections.abc import Iterator
from typing import Any, NamedTuple

from bywhom.analysis.agreement.overlap import ReaderMark
from bywhom.analysis.article import Article
from bywhom.analysis.text.segment import plain_paragraphs
from bywhom.classroom.lesson.lesson_files import LessonFile
from bywhom.classroom.lesson.lessons import (
    Key,
    KeyMark,
    Lesson,
    LessonArticle,
    Reveal,
    Task,
    cut_sentences,
    lesson_article,
)
from bywhom.resources import LESSONS

INSTRUCTIONS = "Read the whole article once before you mark."


class Ready(NamedTuple):
    """level: full, or easy to read."""

    title: str
    level: str
    file: LessonFile

    def words(self) -> str:
        return f"{self.title} ({'easy to read' if self.level == 'easy' else 'full text'})"


def ready_lessons() -> list[Ready]:
    return [
        Ready(row["title"], text["level"], _lesson(row, text))
        for path in sorted(LESSONS.glob("*.toml"))
        for row in [tomllib.loads(path.read_text("utf-8"))]
        for text in row["text"]
    ]


def _lesson(row: dict[str, Any], text: dict[str, Any]) -> LessonFile:
    items = tuple(
        _item(number, text[name])
        for number, name in enumerate(("article", "second"), 1)
        if name in text
    )
    tasks = tuple(
        Task(f"task-{n}", t["kind"], t["words"], (), _kinds(t["kind"], row["kinds"]))
        for n, t in enumerate(row["task"], 1)
    )
    lesson = Lesson(
        id=f"lesson-{secrets.token_hex(8)}",
        title=row["title"],
        articles=items,
        instructions=f"{INSTRUCTIONS} {row['aim']}",
        tasks=tasks,
        reveal=Reveal("key", "any time"),
    )
    keys = (text.get("key", {}), text.get("second_key", {}))
    marks = [m for item, key in zip(items, keys, strict=False) for m in _marks(item, key)]
    return LessonFile(lesson, Key(tuple(marks)))


def _item(number: int, words: str) -> LessonArticle:
    body = words.strip()
    article = Article(body.partition("\n")[0], body, plain_paragraphs(body))
    return lesson_article(number, article, cut_sentences(article))


def _kinds(kind: str, kinds: list[str]) -> tuple[str, ...]:
    return tuple(kinds) if kind == "mark" else ()


def _marks(item: LessonArticle, key: dict[str, list[list[str]]]) -> Iterator[KeyMark]:
    """Wherever the words stand as whole words."""
    for kind, rows in key.items():
        for words, why in rows:
            for place in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", item.article.text):
                yield KeyMark(item.id, ReaderMark(*place.span(), kind), why)
