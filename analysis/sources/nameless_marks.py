"""Marks for sources without a name: the judge says where and how likely, rules say it in words."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from bywhom.analysis.article import Article, Span
from bywhom.analysis.marks import Mark, confidence_of
from bywhom.analysis.rules.rule_set import RuleSet
from bywhom.analysis.sources.attributions import Nameless

LEAST = 0.3  # chance below which nothing is shown, not even as possible


def nameless_marks(
    article: Article, found: Sequence[Nameless], proposed: Iterable[Mark], rules: RuleSet
) -> Iterator[Mark]:
    """One mark for each source; where a rule found the same words, in that rule's. What readers'
    own rules propose stays, whatever the judge says."""
    free = _apart(found)
    taken: set[Nameless] = set()
    for mark in proposed:
        one = _beside(free, mark.span)
        own = rules.rules[mark.rule].rank > 0 if mark.rule in rules.rules else True
        if one is not None and one not in taken and (own or one.chance >= LEAST):
            taken.add(one)
            yield _judged(mark, one)
        elif own:
            yield mark
    for one in free:
        rule = rules.rules.get(f"unnamed.attributed-{one.rung}")
        if one.chance >= LEAST and one not in taken and rule:
            explained = rule.explained(article.quote(one.span))
            mark = Mark(
                rule.kind, *one.span, rule.id, explained, rule.ask, rule.confidence, rule.fair
            )
            yield _judged(mark, one)


def _judged(mark: Mark, one: Nameless) -> Mark:
    return mark._replace(rung=one.rung, chance=one.chance, confidence=confidence_of(one.chance))


def _apart(found: Sequence[Nameless]) -> list[Nameless]:
    """Of those that overlap the likeliest, in the order of the text."""
    kept: list[Nameless] = []
    for one in sorted(found, key=lambda one: (one.span.start, -one.chance)):
        if kept and kept[-1].span.overlaps(one.span):
            if one.chance > kept[-1].chance:
                kept[-1] = one
        else:
            kept.append(one)
    return kept


def _beside(apart: Sequence[Nameless], span: Span) -> Nameless | None:
    """The one whose words overlap the span."""
    at = bisect_left(apart, span.start, key=lambda one: one.span.end)
    for one in apart[at : at + 2]:
        if one.span.overlaps(span):
            return one
    return None
