"""Words that may be a source without a name where the reader network found no attribution."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bywhom.analysis.article import Span
from bywhom.analysis.marks import Mark
from bywhom.analysis.sources.credit_facts import Credit, CreditKind, passives
from bywhom.analysis.text.token_stream import Stream


def with_phrases(
    stream: Stream, credits: Sequence[Credit], proposed: Iterable[Mark]
) -> list[Credit]:
    """The credits, told which rules propose their words; then, apart from the words of the
    credits' sources, what rules propose and passives of saying."""
    owner = {at: i for i, credit in enumerate(credits) for at in credit.source or credit.cue}
    rules: dict[int, list[str]] = {}
    phrases: list[Credit] = []
    taken: set[int] = set()
    for mark in proposed:
        tokens = stream.tokens(mark.start, mark.end)
        owners = {owner[at] for at in tokens if at in owner}
        for index in owners:
            rules.setdefault(index, []).append(mark.rule)
        if tokens and not owners and taken.isdisjoint(tokens):
            passive = mark.rung == "passive"
            source, cue = (range(0), tokens) if passive else (tokens, range(0))
            kind: CreditKind = "passive" if passive else "phrase"
            phrases.append(Credit(kind, source, cue, rules=(mark.rule,)))
            taken |= {*tokens}
    for tokens in passives(stream):
        if not {tokens.start, tokens[-1]} & (taken | owner.keys()):
            phrases.append(Credit("passive", range(0), tokens))
    told = [replace(credit, rules=tuple(rules.get(i, ()))) for i, credit in enumerate(credits)]
    return told + phrases


def mark_span(stream: Stream, credit: Credit) -> Span | None:
    """The words that a mark would lie on: the source, or the cue of what nobody says."""
    tokens = credit.source or credit.cue
    return Span(stream.starts[tokens.start], stream.ends[tokens.stop - 1]) if tokens else None
