"""What differs between two sentences on the same matter, in words. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bywhom.analysis.article import Article, Span
from bywhom.analysis.marks import LADDER, Analysis, Attribution, Mark

NUMBER = re.compile(
    r"\b(?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|"
    r"hundreds?|thousands?|millions?)\b",
    re.IGNORECASE,
)
FIRM = {rung: place for place, rung in enumerate(LADDER)}


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

    def words(self, marks: Sequence[Mark]) -> str:
        return ", ".join(f"“{self.quote(mark.span)}”" for mark in marks)

    def quote(self, span: Span) -> str:
        return self.text[span.start - self.start : span.end - self.start].replace("\n", " ")


@dataclass(frozen=True, slots=True)
class Difference:
    """title: the difference in a few words; words: what it rests on."""

    title: str
    words: str = ""
    bold_left: tuple[Span, ...] = ()
    bold_right: tuple[Span, ...] = ()


def side(analysis: Analysis, marks: Sequence[Mark], start: int, end: int) -> Side:
    """marks: those of the article that are not dismissed."""
    inside = [m for m in marks if start <= m.start < end and m.end <= end]
    credit = _credit(analysis, start, end)
    status = next((s.status for s in analysis.sentences if s.start == start), "other")
    return Side(
        text=analysis.article.text[start:end],
        start=start,
        hedges=tuple(m for m in inside if m.kind == "hedge"),
        loaded=tuple(m for m in inside if m.kind == "loaded-language"),
        marks=tuple(m for m in inside if m.kind in ("unnamed-source", "loaded-language")),
        credit=credit,
        speaker=_speaker(analysis.article, credit),
        is_unsourced=status == "unsourced",
    )


def compare(left: Side, right: Side) -> Difference:
    """The first difference that matters names the row; all of them are told."""
    title, told = "", []
    for find in (_firmness, _sourcing, _numbers, _wording):
        name, words = find(left, right)
        title = title or name
        told += [words] if words else []
    bold = (_bold(left, right), _bold(right, left))
    if not title:
        same = "Same source." if left.credit and right.credit else ""
        return Difference("Equally sure", same, *bold)
    return Difference(title, " ".join(told), *bold)


def _firmness(left: Side, right: Side) -> tuple[str, str]:
    one, other = len(left.hedges), len(right.hedges)
    if one and other:
        if _low(left.hedges, left) == _low(right.hedges, right):
            return "", ""
        return "Differently hedged", (
            f"{_first(left.words(left.hedges))} against {right.words(right.hedges)}."
        )
    if not one and not other:
        return "", ""
    surer, careful = ("Right", left) if one else ("Left", right)
    where = "left" if one else "right"
    return f"{surer} is surer", f"Only the {where} says {careful.words(careful.hedges)}."


def _sourcing(left: Side, right: Side) -> tuple[str, str]:
    one, other = left.credit, right.credit
    if one is None and other is None:
        return "", ""
    if one is None or other is None:
        bare, credited = ("Left", right) if one is None else ("Right", left)
        return (
            "Differently sourced",
            f"{bare} credits nobody; the other credits {credited.speaker}.",
        )
    if one.source_kind == other.source_kind:
        return "", ""
    firm, vague = (
        (left, right) if FIRM[one.source_kind] < FIRM[other.source_kind] else (right, left)
    )
    where = "Left" if firm is left else "Right"
    return "Differently sourced", f"{where} credits {firm.speaker}; the other {vague.speaker}."


def _numbers(left: Side, right: Side) -> tuple[str, str]:
    one, other = _figures(left.text), _figures(right.text)
    only_left, only_right = one - other, other - one
    if not only_left or not only_right:
        return "", ""
    return "A number differs", f"{_first(_list(only_left))} against {_list(only_right)}."


def _wording(left: Side, right: Side) -> tuple[str, str]:
    if _low(left.loaded, left) == _low(right.loaded, right):
        return "", ""
    parts = [
        f"{name} says {which.words(which.loaded)}."
        for name, which in (("Left", left), ("Right", right))
        if which.loaded
    ]
    return "Differently worded", " ".join(parts)


def _bold(this: Side, other: Side) -> tuple[Span, ...]:
    """The words that make the difference, within the sentence."""
    known = _low(other.hedges, other)
    spans = [m.span for m in this.hedges if this.quote(m.span).lower() not in known]
    spans = [Span(s.start - this.start, s.end - this.start) for s in spans]
    theirs = _figures(other.text)
    if theirs:
        spans += [Span(*m.span()) for m in NUMBER.finditer(this.text) if _plain(m[0]) not in theirs]
    return tuple(sorted(spans))


def _credit(analysis: Analysis, start: int, end: int) -> Attribution | None:
    """The firmest attribution whose content lies in the sentence."""
    there = [
        a
        for a in analysis.attributions
        if a.sort == "statement" and any(c.start < end and start < c.end for c in a.content)
    ]
    return min(there, key=lambda a: FIRM[a.source_kind], default=None)


def _speaker(article: Article, credit: Attribution | None) -> str:
    if credit is None:
        return "nobody"
    if credit.speaker:
        return credit.speaker
    words = " ".join(article.quote(credit.source).split()) if credit.source else ""
    return f"“{words}”" if words else "somebody unnamed"


def _low(marks: Sequence[Mark], where: Side) -> frozenset[str]:
    return frozenset(where.quote(mark.span).lower() for mark in marks)


def _figures(text: str) -> frozenset[str]:
    return frozenset(_plain(number) for number in NUMBER.findall(text))


def _plain(number: str) -> str:
    return number.lower().rstrip(".,")


def _list(words: frozenset[str]) -> str:
    return ", ".join(sorted(words))


def _first(words: str) -> str:
    return words[:1].upper() + words[1:]
