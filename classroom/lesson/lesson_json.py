"""Lessons and keys as JSON and back (docs/lesson-format.md). Reading raises Unfit."""

import re
from itertools import pairwise
from typing import Any, get_args

from bywhom.analysis.agreement.overlap import ReaderMark
from bywhom.analysis.article import Article, Origin, Paragraph, Role, Span
from bywhom.analysis.marks import KINDS
from bywhom.classroom.lesson.lessons import (
    KEY_MAKERS,
    MOST_CATEGORIES,
    RUNGS,
    SHOWS,
    TASK_KINDS,
    TASK_WORDS,
    WHENS,
    Category,
    Key,
    KeyMark,
    Lesson,
    LessonArticle,
    Reveal,
    Task,
)
from bywhom.files.json_checks import (
    Unfit,
    items,
    mapping,
    one_of,
    parsed,
    rows,
    span,
    text,
    texts,
    whole,
)

MOST_ARTICLES, MOST_TASKS, MOST_MARKS = 30, 60, 5_000
NAME, LINE, PROSE, TEXT = 60, 300, 20_000, 5_000_000  # characters
ROLES: tuple[str, ...] = get_args(Role)
ID = re.compile(r"[a-z0-9][a-z0-9.-]{0,63}")


def lesson_row(lesson: Lesson) -> dict[str, Any]:
    """Everything but the articles and the key."""
    return {
        "id": lesson.id,
        "title": lesson.title,
        "instructions": lesson.instructions,
        "articles": [a.id for a in lesson.articles],
        "categories": [
            {"id": c.id, "name": c.name, "look": c.look, "ask": c.ask} for c in lesson.categories
        ],
        "tasks": [_task_row(task) for task in lesson.tasks],
        "reveal": {"show": lesson.reveal.show, "when": lesson.reveal.when},
    }


def article_row(item: LessonArticle) -> dict[str, Any]:
    article, origin = item.article, item.article.origin
    return {
        "id": item.id,
        "title": article.title,
        "text": article.text,
        "language": article.language,
        "origin": {
            "publisher": origin.publisher or "",
            "authors": list(origin.authors),
            "published": origin.published or "",
        },
        "paragraphs": [
            {"start": p.start, "end": p.end, "role": p.role} for p in article.paragraphs
        ],
        "sentences": [{"start": s.start, "end": s.end} for s in item.sentences],
    }


def key_row(key: Key) -> dict[str, Any]:
    by = {} if key.by == "teacher" else {"by": key.by}
    marks = [{"article": k.article, **mark_row(k.mark), **_why(k)} for k in key.marks]
    return {**by, "marks": marks}


def mark_row(mark: ReaderMark) -> dict[str, Any]:
    return {"start": mark.start, "end": mark.end, "kind": mark.kind}


def read_lesson_row(row: dict[str, Any], articles: dict[str, LessonArticle]) -> Lesson:
    """articles: those of the file, by id; all that the lesson names must be there."""
    ids = texts(row, "articles", MOST_ARTICLES, NAME)
    if not ids or len(set(ids)) < len(ids) or any(i not in articles for i in ids):
        raise Unfit("its articles are not all there")
    categories = tuple(_category(c) for c in rows(row, "categories", MOST_CATEGORIES))
    if len({c.id for c in categories}) < len(categories):
        raise Unfit("two of its categories have one id")
    reveal = mapping(row, "reveal", 10)
    return Lesson(
        id=identifier(row, "id"),
        title=text(row, "title", LINE),
        articles=tuple(articles[i] for i in ids),
        instructions=text(row, "instructions", PROSE, ""),
        categories=categories,
        tasks=tuple(
            _task(t, {c.id for c in categories}, articles) for t in rows(row, "tasks", MOST_TASKS)
        ),
        reveal=Reveal(
            one_of(reveal, "show", SHOWS, "nothing"),  # type: ignore[arg-type]
            one_of(reveal, "when", WHENS, "any time"),  # type: ignore[arg-type]
        ),
    )


