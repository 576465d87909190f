"""Which lessons are taught from this library: made here, or opened by who said so."""

from pathlib import Path

from library.drafts import FOLDER
from library.errors import LibraryError
from library.keeping import keep
from library.lessons import Lesson
from library.packets import as_json


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
        except LibraryError:
            return

    def _path(self, lesson: Lesson) -> Path:
        return self._folder / f"{lesson.id}.taught"
