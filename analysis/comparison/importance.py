"""Which of the sentences that only one report has matter most, and why. Pure."""

from bywhom.analysis.comparison.compare import Comparison
from bywhom.analysis.comparison.matter import WORD
from bywhom.analysis.comparison.quantities import COMPARED, Quantity, quantities
from bywhom.analysis.comparison.reports import Side
from bywhom.analysis.text.word_lists import word_lists

ACCUSED, ASKED, NUMBER, QUOTED, UNSOURCED = 4.0, 3.5, 3.0, 2.0, 1.0
EARLY = 1.0  # more for what stands at the beginning
HANDFUL = 10
SHORT = 6  # words; a shorter sentence says too little alone


def importance(number: int, found: Comparison, report: int) -> tuple[float, str]:
    """How much it matters, 0 for not at all; and why, in words."""
    side = found.sides[report][number]
    words = [word.lower() for word in WORD.findall(side.text)]
    if len(words) < SHORT:
        return 0.0, ""
    weight, why = _kind(side, words, found, report)
    if not weight:
        return 0.0, ""
    return weight + EARLY * (1 - number / len(found.sides[report])), why


def _kind(side: Side, words: list[str], found: Comparison, report: int) -> tuple[float, str]:
    lists = word_lists("comparison")
    if _has_asked(" ".join(words)):
        return ASKED, "who was asked"
    if side.credit and side.credit.speaker and not lists["accusing"].isdisjoint(words):
        return ACCUSED, "an accusation"
    fresh = [q for q in quantities(side.text) if _tells(q) and not _elsewhere(q, found, report)]
    if fresh:
        return NUMBER, "a number"
    if side.credit and side.credit.speaker and _only_here(side.credit.speaker, found, report):
        return QUOTED, f"{side.credit.speaker} speaks only here"
    return (UNSOURCED, "a claim nobody is credited with") if side.is_unsourced else (0.0, "")


def _tells(one: Quantity) -> bool:
    """An amount, or a count that is more than a handful."""
    return one.kind in COMPARED and (one.kind != "count" or one.value > HANDFUL)


def _has_asked(text: str) -> bool:
    return any(phrase in text for phrase in word_lists("comparison")["asked"])


def _elsewhere(one: Quantity, found: Comparison, report: int) -> bool:
    return any(
        one.agrees(other)
        for number, told in enumerate(found.numbers)
        if number != report
        for other in told
    )


def _only_here(speaker: str, found: Comparison, report: int) -> bool:
    last = speaker.split()[-1].lower()
    return not any(
        last in source.name.lower()
        for number, each in enumerate(found.reports)
        if number != report
        for source in each.analysis.sources
    )
