"""Texts of lessons that a student here works on: their marks wait until the answers are handed in.

Kept beside the drafts as fingerprints of sentences, so that a text is known again when it is pasted
or opened from elsewhere. What another computer or the command line shows is out of reach.
"""

import hashlib
import json
import re
import time
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from bywhom.files.atomic_write import keep
from bywhom.files.errors import FileError
from bywhom.files.json_checks import Unfit, parsed, text, texts

if TYPE_CHECKING:  # the desk asks at every opening: what makes lessons is loaded by who needs it
    from bywhom.classroom.lesson.lessons import Lesson

FOLDER = "lessons"  # beside the library
BETWEEN = "+"  # lesson and copy, in the name of a file: no id has it
SUFFIX = ".waits"
DAYS = 14  # after which a lesson that was never handed in holds nothing back any more
LEAST_WORDS, LEAST_SHARED = 4, 0.3  # of a sentence; of the shorter text's sentences
MOST_PRINTS, MOST_BYTES = 20_000, 1_000_000
_ENDS = re.compile(r"[.!?…:;“”\"]+|\n\s*\n")
_WORDS = re.compile(r"\w+")


class Waiting:
    """One small file for each student who has begun and not yet handed in."""

    def __init__(self, library: Path) -> None:
        self._folder = library.parent / FOLDER

    def add(self, lesson: "Lesson", copy: str) -> None:
        """Where it cannot be kept, nothing waits: the draft's own error has been said."""
        prints = {p for item in lesson.articles for p in fingerprints(item.article.text)}
        row = {"title": lesson.title, "sentences": sorted(prints)[:MOST_PRINTS]}
        try:
            keep(self._path(lesson, copy), json.dumps(row, ensure_ascii=False).encode())
        except FileError:
            return

    def remove(self, lesson: "Lesson", copy: str) -> None:
        try:
            self._path(lesson, copy).unlink(missing_ok=True)
        except OSError:
            return

    def lesson_of(self, words: str) -> str:
        """The title of the lesson that a text belongs to; empty if its marks may be shown."""
        here = [*self._rows()]
        found = fingerprints(words) if here else set()
        for title, prints in here:
            shared = len(found & prints)
            if shared and shared >= LEAST_SHARED * min(len(found), len(prints)):
                return title
        return ""

    def _rows(self) -> Iterable[tuple[str, set[str]]]:
        """A file that cannot be read holds nothing back."""
        oldest = time.time() - DAYS * 86_400
        try:
            paths = sorted(self._folder.glob(f"*{SUFFIX}"))
            fresh = [p for p in paths if p.stat().st_mtime > oldest]
            contents = [p.read_bytes()[:MOST_BYTES] for p in fresh]
        except OSError:
            return
        for raw in contents:
            try:
                row = parsed(raw, "the file")
                prints = texts(row, "sentences", MOST_PRINTS, 100)
                yield text(row, "title", 1000, ""), set(prints)
            except Unfit:
                continue

    def _path(self, lesson: "Lesson", copy: str) -> Path:
        return self._folder / f"{lesson.id}{BETWEEN}{copy}{SUFFIX}"


def fingerprints(words: str) -> set[str]:
    """Of each sentence of some length, whatever its blanks, line ends and capitals."""
    sentences = (_WORDS.findall(part.casefold()) for part in _ENDS.split(words))
    return {
        hashlib.sha256(" ".join(part).encode("utf-8", "replace")).hexdigest()[:12]
        for part in sentences
        if len(part) >= LEAST_WORDS
    }
