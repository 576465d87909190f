"""The status model: python -m bywhom.analysis.training status --articles FILE --labels FILE …

Articles are JSONL of {id, text} or a folder of texts, whose ids are their paths as given; labels
JSONL of {article, start, end, status, why}. The attribution network must not have seen the
articles, or the status would be learned from attributions better than any reader's. The invented
articles beside this file are always used too.
"""

import argparse
import json
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bywhom.analysis.article import Article
from bywhom.analysis.marks import Status, Why
from bywhom.analysis.reader.attribution import AttributionModel, load_model, read_passages
from bywhom.analysis.reader.model_file import DEFAULT as ATTRIBUTION
from bywhom.analysis.reader.patterns import with_patterns
from bywhom.analysis.sources.attributions import build_attributions
from bywhom.analysis.status.assertions import by_sentence
from bywhom.analysis.status.claims import Features, article_features
from bywhom.analysis.status.credit import read_credit
from bywhom.analysis.status.status_model import (
    FARTHEST,
    FILE,
    FORMAT,
    StatusModel,
    matrix,
    status_model_from,
)
from bywhom.analysis.text.segment import plain_paragraphs
from bywhom.analysis.text.tagging import tag
from bywhom.analysis.text.token_stream import read_stream
from bywhom.analysis.text.tokens import read_tokens
from bywhom.analysis.training.arrays import write_arrays
from bywhom.analysis.training.folds import folds
from bywhom.analysis.training.perceptron import train_some

STATUSES: tuple[Status, ...] = ("attributed", "unsourced", "other")
REASONS: tuple[Why, ...] = (
    "fact", "statistic", "cause", "motive", "judgement", "generalisation", "forecast", "comparison",
)  # fmt: skip
CODES: dict[str, Status] = {"A": "attributed", "U": "unsourced", "O": "other"}
OWN = Path(__file__).parent / "articles"
RARE = 8  # a measure that fewer sentences have is left out
SMALLEST = 1e-3  # spread
SEEDS = (20161122, 20161123, 20161124)
HELP = 0.4  # for rare reasons: this part of what their number says is taken back
FOLDS = 10


@dataclass(frozen=True, slots=True)
class Example:
    origin: str  # the file of articles it comes from
    article: str
    features: Features
    held: NDArray[np.float32]  # what the attribution network makes of the sentence
    status: Status
    why: Why | None


def main(arguments: Sequence[str]) -> int:
    options = _options(arguments)
    model = load_model()
    examples = list(read_examples(options.articles, options.labels, model))
    examples += own_examples(OWN, model)
    print(f"{len(examples)} sentences of {len({e.article for e in examples})} articles")
    for line in cross_validated(examples):
        print(line)
    write_arrays(options.output, make(examples))
    print(f"{options.output}: {options.output.stat().st_size} bytes")
    return 0


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bywhom.analysis.training status")
    parser.add_argument("--articles", type=Path, action="append", default=[])
    parser.add_argument("--labels", type=Path, action="append", default=[])
    parser.add_argument("--output", type=Path, default=FILE)
    return parser.parse_args(arguments)


def read_rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def read_articles(path: Path) -> Iterator[tuple[str, str]]:
    """(id, text) of each article of a JSONL or a folder."""
    if path.is_dir():
        for text in sorted(path.glob("*.txt")):
            yield text.as_posix(), text.read_text(encoding="utf-8")
    else:
        yield from ((str(row["id"]), row["text"]) for row in read_rows(path))


def read_examples(
    articles: Sequence[Path], labels: Sequence[Path], model: AttributionModel
) -> Iterator[Example]:
    """One for each of our sentences that shares most with a labelled one."""
    wanted: dict[str, list[dict[str, Any]]] = {}
    for path in labels:
        for row in read_rows(path):
            wanted.setdefault(str(row["article"]), []).append(row)
    for path in articles:
        for key, text in read_articles(path):
            if key in wanted:
                yield from _examples(path.stem, key, text, wanted[key], model)


def own_examples(folder: Path, model: AttributionModel) -> Iterator[Example]:
    for path in sorted(folder.glob("*.txt")):
        text, labels = read_labelled(path.read_text(encoding="utf-8"))
        yield from _examples(folder.name, path.stem, text, labels, model)


def read_labelled(marked: str) -> tuple[str, list[dict[str, Any]]]:
    """The text and the labels of an article as articles/README.md describes it."""
    text, labels = "", []
    for paragraph in marked.strip().split("\n\n"):
        for line in paragraph.splitlines():
            code, sentence = line.split("\t")
            status, _, why = code.partition(":")
            label: dict[str, Any] = {"start": len(text), "end": len(text) + len(sentence)}
            labels.append(label | {"status": CODES[status], "why": why or None})
            text += f"{sentence} "
        text = f"{text.rstrip()}\n\n"
    return text.rstrip() + "\n", labels


