"""Who may be meant by each reference: the entities last spoken of, and those just after it."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from bywhom.analysis.coreference.references import Scene

Numbers = NDArray[np.intp]

RECENT = 20  # entities before a reference
SPOKEN, RANKED = 3, 9  # and the last to speak, however long ago; as many are ranked
AFTER_SENTENCES, AFTER = 2, 8  # what is named just after it: sentences, entities
LOOKED_AT = 40  # mentions after it
FAR = 99


@dataclass(frozen=True, slots=True)
class Pairs:
    """Parallel arrays, one entry for each reference with each of its candidates.

    before, after: the candidate's last mention before the reference and the first from there on;
    spoke: its last mention as a source; each an index into Scene.mentions, or -1. rank: 0 for
    the entity mentioned last; spoke_rank: 0 for the last that was a source, FAR for none.
    """

    reference: Numbers
    entity: Numbers
    before: Numbers
    after: Numbers
    spoke: Numbers
    rank: Numbers
    spoke_rank: Numbers

    def part(self, rows: slice) -> "Pairs":
        return Pairs(*(getattr(self, field.name)[rows] for field in fields(self)))


def find_pairs(scene: Scene, speaking: NDArray[np.bool_]) -> Pairs:
    """speaking: for each mention, whether it is what a source expression names."""
    rows = [row for one in _candidates(scene, speaking) for row in one]
    table = np.array(rows, np.intp).reshape(-1, 7)
    return Pairs(*table.T)


def _candidates(
    scene: Scene, speaking: NDArray[np.bool_]
) -> Iterator[list[tuple[int, int, int, int, int, int, int]]]:
    recent: dict[int, int] = {}  # entity → its last mention so far, the latest last
    spoken: dict[int, int] = {}
    place, mentions = 0, scene.mentions
    for number, one in enumerate(scene.references):
        while place < len(mentions) and mentions[place][0].first < one.at:
            entity = mentions[place][1]
            recent.pop(entity, None)
            recent[entity] = place
            if speaking[place]:
                spoken.pop(entity, None)
                spoken[entity] = place
            place += 1
        after = _after(scene, place, one.at)
        last = islice(reversed(recent), RECENT)
        speakers = list(islice(reversed(spoken), RANKED))
        known = dict.fromkeys([*last, *speakers[:SPOKEN], *after])
        ranks = {entity: rank for rank, entity in enumerate(speakers)}
        yield [
            (
                number,
                entity,
                recent.get(entity, -1),
                after.get(entity, -1),
                spoken.get(entity, -1),
                rank,
                ranks.get(entity, FAR),
            )
            for rank, entity in enumerate(known)
        ]


def _after(scene: Scene, place: int, at: int) -> dict[int, int]:
    stream, found = scene.stream, dict[int, int]()
    limit = stream.sentence[at] + AFTER_SENTENCES
    for index in range(place, min(place + LOOKED_AT, len(scene.mentions))):
        mention, entity = scene.mentions[index]
        if stream.sentence[mention.first] > limit or len(found) >= AFTER:
            break
        found.setdefault(entity, index)
    return found
