"""Which language a text is in, by its script and its smallest words.

Enough to say whether marks apply (they exist for English only); not meant to tell Norwegian from
Danish. The words are the commonest function words of each language, those left out that English
has too.
"""

import re
from collections import Counter

SAMPLE = 8_000  # characters that are looked at
FEW = 20  # words; shorter texts are not judged by their words
LEAST = 0.08  # share of the words that a language's function words must make up
LATIN = "\u036f"  # the last sign of the Latin scripts, but for rare ones
AHEAD = 1.5  # times the share of English that another language needs

_FUNCTION_WORDS = {
    "en": "the of and to in is that it was for on with as at by he she they his from this have"
    " had not but are were been which who their has will would said a i do if so no an or me men"
    " also under per",
    "de": "der die das und ist nicht ein eine zu den dem mit von auf sich für im auch es wird als"
    " dass werden bei sind wurde nach haben",
    "fr": "le la les des est et un une dans que qui pour pas sur avec ce au il elle sont par plus"
    " été ont du aux cette",
    "es": "el la los las de que y en un una por con para del se no es al lo su más como fue pero"
    " sus ha está",
    "pt": "o a os as de que e em um uma para com não do da no na por mais como foi dos das ao se"
    " ele são pela",
    "it": "il lo la gli le di che e un una per con non del della in è si al dei sono nel più come"
    " anche ha dalla",
    "nl": "de het een en van in is dat op te zijn voor met niet aan er om ook als werd bij naar uit"
    " door maar hebben",
    "sv": "och att det som en på är av för med till den har inte om ett han var jag från vid men"
    " kan ska",
    "da": "og at det som en på er af for med til den har ikke om et han var jeg fra ved men kan"
    " skal blev",
    "pl": "w i na z do się nie to że jest o jak po za od przez ale był dla są oraz który przy",
    "cs": "a v na se je že s z do o to i za jako pro by byl ale od podle jsou které jeho po",
    "hu": "a az és hogy nem is egy ez volt csak már de meg mint ha vagy azt el még lesz szerint",
    "fi": "ja on ei se että oli hän mutta ovat myös kun joka mukaan ole tai niin kuin sen vain",
    "tr": "ve bir bu da de için ile çok olarak daha olan gibi kadar ama ne var oldu değil sonra",
    "ro": "și de în la a cu pe nu o este că din un pentru care mai se au fost prin sunt după",
    "id": "yang dan di ini itu dengan untuk tidak dari dalam akan pada juga ke karena ada oleh"
    " mereka bisa",
    "vi": "và của là có không được cho các những một người trong với này đã khi để về",
}
_ENGLISH = frozenset(_FUNCTION_WORDS["en"].split())
_SETS = {
    language: frozenset(words.split()) - (_ENGLISH if language != "en" else frozenset())
    for language, words in _FUNCTION_WORDS.items()
}
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
    shares = {name: sum(words[w] for w in known) / total for name, known in _SETS.items()}
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
