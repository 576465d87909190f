"""The coreference model: python -m bywhom.analysis.training who --articles FILE --labels FILE …

Articles are JSONL of {id, text, event}; labels JSONL of {article, start, end, by}, one line a
sentence, where `by` lists who the sentence is credited to: {who, expr}; expr: start and end of the
words for that source, or none. Articles of one event stay in one fold of --folds, with which the
share of right answers is measured before the model is made from all.
"""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bywhom.analysis.coreference.ranker import FILE, FORMAT, Ranker
from bywhom.analysis.training.arrays import write_arrays
from bywhom.analysis.training.folds import folds
from bywhom.analysis.training.sources.ranking import train_ranker
from bywhom.analysis.training.sources.who_examples import Example, read_examples

SEED = 20161122


def main(arguments: Sequence[str]) -> int:
    options = _options(arguments)
    examples = list(read_examples(options.articles, options.labels))
    print(f"{sum(len(e.scene.references) for e in examples)} references, {len(examples)} articles")
    if options.folds:
        for line in cross_validated(examples, options.folds):
            print(line)
    write_arrays(options.output, stored(train_ranker(examples, SEED)))
    print(f"{options.output}: {options.output.stat().st_size} bytes")
    return 0


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bywhom.analysis.training who")
    parser.add_argument("--articles", type=Path, action="append", default=[])
    parser.add_argument("--labels", type=Path, action="append", default=[])
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--output", type=Path, default=FILE)
    return parser.parse_args(arguments)


def stored(ranker: Ranker) -> dict[str, NDArray[Any]]:
    """The arrays of the model file."""
    parts = {"mean": ranker.means, "spread": ranker.spreads, "weight": ranker.weights}
    arrays: dict[str, NDArray[Any]] = {
        f"{kind}.{key}": values.astype(np.float16)
        for kind, found in parts.items()
        for key, values in found.items()
    }
    return {**arrays, "format": np.array(FORMAT)}


def cross_validated(examples: Sequence[Example], count: int) -> Iterator[str]:
    """How often the most probable candidate is right, by origin and kind of expression."""
    right: dict[tuple[str, str], list[bool]] = {}
    for test in folds([e.event for e in examples], count):
        ranker = train_ranker([e for i, e in enumerate(examples) if i not in test], SEED)
        for i in test:
            example = examples[i]
            for kind, answer in judged(example, ranker):
                right.setdefault((example.origin, kind), []).append(answer)
    for (origin, kind), found in sorted(right.items()):
        yield f"{origin:<12} {kind:<12} right {np.mean(found):.3f} of {len(found)}"


def judged(example: Example, ranker: Ranker) -> Iterator[tuple[str, bool]]:
    """The kind of each labelled reference, and whether its most probable candidate is right."""
    chances, further = ranker.chances(example.tables)
    edges = np.searchsorted(example.pairs.reference, np.arange(len(further) + 1))
    for i, one in enumerate(example.scene.references):
        rows = slice(edges[i], edges[i + 1])
        best = np.concatenate([chances[rows], further[i]]).argmax()
        if example.labelled[i]:
            answers = np.concatenate([example.right[rows], example.further_right[i]])
            yield one.kind, bool(answers[best] > 0)
