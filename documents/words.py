"""Counting words, the same way everywhere."""

import re
from functools import cache

LONG = 100_000  # characters

_UNSPACED = "[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\u0e00-\u0e7f]"  # Japanese, Chinese, Thai
_WORD = re.compile(r"\w+")


def count_words(text: str) -> int:
    if len(text) < LONG:
        return len(_WORD.findall(text))
    return sum(1 for _ in _WORD.finditer(text))  # slower, but never all words in memory at once


def extent(text: str) -> int:
    """About how many words: scripts that set no blanks between words are counted by letters."""
    count = count_words(text)
    if text.isascii():
        return count
    return count + len(_unspaced().findall(text)) // 2


@cache
def _unspaced() -> re.Pattern[str]:
    return re.compile(_UNSPACED)  # takes milliseconds: not at the start of the program


def tokens(text: str) -> list[str]:
    return _WORD.findall(text.lower())
