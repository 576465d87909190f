"""What a judge of loaded words is told of a candidate: is it a name, a trade, meant literally?"""

from collections.abc import Iterator

from bywhom.analysis.judging.candidates import Candidate, stem
from bywhom.analysis.judging.name_facts import ARTICLES, name_facts
from bywhom.analysis.judging.noun_facts import noun_facts
from bywhom.analysis.text.word_lists import word_lists

BEING = word_lists("judging")["be"]
NOUN_TAGS = ("NN", "NNS")


def loaded_facts(candidate: Candidate, names: frozenset[str]) -> Iterator[str]:
    """names: words the article uses as names."""
    place = candidate.place
    last = stem(place.low(place.end - 1))
    kind = place.tag(place.start)[:2]
    before, after = place.low(place.start - 1), place.low(place.end)
    yield f"rule={candidate.rule}"
    yield f"sure={candidate.confidence}"
    yield f"word={last}"
    yield f"kind={kind}"
    yield f"quoting={place.passage.quoting[place.start]}"
    yield from name_facts(place, names)
    for fact in noun_facts(place):
        yield fact
        yield f"kind={kind} {fact}"
        yield f"rule={candidate.rule} {fact}"
    for name, tag in (("before", place.tag(place.start - 1)), ("after", place.tag(place.end))):
        yield f"tag {name}={tag[:2]}"
        yield f"kind={kind} tag {name}={tag[:2]}"
    if before in BEING or place.low(place.start - 2) in BEING:
        yield "said of something"
        yield f"said of something kind={kind}"
    if place.tag(place.end) in NOUN_TAGS and kind == "NN":
        yield "part of a compound"
    if place.tag(place.start - 1) in NOUN_TAGS and kind == "NN":
        yield "end of a compound"
    if before in ARTICLES:
        yield f"article kind={kind}"
    if after in ("", ".", ","):
        yield f"ends kind={kind}"
    if after == "of":
        yield "of"
