"""Where a phrase was found, and the questions that contexts ask of its neighbours."""

from dataclasses import dataclass

from bywhom.analysis.text.tokens import Passage
from bywhom.analysis.text.word_lists import words

NOT_NAMES = words(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december i"
)
MODIFYING = words("DT JJ JJR JJS PRP$ CD POS")
CHOSEN = words("elected appointed unnamed unidentified retired")
LONGEST_PHRASE = 7  # tokens of a noun phrase before its head


@dataclass(frozen=True, slots=True)
class MatchContext:
    """Tokens [start, end) would be marked; [first, last) is all that the phrase matched."""

    passage: Passage
    tags: list[str]
    start: int
    end: int
    first: int
    last: int

    def low(self, at: int) -> str:
        """The word at this token in small letters; empty outside the sentence."""
        return self.passage.low[at].replace("’", "'") if self.inside(at) else ""

    def word(self, at: int) -> str:
        return self.passage.words[at] if self.inside(at) else ""

    def tag(self, at: int) -> str:
        return self.tags[at] if self.inside(at) else ""

    def inside(self, at: int) -> bool:
        """Is this token in the same sentence?"""
        sentence = self.passage.sentence
        return 0 <= at < len(sentence) and sentence[at] == sentence[self.start]

    def before(self, count: int) -> list[str]:
        """The words just before the mark, the nearest first."""
        return [self.low(self.start - i) for i in range(1, count + 1)]

    def after(self, count: int) -> list[str]:
        return [self.low(self.end + i) for i in range(count)]

    def is_name(self, at: int) -> bool:
        """A capitalised word that is no day, month or "I"; not the first of the sentence."""
        word = self.word(at)
        return (
            word[:1].isupper() and self.tag(at).startswith("NNP") and self.low(at) not in NOT_NAMES
        )


def noun_phrase(place: MatchContext) -> tuple[int, int]:
    """The marked words with the determiner, adjectives and nouns before them."""
    start = at = place.start
    state = place.passage.quoting[start]
    while start - at <= LONGEST_PHRASE:
        tag, low = place.tag(at - 1), place.low(at - 1)
        if not place.inside(at - 1) or place.passage.quoting[at - 1] != state:
            break
        if tag in ("DT", "PRP$") or low in ("some", "many", "several", "most", "few", "other"):
            at -= 1
            start = at
            if low not in ("other", "many", "several", "few") or place.low(at - 1) not in (
                "the",
                "many",
            ):
                break
            continue
        if tag == "VBN" and place.tag(at - 2) not in MODIFYING and low not in CHOSEN:
            break
        if (
            tag.startswith(("NN", "JJ"))
            or tag in ("CD", "VBN", "POS")
            or low in ("inside", "outside")
        ):
            at -= 1
            start = at if tag != "POS" else start
            continue
        if tag == "VBG" and place.tag(at - 2) in ("DT", "JJ", "PRP$"):
            at -= 1
            continue
        if tag in ("RB", "RBS") and at < place.start and place.tag(at).startswith("JJ"):
            at -= 1
            continue
        break
    return start, place.end
