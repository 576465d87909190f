"""Making the status model is repeatable, and what is made can be read."""

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from bywhom.analysis.reader.attribution import load_model
from bywhom.analysis.reader.perceptron import matrix
from bywhom.analysis.status.status_model import load_status_model, status_model_from
from bywhom.analysis.training import held_out
from bywhom.analysis.training.folds import folds
from bywhom.analysis.training.perceptron import softened, train_some
from bywhom.analysis.training.status import (
    OWN,
    REASONS,
    Example,
    main,
    make,
    read_examples,
    read_labelled,
    taught_without,
)

ARTICLE = (
    "The mayor said the dam would hold. The board had been reckless and foolish. The council met "
    "on Tuesday. Officials said the water was high. It was a brilliant plan. The doors opened at "
    "noon on Friday."
)
STATUS = ["attributed", "unsourced", "other"] * 2


def files(folder: Path) -> tuple[Path, Path]:
    """Twelve articles alike, and their labels."""
    articles, labels = folder / "articles.jsonl", folder / "labels.jsonl"
    ends = [i + 1 for i, sign in enumerate(ARTICLE) if sign == "."]
    starts = [0, *(end + 1 for end in ends[:-1])]
    rows = [{"id": f"a{n}", "text": ARTICLE} for n in range(12)]
    articles.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    told = [
        {"article": row["id"], "start": a, "end": b, "status": s, "why": "judgement"}
        for row in rows
        for a, b, s in zip(starts, ends, STATUS, strict=True)
    ]
    labels.write_text("\n".join(map(json.dumps, told)), encoding="utf-8")
    return articles, labels


def test_training_twice_gives_the_same_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "bywhom.analysis.training.status.OWN", tmp_path
    )  # without the many that ship
    articles, labels = files(tmp_path)
    made = []
    for name in ("one.npz", "two.npz"):
        path = tmp_path / name
        options = ["--articles", articles, "--labels", labels, "--output", path]
        assert main([str(option) for option in options]) == 0
        made.append(path.read_bytes())
    assert made[0] == made[1]
    model = load_status_model(tmp_path / "one.npz")
    assert model is not None
    assert model.statuses([{"half stated": 1.0, "stated": 1.0}])[0][0] in STATUS


def test_an_article_is_marked_by_a_model_that_has_not_seen_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bywhom.analysis.training.held_out.OWN", tmp_path)
    taught: list[set[str]] = []

    def make_and_tell(examples: Sequence[Example]) -> dict[str, Any]:
        taught.append({one.article for one in examples})
        return make(examples)

    monkeypatch.setattr("bywhom.analysis.training.status.make", make_and_tell)
    articles, labels = files(tmp_path)
    output = tmp_path / "marked.jsonl"
    options = ["--articles", articles, "--labels", labels, "--output", output]
    assert held_out.main([str(option) for option in options]) == 0
    marked = [json.loads(line)["id"] for line in output.read_text("utf-8").splitlines()]
    everyone = {f"a{n}" for n in range(12)}
    assert sorted(marked) == sorted(everyone)
    for names in taught:
        unseen = everyone - names
        assert set(marked[: len(unseen)]) == unseen
        del marked[: len(unseen)]


def some_examples(count: int, **changes: Any) -> list[Example]:
    """Plainly attributed and plainly other ones by turns; every second two of one event."""
    one = Example("own", "", "", {"half stated": 1.0}, np.ones(2, np.float32), "attributed", None)
    other = replace(one, features={"question": 1.0}, status="other")
    claim = replace(one, features={"judged": 1.0}, status="unsourced", why="judgement")
    rows = [(one, other, claim)[n % 3] for n in range(count)]
    return [
        replace(row, article=f"a{n}", group=f"event {n // 2}", **changes)
        for n, row in enumerate(rows)
    ]


def test_articles_of_one_event_are_never_on_both_sides() -> None:
    examples = some_examples(60)
    for unseen, _ in taught_without(examples):
        events = {examples[i].group for i in unseen}
        assert not events & {e.group for i, e in enumerate(examples) if i not in unseen}


def test_a_whole_origin_can_be_left_out() -> None:
    examples = [*some_examples(24), *some_examples(24, origin="elsewhere")]
    for unseen, _ in taught_without(examples, by_origin=True):
        assert len(unseen) == 24
        assert len({examples[i].origin for i in unseen}) == 1


def test_what_a_teacher_says_is_learned_from_and_never_measured_on() -> None:
    examples = some_examples(60)
    teacher = some_examples(60, soft=(0.0, 0.0, 1.0))
    asked = [i for unseen, _ in taught_without([*examples, *teacher]) for i in unseen]
    assert sorted(asked) == list(range(60))
    model = status_model_from(make([*examples, *(teacher * 9)]))
    held = np.ones((1, 2), np.float32)
    assert model.statuses([{"half stated": 1.0}], held)[0][0] == "other"


def test_of_two_files_of_labels_the_first_that_has_an_article_counts(tmp_path: Path) -> None:
    articles, labels = files(tmp_path)
    other = tmp_path / "other.jsonl"
    row = {"article": "a0", "start": 0, "end": len(ARTICLE), "status": "other"}
    other.write_text(json.dumps(row), encoding="utf-8")
    model = load_model()
    found = [e.status for e in read_examples([articles], [other, labels], model)]
    assert found == ["other"] * 6 + STATUS * 11


def test_the_perceptron_finds_what_separates_the_classes() -> None:
    numbers = np.random.default_rng(7)
    wanted = np.arange(3000) % 3
    values = numbers.normal(size=(3000, 4)).astype(np.float32)
    values[:, 0] += 3 * (wanted == 1)
    values[:, 1] += 3 * (wanted == 2)
    made = train_some(values, softened(wanted, 3), (1, 2))
    assert (made.totals(values).argmax(1) == wanted).mean() > 0.85


def test_a_labelled_article_is_its_text_and_a_label_for_each_sentence() -> None:
    text, labels = read_labelled("O\tThe Dam\n\nA\tIt holds, she said.\nU:cause\tRain did it.\n")
    assert text == "The Dam\n\nIt holds, she said. Rain did it.\n"
    told = [(text[one["start"] : one["end"]], one["status"], one["why"]) for one in labels]
    assert told == [
        ("The Dam", "other", None),
        ("It holds, she said.", "attributed", None),
        ("Rain did it.", "unsourced", "cause"),
    ]


def test_every_article_that_ships_for_training_can_be_read() -> None:
    for path in OWN.glob("*.txt"):
        text, labels = read_labelled(path.read_text(encoding="utf-8"))
        for label in labels:
            assert (label["status"] == "unsourced") == (label["why"] in REASONS), path
            assert text[label["start"] : label["end"]].strip(), path


def test_an_article_is_never_divided_between_folds() -> None:
    groups = [f"a{n % 7}" for n in range(50)]
    found = folds(groups, 3)
    assert sorted(index for fold in found for index in fold) == list(range(50))
    for fold in found:
        outside = {groups[i] for i in range(50) if i not in fold}
        assert not outside & {groups[i] for i in fold}


def test_a_measure_the_model_does_not_know_is_passed_over() -> None:
    assert matrix([{"known": 0.5, "new": 1.0}, {}], ["known", "other"]).tolist() == [
        [0.5, 0.0],
        [0.0, 0.0],
    ]
