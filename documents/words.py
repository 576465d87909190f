"""Counting words, the same way everywhere."""

import re

_WORD = re.compile(r"\w+")


def count_words(text: str) -> int:
    return sum(1 for _ in _WORD.finditer(text))


def tokens(text: str) -> list[str]:
    return _WORD.findall(text.lower())
