"""A lesson while it is being made: values and the steps between them. Pure, without Qt."""

import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from bywhom.analysis.agreement.overlap import ReaderMark
from bywhom.analysis.article import Article, Span
from bywhom.classroom.lesson.lesson_files import LessonFile
from bywhom.classroom.lesson.lessons import (
    CATEGORIES,
    TASK_WORDS,
    Category,
    Key,
    KeyMark,
    Lesson,
    LessonArticle,
    Reveal,
    Task,
    TaskKind,
    cut_sentences,
    lesson_article,
)

FIRST_KINDS = ("hedge", "unnamed-source")  # what a new lesson asks for: two are enough to begin


@dataclass(frozen=True, slots=True)
class Making:
    """key: article → mark → why. A lesson without marks in its key has none."""

    lesson: Lesson
    key: dict[str, dict[ReaderMark, str]] = field(default_factory=dict)

    def marks(self, item: LessonArticle) -> tuple[ReaderMark, ...]:
        return tuple(sorted(self.key.get(item.id, {})))

    def whole_key(self) -> Key | None:
        marks = [
            KeyMark(article, mark, why)
            for article, marks in self.key.items()
            for mark, why in sorted(marks.items())
        ]
        return Key(tuple(marks)) if marks else None


def begin(article: Article) -> Making:
    """A new lesson of one article, with one task."""
    item = lesson_article(1, article, cut_sentences(article))
    task = Task("task-1", "mark", TASK_WORDS["mark"], categories=FIRST_KINDS)
    title = article.title or "Lesson"
    return Making(Lesson(f"lesson-{secrets.token_hex(8)}", title, (item,), tasks=(task,)))


def taken_up(file: LessonFile) -> Making:
    """A lesson that was made before, with its key if that is open."""
    key: dict[str, dict[ReaderMark, str]] = {}
    for mark in file.key.marks if file.key else ():
        key.setdefault(mark.article, {})[mark.mark] = mark.explain
    return Making(file.lesson, key)


def with_article(making: Making, article: Article) -> Making:
    number = _free_number(a.id for a in making.lesson.articles)
    item = lesson_article(number, article, cut_sentences(article))
    return _with(making, articles=(*making.lesson.articles, item))


def without_article(making: Making, item: LessonArticle) -> Making:
    """The last one stays. Tasks that were about this one only go with it."""
    left = tuple(a for a in making.lesson.articles if a != item)
    if not left:
        return making
    tasks = [
        replace(t, articles=tuple(a for a in t.articles if a != item.id))
        for t in making.lesson.tasks
        if t.articles != (item.id,)
    ]
    key = {a: marks for a, marks in making.key.items() if a != item.id}
    return replace(_with(making, articles=left, tasks=tuple(tasks)), key=key)


def with_task(making: Making, kind: TaskKind = "mark") -> Making:
    number = _free_number(t.id for t in making.lesson.tasks)
    task = Task(f"task-{number}", kind, TASK_WORDS[kind])
    return _with(making, tasks=(*making.lesson.tasks, task))


def without_task(making: Making, task: Task) -> Making:
    return _with(making, tasks=tuple(t for t in making.lesson.tasks if t.id != task.id))


def duplicated_task(making: Making, task: Task) -> Making:
    """A second one right behind it."""
    tasks = making.lesson.tasks
    copy = replace(task, id=f"task-{_free_number(t.id for t in tasks)}")
    place = _place(tasks, task)
    return _with(making, tasks=(*tasks[: place + 1], copy, *tasks[place + 1 :]))


def duplicated_article(making: Making, item: LessonArticle) -> Making:
    """The same text once more, with its part of the key: another level, another class."""
    articles = making.lesson.articles
    copy = replace(item, id=f"article-{_free_number(a.id for a in articles)}")
    place = _place(articles, item)
    new = _with(making, articles=(*articles[: place + 1], copy, *articles[place + 1 :]))
    return replace(new, key={**making.key, copy.id: dict(making.key.get(item.id, {}))})


