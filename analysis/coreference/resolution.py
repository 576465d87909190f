"""To whom each source expression refers: "he", "the senator", "Holm", or no words at all.

Names, descriptions and what a quotation carries on are brought together by a learned ranker
(mention ranking: Denis and Baldridge 2008).
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bywhom.analysis.coreference.candidates import Pairs, find_pairs
from bywhom.analysis.coreference.mention_facts import entity_table, mention_table
from bywhom.analysis.coreference.mentions import Mention
from bywhom.analysis.coreference.pair_facts import PairFacts
from bywhom.analysis.coreference.ranker import (
    FURTHER,
    ITSELF,
    NO_CREDIT,
    NOBODY,
    Ranker,
    Tables,
)
from bywhom.analysis.coreference.reference_facts import reference_table
from bywhom.analysis.coreference.references import Reference, Scene, read_scene
from bywhom.analysis.reader.network import Floats
from bywhom.analysis.reader.raw_attribution import RawAttribution
from bywhom.analysis.text.token_stream import Stream

Held = NDArray[np.float16]  # what the reader network holds of each token: [tokens, width]

NEVER_ITSELF = ("he", "she", "who", "I")
MAY_BE_NOBODY = ("it", "none")
PHRASES = ("definite", "indefinite", "bare", "possessive", "name")
LIKELY = 0.7  # without a model, by judgement
SECOND_NAME = 0.15  # chance of the second of two names in one expression
# The chance from which on a name is given: for an expression that is a name, for another one,
# and where there are no words at all; and from which on it is said that nobody is credited. How
# often the names given are right, docs/accuracy.md tells.
ENOUGH = {"name": 0.0, "words": 0.8, "silent": 0.8, "nobody": 0.5}


@dataclass(frozen=True, slots=True)
class Referent:
    """reference: what was asked. names: who it is; empty where the words stand for themselves,
    or for nobody. entity: index into the scene's entities. chance: that this is right, given
    that anybody is credited; credited: that somebody is credited
    at all, asked only where there are no words. sure: the chance is
    enough for this kind of answer."""

    reference: Reference
    names: tuple[str, ...]
    entity: int | None
    nobody: bool
    chance: float
    credited: float
    sure: bool = True


def joined(parts: Sequence[Held | None]) -> Held | None:
    """What the parts of a text hold as one; None if nobody read them."""
    read = [rows for rows in parts if rows is not None]
    return np.concatenate(read) if read else None


def read_tables(scene: Scene, held: Held) -> tuple[Pairs, Tables]:
    """held: what the reader network holds of each token, [tokens, width]."""
    stream, asked = scene.stream, scene.references
    credited = [False] * len(stream)
    for one in asked:
        for tokens in one.content:
            credited[tokens.start : tokens.stop] = [True] * len(tokens)
    mentions, spoken = mention_table(scene, credited)
    entities, people, many = entity_table(scene, spoken)
    pairs = find_pairs(scene, np.array(spoken) == 1.0)
    facts = {
        "reference": reference_table(scene, credited),
        "entity": entities,
        "mention": _with_nothing(mentions),
    }
    tables = Tables(
        facts,
        PairFacts(scene, pairs, mentions, people, many),
        _rows(held, [one.at if one.head is None else one.head for one in asked]),
        _rows(held, [one.cue.stop - 1 if one.cue else one.at for one in asked]),
        _with_nothing(_rows(held, [m.last - 1 for m, _ in scene.mentions])),
        pairs.reference,
        pairs.entity,
        pairs.before,
        np.where(pairs.before >= 0, pairs.before, pairs.after),
        np.array([_further(one) for one in asked]).reshape(len(asked), FURTHER),
    )
    return pairs, tables


def resolve(
    stream: Stream, raws: Sequence[RawAttribution], held: Held, model: Ranker
) -> tuple[Scene, list[Referent]]:
    """In the order of the text."""
    scene = read_scene(stream, raws)
    if not scene.references:
        return scene, []
    pairs, tables = read_tables(scene, held)
    return scene, answers(scene, pairs, *model.chances(tables))


def alone(stream: Stream, raws: Sequence[RawAttribution]) -> tuple[Scene, list[Referent]]:
    """Without a model: an expression that is a name stands for it, any other for itself."""
    scene = read_scene(stream, raws)
    numbers = {id(m): number for m, number in scene.mentions}
    return scene, [
        Referent(
            one,
            (scene.entities[numbers[id(one.mention)]].name,) if one.mention else (),
            numbers[id(one.mention)] if one.mention else one.entity,
            not one.source,
            LIKELY,
            LIKELY,
        )
        for one in scene.references
    ]


def _rows(held: Held, tokens: list[int]) -> Floats:
    result: Floats = held[np.array(tokens, np.intp)].astype(np.float32)
    return result


def _further(one: Reference) -> tuple[bool, bool, bool]:
    itself = bool(one.source) and one.kind not in NEVER_ITSELF
    return itself, one.kind in MAY_BE_NOBODY, one.kind == "none"


def _with_nothing(rows: Floats) -> Floats:
    result: Floats = np.vstack([rows, np.zeros((1, rows.shape[1]), np.float32)])
    return result.astype(np.float32)


def answers(scene: Scene, pairs: Pairs, chances: Floats, further: Floats) -> list[Referent]:
    """From the chances of the ranker, one referent a reference."""
    asked = scene.references
    edges = np.searchsorted(pairs.reference, np.arange(len(asked) + 1))
    return [
        _answer(
            scene,
            one,
            pairs.entity[edges[i] : edges[i + 1]].tolist(),
            chances[edges[i] : edges[i + 1]].tolist(),
            further[i].tolist(),
        )
        for i, one in enumerate(asked)
    ]


def _answer(
    scene: Scene, one: Reference, entities: list[int], chances: list[float], further: list[float]
) -> Referent:
    ranked = sorted(zip(chances, entities, strict=True), reverse=True)
    credited = max(1e-6, 1 - further[NO_CREDIT])
    best, entity = ranked[0] if ranked else (0.0, -1)
    itself = further[ITSELF] + sum(c for c, e in ranked if e == one.entity)
    if max(best, itself) < further[NOBODY]:
        sure = further[NOBODY] >= ENOUGH["nobody"]
        return Referent(one, (), None, True, further[NOBODY] / credited, credited, sure)
    if entity < 0 or entity == one.entity or itself >= best:
        return Referent(one, (), one.entity, False, itself / credited, credited)
    chance = best / credited
    if not _is_enough(one, chance, credited):
        stands = one.entity if one.kind in PHRASES else entity
        return Referent(one, (), stands, False, chance, credited, False)
    names = [scene.entities[entity].name]
    if one.kind == "name":
        names += [
            scene.entities[e].name
            for c, e in ranked[1:]
            if c > SECOND_NAME and _stands_beside(scene, one, e)
        ]
    return Referent(one, tuple(names), entity, False, chance, credited)


def _is_enough(one: Reference, chance: float, credited: float) -> bool:
    if one.kind == "none":
        return chance * credited >= ENOUGH["silent"]
    return chance >= ENOUGH["name" if one.kind == "name" else "words"]


def _inside(scene: Scene, one: Reference) -> list[tuple[Mention, int]]:
    """The names within an expression, each with its entity."""
    place = bisect_left(scene.mentions, one.source.start, key=lambda pair: pair[0].first)
    near = scene.mentions[place : place + len(one.source)]
    return [pair for pair in near if pair[0].named and pair[0].first in one.source]


def _stands_beside(scene: Scene, one: Reference, entity: int) -> bool:
    """ "Ada Holm and Nils Orm": is this the second of the names of the expression?"""
    low = scene.stream.low
    if all(low[at] != "and" for at in one.source):
        return False
    return any(
        whose == entity and low[mention.run - 1] in ("and", ",")
        for mention, whose in _inside(scene, one)
    )
