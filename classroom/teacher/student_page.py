"""A student's own page: the marks beside the key, the written answers, the teacher's comment.

How it looks stands in resources/templates/student_page.html.jinja.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from bywhom.analysis.agreement.overlap import Comparison, ReaderMark
from bywhom.classroom.lesson.lessons import LessonArticle
from bywhom.classroom.teacher.class_page import kind_name
from bywhom.classroom.teacher.class_table import ClassTable, Row, against_key
from bywhom.files.file_names import dashed_name
from bywhom.resources.html_templates import filled


def student_page(table: ClassTable, row: Row, comment: str = "") -> str:
    """One page to hand back, with nothing of any other student."""
    lesson, answers = table.lesson, row.hand_in.answers
    found = against_key(row.hand_in, lesson, table.key) if table.key else {}
    return filled(
        "student_page",
        title=f"{row.hand_in.name}: {lesson.title}",
        name=row.hand_in.name,
        lesson=lesson.title,
        comment=comment,
        articles=[
            {
                "title": item.article.title,
                "sides": list(
                    _sides(table, item, answers.marks.get(item.id, ()), found.get(item.id))
                ),
            }
            for item in lesson.articles
            if item.id in answers.texts
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
    found: Comparison | None,
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
