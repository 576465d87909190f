"""Makes resources/models/attribution.npz: python -m analysis.training attribution --help"""

import argparse
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from analysis.attribution import AttributionModel, attribute, grouped_pieces, load_model
from analysis.network import Floats
from analysis.sureness import FACTS
from analysis.training.calibration import calibration_error, fit_sureness, is_right
from analysis.training.corpus import Annotated, read_corpus
from analysis.training.export import save_model
from analysis.training.figures import agreement
from analysis.training.fit import Course, fit, plan_for
from analysis.training.linking import fit_links
from analysis.training.vocabulary import make_lexicon, ready_vectors, vectors_for

KEPT_ASIDE = 20  # one article in so many teaches how sure to be; the network does not see it


@dataclass(frozen=True, slots=True)
class Order:
    """What the command line asks for."""

    train: Path
    dev: Path | None
    output: Path
    course: Course
    threads: int
    without_outlet: str | None


def main(arguments: Sequence[str]) -> int:
    order = _order(arguments)
    torch.set_num_threads(order.threads)
    began = time.monotonic()
    articles = read_corpus(order.train)
    unseen = [a for a in articles if a.publisher == order.without_outlet]
    articles = [a for a in articles if a.publisher != order.without_outlet]
    model = train(articles, order.output, order.course, *ready_vectors())
    size = order.output.stat().st_size
    print(f"{order.output}: {size:,} bytes, {time.monotonic() - began:.0f} s")
    if order.dev:
        report("articles apart", read_corpus(order.dev), model)
    if unseen:
        report(f"the outlet {order.without_outlet}, never seen", unseen, model)
    return 0


def train(
    articles: Sequence[Annotated],
    output: Path,
    course: Course,
    words: Sequence[str],
    vectors: np.ndarray,
) -> AttributionModel:
    """Writes the model file and gives the model as the program will read it.

    words, vectors: ready-made vectors, [words, size], the most frequent word first.
    """
    seen = [a for i, a in enumerate(articles) if i % KEPT_ASIDE]
    lexicon, own = make_lexicon(seen, words)
    table = vectors_for(lexicon, words, vectors)
    net = fit(seen, lexicon, plan_for(lexicon, own, table.shape[1]), table, course)
    links = fit_links(seen, course.seed)
    save_model(output, net, lexicon, links, np.zeros(FACTS, np.float32))
    sureness = _learn_sureness(articles[::KEPT_ASIDE], load_model(output))
    save_model(output, net, lexicon, links, sureness)
    return load_model(output)


def report(name: str, articles: Sequence[Annotated], model: AttributionModel) -> None:
    found = [attribute(a.segments, a.text, model) for a in articles]
    print(f"{name}: {len(articles)} articles")
    for role, (precision, recall, f1) in agreement(articles, found).items():
        print(f"  {role:<12} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}")
    pairs = list(zip(articles, found, strict=True))
    right = [is_right(a, f.content, f.source) for a, some in pairs for f in some]
    error = calibration_error([f.confidence for _, some in pairs for f in some], right)
    print(f"  right {np.mean(right):.3f}, calibration error of the confidence {error:.3f}")


def _learn_sureness(articles: Sequence[Annotated], model: AttributionModel) -> Floats:
    facts, right = [], []
    for article in articles:
        found = attribute(article.segments, article.text, model)
        facts += [f for _, _, f in grouped_pieces(article.segments.passages, model)]
        right += [is_right(article, f.content, f.source) for f in found]
    return fit_sureness(facts, right)


def _order(arguments: Sequence[str]) -> Order:
    parser = argparse.ArgumentParser(prog="python -m analysis.training attribution")
    parser.add_argument("--train", type=Path, required=True, help="annotated articles, JSONL")
    parser.add_argument("--dev", type=Path, help="articles to measure on")
    parser.add_argument("--output", type=Path, required=True, help="the model file to write")
    parser.add_argument("--epochs", type=int, default=Course().epochs)
    parser.add_argument("--seed", type=int, default=Course().seed)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--without-outlet", help="leave this outlet out, then measure on it")
    got = parser.parse_args(arguments)
    course = Course(epochs=got.epochs, seed=got.seed)
    return Order(got.train, got.dev, got.output, course, got.threads, got.without_outlet)
