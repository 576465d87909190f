"""Text without the typography that changes when the same words are set again.

Curled and straight quotation marks, long and short dashes, blanks and line ends, composed and
decomposed accents, ligatures and invisible characters fold together. Letters keep their case.
"""

import re
import unicodedata
from array import array
from bisect import bisect_left
from dataclasses import dataclass

from bywhom.analysis.article import Span

_DASHES = "\\-\u2010-\u2015\u2212"
_MARKS = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"

# Whatever may not be copied as it is. Each alternative takes its whole run at once, so that
# no run is looked at twice.
_SPECIAL = re.compile(
    f"[\\s{_DASHES}]{{2,}}|[^\\S ]|`|[\x00-\x7f][{_MARKS}]+|[^\x00-\x7f][{_MARKS}]*"
)
_DASH = re.compile(f"[{_DASHES}]")
_SAME = (
    dict.fromkeys("\u2018\u2019\u201a\u201b\u2032`\u00b4", "'")
    | dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"')
    | dict.fromkeys("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff", "")
)


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text; character i of it came from characters starts[i]..ends[i] of the original."""

    text: str
    starts: "array[int]"
    ends: "array[int]"

    def origin(self, start: int, end: int) -> Span:
        """Where folded characters start..end (not empty) stand in the original."""
        return Span(self.starts[start], self.ends[end - 1])

    def position(self, offset: int) -> int:
        """The first folded character that begins at or after an offset of the original."""
        return bisect_left(self.starts, offset)


def fold(text: str) -> Folded:
    """Linear in the text's length."""
    parts: list[str] = []
    starts, ends = array("L"), array("L")
    done = 0
    for match in _SPECIAL.finditer(text):
        start, end = match.span()
        parts.append(text[done:start])
        starts.extend(range(done, start))
        ends.extend(range(done + 1, start + 1))
        folded = _fold_run(match.group())
        parts.append(folded)
        starts.extend([start] * len(folded))
        ends.extend([end] * len(folded))
        done = end
    parts.append(text[done:])
    starts.extend(range(done, len(text)))
    ends.extend(range(done + 1, len(text) + 1))
    return Folded("".join(parts), starts, ends)


def _fold_run(run: str) -> str:
    if run[0] in _SAME:
        return _SAME[run[0]]
    if _DASH.search(run):
        return "-"
    if run.isspace():
        return " "
    # A raised number is not the number: 10² is not 102.
    if unicodedata.category(run[0]) == "No":
        return run
    return unicodedata.normalize("NFKC", run)
