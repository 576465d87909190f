"""What a judge of hedges is told of a candidate: facts with names, each there or not."""

from collections.abc import Iterator

from bywhom.analysis.judging.candidates import Candidate, stem
from bywhom.analysis.judging.name_facts import name_facts, sentence_of
from bywhom.analysis.judging.noun_facts import noun_facts
from bywhom.analysis.rules.match_context import MatchContext
from bywhom.analysis.text.word_lists import word_lists

BESIDE = (1, 2, 3)  # tokens away
NEGATIONS, SUBJECTS = word_lists("judging")["negation"], word_lists("judging")["subject"]
SHORT = 8  # tokens of a sentence


def hedge_facts(candidate: Candidate, names: frozenset[str]) -> Iterator[str]:
    """names: words the article uses as names."""
    place = candidate.place
    words = [place.low(at) for at in candidate.tokens]
    first, last = stem(words[0]), stem(words[-1])
    tag = place.tag(place.start)
    yield f"rule={candidate.rule}"
    yield f"sure={candidate.confidence}"
    yield f"words={'_'.join(stem(word) for word in words)}"
    yield f"first={first}"
    yield f"last={last}"
    yield f"tag={tag}"
    yield f"first={first} tag={tag}"
    yield from _beside(place, first)
    yield from _around(place)
    yield from name_facts(place, names)
    for fact in noun_facts(place):
        yield fact
        yield f"first={first} {fact}"


def _beside(place: MatchContext, first: str) -> Iterator[str]:
    for away in BESIDE:
        before, after = place.start - away, place.end - 1 + away
        yield f"word-{away}={place.low(before)}"
        yield f"tag-{away}={place.tag(before)}"
        yield f"word+{away}={place.low(after)}"
        yield f"tag+{away}={place.tag(after)}"
    yield f"first={first} word-1={place.low(place.start - 1)}"
    yield f"first={first} word+1={place.low(place.end)}"
    yield f"first={first} tag-1={place.tag(place.start - 1)}"
    yield f"first={first} tag+1={place.tag(place.end)}"


def _around(place: MatchContext) -> Iterator[str]:
    sentence = sentence_of(place)
    low = {place.low(at) for at in sentence}
    yield f"quoting={place.passage.quoting[place.start]}"
    if "?" in low:
        yield "question"
    if "if" in low:
        yield "condition"
    if len(sentence) < SHORT:
        yield "short"
    if NEGATIONS & {*place.before(3), place.low(place.end)}:
        yield "negated"
    if place.start == sentence.start:
        yield "opens"
    for word in SUBJECTS.intersection(place.before(4)):
        yield f"subject={word}"
