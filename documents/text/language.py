"""Which language a text is in, by its script and its smallest words.

Enough to say whether marks apply (they exist for English only); not meant to tell Norwegian from
Danish. The words are the commonest function words of each language, those left out that English
has too.
"""

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache

from bywhom.analysis.text.word_lists import word_lists

SAMPLE = 8_000  # characters that are looked at
FEW = 20  # words; shorter texts are not judged by their words
LEAST = 0.08  # share of the words that a language's function words must make up
LATIN = "\u036f"  # the last sign of the Latin scripts, but for rare ones
AHEAD = 1.5  # times the share of English that another language needs

_SCRIPTS = (
    ("ja", "[\u3040-\u30ff]"),
    ("ko", "[\uac00-\ud7af]"),
    ("zh", "[\u4e00-\u9fff]"),
    ("uk", "[іїєґ]"),
    ("ru", "[\u0400-\u04ff]"),
    ("el", "[\u0370-\u03ff]"),
    ("he", "[\u0590-\u05ff]"),
    ("fa", "[پچژگ]"),
    ("ar", "[\u0600-\u06ff]"),
    ("hi", "[\u0900-\u097f]"),
    ("th", "[\u0e00-\u0e7f]"),
)
_NAMES = {
    "de": "German",
    "fr": "French",
    "es": "Spanish",
    "pt": "Portuguese",
    "it": "Italian",
    "nl": "Dutch",
    "sv": "Swedish",
    "da": "Danish or Norwegian",
    "pl": "Polish",
    "cs": "Czech",
    "hu": "Hungarian",
    "fi": "Finnish",
    "tr": "Turkish",
    "ro": "Romanian",
    "id": "Indonesian or Malay",
    "vi": "Vietnamese",
    "ja": "Japanese",
    "ko": "Korean",
    "zh": "Chinese",
    "uk": "Ukrainian",
    "ru": "Russian",
    "el": "Greek",
    "he": "Hebrew",
    "fa": "Persian",
    "ar": "Arabic",
    "hi": "Hindi",
    "th": "Thai",
}
_WORD = re.compile(r"[^\W\d_]+")


def language_of(text: str, said: str = "") -> str:
    """Two letters of ISO 639. said: what the document claims, used where the text cannot tell."""
    sample = text[:SAMPLE]
    foreign = any(sign > LATIN and sign.isalpha() for sign in set(sample))
    by_script = _by_script(sample) if foreign else ""
    if by_script:
        return by_script
    words = Counter(word.lower() for word in _WORD.findall(sample))
    total = words.total()
    if total < FEW:
        return said or "en"
    known = _function_words()
    shares = {name: sum(words[w] for w in own) / total for name, own in known.items()}
    best = max(shares, key=lambda name: shares[name])
    if best != "en" and shares[best] < AHEAD * shares["en"]:
        best = "en"
    return best if shares[best] >= LEAST else said or "en"


def language_notice(language: str) -> str:
    """What a reader of another language should know, or nothing."""
    if language == "en":
        return ""
    name = _NAMES.get(language, f"another language ({language})")
    return f"This text seems to be in {name}. Marks exist for English only."


@cache
def _function_words() -> Mapping[str, frozenset[str]]:
    listed = word_lists("languages")
    return {name: own if name == "en" else own - listed["en"] for name, own in listed.items()}


def _by_script(sample: str) -> str:
    """The language of a script that Latin letters are the smaller part beside."""
    letters = sum(map(str.isalpha, sample))
    for language, script in _SCRIPTS:
        found = len(re.findall(script, sample))
        if found > (0.02 if language in ("uk", "fa") else 0.3) * max(1, letters):
            return language
        if language == "ja" and found > 0.05 * max(1, letters):
            return language
    return ""
