"""What a letter holds beside its own words: a letter passed on, a signature, small print."""

import re
from functools import cache
from typing import NamedTuple

from bywhom.analysis.text.word_lists import read_lines
from bywhom.documents.draft import Block, Leftover
from bywhom.documents.text.byline import take_date
from bywhom.documents.text.word_count import count_words

LINES = 8  # blocks in which the heads of a letter that is passed on are looked for
SIGNED = 12  # blocks; what follows "-- " and is longer is no signature
FOOT = 3  # blocks at the end in which small print is looked for
_FIELDS = ("from", "date", "subject", "to")  # lists of the names they have in letters
_SIGN = re.compile(r"--\s*$")
_LIST_RULE = re.compile(r"_{20,}")
_ADDRESS = re.compile(r"\s*(?:<[^<>]*>|\[mailto:[^\]]*\]|\([^()]*@[^()]*\))")


class PassedOn(NamedTuple):
    """A letter within a letter: its heads, and where its text begins and its head began."""

    author: str
    subject: str
    published: str | None
    head: int
    start: int


def subject_of(said: str) -> str:
    """A subject without "Re:" and "Fwd:"."""
    return _mark().sub("", said.strip()).strip()


def passed_on(blocks: list[Block]) -> PassedOn | None:
    """The first letter that is passed on within the text of another."""
    for i, found in enumerate(blocks):
        text = " ".join(found.text.split())
        marked = bool(_begins("forward").match(text[:80]))
        head, end = text, i + 1
        if not marked and not _begins_head(text):
            continue
        while end < min(len(blocks), i + LINES) and _field().match(_text(blocks[end])):
            head, end = f"{head} {_text(blocks[end])}", end + 1
        fields = _fields(head)
        if "from" in fields and (marked or len(fields) > 2):
            said = fields.get("date", "")
            author = _ADDRESS.sub("", fields["from"]).strip(" \"'*")
            subject = subject_of(fields.get("subject", ""))
            return PassedOn(author, subject, take_date(said)[0], i, end)
    return None


def _begins_head(text: str) -> bool:
    found = _field().match(text)
    return found is not None and _kinds()[found[1].lower()] == "from"


def without_foot(blocks: list[Block]) -> tuple[list[Block], list[Leftover]]:
    """The letter, and its signature, small print and the lines that a telephone adds."""
    reasons = _reasons(blocks)
    kept: list[Block] = []
    dropped: list[Leftover] = []
    for found, why in zip(blocks, reasons, strict=True):
        if why:
            dropped.append(Leftover(found, why, len(kept)))
        else:
            kept.append(found)
    return kept, dropped


def _reasons(blocks: list[Block]) -> list[str]:
    reasons = [""] * len(blocks)
    for i, found in enumerate(blocks):
        text = _text(found)
        if found.role == "quote":
            continue
        if _SIGN.match(text) or text.startswith("-- ") or _LIST_RULE.match(text):
            end = next((k for k in range(i, len(blocks)) if blocks[k].role == "quote"), len(blocks))
            is_long = end - i > SIGNED or sum(count_words(b.text) for b in blocks[i:end]) > 80
            if not is_long or _SIGN.match(text):
                reasons[i:end] = ["the signature"] * (end - i)
        elif _begins("device").match(text) and count_words(text) < 12:
            reasons[i] = "the signature"
        elif i >= len(blocks) - FOOT and _holds("disclaimer").search(text):
            reasons[i] = "small print"
        elif _begins("foot").match(text) and count_words(text) < 40:
            reasons[i] = "the foot of a newsletter"
    return reasons


def _fields(head: str) -> dict[str, str]:
    """What each head says, by its kind."""
    pieces = _field().split(head)
    names, values = pieces[1::2], pieces[2::2]
    found: dict[str, str] = {}
    for name, value in zip(names, values, strict=True):
        found.setdefault(_kinds()[name.lower()], value.strip(" *"))
    return found


@cache
def _kinds() -> dict[str, str]:
    return {name: kind for kind in _FIELDS for name in read_lines("letters", kind)}


@cache
def _field() -> re.Pattern[str]:
    """A head's name, at the start or after a blank."""
    names = "|".join(map(re.escape, sorted(_kinds(), key=len, reverse=True)))
    return re.compile(rf"(?:^|(?<=\s))({names})\s?:\s", re.IGNORECASE)


@cache
def _mark() -> re.Pattern[str]:
    marks = "|".join(map(re.escape, read_lines("letters", "marks")))
    return re.compile(rf"^(?:(?:{marks})\s?(?:\[\d+\])?:\s*)+", re.IGNORECASE)


def _text(found: Block) -> str:
    return " ".join(found.text.split()).lstrip("* ")


@cache
def _begins(key: str) -> re.Pattern[str]:
    """A block that begins with one of the phrases, whatever signs stand before."""
    phrases = "|".join(map(re.escape, read_lines("letters", key)))
    return re.compile(rf"[\W_]*(?:{phrases})", re.IGNORECASE)


@cache
def _holds(key: str) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, read_lines("letters", key))), re.IGNORECASE)
