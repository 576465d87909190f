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
_FIELD = re.compile(r"(?:^|(?<=\s))(From|Date|Sent|Subject|To|Cc|Reply-To)\s*:\s", re.IGNORECASE)
_SIGN = re.compile(r"--\s*$")
_LIST_RULE = re.compile(r"_{20,}")
_MARK = re.compile(r"^(?:(?:re|fwd?|aw|wg|tr)\s*(?:\[\d+\])?:\s*)+", re.IGNORECASE)
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
    return _MARK.sub("", said.strip()).strip()


def passed_on(blocks: list[Block]) -> PassedOn | None:
    """The first letter that is passed on within the text of another."""
    for i, found in enumerate(blocks):
        text = " ".join(found.text.split())
        marked = bool(_begins("forward").match(text[:80]))
        if not marked and not (text.startswith("From: ") and len(_FIELD.findall(text)) > 2):
            continue
        head, end = text, i + 1
        while end < min(len(blocks), i + LINES) and _FIELD.match(_text(blocks[end])):
            head, end = f"{head} {_text(blocks[end])}", end + 1
        fields = _fields(head)
        if "from" in fields:
            said = fields.get("date") or fields.get("sent") or ""
            author = _ADDRESS.sub("", fields["from"]).strip(" \"'*")
            subject = subject_of(fields.get("subject", ""))
            return PassedOn(author, subject, take_date(said)[0], i, end)
    return None


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
    pieces = _FIELD.split(head)
    names, values = pieces[1::2], pieces[2::2]
    found: dict[str, str] = {}
    for name, value in zip(names, values, strict=True):
        found.setdefault(name.lower(), value.strip(" *"))
    return found


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
