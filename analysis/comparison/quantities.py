"""Numbers of a sentence with what they count, and when two of them agree. Pure."""

import re
from dataclasses import dataclass

from bywhom.analysis.article import Span
from bywhom.analysis.text.word_lists import read_lines, word_lists

Kind = str  # "money", "percent", "year", "date", "time", "place in a row", "count", "none"
COMPARED = ("money", "percent", "count")  # kinds of which two may be said to differ
NEAR = 0.005  # part of the value within which two exact numbers are one
ROUGHLY = 0.1  # part of the value that one told roughly may be off
_DIGITS = 15  # longer runs of digits are no quantity
_SMALL = {
    word: value for line in read_lines("quantities", "number") for word, value in [line.split()]
}
_SCALE = {
    word: 10 ** int(power) for word, power in map(str.split, read_lines("quantities", "scale"))
}
_LETTERS = {"k": 1e3, "m": 1e6, "bn": 1e9, "tn": 1e12}
_LISTS = word_lists("quantities")
_FIGURE = rf"\d{{1,{_DIGITS}}}(?:,\d{{3}})*(?:\.\d+)?"
_WORD = "|".join(sorted(_SMALL, key=len, reverse=True))
_SCALES = "|".join(sorted(_SCALE, key=len, reverse=True))
_NUMBER = re.compile(
    r"""
    (?<![\w.,$€£])
    (?P<money>(?:US|A|C|NZ)?[$€£]\s?)?
    (?P<tens>(?:WORD)-)?
    (?P<value>FIGURE|(?:WORD)(?!\w)|(?<=\ba\ )(?:SCALE)(?!\w))
    (?P<ordinal>st|nd|rd|th)?(?!\d)
    (?:[\s-](?P<scale>(?:SCALE)(?!\w))|(?P<letter>(?:m|bn|tn|k)(?!\w)))?
    (?P<percent>\s?%|[\s-]per\s?cent\b|\spercentage\ points?\b)?
    """.replace("FIGURE", _FIGURE)
    .replace("WORD", _WORD)
    .replace("SCALE", _SCALES),
    re.VERBOSE | re.IGNORECASE,
)
_BEFORE = re.compile(r"([\w’']+)[\s,.(“\"]*$")
_AFTER = re.compile(r"[\s-]*((?:[^\W\d_][\w’'-]*\s?){0,4})")
_CLOCK = re.compile(r"^\s*(?::\d\d|[ap]\.?m\b|o[’']clock)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Quantity:
    """span: of the sentence's text. counted: roots of the words that follow a count."""

    span: Span
    value: float
    kind: Kind
    counted: frozenset[str]
    is_rough: bool  # "nearly", "about", "more than"
    step: float  # what its last digit that is not 0 stands for

    @property
    def reach(self) -> float:
        """How far off a number may be that is not told exactly."""
        return min(self.step, self.value * ROUGHLY)

    def agrees(self, other: "Quantity") -> bool:
        """ "Nearly 44 million" and "43,885,310" agree; 5 and 5.7 do not."""
        if self.kind != other.kind:
            return False
        apart, most = abs(self.value - other.value), max(abs(self.value), abs(other.value))
        if apart <= most * NEAR and self.kind not in ("year", "date"):
            return True
        rough = max((q.reach for q in (self, other) if q.is_rough), default=0.0)
        if apart <= rough:
            return True
        coarse, fine = (self, other) if self.step >= other.step else (other, self)
        rounded = coarse.step > fine.step and self.kind in ("money", "percent")
        return apart == 0 or (rounded and coarse.step >= 10 and apart <= coarse.step / 2)


def quantities(sentence: str) -> list[Quantity]:
    """Those of a sentence, in order."""
    found = []
    for match in _NUMBER.finditer(sentence):
        one = _quantity(sentence, match)
        if one is not None:
            found.append(one)
    return found


def _quantity(sentence: str, match: re.Match[str]) -> Quantity | None:
    words = match["value"].lower()
    value = _value(match)
    if value is None:
        return None
    before = _BEFORE.search(sentence[: match.start()])
    left = before[1].lower() if before else ""
    after = _AFTER.match(sentence, match.end())
    right = after[1].split() if after else []
    scale = _scale(match)
    kind = _kind(match, sentence, left, right, value)
    if kind == "count" and words == "one" and scale == 1:
        return None  # "one of them", "no one": no figure
    return Quantity(
        Span(match.start() if not match["money"] else match.start("money"), match.end()),
        value,
        kind,
        _counted(right) if kind == "count" else frozenset(),
        _rough_word(left, kind) or _roughly(sentence, match.start()),
        _step(match["value"], scale),
    )


def _value(match: re.Match[str]) -> float | None:
    words = match["value"].lower()
    if words[0].isdigit():
        value = float(words.replace(",", ""))
    elif words in _SMALL:
        value = float(_SMALL[words])
    else:
        value = float(_SCALE[words])
    if match["tens"]:
        value += float(_SMALL[match["tens"][:-1].lower()])
    return value * _scale(match)


def _scale(match: re.Match[str]) -> float:
    if letter := match["letter"]:
        return _LETTERS[letter.lower()]
    return float(_SCALE.get((match["scale"] or "").lower(), 1))


def _kind(match: re.Match[str], sentence: str, left: str, right: list[str], value: float) -> Kind:
    calendar = word_lists("calendar")
    next_word = right[0].lower().strip("’'") if right else ""
    if match["percent"]:
        return "percent"
    if match["money"] or next_word in _LISTS["money"]:
        return "money"
    if match["ordinal"] or left in calendar["month"] | _LISTS["month_short"]:
        return "date"
    if next_word in calendar["month"] and not match["scale"]:
        return "date"
    if _CLOCK.match(sentence[match.end() :]):
        return "time"
    bare = match["value"].isdigit() and len(match["value"]) == 4 and not match["scale"]
    if bare and 1100 <= value <= 2100:
        return "year"
    return "count"


def _counted(right: list[str]) -> frozenset[str]:
    """Roots of up to three words after the number, as far as the noun may reach."""
    found: list[str] = []
    for word in right:
        low = re.sub(r"[’']s?$", "", word.lower())
        if low in _LISTS["no_noun"]:
            break
        if low not in _LISTS["passed_over"] and low not in _SMALL:
            found.append(low.rstrip("s")[:5])
    return frozenset(found[:3])


def _rough_word(left: str, kind: Kind) -> bool:
    """ "Over three decades" is no rough count, "over 600 people" is one."""
    return left in _LISTS["rough"] and not (kind == "count" and left == "over")


def _roughly(sentence: str, start: int) -> bool:
    before = sentence[max(0, start - 14) : start].lower().split()
    return " ".join(before[-2:]) in _LISTS["rough_two"]


def _step(words: str, scale: float) -> float:
    if not words[0].isdigit():
        return scale
    whole, _, part = words.replace(",", "").partition(".")
    if part:
        return float(scale * 10.0 ** -len(part))
    zeros = len(whole) - len(whole.rstrip("0"))
    return float(scale * 10.0**zeros)
