"""`main.py analyse` as a process: what it prints, what it says, how it ends."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from bywhom.analysis.marks import Analysis
from bywhom.cli.receipt_json import json_of
from bywhom.documents.reader import open_place
from bywhom.documents.rows.row import Row

ARTICLE = """Pier may close before winter

Critics say the pier at Lorn Bay might close, although the council has not confirmed it.

“We have seen no plan,” the harbour master, Ines Tarrow, said on Monday.

The council ignored the warnings to please its donors.
"""


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "pier.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture
def run(root):
    def run_with(*arguments, **options):
        command = [sys.executable, str(root / "main.py"), "analyse", *map(str, arguments)]
        return subprocess.run(command, capture_output=True, timeout=120, **options)

    return run_with


def test_json_is_one_object_whose_spans_quote_the_text(run, article):
    done = run("--format", "json", article)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["version"] == 1
    assert found["id"] == str(article)
    assert found["article"]["text"] == ARTICLE
    assert found["article"]["title"] == "Pier may close before winter"
    marked = {(m["kind"], m["text"]) for m in found["marks"]}
    assert ("hedge", "might") in marked
    assert ("unnamed-source", "Critics") in marked
    for mark in found["marks"]:
        assert ARTICLE[mark["start"] : mark["end"]] == mark["text"]
        assert mark["explanation"] and mark["ask"] and mark["rule"]


def test_json_of_two_places_is_a_list_in_the_order_given(run, article, tmp_path):
    other = tmp_path / "other.txt"
    other.write_text("The ferry sailed.", encoding="utf-8")
    found = json.loads(run("--format", "json", other, article).stdout)
    assert [one["id"] for one in found] == [str(other), str(article)]


def test_a_batch_gives_one_line_each_with_its_own_id_or_its_line(run, tmp_path):
    batch = tmp_path / "b.jsonl"
    rows = [{"id": "x", "text": "It may rain.\r\nOr not."}, {"text": "It rained.", "title": "Rain"}]
    batch.write_text("\n".join(json.dumps(r) for r in rows) + "\n{broken\n", encoding="utf-8")
    done = run("--format", "jsonl", batch)
    first, second, third = map(json.loads, done.stdout.splitlines())
    assert (first["id"], second["id"]) == ("x", f"{batch}:2")
    assert first["article"]["text"] == "It may rain.\nOr not."
    assert second["article"]["title"] == "Rain"
    assert third == {"id": f"{batch}:3", "error": done.stderr.decode().strip()}
    assert done.returncode == 1


def test_many_processes_print_the_same_as_one(run, tmp_path):
    batch = tmp_path / "b.jsonl"
    rows = [{"id": i, "text": f"Officials said pier {i} might close."} for i in range(8)]
    batch.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    one, two = (run("--format", "jsonl", "--jobs", n, batch).stdout for n in (1, 2))
    assert one == two
    assert len(one.splitlines()) == 8


def test_text_names_line_and_column_of_every_mark(run, article):
    printed = run(article).stdout.decode("utf-8")
    assert "3:34  Hedge  “might”" in printed
    assert printed.startswith("Pier may close before winter\n")


def test_html_is_one_page_without_scripts_or_addresses(run, tmp_path):
    hostile = tmp_path / "h.txt"
    hostile.write_text("<script>alert(1)</script> may say\n\nCritics <b>may</b> object.", "utf-8")
    page = run("--format", "html", hostile).stdout.decode("utf-8")
    assert page.startswith("<!DOCTYPE html>") and page.endswith("</html>\n")
    assert "<script" not in page and "<b>" not in page and "http" not in page.split("<body>")[1]
    assert '<mark class="hedge">may</mark>' in page


@pytest.mark.parametrize("form", ["text", "json", "jsonl", "html"])
def test_output_goes_to_a_file_that_appears_whole(run, article, tmp_path, form):
    target = tmp_path / "out"
    done = run("--format", form, "--output", target, article)
    assert (done.returncode, done.stdout) == (0, b"")
    assert target.read_bytes() == run("--format", form, article).stdout
    assert sorted(p.name for p in tmp_path.iterdir() if p.name.startswith("out")) == ["out"]


BAD = {
    "missing.txt": None,
    "folder": "",
    "empty.txt": b"",
    "binary.txt": bytes(range(256)) * 40,
    "no-article.html": b"<html><body><script>var a=1</script></body></html>",
}


@pytest.mark.parametrize("name", sorted(BAD))
def test_bad_input_is_one_plain_line_and_the_others_are_still_read(run, article, tmp_path, name):
    place = tmp_path / name
    if BAD[name] == "":
        place.mkdir()
    elif BAD[name] is not None:
        place.write_bytes(BAD[name])
    done = run("--format", "jsonl", place, article)
    said = done.stderr.decode("utf-8")
    assert done.returncode == 1
    assert said.count("\n") == 1 and str(place) in said and "Traceback" not in said
    failed, well = map(json.loads, done.stdout.splitlines())
    assert failed["id"] == str(place) and failed["error"] == said.strip()
    assert well["article"]["text"] == ARTICLE


def test_a_file_that_is_too_large_is_refused_before_it_is_read(run, tmp_path):
    place = tmp_path / "huge.txt"
    with place.open("wb") as file:
        file.truncate(200_000_000)
    done = run(place)
    assert done.returncode == 1
    assert b"MB" in done.stderr and b"Traceback" not in done.stderr


def test_output_that_cannot_be_written_is_said(run, article, tmp_path):
    done = run("--output", tmp_path / "nowhere" / "out.json", article)
    assert done.returncode == 1
    assert b"nowhere" in done.stderr and b"Traceback" not in done.stderr


@pytest.mark.parametrize("arguments", [[], ["--format", "xml", "a"], ["--jobs", "0", "a"]])
def test_wrong_usage_ends_with_2(run, arguments):
    done = run(*arguments)
    assert done.returncode == 2
    assert b"usage" in done.stderr


def test_the_json_says_what_was_read_and_what_was_left_out(tmp_path):
    """By the renderer alone: the analysis itself is tested elsewhere."""
    page = tmp_path / "weir.html"
    prose = "<p>The weir at Skerrow was opened on Friday, and the mill ran for long.</p>"
    link = "<p>Miller wrote <a href='https://skerrow.example/m'>a letter</a> on all of it.</p>"
    page.write_text(
        f"<body><nav><a href='/'>Home</a></nav><article>{prose}{link}</article></body>",
        encoding="utf-8",
    )
    opened = open_place(str(page))
    analysis, row = Analysis(opened.article, (), (), (), ()), Row("weir", str(page))
    found = json.loads(json_of(analysis, row, opened.receipt))["article"]
    (linked,) = found["links"]
    assert found["text"][linked["start"] : linked["end"]] == "a letter"
    assert linked["target"] == "https://skerrow.example/m"
    assert found["receipt"]["kept"] == {"blocks": 2, "words": opened.receipt.kept_words}
    assert {"why": "navigation", "text": "Home"} in found["receipt"]["dropped"]
    assert found["notices"] == list(opened.receipt.notices)


@pytest.mark.skipif(sys.platform != "linux", reason="pipes with names, and names of any bytes")
def test_a_pipe_and_an_odd_name_among_the_rules_are_said_and_the_article_is_read(
    run, article, tmp_path
):
    rules = tmp_path / "rules"
    rules.mkdir()
    os.mkfifo(rules / "pipe.toml")
    (rules / "endless.toml").symlink_to("/dev/zero")
    Path(os.fsdecode(os.fsencode(rules) + b"/\xff.toml")).write_text("[[rule]]\n", "utf-8")
    done = run("--rules", rules, article)
    assert b"Traceback" not in done.stderr
    assert b"pipe.toml: this is no file" in done.stderr
    assert b"endless.toml: this is no file" in done.stderr
    assert b"Critics" in done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="a pseudo-terminal of POSIX")
def test_a_terminal_is_not_steered_by_a_title(root, tmp_path):
    path = tmp_path / "batch.jsonl"
    path.write_text(
        json.dumps({"id": "a", "title": "T\x1b]0;x\x07\x9b2J\u202e", "text": ARTICLE}), "utf-8"
    )
    command = [sys.executable, str(root / "main.py"), "analyse", str(path)]
    status, printed = _on_a_terminal(command)
    lines = printed.decode("utf-8").splitlines()
    assert status == 0 and "Pier may close" not in lines[0]
    assert lines[0] == "T�]0;x" + 2 * "�" + "2J�"
    assert not set(printed) & {0x1B, 0x07}


def _on_a_terminal(command: list[str]) -> tuple[int, bytes]:
    """The exit status, and all that came to a pseudo-terminal."""
    leader, terminal = os.openpty()
    with subprocess.Popen(command, stdout=terminal, stderr=terminal) as program:
        os.close(terminal)
        printed = b""
        try:
            while piece := os.read(leader, 65_536):
                printed += piece
        except OSError:  # what a terminal says at its end
            pass
    os.close(leader)
    return program.returncode, printed


@pytest.mark.skipif(sys.platform == "win32", reason="a pseudo-terminal of POSIX")
@pytest.mark.parametrize(
    "command",
    [
        ["import", "{}.csv"],
        ["library", "list", "--library", "{}.db"],
        ["export", "--library", "{}.db"],
        ["restore", "{}.zip"],
        ["lesson", "check", "{}.lesson"],
        ["analyse", "--rules", "{}", "/dev/null"],
        ["read", "{}.txt"],
    ],
    ids=" ".join,
)
def test_a_terminal_is_not_steered_by_the_name_of_a_file(root, tmp_path, command):
    path = str(tmp_path / "a\x1b]0;x\x07\x1b[41m\u202e")
    words = [word.format(path) for word in command]
    status, printed = _on_a_terminal([sys.executable, str(root / "main.py"), *words])
    assert status != 0 and b"]0;x" in printed
    assert not set(printed) & {0x1B, 0x07} and "\u202e".encode() not in printed
