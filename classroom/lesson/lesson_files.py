"""`.lesson` and `.answers` files: written whole, read with suspicion (docs/lesson-format.md)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from bywhom.analysis.agreement.overlap import ReaderMark
from bywhom.analysis.imvain import IMVAIN
from bywhom.classroom.lesson import lesson_container
from bywhom.classroom.lesson.answers import MOST_MEMBERS, Answers, Argument, tidy_name
from bywhom.classroom.lesson.lesson_container import (
    ANSWERS,
    LESSON,
    as_json,
    read_packet,
    write_packet,
)
from bywhom.classroom.lesson.lesson_json import (
    LINE,
    MOST_MARKS,
    PROSE,
    article_row,
    identifier,
    key_row,
    lesson_row,
    mark_row,
    read_article,
    read_key,
    read_lesson_row,
    read_mark,
)
from bywhom.classroom.lesson.lessons import RUNGS, Key, Lesson, LessonArticle
from bywhom.classroom.lesson.locked_key import WrongPassword, seal, unseal
from bywhom.files.errors import FileError
from bywhom.files.json_checks import Unfit, mapping, one_of, parsed, rows, text, texts, whole

KEY, SEALED = "key.json", "key.sealed"
SIDES = ("agreed", "missed", "extra")
MOST_SOURCES = 500
DIGEST = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class LessonFile:
    """A lesson as it was read. key: None if there is none, or while it is sealed."""

    lesson: Lesson
    key: Key | None = None
    sealed: bytes | None = None
    path: Path = Path()

    @property
    def has_key(self) -> bool:
        return self.key is not None or self.sealed is not None

    def opened(self, password: str) -> "LessonFile":
        """With its key. FileError if the password does not fit."""
        if self.sealed is None:
            return self
        try:
            content = unseal(self.sealed, password, self.lesson.id)
            return replace(self, key=read_key(content, self.lesson), sealed=None)
        except WrongPassword as error:
            problem = "this word does not open the key, or the key is damaged"
            raise FileError(self.path, problem, "Type it again.") from error
        except Unfit as unfit:
            raise lesson_container.unusable(self.path, LESSON, unfit) from unfit

    def without_key(self) -> "LessonFile":
        return LessonFile(self.lesson, path=self.path)


def write_lesson(
    path: Path,
    lesson: Lesson,
    key: Key | None = None,
    password: str = "",
    *,
    replace: bool = False,
) -> None:
    """The key lies apart from the lesson, and encrypted if there is a password."""
    parts = {"lesson.json": as_json(lesson_row(lesson))}
    for article in lesson.articles:
        parts[f"articles/{article.id}.json"] = as_json(article_row(article))
    if key is not None:
        content = as_json(key_row(key))
        sealed = seal(content, password, lesson.id) if password else None
        parts.update({SEALED: sealed} if sealed else {KEY: content})
    write_packet(path, LESSON, parts, replace=replace)


def read_lesson(path: Path) -> LessonFile:
    parts = read_packet(path, LESSON)
    try:
        articles = [read_article(_object(parts, p)) for p in sorted(parts) if "articles/" in p]
        by_id = {a.id: a for a in articles}
        lesson = read_lesson_row(_object(parts, "lesson.json"), by_id)
        key = read_key(parts[KEY], lesson) if KEY in parts else None
    except Unfit as unfit:
        raise lesson_container.unusable(path, LESSON, unfit) from unfit
    return LessonFile(lesson, key, parts.get(SEALED) if key is None else None, path)


def write_answers(path: Path, answers: Answers, lesson: Lesson, *, replace: bool = False) -> None:
    parts = {"answers.json": as_json(answers_row(answers, lesson))}
    write_packet(path, ANSWERS, parts, replace=replace)


def read_answers(path: Path, lesson: Lesson) -> Answers:
    """FileError if these are another lesson's answers, or marks on another text."""
    parts = read_packet(path, ANSWERS)
    try:
        return answers_of(_object(parts, "answers.json"), lesson)
    except Unfit as unfit:
        raise lesson_container.unusable(path, ANSWERS, unfit) from unfit


