"""How well attributions agree with annotated ones: exact spans, and characters of content."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from bywhom.analysis.article import Span
from bywhom.analysis.reader.decoding import ROLES
from bywhom.analysis.reader.raw_attribution import RawAttribution
from bywhom.analysis.reader.span_edges import canonical
from bywhom.analysis.training.corpus import Annotated

Figures = dict[str, tuple[float, float, float]]


def agreement(articles: Sequence[Annotated], found: Sequence[list[RawAttribution]]) -> Figures:
    """Precision, recall and F1 of source, cue and content (the exact span, edges made alike),
    of whole attributions (all three exact), and of the characters of content."""
    counts: Counter[tuple[str, str]] = Counter()
    for article, ours in zip(articles, found, strict=True):
        real = list(_annotated(article))
        mine = [tuple(_pieces(article.text, a)) for a in ours]
        for number, role in enumerate(ROLES):
            _count(counts, role, {a[number] for a in real}, {a[number] for a in mine})
        _count(counts, "whole", set(real), set(mine))
        _count(counts, "characters", _characters(article, real), _characters(article, mine))
    return {name: _f1(counts, name) for name in (*ROLES, "whole", "characters")}


def _annotated(article: Annotated) -> Iterator[tuple[tuple[Span, ...], ...]]:
    for attribution in article.attributions:
        yield tuple(_joined(article.text, attribution[role], role) for role in ROLES)


def _pieces(text: str, found: RawAttribution) -> Iterator[tuple[Span, ...]]:
    for role, spans in zip(ROLES, ((found.source,), (found.cue,), found.content), strict=True):
        yield _joined(text, [s for s in spans if s], role)


def _joined(text: str, spans: Iterable[Sequence[int]], role: str) -> tuple[Span, ...]:
    """Pieces apart only by blanks or quotation marks count as one."""
    joined: list[Span] = []
    for start, end in sorted(canonical(text, s[0], s[1], role == "content") for s in spans):
        if joined and not re.search(r"\w", text[joined[-1].end : start]):
            joined[-1] = Span(joined[-1].start, end)
        elif start < end:
            joined.append(Span(start, end))
    return tuple(joined)


def _characters(
    article: Annotated, attributions: Iterable[tuple[tuple[Span, ...], ...]]
) -> set[int]:
    spans = (span for attribution in attributions for span in attribution[2])
    return {i for a, b in spans for i in range(a, b) if not article.text[i].isspace()}


def _count(counts: Counter[tuple[str, str]], name: str, real: set[Any], mine: set[Any]) -> None:
    real, mine = real - {()}, mine - {()}
    counts[name, "real"] += len(real)
    counts[name, "mine"] += len(mine)
    counts[name, "both"] += len(real & mine)


def _f1(counts: Counter[tuple[str, str]], name: str) -> tuple[float, float, float]:
    real, mine, both = (counts[name, what] for what in ("real", "mine", "both"))
    precision, recall = both / max(1, mine), both / max(1, real)
    total = precision + recall
    return precision, recall, 2 * precision * recall / total if total else 0.0
