"""What is credited to nobody carries no likely credit, and what is credited carries one."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from bywhom.analysis.article import Span
from bywhom.analysis.marks import LIKELY, SURE, Attribution, Sentence, confidence_of
from bywhom.analysis.status.assertions import Unsourced
from bywhom.analysis.status.order import in_order

HALF = 0.5  # of a sentence's characters: so much makes it an attributed one
DOUBTED = LIKELY - 0.01  # the chance left to a credit in a sentence that is nobody's
LEAST = 0.45  # chance of a spare credit that the status of its sentence makes likely
FLAT = ("title", "heading")


def agreeing(
    attributions: Sequence[Attribution],
    spare: Sequence[Attribution],
    sentences: Sequence[Sentence],
    unsourced: Sequence[Unsourced],
    roles: Sequence[str],
) -> tuple[list[Attribution], list[Sentence], list[Unsourced]]:
    """The same without contradictions. spare: credits that were found too doubtful to be told;
    roles: of the paragraphs.

    A sentence of which a sure credit covers half is attributed; in others of nobody's a credit is
    no more than possible. An attributed sentence without a likely credit has the likeliest of
    those that were doubted.
    """
    found, result = list(sentences), list(attributions)
    sure: dict[int, float] = {}  # sentences → the surest credit that touches them
    for index, one in enumerate(attributions):
        if not _is_credit(one):
            continue
        touched = list(_touched(found, one))
        for at in touched:
            flat = roles[found[at].paragraph] in FLAT
            covers = one.chance >= SURE and _share(found[at], one.content) >= HALF
            if found[at].status != "attributed" and covers and not flat:
                found[at] = found[at]._replace(status="attributed", why=None, chance=one.chance)
        if any(found[at].status == "unsourced" for at in touched):
            result[index] = one._replace(chance=DOUBTED, confidence="possible")
            continue
        for at in touched:
            sure[at] = max(one.chance, sure.get(at, 0.0))
    added = list(_raised(result, spare, found, sure))
    starts = [sentence.start for sentence in found]
    kept = [
        one
        for one in unsourced
        if found[bisect_right(starts, one[0].start) - 1].status == "unsourced"
    ]
    return in_order([*result, *added]), found, kept


def _is_credit(one: Attribution) -> bool:
    told = one.sort == "statement" and bool(one.content)
    return told and one.chance >= LIKELY and one.source_kind != "passive"


def _raised(
    result: list[Attribution],
    spare: Sequence[Attribution],
    sentences: Sequence[Sentence],
    sure: dict[int, float],
) -> Iterator[Attribution]:
    """Credits for attributed sentences that have none: changed in place, or of the spare ones."""
    doubted = [(one, index) for index, one in enumerate(result) if one.content]
    doubted += [(one, -1) for one in spare]
    best: dict[int, tuple[float, int, Attribution]] = {}
    for one, index in doubted:
        chance = one.chance if one.sort == "statement" else 1 - one.chance
        if chance < LEAST:
            continue
        for at in _touched(sentences, one):
            if sentences[at].status == "attributed" and at not in sure:
                best[at] = max(best.get(at, (0.0, 0, one)), (chance, index, one))
    done: set[Attribution] = set()
    for _, index, one in best.values():
        if one in done:
            continue
        done.add(one)
        told = one._replace(sort="statement", chance=LIKELY, confidence=confidence_of(LIKELY))
        if index < 0:
            yield told
        else:
            result[index] = told


def _touched(sentences: Sequence[Sentence], one: Attribution) -> Iterator[int]:
    spans = [span for span in (one.source, one.cue, *one.content) if span]
    seen: set[int] = set()
    for span in spans:
        first = bisect_right(sentences, span.start, key=lambda sentence: sentence.end)
        last = bisect_left(sentences, span.end, key=lambda sentence: sentence.start)
        yield from (at for at in range(first, last) if at not in seen)
        seen.update(range(first, last))


def _share(sentence: Sentence, content: Sequence[Span]) -> float:
    inside = sum(
        max(0, min(sentence.end, span.end) - max(sentence.start, span.start)) for span in content
    )
    return inside / max(1, sentence.end - sentence.start)
