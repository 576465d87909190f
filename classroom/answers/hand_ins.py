"""A folder of answers, gathered: who handed in what, and what is wrong with the rest."""

import hashlib
import os
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from bywhom.classroom.lesson.answers import Answers
from bywhom.classroom.lesson.lesson_container import ANSWERS
from bywhom.classroom.lesson.lesson_files import read_answers
from bywhom.classroom.lesson.lessons import Lesson
from bywhom.files.errors import FileError

MOST_FILES = 5_000
DEEPEST = 4  # folders: what schools' platforms hand out has a folder for each student
SYSTEMS = frozenset({"thumbs.db", "desktop.ini"})  # what Windows leaves in folders
HEAD = 4096  # bytes
OURS = (  # how what we export begins: it may lie beside the answers
    b'"student","file","articles read"',
    b"default-src 'none';style-src 'unsafe-inline'",
    "Bywhom".encode("utf-16-be"),  # the maker of a PDF
)
WRONG = {  # suffix → what is wrong with it as answers
    ".lesson": "it is a lesson; the answers to it end in .answers",
    ".zip": "it is an archive: unpack it, answers may be in it",
}
NO_ANSWERS = "it is no answers file (those end in .answers)"

Progress = Callable[[int, int], None]  # files done, files in all


@dataclass(frozen=True, slots=True)
class HandIn:
    """One student's answers. name: the pseudonym, with a number where two chose the same; token:
    what tells this student apart from every other, also on a shared computer."""

    name: str
    answers: Answers
    file: str
    token: str = ""


@dataclass(frozen=True, slots=True)
class Trouble:
    """A file that was not counted, or counted with a doubt, and why, in words."""

    file: str
    words: str
    counted: bool = False


@dataclass(frozen=True, slots=True)
class Collected:
    """Sorted by name. troubles: sorted by file."""

    hand_ins: tuple[HandIn, ...]
    troubles: tuple[Trouble, ...]


def collect(
    lesson: Lesson, folder: Path, progress: Progress | None = None, given: Path | None = None
) -> Collected:
    """All answers in a folder and the folders in it. Reads only; one bad file stops no other.

    given: the file of the lesson itself, which may lie there too.
    """
    found: list[tuple[str, Answers]] = []
    troubles: list[Trouble] = []
    files = [path for path in _files(folder) if not _is_same(path, given)]
    if len(files) > MOST_FILES:
        files = files[:MOST_FILES]
        troubles.append(Trouble(str(folder), f"more than {MOST_FILES:,} files; the rest was left"))
    for done, path in enumerate(files, 1):
        name = str(path.relative_to(folder))
        try:
            suffix = path.suffix.lower()
            if suffix == ANSWERS.suffix:
                found.append((name, read_answers(path, lesson)))
            elif not _is_ours(path):
                troubles.append(Trouble(name, WRONG.get(suffix, NO_ANSWERS)))
        except FileError as error:
            troubles.append(Trouble(name, error.problem))
        if progress:
            progress(done, len(files))
    hand_ins = _named(_latest(found, troubles), troubles)
    return Collected(
        tuple(sorted(hand_ins, key=lambda h: (h.name.casefold(), h.name))),
        tuple(sorted(troubles, key=lambda t: t.file)),
    )


def _files(folder: Path) -> Iterator[Path]:
    """Every file that is not hidden, in order; links to folders are not followed."""
    if not folder.is_dir():
        raise FileError(folder, "there is no such folder", "Choose the folder of answers.")
    for here, folders, names in os.walk(folder):
        depth = len(Path(here).relative_to(folder).parts)
        folders[:] = sorted(f for f in folders if not f.startswith(".") and depth < DEEPEST)
        for name in sorted(names):
            path = Path(here, name)
            if not name.startswith(".") and name.lower() not in SYSTEMS:
                yield path


def _is_same(path: Path, given: Path | None) -> bool:
    try:
        return given is not None and path.samefile(given)
    except OSError:
        return False


def _is_ours(path: Path) -> bool:
    """Is it a gradebook, a report or a page of ours? A student's own PDF is not."""
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            return False
        with path.open("rb") as stream:
            head = stream.read(HEAD)
    except OSError:
        return False
    return any(mark in head for mark in OURS)


def _latest(found: list[tuple[str, Answers]], troubles: list[Trouble]) -> list[tuple[str, Answers]]:
    """Of one student at one copy of the lesson, what was handed in last.

    Two names are two students, also where one computer was shared: that is said, and both count.
    """
    last: dict[tuple[str, str], tuple[str, Answers]] = {}
    first: dict[str, str] = {}
    for name, answers in found:
        who = answers.copy, answers.student.casefold()
        other = last.get(who)
        if other is None:
            last[who] = (name, answers)
            if before := first.get(answers.copy):
                words = f"made from the same copy of the lesson as {before}, under another name"
                troubles.append(Trouble(name, words, counted=True))
            first.setdefault(answers.copy, name)
            continue
        newer, older = (
            ((name, answers), other) if answers.times > other[1].times else (other, (name, answers))
        )
        last[who] = newer
        if newer[1] == older[1]:
            words = f"the same as {newer[0]}"
        else:
            words = f"handed in again later as {newer[0]}"
        troubles.append(Trouble(older[0], words))
    return list(last.values())


def _named(found: list[tuple[str, Answers]], troubles: list[Trouble]) -> Iterator[HandIn]:
    """Two students may choose one pseudonym: the second gets a number."""
    taken: dict[str, int] = {}
    for file, answers in sorted(found):
        folded = answers.student.casefold()
        taken[folded] = number = taken.get(folded, 0) + 1
        if number == 1:
            yield HandIn(answers.student, answers, file, token_of(answers))
            continue
        name = f"{answers.student} ({number})"
        words = f"another student is called {answers.student} too; shown as {name}"
        troubles.append(Trouble(file, words, counted=True))
        yield HandIn(name, replace(answers, student=name), file, token_of(answers))


def token_of(answers: Answers) -> str:
    """By copy and name: the same whatever else lies in the folder."""
    name = hashlib.sha256(answers.student.casefold().encode()).hexdigest()
    return f"{answers.copy}.{name[:8]}"
