"""What stands between a reference and each of its candidates, as numbers that the ranker reads."""

from bisect import bisect_left
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from bywhom.analysis.coreference.candidates import Pairs
from bywhom.analysis.coreference.entities import CONTENT_TAGS
from bywhom.analysis.coreference.mention_facts import FINITE
from bywhom.analysis.coreference.references import KINDS, Reference, Scene
from bywhom.analysis.reader.network import Floats

Numbers = NDArray[np.intp]
Flags = NDArray[np.bool_]

# Columns of mention_facts.mention_table that matter of the mention after the reference.
SPEAKS, VERB, LINKED, OWNS, QUOTED, DASH, SHORT = 0, 4, 6, 9, 10, 15, 24
MOST_SENTENCES, MOST_PARAGRAPHS, MOST_TOKENS = 40, 20, 400
OVERLAPS = 7
LONGEST = 200  # tokens of the sentence before the reference that are looked at


def pair_table(
    scene: Scene, pairs: Pairs, mentions: Floats, people: Sequence[bool], many: Sequence[bool]
) -> Floats:
    """[pairs, facts]. mentions: the table of mention_facts; people, many: by entity."""
    view = _View(scene, pairs, mentions, people, many)
    columns = [*_distance(view), *_agreement(view), *_syntax(view)]
    table: Floats = np.hstack([np.stack(columns, 1), _overlaps(scene, pairs)]).astype(np.float32)
    return table


class _View:
    """The columns that several facts are made of, one entry a pair."""

    def __init__(
        self,
        scene: Scene,
        pairs: Pairs,
        mentions: Floats,
        people: Sequence[bool],
        many: Sequence[bool],
    ) -> None:
        stream = scene.stream
        asked, found = scene.references, [m for m, _ in scene.mentions]
        self.scene, self.pairs, self.table = scene, pairs, mentions
        of = pairs.reference
        self.at = np.array([one.at for one in asked], np.intp)[of]
        sentences = np.array(stream.sentence, np.intp)
        paragraphs = np.array([p for _, _, p in stream.sentences], np.intp)
        self.sentence = sentences[self.at]
        self.paragraph = paragraphs[self.sentence]
        self.first = np.array([m.first for m in found] or [0], np.intp)
        self.last = np.array([m.last for m in found] or [0], np.intp)
        self.named = np.array([m.named for m in found] or [False])
        self.home = sentences[self.first]
        self.part = paragraphs[self.home]
        self.is_before, self.is_after = pairs.before >= 0, pairs.after >= 0
        self.kind = np.array([KINDS.index(one.kind) for one in asked], np.intp)[of]
        self.stop = np.array([one.source.stop for one in asked], np.intp)[of]
        self.people = np.array(people, bool)[pairs.entity]
        self.many = np.array(many, bool)[pairs.entity]
        self.body = np.array([e.body for e in scene.entities], bool)[pairs.entity]
        self.plain = ~np.array([e.named for e in scene.entities], bool)[pairs.entity]
        self.gap = np.where(self.is_before, self.sentence - self.home[pairs.before], MOST_SENTENCES)

    def is_kind(self, *kinds: str) -> Flags:
        found: Flags = np.logical_or.reduce([self.kind == KINDS.index(kind) for kind in kinds])
        return found

    def of_references(self, values: Sequence[int]) -> Numbers:
        return np.array(values, np.intp)[self.pairs.reference]


def _distance(view: _View) -> list[NDArray[np.generic]]:
    pairs, here = view.pairs, view.is_before
    parts = np.where(here, view.paragraph - view.part[pairs.before], MOST_PARAGRAPHS)
    tokens = np.where(here, view.at - view.first[pairs.before], MOST_TOKENS)
    spoke = np.where(pairs.spoke >= 0, view.sentence - view.home[pairs.spoke], MOST_SENTENCES)
    after = view.is_after
    ahead = np.where(after, view.home[pairs.after] - view.sentence, 3)
    steps = np.where(after, (view.first[pairs.after] - view.at) / 30, 3)
    following = [
        after * view.table[pairs.after, column]
        for column in (SPEAKS, VERB, QUOTED, DASH, LINKED, SHORT)
    ]
    return [
        here,
        np.log1p(np.minimum(view.gap, MOST_SENTENCES)),
        np.minimum(view.gap, 5) / 5,
        view.gap == 0,
        view.gap == 1,
        np.log1p(np.maximum(parts, 0)),
        parts == 0,
        np.log1p(tokens),
        np.minimum(pairs.rank, 24) / 24,
        pairs.rank == 0,
        after,
        ahead,
        steps,
        after & (ahead == 0),
        *following,
        np.log1p(np.maximum(spoke, 0)),
        spoke == 0,
        spoke == 1,
        pairs.spoke_rank == 0,
        pairs.spoke_rank == 1,
        np.minimum(pairs.spoke_rank, 9) / 9,
    ]