def _examples(
    origin: str, key: str, text: str, labels: Sequence[Mapping[str, Any]], model: AttributionModel
) -> Iterator[Example]:
    article = Article("", text, plain_paragraphs(text))
    segments = read_tokens(article)
    tags = [tag(passage) for passage in segments.passages]
    reading = read_passages(segments.passages, text, model)
    raw = with_patterns(segments.passages, reading.attributions)
    attributions = build_attributions(article, segments, tags, raw)
    stream = read_stream(article, segments, tags)
    found = article_features(stream, read_credit(stream, attributions), attributions)
    held = by_sentence(segments, [reading.sentences])
    assert held is not None
    for (start, end, _), features, row in zip(segments.sentences, found, held, strict=True):
        best = max(labels, key=lambda label: min(label["end"], end) - max(label["start"], start))
        if min(best["end"], end) > max(best["start"], start):
            why = best.get("why") if best["status"] == "unsourced" else None
            yield Example(origin, key, features, row, best["status"], why)


def make(examples: Sequence[Example]) -> dict[str, NDArray[Any]]:
    """The arrays of the model file, learned from the examples."""
    found = [e.features for e in examples]
    measures = common_measures(found)
    numbers = np.hstack([matrix(found, measures), np.array([e.held for e in examples])])
    mean, spread = numbers.mean(0), numbers.std(0) + SMALLEST
    values = np.clip((numbers - mean) / spread, -FARTHEST, FARTHEST)
    claims = [i for i, e in enumerate(examples) if e.why]
    status = train_some(values, _numbers([e.status for e in examples], STATUSES), 3, SEEDS)
    reasons = _numbers([str(examples[i].why) for i in claims], REASONS)
    why = train_some(values[claims], reasons, len(REASONS), SEEDS)
    counts = np.maximum(1, np.bincount(reasons, minlength=len(REASONS)))
    less = (HELP * np.log(counts)).astype(np.float32)
    why = replace(why, outward_bias=why.outward_bias - less)
    names = {
        "format": FORMAT,
        "classes": STATUSES,
        "whys": REASONS,
        "measures": measures,
        "reads": zlib.crc32(ATTRIBUTION.read_bytes()),
    }
    stored: dict[str, NDArray[Any]] = {"names": np.frombuffer(json.dumps(names).encode(), np.uint8)}
    stored |= {"mean": _half(mean), "spread": _half(spread)}
    for name, made in (("status", status), ("why", why)):
        stored |= {f"{name}.{k}": _half(v) for k, v in asdict(made).items()}
    return stored


def _half(values: NDArray[Any]) -> NDArray[np.float16]:
    return values.astype(np.float16)


def _numbers(answers: Sequence[str], classes: Sequence[str]) -> NDArray[np.int64]:
    return np.array([classes.index(answer) for answer in answers])


def common_measures(found: Sequence[Features]) -> list[str]:
    counts = Counter(name for features in found for name in features)
    return sorted(name for name, count in counts.items() if count >= RARE)


def taught_without(examples: Sequence[Example]) -> Iterator[tuple[list[int], StatusModel]]:
    """Some examples at a time, whole articles, and a model that was taught with all the others."""
    for test in folds([e.article for e in examples], FOLDS):
        rest = [e for i, e in enumerate(examples) if i not in test]
        yield sorted(test), status_model_from(make(rest))


def cross_validated(examples: Sequence[Example]) -> Iterator[str]:
    """Precision, recall and F1 of each status, each article judged by a model without it."""
    said: list[str] = [""] * len(examples)
    for indices, model in taught_without(examples):
        held = np.array([examples[i].held for i in indices])
        found = model.statuses([examples[i].features for i in indices], held)
        for index, (status, _) in zip(indices, found, strict=True):
            said[index] = status
    for origin in dict.fromkeys(e.origin for e in examples):
        pairs = [(e.status, s) for e, s in zip(examples, said, strict=True) if e.origin == origin]
        right = sum(wanted == said for wanted, said in pairs) / len(pairs)
        yield f"{origin:<16} right {right:.3f} of {len(pairs)} sentences"
        for status in STATUSES:
            yield f"{origin:<16} {status:<11} {_figures(pairs, status)}"


def _figures(pairs: Sequence[tuple[str, str]], status: str) -> str:
    gold = sum(wanted == status for wanted, _ in pairs)
    ours = sum(said == status for _, said in pairs)
    both = sum(wanted == said == status for wanted, said in pairs)
    p, r = both / max(1, ours), both / max(1, gold)
    return f"P {p:.3f}  R {r:.3f}  F1 {2 * p * r / max(1e-9, p + r):.3f}"
