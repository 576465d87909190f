"""Tests of the context that a rule may name with `when`, and ways in which a mark may `grow`.

Each test looks at a place and answers: no mark, a mark, or a mark of this confidence.
"""

from collections.abc import Callable, Mapping

from bywhom.analysis.marks import Confidence
from bywhom.analysis.rules import hedge_conditions, loaded_conditions, unnamed_conditions
from bywhom.analysis.rules.match_context import MatchContext, noun_phrase

__all__ = ["CONTEXTS", "GROWN", "MatchContext"]

CONTEXTS: Mapping[str, Callable[[MatchContext], bool | Confidence]] = {
    "": lambda place: True,
    **hedge_conditions.CONTEXTS,
    **unnamed_conditions.CONTEXTS,
    **loaded_conditions.CONTEXTS,
}
GROWN: Mapping[str, Callable[[MatchContext], tuple[int, int]]] = {
    "": lambda place: (place.start, place.end),
    "noun phrase": noun_phrase,
    "source": unnamed_conditions.whole_source,
    "quotation": loaded_conditions.quotation,
}
