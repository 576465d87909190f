"""What stands between a reference and each of its candidates, as numbers that the ranker reads."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

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
GENDERS = {"m": 1, "f": 2}
MOST_SENTENCES, MOST_PARAGRAPHS, MOST_TOKENS = 40, 20, 400
OVERLAPS = 7
LONGEST = 200  # tokens of the sentence before the reference that are looked at


class PairFacts:
    """The facts of the pairs of a scene, made where they are asked for: there are many.

    mentions: the table of mention_facts; people, many: by entity.
    """

    def __init__(
        self,
        scene: Scene,
        pairs: Pairs,
        mentions: Floats,
        people: Sequence[bool],
        many: Sequence[bool],
    ) -> None:
        self._pairs = pairs
        self._ground = _Ground(scene, mentions, people, many)

    def __call__(self, rows: slice) -> Floats:
        """[pairs, facts] of neighbouring rows, in which all pairs of each reference stand."""
        pairs = self._pairs.part(rows)
        view = _View(self._ground, pairs)
        columns = [*_distance(view), *_agreement(view), *_syntax(view)]
        found = [np.stack(columns, 1), _overlaps(self._ground.scene, pairs)]
        return np.hstack(found).astype(np.float32)


class _Ground:
    """What is known of references, mentions and entities before they are paired: parallel arrays
    of each of the three."""

    def __init__(
        self, scene: Scene, mentions: Floats, people: Sequence[bool], many: Sequence[bool]
    ) -> None:
        stream = scene.stream
        asked, found, entities = scene.references, [m for m, _ in scene.mentions], scene.entities
        self.scene, self.table = scene, mentions
        sentences = np.array(stream.sentence, np.intp)
        paragraphs = np.array([p for _, _, p in stream.sentences], np.intp)
        self.at = np.array([one.at for one in asked], np.intp)
        self.sentence = sentences[self.at]
        self.paragraph = paragraphs[self.sentence]
        self.kind = np.array([KINDS.index(one.kind) for one in asked], np.intp)
        self.stop = np.array([one.source.stop for one in asked], np.intp)
        self.own = np.array([-1 if o.entity is None else o.entity for o in asked], np.intp)
        self.subjects = np.array([_subjects(scene, o) for o in asked], np.intp).reshape(-1, 3)
        tags = [stream.tags[o.cue.start] if o.cue else "" for o in asked]
        self.going_on = np.array([tag == "VBG" for tag in tags], bool)
        heads = {id(one.mention): n for n, one in enumerate(asked) if one.mention}
        self.head_of = np.array([heads.get(id(m), -1) for m in found] or [-1], np.intp)
        self.first = np.array([m.first for m in found] or [0], np.intp)
        self.last = np.array([m.last for m in found] or [0], np.intp)
        self.named = np.array([m.named for m in found] or [False])
        self.home = sentences[self.first]
        self.part = paragraphs[self.home]
        self.people, self.many = np.array(people, bool), np.array(many, bool)
        self.body = np.array([e.body for e in entities], bool)
        self.plain = ~np.array([e.named for e in entities], bool)
        self.gender = np.array([GENDERS.get(e.gender or "", 0) for e in entities], np.intp)


class _View:
    """The columns that several facts are made of, one entry a pair."""

    def __init__(self, ground: _Ground, pairs: Pairs) -> None:
        of, who = pairs.reference, pairs.entity
        self.ground, self.pairs = ground, pairs
        self.at, self.sentence = ground.at[of], ground.sentence[of]
        self.paragraph, self.kind, self.stop = (
            ground.paragraph[of],
            ground.kind[of],
            ground.stop[of],
        )
        self.is_before, self.is_after = pairs.before >= 0, pairs.after >= 0
        self.people, self.many = ground.people[who], ground.many[who]
        self.body, self.plain, self.gender = ground.body[who], ground.plain[who], ground.gender[who]
        gap = self.sentence - ground.home[pairs.before]
        self.gap = np.where(self.is_before, gap, MOST_SENTENCES)

    def is_kind(self, *kinds: str) -> Flags:
        found: Flags = np.logical_or.reduce([self.kind == KINDS.index(kind) for kind in kinds])
        return found


def _distance(view: _View) -> list[NDArray[np.generic]]:
    pairs, here, ground = view.pairs, view.is_before, view.ground
    parts = np.where(here, view.paragraph - ground.part[pairs.before], MOST_PARAGRAPHS)
    tokens = np.where(here, view.at - ground.first[pairs.before], MOST_TOKENS)
    spoke = np.where(pairs.spoke >= 0, view.sentence - ground.home[pairs.spoke], MOST_SENTENCES)
    after = view.is_after
    ahead = np.where(after, ground.home[pairs.after] - view.sentence, 3)
    steps = np.where(after, (ground.first[pairs.after] - view.at) / 30, 3)
    following = [
        after * ground.table[pairs.after, column]
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
    gender = view.gender
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
    ground, pairs = view.ground, view.pairs
    named, begins = ground.named[pairs.after], ground.first[pairs.after]
    inside = view.is_after & named & (begins < view.stop)
    chosen, own = ground.subjects[pairs.reference], ground.own[pairs.reference]
    is_subject = [(pairs.before == chosen[:, k]) & view.is_before for k in range(3)]
    distance = view.at - ground.last[pairs.before]
    owns, linked = ground.table[pairs.after, OWNS], ground.table[pairs.after, LINKED]
    speaks = ground.table[pairs.before, SPEAKS] == 1
    return [
        inside,
        inside & (ground.head_of[pairs.after] == pairs.reference),
        inside & (begins == view.at),
        inside * owns,
        inside * linked,
        view.is_before & (distance <= 1),
        view.is_before & (distance == 0),
        pairs.entity == own,
        (view.gap == 0) & view.is_before & speaks,
        *is_subject,
        is_subject[0] & ground.going_on[pairs.reference],
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
    starts = np.flatnonzero(np.diff(pairs.reference, prepend=-1))
    edges = [*starts.tolist(), len(pairs.reference)]
    entities = pairs.entity.tolist()
    for number, (start, end) in zip(pairs.reference[starts].tolist(), pairwise(edges), strict=True):
        one = scene.references[number]
        if one.head is None:
            continue
        head, last = stream.low[one.head], stream.low[one.source.stop - 1]
        words = {stream.low[t] for t in one.source if stream.tags[t] in CONTENT_TAGS}
        for row in range(start, end):
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
