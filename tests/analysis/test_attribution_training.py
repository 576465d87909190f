"""A training of seconds on invented reports: it learns, and the same seed gives the same file."""

import json
import random
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="training needs PyTorch; the program does not")

from analysis.decoding import LABELS  # noqa: E402
from analysis.features import token_sequence  # noqa: E402
from analysis.model_file import model_from  # noqa: E402
from analysis.network import emissions  # noqa: E402
from analysis.sureness import FACTS  # noqa: E402
from analysis.training.attribution import train  # noqa: E402
from analysis.training.batches import Lesson, batch, encode, mended  # noqa: E402
from analysis.training.corpus import Annotated, canonical, read_corpus  # noqa: E402
from analysis.training.crossfit import Words  # noqa: E402
from analysis.training.export import model_arrays  # noqa: E402
from analysis.training.figures import agreement  # noqa: E402
from analysis.training.fit import Course, plan_for  # noqa: E402
from analysis.training.linking import fit_links  # noqa: E402
from analysis.training.torchnet import (  # noqa: E402
    AttributionNet,
    chain_steps,
    log_partition,
    step_chances,
)
from analysis.training.vocabulary import make_lexicon, vectors_for  # noqa: E402

PEOPLE = ["Ada Holm", "Jon Brekke", "the harbour master", "two skippers", "the fish market"]
CLAIMS = ["the quay was safe", "the ferry would sail", "prices had doubled", "it was too late"]
PLAIN = ["It rained all day.", "The ferry left at nine.", "Two boats came in after dark."]
COURSE = Course(epochs=3, rate=5e-3, warm_up=5)


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


@pytest.fixture(scope="module")
def articles(tmp_path_factory) -> list[Annotated]:
    rng = random.Random(5)
    path = tmp_path_factory.mktemp("corpus") / "train.jsonl"
    path.write_text("\n".join(json.dumps(report(rng)) for _ in range(30)), encoding="utf-8")
    return read_corpus(path)


@pytest.fixture(scope="module")
def ready() -> Words:
    words = ["said", "the", "quay", "ferry", "lighthouse"]
    return Words(words, np.random.default_rng(1).standard_normal((5, 6)).astype(np.float32))


@pytest.fixture
def net(articles, ready):
    torch.manual_seed(4)
    lexicon, own = make_lexicon(articles, ready.words)
    table = vectors_for(lexicon, ready.words, ready.vectors)
    return AttributionNet(plan_for(lexicon, own, 6), torch.from_numpy(table)), lexicon


def test_the_same_seed_gives_the_same_file(articles, ready, tmp_path):
    for name in ("first", "second"):
        train(articles, tmp_path / name, (COURSE, COURSE), ready)
    assert Path(tmp_path / "first").read_bytes() == Path(tmp_path / "second").read_bytes()


def test_it_learns_what_is_plain(articles, ready, tmp_path):
    trained = train(articles, tmp_path / "model", (COURSE, Course(15, 5e-3, warm_up=5)), ready)
    from analysis.attribution import attribute

    found = [attribute(a.segments, a.text, trained.model) for a in articles]
    assert agreement(articles, found)["content"][2] > 0.9


def test_the_program_computes_what_was_trained(net, articles):
    """numpy and PyTorch agree but for the rounding of the stored weights."""
    network, lexicon = net
    article = articles[0]
    whole = batch([Lesson(encode(article, lexicon))])
    with torch.no_grad():
        values, sentence = torch.from_numpy(whole.values), torch.from_numpy(whole.sentence)
        expected = network.eval()(values, sentence)[0].numpy()
    links = fit_links(articles)
    model = model_from(model_arrays(network, lexicon, links, np.zeros(FACTS, np.float32)))
    found = emissions(model.network, token_sequence(article.segments.passages))
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
    chances = step_chances(scores, transitions)
    assert torch.allclose(chances.sum((1, 2)), torch.ones(5), atol=1e-4)


def test_a_piece_that_lost_its_first_token_begins_at_the_next():
    assert mended([6, 6, 0, 5, 6, 2]) == [5, 6, 0, 5, 6, 1]


def test_edges_do_not_hang_on_loose_punctuation():
    text = "He said, “It is late,” and left."
    start, end = text.index("It"), text.index(",”")
    assert text[slice(*canonical(text, start, end, "content"))] == "“It is late,”"
    assert text[slice(*canonical(text, 0, 8, "source"))] == "He said"
