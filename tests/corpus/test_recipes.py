"""Each recipe of docs/corpus.md, run as it stands, gives the rows that `rows` gives here."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import bywhom.corpus
from tests.corpus.corpus_support import stories
from tests.corpus.recipes import recipes

HEAVY = ("dask", "ray", "spark")
LINES = 15  # that a recipe may have, blank ones aside


def test_there_is_a_short_recipe_for_each_engine():
    lines = {name: sum(map(bool, code.split("\n"))) for name, code in recipes().items()}
    assert set(lines) >= {"spark", "dask", "ray", "duckdb", "polars"}
    assert max(lines.values()) <= LINES


@pytest.mark.parametrize(
    "engine",
    ["duckdb", "polars", *(pytest.param(name, marks=pytest.mark.engines) for name in HEAVY)],
)
def test_an_engine_gives_the_same_rows(tmp_path, engine):
    lines = stories(tmp_path / "s.jsonl", 12).read_text("utf-8").splitlines()
    articles = pa.Table.from_pylist([json.loads(line) for line in lines])
    pq.write_table(articles, tmp_path / "articles.parquet")
    (tmp_path / "recipe.py").write_text(recipes()[engine], "utf-8")
    free = {k: v for k, v in os.environ.items() if not k.endswith("_NUM_THREADS")}
    free["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{free['PATH']}"  # for Spark's workers
    done = subprocess.run(
        [sys.executable, "recipe.py"], cwd=tmp_path, env=free, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr[-3000:]
    found = pa.concat_tables(
        pq.read_table(path).cast(bywhom.corpus.schema())
        for path in sorted((tmp_path / "analysed").glob("*.parquet"))
    )
    wanted = bywhom.corpus.rows(articles).sort_by("id")
    assert found.sort_by("id").to_pylist() == wanted.to_pylist()
