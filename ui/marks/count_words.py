"""How many marks there are, or why there are none, in words."""

from typing import NamedTuple

from bywhom.ui.language.translate import numeral, tr
from bywhom.ui.model.desk import WAITS
from bywhom.ui.model.words import NOT_ENGLISH


class Counts(NamedTuple):
    """shown: on the page; found: of the kinds that are switched on; others: of the other kinds."""

    shown: int
    found: int
    others: bool
    is_open: bool  # an article
    is_english: bool
    is_waiting: bool  # it is still being read
    waits: str = ""  # the lesson that asks for its marks first


def in_words(counts: Counts) -> str:
    """For the place of the card."""
    shown, found = counts.shown, counts.found
    if not counts.is_open:
        return tr("No article is open.")
    if counts.waits:
        return tr(WAITS, title=counts.waits)
    if not counts.is_english:
        return tr(NOT_ENGLISH)
    if not found and counts.others:
        return tr("No marks of the kinds that are switched on.")
    if not found:
        return tr("Looking for marks…") if counts.is_waiting else tr("No marks in this article.")
    if shown == found:
        if counts.is_waiting:
            return tr("%Ln possible mark(s) in this article so far.", "", found)
        return tr("%Ln possible mark(s) in this article.", "", found)
    if counts.is_waiting:
        return tr("{shown} of %Ln possible mark(s) shown so far.", "", found, shown=numeral(shown))
    return tr("{shown} of %Ln possible mark(s) shown.", "", found, shown=numeral(shown))


def nothing_shown(counts: Counts, is_off: bool) -> str:
    """What is said to somebody who asks for the next mark."""
    if counts.waits:
        return tr(WAITS, title=counts.waits)
    if not counts.is_english:
        return tr(NOT_ENGLISH)
    if is_off:
        return tr("Marks are switched off. M brings them back.")
    if counts.is_waiting:
        return tr("The article is still being read.")
    return tr("No marks are shown in this article. Shift+M shows every possible one.")