def moved_task(making: Making, task: Task, by: int) -> Making:
    return _with(making, tasks=_moved(making.lesson.tasks, task, by))


def moved_article(making: Making, item: LessonArticle, by: int) -> Making:
    return _with(making, articles=_moved(making.lesson.articles, item, by))


def changed_task(making: Making, task: Task) -> Making:
    """In the place of the task with its id. Words that were ours follow its kind."""
    old = next(t for t in making.lesson.tasks if t.id == task.id)
    if task.kind != old.kind and task.words == TASK_WORDS[old.kind]:
        task = replace(task, words=TASK_WORDS[task.kind], span=None)
    return _with(making, tasks=tuple(task if t.id == task.id else t for t in making.lesson.tasks))


def changed_lesson(
    making: Making,
    *,
    title: str | None = None,
    instructions: str | None = None,
    reveal: Reveal | None = None,
) -> Making:
    lesson = making.lesson
    return _with(
        making,
        title=lesson.title if title is None else title,
        instructions=lesson.instructions if instructions is None else instructions,
        reveal=lesson.reveal if reveal is None else reveal,
    )


def renamed(making: Making, category: Category, name: str) -> Making:
    """A category of the teacher's own in the place of one; marks and tasks go with it."""
    ours = {c.look: c for c in CATEGORIES}[category.look]
    own = Category(f"own-{category.look}", name, category.look)
    new = ours if name.strip() in ("", ours.name) else own
    swap = {category.id: new.id}
    tasks = tuple(
        replace(t, categories=tuple(swap.get(c, c) for c in t.categories))
        for t in making.lesson.tasks
    )
    categories = tuple(new if c == category else c for c in making.lesson.categories)
    key = {
        article: {m._replace(kind=swap.get(m.kind, m.kind)): why for m, why in marks.items()}
        for article, marks in making.key.items()
    }
    return replace(_with(making, categories=categories, tasks=tasks), key=key)


def key_marked(making: Making, item: LessonArticle, mark: ReaderMark) -> Making:
    """With the mark in the key; the same again takes it away; one it overlaps gives way."""
    marks = dict(making.key.get(item.id, {}))
    if mark in marks:
        del marks[mark]
        return _with_marks(making, item, marks)
    apart = {
        m: why
        for m, why in marks.items()
        if m.kind != mark.kind or m.end <= mark.start or mark.end <= m.start
    }
    return _with_marks(making, item, {**apart, mark: ""})


def key_explained(making: Making, item: LessonArticle, mark: ReaderMark, why: str) -> Making:
    return _with_marks(making, item, {**making.key.get(item.id, {}), mark: why})


def with_key_of(making: Making, item: LessonArticle, marks: Iterable[KeyMark]) -> Making:
    """This article's part of the key, all of it."""
    return _with_marks(making, item, {m.mark: m.explain for m in marks})


def about(making: Making, task: Task, item: LessonArticle, span: Span) -> Making:
    """The task asks about these words."""
    return changed_task(making, replace(task, articles=(item.id,), span=span))


def _free_number(ids: Iterable[str]) -> int:
    """The first that none of the ids ends in."""
    taken = {id_.rpartition("-")[2] for id_ in ids}
    return next(n for n in range(1, len(taken) + 2) if str(n) not in taken)


_Part = TypeVar("_Part", bound=Task | LessonArticle)


def _place(parts: Sequence[_Part], part: _Part) -> int:
    return next(n for n, each in enumerate(parts) if each.id == part.id)


def _moved(parts: Sequence[_Part], part: _Part, by: int) -> tuple[_Part, ...]:
    """One place on; at the end it stays."""
    place = _place(parts, part)
    there = min(max(place + by, 0), len(parts) - 1)
    rest = [each for each in parts if each.id != part.id]
    return (*rest[:there], part, *rest[there:])


def _with_marks(making: Making, item: LessonArticle, marks: dict[ReaderMark, str]) -> Making:
    return replace(making, key={**making.key, item.id: marks})


def _with(making: Making, **changes: object) -> Making:
    return replace(making, lesson=replace(making.lesson, **changes))  # type: ignore[arg-type]
