"""Counting words, the same way everywhere."""

import re
from functools import cache

LONG = 100_000  # characters
SIGNS = 100  # different ones; a text of symbols has thousands

_UNSPACED = "[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\u0e00-\u0e7f]"  # Japanese, Chinese, Thai
_WORD = re.compile(r"\w+")


def count_words(text: str) -> int:
    if len(text) < LONG:
        return len(_WORD.findall(text))
    signs = [sign for sign in set(text) if not _WORD.match(sign)]
    is_prose = len(signs) <= SIGNS
    for sign in signs if is_prose else ():
        text = text.replace(sign, " ")
    words = str.split if is_prose else _WORD.findall  # half the time
    count = 0
    for at in range(0, len(text), LONG):  # never all words in memory at once
        count += len(words(text[at : at + LONG]))
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
