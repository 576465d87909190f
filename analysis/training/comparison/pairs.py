"""The model that pairs sentences: python -m bywhom.analysis.training pairs --articles FILE

Articles are JSONL of {id, text}, with those that pairs.jsonl names. Prints how right pairs are, by
leaving out one event after another, then on the unseen events by either pass of labels, and writes
the model made of the built ones. With --figures it prints the unseen events only, writing nothing.
"""

import argparse
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bywhom.analysis.analyse import load_analyser
from bywhom.analysis.article import Article
from bywhom.analysis.comparison.pair_facts import candidates, facts
from bywhom.analysis.comparison.pair_model import (
    FARTHEST,
    FILE,
    PairModel,
    load_pair_model,
    stored_pair_model,
)
from bywhom.analysis.comparison.pairing import prepare
from bywhom.analysis.comparison.reports import Report, Side
from bywhom.analysis.text.segment import plain_paragraphs
from bywhom.analysis.training.arrays import write_arrays

LABELS = Path(__file__).with_name("pairs.jsonl")
UNSEEN = ("unseen", "unseen, second pass")  # parts of pairs.jsonl
LEAST = (0.65, 0.6)  # chances below which nothing is told, chosen on events left out
RIDGE, ROUNDS = 20.0, 30

Floats = NDArray[np.float64]
Labels = Mapping[tuple[int, int], str]
SAID = ("same claim", "same matter")


@dataclass(frozen=True, slots=True)
class Example:
    """Two reports: the candidates' facts [pairs, facts], and what was labelled, by pair."""

    event: str
    part: str
    pairs: tuple[tuple[int, int], ...]
    facts: Floats
    labels: dict[tuple[int, int], str]

    def wanted(self) -> Floats:
        """[pairs, 2]: the same claim; the same matter or claim."""
        said = [self.labels.get(pair, "") for pair in self.pairs]
        return np.array([[one == "same claim", bool(one)] for one in said], float)


def main(arguments: Sequence[str]) -> int:
    options = _options(arguments)
    examples = list(read_examples(options.articles))
    built = [one for one in examples if one.part == "built"]
    if options.figures:
        model = load_pair_model()
        if model is None:
            raise SystemExit(f"{FILE} is missing. Make it first, without --figures.")
        _print_unseen(examples, model)
        return 0
    for line in left_out(built):
        print(line)
    model = fit(built)
    _print_unseen(examples, model)
    write_arrays(options.output, stored_pair_model(model))
    print(f"{options.output}: {options.output.stat().st_size} bytes")
    return 0


def _print_unseen(examples: Sequence[Example], model: PairModel) -> None:
    for part in UNSEEN:
        some = [one for one in examples if one.part == part]
        if some:
            print(figures(part, some, _by(model)))
    print(agreement(*([one.labels for one in examples if one.part == part] for part in UNSEEN)))


def agreement(ones: Sequence[Labels], others: Sequence[Labels]) -> str:
    """F1 of the second pass of labels against the first: the same reports in the same order."""
    lines = []
    for name, wanted in (("same claim", ("same claim",)), ("same matter at least", SAID)):
        sets = [
            {
                (n, pair)
                for n, one in enumerate(some)
                for pair, said in one.items()
                if said in wanted
            }
            for some in (ones, others)
        ]
        alike, most = len(sets[0] & sets[1]), max(1, len(sets[0]) + len(sets[1]))
        lines.append(f"  {name}: {alike} alike, agreement {2 * alike / most:.3f}")
    return "\n".join(["the two passes", *lines])


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bywhom.analysis.training pairs")
    parser.add_argument("--articles", type=Path, required=True)
    parser.add_argument("--figures", action="store_true")
    parser.add_argument("--output", type=Path, default=FILE)
    return parser.parse_args(arguments)


