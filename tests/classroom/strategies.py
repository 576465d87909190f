"""What honest and careless readers score beside a key, by the old measure and the new one.

    python -m tests.classroom.strategies

Prints the table that docs/lesson-format.md shows: means of 200 students each, of one seed.
"""

import random
from collections.abc import Callable
from statistics import mean
from typing import NamedTuple

from bywhom.analysis.agreement.heat import word_spans
from bywhom.analysis.agreement.overlap import ReaderMark
from bywhom.analysis.text.segment import sentence_spans
from bywhom.classroom.answers.likeness import beside
from bywhom.resources import SAMPLES

TEXT = (SAMPLES / "night-ferry.txt").read_text("utf-8")
KINDS = ("hedge", "unnamed-source", "unsourced-claim", "loaded-language")
KEY_WORDS = {
    "hedge": ("could be named", "reportedly", "is thought to", "would leave", "was unlikely to"),
    "unnamed-source": (
        "sources close to the talks",
        "A senior transport ministry official",
        "It is widely believed",
        "Critics",
        "Experts",
    ),
    "unsourced-claim": (
        "But night crossings lose money because nobody uses them in winter, and one sailing in "
        "five carries no passenger at all.",
        "no pier on this coast has been built for less than nine million crowns",
    ),
    "loaded-language": ("cosy", "botched", "rushed", "dearly"),
}
SEED, STUDENTS = 22, 200


def place(words: str, kind: str) -> ReaderMark:
    start = TEXT.index(words)
    return ReaderMark(start, start + len(words), kind)


KEY = [place(words, kind) for kind, every in KEY_WORDS.items() for words in every]
WORDS = word_spans(TEXT)
SENTENCES = sentence_spans(TEXT)
Marks = list[ReaderMark]
dice = random.Random(SEED)


def honest(found: float, sloppy: float, extra: int) -> Callable[[], Marks]:
    """Finds a part of the key, takes a word too much or too little now and then, sees more."""

    def marks() -> Marks:
        seen = [m for m in KEY if dice.random() < found]
        return [*(blurred(m) if dice.random() < sloppy else m for m in seen), *some(extra)]

    return marks


def blurred(mark: ReaderMark) -> ReaderMark:
    inside = [i for i, w in enumerate(WORDS) if w.start < mark.end and mark.start < w.end]
    first, last = inside[0], inside[-1]
    if dice.random() < 0.5 or first == last:
        last = min(last + 1, len(WORDS) - 1)
    else:
        first += 1
    return ReaderMark(WORDS[first].start, WORDS[last].end, mark.kind)


def some(number: int) -> Marks:
    """Anywhere, one to five words, as anything."""
    marks = []
    for _ in range(number):
        first = dice.randrange(len(WORDS) - 5)
        last = first + dice.randrange(5)
        marks.append(ReaderMark(WORDS[first].start, WORDS[last].end, dice.choice(KINDS)))
    return marks


def everything() -> Marks:
    return [ReaderMark(0, len(TEXT), kind) for kind in KINDS]


def every_sentence() -> Marks:
    return [ReaderMark(*s, kind) for s in SENTENCES for kind in KINDS]


class Scored(NamedTuple):
    old: float
    new: float


def score(strategy: Callable[[], Marks]) -> Scored:
    found = [beside(strategy(), KEY, TEXT) for _ in range(STUDENTS)]
    return Scored(mean(f.relaxed.f1 or 0 for f in found), mean(f.alike.f1 or 0 for f in found))


GOOD = honest(0.85, 0.25, 2)
STRATEGIES: dict[str, Callable[[], Marks]] = {
    "honest, good": GOOD,
    "honest, middling": honest(0.6, 0.4, 4),
    "honest, weak": honest(0.35, 0.5, 6),
    "copied from a good one": GOOD,
    "everything, as every kind": everything,
    "every sentence, as every kind": every_sentence,
    "at random, as many as the key has": lambda: some(len(KEY)),
    "at random, five times as many": lambda: some(5 * len(KEY)),
    "nothing": lambda: [],
}


def scores() -> dict[str, Scored]:
    dice.seed(SEED)
    return {name: score(strategy) for name, strategy in STRATEGIES.items()}


def main() -> None:
    print("| who marks | F1, a shared letter | F1, likeness |\n| --- | --- | --- |")
    for name, found in scores().items():
        print(f"| {name} | {found.old:.2f} | {found.new:.2f} |")


if __name__ == "__main__":
    main()
