"""The one judge of sources: is a statement credited, and on which rung of the ladder its source is.

What it knows of a credit: plain facts of its words (expression_facts.py, credit_facts.py), the kind
of thing its head noun names, and what the reader network holds of four tokens. docs/accuracy.md
tells the rungs, the training and the figures.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bywhom.analysis.marks import LADDER, Rung
from bywhom.analysis.reader.perceptron import Floats
from bywhom.analysis.reader.raw_attribution import RawAttribution
from bywhom.analysis.sources.context_facts import FINITE, Surroundings, context_facts
from bywhom.analysis.sources.credit_facts import (
    Credit,
    credit_facts,
    cue_of,
    is_refused,
    is_speech,
    places,
)
from bywhom.analysis.sources.expression_facts import Facts, head_of, nouns_seen
from bywhom.analysis.sources.rung_model import RungModel
from bywhom.analysis.text.token_stream import Stream
from bywhom.analysis.text.word_lists import groups_of

NAMELESS: tuple[Rung, ...] = ("described", "unnamed", "crowd", "passive")
SOMEBODY: tuple[Rung, ...] = ("named", "document", "described", "unnamed", "crowd")
EVEN = 0.5
DOUBTED = 0.3  # "if he says", "declined to say": by its grammar nothing is said
BODIES = frozenset(["organisation", "role"])  # "firm", "researcher" before a name
RULED = 0.9  # a rule knows the words, and they say that something is so
SPOKEN = 0.7  # a whole sentence in quotation marks is somebody's
TOLD = {"layout": 0.9, "form": 0.7}  # the least chance, by how it was found
SMALLEST = 1e-6

Held = NDArray[np.floating[Any]]


@dataclass(frozen=True, slots=True)
class Verdict:
    """stated: the chance that somebody, or nobody ("it is believed"), is credited with a
    statement here. rungs: the chance of each rung if so."""

    stated: float
    rungs: dict[Rung, float]

    @property
    def rung(self) -> Rung:
        """The likeliest rung of the likelier side, with a name or without."""
        nameless = self.nameless >= EVEN
        side = [rung for rung in LADDER if (rung in NAMELESS) == nameless]
        return max(side, key=lambda rung: self.rungs[rung])

    @property
    def somebody(self) -> Rung:
        """The likeliest rung of those on which somebody stands."""
        return self.rung if self.rung != "passive" else max(SOMEBODY, key=self.rungs.__getitem__)

    @property
    def nobody_by_name(self) -> Rung:
        """The likeliest rung of somebody without a name, or of a document."""
        return max(SOMEBODY[1:], key=self.rungs.__getitem__)

    @property
    def nameless(self) -> float:
        """The chance that the source has no name, if there is one."""
        return sum(self.rungs[rung] for rung in NAMELESS)


# "It is believed" credits nobody.
NOBODY = Verdict(0.9, {rung: float(rung == "passive") for rung in LADDER})


def judge(
    stream: Stream,
    credits: Sequence[Credit],
    around: Surroundings,
    held: Held | None,
    model: RungModel,
) -> list[Verdict]:
    """A verdict on each. held: [tokens of the stream, width] of the reader network."""
    if not credits:
        return []
    facts = facts_of(stream, credits, around, model)
    rows = held_of(stream, credits, held) if held is not None else None
    chances = model.chances(facts, rows).tolist()
    return [
        _by_grammar(stream, credit, _verdict(row))
        for credit, row in zip(credits, chances, strict=True)
    ]


def _by_grammar(stream: Stream, credit: Credit, verdict: Verdict) -> Verdict:
    """What is too rare in the labels to be learned from them, and plain to see."""
    raw = credit.raw
    if credit.kind == "nobody":
        return NOBODY
    if rung := _rung_by_grammar(stream, credit):
        verdict = replace(verdict, rungs={one: float(one == rung) for one in LADDER})
    if raw and raw.how in TOLD:
        return replace(verdict, stated=max(verdict.stated, TOLD[raw.how]))
    if is_refused(stream, credit):
        return replace(verdict, stated=min(verdict.stated, DOUBTED))
    if credit.rules and _says_that(stream, credit):
        return _ruled(stream, credit, verdict)
    cited = bool(credit.cue) and stream.low[credit.cue.start] == "citing"
    if raw and _speaks_itself(raw) and not cited and is_speech(stream, raw.content[0]):
        return replace(verdict, stated=max(verdict.stated, SPOKEN))
    return verdict


def _rung_by_grammar(stream: Stream, credit: Credit) -> Rung | None:
    """ "Nine in ten pupils" are a crowd; "market researcher Ostrey Insight" has a name."""
    low, words, at = stream.low, stream.words, credit.source
    if len(at) > 2 and low[at[1]] == "in" and stream.tags[at[0]] == stream.tags[at[2]] == "CD":
        return "crowd"
    small = [i for i in at if words[i][0].islower()]
    named = [i for i in at if words[i][0].isupper()]
    if not small or not named or small[-1] > named[0] or len(small) + len(named) < len(at):
        return None
    group = groups_of("sources").get(low[small[-1]], frozenset())
    return "named" if not BODIES.isdisjoint(group) and "document" not in group else None


def _says_that(stream: Stream, credit: Credit) -> bool:
    """A verb of saying, and a clause that is said."""
    if not credit.raw or not credit.raw.content or not credit.source:
        return False
    said = stream.tokens(*credit.raw.content[0])
    return cue_of(stream, credit.cue).group == "speech" and any(
        stream.tags[at] in FINITE for at in said
    )


def _ruled(stream: Stream, credit: Credit, verdict: Verdict) -> Verdict:
    """Words that a rule knows for a source without a name, and they say something: of 206 such in
    articles 203 are credited. Without a capital they name nobody."""
    if verdict.stated >= RULED:
        return verdict
    named = any(stream.words[at][0].isupper() for at in credit.source)
    rungs = verdict.rungs if named else verdict.rungs | {"named": 0.0}
    total = sum(rungs.values()) or 1
    return Verdict(RULED, {rung: chance / total for rung, chance in rungs.items()})


def _speaks_itself(raw: RawAttribution) -> bool:
    return raw.how != "inner" and bool(raw.content)


def unlearned(stream: Stream, credits: Sequence[Credit]) -> list[Verdict]:
    """Without a model: whatever was found is a statement, as sure as it was found, and a capital
    is a name."""
    found = []
    for credit in credits:
        capital = any(stream.words[at][0].isupper() for at in credit.source)
        rung: Rung = "named" if capital else "unnamed" if credit.source else "passive"
        rungs: dict[Rung, float] = {one: float(one == rung) for one in LADDER}
        found.append(Verdict(credit.raw.confidence if credit.raw else EVEN, rungs))
    return found


def facts_of(
    stream: Stream, credits: Sequence[Credit], around: Surroundings, model: RungModel
) -> list[Facts]:
    seen = nouns_seen(stream)
    found = []
    for index, credit in enumerate(credits):
        facts = credit_facts(stream, credit, seen)
        facts |= context_facts(stream, credits, index, around)
        if credit.source:
            facts |= model.kinds_of(stream.low[head_of(stream, credit.source)])
        found.append(facts)
    return found


def held_of(stream: Stream, credits: Sequence[Credit], held: Held) -> Floats:
    """[credits, 6 * width]: of the places of each, and the mean of what is credited."""
    wanted = np.array([places(stream, credit) for credit in credits])
    rows = held[wanted.clip(0)].astype(np.float32)
    rows[wanted < 0] = 0
    means = np.zeros((len(credits), held.shape[1]), np.float32)
    for index, credit in enumerate(credits):
        span = credit.raw.content[0] if credit.raw and credit.raw.content else None
        tokens = stream.tokens(*span) if span else range(0)
        if tokens:
            means[index] = held[tokens.start : tokens.stop].mean(0, dtype=np.float32)
    result: Floats = np.hstack([rows.reshape(len(credits), -1), means])
    return result


def _verdict(chances: list[float]) -> Verdict:
    none, *rungs = chances
    stated = max(1 - none, SMALLEST)
    return Verdict(1 - none, {r: c / stated for r, c in zip(LADDER, rungs, strict=True)})
