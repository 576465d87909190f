"""Where a class splits: words that some marked and some left, the most evenly split first."""

from collections.abc import Sequence
from dataclasses import dataclass

from bywhom.analysis.agreement.heat import Heat
from bywhom.analysis.article import Paragraph, Span

MOST_SENTENCES = 3  # of one passage


@dataclass(frozen=True, slots=True)
class Contested:
    """Neighbouring words of one paragraph that some readers marked and others left alone."""

    span: Span
    kind: str
    marked: int
    readers: int


def contested(
    words: Heat, paragraphs: Sequence[Paragraph], sentences: Sequence[Span]
) -> list[Contested]:
    """The most evenly split first; what all or none marked is left out.

    A passage goes on while the next word was marked by as many readers, or nearly; it ends with its
    paragraph, and after `MOST_SENTENCES`.
    """
    near = max(1, words.readers // 8)
    in_paragraph = _numbers(words.units, [(p.start, p.end) for p in paragraphs])
    in_sentence = _numbers(words.units, sentences)
    found = []
    for kind, counts in words.by_kind.items():
        at = 0
        while at < len(counts):
            last = at
            while (
                last + 1 < len(counts)
                and counts[at] > 0 < counts[last + 1]
                and abs(counts[last + 1] - counts[at]) <= near
                and in_paragraph[last + 1] == in_paragraph[at]
                and in_sentence[last + 1] - in_sentence[at] < MOST_SENTENCES
            ):
                last += 1
            if counts[at] > 0:
                span = Span(words.units[at].start, words.units[last].end)
                marked = max(counts[at : last + 1])
                found.append(Contested(span, kind, marked, words.readers))
            at = last + 1
    split = [c for c in found if c.marked < c.readers]
    return sorted(split, key=lambda c: (abs(2 * c.marked - c.readers), c.span, c.kind))


def _numbers(words: Sequence[Span], parts: Sequence[tuple[int, int]]) -> list[int]:
    """Of each word, the number of the part it stands in; both in the order of the text."""
    numbers, part = [], 0
    for word in words:
        while part < len(parts) and parts[part][1] <= word.start:
            part += 1
        numbers.append(part)
    return numbers
