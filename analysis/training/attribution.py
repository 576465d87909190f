"""Makes resources/models/attribution.npz: python -m bywhom.analysis.training attribution --help"""

import argparse
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch

from bywhom.analysis.reader.attribution import (
    AttributionModel,
    attribute,
    grouped_pieces,
    load_model,
)
from bywhom.analysis.reader.calibration import FACTS
from bywhom.analysis.reader.features import token_sequence
from bywhom.analysis.reader.network import Floats, read
from bywhom.analysis.reader.raw_attribution import RawAttribution
from bywhom.analysis.training.calibration import calibration_error, fit_sureness, is_right
from bywhom.analysis.training.corpus import Annotated, read_corpus, read_ids
from bywhom.analysis.training.export import save_model
from bywhom.analysis.training.figures import agreement
from bywhom.analysis.training.fit import Course, fit, plan_for
from bywhom.analysis.training.linking import fit_links
from bywhom.analysis.training.vocabulary import Words, make_lexicon, ready_vectors, vectors_for


def main(arguments: Sequence[str]) -> int:
    got = _options().parse_args(arguments)
    torch.set_num_threads(got.threads)
    began = time.monotonic()
    kept = read_ids(got.aside)
    articles = read_corpus(got.train)
    outlet = [a for a in articles if a.publisher == got.without_outlet]
    aside = [a for a in articles if a.id in kept and a not in outlet]
    seen = [a for a in articles if a not in aside and a not in outlet]
    course = Course(epochs=got.epochs, seed=got.seed)
    model = train(seen, aside, course, ready_vectors(), got.output)
    size = got.output.stat().st_size
    print(f"{got.output}: {size:,} bytes, {time.monotonic() - began:.0f} s")
    dev = read_corpus(got.dev) if got.dev else []
    for name, measured in (("aside", aside), ("dev", dev), (got.without_outlet, outlet)):
        if measured:
            report(name, measured, [attribute(a.segments, a.text, model) for a in measured])
    return 0


def train(
    seen: Sequence[Annotated],
    aside: Sequence[Annotated],
    course: Course,
    ready: Words,
    output: Path,
) -> AttributionModel:
    """Writes the model file, and gives the model as the program will read it.

    aside: articles the network does not see; they teach how sure to be.
    """
    lexicon, own = make_lexicon(seen, ready.words)
    table = vectors_for(lexicon, ready)
    net = fit(seen, lexicon, plan_for(lexicon, own, table.shape[1]), table, course)
    links = fit_links(seen, course.seed)
    save_model(output, net, lexicon, links, np.zeros(FACTS, np.float32))
    sureness = learn_sureness(aside, load_model(output))
    save_model(output, net, lexicon, links, sureness)
    return load_model(output)


def learn_sureness(articles: Sequence[Annotated], model: AttributionModel) -> Floats:
    facts, right = [], []
    for article in articles:
        passages = article.segments.passages
        scores, _, _ = read(model.network, token_sequence(passages))
        facts += [f for _, _, f in grouped_pieces(passages, scores, model)]
        found = attribute(article.segments, article.text, model)
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


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bywhom.analysis.training attribution")
    parser.add_argument("--train", type=Path, required=True, help="annotated articles, JSONL")
    parser.add_argument("--dev", type=Path, help="articles to measure on")
    parser.add_argument(
        "--aside",
        type=Path,
        required=True,
        help="JSONL with the ids of articles of train that the network must not see: they teach "
        "it how sure to be, and later the status model",
    )
    parser.add_argument("--output", type=Path, required=True, help="the model file to write")
    parser.add_argument("--without-outlet", help="leave this outlet out, then measure on it")
    parser.add_argument("--epochs", type=int, default=Course().epochs)
    parser.add_argument("--seed", type=int, default=Course().seed)
    parser.add_argument("--threads", type=int, default=2)
    return parser
