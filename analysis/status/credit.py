"""Which words of an article are credited to somebody, and in what way."""

from collections.abc import Sequence
from dataclasses import dataclass

from bywhom.analysis.marks import Attribution
from bywhom.analysis.reader.cues import Cue, CueGroup, read_cue
from bywhom.analysis.text.token_stream import Stream

FREE, STATED, FELT, FRAME = 0, 1, 2, 3  # nobody's words; a statement; an attitude; source or cue
GROUPS: tuple[CueGroup, ...] = (
    "speech", "evidence", "belief", "attitude", "noun", "passive", "other",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Credit:
    """how: FREE, STATED, FELT or FRAME for each token.

    begins: for each sentence, the attributions whose cue (or content, without one) begins in it;
    cues: for each attribution what its cue amounts to; group: for each token the index in GROUPS
    of the cue that credits it, or -1.
    """

    how: bytearray
    group: list[int]
    begins: list[list[int]]
    cues: list[Cue]


def read_credit(stream: Stream, attributions: Sequence[Attribution]) -> Credit:
    """Statements count before attitudes where two overlap. Linear but for what overlaps."""
    how = bytearray(len(stream))
    group = [-1] * len(stream)
    begins: list[list[int]] = [[] for _ in stream.sentences]
    cues = []
    for index, one in enumerate(attributions):
        cue = cue_of(stream, one)
        cues.append(cue)
        at = GROUPS.index(cue.group)
        value = STATED if one.sort == "statement" else FELT
        for span in one.content:
            for token in stream.tokens(*span):
                if how[token] != STATED:
                    how[token], group[token] = value, at
        anchor = one.cue or (one.content[0] if one.content else one.source)
        if anchor:
            tokens = stream.tokens(*anchor)
            if tokens:
                begins[stream.sentence[tokens.start]].append(index)
    for one in attributions:
        for frame in (one.source, one.cue):
            for token in stream.tokens(*frame) if frame else ():
                if how[token] == FREE:
                    how[token] = FRAME
    return Credit(how, group, begins, cues)


def cue_of(stream: Stream, one: Attribution) -> Cue:
    """What the cue of an attribution amounts to, with the words before it in its sentence."""
    tokens = stream.tokens(*one.cue) if one.cue else range(0)
    if not tokens:
        return Cue("other")
    first = max(stream.firsts[stream.sentence[tokens.start]], tokens.start - 4)
    return read_cue(
        stream.low[tokens.start : tokens.stop],
        stream.tags[tokens.start : tokens.stop],
        stream.low[first : tokens.start],
    )
