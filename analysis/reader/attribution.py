"""Who is credited with what: source, cue and content of every attribution in a text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bywhom.analysis.article import Span
from bywhom.analysis.reader.calibration import probability, sureness_facts
from bywhom.analysis.reader.decoding import Piece, decode, pieces_of
from bywhom.analysis.reader.fallback import attribute_by_rules
from bywhom.analysis.reader.features import token_sequence
from bywhom.analysis.reader.grouping import CONTENT, group
from bywhom.analysis.reader.model_file import AttributionModel, ModelError, load_model
from bywhom.analysis.reader.network import Floats, read
from bywhom.analysis.reader.raw_attribution import RawAttribution
from bywhom.analysis.reader.span_edges import canonical
from bywhom.analysis.text.tokens import Passage, Segments

__all__ = [
    "AttributionModel",
    "ModelError",
    "NetworkReading",
    "RawAttribution",
    "attribute",
    "load_model",
    "read_passages",
]

LONGEST = 400  # tokens of a passage labelled at once; longer ones are cut between sentences


@dataclass(frozen=True, slots=True)
class NetworkReading:
    """What the network made of each sentence and of each token, [sentences or tokens, numbers]
    (tokens in half precision: there are many); None without a model."""

    attributions: list[RawAttribution]
    sentences: Floats | None
    tokens: NDArray[np.float16] | None = None


def attribute(
    segments: Segments, text: str, model: AttributionModel | None
) -> list[RawAttribution]:
    """All attributions in the order of the text. Without a model, by simple rules."""
    return read_passages(segments.passages, text, model).attributions


def read_passages(
    passages: Sequence[Passage], text: str, model: AttributionModel | None
) -> NetworkReading:
    """What some passages of a text hold, which must follow one another in it.

    What stands beside them is not looked at, so slices should hold a few hundred words or more.
    """
    if model is None:
        return NetworkReading(
            [one for passage in passages for one in attribute_by_rules(passage)], None
        )
    sequence = token_sequence(passages)
    scores, sentences, tokens = read(model.network, sequence)
    found = [
        _raw(passage, pieces, text, probability(facts, model.sureness))
        for passage, pieces, facts in grouped_pieces(passages, scores, model)
    ]
    words = np.array([bool(form) for form in sequence.forms])  # separators are none
    return NetworkReading(found, sentences, tokens[words].astype(np.float16))


def grouped_pieces(
    passages: Sequence[Passage], scores: Floats, model: AttributionModel
) -> Iterator[tuple[Passage, list[Piece], list[float]]]:
    """Each attribution's pieces, and the facts its confidence is made of."""
    parts = list(_parts(passages))
    labels, chances = decode([scores[a:b] for _, _, a, b in parts], model.network.transitions)
    for (passage, start, _, _), best, chance in zip(parts, labels, chances, strict=True):
        found = [p._replace(start=p.start + start, end=p.end + start) for p in pieces_of(best)]
        for pieces in group(passage, found, model.links):
            yield passage, pieces, sureness_facts(pieces, chance, start)


def _parts(passages: Sequence[Passage]) -> Iterator[tuple[Passage, int, int, int]]:
    """(passage, its token the part begins with, first and last row in the token sequence).

    A passage is one part; one of more than LONGEST tokens is cut, between sentences if it can.
    """
    row = 1  # a separator stands before each passage
    for passage in passages:
        start = 0
        while start < len(passage):
            end = _end_of_part(passage, start)
            yield passage, start, row + start, row + end
            start = end
        row += len(passage) + 1


def _end_of_part(passage: Passage, start: int) -> int:
    end = start + LONGEST
    if end >= len(passage):
        return len(passage)
    sentence = passage.sentence
    for i in range(end, start + LONGEST // 2, -1):
        if sentence[i] != sentence[i - 1]:
            return i
    return end


def _raw(passage: Passage, pieces: Sequence[Piece], text: str, confidence: float) -> RawAttribution:
    spans: list[list[Span]] = [[], [], []]
    for role, first, last in pieces:
        start, end = passage.starts[first], passage.ends[last - 1]
        edges = canonical(text, start, end, role == CONTENT)
        spans[role].append(edges if edges.start < edges.end else Span(start, end))
    source, cue, content = spans
    return RawAttribution(
        source[0] if source else None, cue[0] if cue else None, tuple(content), confidence
    )
