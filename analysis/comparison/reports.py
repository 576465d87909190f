"""An analysed article as comparing sees it: its sentences, and what was found in each. Pure."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from bywhom.analysis.article import Article, Paragraph, Span
from bywhom.analysis.marks import LADDER, Analysis, Attribution, Mark

FIRM = {rung: place for place, rung in enumerate(LADDER)}
QUOTING = frozenset('“”"')
BEGINNING = 3  # paragraphs in which a byline or the headline once more may stand


@dataclass(frozen=True, slots=True)
class Side:
    """One sentence, with what was found in it. Spans are of the article."""

    text: str
    start: int
    hedges: tuple[Mark, ...]
    loaded: tuple[Mark, ...]
    marks: tuple[Mark, ...]  # all that are shown below the words
    credit: Attribution | None  # the firmest
    speaker: str
    is_unsourced: bool
    credits: tuple[Attribution, ...] = ()  # statements credited here, from the first on
    is_title: bool = False
    is_credited: bool = False  # to somebody, here or carried over

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    def words(self, marks: Sequence[Mark]) -> str:
        return ", ".join(f"“{self.quote(mark.span)}”" for mark in marks)

    def quote(self, span: Span) -> str:
        return self.text[span.start - self.start : span.end - self.start].replace("\n", " ")


@dataclass(frozen=True, slots=True)
class Report:
    """An analysed article, with its marks that are not dismissed, sorted by start."""

    analysis: Analysis
    marks: Sequence[Mark]

    @property
    def article(self) -> Article:
        return self.analysis.article

    def title(self) -> Paragraph | None:
        return next((p for p in self.article.paragraphs if p.role == "title"), None)

    def sides(self) -> list[Side]:
        """The headline, then every sentence but a byline under it."""
        title = self.title()
        spans = [(title.start, title.end)] if title else []
        spans += self.sentences()
        statuses = {s.start: s.status for s in self.analysis.sentences}
        credits = _credits(self.analysis, spans)
        return [
            _side(
                self.analysis,
                self._marks_from(start, end),
                Span(start, end),
                credits[number],
                statuses.get(start, "other"),
                is_title=title is not None and number == 0,
            )
            for number, (start, end) in enumerate(spans)
        ]

    def _marks_from(self, start: int, end: int) -> Sequence[Mark]:
        first = bisect_left(self.marks, start, key=lambda mark: mark.start)
        last = bisect_left(self.marks, end, key=lambda mark: mark.start)
        return self.marks[first:last]

    def sentences(self) -> list[tuple[int, int]]:
        """All but the title, the title once more below it, and a byline under it."""
        paragraphs = self.article.paragraphs
        again = self._titles_again()
        return [
            (s.start, s.end)
            for s in self.analysis.sentences
            if paragraphs[s.paragraph].role != "title"
            and s.paragraph not in again
            and not (s.paragraph < BEGINNING and self._is_byline(self._text(s.start, s.end)))
        ]

    def _is_byline(self, text: str) -> bool:
        named = any(author in text for author in self.article.origin.authors)
        return named and text[:3].lower() == "by "

    def _titles_again(self) -> frozenset[int]:
        """Paragraphs at the beginning that only repeat the headline, as copied pages often do."""
        title = self.title()
        if title is None:
            return frozenset()
        words = self._text(title.start, title.end).split()
        first = enumerate(self.article.paragraphs[:BEGINNING])
        return frozenset(n for n, p in first if self._text(p.start, p.end).split() == words)

    def _text(self, start: int, end: int) -> str:
        return self.article.text[start:end]


def speaker_of(article: Article, credit: Attribution | None) -> str:
    """Who is credited, by name where the ledger knows it, in the article's words otherwise."""
    if credit is None:
        return "nobody"
    if credit.speaker:
        return credit.speaker
    words = " ".join(article.quote(credit.source).split()) if credit.source else ""
    return f"“{words}”" if words else "somebody unnamed"


def is_quoted(text: str) -> bool:
    return not QUOTING.isdisjoint(text)


def _side(
    analysis: Analysis,
    marks: Sequence[Mark],
    span: Span,
    credits: tuple[Attribution, ...],
    status: str,
    is_title: bool,
) -> Side:
    inside = [m for m in marks if m.end <= span.end]
    credit = min(credits, key=lambda a: FIRM[a.source_kind], default=None)
    return Side(
        text=analysis.article.quote(span),
        start=span.start,
        hedges=tuple(m for m in inside if m.kind == "hedge"),
        loaded=tuple(m for m in inside if m.kind == "loaded-language"),
        marks=tuple(m for m in inside if m.kind in ("unnamed-source", "loaded-language")),
        credit=credit,
        speaker=speaker_of(analysis.article, credit),
        is_unsourced=status == "unsourced",
        credits=credits,
        is_title=is_title,
        is_credited=status == "attributed",
    )


def _credits(analysis: Analysis, spans: Sequence[tuple[int, int]]) -> list[tuple[Attribution, ...]]:
    """Of each span, the statements that are credited in it."""
    order = sorted(range(len(spans)), key=lambda number: spans[number])
    ends = [spans[number][1] for number in order]
    found: list[dict[int, Attribution]] = [{} for _ in spans]
    for index, one in enumerate(analysis.attributions):
        if one.sort != "statement":
            continue
        for content in one.content:
            for number in order[bisect_right(ends, content.start) :]:
                if spans[number][0] >= content.end:
                    break
                found[number][index] = one
    return [tuple(each.values()) for each in found]
