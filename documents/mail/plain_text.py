"""The plain text of a letter → blocks: lines joined, quoted lines told apart from written ones."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from bywhom.analysis.article import Role
from bywhom.documents.draft import Block, block

_QUOTED = re.compile(r"(?:[ \t]?>)+ ?")
_BULLET = re.compile(r"\s*(?:[-*•–]|\d{1,2}[.)])\s+\S")
_RULE = re.compile(r"\W{4,}$")
_ARMOR = re.compile(  # of a letter signed in its text (RFC 9580, cleartext signatures)
    r"^-----BEGIN PGP SIGNED MESSAGE-----\n(?:[^\n]{1,200}\n){0,5}\n"
    r"|^-----BEGIN PGP SIGNATURE-----\n[^-]{0,20000}-----END PGP SIGNATURE-----$",
    re.MULTILINE,
)
FULL = 60  # characters; a line as long may have been wrapped
SHORT = 0.6  # times the usual longest line; a shorter one ends its paragraph


def plain_blocks(text: str, *, is_flowed: bool = False, is_parted: bool = False) -> list[Block]:
    """Paragraphs; what stands behind ">" is a quotation, and the marks go."""
    lines = _ARMOR.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).split("\n")
    found: list[Block] = []
    for is_quoted, group in groupby(map(_depth, lines), key=lambda line: line[0] > 0):
        written = [line for _, line in group]
        pieces = _flowed(written, is_parted=is_parted) if is_flowed else written
        for paragraph in _paragraphs(pieces, FULL if is_flowed else 2 * FULL):
            role: Role = "quote" if is_quoted else "list" if _BULLET.match(paragraph) else "body"
            found.append(block(paragraph, role))
    return found


def _depth(line: str) -> tuple[int, str]:
    """How often a line is quoted, and the line without its marks."""
    found = _QUOTED.match(line)
    return (found[0].count(">"), line[found.end() :]) if found else (0, line)


def _flowed(lines: Iterable[str], *, is_parted: bool) -> Iterator[str]:
    """Lines as they were before they were wrapped (RFC 3676); is_parted: at a blank put there."""
    open_line = ""
    for line in lines:
        written = line.removeprefix(" ")
        if written.strip() and written.endswith(" ") and written != "-- ":
            open_line += written[:-1] if is_parted else written
            continue
        open_line += written
        yield open_line
        open_line = ""
    if open_line:
        yield open_line


def _paragraphs(lines: Iterable[str], long: int) -> Iterator[str]:
    """Lines between blank ones, or single ones: items, and all where a line is longer than `long`,
    since then nobody wrapped them."""
    for is_blank, group in groupby(lines, key=lambda line: not line.strip()):
        if is_blank:
            continue
        written = list(group)
        width = max(map(len, written))
        current: list[str] = []
        for line in written:
            if current and (width > long or _BULLET.match(line) or _ends(current[-1], width)):
                yield "\n".join(current)
                current = []
            if not _RULE.match(line.strip()):
                current.append(line.strip())
        if current:
            yield "\n".join(current)


def _ends(line: str, width: int) -> bool:
    return width > FULL and len(line) < SHORT * width and line[-1] in '.!?:”"'


def retold(found: Iterable[Block]) -> list[Block]:
    """The blocks as somebody else's words."""
    return [b if b.role in ("heading", "caption") else Block(b.runs, "quote") for b in found]
