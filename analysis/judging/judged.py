"""Marks of hedges and loaded words as a judge leaves them: with a chance, some of them dropped.

A reader's own rules are never overruled.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from bywhom.analysis.article import Article, Span
from bywhom.analysis.judging.candidates import Candidate, marked, proposed
from bywhom.analysis.judging.hedge_facts import hedge_facts
from bywhom.analysis.judging.judge import Judge, Judged, Judges
from bywhom.analysis.judging.loaded_facts import loaded_facts
from bywhom.analysis.judging.name_facts import names_in as named_words
from bywhom.analysis.marks import LIKELY, Mark, confidence_of
from bywhom.analysis.rules.rule import Rule
from bywhom.analysis.rules.rule_texts import explained_mark
from bywhom.analysis.text.tokens import Passage

__all__ = ["FACTS", "candidates_in", "judged_marks", "named_words"]

FACTS: Mapping[Judged, Callable[[Candidate, frozenset[str]], Iterator[str]]] = {
    "hedge": hedge_facts,
    "loaded-language": loaded_facts,
}
# A mark of a smaller chance is dropped. Not so a hedge of which its rule says no more than
# possible: such rules look for generalities ("some", "most"), which few call hedges.
LEAST_HEDGE, LEAST_LOADED = 0.1, 0.3
BELOW_LIKELY = LIKELY - 0.01  # the most for words of which their rule says so that load weakly
LEAST_PROPOSED = 0.4  # of a word that no rule knows


def candidates_in(
    kind: Judged, passage: Passage, tags: list[str], marks: Sequence[Mark]
) -> Iterator[Candidate]:
    """marks: of this kind, by rules, in order. Words without a mark are proposed as hedges only."""
    taken: set[int] = set()
    for _, candidate in marked(passage, tags, marks):
        taken.update(candidate.tokens)
        yield candidate
    if kind == "hedge":
        yield from proposed(passage, tags, taken)


def judged_marks(
    article: Article,
    passage: Passage,
    tags: list[str],
    marks: Sequence[Mark],
    judges: Judges,
    rules: Mapping[str, Rule],
    names: frozenset[str],
) -> list[Mark]:
    """marks: all that rules found in this passage, in order. names: words used as names."""
    found = [mark for mark in marks if mark.kind not in FACTS or mark.kind not in judges]
    for kind, judge in judges.items():
        of_kind = [mark for mark in marks if mark.kind == kind]
        taken: set[int] = set()
        for mark, candidate in marked(passage, tags, of_kind):
            taken.update(candidate.tokens)
            if rules[mark.rule].rank:
                found.append(mark)
            elif kept := _judged(mark, judge.chance(FACTS[kind](candidate, names))):
                found.append(kept)
        if kind == "hedge":
            found += _proposed(article, proposed(passage, tags, taken), judge, rules, names)
    return sorted(found, key=lambda mark: (mark.start, mark.end))


def _judged(mark: Mark, chance: float) -> Mark | None:
    """The mark with its chance; None if it is dropped."""
    is_weak = mark.confidence == "possible"
    if mark.kind == "loaded-language":
        chance = min(chance, BELOW_LIKELY) if is_weak else chance
        return _with_chance(mark, chance) if chance >= LEAST_LOADED else None
    return _with_chance(mark, chance) if is_weak or chance >= LEAST_HEDGE else None


def _with_chance(mark: Mark, chance: float) -> Mark:
    chance = round(chance, 3)
    return mark._replace(chance=chance, confidence=confidence_of(chance))


def _proposed(
    article: Article,
    candidates: Iterable[Candidate],
    judge: Judge,
    rules: Mapping[str, Rule],
    names: frozenset[str],
) -> Iterator[Mark]:
    for candidate in candidates:
        chance = judge.chance(hedge_facts(candidate, names))
        if chance < LEAST_PROPOSED:
            continue
        passage, at = candidate.place.passage, candidate.place.start
        span = Span(passage.starts[at], passage.ends[at])
        word = confidence_of(chance)
        mark = explained_mark(rules, candidate.rule, article, span, word, chance)
        if mark:
            yield mark._replace(voice="speaker" if passage.quoting[at] == "I" else "writer")
