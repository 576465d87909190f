"""Notes in Markdown that other programs, or people, wrote.

> quotation                        Obsidian, by hand: the words below are the note
- > quotation                      Logseq: the note is the list below
==quotation==                      Obsidian: words marked within a text
*quotation*                        KOReader: its note stands below a line of dashes
- quotation ([View …](…))          Readwise: "Note:" and "Tags:" in the list below
- quotation — [Updated …](…)       Hypothesis in Obsidian: "Annotation:" and "Tags:" there
“quotation” ([Holm, p. 3](…)) …    Zotero: the note follows on the line
"""

import re
from collections.abc import Callable, Iterator

from bywhom.library.exchange.markdown_escapes import unescaped
from bywhom.library.notes.note_transfer import TransferNote

_QUOTE = re.compile(r"^(?:>[^\n]*\n?)+", re.MULTILINE)
_IN_LIST = re.compile(
    r"^(?P<by>[ \t]*)[-*+] > ?(?P<quote>[^\n]*(?:\n(?P=by)[ \t]+>[^\n]*)*)"
    r"(?P<below>(?:\n(?P=by)[ \t]+(?!>)[^\n]*|\n[ \t]*(?=\n(?P=by)[ \t]))*)",
    re.MULTILINE,
)
_MARKED = re.compile(r"==(?=\S)([^\n=]+?)(?<=\S)==")
_AROUND = 2_000  # characters on each side of marked words in which their paragraph is looked for
_BLOCK_ID = re.compile(r"\s*(?<!\S)\^[\w-]+[ \t]*$")  # Obsidian's mark for linking to a block
_RULED = re.compile(r"\n[ \t]*-{3,}[ \t]*\n")
_CREDIT = re.compile(r"\n[ \t]*\n[ \t]*[—–-]{1,2} ?(?=\S)[^\n]+$")
_LINK = re.compile(r"!?\[([^\]\n]*)\]\([^)\s]*\)")
_HTML = re.compile(r"</?(?:mark|b|i|em|strong|u|span|sup|sub|br)\b[^<>]{0,200}>", re.IGNORECASE)
_STRONG = re.compile(
    r"(\*\*|__|==|(?<![\w*])\*|(?<![\w_])_)(?=\S)(.{1,2000}?)(?<=\S)\1(?!\w)", re.DOTALL
)
_CALLOUT = re.compile(r"\[!\w+\][+-]?")
_OUR_LINE = re.compile(r"— [^\n]*\^note-[0-9a-f]+\s*$")
_TAG = re.compile(r"(?<!\S)#([\w/-]*[^\W\d][\w/-]*)")
_HEADING = re.compile(r"^#{1,6} ", re.MULTILINE)
_EMPHASIS = re.compile(
    r"^(?P<sign>\*|_|==)(?P<quote>[^\s*_=](?:[^\n]|\n(?!\n))*?)(?P=sign)[ \t]*$", re.MULTILINE
)
_READWISE = re.compile(
    r"^- (?P<quote>(?:[^\n]|\n(?![ \t]*- |#|\n))+?)[ \t]*"
    r"(?:\(\[(?:View Highlight|Location[^\]]*|Page[^\]]*)\]\([^)\n]*\)\)"
    r"|— \[(?:Updated|Created) on[^\]]*\]\([^)\n]*\)[^\n]*)"
    r"(?P<below>(?:\n[ \t]+[^\n]*)*)",
    re.MULTILINE,
)
_READWISE_PART = re.compile(
    r"^\s+- (Note|Annotation|Tags):[ \t]*(.*(?:\n(?!\s+- (?:Note|Annotation|Tags):).*)*)",
    re.MULTILINE,
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
        quote, said = _parted(_unquoted(match.group()).strip())
        if quote:
            body = "\n\n".join(filter(None, (said, unescaped(below).strip())))
            found.append(TransferNote(quote, body, tags=_tags(body)))
    return found


def _parted(quoted: str) -> tuple[str, str]:
    """The words of the text, and what else stands in the same quotation: a comment below a rule,
    a line that tells whose words they are."""
    quoted, _, comment = _BLOCK_ID.sub("", quoted).partition("\n---\n")
    if not comment and (ruled := _RULED.search(quoted)):
        quoted, comment = quoted[: ruled.start()], quoted[ruled.end() :]
    credit = _CREDIT.search(quoted)
    said = [credit.group() if credit else "", comment]
    quoted = quoted[: credit.start()] if credit else quoted
    return _plain(quoted), "\n\n".join(filter(None, map(str.strip, said)))


def _plain(quoted: str) -> str:
    """Words of a page that somebody set in Markdown: without its signs."""
    plain = _LINK.sub(r"\1", _HTML.sub("", quoted))
    return _STRONG.sub(r"\2", _STRONG.sub(r"\2", plain)).strip()


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
            re.sub(r"\n[ \t]+", "\n", parts.get("Note") or parts.get("Annotation", "")),
            tags=tuple(linked or hashed for linked, hashed in tags),
        )


def _koreader(body: str) -> Iterator[TransferNote]:
    quotes = [*_EMPHASIS.finditer(body)]
    for match, end in zip(quotes, _ends(quotes, body), strict=True):
        below = _HEADING.split(body[match.end() : end], maxsplit=1)[0]
        note = re.sub(r"^\s*---+\s*$", "", below, flags=re.MULTILINE).strip()
        yield TransferNote(_flat(match["quote"]), note, tags=_tags(note))


def _in_lists(body: str) -> Iterator[TransferNote]:
    for match in _IN_LIST.finditer(body):
        quote = "\n".join(re.sub(r"^[ \t]*> ?", "", q) for q in match["quote"].split("\n"))
        below = re.sub(r"^[ \t]+(?:[-*+] )?", "", match["below"], flags=re.MULTILINE).strip()
        if quote.strip():
            yield TransferNote(_plain(_BLOCK_ID.sub("", quote)), below, tags=_tags(below))


def _marked(body: str) -> Iterator[TransferNote]:
    """Their paragraph goes along where it says more."""
    for match in _MARKED.finditer(body):
        before = body[max(0, match.start() - _AROUND) : match.start()].rpartition("\n\n")[2]
        after = body[match.end() : match.end() + _AROUND].partition("\n\n")[0]
        paragraph = f"{before}{match.group()}{after}".strip()
        around = "" if paragraph == match.group() else paragraph.replace("==", "")
        yield TransferNote(match[1], around, tags=_tags(around))


_LAYOUTS: tuple[Callable[[str], Iterator[TransferNote]], ...] = (
    *(_zotero, _readwise, _in_lists, _koreader, _marked),
)


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
