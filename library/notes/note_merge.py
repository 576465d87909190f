"""A note that is here and comes in again: whose words are newer, and is it the same at all?"""

import hashlib
from enum import Enum, auto

from bywhom.library.database.values import moment
from bywhom.library.notes.folding import fold
from bywhom.library.notes.note_transfer import TransferNote
from bywhom.library.notes.notes import Note

SHORTEST_ID = 12  # characters from which an id is not taken for a number in somebody's list


class Outcome(Enum):
    SAME = auto()
    NEWER = auto()  # what comes in is to be taken over
    OLDER = auto()  # what comes in is what stood here once
    BESIDE = auto()  # changed here and there: both are to be kept


def is_same_note(note: Note, slip: TransferNote) -> bool:
    """A note of that id is the same where it is on the same words, or the id tells enough."""
    return not _is_weak(slip.uid) or _folded(note.selector.quote) == _folded(slip.quote)


def derived(slip: TransferNote, body: str = "") -> str:
    """An id for a slip whose own is taken, the same each time it comes in."""
    told = "\0".join((slip.uid, slip.quote, *([body] if body else [])))
    return "of-" + hashlib.sha256(told.encode("utf-8", "replace")).hexdigest()


def merged(note: Note, slip: TransferNote) -> Outcome:
    """By the times of both sides, and the time of the words that both had last."""
    is_on_others = bool(slip.quote.strip()) and _letters(note.selector.quote) != _letters(
        slip.quote
    )
    if not is_on_others and not _differs(note, slip):
        return Outcome.SAME
    told = moment(slip.changed)
    if is_on_others:  # no words of a note's quotation are changed for it: it is one more
        return Outcome.OLDER if told and told < note.changed else Outcome.BESIDE
    if not told:
        return Outcome.BESIDE  # nobody says which is newer
    base = max(note.base or "", moment(slip.base))
    is_changed_here = bool(base) and note.changed > base
    is_changed_there = bool(base) and told > base
    if is_changed_here and is_changed_there:
        return Outcome.BESIDE
    # At the same time: changed by hand or by a program that does not touch our times.
    return Outcome.NEWER if told >= note.changed else Outcome.OLDER


def _differs(note: Note, slip: TransferNote) -> bool:
    return (
        note.body != slip.body
        or set(note.tags) != set(slip.tags)
        or bool(slip.colour and slip.colour != note.colour)
    )


def _is_weak(uid: str) -> bool:
    return len(uid) < SHORTEST_ID or uid.isdigit()


def _letters(quote: str) -> str:
    return "".join(filter(str.isalnum, fold(quote).text.lower()))


def _folded(quote: str) -> str:
    return " ".join(fold(quote).text.split())
