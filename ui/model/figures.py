"""What the Summary and Sources tabs count. Pure: an analysis in, numbers out."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from bywhom.analysis.article import Span
from bywhom.analysis.marks import KINDS, LADDER, Analysis, Attribution, Kind, Mark, Rung, Status

FEW_WORDS = 1000  # below this, numbers a thousand words jump about


class KindFigure(NamedTuple):
    kind: Kind
    found: int
    in_thousand: float  # for 1,000 words


class Figures(NamedTuple):
    """shares: of the credited words, by rung, from 0 to 1, empty if nothing is credited."""

    words: int
    statuses: tuple[Status, ...]  # one a sentence, in order
    shares: Mapping[Rung, float]
    kinds: tuple[KindFigure, ...]

    def sentences(self, status: Status) -> int:
        return self.statuses.count(status)


def figures(analysis: Analysis, marks: Sequence[Mark]) -> Figures:
    """marks: those that are not dismissed."""
    text = analysis.article.text
    words = len(text.split())
    found = Counter(mark.kind for mark in marks)
    credited: Counter[Rung] = Counter()
    for attribution in analysis.attributions:
        credited[attribution.source_kind] += credited_words(text, attribution)
    total = credited.total()
    return Figures(
        words=words,
        statuses=tuple(s.status for s in analysis.sentences),
        shares={r: credited[r] / total for r in LADDER} if total else {},
        kinds=tuple(KindFigure(k, found[k], found[k] * 1000 / max(1, words)) for k in KINDS),
    )


def credited_words(text: str, attribution: Attribution) -> int:
    """Words of what is asserted; wants and fears are credited with nothing."""
    if attribution.sort == "attitude":
        return 0
    return sum(len(text[a:b].split()) for a, b in attribution.content)


class SourceRow(NamedTuple):
    """share: of the credited words, 0 to 1; None where nothing is credited to this source."""

    name: str
    kind: Rung
    mentions: tuple[Span, ...]
    credited: tuple[Span, ...]
    times: int
    share: float | None


def credited(analysis: Analysis) -> int:
    """How many statements are credited to the sources listed."""
    return len({i for source in analysis.sources for i in source.attributions})


def source_rows(analysis: Analysis) -> list[SourceRow]:
    """Every distinct source: by rung, within a rung the one with most words first."""
    text = analysis.article.text
    counts = [credited_words(text, a) for a in analysis.attributions]
    listed = {i for source in analysis.sources for i in source.attributions}
    total = sum(counts[i] for i in listed)
    rows = []
    for source in analysis.sources:
        share = sum(counts[i] for i in source.attributions)
        content = (c for i in source.attributions for c in analysis.attributions[i].content)
        rows.append(
            SourceRow(
                name=source.name,
                kind=source.kind,
                mentions=tuple(sorted(source.mentions)),
                credited=tuple(sorted(content)),
                times=max(len(source.attributions), 1),
                share=share / total if share else None,
            )
        )
    rung = {name: place for place, name in enumerate(LADDER)}
    rows.sort(key=lambda row: (rung[row.kind], -(row.share or 0), row.name))
    return rows


def percent(shares: Iterable[float]) -> list[int]:
    """Whole percentages that add up to 100 (largest remainders), where the shares add up to 1."""
    exact = [share * 100 for share in shares]
    whole = [int(value) for value in exact]
    missing = round(sum(exact)) - sum(whole)
    by_rest = sorted(range(len(exact)), key=lambda i: whole[i] - exact[i])
    for index in by_rest[:missing]:
        whole[index] += 1
    return whole
