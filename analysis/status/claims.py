"""What a sentence is like: the measures by which its status and its reason are learned.

Each measure is a number between 0 and 1 under a name that tells what it says; one that is not
named is 0. Measures of wording look only at the words nobody else is credited with: what an
expert says is not the writer's claim.
"""

from collections.abc import Sequence

from bywhom.analysis.marks import Attribution
from bywhom.analysis.status.claim_shape import credited, shape
from bywhom.analysis.status.claim_words import wording
from bywhom.analysis.status.credit import Credit
from bywhom.analysis.text.token_stream import Stream

Features = dict[str, float]

# What a sentence should know of those beside it.
SHARED = ("stated of asserted", "somebody speaks", "quoted", "felt", "judged", "free", "short")
BESIDE = ((-1, "before"), (1, "after"), (-2, "two before"))
AROUND = 5  # sentences on either side


def article_features(
    stream: Stream, credit: Credit, attributions: Sequence[Attribution]
) -> list[Features]:
    """The measures of each sentence, its neighbours' included."""
    own: list[Features] = []
    for index in range(len(stream.sentences)):
        found: Features = {}
        tokens = stream.sentence_tokens(index)
        shape(stream, index, found)
        credited(stream, credit, attributions, index, found)
        wording(stream, credit, tokens, found)
        own.append(found)
    totals = _running_totals(own)
    return [_with_neighbours(own, totals, index) for index in range(len(own))]


def _running_totals(own: Sequence[Features]) -> list[float]:
    totals = [0.0]
    for found in own:
        totals.append(totals[-1] + found.get("stated of asserted", 0.0))
    return totals


def _with_neighbours(own: Sequence[Features], totals: Sequence[float], index: int) -> Features:
    found = dict(own[index])
    for step, name in BESIDE:
        other = index + step
        for key in SHARED if 0 <= other < len(own) else ():
            if value := own[other].get(key, 0.0):
                found[f"{key} {name}"] = value
    first, last = max(0, index - AROUND), min(len(own), index + AROUND + 1)
    around = totals[last] - totals[first] - own[index].get("stated of asserted", 0.0)
    found["stated around"] = around / max(1, last - first - 1)
    if found.get("opens with pronoun") and index:
        found["carried over"] = own[index - 1].get("stated of asserted", 0.0)
    return found
