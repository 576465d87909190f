"""What Markdown holds beyond CommonMark: footnotes, links and comments of Obsidian, attributes,
tags for the programs that make pages of it."""

import re
from typing import NamedTuple

_DEFINED = re.compile(r"\[\^([^\]\s]{1,60}+)\]:[ \t]*(.*)")
_MARK = re.compile(r"\[\^[^\]\s]{1,60}+\]")
_FENCE = re.compile(r" {0,3}(```|~~~)")
_EMBED = re.compile(r"!\[\[[^\[\]\n]{0,300}+\]\]")
_LINK = re.compile(r"\[\[([^\[\]|\n]{1,300}+)(?:\|([^\[\]\n]{1,300}+))?\]\]")
_COMMENT = re.compile(r"%%[^%\n]{0,2000}+%%|<!--[^<]{0,2000}?-->")
_CALLOUT = re.compile(r"^(\s{0,3}>\s?)\[!\w{1,30}\][+-]?[ \t]*")
_ANCHOR = re.compile(r"[ \t]\^[\w-]{1,40}$")
_HIGHLIGHT = re.compile(r"==(?=\S)([^=\n]{1,500}+)==")
_TASK = re.compile(r"^(\s*(?:[-*+]|\d{1,3}[.)])\s+)\[[ xX]\]\s+")
_ATTRIBUTES = re.compile(
    r"[ \t]*\{:?[ \t]*[#.:][^{}\n]{0,200}\}[ \t]*$|^\{:[^{}\n]{0,200}\}[ \t]*$"
)
_TAGS = re.compile(r"\{\{[<%][^{}\n]{0,1000}[>%]\}\}|\{%[^{}\n]{0,1000}%\}")
_INLINE_NOTE = re.compile(r"\^\[([^\[\]\n]{1,2000}+)\]")
_UNSHOWN = re.compile(  # a place for the contents; what MDX takes from elsewhere
    r"\s*\[{1,2}_?toc_?\]{1,2}\s*$"
    r"|import\s[^\n]{0,300}\sfrom\s+[\"'][^\n]{1,200}$|export\s+(?:const|default|let)\s[^\n]{0,500}$",
    re.IGNORECASE,
)


class Plainer(NamedTuple):
    """The text as CommonMark has it, and its footnotes in order."""

    text: str
    notes: tuple[str, ...]


def plainer(text: str) -> Plainer:
    lines: list[str] = []
    notes: list[list[str]] = []
    fence, is_note = "", False
    for line in text.split("\n"):
        mark = _FENCE.match(line)
        if mark and (not fence or mark[1] == fence):
            fence = "" if fence else mark[1]
        found = None if fence else _DEFINED.match(line)
        if found:
            notes.append([found[2]])
            is_note = True
        elif is_note and line.strip() and line[:2] in ("  ", "\t"):
            notes[-1].append(line.strip())
        elif fence:
            lines.append(line)
        elif not _UNSHOWN.match(line):
            is_note = is_note and not line.strip()
            notes += [[note] for note in _INLINE_NOTE.findall(line)] if "^[" in line else []
            lines.append(_line(line))
    return Plainer("\n".join(lines), tuple(" ".join(note) for note in notes))


def _line(line: str) -> str:
    if "{" in line:
        line = _ATTRIBUTES.sub("", _TAGS.sub("", line))
    if "[" in line:
        line = _TASK.sub(r"\1", _INLINE_NOTE.sub("", line))
        line = _MARK.sub("", _CALLOUT.sub(r"\1", line))
        line = _LINK.sub(lambda found: found[2] or found[1], _EMBED.sub("", line))
    if "%%" in line or "<!--" in line:
        line = _COMMENT.sub("", line)
    if "==" in line:
        line = _HIGHLIGHT.sub(r"\1", line)
    return _ANCHOR.sub("", line) if "^" in line else line
