"""Marks that no phrase finds, in the words of the rules that explain them."""

from collections.abc import Mapping
from functools import cache

from bywhom.analysis.article import Article, Span
from bywhom.analysis.marks import USUAL, Confidence, Mark
from bywhom.analysis.rules.rule import Rule
from bywhom.analysis.rules.rule_files import read_rule_file
from bywhom.resources import RULES


@cache
def rule_texts() -> Mapping[str, Rule]:
    """The built-in rules without phrases, by id: a few milliseconds, where all rules take half a
    second."""
    files = sorted((RULES / "en").glob("texts-*.toml"))
    return {rule.id: rule for path in files for rule in read_rule_file(path).rules}


def explained_mark(
    rules: Mapping[str, Rule],
    rule_id: str,
    article: Article,
    span: Span,
    confidence: Confidence | None,
    chance: float | None = None,
) -> Mark | None:
    """None if the rule is off, or there is no confidence in the mark at all."""
    rule = rules.get(rule_id)
    if rule is None or confidence is None:
        return None
    return Mark(
        kind=rule.kind,
        start=span.start,
        end=span.end,
        rule=rule.id,
        explanation=rule.explained(article.quote(span)),
        ask=rule.ask,
        confidence=confidence,
        fair=rule.fair,
        rung=rule.rung,
        chance=USUAL[confidence] if chance is None else round(chance, 3),
    )
