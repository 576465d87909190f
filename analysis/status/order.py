"""Attributions in the order of the text, after some were added."""

from collections.abc import Sequence

from bywhom.analysis.marks import Attribution


def in_order(attributions: Sequence[Attribution]) -> list[Attribution]:
    """Sorted by where they begin; `within` still names the same attribution."""
    order = sorted(range(len(attributions)), key=lambda at: _begin(attributions[at]))
    places = {old: new for new, old in enumerate(order)}
    return [
        one if one.within is None else one._replace(within=places[one.within])
        for one in (attributions[at] for at in order)
    ]


def _begin(one: Attribution) -> int:
    return min((s.start for s in (one.source, one.cue, *one.content) if s), default=0)
