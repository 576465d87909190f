"""Making the status model is repeatable, and what is made can be read."""

import json
from pathlib import Path

import numpy as np
import pytest

from analysis.status_model import load_status_model, matrix
from analysis.training.logistic import fit, folds

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


def test_training_twice_gives_the_same_file(tmp_path: Path) -> None:
    pytest.importorskip("sklearn")
    from analysis.training.status import main

    articles, labels = files(tmp_path)
    made = []
    for name in ("one.json", "two.json"):
        path = tmp_path / name
        options = ["--articles", articles, "--labels", labels, "--output", path]
        assert main([str(option) for option in options]) == 0
        made.append(path.read_text(encoding="utf-8"))
    assert made[0] == made[1]
    model = load_status_model(tmp_path / "one.json")
    assert model is not None
    assert model.statuses([{"half stated": 1.0, "stated": 1.0}])[0][0] in STATUS


def test_the_fit_finds_what_separates_the_classes() -> None:
    numbers = np.random.default_rng(7)
    wanted = np.arange(300) % 3
    values = numbers.normal(size=(300, 4))
    values[:, 0] += 3 * (wanted == 1)
    values[:, 1] += 3 * (wanted == 2)
    weights, bias = fit(values, wanted, 3, 1.0)
    right = (values @ weights + bias).argmax(1) == wanted
    assert right.mean() > 0.85
    assert weights[0].argmax() == 1
    assert weights[1].argmax() == 2


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
