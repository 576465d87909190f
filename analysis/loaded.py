"""Loaded words in their place: scare quotes, and words that load only where the writer speaks."""

from collections.abc import Callable, Mapping

from analysis.marks import Confidence
from analysis.place import Place

LONGEST_SCARE = 3  # words between the marks


def quotation(place: Place) -> tuple[int, int]:
    """From the opening quotation mark to the closing one, the marks left out."""
    close = _closing(place)
    return (place.start + 1, close) if close else (place.start, place.end)


def scare_quotes(place: Place) -> bool | Confidence:
    """A few words in quotation marks that nobody is said to have said."""
    close = _closing(place)
    if place.passage.quoting[place.start] != "O" or not close:
        return False
    words = place.passage.words[place.start + 1 : close]
    if any(w[0].isupper() or not w[0].isalpha() for w in words):
        return False
    if place.low(close - 1) in (",", ".", "!", "?"):
        return False
    near = [place.tag(i) for i in range(place.start - 3, place.start)]
    spoken = any(tag in ("VBD", "VBZ", "VBP", "VBN", "VBG") for tag in near)
    return "possible" if spoken else True


def _closing(place: Place) -> int:
    for at in range(place.start + 2, place.start + 2 + LONGEST_SCARE):
        if place.inside(at) and place.passage.quoting[at] == "C":
            return at
    return 0


CONTEXTS: Mapping[str, Callable[[Place], bool | Confidence]] = {"scare quotes": scare_quotes}
