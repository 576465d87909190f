"""What a teacher takes out of the class: each a file written whole."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from bywhom.classroom.lesson.lesson_files import write_lesson
from bywhom.classroom.school.feedback import feedback_zip
from bywhom.classroom.school.gradebooks import school_table
from bywhom.classroom.school.roster import read_roster
from bywhom.classroom.teacher.class_page import class_page
from bywhom.classroom.teacher.class_table import ClassTable, improved_key
from bywhom.classroom.teacher.comments import comment_for
from bywhom.classroom.teacher.gradebook import gradebook
from bywhom.classroom.teacher.student_page import page_name, student_page
from bywhom.files.atomic_write import unreachable, write_whole
from bywhom.ui.classroom.lesson_window.pdf import pdf_of
from bywhom.ui.language.translate import later, tr


def save_gradebook(table: ClassTable, comments: Mapping[str, str], path: Path) -> None:
    write_whole(path, gradebook(table, comments).encode("utf-8"))


def save_web_page(
    table: ClassTable, comments: Mapping[str, str], path: Path, *, names: bool = False
) -> None:
    write_whole(path, class_page(table, names=names).encode("utf-8"))


def save_pdf(
    table: ClassTable, comments: Mapping[str, str], path: Path, *, names: bool = False
) -> None:
    write_whole(path, pdf_of(class_page(table, names=names), table.lesson.title))


def save_better_key(table: ClassTable, comments: Mapping[str, str], path: Path) -> None:
    """The lesson with what most of the class marked as its key, without a password."""
    write_lesson(path, table.lesson, improved_key(table), replace=True)


Levels = Mapping[str, Mapping[str, int]]  # token of a hand-in → task → level


def save_feedback(
    table: ClassTable, comments: Mapping[str, str], path: Path, *, levels: Levels
) -> None:
    """The same pages in a zip, each under the path of its hand-in."""
    write_whole(path, feedback_zip(table, comments, levels))


class System(NamedTuple):
    """A school's system; divider: of the columns, a semicolon in many countries."""

    name: str
    divider: str


def save_school(
    table: ClassTable, comments: Mapping[str, str], path: Path, *, system: System, roster: Path
) -> str:
    """A gradebook for the school's system; says which names the roster does not have."""
    names = read_roster(roster)
    words, missing = school_table(table, names, dict(comments), system.name, system.divider)
    write_whole(path, words.encode("utf-8"))
    return (
        tr(". Not in the roster, left out: {missing}", missing=", ".join(missing))
        if missing
        else ""
    )


def save_pages(
    table: ClassTable,
    comments: Mapping[str, str],
    folder: Path,
    *,
    levels: Levels | None = None,
) -> int:
    """One page for each student, in a new folder; how many."""
    try:
        folder.mkdir(parents=True)
    except OSError as error:
        raise unreachable(folder, error) from error
    for number, row in enumerate(table.rows, 1):
        comment = comment_for(comments, row.hand_in)
        page = student_page(table, row, comment, (levels or {}).get(row.hand_in.token)).encode(
            "utf-8"
        )
        write_whole(folder / page_name(number, row), page)
    return len(table.rows)


Save = Callable[..., object]  # of a table, comments, a path
EXPORTS: tuple[tuple[str, str, Save], ...] = (
    (later("Gradebook for a spreadsheet…"), ".csv", save_gradebook),
    (later("Report as a web page…"), ".html", save_web_page),
    (later("Report as PDF…"), ".pdf", save_pdf),
    (later("Lesson with the class’s key…"), ".lesson", save_better_key),
)


REPORTS = (save_web_page, save_pdf)
