"""The judges of hedges and loaded words: python -m bywhom.analysis.training hedges …

Articles are JSONL of {id, text, event} or a folder of texts, whose ids are their paths as given;
labels JSONL of {article, start, end, hedges}, one line a sentence, where `hedges` lists start and
end of each cue. Articles of one event stay in one fold of --folds. Loaded words are
learned from the labels in words/loaded_labels.jsonl, for which the same articles are needed, and
from our own sentences.
"""

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bywhom.analysis.judging.judge import FILE, Judge, Judged, stored_judges
from bywhom.analysis.marks import LIKELY, SURE
from bywhom.analysis.rules.rule_set import load_rules
from bywhom.analysis.training.arrays import write_arrays
from bywhom.analysis.training.calibration import calibration_error
from bywhom.analysis.training.folds import folds
from bywhom.analysis.training.judging.judged_examples import (
    Example,
    labelled_examples,
    loaded_examples,
    own_examples,
)
from bywhom.analysis.training.judging.logistic import fit_judge

RIDGE = 3.0
BINS = (0, 0.1, 0.3, 0.5, 0.7, 0.8, 0.9, 1.001)  # of the table of calibration
OWN_WEIGHT: dict[Judged, float] = {"hedge": 1.0, "loaded-language": 3.0}  # beside one of an article
# From this chance to SURE, of all hedges together about three in four are right on folds.
MIDDLE: dict[Judged, float] = {"hedge": 0.45, "loaded-language": SURE}


def main(arguments: Sequence[str]) -> int:
    options = _options(arguments)
    rules, _ = load_rules()
    examples: dict[Judged, list[Example]] = {
        "hedge": [
            *labelled_examples(options.articles, options.labels, rules),
            *own_examples("hedge", rules),
        ],
        "loaded-language": [
            *loaded_examples(options.articles, rules),
            *own_examples("loaded-language", rules),
        ],
    }
    for kind, found in examples.items() if options.folds else ():
        for line in cross_validated(found, kind, options.folds):
            print(line)
    judges = {kind: taught(found, kind) for kind, found in examples.items()}
    write_arrays(options.output, stored_judges(judges))
    print(f"{options.output}: {options.output.stat().st_size} bytes")
    return 0


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bywhom.analysis.training hedges")
    parser.add_argument("--articles", type=Path, action="append", default=[])
    parser.add_argument("--labels", type=Path, action="append", default=[])
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--output", type=Path, default=FILE)
    return parser.parse_args(arguments)


def taught(examples: Sequence[Example], kind: Judged) -> Judge:
    """Where articles teach as well, our own sentences have facts of their own besides: each word
    is as often a hedge there as we chose, not as it is in articles (Daumé 2007)."""
    mixed = len({one.is_own for one in examples}) > 1
    judge = fit_judge(
        [_adapted(one) if mixed and one.is_own else one.facts for one in examples],
        [one.right for one in examples],
        [OWN_WEIGHT[kind] if mixed and one.is_own else 1.0 for one in examples],
        RIDGE,
    )
    return replace(judge, middle=MIDDLE[kind])


def chances(examples: Sequence[Example], kind: Judged, count: int) -> NDArray[np.float64]:
    """Of each example, by a judge taught without its fold."""
    found = np.zeros(len(examples))
    for test in folds([one.group for one in examples], count):
        judge = taught([one for i, one in enumerate(examples) if i not in test], kind)
        for i in test:
            found[i] = judge.chance(examples[i].facts)
    return found


def cross_validated(examples: Sequence[Example], kind: Judged, count: int) -> Iterator[str]:
    """By origin, how right the marks from LIKELY on are and how many are found; then how right
    they are by chance. Cues that are no candidate are not counted here; score.py counts them."""
    found = chances(examples, kind, count)
    right = np.array([one.right for one in examples])
    articles = np.array([not one.is_own for one in examples])
    for origin in dict.fromkeys(one.origin for one in examples):
        of = np.array([one.origin == origin for one in examples])
        shown = of & (found >= LIKELY)
        recall = right[shown].sum() / right[of].sum()
        yield (
            f"{kind} {origin}: {of.sum()} candidates, {right[of].sum()} right; from {LIKELY} on "
            f"precision {right[shown].mean():.3f}, recall {recall:.3f}"
        )
    for low, high in pairwise(BINS):
        here = articles & (found >= low) & (found < high)
        if here.any():
            yield f"  {low} to {high}: {here.sum()}, right {right[here].mean():.2f}"
    error = calibration_error(found[articles].tolist(), right[articles].tolist())
    yield f"  calibration error {error:.3f}"


def _adapted(example: Example) -> tuple[str, ...]:
    own = [f for f in example.facts if f.startswith(("first=", "rule=")) and " " not in f]
    return (*example.facts, "own", *(f"own {fact}" for fact in own))