def read_article(row: dict[str, Any]) -> LessonArticle:
    body = text(row, "text", TEXT)
    origin = mapping(row, "origin", 10)
    article = Article(
        title=text(row, "title", LINE * 4, ""),
        text=body,
        paragraphs=tuple(_paragraphs(row, len(body))),
        origin=Origin(
            place="",
            publisher=text(origin, "publisher", LINE, "") or None,
            authors=texts(origin, "authors", 50, LINE),
            published=text(origin, "published", NAME, "") or None,
        ),
        language=text(row, "language", NAME, "en"),
    )
    sentences = [span(s, len(body)) for s in rows(row, "sentences", len(body) + 1)]
    _in_order(sentences)
    return LessonArticle(identifier(row, "id"), article, tuple(sentences))


def read_key(raw: bytes, lesson: Lesson) -> Key:
    row = parsed(raw, "its key")
    kinds = tuple(c.id for c in (*lesson.categories, *RUNGS))
    lengths = {a.id: len(a.article.text) for a in lesson.articles}
    found = []
    for mark in rows(row, "marks", MOST_MARKS * len(lengths)):
        article = one_of(mark, "article", tuple(lengths))
        found.append(
            KeyMark(
                article, read_mark(mark, lengths[article], kinds), text(mark, "explain", PROSE, "")
            )
        )
    return Key(tuple(found), one_of(row, "by", KEY_MAKERS, "teacher"))  # type: ignore[arg-type]


def read_mark(row: dict[str, Any], length: int, kinds: tuple[str, ...]) -> ReaderMark:
    place = span(row, length)
    return ReaderMark(place.start, place.end, one_of(row, "kind", kinds))


def identifier(row: dict[str, Any], key: str) -> str:
    value = text(row, key, 64)
    if not ID.fullmatch(value):
        raise Unfit(f"its “{key}” is no id of small letters and digits")
    return value


def _category(row: dict[str, Any]) -> Category:
    look = one_of(row, "look", KINDS)
    name = text(row, "name", NAME)
    return Category(identifier(row, "id"), name, look, text(row, "ask", LINE, ""))  # type: ignore[arg-type]


def _task(row: dict[str, Any], categories: set[str], articles: dict[str, LessonArticle]) -> Task:
    kind = one_of(row, "kind", TASK_KINDS)
    wanted = texts(row, "categories", MOST_CATEGORIES, NAME)
    of = texts(row, "articles", MOST_ARTICLES, NAME)
    if not set(wanted) <= categories or not set(of) <= articles.keys():
        raise Unfit("one of its tasks is about something that is not in it")
    passage: Span | None = None
    if row.get("span") is not None:
        about = articles[of[0]] if of else next(iter(articles.values()))
        passage = span(mapping(row, "span", 2), len(about.article.text))
    words = text(row, "words", PROSE, "") or TASK_WORDS[kind]  # type: ignore[index]
    return Task(identifier(row, "id"), kind, words, of, wanted, passage)  # type: ignore[arg-type]


def _task_row(task: Task) -> dict[str, Any]:
    row: dict[str, Any] = {"id": task.id, "kind": task.kind, "words": task.words}
    row["articles"], row["categories"] = list(task.articles), list(task.categories)
    if task.span is not None:
        row["span"] = {"start": task.span.start, "end": task.span.end}
    return row


def _paragraphs(row: dict[str, Any], length: int) -> list[Paragraph]:
    found = []
    for part in items(row, "paragraphs", length + 1):
        if not isinstance(part, dict):
            raise Unfit("one of its paragraphs is none")
        start = whole(part, "start", 0, length)
        end = whole(part, "end", start, length)
        role = one_of(part, "role", ROLES, "body")
        found.append(Paragraph(start, end, role))  # type: ignore[arg-type]
    _in_order(found)
    return found


def _in_order(spans: list[Any]) -> None:
    if any(a.end > b.start for a, b in pairwise(spans)):
        raise Unfit("its paragraphs or sentences overlap")


def _why(mark: KeyMark) -> dict[str, str]:
    return {"explain": mark.explain} if mark.explain else {}
