"""Somebody says something, in that order: plain clauses that the network sometimes passes over.

"It maintains that …", "She cautions against …", "Rumour has it that …", "The chains deny it."
Each gives (source, cue, content) in tokens of the passage, or None.
"""

from bywhom.analysis.reader.saying import ASSERTING
from bywhom.analysis.text.tokens import Passage
from bywhom.analysis.text.word_lists import word_lists

Tokens = tuple[int, int]
Parts = tuple[Tokens | None, Tokens, Tokens]

LONGEST_SUBJECT = 12  # tokens
SHORT = 12  # tokens of a sentence that does no more than deny
SHORT_DENIAL = 5  # tokens from the verb on: "denies any wrongdoing"
_CLAUSES = word_lists("clauses")
NO_SUBJECT = _CLAUSES["opener"] | _CLAUSES["no_subject"]
BEFORE_NOUN = word_lists("function_words")["determiner"] | _CLAUSES["before_noun"]
WARNING, WARNED_OF = word_lists("saying")["warning"], _CLAUSES["warned_of"]
DENYING, DENIED = word_lists("saying")["denying"], _CLAUSES["denied"]
TALK = _CLAUSES["talk"]


def subject_first(passage: Passage, first: int, end: int) -> Parts | None:
    """first, end: the tokens of a sentence without its stop."""
    return (
        _talk(passage, first, end) or _denial(passage, first, end) or _clause(passage, first, end)
    )


def _talk(passage: Passage, first: int, end: int) -> Parts | None:
    low = passage.low
    if low[first] in TALK and low[first + 1 : first + 3] == ["has", "it"] and end - first > 4:
        return None, (first, first + 3), (first + 3, end)
    return None


def _denial(passage: Passage, first: int, end: int) -> Parts | None:
    """ "The chains deny it"; "Holm, of Dock Street, denies theft"."""
    low = passage.low
    for cue in range(first + 1, end - 1) if end - first <= SHORT else ():
        if low[cue] not in DENYING or low[cue + 1] in ("that", "to"):
            continue
        if low[cue + 1] in DENIED and _speaks(passage, first, cue):
            return (first, cue), (cue, cue + 1), (cue + 1, end)
        aside = low[cue - 1] == ","
        subject = low.index(",", first, cue) if aside else cue
        capital = passage.words[first][0].isupper() and end - cue <= SHORT_DENIAL
        if capital and first < subject and _speaks(passage, first, subject):
            return (first, subject), (cue, cue + 1), (cue + 1, end)
    return None


def _clause(passage: Passage, first: int, end: int) -> Parts | None:
    low = passage.low
    for cue in range(first + 1, min(end - 2, first + LONGEST_SUBJECT)):
        warns = low[cue] in WARNING and low[cue + 1] in WARNED_OF
        says = low[cue] in ASSERTING and low[cue + 1] == "that"
        if (warns or says) and _speaks(passage, first, cue):
            return (first, cue), (cue, cue + 1), (cue + 1, end)
    return None


def _speaks(passage: Passage, first: int, cue: int) -> bool:
    """Do the words before the cue stand for somebody, outside quotation marks?"""
    low = passage.low
    if passage.quoting[cue] != "-" or low[first] in NO_SUBJECT or low[cue - 1] in NO_SUBJECT:
        return False
    return low[cue - 1] not in BEFORE_NOUN and "," not in low[first:cue]
