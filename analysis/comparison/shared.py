"""What two sentences have in common, and where: words of one meaning, and the same words. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from bywhom.analysis.article import Span
from bywhom.analysis.comparison.matter import WORD, root
from bywhom.analysis.text.word_lists import word_lists

REACH = 8  # words on either side that belong to a clause
SAME_WORDS = 5  # words in a row that are a quotation or taken over


@dataclass(frozen=True, slots=True)
class Word:
    """root: empty for a small word. span: within the sentence."""

    low: str
    root: str
    span: Span
    is_small: bool  # it does not begin with a capital


@dataclass(frozen=True, slots=True)
class Shared:
    """left, right: the words; roots: those of both; verbatim: spans of each that are word for
    word in the other."""

    left: Sequence[Word]
    right: Sequence[Word]
    roots: frozenset[str]
    verbatim_left: tuple[Span, ...]
    verbatim_right: tuple[Span, ...]

    def turned(self) -> "Shared":
        return Shared(self.right, self.left, self.roots, self.verbatim_right, self.verbatim_left)

    def around(self, span: Span) -> frozenset[str]:
        """Roots of both that stand within reach of these words of the left sentence."""
        inside = [n for n, word in enumerate(self.left) if word.span.overlaps(span)]
        if not inside:
            return frozenset()
        near = self.left[max(0, inside[0] - REACH) : inside[-1] + 1 + REACH]
        return frozenset(w.root for w in near if not w.span.overlaps(span)) & self.roots

    def after(self, span: Span, reach: int = REACH) -> Sequence[Word]:
        """Words of both that follow these words of the left sentence within reach."""
        first = next((n for n, w in enumerate(self.left) if w.span.start >= span.end), None)
        if first is None:
            return ()
        return [w for w in self.left[first : first + reach] if w.root in self.roots]

    def within(self, spans: Sequence[Span]) -> frozenset[str]:
        """Roots of both that stand in these parts of the left sentence."""
        there = (w.root for w in self.left if any(w.span.overlaps(span) for span in spans))
        return frozenset(there) & self.roots


def shared(left: str, right: str) -> Shared:
    ones, others = _words(left), _words(right)
    roots = frozenset(w.root for w in ones) & frozenset(w.root for w in others) - {""}
    blocks = SequenceMatcher(
        None, [w.low for w in ones], [w.low for w in others], autojunk=False
    ).get_matching_blocks()
    long = [block for block in blocks if block.size >= SAME_WORDS]
    return Shared(
        ones,
        others,
        roots,
        tuple(_reach(ones, block.a, block.size) for block in long),
        tuple(_reach(others, block.b, block.size) for block in long),
    )


def _reach(words: Sequence[Word], first: int, size: int) -> Span:
    return Span(words[first].span.start, words[first + size - 1].span.end)


def _words(sentence: str) -> list[Word]:
    lists = word_lists("function_words")
    small = lists["matterless"] | lists["determiner"] | lists["pronoun"]
    found = []
    for match in WORD.finditer(sentence):
        low = match[0].lower().replace("’", "'").removesuffix("'s")
        carries = (len(low) > 3 or match[0][0].isupper()) and low not in small
        found.append(
            Word(low, root(low) if carries else "", Span(*match.span()), match[0][0].islower())
        )
    return found
