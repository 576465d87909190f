"""What a teacher says to each student of a lesson, kept beside the library."""

from pathlib import Path

from library.checked import Unfit, mapping, parsed, text
from library.drafts import FOLDER
from library.errors import LibraryError
from library.keeping import keep, unreachable
from library.lessons import Lesson
from library.packets import as_json

MOST, LONGEST = 10_000, 20_000  # comments; characters of one


class Comments:
    """By the token of a student's copy: a pseudonym may be another's too."""

    def __init__(self, library: Path, lesson: Lesson) -> None:
        self._path = library.parent / FOLDER / f"{lesson.id}.comments"

    def read(self) -> dict[str, str]:
        try:
            raw = self._path.read_bytes()
        except FileNotFoundError:
            return {}
        except OSError as error:
            raise unreachable(self._path, error) from error
        try:
            row = mapping({"comments": parsed(raw, "the file")}, "comments", MOST)
            return {copy: text(row, copy, LONGEST) for copy in row}
        except Unfit as unfit:
            remedy = "It was left as it is; move it away to begin anew."
            raise LibraryError(self._path, str(unfit), remedy) from unfit

    def write(self, copy: str, words: str) -> None:
        """No words take a comment away."""
        comments = {**self.read(), copy: words}
        if not words.strip():
            del comments[copy]
        keep(self._path, as_json(comments))
