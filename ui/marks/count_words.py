"""How many marks there are, or why there are none, in words."""

from typing import NamedTuple

from bywhom.ui.model.desk import WAITS
from bywhom.ui.model.words import NOT_ENGLISH, count


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
        return "No article is open."
    if counts.waits:
        return WAITS.format(counts.waits)
    if not counts.is_english:
        return NOT_ENGLISH
    if not found and counts.others:
        return "No marks of the kinds that are switched on."
    so_far = " so far" if counts.is_waiting else ""
    if not found:
        return "Looking for marks…" if counts.is_waiting else "No marks in this article."
    if shown == found:
        return f"{count(found, 'possible mark')} in this article{so_far}."
    return f"{shown:,} of {count(found, 'possible mark')} shown{so_far}."


def nothing_shown(counts: Counts, is_off: bool) -> str:
    """What is said to somebody who asks for the next mark."""
    if counts.waits:
        return WAITS.format(counts.waits)
    if not counts.is_english:
        return NOT_ENGLISH
    if is_off:
        return "Marks are switched off. M brings them back."
    if counts.is_waiting:
        return "The article is still being read."
    return "No marks are shown in this article. Shift+M shows every possible one."
