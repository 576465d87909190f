"""Parts of speech (Penn tags), good enough for rules to tell a noun from a verb.

The lexicon is Eric Brill's (1992), as the TextBlob package carries it: one most frequent tag a
word. It is read from TextBlob's folder without importing TextBlob, which would import all of
NLTK. What a word is in its place is then decided here, from its neighbours.
"""

import re
from collections.abc import Callable
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from bywhom.analysis.text.tokens import Passage
from bywhom.analysis.text.word_lists import word_lists

_LISTS = word_lists("function_words")
BE, HAVE, MODALS, DO = _LISTS["be"], _LISTS["have"], _LISTS["modal"], _LISTS["do"]
AUXILIARIES = MODALS | HAVE | BE | DO
BETWEEN = _LISTS["between"]
DETERMINING = frozenset(["DT", "PRP$", "POS", "JJ", "JJR", "JJS", "CD"])
SUBJECT_PRONOUNS, NOUN_BREAKERS = _LISTS["subject_pronoun"], _LISTS["noun_breaker"]
SUFFIXES = (
    ("ly", "RB"),
    ("ing", "VBG"),
    ("ed", "VBN"),
    ("ous", "JJ"),
    ("ful", "JJ"),
    ("able", "JJ"),
    ("ible", "JJ"),
    ("ive", "JJ"),
    ("al", "JJ"),
    ("ic", "JJ"),
    ("less", "JJ"),
    ("ish", "JJ"),
    ("ss", "NN"),
    ("us", "NN"),
    ("is", "NN"),
    ("s", "NNS"),
)
FIXED = {
    "'s": "POS",
    "'re": "VBP",
    "'m": "VBP",
    "'ve": "VBP",
    "'ll": "MD",
    "'d": "MD",
    "n't": "RB",
    "ca": "MD",
    "wo": "MD",
    "%": "NN",
    "$": "$",
    "could": "MD",
    "might": "MD",
    "i": "PRP",
    "likely": "JJ",
    "that": "IN",
    "own": "JJ",
    "said": "VBD",
    "say": "VBP",
    "need": "VBP",
    "dare": "VBP",
    "is": "VBZ",
    "isn": "VBZ",
    "aren": "VBP",
    "wasn": "VBD",
    "weren": "VBD",
    "don": "VBP",
    "doesn": "VBZ",
    "didn": "VBD",
    "haven": "VBP",
    "hasn": "VBZ",
    "hadn": "VBD",
    "wouldn": "MD",
    "couldn": "MD",
    "shouldn": "MD",
    "sha": "MD",
}

_NUMBER = re.compile(r"\d")
_ENTRY = re.compile(r"^(?!;;;)(\S+) (\S+)$", re.MULTILINE)  # of the lexicon: a word and its tag


def tag(passage: Passage) -> list[str]:
    """The Penn tag of each token; punctuation is its own tag."""
    known = lexicon()
    words, low, sentence = passage.words, passage.low, passage.sentence
    tags: list[str] = []
    previous = -1
    for word, small, number in zip(words, low, sentence, strict=True):
        tags.append(_first_guess(known, word, small, number != previous))
        if small[0].isalnum():
            previous = number
    for i, guess in enumerate(tags):
        correct = _CORRECTIONS.get(guess)
        if correct is not None and i:
            tags[i] = correct(low, tags, i)
    _settle_may(words, low, tags)
    return tags


@cache
def lexicon() -> dict[str, str]:
    """Each known word with its most frequent tag. Raises ImportError without TextBlob."""
    spec = find_spec("textblob")
    if spec is None or not spec.submodule_search_locations:
        raise ImportError("textblob is not installed: its lexicon is needed for the rules")
    path = Path(spec.submodule_search_locations[0]) / "en" / "en-lexicon.txt"
    return dict(_ENTRY.findall(path.read_text(encoding="utf-8"))) | FIXED


def _first_guess(known: dict[str, str], word: str, small: str, first: bool) -> str:
    if word == small:
        return known.get(word) or _unknown(word)
    if first and small in known:
        guess = known[small]
        return guess if guess != "NN" or known.get(word) != "NNP" else "NNP"
    guess = known.get(word, "")
    if guess.startswith("NNP"):
        return guess
    if small in known and (small in FIXED or small in MODALS or small in BE):
        return known[small]
    if word.isupper() and len(word) > 1 and known.get(small, "NNP")[:2] not in ("NN", "JJ"):
        return known[small]
    return "NNPS" if small.endswith("s") and known.get(small) == "NNS" else "NNP"


def _unknown(word: str) -> str:
    if not word[0].isalnum():
        plain = word.replace("’", "'")
        return FIXED.get(plain, word if len(word) == 1 else ":")
    if _NUMBER.match(word):
        return "CD" if not word[-1].isalpha() else "JJ"
    if "-" in word:
        last = word.rsplit("-", 1)[1]
        return "JJ" if last not in lexicon() or not lexicon()[last].startswith("NN") else "NN"
    return next((tag for ending, tag in SUFFIXES if word.endswith(ending)), "NN")


