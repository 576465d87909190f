"""A training of seconds on invented reports: it learns, and the same seed gives the same file."""

import json
import random
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="training needs PyTorch; the program does not")

from bywhom.analysis.reader.attribution import AttributionModel, attribute  # noqa: E402
from bywhom.analysis.reader.calibration import FACTS  # noqa: E402
from bywhom.analysis.reader.decoding import LABELS  # noqa: E402
from bywhom.analysis.reader.features import token_sequence  # noqa: E402
from bywhom.analysis.reader.model_file import model_from  # noqa: E402
from bywhom.analysis.reader.network import read  # noqa: E402
from bywhom.analysis.training.attribution import train  # noqa: E402
from bywhom.analysis.training.batches import batch, encode, mended  # noqa: E402
from bywhom.analysis.training.corpus import Annotated, read_corpus  # noqa: E402
from bywhom.analysis.training.export import model_arrays  # noqa: E402
from bywhom.analysis.training.figures import agreement  # noqa: E402
from bywhom.analysis.training.fit import Course, plan_for  # noqa: E402
from bywhom.analysis.training.linking import fit_links  # noqa: E402
from bywhom.analysis.training.torchnet import (  # noqa: E402
    AttributionNet,
    chain_steps,
    log_partition,
)
from bywhom.analysis.training.vocabulary import Words, make_lexicon, vectors_for  # noqa: E402

PEOPLE = ["Ada Holm", "Jon Brekke", "the harbour master", "two skippers", "the fish market"]
CLAIMS = ["the quay was safe", "the ferry would sail", "prices had doubled", "it was too late"]
PLAIN = ["It rained all day.", "The ferry left at nine.", "Two boats came in after dark."]
COURSE = Course(epochs=2, rate=5e-3, warm_up=5)


def report(rng: random.Random) -> dict:
    """An invented article of three paragraphs, and who says what in it."""
    text, attributions = "", []
    for _ in range(3):
        text += rng.choice(PLAIN) + " "
        who, claim = rng.choice(PEOPLE), rng.choice(CLAIMS)
        source = len(text), len(text) + len(who)
        cue = source[1] + 1, source[1] + 5
        content = cue[1] + 1, cue[1] + 1 + len(claim)
        attributions.append({"source": [source], "cue": [cue], "content": [content]})
        text += f"{who} said {claim}.\n\n"
    return {"id": str(rng.random()), "text": text, "attributions": attributions}


@pytest.fixture(scope="module", autouse=True)
def one_thread():
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture(scope="module")
def articles(tmp_path_factory) -> list[Annotated]:
    rng = random.Random(5)
    path = tmp_path_factory.mktemp("corpus") / "train.jsonl"
    path.write_text("\n".join(json.dumps(report(rng)) for _ in range(16)), encoding="utf-8")
    return read_corpus(path)


@pytest.fixture(scope="module")
def ready() -> Words:
    words = ["said", "the", "quay", "ferry", "lighthouse"]
    return Words(words, np.random.default_rng(1).standard_normal((5, 6)).astype(np.float32))


@pytest.fixture
def net(articles, ready):
    torch.manual_seed(4)
    lexicon, own = make_lexicon(articles, ready.words)
    table = vectors_for(lexicon, ready)
    return AttributionNet(plan_for(lexicon, own, 6), torch.from_numpy(table)), lexicon


def make(articles: list[Annotated], ready: Words, path: Path, course: Course) -> AttributionModel:
    return train(articles[4:], articles[:4], course, ready, path)


def test_the_same_seed_gives_the_same_file(articles, ready, tmp_path):
    first, second = tmp_path / "first", tmp_path / "second"
    for path in (first, second):
        make(articles, ready, path, COURSE)
    assert first.read_bytes() == second.read_bytes()


def test_it_learns_what_is_plain(articles, ready, tmp_path):
    model = make(articles, ready, tmp_path / "model", Course(epochs=20, rate=5e-3, warm_up=5))
    found = [attribute(a.segments, a.text, model) for a in articles[:4]]
    assert agreement(articles[:4], found)["content"][2] > 0.8


def test_the_program_computes_what_was_trained(net, articles):
    """numpy and PyTorch agree but for the rounding of the stored weights."""
    network, lexicon = net
    article = articles[0]
    whole = batch([encode(article, lexicon)])
    with torch.no_grad():
        values, sentence = torch.from_numpy(whole.values), torch.from_numpy(whole.sentence)
        expected = network.eval()(values, sentence)[0].numpy()
    links = fit_links(articles)
    model = model_from(model_arrays(network, lexicon, links, np.zeros(FACTS, np.float32)))
    found, _, _ = read(model.network, token_sequence(article.segments.passages))
    assert found.shape == expected.shape
    assert np.abs(found - expected).max() < 0.05 * np.abs(expected).max()


def test_the_sum_over_sequences_is_the_same_by_tree_and_by_counting():
    torch.manual_seed(2)
    count = len(LABELS)
    scores, transitions = torch.randn(5, count), torch.randn(count, count)
    by_tree = log_partition(chain_steps(scores[None], transitions, torch.ones(1, 5).bool()))[0]
    total = transitions[0] + scores[0]
    for row in scores[1:]:
        total = torch.logsumexp(total[:, None] + transitions, 0) + row
    assert torch.isclose(by_tree, torch.logsumexp(total, 0), atol=1e-4)


def test_a_piece_that_lost_its_first_token_begins_at_the_next():
    assert mended([6, 6, 0, 5, 6, 2]) == [5, 6, 0, 5, 6, 1]
