"""The status model: python -m bywhom.analysis.training status --articles FILE --labels FILE …

Articles are JSONL of {id, text, event} or a folder of texts, whose ids are their paths as given;
labels JSONL of {article, start, end, status, why}; of several files the first that has an article
counts. The attribution network must not have seen the articles, or the status would be learned
from attributions better than any reader's. The invented articles beside this file are always used
too. Articles of one event stay in one fold.

--soft FILE: a teacher's answers, JSONL of {article, start, end, p}, p being the chances of
STATUSES, about --soft-articles (which the network may have seen); every SPARED-th is learned from
and none is measured on.
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
from bywhom.analysis.reader.perceptron import FARTHEST, matrix
from bywhom.analysis.sources.attributions import build_attributions
from bywhom.analysis.status.assertions import by_sentence
from bywhom.analysis.status.claims import Features, article_features
from bywhom.analysis.status.credit import read_credit
from bywhom.analysis.status.status_model import FILE, FORMAT, StatusModel, status_model_from
from bywhom.analysis.text.segment import plain_paragraphs
from bywhom.analysis.text.tagging import tag
from bywhom.analysis.text.token_stream import read_stream
from bywhom.analysis.text.tokens import read_tokens
from bywhom.analysis.training.arrays import write_arrays
from bywhom.analysis.training.calibration import calibration_error
from bywhom.analysis.training.folds import folds
from bywhom.analysis.training.perceptron import softened, train_some

STATUSES: tuple[Status, ...] = ("attributed", "unsourced", "other")
REASONS: tuple[Why, ...] = (
    "fact", "statistic", "cause", "motive", "judgement", "generalisation", "forecast", "comparison",
)  # fmt: skip
CODES: dict[str, Status] = {"A": "attributed", "U": "unsourced", "O": "other"}
OWN = Path(__file__).parent / "articles"
SPARED = 6  # of more of a teacher's answers than this the model learns that teacher's kind of text
RARE = 8  # a measure that fewer sentences have is left out
SMALLEST = 1e-3  # spread
SEEDS = (20161122, 20161123, 20161124)
HELP = 0.4  # for rare reasons: this part of what their number says is taken back
FOLDS = 10


@dataclass(frozen=True, slots=True)
class Example:
    origin: str  # the file of articles it comes from
    article: str
    group: str
    features: Features
    held: NDArray[np.float32]  # what the attribution network makes of the sentence
    status: Status
    why: Why | None
    soft: tuple[float, ...] | None = None  # chances of STATUSES, as a teacher said


def main(arguments: Sequence[str]) -> int:
    options = _options(arguments)
    model = load_model()
    examples = list(read_examples(options.articles, options.labels, model))
    examples += own_examples(OWN, model)
    print(f"{len(examples)} sentences of {len({e.article for e in examples})} articles")
    known = {e.article for e in examples}
    said = read_examples(options.soft_articles, options.soft, model)
    soft = [e for e in said if e.article not in known][::SPARED]
    print(f"{len(soft)} sentences with a teacher's answers")
    examples += soft
    for line in cross_validated(examples, options.by_origin):
        print(line)
    if options.by_origin:
        return 0
    write_arrays(options.output, make(examples))
    print(f"{options.output}: {options.output.stat().st_size} bytes")
    return 0


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bywhom.analysis.training status")
    parser.add_argument("--articles", type=Path, action="append", default=[])
    parser.add_argument("--labels", type=Path, action="append", default=[])
    parser.add_argument("--soft-articles", type=Path, action="append", default=[])
    parser.add_argument("--soft", type=Path, action="append", default=[])
    parser.add_argument("--output", type=Path, default=FILE)
    parser.add_argument(
        "--by-origin",
        action="store_true",
        help="make nothing; measure each file of articles by a model taught without any of it",
    )
    return parser.parse_args(arguments)


def read_rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def read_articles(path: Path) -> Iterator[tuple[str, str, str]]:
    """(id, text, event) of each article of a JSONL or a folder."""
    if path.is_dir():
        for text in sorted(path.glob("*.txt")):
            yield text.as_posix(), text.read_text(encoding="utf-8"), text.as_posix()
    else:
        for row in read_rows(path):
            key = str(row["id"])
            yield key, row["text"], str(row.get("event") or key)


def read_examples(
    articles: Sequence[Path], labels: Sequence[Path], model: AttributionModel
) -> Iterator[Example]:
    """One for each of our sentences that shares most with a labelled one."""
    wanted: dict[str, list[dict[str, Any]]] = {}
    for path in labels:
        found: dict[str, list[dict[str, Any]]] = {}
        for row in read_rows(path):
            found.setdefault(str(row["article"]), []).append(row)
        wanted = {**found, **wanted}
    for path in articles:
        for key, text, event in read_articles(path):
            if key in wanted:
                yield from _examples((path.stem, key, event), text, wanted[key], model)


def own_examples(folder: Path, model: AttributionModel) -> Iterator[Example]:
    for path in sorted(folder.glob("*.txt")):
        text, labels = read_labelled(path.read_text(encoding="utf-8"))
        yield from _examples((folder.name, path.stem, path.stem), text, labels, model)


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
    place: tuple[str, str, str],
    text: str,
    labels: Sequence[Mapping[str, Any]],
    model: AttributionModel,
) -> Iterator[Example]:
    """place: origin, article, group."""
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
            soft = tuple(best["p"]) if "p" in best else None
            status = STATUSES[soft.index(max(soft))] if soft else best["status"]
            why = best.get("why") if status == "unsourced" else None
            yield Example(*place, features, row, status, why, soft)


def make(examples: Sequence[Example]) -> dict[str, NDArray[Any]]:
    """The arrays of the model file, learned from the examples."""
    found = [e.features for e in examples]
    measures = common_measures(found)
    numbers = np.hstack([matrix(found, measures), np.array([e.held for e in examples])])
    mean, spread = numbers.mean(0), numbers.std(0) + SMALLEST
    values = np.clip((numbers - mean) / spread, -FARTHEST, FARTHEST)
    claims = [i for i, e in enumerate(examples) if e.why]
    status = train_some(values, _answers(examples), SEEDS)
    reasons = _numbers([str(examples[i].why) for i in claims], REASONS)
    why = train_some(values[claims], softened(reasons, len(REASONS)), SEEDS)
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


def _answers(examples: Sequence[Example]) -> NDArray[np.float32]:
    answers = softened(_numbers([e.status for e in examples], STATUSES), len(STATUSES))
    for row, example in zip(answers, examples, strict=True):
        if example.soft:
            row[:] = np.array(example.soft) / sum(example.soft)
    return answers


def _half(values: NDArray[Any]) -> NDArray[np.float16]:
    return values.astype(np.float16)


def _numbers(answers: Sequence[str], classes: Sequence[str]) -> NDArray[np.int64]:
    return np.array([classes.index(answer) for answer in answers])


def common_measures(found: Sequence[Features]) -> list[str]:
    counts = Counter(name for features in found for name in features)
    return sorted(name for name, count in counts.items() if count >= RARE)


def taught_without(
    examples: Sequence[Example], by_origin: bool = False
) -> Iterator[tuple[list[int], StatusModel]]:
    """Some examples at a time, whole articles, and a model that was taught with all the others."""
    labelled = [i for i, e in enumerate(examples) if not e.soft]
    groups = [examples[i].origin if by_origin else examples[i].group for i in labelled]
    for part in folds(groups, len(set(groups)) if by_origin else FOLDS):
        test = sorted(labelled[i] for i in part)
        unseen = set(test)
        yield test, status_model_from(make([e for i, e in enumerate(examples) if i not in unseen]))


def cross_validated(examples: Sequence[Example], by_origin: bool = False) -> Iterator[str]:
    """Precision, recall and F1 of each status, each article judged by a model without it; how far
    the chances are off."""
    said: dict[int, tuple[str, float]] = {}
    for indices, model in taught_without(examples, by_origin):
        held = np.array([examples[i].held for i in indices])
        found = model.statuses([examples[i].features for i in indices], held)
        said |= dict(zip(indices, found, strict=True))
    for origin in dict.fromkeys(examples[i].origin for i in said):
        judged = [(examples[i].status, *said[i]) for i in said if examples[i].origin == origin]
        right = [wanted == status for wanted, status, _ in judged]
        off = calibration_error([chance for _, _, chance in judged], right)
        yield f"{origin:<16} right {np.mean(right):.3f} of {len(judged)}, chances off by {off:.3f}"
        for status in STATUSES:
            yield f"{origin:<16} {status:<11} {_figures([one[:2] for one in judged], status)}"


def _figures(pairs: Sequence[tuple[str, str]], status: str) -> str:
    gold = sum(wanted == status for wanted, _ in pairs)
    ours = sum(said == status for _, said in pairs)
    both = sum(wanted == said == status for wanted, said in pairs)
    p, r = both / max(1, ours), both / max(1, gold)
    return f"P {p:.3f}  R {r:.3f}  F1 {2 * p * r / max(1e-9, p + r):.3f}"
