"""A selection drawn by hand, widened to whole words. Pure."""

import re

from bywhom.analysis.article import Span

WORD = re.compile(r"\w+(?:['’\-]\w+)*")
REACH = 80  # characters that a word may have on either side


def whole_words(text: str, span: Span) -> Span:
    """The span with the words it cuts into whole; an end between words stays where it is."""
    start, end = span
    for word in WORD.finditer(text, max(0, start - REACH), min(len(text), end + REACH)):
        if word.start() < span.start < word.end():
            start = word.start()
        if word.start() < span.end < word.end():
            end = word.end()
    return Span(start, end)
