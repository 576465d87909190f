"""What a teacher says to each student of a lesson, kept beside the library."""

from collections.abc import Mapping
from pathlib import Path

from bywhom.classroom.answers.hand_ins import HandIn
from bywhom.classroom.answers.waiting import FOLDER
from bywhom.classroom.lesson.lesson_container import as_json
from bywhom.classroom.lesson.lessons import Lesson
from bywhom.classroom.teacher.kept import read_kept, unfit
from bywhom.files.atomic_write import keep
from bywhom.files.json_checks import Unfit, text

MOST, LONGEST = 10_000, 20_000  # comments; characters of one


class Comments:
    """By the token of a hand-in: a pseudonym may be another's too. Older ones by that of the copy
    alone."""

    def __init__(self, library: Path, lesson: Lesson) -> None:
        self._path = library.parent / FOLDER / f"{lesson.id}.comments"

    def read(self) -> dict[str, str]:
        try:
            row = read_kept(self._path, "comments", MOST)
            return {copy: text(row, copy, LONGEST) for copy in row}
        except Unfit as error:
            raise unfit(self._path, error) from error

    def write(self, token: str, words: str) -> None:
        """No words take a comment away."""
        comments = {**self.read(), token: words}
        if not words.strip():
            del comments[token]
        keep(self._path, as_json(comments))


def comment_for(comments: Mapping[str, str], hand_in: HandIn) -> str:
    return comments.get(hand_in.token) or comments.get(hand_in.answers.copy, "")
