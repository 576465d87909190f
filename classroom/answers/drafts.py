"""A student's work on a lesson, kept beside the library until it is handed in. Never a key."""

import secrets
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from bywhom.classroom.answers.waiting import BETWEEN, FOLDER
from bywhom.classroom.lesson.answers import Answers
from bywhom.classroom.lesson.lesson_container import as_json
from bywhom.classroom.lesson.lesson_files import answers_of, answers_row
from bywhom.classroom.lesson.lessons import Lesson
from bywhom.files.atomic_write import keep, unreachable
from bywhom.files.errors import FileError
from bywhom.files.json_checks import Unfit, mapping, parsed, text, texts

MOST = 8_000_000  # bytes
MOST_KINDS = 20


@dataclass(frozen=True, slots=True)
class StudentDraft:
    """revealed: article → kinds of marks that stand since Reveal. lesson_path: where the lesson
    was opened from."""

    answers: Answers
    revealed: dict[str, tuple[str, ...]] = field(default_factory=dict)
    lesson_path: str = ""


def new_draft(lesson: Lesson, lesson_path: str = "") -> StudentDraft:
    return StudentDraft(Answers(lesson.id, new_copy()), lesson_path=lesson_path)


def new_copy() -> str:
    """The random token of one student's copy."""
    return secrets.token_hex(8)


class Drafts:
    """One file for each student of a lesson, in a folder beside the library file. Each write is
    whole or not there."""

    def __init__(self, library: Path) -> None:
        self._folder = library.parent / FOLDER
        self._places: dict[str, Path] = {}  # copy → its file, as far as is known

    def read(self, lesson: Lesson) -> StudentDraft | None:
        """The first that was begun. None if there is none; FileError if it does not fit the lesson
        any more."""
        return self._read(self._path(lesson), lesson)

    def every(self, lesson: Lesson) -> list[StudentDraft]:
        """Of all students who used this computer; what cannot be read is left where it is."""
        found = []
        others = sorted(self._folder.glob(f"{lesson.id}{BETWEEN}*.draft"))
        for path in (self._path(lesson), *others):
            try:
                draft = self._read(path, lesson)
            except FileError:
                continue
            if draft is not None:
                found.append(draft)
        return found

    def _read(self, path: Path, lesson: Lesson) -> StudentDraft | None:
        try:
            with path.open("rb") as stream:
                raw = stream.read(MOST + 1)
        except FileNotFoundError:
            return None
        except OSError as error:
            raise unreachable(path, error) from error
        try:
            draft = _draft(parsed(raw[:MOST], "the draft"), lesson)
            self._places[draft.answers.copy] = path
            return draft
        except Unfit as unfit:
            remedy = "It was left as it is; move it away to begin anew."
            raise FileError(path, str(unfit), remedy) from unfit

    def write(self, lesson: Lesson, draft: StudentDraft) -> None:
        copy = draft.answers.copy
        path = self._places.setdefault(copy, self._new_path(lesson, copy))
        row: dict[str, Any] = {
            "revealed": draft.revealed,
            "lesson_path": draft.lesson_path,
            "answers": answers_row(draft.answers, lesson),
        }
        keep(path, as_json(row))

    def remove(self, lesson: Lesson) -> None:
        """Begin anew with the first draft. Nothing happens if there is none."""
        try:
            self._path(lesson).unlink(missing_ok=True)
        except OSError as error:
            raise unreachable(self._path(lesson), error) from error

    def _new_path(self, lesson: Lesson, copy: str) -> Path:
        """The first student's file is the lesson's, as ever; each other has an own one."""
        first = self._path(lesson)
        return self._folder / f"{lesson.id}{BETWEEN}{copy}.draft" if first.exists() else first

    def _path(self, lesson: Lesson) -> Path:
        return self._folder / f"{lesson.id}.draft"


def _revealed(row: dict[str, Any], lesson: Lesson) -> dict[str, tuple[str, ...]]:
    found = mapping(row, "revealed", len(lesson.articles))
    return {article: texts(found, article, MOST_KINDS, 100) for article in found}


def _draft(row: dict[str, Any], lesson: Lesson) -> StudentDraft:
    answers = row.get("answers")
    if not isinstance(answers, dict):
        raise Unfit("the draft has no answers")
    nameless = not answers.get("student")
    read = answers_of(answers, lesson)
    return StudentDraft(
        answers=replace(read, student="") if nameless else read,
        revealed=_revealed(row, lesson),
        lesson_path=text(row, "lesson_path", 10_000, ""),
    )
