"""What is put before a judge: a run of tokens that a rule marked, or a word that could be a cue."""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from bywhom.analysis.marks import Confidence, Mark
from bywhom.analysis.rules.match_context import MatchContext
from bywhom.analysis.text.tokens import Passage
from bywhom.analysis.text.word_lists import groups_of

# Endings that are taken off, and what is put in their place, the first that fits.
ENDINGS = (
    ("ies", "y"),
    ("ying", "y"),
    ("ing", ""),
    ("ied", "y"),
    ("ed", ""),
    ("es", ""),
    ("s", ""),
    ("ly", ""),
)
SHORTEST = 3  # letters that must be left
KEPT = 50_000  # stems that are remembered


class Candidate(NamedTuple):
    """rule, confidence: of the mark; the family's rule and no confidence where no rule marked."""

    place: MatchContext
    rule: str
    confidence: Confidence | None

    @property
    def tokens(self) -> range:
        return range(self.place.start, self.place.end)


@lru_cache(KEPT)
def stem(word: str) -> str:
    """A word without its ending, roughly: forms of one word have one stem."""
    low = word.lower().replace("’", "'")
    for ending, instead in ENDINGS:
        if low.endswith(ending) and len(low) - len(ending) >= SHORTEST:
            low = low[: len(low) - len(ending)] + instead
            break
    return low[:-1] if low.endswith("e") and len(low) > SHORTEST + 1 else low


@cache
def families() -> dict[str, str]:
    """The family's rule of each stem that can be a hedge."""
    return {
        stem(word): f"hedge.family-{min(groups)}"
        for word, groups in groups_of("hedge_cues").items()
    }


def marked(
    passage: Passage, tags: list[str], marks: Sequence[Mark]
) -> Iterator[tuple[Mark, Candidate]]:
    """The rules' marks with the tokens they stand on. marks: of this passage, in order."""
    at = 0
    for mark in marks:
        while passage.ends[at] <= mark.start:
            at += 1
        last = at
        while last < len(passage) and passage.starts[last] < mark.end:
            last += 1
        place = MatchContext(passage, tags, at, last, at, last)
        yield mark, Candidate(place, mark.rule, mark.confidence)


def proposed(passage: Passage, tags: list[str], taken: set[int]) -> Iterator[Candidate]:
    """Words that can be a hedge and stand on none of the tokens taken."""
    known = families()
    for at, low in enumerate(passage.low):
        if at not in taken and (rule := known.get(stem(low))):
            yield Candidate(MatchContext(passage, tags, at, at + 1, at, at + 1), rule, None)
