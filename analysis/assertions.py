"""The status of each sentence, and what of the unsourced ones nobody is credited with."""

from collections.abc import Sequence

from analysis.article import Article, Span
from analysis.claims import Features, article_features
from analysis.credit import FELT, FREE, Credit, read_credit
from analysis.marks import Attribution, Confidence, Sentence, Status, Why
from analysis.stream import Stream, read_stream
from analysis.tokens import Segments


def sentence_statuses(
    article: Article,
    segments: Segments,
    tags: list[list[str]],
    attributions: Sequence[Attribution],
) -> list[Sentence]:
    """One for each sentence, in order."""
    stream = read_stream(article, segments, tags)
    credit = read_credit(stream, attributions)
    found = article_features(stream, credit, attributions)
    sentences = []
    for (start, end, paragraph), features in zip(segments.sentences, found, strict=True):
        status = _status(features)
        why = _why(features) if status == "unsourced" else None
        sentences.append(Sentence(start, end, paragraph, status, why))
    return sentences


def unsourced_spans(
    article: Article,
    segments: Segments,
    tags: list[list[str]],
    attributions: Sequence[Attribution],
    sentences: Sequence[Sentence],
) -> list[tuple[Span, Why, Confidence]]:
    """For each unsourced sentence the part that nobody is credited with."""
    stream = read_stream(article, segments, tags)
    credit = read_credit(stream, attributions)
    return [
        (_free_part(stream, credit, index, sentence), sentence.why, "likely")
        for index, sentence in enumerate(sentences)
        if sentence.why
    ]


def _free_part(stream: Stream, credit: Credit, index: int, sentence: Sentence) -> Span:
    """The longest run of words that no statement covers; the sentence if it is most of it."""
    best = run = 0
    first = start = stream.firsts[index]
    for token in stream.sentence_tokens(index):
        if credit.how[token] in (FREE, FELT):
            run += 1
            if run == 1:
                start = token
            if run > best:
                best, first = run, start
        else:
            run = 0
    whole = len(stream.sentence_tokens(index))
    if not best or best > 0.7 * whole:
        return Span(sentence.start, sentence.end)
    return Span(stream.starts[first], stream.ends[first + best - 1])


def _status(found: Features) -> Status:
    if found.get("half stated"):
        return "attributed"
    if found.get("question") or found.get("title case") or found.get("no finite verb"):
        return "other"
    if found.get("very short") or found.get("role title"):
        return "other"
    claims = ("judged", "cause", "motive", "general", "forecast", "comparison", "cause_verb")
    return "unsourced" if sum(found.get(name, 0) for name in claims) > 0.6 else "other"


def _why(found: Features) -> Why:
    order: tuple[tuple[Why, tuple[str, ...]], ...] = (
        ("statistic", ("number", "digit")),
        ("forecast", ("forecast", "tag MD")),
        ("cause", ("cause", "cause_verb")),
        ("motive", ("motive", "motive")),
        ("judgement", ("judged", "judgement")),
        ("comparison", ("comparison", "tag JJR")),
        ("generalisation", ("general", "present only")),
    )
    best = max(order, key=lambda row: sum(found.get(name, 0.0) for name in row[1]))
    return best[0] if any(found.get(name) for name in best[1]) else "fact"
