"""Loaded words in their place: scare quotes, and words that load only where the writer speaks."""

from collections.abc import Callable, Iterator, Mapping

from bywhom.analysis.marks import Confidence
from bywhom.analysis.rules.match_context import MatchContext
from bywhom.analysis.text.word_lists import word_lists

LONGEST_SCARE = 2  # words between the marks
NEAR = 12  # tokens on either side in which a verb of saying makes it a quotation
_SAYING = word_lists("saying")
CALLING = _SAYING["calling"]
SPEAKING = _SAYING["say"] | _SAYING["quoting"] | CALLING | _SAYING["naming"]
AGREEING = word_lists("rule_conditions")["agreeing"]


def quotation(place: MatchContext) -> tuple[int, int]:
    """From the opening quotation mark to the closing one, the marks left out."""
    close = _closing(place)
    return (place.start + 1, close) if close else (place.start, place.end)


def scare_quotes(place: MatchContext) -> bool | Confidence:
    """One or two words in quotation marks, as part of a noun phrase, that nobody speaks."""
    close = _closing(place)
    if place.passage.quoting[place.start] != "O" or not close:
        return False
    quoted = place.passage.words[place.start + 1 : close]
    if any(word[0].isupper() or not word[0].isalpha() for word in quoted):
        return False
    if place.tag(place.start - 1) not in ("DT", "PRP$", "POS", "JJ"):
        return False
    return not any(place.low(at) in SPEAKING for at in _around(place, close))


def own_word(place: MatchContext) -> bool | Confidence:
    """Firm only in the writer's mouth: "residents call it shameful" is the residents' word."""
    if not any(low in CALLING for low in place.before(NEAR)):
        return True
    return bool(AGREEING & set(place.after(NEAR))) or "possible"


def _around(place: MatchContext, close: int) -> Iterator[int]:
    yield from range(place.start - NEAR, place.start)
    yield from range(close, close + NEAR)


def _closing(place: MatchContext) -> int:
    for at in range(place.start + 2, place.start + 2 + LONGEST_SCARE):
        if place.inside(at) and place.passage.quoting[at] == "C":
            return at
    return 0


CONTEXTS: Mapping[str, Callable[[MatchContext], bool | Confidence]] = {
    "scare quotes": scare_quotes,
    "own word": own_word,
}