def read_examples(articles: Path) -> Iterator[Example]:
    rows = [json.loads(line) for line in LABELS.read_text("utf-8").splitlines()]
    wanted = {row[side] for row in rows for side in ("left", "right")}
    reports = dict(read_reports(articles, wanted))
    for row in rows:
        left, right = (reports[row[side]].sides() for side in ("left", "right"))
        prepared = prepare([left, right])
        ones, others = prepared.told
        like = candidates(ones, others, prepared.weights)
        labels = {
            (_index(left, one), _index(right, other)): said
            for one, _, other, _, said, *_ in row["pairs"]
        }
        found = np.array(facts(ones, others, prepared.weights, like))
        yield Example(row["event"], row["part"], tuple(like), found, labels)


def read_reports(articles: Path, wanted: Iterable[str]) -> Iterator[tuple[str, Report]]:
    analyser, names = load_analyser(), set(wanted)
    for line in articles.read_text("utf-8").splitlines():
        row = json.loads(line)
        if row["id"] in names:
            article = Article("", row["text"], plain_paragraphs(row["text"]))
            analysis = analyser.analyse(article)
            yield row["id"], Report(analysis, analysis.marks)


def _index(sides: Sequence[Side], start: int) -> int:
    return max(number for number, side in enumerate(sides) if side.start <= start)


def left_out(examples: Sequence[Example]) -> Iterator[str]:
    """Every event judged by a model that has not seen it."""
    models = {
        event: fit([one for one in examples if one.event != event])
        for event in sorted({one.event for one in examples})
    }
    yield f"{len(models)} events, {sum(len(one.pairs) for one in examples)} candidates"
    yield figures("events left out", examples, lambda one: _by(models[one.event])(one))


def figures(
    name: str, examples: Sequence[Example], chances: Callable[[Example], NDArray[np.float32]]
) -> str:
    lines = [name]
    for column, (relation, least) in enumerate(
        zip(("same claim", "same matter at least"), LEAST, strict=True)
    ):
        told = right = there = 0
        for one in examples:
            yes = chances(one)[:, column] >= least
            told += int(yes.sum())
            right += int((yes & (one.wanted()[:, column] > 0)).sum())
            there += sum(column == 1 or said == "same claim" for said in one.labels.values())
        lines.append(
            f"  {relation}: told {told}, right {right}, there {there}: "
            f"precision {right / max(1, told):.3f}, recall {right / max(1, there):.3f}"
        )
    return "\n".join(lines)


def _by(model: PairModel) -> Callable[[Example], NDArray[np.float32]]:
    return lambda one: model.chances(one.facts.tolist())


def fit(examples: Sequence[Example]) -> PairModel:
    """Two ridge regressions by Newton's method: the same numbers every time."""
    found = np.concatenate([one.facts for one in examples])
    wanted = np.concatenate([one.wanted() for one in examples])
    mean, spread = found.mean(0), found.std(0) + 1e-6
    values = np.clip((found - mean) / spread, -FARTHEST, FARTHEST)
    solved = [_solve(values, wanted[:, column]) for column in (0, 1)]
    weights, bias = np.array([one[:-1] for one in solved]), np.array([one[-1] for one in solved])
    return PairModel(_small(mean), _small(spread), _small(weights), _small(bias), LEAST)


def _small(array: Floats) -> NDArray[np.float32]:
    return array.astype(np.float32)


def _solve(values: Floats, wanted: Floats) -> Floats:
    rows = np.c_[values, np.ones(len(values))]
    ridge = np.diag(np.r_[np.full(values.shape[1], RIDGE), 1e-6])
    solved = np.zeros(rows.shape[1])
    for _ in range(ROUNDS):
        chance = 1 / (1 + np.exp(-(rows @ solved)))
        slope = rows.T @ (chance - wanted) + ridge @ solved
        curve = (rows * (chance * (1 - chance))[:, None]).T @ rows + ridge
        solved -= np.linalg.solve(curve, slope)
    return solved
