"""Which source, cue and pieces of content belong to one attribution.

Every two pieces that stand near each other get a score from small facts about them (what stands
between, sentence breaks, quotation marks, words at their edges); the surest pairs are joined
first, and no attribution gets two sources or two cues.
"""

import zlib
from collections.abc import Iterator, Sequence

import numpy as np

from bywhom.analysis.reader.decoding import Piece
from bywhom.analysis.reader.network import Floats
from bywhom.analysis.text.tokens import Passage

REACH = 4  # pieces are compared with so many that follow
SLOTS = 1 << 15  # facts share this many weights by their checksum
LETTERS = "SKC"  # source, cue, content, as in decoding.ROLES
CONTENT = 2


def group(passage: Passage, pieces: Sequence[Piece], weights: Floats) -> list[list[Piece]]:
    """Attributions in the order of their first piece. weights: [SLOTS + 1], the last the bias."""
    pairs = list(candidates(pieces))
    if not pairs:
        return [[piece] for piece in pieces]
    path = steps(passage, pieces)
    slots = [facts(passage, pieces, path, a, b) for a, b in pairs]
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


def steps(passage: Passage, pieces: Sequence[Piece]) -> list[str]:
    """Each piece's role, with the number of sentence breaks before it (0, 1, 2 for more)."""
    sentence = passage.sentence
    found, before = [], 0
    for piece in pieces:
        found.append(str(min(2, sentence[piece.start] - before)) + LETTERS[piece.role])
        before = sentence[piece.end - 1]
    return found


def facts(
    passage: Passage, pieces: Sequence[Piece], path: Sequence[str], a: int, b: int
) -> list[int]:
    """Slots of the facts about two pieces, always as many. path: the steps of all pieces."""
    left, right = pieces[a], pieces[b]
    low, quoting = passage.low, passage.quoting
    between = path[a][1] + "".join(path[a + 1 : b + 1])
    before = path[a - 1][1] + path[a] if a else "^"
    after = path[b][1] + path[b + 1] if b + 1 < len(path) else "$"
    further = path[a - 2][1] + path[a - 1] + path[a] if a > 1 else "^" + before
    later = after + path[b + 2] if b + 2 < len(path) else after + "$"
    first, last, end = left.start, left.end - 1, right.start
    quotes = quoting[first] + quoting[last] + quoting[end] + quoting[right.end - 1]
    distance = end - left.end
    gap = " ".join(low[left.end : end]) if distance < 3 else str(distance.bit_length())
    middle = " ".join([low[p.start] for p in pieces[a + 1 : b] if p.role == 1])
    own = low[first] if left.role == 1 else low[end] if right.role == 1 else ""
    start = zlib.crc32(between.encode())
    found = (
        "",
        before,
        after,
        before + after,
        further + later,
        quotes,
        before + after + quotes,
        "g" + gap,
        "m" + middle,
        "o" + own,
        "e" + low[last],
        "h" + low[end],
        "H" + low[end] + quotes,
        "i" + (low[left.end] if distance else ""),
        "p" + low[end - 1],
        f"s{min(4, (left.end - first) // 3)}{min(4, (right.end - end) // 3)}",
        f"c{passage.continued}{before}",
    )
    slots = [zlib.crc32(fact.encode(), start) % SLOTS for fact in found]
    alone = LETTERS[left.role] + LETTERS[right.role] + "G" + gap
    slots.append(zlib.crc32(alone.encode()) % SLOTS)
    return slots


def _leader(leader: list[int], i: int) -> int:
    while leader[i] != i:
        leader[i] = leader[leader[i]]
        i = leader[i]
    return i
