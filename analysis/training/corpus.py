"""Annotated articles as token labels the network can learn."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bywhom.analysis.article import Article
from bywhom.analysis.reader.decoding import ROLES
from bywhom.analysis.reader.span_edges import canonical
from bywhom.analysis.text.segment import plain_paragraphs
from bywhom.analysis.text.tokens import Passage, Segments, read_tokens

OUTSIDE = -1


@dataclass(frozen=True, slots=True)
class Annotated:
    """One article. attributions: of each the spans of source, cue and content. Each passage has
    one label and one attribution number a token."""

    id: str
    publisher: str
    text: str
    attributions: list[dict[str, list[list[int]]]]
    segments: Segments
    labels: list[list[int]]
    owners: list[list[int]]  # index of the attribution a token belongs to, or OUTSIDE


def read_corpus(path: Path) -> list[Annotated]:
    """Articles of a JSONL file: id, text, publisher, attributions of source, cue, content."""
    with path.open(encoding="utf-8") as lines:
        return [annotate(json.loads(line)) for line in lines if line.strip()]


def read_ids(path: Path) -> set[str]:
    with path.open(encoding="utf-8") as lines:
        return {str(json.loads(line)["id"]) for line in lines if line.strip()}


def annotate(row: dict[str, Any]) -> Annotated:
    text = row["text"]
    segments = read_text(text)
    pieces = sorted(_pieces(text, row["attributions"]))
    labels, owners = [], []
    for passage in segments.passages:
        label, owner = _label(passage, pieces)
        labels.append(label)
        owners.append(owner)
    return Annotated(
        str(row["id"]),
        row.get("publisher", ""),
        text,
        row["attributions"],
        segments,
        labels,
        owners,
    )


def read_text(text: str) -> Segments:
    return read_tokens(Article("", text, plain_paragraphs(text)))


def _pieces(text: str, attributions: Iterable[dict[str, Any]]) -> list[tuple[int, int, int, int]]:
    """(start, end, role, attribution); pieces apart only by marks within a line are joined."""
    pieces = []
    for number, attribution in enumerate(attributions):
        for role, name in enumerate(ROLES):
            joined: list[tuple[int, int]] = []
            for start, end in sorted(attribution[name]):
                start, end = canonical(text, start, end, name == "content")
                gap = text[joined[-1][1] : start] if joined else "\n"
                if joined and "\n" not in gap and not re.search(r"\w", gap):
                    joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
                elif start < end:
                    joined.append((start, end))
            pieces += [(start, end, role, number) for start, end in joined]
    return pieces


def _label(
    passage: Passage, pieces: list[tuple[int, int, int, int]]
) -> tuple[list[int], list[int]]:
    """Labels and owners of a passage's tokens. Where pieces overlap, the earlier one stands."""
    labels, owners = [0] * len(passage), [OUTSIDE] * len(passage)
    low, high = passage.starts[0], passage.ends[-1]
    for start, end, role, number in pieces:
        if end <= low or start >= high:
            continue
        begin = True
        for i, (a, b) in enumerate(zip(passage.starts, passage.ends, strict=True)):
            if a >= start and b <= end and labels[i] == 0:
                labels[i] = 1 + 2 * role + (0 if begin else 1)
                owners[i] = number
                begin = False
    return labels, owners
