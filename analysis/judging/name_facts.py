"""Is a word used as a name here? Facts that both judges are told."""

from collections.abc import Iterable, Iterator

from bywhom.analysis.rules.match_context import MatchContext
from bywhom.analysis.text.tokens import Passage
from bywhom.analysis.text.word_lists import word_lists

_LISTS = word_lists("judging")
TITLES, SPEAKING, ARTICLES = _LISTS["title"], _LISTS["speaking"], _LISTS["article"]
MOST_CAPITALS = 0.6  # of the words of a sentence; from there on it is a heading
FAR = 40  # tokens on either side that count as the sentence


def sentence_of(place: MatchContext) -> range:
    """The tokens of the place's sentence, as far as they are near."""
    first, last = place.start, place.end
    while place.inside(first - 1) and place.start - first < FAR:
        first -= 1
    while place.inside(last) and last - place.end < FAR:
        last += 1
    return range(first, last)


def names_in(passages: Iterable[Passage]) -> frozenset[str]:
    """Words that stand with a capital inside a sentence that is no heading, in small letters."""
    found: set[str] = set()
    for passage in passages:
        words, sentence = passage.words, passage.sentence
        start = 0
        for at in range(1, len(words) + 1):
            if at == len(words) or sentence[at] != sentence[start]:
                if not _is_heading(words[start:at]):
                    found.update(w.lower() for w in words[start + 1 : at] if w[0].isupper())
                start = at
    return frozenset(found)


def name_facts(place: MatchContext, names: frozenset[str]) -> Iterator[str]:
    """names: as names_in finds them in the article, or in a part of it."""
    word, low = place.word(place.start), place.low(place.start)
    if not word[:1].isupper():
        return
    sentence = sentence_of(place)
    if _is_heading([place.word(at) for at in sentence]):
        yield "capital in a heading"
        return
    before, after = place.word(place.start - 1), place.word(place.end)
    opens = not before or not before[0].isalnum()
    yield "capital opens" if opens else "capital"
    if not opens and before[0].isupper():
        yield "capital before"
    if after[:1].isupper():
        yield "capital after"
    if before.lower().rstrip(".") in TITLES:
        yield "title before"
    if not opens and before.lower() in ARTICLES:
        yield "article before capital"
    if opens and low in names:
        yield "name elsewhere"
    if place.low(place.end) in SPEAKING or place.tag(place.end) in ("VBD", "VBZ", "MD"):
        yield "verb after capital"


def _is_heading(words: list[str]) -> bool:
    letters = [w for w in words if w[0].isalpha()]
    return sum(w[0].isupper() for w in letters) > MOST_CAPITALS * max(1, len(letters))
