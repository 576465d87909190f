"""Rows of the tables → the analysis they were made of (what corpus/columns.py does, undone)."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import Any

from bywhom.analysis.article import Article, Span
from bywhom.analysis.marks import Analysis, Attribution, Mark, Sentence, Source, confidence_of
from bywhom.analysis.rules.rule import explained

Values = Mapping[str, Any]


def analysis_of(
    article: Article,
    about: Values,
    found: Mapping[str, Sequence[Values]],
    rules: Mapping[str, Values],
) -> Analysis:
    """about: the row of `articles`. found: the article's rows of the other tables, by their names.
    rules: rows of rules.parquet by id. The words for chances are those of the JSON."""
    starts = [paragraph.start for paragraph in article.paragraphs]
    return Analysis(
        article,
        tuple(_sentence(row, starts) for row in found["sentences"]),
        tuple(map(_attribution, found["attributions"])),
        tuple(_mark(row, article, rules) for row in found["marks"]),
        tuple(map(_source, found["sources"])),
        tuple(about["notices"] or ()),
        reads_like="" if about["reads_like"] == "news" else about["reads_like"] or "",
    )


def _sentence(row: Values, starts: Sequence[int]) -> Sentence:
    """The number of a paragraph is that of the paragraphs at hand."""
    paragraph = max(0, bisect_right(starts, row["start"]) - 1)
    return Sentence(
        row["start"], row["end"], paragraph, row["status"], row["why"], _chance(row["chance"])
    )


def _attribution(row: Values) -> Attribution:
    chance = _chance(row["chance"])
    return Attribution(
        source=_span(row, "source"),
        cue=_span(row, "cue"),
        content=_spans(row["content"]),
        source_kind=row["source_kind"],
        sort=row["sort"],
        speaker=row["speaker"],
        confidence=confidence_of(chance),
        chance=chance,
        within=row["within"],
    )


def _mark(row: Values, article: Article, rules: Mapping[str, Values]) -> Mark:
    """A rule that rules.parquet does not have says nothing."""
    rule = rules.get(row["rule"], {"explain": "", "ask": "", "fair": ""})
    words = article.text[row["start"] : row["end"]]
    chance = _chance(row["chance"])
    return Mark(
        kind=row["kind"],
        start=row["start"],
        end=row["end"],
        rule=row["rule"],
        explanation=explained(rule["explain"], words),
        ask=rule["ask"],
        confidence=confidence_of(chance),
        fair=rule["fair"],
        voice=row["voice"],
        rung=row["rung"],
        chance=chance,
    )


def _source(row: Values) -> Source:
    return Source(
        row["name"],
        row["kind"],
        _spans(row["mentions"]),
        tuple(row["attributions"]),
        tuple(row["names"]),
    )


def _span(row: Values, name: str) -> Span | None:
    start = row[f"{name}_start"]
    return None if start is None else Span(start, row[f"{name}_end"])


def _spans(rows: Sequence[Values]) -> tuple[Span, ...]:
    return tuple(Span(row["start"], row["end"]) for row in rows)


def _chance(stored: float) -> float:
    """The tables hold single precision."""
    return round(stored, 3)
