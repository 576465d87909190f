"""A student's own page: the marks beside the key, the written answers, the teacher's comment.

How it looks stands in resources/templates/student_page.html.jinja.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from bywhom.analysis.agreement.overlap import ReaderMark
from bywhom.classroom.answers.likeness import BesideKey
from bywhom.classroom.lesson.lessons import LessonArticle, Task
from bywhom.classroom.teacher.class_page import kind_name
from bywhom.classroom.teacher.class_table import ClassTable, Row, against_key
from bywhom.files.file_names import dashed_name
from bywhom.resources.html_templates import filled

LEVELS = ("Not yet", "Partly", "Fully", "Beyond")  # of the rubric, for each task


def student_page(
    table: ClassTable, row: Row, comment: str = "", levels: Mapping[str, int] | None = None
) -> str:
    """One page to hand back, with nothing of any other student. levels: task → place in LEVELS."""
    lesson, answers = table.lesson, row.hand_in.answers
    return filled(
        "student_page",
        title=f"{row.hand_in.name}: {lesson.title}",
        name=row.hand_in.name,
        lesson=lesson.title,
        comment=comment,
        levels=_levels(table, levels or {}),
        articles=[
            part for task in lesson.marking_tasks or (None,) for part in _articles(table, row, task)
        ],
        written=[
            (task.words, answers.written[task.id])
            for task in lesson.tasks
            if answers.written.get(task.id)
        ],
        ticks=[one for item in lesson.articles for one in answers.ticks.get(item.id, {}).items()],
        arguments=[
            (lesson.article(a.article).article.quote(a.mark[:2]), a.because)
            for a in answers.arguments
        ],
    )


def page_name(number: int, row: Row) -> str:
    """Of the file of a page: a pseudonym is no safe name, its letters with a number are."""
    stem = dashed_name(row.hand_in.name)
    return f"{number:03}-{stem}.html" if stem else f"{number:03}.html"


def _levels(table: ClassTable, levels: Mapping[str, int]) -> list[tuple[str, str]]:
    return [(t.words, LEVELS[levels[t.id]]) for t in table.lesson.tasks if t.id in levels]


def _articles(table: ClassTable, row: Row, task: Task | None) -> Iterator[dict[str, object]]:
    """What was opened of the articles of one task, each with its marks; None: of the lesson."""
    lesson, answers = table.lesson, row.hand_in.answers
    found = against_key(row.hand_in, lesson, table.key, task) if table.key else {}
    heading = task.words if task and len(lesson.marking_tasks) > 1 else ""
    kinds = None if task is None else {c.id for c in lesson.palette(task)}
    for item in lesson.articles if task is None else lesson.articles_of(task):
        if item.id in answers.texts:
            mine = answers.marks.get(item.id, ())
            marks = [m for m in mine if kinds is None or m.kind in kinds]
            sides = list(_sides(table, item, marks, found.get(item.id)))
            yield {"title": item.article.title, "task": heading, "sides": sides}


@dataclass(frozen=True, slots=True)
class _Shown:
    words: str
    about: str


@dataclass(frozen=True, slots=True)
class _Side:
    """Some of an article's marks. heading, about: empty where there is no key to compare with."""

    marks: list[_Shown]
    heading: str = ""
    about: str = ""


def _sides(
    table: ClassTable,
    item: LessonArticle,
    marks: Iterable[ReaderMark],
    found: BesideKey | None,
) -> Iterator[_Side]:
    if found is None:
        yield _Side(_shown(table, item, marks, {}))
        return
    why = table.key.explains(item.id) if table.key else {}
    for side, heading, about in (
        (found.agreed, "Agreed", "You and the key."),
        (found.missed, "In the key only", "Worth another look."),
        (found.extra, "Yours only", "A good place to argue."),
    ):
        yield _Side(_shown(table, item, side, why), heading, about)
    compared = {*found.agreed, *found.extra}
    if rest := [m for m in marks if m not in compared]:
        yield _Side(
            _shown(table, item, rest, why), "Marked besides", "The key has none of this kind."
        )


def _shown(
    table: ClassTable,
    item: LessonArticle,
    marks: Iterable[ReaderMark],
    why: Mapping[ReaderMark, str],
) -> list[_Shown]:
    shown = []
    for mark in marks:
        about, reason = kind_name(table.lesson, mark.kind), why.get(mark, "")
        words = " ".join(item.article.quote(mark[:2]).split())
        shown.append(_Shown(words, f"{about}. {reason}" if reason else about))
    return shown
