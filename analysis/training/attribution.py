"""Makes resources/models/attribution.npz: python -m analysis.training attribution --help"""

import argparse
import json
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import numpy as np
import torch

from analysis.attribution import (
    AttributionModel,
    RawAttribution,
    attribute,
    grouped_pieces,
    load_model,
)
from analysis.network import Floats
from analysis.training.calibration import calibration_error, fit_sureness, is_right
from analysis.training.corpus import Annotated, read_corpus
from analysis.training.crossfit import Unseen, Words, cross_fit
from analysis.training.export import save_model
from analysis.training.figures import agreement
from analysis.training.fit import Course, fit, plan_for
from analysis.training.linking import fit_links
from analysis.training.vocabulary import make_lexicon, ready_vectors, vectors_for

FOLDS = 3
TEACHERS = 6  # epochs a fold's network learns for
SCHOLAR = 9  # epochs of the network that ships


@dataclass(frozen=True, slots=True)
class Trained:
    model: AttributionModel
    unseen: list[list[RawAttribution]]  # of each article, by a network that had not seen it


def main(arguments: Sequence[str]) -> int:
    got = _options().parse_args(arguments)
    torch.set_num_threads(got.threads)
    began = time.monotonic()
    articles = read_corpus(got.train)
    apart = [a for a in articles if a.publisher == got.without_outlet]
    articles = [a for a in articles if a.publisher != got.without_outlet]
    courses = Course(got.teachers, seed=got.seed), Course(got.epochs, seed=got.seed)
    trained = train(articles, got.output, courses, Words(*ready_vectors()))
    size = got.output.stat().st_size
    print(f"{got.output}: {size:,} bytes, {time.monotonic() - began:.0f} s")
    report("cross-fitted", articles, trained.unseen)
    for name, path in (("apart", got.dev), (f"{got.without_outlet}, unseen", None)):
        measured = read_corpus(path) if path else apart
        if measured:
            report(name, measured, [attribute(a.segments, a.text, trained.model) for a in measured])
    if got.crossfit:
        lines = map(_line, articles, trained.unseen)
        got.crossfit.write_text("".join(lines), encoding="utf-8")
    return 0


def train(
    articles: Sequence[Annotated], output: Path, courses: tuple[Course, Course], ready: Words
) -> Trained:
    """Writes the model file. courses: of the folds' networks, of the one that ships."""
    teachers = list(cross_fit(articles, FOLDS, courses[0], ready))
    sureness = learn_sureness(articles, teachers)
    unseen: list[list[RawAttribution]] = [[] for _ in articles]
    advice: list[np.ndarray] = [np.empty(0)] * len(articles)
    for teacher in teachers:
        model = replace(teacher.model, sureness=sureness)
        for number, its_advice in zip(teacher.numbers, teacher.advice, strict=True):
            advice[number] = its_advice
            article = articles[number]
            unseen[number] = attribute(article.segments, article.text, model)
    lexicon, own = make_lexicon(articles, ready.words)
    table = vectors_for(lexicon, ready.words, ready.vectors)
    plan = plan_for(lexicon, own, table.shape[1])
    net = fit(articles, lexicon, plan, table, courses[1], advice)
    save_model(output, net, lexicon, fit_links(articles, courses[1].seed), sureness)
    return Trained(load_model(output), unseen)


def learn_sureness(articles: Sequence[Annotated], teachers: Sequence[Unseen]) -> Floats:
    """From what each fold's network says of the articles it has not seen."""
    facts, right = [], []
    for teacher in teachers:
        for article in (articles[i] for i in teacher.numbers):
            passages = article.segments.passages
            facts += [f for _, _, f in grouped_pieces(passages, teacher.model)]
            found = attribute(article.segments, article.text, teacher.model)
            right += [is_right(article, f.content, f.source) for f in found]
    return fit_sureness(facts, right)


def report(name: str, articles: Sequence[Annotated], found: Sequence[list[RawAttribution]]) -> None:
    print(f"{name}: {len(articles)} articles")
    for role, (precision, recall, f1) in agreement(articles, found).items():
        print(f"  {role:<12} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}")
    pairs = zip(articles, found, strict=True)
    right = [is_right(a, f.content, f.source) for a, some in pairs for f in some]
    error = calibration_error([f.confidence for some in found for f in some], right)
    print(f"  right {np.mean(right):.3f}, calibration error of the confidence {error:.3f}")


def _line(article: Annotated, found: Sequence[RawAttribution]) -> str:
    return json.dumps({"id": article.id, "attributions": [asdict(f) for f in found]}) + "\n"


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m analysis.training attribution")
    parser.add_argument("--train", type=Path, required=True, help="annotated articles, JSONL")
    parser.add_argument("--dev", type=Path, help="articles to measure on")
    parser.add_argument("--output", type=Path, required=True, help="the model file to write")
    parser.add_argument("--crossfit", type=Path, help="write what unseeing networks say of train")
    parser.add_argument("--without-outlet", help="leave this outlet out, then measure on it")
    parser.add_argument("--teachers", type=int, default=TEACHERS, help="epochs of each fold")
    parser.add_argument("--epochs", type=int, default=SCHOLAR)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    return parser
