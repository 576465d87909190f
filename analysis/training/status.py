"""The status model: python -m analysis.training status --articles FILE --labels FILE …

Articles are JSONL of {id, text}; labels JSONL of {article, start, end, status, why}. What the
network says of the articles must come from networks that have not seen them, or the status would
be learned from attributions better than any reader's: --attributions names a JSONL of
{id, attributions: [{source, cue, content, confidence}]}. Articles without a line there are read by
the model that ships.
"""

import argparse
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from analysis.article import Article, Span
from analysis.attribution import RawAttribution, attribute, load_model
from analysis.claims import Features, article_features
from analysis.credit import read_credit
from analysis.marks import Status, Why
from analysis.segment import plain_paragraphs
from analysis.sources import build_attributions
from analysis.status_model import FILE, FORMAT, Classifier, as_data
from analysis.stream import read_stream
from analysis.tagging import tag
from analysis.tokens import read_tokens
from analysis.training.logistic import fit, folds

STATUSES: tuple[Status, ...] = ("attributed", "unsourced", "other")
REASONS: tuple[Why, ...] = (
    "fact", "statistic", "cause", "motive", "judgement", "generalisation", "forecast", "comparison",
)  # fmt: skip
RARE = 8  # a measure that fewer sentences have is left out
PENALTY, PENALTY_WHY = 100.0, 30.0  # of squared weights, on standardised measures
FOLDS = 10


@dataclass(frozen=True, slots=True)
class Example:
    article: str
    features: Features
    status: Status
    why: Why | None


def main(arguments: Sequence[str]) -> int:
    options = _options(arguments)
    examples = list(read_examples(options.articles, options.labels, options.attributions))
    print(f"{len(examples)} sentences of {len({e.article for e in examples})} articles")
    for line in cross_validated(examples):
        print(line)
    status = train(examples, [e.status for e in examples], STATUSES, PENALTY)
    claims = [e for e in examples if e.why]
    why = train(claims, [str(e.why) for e in claims], REASONS, PENALTY_WHY)
    data = {"format": FORMAT, "status": as_data(status), "why": as_data(why)}
    options.output.write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")
    print(f"{options.output}: {options.output.stat().st_size} bytes")
    return 0


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m analysis.training status")
    parser.add_argument("--articles", type=Path, action="append", required=True)
    parser.add_argument("--labels", type=Path, action="append", required=True)
    parser.add_argument("--attributions", type=Path)
    parser.add_argument("--output", type=Path, default=FILE)
    return parser.parse_args(arguments)


def read_rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def read_examples(
    articles: Sequence[Path], labels: Sequence[Path], attributions: Path | None
) -> Iterator[Example]:
    """One for each of our sentences that shares most with a labelled one."""
    wanted: dict[str, list[dict[str, Any]]] = {}
    for path in labels:
        for row in read_rows(path):
            wanted.setdefault(str(row["article"]), []).append(row)
    given = (
        {str(r["id"]): r["attributions"] for r in read_rows(attributions)} if attributions else {}
    )
    model = None
    for path in articles:
        for row in read_rows(path):
            key = str(row["id"])
            if key in wanted:
                raw = [_raw(one) for one in given[key]] if key in given else None
                model = model or (load_model() if raw is None else None)
                yield from _examples(key, row["text"], wanted[key], raw, model)


def _raw(one: Mapping[str, Any]) -> RawAttribution:
    source, cue = (Span(*one[k]) if one.get(k) else None for k in ("source", "cue"))
    return RawAttribution(source, cue, tuple(Span(*c) for c in one["content"]), one["confidence"])


def _examples(
    key: str,
    text: str,
    labels: Sequence[Mapping[str, Any]],
    raw: Sequence[RawAttribution] | None,
    model: Any,
) -> Iterator[Example]:
    article = Article("", text, plain_paragraphs(text))
    segments = read_tokens(article)
    tags = [tag(passage) for passage in segments.passages]
    if raw is None:
        raw = attribute(segments, text, model)
    attributions = build_attributions(article, segments, tags, list(raw))
    stream = read_stream(article, segments, tags)
    found = article_features(stream, read_credit(stream, attributions), attributions)
    for (start, end, _), features in zip(segments.sentences, found, strict=True):
        best = max(labels, key=lambda row: min(row["end"], end) - max(row["start"], start))
        if min(best["end"], end) > max(best["start"], start):
            why = best.get("why") if best["status"] == "unsourced" else None
            yield Example(key, features, best["status"], why)


def train(
    examples: Sequence[Example], answers: Sequence[str], classes: Sequence[str], penalty: float
) -> Classifier:
    """Measures are standardised for the fit; the weights returned are those of the plain ones."""
    import numpy as np

    counts: dict[str, int] = {}
    for example in examples:
        for name in example.features:
            counts[name] = counts.get(name, 0) + 1
    names = sorted(name for name, count in counts.items() if count >= RARE)
    matrix = np.array([[e.features.get(n, 0.0) for n in names] for e in examples])
    mean, spread = matrix.mean(0), matrix.std(0) + 1e-9
    wanted = np.array([classes.index(a) for a in answers])
    weights, bias = fit((matrix - mean) / spread, wanted, len(classes), penalty)
    weights /= spread[:, None]
    bias -= mean @ weights
    rows = {n: tuple(map(float, row)) for n, row in zip(names, weights, strict=True)}
    return Classifier(tuple(classes), tuple(map(float, bias)), rows)


def cross_validated(examples: Sequence[Example]) -> Iterator[str]:
    """Precision, recall and F1 of each status, each article judged by a model without it."""
    said: list[str] = [""] * len(examples)
    for test in folds([e.article for e in examples], FOLDS):
        rest = [e for i, e in enumerate(examples) if i not in test]
        model = train(rest, [e.status for e in rest], STATUSES, PENALTY)
        for index in test:
            chances = model.chances(examples[index].features)
            said[index] = STATUSES[chances.index(max(chances))]
    for status in STATUSES:
        gold = sum(e.status == status for e in examples)
        ours = sum(s == status for s in said)
        both = sum(e.status == s == status for e, s in zip(examples, said, strict=True))
        p, r = both / max(1, ours), both / max(1, gold)
        yield f"{status:<11} P {p:.3f}  R {r:.3f}  F1 {2 * p * r / max(1e-9, p + r):.3f}"
