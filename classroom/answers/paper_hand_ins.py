"""What a student did on paper, as a file of answers beside all others."""

import secrets
from dataclasses import replace
from itertools import count
from pathlib import Path

from bywhom.classroom.lesson.answers import Answers, group_name, names_in
from bywhom.classroom.lesson.lesson_files import read_answers, write_answers
from bywhom.classroom.lesson.lessons import Lesson
from bywhom.files.errors import FileError
from bywhom.files.file_names import dashed_name

TYPED = "paper-"  # how the copy of a hand-in that was typed in begins


def empty_sheet(lesson: Lesson) -> Answers:
    """Who has the sheet has every article before the eyes."""
    texts = {item.id: item.digest for item in lesson.articles}
    return Answers(lesson.id, f"{TYPED}{secrets.token_hex(8)}", texts=texts)


def typed_before(folder: Path, name: str, lesson: Lesson) -> Answers | None:
    """What was typed in under this name, to be corrected; None if nothing was."""
    wanted = group_name(names_in(name)).casefold()
    for path in sorted(folder.glob("*.answers")):
        try:
            answers = read_answers(path, lesson)
        except FileError:
            continue
        if answers.copy.startswith(TYPED) and answers.student.casefold() == wanted:
            return answers
    return None


def keep_sheet(folder: Path, name: str, answers: Answers, lesson: Lesson) -> Path:
    """Into the folder of answers, in the place of an older one of the same sheet; never in that of
    another's. Returns the file. FileError if it cannot be written."""
    names = names_in(name)
    given = replace(
        answers,
        student=group_name(names),
        members=names if len(names) > 1 else (),
        times=answers.times + 1,
    )
    stem = dashed_name(given.student, "answers")
    files = (folder / f"{stem}{'' if n == 1 else f'-{n}'}.answers" for n in count(1))
    path = next(p for p in files if not p.exists() or _copy(p, lesson) == given.copy)
    write_answers(path, given, lesson, replace=True)
    return path


def _copy(path: Path, lesson: Lesson) -> str:
    try:
        return read_answers(path, lesson).copy
    except FileError:
        return ""
