"""A folder of results: whole parts, gone on with, the same bytes however often it was stopped."""

import json
import random
import signal
import subprocess
import sys
import time
from dataclasses import replace
from functools import partial

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import bywhom.corpus
from bywhom.corpus.build import Plan, build
from bywhom.corpus.made_by import made_by
from bywhom.corpus.parts import about_part
from bywhom.documents.rows.row import Fields
from bywhom.files.errors import FileError
from tests.corpus.corpus_support import files, made, stories


@pytest.fixture(scope="module")
def eleven(tmp_path_factory):
    """The table and what comes of it without a stop."""
    folder = tmp_path_factory.mktemp("eleven")
    source = stories(folder / "s.jsonl", 11, broken=[4])
    made(source, folder / "out")
    return source, folder / "out"


def test_each_part_is_a_file_in_each_table(eleven):
    _, out = eleven
    names = [path.name for path in sorted((out / "marks").iterdir())]
    assert names == [f"part-{n:06}.parquet" for n in range(4)]
    numbers = duckdb.sql(f"select article from '{out}/articles/*.parquet'").fetchall()
    assert sorted(numbers) == [(n,) for n in range(11) if n != 4]


def test_a_broken_row_is_told_with_its_line(eleven):
    source, out = eleven
    (error,) = map(json.loads, (out / "errors.jsonl").read_text("utf-8").splitlines())
    assert (error["row"], error["where"]) == (4, f"{source}:5")
    assert "is not JSON" in error["error"]


def test_rules_are_told_once_and_named_by_the_marks(eleven):
    _, out = eleven
    asked = f"""
        select m.text, r.ask from '{out}/marks/*.parquet' m join '{out}/rules.parquet' r
        on m.rule = r.id where m.kind = 'hedge' and m.article = 0"""
    ((word, ask),) = duckdb.sql(asked).fetchall()
    assert word == "might" and ask.endswith("?")


def test_the_tables_hold_what_an_engine_gets(eleven):
    source, out = eleven
    rows = [json.loads(line) for line in source.read_text("utf-8").splitlines() if "text" in line]
    batch = bywhom.corpus.rows(pa.RecordBatch.from_pylist(rows)).to_pylist()
    for table in ("sentences", "marks", "attributions", "sources"):
        flat = [value for row in batch for value in row[table]]
        stored = pq.read_table(out / table).drop_columns("article").to_pylist()
        assert flat == stored
    assert [r["published"] for r in batch] == [r["date"] for r in rows]


def test_the_metadata_say_what_made_it(eleven):
    _, out = eleven
    told = json.loads(about_part(out, 0)[b"bywhom.made_by"])
    manifest = json.loads((out / "corpus.json").read_text("utf-8"))
    assert told == manifest["made_by"] and len(told["models"]) == 16
    assert manifest["finished"] and (manifest["rows"], manifest["broken"]) == (11, 1)


def test_changed_sources_of_the_program_are_another_maker(tmp_path, monkeypatch):
    monkeypatch.setattr("bywhom.corpus.made_by.ROOT", tmp_path)
    for room in ("analysis", "analysis/training", "ui"):
        (tmp_path / room).mkdir()
    before = made_by()
    (tmp_path / "analysis" / "training" / "a.py").write_text("1", "utf-8")
    (tmp_path / "ui" / "a.py").write_text("1", "utf-8")
    assert made_by() == before
    (tmp_path / "analysis" / "a.py").write_text("1", "utf-8")
    assert made_by() == {**before, "code": made_by()["code"]} != before


def test_a_rule_file_with_a_fault_is_told_and_the_rest_is_done(tmp_path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "bad.toml").write_text("[[rule", "utf-8")
    source = stories(tmp_path / "s.jsonl", 1)
    asked = command(source, tmp_path / "out", "--jobs", "1", "--rules", str(tmp_path / "mine"))
    done = subprocess.run(asked, capture_output=True, text=True)
    assert "bad.toml" in done.stderr and "Traceback" not in done.stderr
    assert done.returncode == 0 and done.stdout.startswith("1 articles")


@pytest.mark.parametrize("after", [1, 4])
def test_stopped_and_gone_on_with_it_is_the_same(eleven, tmp_path, after):
    source, whole = eleven
    plan = Plan((str(source),), tmp_path / "out", part=3)
    done, skipped = [0], [0]

    def stop(articles, known):
        done[0] += articles
        if done[0] >= after:
            raise KeyboardInterrupt

    def count(articles, known):
        skipped[0] += articles * known

    with pytest.raises(KeyboardInterrupt):
        build(plan, stop)
    assert not json.loads((plan.folder / "corpus.json").read_text("utf-8"))["finished"]
    kept = len(list((plan.folder / "articles").glob("*")))
    for table in ("marks", "sources"):
        assert len(list((plan.folder / table).glob("*"))) == kept
    build(plan, count)
    assert skipped[0] == kept * 3
    assert files(plan.folder) == files(whole)


