"""The rubric: a level for each task of each student, kept beside the comments."""

from pathlib import Path

from bywhom.classroom.answers.waiting import FOLDER
from bywhom.classroom.lesson.lesson_container import as_json
from bywhom.classroom.lesson.lessons import Lesson
from bywhom.classroom.teacher.kept import read_kept, unfit
from bywhom.classroom.teacher.student_page import LEVELS
from bywhom.files.atomic_write import keep
from bywhom.files.json_checks import Unfit, mapping, whole

MOST_STUDENTS, MOST_TASKS = 10_000, 60
ByTask = dict[str, int]  # task → place in LEVELS


class Levels:
    """By the token of a hand-in."""

    def __init__(self, library: Path, lesson: Lesson) -> None:
        self._path = library.parent / FOLDER / f"{lesson.id}.levels"

    def read(self) -> dict[str, ByTask]:
        try:
            rows = read_kept(self._path, "levels", MOST_STUDENTS)
            return {token: _of_one(mapping(rows, token, MOST_TASKS)) for token in rows}
        except Unfit as error:
            raise unfit(self._path, error) from error

    def write(self, token: str, task: str, level: int | None) -> None:
        """None takes a level away."""
        levels = self.read()
        of_one = {t: n for t, n in levels.get(token, {}).items() if t != task}
        levels[token] = of_one if level is None else {**of_one, task: level}
        keep(self._path, as_json({t: n for t, n in levels.items() if n}))


def _of_one(row: dict[str, object]) -> ByTask:
    return {task: whole(row, task, 0, len(LEVELS) - 1) for task in row}
