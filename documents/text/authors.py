"""Whom a file names as its authors; the names that programs put there name nobody."""

import re
from functools import cache

from bywhom.analysis.text.word_lists import read_lines

_APART = re.compile(r"\s*;\s*|\s+&\s+")


def people(said: str) -> tuple[str, ...]:
    """ "Ada Holm; Bo Lind" as two; nothing for "Microsoft Office User"."""
    names = (" ".join(part.split()) for part in _APART.split(said))
    return tuple(dict.fromkeys(n for n in names if n and n.lower() not in _nobody()))


@cache
def _nobody() -> frozenset[str]:
    return frozenset(read_lines("letters", "nobody"))