def answers_row(answers: Answers, lesson: Lesson) -> dict[str, Any]:
    """Each mark with its words, so that people can read the file."""
    return {
        "lesson": answers.lesson,
        "lesson_title": lesson.title,
        "copy": answers.copy,
        "student": answers.student,
        **({"members": list(answers.members)} if answers.members else {}),
        "times": answers.times,
        "texts": answers.texts,
        "marks": {
            article: [_quoted(mark, lesson.article(article)) for mark in sorted(set(marks))]
            for article, marks in answers.marks.items()
        },
        "ticks": answers.ticks,
        "written": answers.written,
        "arguments": [
            {"article": a.article, **mark_row(a.mark), "side": a.side, "because": a.because}
            for a in answers.arguments
        ],
    }


def answers_of(row: dict[str, Any], lesson: Lesson) -> Answers:
    """Answers out of JSON; Unfit says what does not fit the lesson."""
    if identifier(row, "lesson") != lesson.id:
        title = text(row, "lesson_title", PROSE, "")
        raise Unfit(f"it answers another lesson ({tidy_name(title) or 'without a title'})")
    articles = {a.id: a for a in lesson.articles}
    read = mapping(row, "texts", len(articles))
    for article, digest in read.items():
        if article not in articles or not isinstance(digest, str) or not DIGEST.fullmatch(digest):
            raise Unfit("it names an article that the lesson does not have")
        if digest != articles[article].digest:
            title = articles[article].article.title
            raise Unfit(f"its marks were made on another text of “{title}”")
    marks = mapping(row, "marks", len(articles))
    ticks = mapping(row, "ticks", len(articles))
    if not marks.keys() | ticks.keys() <= read.keys():
        raise Unfit("it has marks on an article that was not read")
    return Answers(
        lesson=lesson.id,
        copy=identifier(row, "copy"),
        student=tidy_name(text(row, "student", 1000)) or "No name",
        members=_members(row),
        times=whole(row, "times", 0, 1_000_000),
        texts=dict(read),
        marks={a: _marks({"marks": m}, articles[a], lesson) for a, m in marks.items()},
        ticks={a: _ticks(ticks, a) for a in ticks},
        written=_written(row, lesson),
        arguments=tuple(_argument(a, articles, lesson) for a in rows(row, "arguments", MOST_MARKS)),
    )


def _members(row: dict[str, Any]) -> tuple[str, ...]:
    return tuple(filter(None, map(tidy_name, texts(row, "members", MOST_MEMBERS, LINE))))


def _marks(row: dict[str, Any], item: LessonArticle, lesson: Lesson) -> tuple[ReaderMark, ...]:
    kinds = _kinds(lesson)
    found = set()
    for mark in rows(row, "marks", MOST_MARKS):
        read = read_mark(mark, len(item.article.text), kinds)
        quote = text(mark, "words", len(item.article.text), "")
        if quote and quote != item.article.text[read.start : read.end]:
            raise Unfit("the words of a mark are not those of the article")
        found.add(read)
    return tuple(sorted(found))


def _ticks(ticks: dict[str, Any], article: str) -> dict[str, tuple[str, ...]]:
    of_article = mapping(ticks, article, MOST_SOURCES)
    found = {}
    for source in of_article:
        ticked = texts(of_article, source, len(IMVAIN), LINE)
        found[tidy_name(source) or "?"] = tuple(word for word in IMVAIN if word in ticked)
    return found


def _written(row: dict[str, Any], lesson: Lesson) -> dict[str, str]:
    written = mapping(row, "written", len(lesson.tasks))
    if not written.keys() <= {task.id for task in lesson.tasks}:
        raise Unfit("it answers a task that the lesson does not have")
    return {task: text(written, task, PROSE) for task in written}


def _argument(
    row: dict[str, Any], articles: Mapping[str, LessonArticle], lesson: Lesson
) -> Argument:
    article = one_of(row, "article", tuple(articles))
    mark = read_mark(row, len(articles[article].article.text), _kinds(lesson))
    return Argument(article, mark, one_of(row, "side", SIDES), text(row, "because", PROSE))


def _kinds(lesson: Lesson) -> tuple[str, ...]:
    return tuple(c.id for c in (*lesson.categories, *RUNGS))


def _quoted(mark: ReaderMark, item: LessonArticle) -> dict[str, Any]:
    return {**mark_row(mark), "words": item.article.text[mark.start : mark.end]}


def _object(parts: Mapping[str, bytes], name: str) -> dict[str, Any]:
    if name not in parts:
        raise Unfit(f"{name} is missing")
    return parsed(parts[name], name)
