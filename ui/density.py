"""Which marks the page shows: kinds switched on, and how many of them."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import Literal

from analysis.marks import Kind, Mark, Sentence

Density = Literal["off", "key", "all"]
DENSITIES: tuple[Density, ...] = ("off", "key", "all")
SHOWN_AT_FIRST: frozenset[Kind] = frozenset(
    {"hedge", "unnamed-source", "unsourced-claim", "loaded-language"}
)

# The most telling first: of each sentence, "key" shows one mark.
TELLING: dict[Kind, int] = {
    "unnamed-source": 0,
    "unsourced-claim": 1,
    "loaded-language": 2,
    "hedge": 3,
    "attributed": 4,
}
FIRMNESS = {"sure": 0, "likely": 1}  # "possible" marks are not key


def shown_marks(
    marks: Sequence[Mark], sentences: Sequence[Sentence], kinds: Iterable[Kind], density: Density
) -> list[int]:
    """Indices of the marks to show, in the order of the text. Sentences are in order."""
    if density == "off":
        return []
    wanted = frozenset(kinds)
    chosen = [i for i, mark in enumerate(marks) if mark.kind in wanted]
    if density == "key":
        chosen = _key(marks, sentences, chosen)
    return sorted(chosen, key=lambda i: (marks[i].start, marks[i].end))


def _key(marks: Sequence[Mark], sentences: Sequence[Sentence], chosen: list[int]) -> list[int]:
    starts = [sentence.start for sentence in sentences]
    best: dict[int, tuple[tuple[int, int, int], int]] = {}
    for i in chosen:
        mark = marks[i]
        if mark.confidence not in FIRMNESS:
            continue
        # Without sentences (they may come later than the marks) each mark stands for itself.
        sentence = bisect_right(starts, mark.start) if starts else -i
        rank = (TELLING[mark.kind], FIRMNESS[mark.confidence], mark.start)
        if sentence not in best or (rank, i) < best[sentence]:
            best[sentence] = (rank, i)
    return [i for _, i in best.values()]
