"""Search in the article's text. Pure."""

import re

from bywhom.analysis.article import Span

MOST = 10_000  # hits; a search for "e" in a novel needs no more
_QUOTES = {"'": "['’‘]", '"': '["“”„]'}
_ALIKE = {**_QUOTES, "’": "['’‘]", "‘": "['’‘]", "“": '["“”„]', "”": '["“”„]', "-": "[-‐‑–]"}


def find_spans(text: str, query: str) -> list[Span]:
    """Places of the query, in order: any case, any white space, either kind of quotation mark."""
    words = query.split()
    if not words:
        return []
    pattern = r"\s+".join("".join(_ALIKE.get(c, re.escape(c)) for c in word) for word in words)
    found: list[Span] = []
    for match in re.finditer(pattern, text, re.IGNORECASE):
        found.append(Span(*match.span()))
        if len(found) == MOST:
            break
    return found
