"""Which marks the page shows: kinds switched on, and how many of them."""

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import Literal

from bywhom.analysis.marks import Confidence, Kind, Mark, Sentence

Density = Literal["off", "key", "all"]
DENSITIES: tuple[Density, ...] = ("off", "key", "all")
SHOWN_AT_FIRST: frozenset[Kind] = frozenset(
    {"hedge", "unnamed-source", "unsourced-claim", "loaded-language"}
)

# The most telling first: of each sentence, "key" shows one mark, the surer before the more telling.
TELLING: dict[Kind, int] = {
    "unnamed-source": 0,
    "unsourced-claim": 1,
    "loaded-language": 2,
    "hedge": 3,
    "attributed": 4,
}
POSSIBLE = 100  # such marks are not key
FIRMNESS: dict[Confidence, int] = {"sure": 0, "likely": 10, "possible": POSSIBLE}


class MarkChoice:
    """Chooses among the marks of one analysis. Marks and sentences in the order of the text."""

    def __init__(self, marks: Sequence[Mark], sentences: Sequence[Sentence]) -> None:
        self._marks, self._sentences = marks, sentences
        self._key: tuple[array[int], array[int]] | None = None

    def shown(self, kinds: Iterable[Kind], density: Density) -> list[int]:
        """Indices of the marks to show, in order."""
        if density == "off":
            return []
        wanted = frozenset(kinds)
        chosen = [i for i, mark in enumerate(self._marks) if mark.kind in wanted]
        return chosen if density == "all" else self._most_telling(chosen)

    def _most_telling(self, chosen: list[int]) -> list[int]:
        if self._key is None:
            self._key = self._rank()
        sentences, ranks = self._key
        best: dict[int, int] = {}
        for i in chosen:
            sentence, rank = sentences[i], ranks[i]
            if rank < POSSIBLE and (sentence not in best or rank < ranks[best[sentence]]):
                best[sentence] = i
        return sorted(best.values())

    def _rank(self) -> tuple["array[int]", "array[int]"]:
        """For each mark its sentence, and how telling it is, the least number first."""
        starts = [sentence.start for sentence in self._sentences]
        # Without sentences (they may come later than the marks) each mark stands for itself.
        numbers = (bisect_right(starts, mark.start) for mark in self._marks)
        sentences = array("L", numbers if starts else range(len(self._marks)))
        ranks = (FIRMNESS[mark.confidence] + TELLING[mark.kind] for mark in self._marks)
        return sentences, array("H", ranks)
