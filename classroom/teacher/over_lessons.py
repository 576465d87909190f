"""A pseudonym over several lessons: a few figures of each class that was collected, kept beside the
comments on the teacher's computer."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bywhom.classroom.answers.waiting import FOLDER
from bywhom.classroom.lesson.lesson_container import as_json
from bywhom.classroom.teacher.class_table import ClassTable
from bywhom.classroom.teacher.kept import read_kept, unfit
from bywhom.files.atomic_write import keep
from bywhom.files.errors import FileError
from bywhom.files.json_checks import Unfit, mapping, text, whole

SUFFIX = ".figures"
MOST_STUDENTS, LONGEST = 10_000, 1_000


@dataclass(frozen=True, slots=True)
class Result:
    """What one student had in one lesson. f1: beside the key, in hundredths; None without one."""

    name: str
    done: int
    tasks: int
    f1: int | None

    def words(self) -> str:
        tasks = f"{self.done} of {self.tasks} tasks" if self.tasks else ""
        likeness = "" if self.f1 is None else f"F1 {self.f1 / 100:.2f}"
        return " · ".join(filter(None, (likeness, tasks))) or "handed in"


@dataclass(frozen=True, slots=True)
class LessonResults:
    """day: when the class was first collected, YYYY-MM-DD. students: by the folded pseudonym."""

    title: str
    day: str
    students: dict[str, Result]


class OverLessons:
    def __init__(self, library: Path) -> None:
        self._folder = library.parent / FOLDER

    def add(self, table: ClassTable, day: str) -> None:
        """The class as it is now, in the place of what was kept of this lesson; what students of
        other folders had stays. FileError if it cannot be kept."""
        path = self._folder / f"{table.lesson.id}{SUFFIX}"
        before = _read(path)
        students = {**(before.students if before else {}), **_results(table)}
        row = {
            "title": table.lesson.title,
            "day": before.day if before else day,
            "students": {
                one.name: {"done": one.done, "tasks": one.tasks, "f1": one.f1}
                for one in students.values()
            },
        }
        keep(path, as_json(row))

    def every(self) -> list[LessonResults]:
        """From the first lesson to the last; a file that does not fit is left where it is."""
        found = []
        for path in sorted(self._folder.glob(f"*{SUFFIX}")):
            try:
                if (one := _read(path)) is not None:
                    found.append(one)
            except FileError:
                continue
        return sorted(found, key=lambda one: (one.day, one.title))


def folded(name: str) -> str:
    return " ".join(name.split()).casefold()


def progress(lessons: Sequence[LessonResults], name: str) -> list[str]:
    """One cell a lesson; empty where this pseudonym handed nothing in."""
    mine = (one.students.get(folded(name)) for one in lessons)
    return ["" if result is None else result.words() for result in mine]


def _results(table: ClassTable) -> dict[str, Result]:
    """Members of a group have a row each."""
    found = {}
    for row in table.rows:
        score = row.against_key.alike.f1 if row.against_key else None
        f1 = None if score is None else round(100 * score)
        for name in row.hand_in.answers.members or (row.hand_in.name,):
            found[folded(name)] = Result(name, row.done, len(table.lesson.tasks), f1)
    return found


def _read(path: Path) -> LessonResults | None:
    """None if there is none yet."""
    try:
        row = read_kept(path, "figures", MOST_STUDENTS)
        if not row:
            return None
        students = mapping(row, "students", MOST_STUDENTS)
        read = (_result(name, students) for name in students)
        by_name = {folded(one.name): one for one in read}
        return LessonResults(text(row, "title", LONGEST), text(row, "day", 20), by_name)
    except Unfit as error:
        raise unfit(path, error) from error


def _result(name: str, students: dict[str, Any]) -> Result:
    row = mapping(students, name, 10)
    f1 = None if row.get("f1") is None else whole(row, "f1", 0, 100)
    return Result(name, whole(row, "done", 0, 1000), whole(row, "tasks", 0, 1000), f1)
