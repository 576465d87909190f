"""The status of each sentence, and what of the unsourced ones nobody is credited with."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, cast

import numpy as np

from bywhom.analysis.article import Article, Span
from bywhom.analysis.marks import LIKELY, USUAL, Attribution, Sentence, Status, Why
from bywhom.analysis.status.claims import article_features
from bywhom.analysis.status.credit import FELT, FREE, STATED, Credit, read_credit
from bywhom.analysis.status.status_model import StatusModel, load_status_model
from bywhom.analysis.text.token_stream import Stream, read_stream
from bywhom.analysis.text.tokens import Segments

if TYPE_CHECKING:
    from bywhom.analysis.reader.network import Floats

SURE_ALONE = 0.9  # of a sentence without an article, of which the model has learned nothing
FEW = 0.4  # of the words of a sentence
REASONS: tuple[tuple[Why, tuple[str, ...]], ...] = (  # without a model: the measure that is highest
    ("statistic", ("number", "digit")),
    ("forecast", ("forecast",)),
    ("cause", ("cause", "cause_verb")),
    ("motive", ("motive",)),
    ("judgement", ("judged", "judgement")),
    ("comparison", ("comparison",)),
    ("generalisation", ("general", "present only")),
)
LOOKED_UP = ("digit", "number", "year", "past only", "event past", "dated past")
SPOKEN = ("person_1", "person_2", "obligation", "short")
CLAIMING = ("judged", "cause", "motive", "general", "forecast", "comparison", "cause_verb")

BELOW_LIKELY = LIKELY - 0.01

Unsourced = tuple[Span, Why, float]  # the chance that it is so
StatusLoader = Callable[[], StatusModel | None]


def assess(
    article: Article,
    segments: Segments,
    tags: list[list[str]],
    attributions: Sequence[Attribution],
    held: "Floats | None" = None,
    status_model: StatusLoader = load_status_model,
) -> tuple[list[Sentence], list[Unsourced]]:
    """Every sentence with its status, and the uncredited part of each unsourced one.

    held: what the network made of each sentence (by_sentence), if it has read them.
    """
    stream = read_stream(article, segments, tags)
    credit = read_credit(stream, attributions)
    model = status_model()
    features = article_features(stream, credit, attributions)
    statuses = list(_statuses(features, held, model))
    asked = [i for i, (status, _) in enumerate(statuses) if status == "unsourced"]
    claims = [features[i] for i in asked]
    held_claims = held[asked] if held is not None else None
    reasons = dict(zip(asked, _reasons(claims, held_claims, model), strict=True))
    sentences = [
        Sentence(start, end, paragraph, statuses[index][0], reasons.get(index), statuses[index][1])
        for index, (start, end, paragraph) in enumerate(segments.sentences)
    ]
    unsourced = [
        (_free_part(stream, credit, index), why, _asked(why, statuses[index][1]))
        for index, why in reasons.items()
    ]
    return sentences, unsourced


def by_sentence(segments: Segments, held: Sequence["Floats | None"]) -> "Floats | None":
    """A row for each sentence, from what the parts of the text hold; None if nobody read them."""
    read = [rows for rows in held if rows is not None]
    if not read:
        return None
    with_words = [n for p in segments.passages for n, _ in groupby(p.sentence)]
    rows = np.concatenate(read)
    result = np.zeros((len(segments.sentences), rows.shape[1]), np.float32)
    result[with_words] = rows
    return result


def _statuses(
    features: Sequence[Mapping[str, float]], held: "Floats | None", model: StatusModel | None
) -> Iterator[tuple[Status, float]]:
    """Each sentence's status, and how probable it is."""
    if model is None:
        yield from ((_status_by_rules(found), USUAL["likely"]) for found in features)
        return
    alone = len(features) == 1
    for found, (status, chance) in zip(features, model.statuses(features, held), strict=True):
        if found.get("role title"):
            yield "other", 1.0
        elif alone:
            yield _status_alone(found, cast(Status, status), chance), chance
        else:
            yield cast(Status, status), chance


def _status_alone(found: Mapping[str, float], status: Status, chance: float) -> Status:
    """Of a sentence without an article, where there is no writer's voice to tell from a speaker's.

    What is left to ask "says who?" of is what could be looked up, a figure or something that
    happened, and what is surely a claim; "I" and "you" tell who says the rest.
    """
    if found.get("half stated"):
        return "attributed"
    if found.get("question") or found.get("no finite verb"):
        return "other"
    if any(found.get(name) for name in LOOKED_UP):
        return "unsourced"
    spoken = any(found.get(name) for name in SPOKEN)
    return "unsourced" if status == "unsourced" and chance > SURE_ALONE and not spoken else "other"


def _status_by_rules(found: Mapping[str, float]) -> Status:
    if found.get("half stated"):
        return "attributed"
    label = ("question", "title case", "no finite verb", "very short", "role title")
    if any(found.get(name) for name in label):
        return "other"
    claimed = sum(found.get(name, 0.0) for name in CLAIMING)
    return "unsourced" if claimed > 0.6 else "other"


def _reasons(
    found: Sequence[Mapping[str, float]], held: "Floats | None", model: StatusModel | None
) -> list[Why]:
    if model is None:
        return [_reason_by_rules(one) for one in found]
    return [cast(Why, reason) for reason in model.reasons(found, held)]


def _reason_by_rules(found: Mapping[str, float]) -> Why:
    best = max(REASONS, key=lambda row: sum(found.get(name, 0.0) for name in row[1]))
    return best[0] if any(found.get(name) for name in best[1]) else "fact"


def _asked(why: Why, chance: float) -> float:
    """The chance that there is something to ask. A plain fact may be on public record, so it is
    never more than possible."""
    return min(chance, BELOW_LIKELY) if why == "fact" else chance


def _free_part(stream: Stream, credit: Credit, index: int) -> Span:
    """The sentence; where a statement covers part of it, the longest run that none covers.

    A run of few words means that the status was decided against the attribution: then the whole.
    """
    start, end, _ = stream.sentences[index]
    tokens = stream.sentence_tokens(index)
    if all(credit.how[token] != STATED for token in tokens):
        return Span(start, end)
    best, first = range(0), tokens.start
    for token in (*tokens, tokens.stop):
        if token == tokens.stop or credit.how[token] not in (FREE, FELT):
            if token - first > len(best):
                best = range(first, token)
            first = token + 1
    best = _trimmed(stream, best)
    if len(best) < FEW * len(tokens):
        return Span(start, end)
    return Span(stream.starts[best.start], stream.ends[best.stop - 1])


def _trimmed(stream: Stream, tokens: range) -> range:
    """Without punctuation and a joining word at the edges."""
    first, last = tokens.start, tokens.stop
    joining = ("and", "or", "that", "but")
    while first < last and (not stream.words[first][0].isalnum() or stream.low[first] in joining):
        first += 1
    while last > first and not stream.words[last - 1][0].isalnum():
        last -= 1
    return range(first, last)
