"""Which lessons are taught from this library: made here, or opened by who said so."""

from pathlib import Path

from bywhom.classroom.answers.waiting import FOLDER
from bywhom.classroom.lesson.lesson_container import as_json
from bywhom.classroom.lesson.lessons import Lesson
from bywhom.files.atomic_write import keep
from bywhom.files.errors import FileError


class Taught:
    """A small file each, beside the drafts and comments of lessons."""

    def __init__(self, library: Path) -> None:
        self._folder = library.parent / FOLDER

    def has(self, lesson: Lesson) -> bool:
        return self._path(lesson).is_file()

    def add(self, lesson: Lesson) -> None:
        """Where it cannot be kept, the question comes again: nothing else is lost."""
        try:
            keep(self._path(lesson), as_json({"title": lesson.title}))
        except FileError:
            return

    def _path(self, lesson: Lesson) -> Path:
        return self._folder / f"{lesson.id}.taught"
