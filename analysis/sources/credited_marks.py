"""Marks for what somebody is credited with: one for the same words, however many say them."""

from collections.abc import Iterable, Mapping

from bywhom.analysis.article import Article, Span
from bywhom.analysis.marks import LADDER, Attribution, Mark
from bywhom.analysis.rules.rule import Rule
from bywhom.analysis.rules.rule_texts import explained_mark


def credited_marks(
    rules: Mapping[str, Rule], article: Article, attributions: Iterable[Attribution]
) -> list[Mark]:
    """Of several who are credited with the same words, the one who stands firmest tells the rung;
    of those on one rung, the surest."""
    told: dict[Span, Attribution] = {}
    for one in attributions:
        for content in one.content if one.sort == "statement" else ():
            before = told.get(content)
            if before is None or _firmness(one) < _firmness(before):
                told[content] = one
    marks = (
        explained_mark(
            rules, f"attributed.{one.source_kind}", article, content, one.confidence, one.chance
        )
        for content, one in told.items()
    )
    return [mark for mark in marks if mark is not None]


def _firmness(one: Attribution) -> tuple[int, float]:
    return LADDER.index(one.source_kind), -one.chance
