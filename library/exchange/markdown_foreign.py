"""Notes in Markdown that other programs, or people, wrote.

> quotation                        Obsidian, Logseq, by hand: the words below are the note
*quotation*                        KOReader: its note stands below a line of dashes
- quotation ([View …](…))          Readwise: "Note:" and "Tags:" in the list below
“quotation” ([Holm, p. 3](…)) …    Zotero: the note follows on the line
"""

import re
from collections.abc import Callable, Iterator

from bywhom.library.exchange.markdown_escapes import unescaped
from bywhom.library.notes.note_transfer import TransferNote

_QUOTE = re.compile(r"^(?:>[^\n]*\n?)+", re.MULTILINE)
_CALLOUT = re.compile(r"\[!\w+\][+-]?")
_OUR_LINE = re.compile(r"— [^\n]*\^note-[0-9a-f]+\s*$")
_TAG = re.compile(r"(?<!\S)#([\w/-]*[^\W\d][\w/-]*)")
_HEADING = re.compile(r"^#{1,6} ", re.MULTILINE)
_EMPHASIS = re.compile(
    r"^(?P<sign>\*|_|==)(?P<quote>[^\s*_=](?:[^\n]|\n(?!\n))*?)(?P=sign)[ \t]*$", re.MULTILINE
)
_READWISE = re.compile(
    r"^- (?P<quote>(?:[^\n]|\n(?![ \t]*- |#|\n))+?)[ \t]*"
    r"\(\[(?:View Highlight|Location[^\]]*|Page[^\]]*)\]\([^)\n]*\)\)"
    r"(?P<below>(?:\n[ \t]+[^\n]*)*)",
    re.MULTILINE,
)
_READWISE_PART = re.compile(
    r"^\s+- (Note|Tags):[ \t]*(.*(?:\n(?!\s+- (?:Note|Tags):).*)*)", re.MULTILINE
)
_ZOTERO = re.compile(
    r"^(?:[-*] )?[“\"](?P<quote>[^\n]+?)[”\"] "
    r"(?P<link>(?:\(\[[^\]\n]*\]\([^)\n]*\)(?:, [^)\n]*)?\)[ \t]*)+)(?P<note>[^\n]*)$",
    re.MULTILINE,
)


def plain_slips(body: str) -> list[TransferNote]:
    """Every quotation is a note, and the words below it, up to the next quotation or heading,
    are its body."""
    quotes = [*_QUOTE.finditer(body)]
    found = []
    for match, end in zip(quotes, _ends(quotes, body), strict=True):
        below = _HEADING.split(body[match.end() : end], maxsplit=1)[0]
        quote = _unquoted(match.group()).strip()
        if quote:
            slip = TransferNote(quote, unescaped(below).strip(), tags=_tags(below))
            found.append(slip)
    return found


def foreign_slips(body: str) -> list[TransferNote]:
    """By the first of the known layouts that the text has."""
    for layout in _LAYOUTS:
        found = [*layout(body)]
        if found:
            return found
    return []


def _zotero(body: str) -> Iterator[TransferNote]:
    for match in _ZOTERO.finditer(body):
        if "zotero:" in match["link"]:
            yield TransferNote(match["quote"], match["note"].strip(), tags=_tags(match["note"]))


def _readwise(body: str) -> Iterator[TransferNote]:
    for match in _READWISE.finditer(body):
        parts = {part[1]: part[2].strip() for part in _READWISE_PART.finditer(match["below"])}
        tags = re.findall(r"\[\[([^\]]+)\]\]|#([\w/-]+)", parts.get("Tags", ""))
        yield TransferNote(
            _flat(match["quote"]),
            re.sub(r"\n[ \t]+", "\n", parts.get("Note", "")),
            tags=tuple(linked or hashed for linked, hashed in tags),
        )


def _koreader(body: str) -> Iterator[TransferNote]:
    quotes = [*_EMPHASIS.finditer(body)]
    for match, end in zip(quotes, _ends(quotes, body), strict=True):
        below = _HEADING.split(body[match.end() : end], maxsplit=1)[0]
        note = re.sub(r"^\s*---+\s*$", "", below, flags=re.MULTILINE).strip()
        yield TransferNote(_flat(match["quote"]), note, tags=_tags(note))


_LAYOUTS: tuple[Callable[[str], Iterator[TransferNote]], ...] = (_zotero, _readwise, _koreader)


def _ends(matches: list[re.Match[str]], body: str) -> list[int]:
    """Where what belongs to each ends: at the next one, or with the text."""
    return [*(match.start() for match in matches[1:]), len(body)] if matches else []


def _tags(below: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_TAG.findall(below)))


def _flat(quote: str) -> str:
    return " ".join(quote.split())


def _unquoted(shown: str) -> str:
    lines = [re.sub(r"^> ?", "", line) for line in shown.rstrip("\n").split("\n")]
    # The first line of an Obsidian callout names its kind and is no part of the words.
    kept = (line for line in lines if not _CALLOUT.match(line) and not _OUR_LINE.match(line))
    return unescaped("\n".join(kept))
