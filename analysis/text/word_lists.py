"""Word lists as data: resources/words/*.toml, read once."""

import tomllib
from collections.abc import Mapping
from functools import cache

from bywhom.resources import WORDS


def words(text: str) -> frozenset[str]:
    """A set of words, written as people write words."""
    return frozenset(text.split())


@cache
def word_lists(name: str) -> Mapping[str, frozenset[str]]:
    """The lists of one file, by their key; "_" in an entry stands for a blank."""
    with (WORDS / f"{name}.toml").open("rb") as file:
        lists = tomllib.load(file)
    return {
        key: frozenset(word.replace("_", " ") for word in text.split())
        for key, text in lists.items()
    }


def read_lines(name: str, key: str) -> list[str]:
    """One list as it is written, line by line."""
    with (WORDS / f"{name}.toml").open("rb") as file:
        return [line for line in str(tomllib.load(file)[key]).splitlines() if line]


@cache
def groups_of(name: str) -> Mapping[str, frozenset[str]]:
    """The other way round: the keys of the lists each word stands in."""
    found: dict[str, set[str]] = {}
    for key, listed in word_lists(name).items():
        for word in listed:
            found.setdefault(word, set()).add(key)
    return {word: frozenset(keys) for word, keys in found.items()}