def test_a_part_whose_rows_changed_is_made_anew_and_no_other(eleven, tmp_path):
    source = tmp_path / "s.jsonl"
    source.write_bytes(eleven[0].read_bytes())
    made(source, tmp_path / "out")
    source.write_text(source.read_text("utf-8").replace("Story 7", "Tale 7"), "utf-8")
    fresh = []
    plan = Plan((str(source),), tmp_path / "out", part=3)
    build(plan, lambda articles, known: fresh.append(articles) if not known else None)
    assert fresh == [3]
    titles = duckdb.sql(f"select title from '{tmp_path}/out/articles/*.parquet'").fetchall()
    assert ("Tale 7",) in titles and ("Story 7",) not in titles


def test_a_damaged_or_missing_file_is_made_anew(eleven, tmp_path):
    source, whole = eleven
    made(source, tmp_path / "out")
    damaged = tmp_path / "out" / "marks" / "part-000001.parquet"
    damaged.write_bytes(damaged.read_bytes()[:-40])
    (tmp_path / "out" / "sources" / "part-000002.parquet").unlink()
    fresh = []
    plan = Plan((str(source),), tmp_path / "out", part=3)
    build(plan, lambda articles, known: fresh.append(articles) if not known else None)
    assert fresh == [3, 3] and files(tmp_path / "out") == files(whole)


def test_a_folder_of_other_things_is_left_alone(eleven, tmp_path):
    source, out = eleven
    before = files(out)
    with pytest.raises(FileError, match="other sources"):
        made(stories(tmp_path / "t.jsonl", 2), out)
    with pytest.raises(FileError, match="other fields"):
        build(replace(Plan((str(source),), out, part=3), fields=Fields(keep=("date",))), print)
    with pytest.raises(FileError, match="no corpus"):
        made(source, tmp_path)
    assert files(out) == before


def command(source, out, *options):
    code = "import sys; from bywhom.main import main; sys.exit(main(sys.argv[1:]))"
    return [sys.executable, "-c", code, "corpus", str(source), str(out), "--part", "3", *options]


def test_two_jobs_killed_on_the_way_give_the_bytes_of_one(eleven, tmp_path):
    """One kill here; tests/performance/corpus_kill.py does it twenty times."""
    source, whole = eleven
    out = tmp_path / "out"
    killed = subprocess.Popen(command(source, out, "--jobs", "1"), stdout=subprocess.DEVNULL)
    while not list(out.glob("articles/*")) and killed.poll() is None:
        time.sleep(random.random() / 20)
    killed.kill()
    killed.wait()
    done = subprocess.run(command(source, out, "--jobs", "2"), capture_output=True, text=True)
    assert done.returncode == 1 and "1 failed" in done.stderr, done.stderr
    assert "10 articles" in done.stdout and files(out) == files(whole)


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_ctrl_c_ends_it_in_one_line_and_keeps_what_is_whole(tmp_path):
    source, out = stories(tmp_path / "s.jsonl", 3000), tmp_path / "out"
    running = subprocess.Popen(
        command(source, out, "--jobs", "1"),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),  # in the background too
    )
    while not list(out.glob("articles/*")) and running.poll() is None:
        time.sleep(0.05)
    running.send_signal(signal.SIGINT)
    said, wrong = running.communicate()
    assert running.returncode == 130 and said.startswith("Stopped.") and wrong == ""
    assert len(list(out.glob("articles/*"))) == len(list(out.glob("marks/*"))) > 0
    assert not json.loads((out / "corpus.json").read_text("utf-8"))["finished"]


def test_without_the_extra_one_line_says_what_to_install(tmp_path):
    code = (
        "import sys; sys.modules['pyarrow'] = None; from bywhom.main import main; "
        "sys.exit(main(['corpus', 'a.jsonl', 'out']))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True
    )
    assert done.returncode == 1 and "pip install 'bywhom[corpus]'" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_field_with_a_name_of_ours_is_refused(eleven, tmp_path):
    asked = command(eleven[0], tmp_path / "out", "--keep", "marks")
    done = subprocess.run(asked, capture_output=True, text=True)
    assert done.returncode == 2 and "“marks” is a column" in done.stderr
