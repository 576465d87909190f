"""What one student hands in: marks, ticks, words. No name but the one chosen, no time, no place."""

import unicodedata
from dataclasses import dataclass, field

from bywhom.analysis.agreement.overlap import ReaderMark

LONGEST_NAME = 40
MOST_MEMBERS = 12


@dataclass(frozen=True, slots=True)
class Argument:
    """Why a student disagrees with what Reveal showed: side is agreed, missed or extra."""

    article: str
    mark: ReaderMark
    side: str
    because: str


@dataclass(frozen=True, slots=True)
class Answers:
    """lesson: its id. copy: a random token of this student's copy of the lesson, so that two
    who chose one pseudonym are told apart; times: how often it has been handed in.

    texts: id of each article that was opened → digest of its text as it was read.
    ticks: article → source as the student wrote it → words of IMVAIN.
    written: task → words. Marks are sorted: their order in time is not kept.
    members: the names of a pair or group with one hand-in; none of one who worked alone.
    """

    lesson: str
    copy: str
    student: str = ""
    times: int = 0
    texts: dict[str, str] = field(default_factory=dict)
    marks: dict[str, tuple[ReaderMark, ...]] = field(default_factory=dict)
    ticks: dict[str, dict[str, tuple[str, ...]]] = field(default_factory=dict)
    written: dict[str, str] = field(default_factory=dict)
    arguments: tuple[Argument, ...] = ()
    members: tuple[str, ...] = ()

    @property
    def count(self) -> int:
        return sum(len(marks) for marks in self.marks.values())


def names_in(typed: str) -> tuple[str, ...]:
    """The names that were typed, divided by commas or “+”."""
    names = (tidy_name(part) for part in typed.replace("+", ",").split(","))
    return tuple(dict.fromkeys(name for name in names if name))[:MOST_MEMBERS]


def group_name(members: tuple[str, ...]) -> str:
    """What a hand-in of several is called."""
    return tidy_name(" + ".join(members))


def tidy_name(name: str) -> str:
    """A pseudonym as it may be shown anywhere: one line, no control or direction characters.

    Emoji keep their joiners; letters of every script stay as they are.
    """
    kept = "".join(
        c if c == "\u200d" or unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Co", "Cn") else " "
        for c in unicodedata.normalize("NFC", name)
    )
    return " ".join(kept.split())[:LONGEST_NAME].strip()
