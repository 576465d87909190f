"""The class as Moodle, Canvas and Google Classroom take it.

Moodle: “Grade import”, section “CSV grade import”: a heading, one column that identifies the user
(e-mail address or ID number) and one for each grade item; the teacher maps the columns.
Canvas: “How do I import grades in the Gradebook?”: Student Name, Student ID, SIS User ID, SIS Login
ID and Section are required, then one column an assignment; a row “Points Possible”.
Google Classroom takes no file of grades; its own export (“Download these grades as CSV”) has Last
Name, First Name, Email Address and one column an assignment, and ours has the same to copy from.
"""

import csv
import io
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bywhom.classroom.lesson.answers import Answers
from bywhom.classroom.school.roster import Person, Roster, folded
from bywhom.classroom.teacher.class_table import ClassTable, Row
from bywhom.files.csv_injection import guarded

POINTS = 100


@dataclass(frozen=True, slots=True)
class Graded:
    """One student with what a gradebook may hold. Members of a group have one row each."""

    person: Person
    known: bool  # is the name in the roster?
    done: int
    tasks: int
    likeness: float | None  # F1, 0 to 1
    comment: str


Writer = Callable[[str, list[Graded]], list[list[str]]]  # the lesson's title; rows with a heading


def school_table(
    table: ClassTable, roster: Roster, comments: dict[str, str], system: str, divider: str = ","
) -> tuple[str, list[str]]:
    """A CSV file for one of SYSTEMS, and the names that the roster does not have.

    divider: a semicolon where the spreadsheets of a country expect one.
    """
    graded = [g for row in table.rows for g in _graded(table, row, roster, comments)]
    rows = SYSTEMS[system](table.lesson.title, [g for g in graded if g.known])
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=divider, lineterminator="\r\n")
    writer.writerows([guarded(" ".join(cell.split())) for cell in row] for row in rows)
    return stream.getvalue(), [g.person.name for g in graded if not g.known]


def _graded(
    table: ClassTable, row: Row, roster: Roster, comments: dict[str, str]
) -> Iterable[Graded]:
    answers = row.hand_in.answers
    comment = comments.get(row.hand_in.token) or comments.get(answers.copy, "")
    f1 = row.against_key.alike.f1 if row.against_key else None
    for name in names_of(answers, row.hand_in.name):
        person = roster.get(folded(name))
        yield Graded(
            person=person or Person(name),
            known=person is not None,
            done=row.done,
            tasks=len(table.lesson.tasks),
            likeness=f1,
            comment=comment,
        )


def names_of(answers: Answers, shown: str) -> tuple[str, ...]:
    return answers.members or (shown,)


def _moodle(title: str, graded: list[Graded]) -> list[list[str]]:
    head = ["Email address", "ID number", f"{title}: tasks done", f"{title}: likeness", "Feedback"]
    return [
        head,
        *([g.person.email, g.person.id, _done(g), _points(g), g.comment] for g in graded),
    ]


def _canvas(title: str, graded: list[Graded]) -> list[list[str]]:
    head = ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", f"{title}: tasks done"]
    possible = ["    Points Possible", "", "", "", "", str(POINTS)]
    rows = [
        [
            g.person.full_name or g.person.name,
            g.person.id,
            g.person.sis_id,
            g.person.login or g.person.email,
            g.person.section,
            _done(g),
        ]
        for g in graded
    ]
    return [head, possible, *rows]


def _google(title: str, graded: list[Graded]) -> list[list[str]]:
    head = ["Last Name", "First Name", "Email Address", f"{title}: tasks done"]
    rows = []
    for g in graded:
        first, _, last = (g.person.full_name or g.person.name).rpartition(" ")
        rows.append([last, first, g.person.email, _done(g)])
    return [head, *rows]


SYSTEMS: dict[str, Writer] = {"Moodle": _moodle, "Canvas": _canvas, "Google Classroom": _google}


def _done(graded: Graded) -> str:
    """Of a hundred: what was done, not how well it fits a key."""
    return str(round(POINTS * graded.done / graded.tasks)) if graded.tasks else ""


def _points(graded: Graded) -> str:
    return "" if graded.likeness is None else str(round(POINTS * graded.likeness))
