"""The rows of a comparison: pairs of sentences with what differs, in words."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from bywhom.analysis.article import Article, Paragraph
from bywhom.analysis.comparison.alignment import align
from bywhom.analysis.comparison.certainty import Difference, Side, compare, side
from bywhom.analysis.marks import Analysis, Mark
from bywhom.ui.model.words import count

NOT_HERE = "Not in this report"


@dataclass(frozen=True, slots=True)
class CompareRow:
    left: Side | None
    right: Side | None
    said: Difference
    is_title: bool = False

    def spoken(self) -> str:
        one, other = (s.text if s else NOT_HERE for s in (self.left, self.right))
        return f"{self.said.title}. {self.said.words} Left: {one} Right: {other}"


@dataclass(frozen=True, slots=True)
class Report:
    """An analysed article, with its marks that are not dismissed, sorted by start."""

    analysis: Analysis
    marks: Sequence[Mark]

    @property
    def article(self) -> Article:
        return self.analysis.article

    def side(self, start: int, end: int) -> Side:
        first = bisect_left(self.marks, start, key=lambda mark: mark.start)
        last = bisect_left(self.marks, end, key=lambda mark: mark.start)
        return side(self.analysis, self.marks[first:last], start, end)

    def title(self) -> Paragraph | None:
        return next((p for p in self.article.paragraphs if p.role == "title"), None)

    def sentences(self) -> list[tuple[int, int]]:
        """All but the title and a byline under it."""
        paragraphs = self.article.paragraphs
        authors = self.article.origin.authors
        return [
            (s.start, s.end)
            for s in self.analysis.sentences
            if paragraphs[s.paragraph].role != "title"
            and not (s.paragraph < 3 and any(a in self._text(s.start, s.end) for a in authors)
                     and self._text(s.start, s.start + 3).lower() == "by ")
        ]  # fmt: skip

    def _text(self, start: int, end: int) -> str:
        return self.article.text[start:end]


def compare_reports(left: Report, right: Report) -> list[CompareRow]:
    """Titles first, then every sentence of both once."""
    ones, others = left.sentences(), right.sentences()
    pairs = align([left.article.quote(s) for s in ones], [right.article.quote(s) for s in others])
    rows = _titles(left, right)
    for pair in pairs:
        one = left.side(*ones[pair.left]) if pair.left is not None else None
        other = right.side(*others[pair.right]) if pair.right is not None else None
        rows.append(CompareRow(one, other, _said(one, other)))
    return rows


def in_numbers(rows: Sequence[CompareRow]) -> str:
    """ "5 pairs · 2 sentences without a counterpart"."""
    body = [row for row in rows if not row.is_title]
    pairs = sum(1 for row in body if row.left and row.right)
    alone = count(len(body) - pairs, "sentence")
    return f"{count(pairs, 'pair')} · {alone} without a counterpart"


def _titles(left: Report, right: Report) -> list[CompareRow]:
    one, other = left.title(), right.title()
    if one is None or other is None:
        return []
    sides = left.side(one.start, one.end), right.side(other.start, other.end)
    return [CompareRow(*sides, compare(*sides), is_title=True)]


def _said(one: Side | None, other: Side | None) -> Difference:
    if one is None:
        return Difference("Only on the right")
    if other is None:
        return Difference("Only on the left")
    return compare(one, other)
