"""The plain word that stands in one sentence where another has a loaded one. Pure."""

from collections.abc import Sequence

from bywhom.analysis.article import Span
from bywhom.analysis.comparison.shared import Shared, Word

NEAR = 4  # words on either side, one of which two words of one meaning must share
FAR = 2  # words between an anchor and the word looked for


def plain_word(loaded: Span, both: Shared) -> Span | None:
    """Where the right sentence has another word of the same meaning, or another word between the
    same two words. None where none is found."""
    inside = [n for n, word in enumerate(both.left) if word.span.overlaps(loaded)]
    if not inside:
        return None
    word = both.left[inside[0]]
    if word.root.startswith("="):
        alike = [n for n, w in enumerate(both.right) if w.root == word.root and w.low != word.low]
        if len(alike) == 1 and _near(both.left, inside[0]) & _near(both.right, alike[0]):
            return both.right[alike[0]].span
    return _between(both, inside[0], inside[-1])


def _near(words: Sequence[Word], at: int) -> frozenset[str]:
    """Roots beside a word: what both have there, the words are of."""
    return frozenset(w.root for w in words[max(0, at - NEAR) : at + 1 + NEAR]) - {
        "",
        words[at].root,
    }


def _between(both: Shared, first: int, last: int) -> Span | None:
    before = _anchor(both.left[max(0, first - FAR) : first][::-1], both)
    after = _anchor(both.left[last + 1 : last + 1 + FAR], both)
    if before is None or after is None:
        return None
    starts = [n for n, w in enumerate(both.right) if w.root == before]
    ends = [n for n, w in enumerate(both.right) if w.root == after]
    spans = [
        both.right[start + 1 : end]
        for start in starts
        for end in ends
        if start + 1 < end <= start + 1 + FAR
    ]
    plain = [w for w in spans[0] if w.root] if len(spans) == 1 else []
    return plain[0].span if len(plain) == 1 and plain[0].root not in both.roots else None


def _anchor(words: Sequence[Word], both: Shared) -> str | None:
    return next((w.root for w in words if w.root in both.roots), None)
