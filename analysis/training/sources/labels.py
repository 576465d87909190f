"""Labels of who is credited, with the places of their words.

A label tells its words by the first place where these letters stand in the sentence, which may lie
within another word ("he" in "these"): so the places are looked for again, as whole words.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from bywhom.analysis.article import Span

Row = Mapping[str, Any]


def rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def by_article(paths: Sequence[Path]) -> dict[str, list[dict[str, Any]]]:
    """The labels of each article, in the order of its text."""
    found: dict[str, list[dict[str, Any]]] = {}
    for path in paths:
        for row in rows(path):
            found.setdefault(str(row["article"]), []).append(row)
    for labels in found.values():
        labels.sort(key=lambda row: int(row["start"]))
    return found


def placed(row: dict[str, Any], text: str) -> dict[str, Any]:
    """The row with `places` in each entry of `by`, and `unnamed` where whole words stand."""
    by = [
        {**label, "places": places(text, row, label["expr"]) if label["expr"] else []}
        for label in row.get("by", ())
    ]
    unnamed = []
    for first, last in row.get("unnamed", ()):
        found = places(text, row, (first, last))
        unnamed.append(Span(first, last) if (first, last) in found else found[0])
    return {**row, "unnamed": unnamed} | ({"by": by} if "by" in row else {})


def places(text: str, row: Row, words: Sequence[int]) -> list[Span]:
    """Where the words stand in the sentence; where the label says, if they never stand alone."""
    first, last = words
    start = int(row["start"])
    whole = re.compile(rf"(?<!\w){re.escape(text[first:last])}(?!\w)")
    found = [
        Span(start + m.start(), start + m.end())
        for m in whole.finditer(text[start : int(row["end"])])
    ]
    return found or [Span(first, last)]
