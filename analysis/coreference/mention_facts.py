"""Plain facts about each mention and each entity, as numbers that the ranker reads.

Tables of [rows, facts]; what each fact is stands where it is made. Training and program read text
through these functions, so both see the same; a change here asks for a new model.
"""

from collections.abc import Sequence
from math import log1p

import numpy as np

from bywhom.analysis.coreference.entities import Entity
from bywhom.analysis.coreference.mentions import DASHES, Mention
from bywhom.analysis.coreference.references import Scene, head_of
from bywhom.analysis.reader.network import Floats
from bywhom.analysis.text.token_stream import Stream
from bywhom.analysis.text.word_lists import word_lists

FINITE = ("VBD", "VBZ", "VBP", "MD")
CLAUSE = word_lists("coreference")["clause"]
PRONOUN_GENDER = {"he": "m", "his": "m", "him": "m", "she": "f", "her": "f"}
MENTION_FACTS, ENTITY_FACTS = 25, 24
LOOKED_AT = 20  # mentions of an entity whose sentences are searched for pronouns
NEAR = 40  # tokens after a mention


def mention_table(scene: Scene, credited: Sequence[bool]) -> tuple[Floats, list[float]]:
    """[mentions, facts], and how far each is a source: 1 what a source names, .4 within one.

    credited: for each token, whether it is part of what somebody is credited with.
    """
    sources = {at: one for one in scene.references for at in one.source}
    rows, spoken = [], []
    for mention, _ in scene.mentions:
        one = sources.get(mention.first)
        own = one is not None and (one.mention is mention or not mention.named)
        speaks = 1.0 if own else 0.4 if one is not None else 0.0
        spoken.append(speaks)
        rows.append([speaks, *_mention_facts(scene, mention, credited)])
    return np.array(rows, np.float32).reshape(len(rows), MENTION_FACTS), spoken


def _mention_facts(scene: Scene, mention: Mention, credited: Sequence[bool]) -> list[float]:
    stream = scene.stream
    sentence = stream.sentence[mention.first]
    begin, paragraph = stream.firsts[sentence], stream.paragraph_of(sentence)
    inside = mention.run > begin
    before = stream.low[mention.run - 1] if inside else ""
    tag = stream.tags[mention.run - 1] if inside else ""
    low = [*stream.low[mention.last : mention.last + 2], "", ""]
    follows, second = low[0], low[1]
    comma = follows == ","
    opened = mention.run > 0 and stream.quoting[mention.run - 1] == "O"
    opens = begin == 0 or stream.paragraph_of(stream.sentence[begin - 1]) != paragraph
    start, end, _ = stream.sentences[sentence]
    return [
        not mention.named,
        min(mention.run - begin, 12) / 12,
        mention.run - begin <= 1,
        stream.tags[mention.last] in FINITE if mention.last < len(stream) else 0,
        not before or opened or tag == "CC" or before in CLAUSE,
        tag in ("IN", "TO"),
        before == "by",
        before in ("to", "told", "asked"),
        follows in ("'s", "’s", "'", "’"),
        stream.quoting[mention.first] != "-",
        credited[mention.first],
        stream.article.paragraphs[paragraph].role in ("title", "heading"),
        paragraph in scene.headlines,
        follows == ":",
        before in DASHES,
        bool(mention.titles),
        len(mention.words) > 1,
        comma,
        "who" in (follows, second) or "which" in (follows, second),
        comma and (second in ("a", "an", "the") or second[:1].isdigit()),
        before == ",",
        tag in ("NN", "NNP", "JJ"),
        mention.run == begin and opens,
        end - start < 60,
    ]


def entity_table(scene: Scene, spoken: Sequence[float]) -> tuple[Floats, list[bool], list[bool]]:
    """[entities, facts]; which are people, as far as titles, names and pronouns tell; which are
    many."""
    times = [0] * len(scene.entities)
    for (_, number), speaks in zip(scene.mentions, spoken, strict=True):
        times[number] += speaks == 1.0
    taken = {at: number for m, number in scene.mentions if m.named for at in range(m.first, m.last)}
    rows, people, many = [], [], []
    for number, entity in enumerate(scene.entities):
        pronouns = _pronouns_after(scene, number, entity, taken)
        known = bool(entity.titles) or entity.given or pronouns[0] + pronouns[1] > pronouns[2]
        people.append(entity.named and not entity.body and known)
        many.append(not entity.named and _is_plural(scene.stream, entity))
        first = scene.stream.sentence[entity.mentions[0].first]
        rows.append(
            [
                *_entity_facts(entity, times[number], min(first, 20) / 20, pronouns),
                many[-1],
                people[-1],
            ]
        )
    table = np.array(rows, np.float32).reshape(len(rows), ENTITY_FACTS)
    return table, people, many


def _entity_facts(
    entity: Entity, spoken: int, first: float, pronouns: tuple[int, int, int]
) -> list[float]:
    """spoken: how often it is a source; pronouns: he, she and it after its mentions."""
    he, she, it = pronouns
    lists = word_lists("sources")
    return [
        not entity.named,
        log1p(len(entity.mentions)),
        log1p(spoken),
        spoken / len(entity.mentions),
        first,
        entity.gender == "m",
        entity.gender == "f",
        (he + 0.3) / (he + she + 0.6),
        (she + 0.3) / (he + she + 0.6),
        min(he + she, 5) / 5,
        min(it, 4) / 4,
        entity.body,
        entity.given,
        bool(entity.titles),
        len(entity.key) == 1,
        min(len(entity.key), 6) / 6,
        entity.name.isupper(),
        entity.key[0] in ("a", "an", "the", "one"),
        entity.name.endswith("s"),
        entity.head in lists["document"],
        entity.head in lists["outlet"],
        entity.head in lists["role"],
    ]


def _is_plural(stream: Stream, entity: Entity) -> bool:
    first = entity.mentions[0]
    return stream.tags[head_of(stream, range(first.first, first.last))] in ("NNS", "NNPS")


def _pronouns_after(
    scene: Scene, number: int, entity: Entity, taken: dict[int, int]
) -> tuple[int, int, int]:
    """How often he, she and it follow in the sentence, up to the next person named."""
    stream, entities = scene.stream, scene.entities
    he = she = it = 0
    for mention in entity.mentions[:LOOKED_AT]:
        end = stream.firsts[stream.sentence[mention.first] + 1]
        for at in range(mention.last, min(end, mention.last + NEAR)):
            gender = PRONOUN_GENDER.get(stream.low[at])
            he += gender == "m"
            she += gender == "f"
            it += stream.low[at] in ("it", "its")
            other = taken.get(at, number)
            if other != number and not entities[other].body:
                break
    return he, she, it
