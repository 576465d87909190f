"""Whose a quotation is that stands by itself: “Respect is cheap.” beside what somebody does.

News writes one person's words and deeds in one paragraph: who acts in the sentence after a lone
quotation, or in the one before it, has said it.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from bywhom.analysis.article import Span
from bywhom.analysis.page.lines import FINITE, Line
from bywhom.analysis.reader.raw_attribution import RawAttribution
from bywhom.analysis.reader.second_verbs import leading

PERSONS = ("he", "she")
SHORTEST = 2  # words of a quotation


def with_floating(lines: Sequence[Line], found: Sequence[RawAttribution]) -> list[RawAttribution]:
    """The same; a lone quotation without a source has the person of its paragraph."""
    result = list(found)
    by_line: dict[int, list[int]] = {}
    starts = [line.span.start for line in lines]
    for index, one in enumerate(found):
        anchor = one.source or one.cue or (one.content[0] if one.content else None)
        if anchor:
            number = max(0, bisect_right(starts, anchor.start) - 1)
            by_line.setdefault(number, []).append(index)
    for number, indices in by_line.items():
        alone = [i for i in indices if not found[i].source and not found[i].cue]
        others = [i for i in indices if i not in alone and found[i].how != "inner"]
        if not others and len(alone) == 1 and (who := _person(lines[number], found[alone[0]])):
            result[alone[0]] = replace(found[alone[0]], source=who)
    return result


def _person(line: Line, one: RawAttribution) -> Span | None:
    """Who acts in the sentence after the quotation, or before it."""
    passage = line.passage
    runs = [list(run) for _, run in groupby(range(len(line)), passage.sentence.__getitem__)]
    quoted = [
        at
        for at, run in enumerate(runs)
        if passage.quoting[run[0]] == "O" and one.content[0].start <= passage.starts[run[0]]
    ]
    if len(quoted) != 1 or len(runs) < SHORTEST:
        return None
    for at in (quoted[0] + 1, quoted[0] - 1):
        if 0 <= at < len(runs):
            for tokens in (_subject(line, runs[at]), _last_name(line, runs[at])):
                if tokens:
                    return line.words_of(tokens)
    return None


def _subject(line: Line, run: Sequence[int]) -> range:
    verb = next((at for at in run[1:] if line.tags[at] in FINITE), None)
    if verb is None or line.passage.quoting[run[0]] != "-":
        return range(0)
    who = leading(line.passage, line.tags, run[0], verb)
    names = [at for at in who if line.tags[at].startswith("NNP")]
    person = bool(names) or (len(who) == 1 and line.passage.low[who.start] in PERSONS)
    return who if person else range(0)


def _last_name(line: Line, run: Sequence[int]) -> range:
    """ "… when Judge Nora Feld returned": a name and what it does, the last of the sentence."""
    for at in reversed(run[1:-1]):
        if line.tags[at].startswith("NNP") and line.tags[at + 1] in FINITE:
            first = at
            while first - 1 > run[0] and line.tags[first - 1].startswith("NNP"):
                first -= 1
            return range(first, at + 1)
    return range(0)
