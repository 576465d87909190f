"""Counting words, the same way everywhere."""

import re
from functools import cache

LONG = 100_000  # characters

_UNSPACED = "[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\u0e00-\u0e7f]"  # Japanese, Chinese, Thai
_WORD = re.compile(r"\w+")


def count_words(text: str) -> int:
    if len(text) < LONG:
        return len(_WORD.findall(text))
    count = 0
    for at in range(0, len(text), LONG):  # never all words in memory at once
        count += len(_WORD.findall(text, at, at + LONG))
        count -= bool(at and _WORD.fullmatch(text[at - 1 : at + 1]))  # a word cut in two
    return count


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