def _helper(low: list[str], tags: list[str], i: int) -> str:
    """The word before, adverbs and "not" passed over: the auxiliary, if there is one."""
    at = i - 1
    while at > 0 and at > i - 4 and (low[at] in BETWEEN or tags[at] == "RB"):
        at -= 1
    if at > 0 and low[at] in SUBJECT_PRONOUNS and low[at - 1] in AUXILIARIES:
        at -= 1  # "could they leave"
    return low[at].replace("’", "'")


def _base_verb(low: list[str], tags: list[str], i: int) -> str:
    """VB, VBP: "the match", "they match", "could match"."""
    if tags[i - 1] in DETERMINING and low[i - 1] not in ("that", "likely", "able"):
        return "NN"
    helper = _helper(low, tags, i)
    if helper in MODALS or helper in DO or helper == "to":
        return "VB"
    if tags[i - 1] in ("NNS", "NNPS") or low[i - 1] in ("i", "you", "we", "they", "who"):
        return "VBP"
    if tags[i - 1] == "IN" and low[i - 1] in ("of", "in", "with", "for", "under", "on", "by"):
        return "NN"
    return tags[i]


def _noun(low: list[str], tags: list[str], i: int) -> str:
    """NN: "may comfort", "to walk", "they claim"."""
    helper = _helper(low, tags, i)
    if helper in MODALS and tags[i - 1] in ("MD", "RB", "PRP"):
        return "VB"
    if low[i - 1] == "to" and low[i] in _verbs():
        return "VB"
    if low[i - 1] in ("they", "we", "you", "i", "who") and low[i] in _verbs():
        return "VBP"
    follows = low[i + 1] if i + 1 < len(low) else ""
    ends = not follows or follows in NOUN_BREAKERS or follows in ".,;"
    if tags[i - 1] == "NNS" and ends and low[i] in _verbs():
        return "VBP"
    return "NN"


def _plural(low: list[str], tags: list[str], i: int) -> str:
    """NNS: "he claims", "the report claims that"."""
    if low[i].removesuffix("s") not in _verbs() and low[i].removesuffix("es") not in _verbs():
        return "NNS"
    if low[i - 1] in ("he", "she", "it", "who", "which"):
        return "VBZ"
    follows = low[i + 1] if i + 1 < len(low) else ""
    if tags[i - 1] in ("NN", "NNP") and follows in NOUN_BREAKERS:
        return "VBZ"
    return "NNS"


def _third_person(low: list[str], tags: list[str], i: int) -> str:
    """VBZ: "several calls", "his claims"."""
    plural = tags[i - 1] in ("DT", "JJ", "PRP$", "CD", "POS") and low[i - 1] not in ("that", "this")
    return "NNS" if plural else "VBZ"


def _past(low: list[str], tags: list[str], i: int) -> str:
    """VBD, VBN: "has claimed", "was claimed", "she claimed", "the claimed prize"."""
    helper = _helper(low, tags, i)
    if helper in HAVE or helper in BE:
        return "VBN"
    if low[i - 1] in SUBJECT_PRONOUNS:
        return "VBD"
    follows = low[i + 1] if i + 1 < len(low) else ""
    if follows == "by" and tags[i - 1] not in ("PRP", "WP"):
        return "VBN"
    if tags[i - 1].startswith("NN") and follows in NOUN_BREAKERS:
        return "VBD"
    if tags[i - 1] in ("NNP", "NNPS", "WDT", "WP"):
        return "VBD"
    if tags[i - 1] in ("DT", "PRP$") and tags[i] == "VBD" and low[i - 1] not in ("that", "all"):
        return "VBN"
    return tags[i]


def _clitic(low: list[str], tags: list[str], i: int) -> str:
    """'s: "it's", "the ministry's"."""
    return (
        "VBZ" if tags[i - 1] in ("PRP", "EX", "WP", "WDT", "WRB") or low[i - 1] == "that" else "POS"
    )


_CORRECTIONS: dict[str, Callable[[list[str], list[str], int], str]] = {
    "VB": _base_verb,
    "VBP": _base_verb,
    "NN": _noun,
    "NNS": _plural,
    "VBZ": _third_person,
    "VBD": _past,
    "VBN": _past,
    "POS": _clitic,
}


@cache
def _verbs() -> frozenset[str]:
    """Words that can be a verb: their other forms are in the lexicon as verbs."""
    known = lexicon()
    found = {word for word, tag in known.items() if tag in ("VB", "VBP")}
    for word, tag in known.items():
        if tag in ("VBD", "VBN", "VBG") and word.endswith(("ed", "ing")):
            stem = word.removesuffix("ed").removesuffix("ing")
            found |= {form for form in (stem, stem + "e", stem[:-1]) if form in known}
    return frozenset(found)


def _settle_may(words: list[str], low: list[str], tags: list[str]) -> None:
    """The month or the modal? In headlines even the modal has its capital."""
    for i, word in enumerate(words):
        if low[i] != "may" or word == "may":
            continue
        follows = i + 1 < len(low) and (
            low[i + 1] in BETWEEN
            or tags[i + 1] in ("VB", "VBP")
            or low[i + 1] in BE | HAVE | _verbs()
            or (tags[i + 1] in ("PRP", "DT") and (i == 0 or not words[i - 1].isalnum()))
        )
        after_preposition = i > 0 and tags[i - 1] in ("IN", "CD", "JJ", "TO")
        tags[i] = "MD" if follows and not after_preposition else "NNP"
