"""Which source, cue and pieces of content belong to one attribution.

Every two pieces that stand near each other get a score from small facts about them (what stands
between, sentence breaks, quotation marks, words at their edges); the surest pairs are joined
first, and no attribution gets two sources or two cues.
"""

import zlib
from collections.abc import Iterator, Sequence

import numpy as np

from analysis.decoding import Piece
from analysis.network import Floats
from analysis.tokens import Passage

REACH = 4  # pieces are compared with so many that follow
SLOTS = 1 << 15  # facts share this many weights by their checksum
LETTERS = "SKC"  # source, cue, content, as in decoding.ROLES
CONTENT = 2


def group(passage: Passage, pieces: Sequence[Piece], weights: Floats) -> list[list[Piece]]:
    """Attributions in the order of their first piece. weights: [SLOTS + 1], the last the bias."""
    pairs = list(candidates(pieces))
    if not pairs:
        return [[piece] for piece in pieces]
    slots = [facts(passage, pieces, a, b) for a, b in pairs]
    scores = weights[np.array(slots)].sum(1) + weights[SLOTS]
    leader = list(range(len(pieces)))
    single = [1 << piece.role if piece.role != CONTENT else 0 for piece in pieces]
    for i in np.argsort(-scores, kind="stable"):
        if scores[i] <= 0:
            break
        a, b = (_leader(leader, k) for k in pairs[i])
        if a != b and not single[a] & single[b]:
            leader[max(a, b)] = min(a, b)
            single[min(a, b)] |= single[max(a, b)]
    groups: dict[int, list[Piece]] = {}
    for i, piece in enumerate(pieces):
        groups.setdefault(_leader(leader, i), []).append(piece)
    return list(groups.values())


def candidates(pieces: Sequence[Piece]) -> Iterator[tuple[int, int]]:
    """Pairs of pieces that may belong together: near each other, and not two sources or cues."""
    for a, first in enumerate(pieces):
        for b in range(a + 1, min(len(pieces), a + 1 + REACH)):
            if first.role == CONTENT or first.role != pieces[b].role:
                yield a, b


def facts(passage: Passage, pieces: Sequence[Piece], a: int, b: int) -> list[int]:
    """Slots of the facts about two pieces, always as many."""
    left, right = pieces[a], pieces[b]
    low, quoting = passage.low, passage.quoting
    path = _path(passage, pieces, a, b)
    before = _path(passage, pieces, a - 1, a) if a else "^"
    after = _path(passage, pieces, b, b + 1) if b + 1 < len(pieces) else "$"
    further = _path(passage, pieces, a - 2, a) if a > 1 else "^" + before
    later = _path(passage, pieces, b, b + 2) if b + 2 < len(pieces) else after + "$"
    quotes = "".join(quoting[i] for i in (left.start, left.end - 1, right.start, right.end - 1))
    distance = right.start - left.end
    gap = " ".join(low[left.end : right.start]) if distance < 3 else str(distance.bit_length())
    inside = low[left.end] if distance else ""
    middle = " ".join(low[p.start] for p in pieces[a + 1 : b] if p.role == 1)
    own = low[left.start] if left.role == 1 else low[right.start] if right.role == 1 else ""
    roles = LETTERS[left.role] + LETTERS[right.role]
    size = f"{min(4, (left.end - left.start) // 3)}{min(4, (right.end - right.start) // 3)}"
    found = (
        path,
        path + before,
        path + after,
        path + before + after,
        path + further + later,
        path + quotes,
        path + before + after + quotes,
        path + "g" + gap,
        roles + "G" + gap,
        path + "m" + middle,
        path + "o" + own,
        path + "e" + low[left.end - 1],
        path + "h" + low[right.start],
        path + "H" + low[right.start] + quotes,
        path + "i" + inside,
        path + "p" + low[right.start - 1] if right.start else path + "p",
        path + "s" + size,
        path + "c" + str(passage.continued) + before,
    )
    return [zlib.crc32(fact.encode()) % SLOTS for fact in found]


def _path(passage: Passage, pieces: Sequence[Piece], a: int, b: int) -> str:
    """Roles from piece a to piece b, each with the number of sentence breaks before it."""
    sentence = passage.sentence
    path, before = LETTERS[pieces[a].role], sentence[pieces[a].end - 1]
    for piece in pieces[a + 1 : b + 1]:
        path += str(min(2, sentence[piece.start] - before)) + LETTERS[piece.role]
        before = sentence[piece.end - 1]
    return path


def _leader(leader: list[int], i: int) -> int:
    while leader[i] != i:
        leader[i] = leader[leader[i]]
        i = leader[i]
    return i