def _agreement(view: _View) -> list[NDArray[np.generic]]:
    """Number and gender; among those that fit, how many were spoken of later."""
    entities = view.scene.entities
    genders = np.array([{"m": 1, "f": 2}.get(e.gender or "", 0) for e in entities], np.intp)
    gender = genders[view.pairs.entity]
    wanted = view.is_kind("he") + 2 * view.is_kind("she")
    against = (wanted > 0) & (gender > 0) & (gender != wanted)
    fits = ~against & ~view.body & ~view.many & (view.people | view.plain)
    first = fits & view.is_before
    total = np.cumsum(first) - first
    start = np.flatnonzero(np.diff(view.pairs.reference, prepend=-1))
    lengths = np.diff(start, append=len(first))
    rank = total - np.repeat(total[start], lengths) if len(first) else total
    return [
        (rank == 0) & first,
        np.minimum(rank, 6) / 6,
        (wanted > 0) & (gender == wanted),
        against,
        view.is_kind("they") == (view.many | view.body),
        view.is_kind("it") & view.body,
        view.is_kind("he", "she") & view.body,
        view.people & view.is_kind("he", "she", "I", "none"),
        view.people & view.is_kind("definite", "possessive"),
        view.body & view.is_kind("definite", "possessive"),
    ]


def _syntax(view: _View) -> list[NDArray[np.generic]]:
    """Inside the expression, right before it, or the subject of its sentence."""
    scene, pairs = view.scene, view.pairs
    inside = view.is_after & view.named[pairs.after] & (view.first[pairs.after] < view.stop)
    heads = {id(one.mention): n for n, one in enumerate(scene.references) if one.mention}
    head = np.array([heads.get(id(m), -1) for m, _ in scene.mentions] or [-1], np.intp)
    subjects = [_subjects(scene, one) for one in scene.references]
    chosen = np.array(subjects, np.intp).reshape(-1, 3)[pairs.reference]
    own = view.of_references([-1 if o.entity is None else o.entity for o in scene.references])
    is_subject = [(pairs.before == chosen[:, k]) & view.is_before for k in range(3)]
    tags = scene.stream.tags
    going_on = view.of_references(
        [bool(o.cue) and tags[o.cue.start] == "VBG" for o in scene.references]
    )
    distance = view.at - view.last[pairs.before]
    owns, linked = view.table[pairs.after, OWNS], view.table[pairs.after, LINKED]
    speaks = view.table[pairs.before, SPEAKS] == 1
    return [
        inside,
        inside & (head[pairs.after] == pairs.reference),
        inside & (view.first[pairs.after] == view.at),
        inside * owns,
        inside * linked,
        view.is_before & (distance <= 1),
        view.is_before & (distance == 0),
        pairs.entity == own,
        (view.gap == 0) & view.is_before & speaks,
        *is_subject,
        is_subject[0] & (going_on > 0),
    ]


def _subjects(scene: Scene, one: Reference) -> tuple[int, int, int]:
    """Mentions of the sentence before the reference: the last before its first finite verb, the
    last before the verb nearest to the reference, and the first of all; -1 for none."""
    stream = scene.stream
    begin = max(stream.firsts[stream.sentence[one.at]], one.at - LONGEST)
    verbs = [
        at for at in range(begin, one.at) if stream.quoting[at] == "-" and stream.tags[at] in FINITE
    ]
    if begin == one.at:
        return -1, -1, -1
    place = bisect_left(scene.mentions, begin, key=lambda pair: pair[0].first)
    here = []
    while place < len(scene.mentions) and scene.mentions[place][0].first < one.at:
        here.append((scene.mentions[place][0].first, place))
        place += 1
    if not here:
        return -1, -1, -1
    before = [[i for at, i in here if at < verb] for verb in (verbs[:1] + verbs[-1:])]
    found = [group[-1] if group else -1 for group in before] or [-1, -1]
    plain = [i for at, i in here if stream.quoting[at] == "-"]
    return found[0], found[-1], plain[0] if plain else -1


def _overlaps(scene: Scene, pairs: Pairs) -> Floats:
    """Words that the expression shares with what the candidate is called, and with what is told
    of it."""
    stream = scene.stream
    table = np.zeros((len(pairs.entity), OVERLAPS), np.float32)
    edges = np.searchsorted(pairs.reference, np.arange(len(scene.references) + 1)).tolist()
    entities = pairs.entity.tolist()
    for number, one in enumerate(scene.references):
        if one.head is None:
            continue
        head, last = stream.low[one.head], stream.low[one.source.stop - 1]
        words = {stream.low[t] for t in one.source if stream.tags[t] in CONTENT_TAGS}
        for row in range(edges[number], edges[number + 1]):
            entity = scene.entities[entities[row]]
            called, told = entity.words, entity.told
            if last in called or head in told or not words.isdisjoint(called | told):
                table[row] = (
                    last in called,
                    len(words & called),
                    len(words & told),
                    head in told,
                    head in called,
                    head in entity.titles,
                    not entity.named and head in entity.key,
                )
    return table
