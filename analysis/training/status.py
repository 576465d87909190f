"""The status model: python -m analysis.training status --articles FILE --labels FILE …

Articles are JSONL of {id, text}; labels JSONL of {article, start, end, status, why}. What the
network says of the articles must come from networks that have not seen them, or the status would
be learned from attributions better than any reader's: --attributions names a JSONL of
{id, attributions: [{source, cue, content, confidence}]}. Articles without a line there are read by
the model that ships.
"""

import argparse
import json
import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from analysis.article import Article, Span
from analysis.attribution import RawAttribution, attribute, load_model
from analysis.claim_words import wording_measures
from analysis.claims import Features, article_features
from analysis.credit import read_credit
from analysis.marks import Status, Why
from analysis.patterns import with_patterns
from analysis.segment import plain_paragraphs
from analysis.sources import build_attributions
from analysis.status_model import FILE, FORMAT, StatusModel, load_status_model, matrix
from analysis.stream import read_stream
from analysis.tagging import tag
from analysis.tokens import read_tokens
from analysis.training.boosting import grow
from analysis.training.logistic import fit, folds

STATUSES: tuple[Status, ...] = ("attributed", "unsourced", "other")
REASONS: tuple[Why, ...] = (
    "fact", "statistic", "cause", "motive", "judgement", "generalisation", "forecast", "comparison",
)  # fmt: skip
RARE = 8  # a measure that fewer sentences have is left out
PENALTY, PENALTY_WHY = 100.0, 30.0  # of squared weights, on standardised measures
HELP = 0.5  # for rare reasons
FOLDS = 10


@dataclass(frozen=True, slots=True)
class Example:
    origin: str  # the file of articles it comes from
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
    options.output.write_text(json.dumps(make(examples)) + "\n", encoding="utf-8")
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
                found = _examples(path.stem, key, row["text"], wanted[key], raw, model)
                yield from found


def _raw(one: Mapping[str, Any]) -> RawAttribution:
    content = (_span(piece) for piece in one["content"])
    return RawAttribution(
        _span(one.get("source")),
        _span(one.get("cue")),
        tuple(span for span in content if span),
        float(one["confidence"]),
    )


def _span(given: Any) -> Span | None:
    """[start, end], or {"start": …, "end": …}."""
    if not given:
        return None
    return Span(given["start"], given["end"]) if isinstance(given, dict) else Span(*given)


def _examples(
    origin: str,
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
    raw = with_patterns(segments.passages, list(raw))
    attributions = build_attributions(article, segments, tags, raw)
    stream = read_stream(article, segments, tags)
    found = article_features(stream, read_credit(stream, attributions), attributions)
    for (start, end, _), features in zip(segments.sentences, found, strict=True):
        best = max(labels, key=lambda row: min(row["end"], end) - max(row["start"], start))
        if min(best["end"], end) > max(best["start"], start):
            why = best.get("why") if best["status"] == "unsourced" else None
            yield Example(origin, key, features, best["status"], why)


def make(examples: Sequence[Example]) -> dict[str, Any]:
    """The content of the model file, learned from the examples."""
    answers, found = [e.status for e in examples], [e.features for e in examples]
    return {
        "format": FORMAT,
        "status": linear(found, answers, STATUSES, PENALTY),
        "trees": grow(found, answers, STATUSES, common_measures(found)),
        "why": reasons(examples),
    }


def reasons(examples: Sequence[Example]) -> dict[str, Any]:
    """Learned from the wording alone. Rare reasons are helped: half of what the number of
    examples says for a frequent one is taken back."""
    claims = [e for e in examples if e.why]
    measures = wording_measures()
    found = [{n: v for n, v in e.features.items() if n in measures} for e in claims]
    data = linear(found, [str(e.why) for e in claims], REASONS, PENALTY_WHY)
    counts = Counter(e.why for e in claims)
    data["bias"] = [
        round(b - HELP * math.log(max(1, counts[why])), 4)
        for b, why in zip(data["bias"], REASONS, strict=True)
    ]
    return data


def common_measures(found: Sequence[Features]) -> list[str]:
    counts = Counter(name for features in found for name in features)
    return sorted(name for name, count in counts.items() if count >= RARE)


def linear(
    found: Sequence[Features], answers: Sequence[str], classes: Sequence[str], penalty: float
) -> dict[str, Any]:
    """Measures are standardised for the fit; the weights returned are those of the plain ones."""
    import numpy as np

    names = common_measures(found)
    values = matrix(found, names)
    mean, spread = values.mean(0), values.std(0) + 1e-9
    wanted = np.array([classes.index(a) for a in answers])
    weights, bias = fit((values - mean) / spread, wanted, len(classes), penalty)
    weights /= spread[:, None]
    bias -= mean @ weights
    rows = {n: [round(float(w), 4) for w in r] for n, r in zip(names, weights, strict=True)}
    return {"classes": list(classes), "bias": [round(float(b), 4) for b in bias], "weights": rows}


def as_model(data: Mapping[str, Any]) -> StatusModel:
    """The model as the program would read it from its file."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "status.json"
        path.write_text(json.dumps(data), encoding="utf-8")
        model = load_status_model.__wrapped__(path)
    assert model is not None
    return model


def cross_validated(examples: Sequence[Example]) -> Iterator[str]:
    """Precision, recall and F1 of each status, each article judged by a model without it."""
    said: list[str] = [""] * len(examples)
    for test in folds([e.article for e in examples], FOLDS):
        rest = [e for i, e in enumerate(examples) if i not in test]
        model = as_model(make(rest))
        indices = sorted(test)
        for index, (status, _) in zip(
            indices, model.statuses([examples[i].features for i in indices]), strict=True
        ):
            said[index] = status
    for origin in dict.fromkeys(e.origin for e in examples):
        pairs = [(e.status, s) for e, s in zip(examples, said, strict=True) if e.origin == origin]
        for status in STATUSES:
            yield f"{origin:<16} {status:<11} {_figures(pairs, status)}"


def _figures(pairs: Sequence[tuple[str, str]], status: str) -> str:
    gold = sum(wanted == status for wanted, _ in pairs)
    ours = sum(said == status for _, said in pairs)
    both = sum(wanted == said == status for wanted, said in pairs)
    p, r = both / max(1, ours), both / max(1, gold)
    return f"P {p:.3f}  R {r:.3f}  F1 {2 * p * r / max(1e-9, p + r):.3f}"
