"""What the judge of credits learns from: the program's credits beside what labels say of them.

Labels are JSONL of {article, start, end, unnamed, by}, a sentence each, by the guidelines for who
is credited; without `by` they tell only which sources have no name. Or of {article, start, end,
rungs}: a source expression and the answers that may be right.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bywhom.analysis.article import Span
from bywhom.analysis.marks import Mark
from bywhom.analysis.rules.rule_set import RuleSet, rule_marks
from bywhom.analysis.sources.context_facts import anchor_of, surroundings
from bywhom.analysis.sources.credit_facts import Credit, credit_of
from bywhom.analysis.sources.expression_facts import Facts, head_of
from bywhom.analysis.sources.phrases import mark_span, with_phrases
from bywhom.analysis.sources.rung_judge import NAMELESS, facts_of, held_of
from bywhom.analysis.sources.rung_model import CLASSES, RungModel
from bywhom.analysis.text.token_stream import Stream
from bywhom.analysis.text.word_lists import word_lists
from bywhom.analysis.training.sources.labels import Row
from bywhom.analysis.training.sources.readings import Reading

Answers = tuple[str, ...]  # of CLASSES, that may be right

PRONOUNS = word_lists("rungs")["pronoun"]
TITLES = word_lists("coreference")["counted_as_title"]


@dataclass(frozen=True, slots=True)
class Example:
    """group: what folds must not divide; marked: whether labels mark its words as unnamed."""

    origin: str
    group: str
    facts: Facts
    held: NDArray[np.float16]
    answers: Answers
    marked: bool
    article: str
    span: Span | None = None


def credits_of(reading: Reading, rules: RuleSet) -> list[Credit]:
    """The credits of an article as the program finds them."""
    stream = reading.stream
    text = stream.article.text
    proposed: list[Mark] = [
        mark
        for passage, tags in zip(reading.passages, reading.tags, strict=True)
        for mark in rule_marks(text, passage, tags, rules)
        if mark.kind == "unnamed-source"
    ]
    return with_phrases(stream, [credit_of(stream, one) for one in reading.raws], proposed)


def examples_of(
    origin: str,
    group: str,
    key: str,
    reading: Reading,
    credits: Sequence[Credit],
    labels: Sequence[Row],
    model: RungModel,
) -> Iterator[Example]:
    """One for each credit that a label tells something of. labels: with places (labels.placed)."""
    stream = reading.stream
    whole = [row for row in labels if "rungs" not in row]
    single = {(row["start"], row["end"]): tuple(row["rungs"]) for row in labels if "rungs" in row}
    facts = facts_of(stream, credits, surroundings(stream, credits), model)
    held = held_of(stream, credits, reading.held).astype(np.float16)
    for credit, found, row in zip(credits, facts, held, strict=True):
        span = mark_span(stream, credit)
        told: tuple[Answers, bool] | None = None
        if span and (span.start, span.end) in single:
            answers = single[span.start, span.end]
            told = answers, answers[0] in NAMELESS
        elif whole:
            told = answers_of(stream, credit, whole)
        if told:
            yield Example(origin, group, found, row, *told, key, span)


def answers_of(
    stream: Stream, credit: Credit, labels: Sequence[Row]
) -> tuple[Answers, bool] | None:
    """None where the credit lies in no labelled sentence."""
    span = mark_span(stream, credit)
    start = span or (anchor_of(credit.raw) if credit.raw else None)
    here = [row for row in labels if start and row["start"] <= start.start < row["end"]]
    if not here:
        return None
    marked = span is not None and any(span.overlaps(u) for row in labels for u in row["unnamed"])
    if "by" not in here[0]:
        return _told_by_marks(credit, marked), marked
    touched = [row for row in labels if _touches(credit, row)] or here
    if credit.source:
        return (_of_source(stream, credit, here[0], touched, marked),), marked
    return (_of_bare(credit, here[0], touched, marked),), marked


def _told_by_marks(credit: Credit, marked: bool) -> Answers:
    if not credit.source:
        return ("passive",) if marked else ("none", "named", "document")
    return NAMELESS if marked else ("none", "named", "document", "described")


def _touches(credit: Credit, row: Row) -> bool:
    raw = credit.raw
    if raw is None:
        return False
    starts = [span.start for span in (raw.source, raw.cue) if span]
    return any(row["start"] <= start < row["end"] for start in starts) or any(
        content.overlaps(Span(row["start"], row["end"])) for content in raw.content
    )


def _of_source(
    stream: Stream, credit: Credit, here: Row, touched: Sequence[Row], marked: bool
) -> str:
    text = stream.article.text
    spans = [_span(stream, credit.source)]
    if credit.raw and credit.raw.source:
        spans.append(credit.raw.source)
    hits = [b for b in here["by"] if _meets(b, spans)]
    if len(hits) > 1:
        at = head_of(stream, credit.source)
        hits = [b for b in hits if _meets(b, [_span(stream, range(at, at + 1))])] or hits
    if not hits and credit.raw:
        words = text[spans[0].start : spans[0].end]
        everybody = [b for row in touched for b in row["by"] if b["who"]]
        free = [b for b in everybody if not b["expr"]]
        hits = [b for b in [*free, *everybody] if same_name(words, b["who"])]
        if not hits and words.lower() in PRONOUNS:
            hits = free
    if hits:
        return str(hits[0]["rung"])
    passive = any(b["rung"] == "passive" for b in here["by"])
    if marked or (credit.kind == "nobody" and passive):
        return "passive" if passive else "unnamed"
    return "none"


def _of_bare(credit: Credit, here: Row, touched: Sequence[Row], marked: bool) -> str:
    passive = any(b["rung"] == "passive" for row in touched for b in row["by"])
    if marked and (credit.kind == "passive" or passive):
        return "passive"
    if credit.kind != "bare" or not credit.raw or not credit.raw.content:
        return "none"
    somebody = [b for row in touched for b in row["by"] if b["rung"] != "passive"]
    hits = [b for b in somebody if not b["expr"]]
    hits = hits or [b for b in here["by"] if b["rung"] != "passive"]
    if hits:
        return str(hits[0]["rung"])
    return "passive" if passive else "none"


def _meets(label: Row, spans: Sequence[Span]) -> bool:
    return any(place.overlaps(span) for place in label["places"] for span in spans)


def _span(stream: Stream, tokens: range) -> Span:
    return Span(stream.starts[tokens.start], stream.ends[tokens.stop - 1])


def same_name(one: str, other: str) -> bool:
    """The same last word, one within the other, or two words shared; titles and articles aside."""
    a, b = (
        [w for w in re.findall(r"[\w’'-]+", x.lower()) if w not in TITLES] for x in (one, other)
    )
    if not a or not b:
        return False
    shared = {*a} & {*b}
    return a[-1] == b[-1] or {*a} <= {*b} or {*b} <= {*a} or len(shared) > 1


def matrix_of(examples: Sequence[Example]) -> NDArray[np.float32]:
    """[examples, CLASSES]: 1 where the answer may be right."""
    allowed = np.zeros((len(examples), len(CLASSES)), np.float32)
    for row, example in enumerate(examples):
        for answer in example.answers:
            allowed[row, CLASSES.index(answer)] = 1
    return allowed
