"""`analyse --library` and `export`, as processes on a real library."""

import json
import subprocess
import sys

import pytest

from bywhom.documents.reader import open_place
from bywhom.library import open_library

TEXT = "Pier may close\n\nThe pier could close. It could also stay open, and it might be sold.\n"


@pytest.fixture
def run(root):
    def run_with(*arguments):
        command = [sys.executable, str(root / "main.py"), *map(str, arguments)]
        return subprocess.run(command, capture_output=True, timeout=120, encoding="utf-8")

    return run_with


@pytest.fixture
def pier(tmp_path):
    path = tmp_path / "pier.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def path(tmp_path):
    return tmp_path / "my.db"


def hedges(done):
    assert done.returncode == 0, done.stderr
    return [m["text"] for m in json.loads(done.stdout)["marks"] if m["kind"] == "hedge"]


def test_what_was_dismissed_in_the_library_is_left_out(run, pier, path):
    before = json.loads(run("analyse", "--format", "json", pier).stdout)
    first = next(m for m in before["marks"] if m["text"] == "could")
    might = next(m for m in before["marks"] if m["text"] == "might")
    library = open_library(path)
    article_id = library.save_article(open_place(str(pier)).article)
    span = (first["start"], first["end"])
    library.dismiss("here", rule=first["rule"], article_id=article_id, span=span)
    library.dismiss("rule", rule=might["rule"])
    library.close()
    assert hedges(run("analyse", "--format", "json", pier)).count("could") == 2
    left = hedges(run("analyse", "--format", "json", "--library", path, pier))
    assert left.count("could") == 1 and "might" not in left


def test_a_dismissal_in_one_article_leaves_others_alone(run, pier, path, tmp_path):
    other = tmp_path / "other.txt"
    other.write_text(TEXT + "More.\n", encoding="utf-8")
    library = open_library(path)
    article_id = library.save_article(open_place(str(pier)).article)
    library.dismiss("phrase", rule="hedge.could", article_id=article_id, phrase="could")
    library.close()
    done = run("analyse", "--format", "json", "--library", path, "--jobs", "2", pier, other)
    of_pier, of_other = (
        [m["text"] for m in one["marks"] if m["rule"] == "hedge.could"]
        for one in json.loads(done.stdout)
    )
    assert (of_pier, of_other) == ([], ["could", "could"])


def test_what_the_reader_corrected_about_the_sources_is_honoured(run, path, tmp_path):
    file = tmp_path / "kiosk.txt"
    file.write_text("Kiosk row\n\nCritics say the kiosk is a ruin.\n", encoding="utf-8")
    asked = ("analyse", "--format", "json")
    before = json.loads(run(*asked, file).stdout)
    assert [s["kind"] for s in before["sources"]] == ["crowd"]
    with open_library(path) as library:
        kept = library.save_article(open_place(str(file)).article)
        library.correct(kept, before["sources"][0]["name"], "name", "Bo Fell")
    now = json.loads(run(*asked, "--library", path, file).stdout)
    assert [(s["name"], s["kind"]) for s in now["sources"]] == [("Bo Fell", "named")]
    assert [a["speaker"] for a in now["attributions"]] == ["Bo Fell"]
    assert all(m["kind"] != "unnamed-source" for m in now["marks"])


@pytest.mark.parametrize("form", ["text", "json", "jsonl", "html"])
@pytest.mark.parametrize(("scope", "rule"), [("article", "hedge.could"), ("kind", "hedge")])
def test_what_is_off_in_one_article_is_left_out_of_every_form(
    run, pier, path, tmp_path, form, scope, rule
):
    other = tmp_path / "other.txt"
    other.write_text(TEXT + "More.\n", encoding="utf-8")
    with open_library(path) as library:
        article_id = library.save_article(open_place(str(pier)).article)
        library.dismiss(scope, rule=rule, article_id=article_id)
    of_pier, of_other = (
        run("analyse", "--format", form, "--library", path, one).stdout for one in (pier, other)
    )
    assert "hedge.could" not in of_pier and "hedge.could" in of_other


def test_notes_come_out_as_markdown_with_their_words(run, pier, path):
    library = open_library(path)
    article_id = library.save_article(open_place(str(pier)).article)
    start = TEXT.index("also stay open")
    library.add_note(article_id, (start, start + 14), "Who says?")
    library.close()
    done = run("export", "--format", "markdown", "--library", path)
    assert done.returncode == 0, done.stderr
    assert "also stay open" in done.stdout and "Who says?" in done.stdout


@pytest.mark.parametrize("command", [["export"], ["analyse", "pier.txt"]])
@pytest.mark.parametrize("content", [None, b"this is no database at all, but a letter\n" * 50])
def test_a_library_that_is_missing_or_none_is_said_in_one_line(run, path, command, content):
    if content is not None:
        path.write_bytes(content)
    done = run(*command, "--library", path)
    assert done.returncode == 1
    assert str(path) in done.stderr and "Traceback" not in done.stderr
    assert done.stderr.count("\n") == 1
    assert content is None or path.read_bytes() == content


def test_notes_are_imported_listed_searched_backed_up_and_restored(run, pier, path, tmp_path):
    notes = tmp_path / "notes.csv"
    row = f'{pier},Pier may close,"it might be sold",Says who?,5\n'
    notes.write_text(f"place,title,quote,note,Rating\n{row}", encoding="utf-8")
    done = run("import", "--library", path, pier, notes)
    assert done.returncode == 0, done.stderr
    assert "“Pier may close” is new" in done.stdout and "1 note brought in" in done.stdout
    assert "left out: what stands in the column “Rating”: " in done.stdout
    listed = run("library", "list", "--library", path, "--format", "jsonl")
    assert json.loads(listed.stdout)["notes"] == 1
    found = run("library", "search", "--library", path, "--format", "jsonl", "says", "who")
    assert json.loads(found.stdout)["note"] is not None
    saved = run("backup", "--library", path, tmp_path / "all.zip")
    assert saved.returncode == 0, saved.stderr
    other = tmp_path / "other.db"
    assert run("restore", "--library", other, tmp_path / "all.zip").returncode == 0
    assert run("library", "list", "--library", other, "--format", "jsonl").stdout == listed.stdout


def test_what_cannot_be_imported_is_said_in_a_line_and_the_rest_comes_in(run, pier, path, tmp_path):
    page = tmp_path / "empty.json"
    page.write_text('{"a": 1}', encoding="utf-8")
    done = run("import", "--library", path, "--format", "jsonl", page, tmp_path / "none.csv", pier)
    assert done.returncode == 1
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert ["error" in line for line in lines] == [True, True, False]
    assert len(done.stderr.strip().splitlines()) == 2 and "Traceback" not in done.stderr


def test_a_reading_list_is_listed_without_its_texts(run, path, tmp_path):
    table = tmp_path / "list.csv"
    table.write_text("title,url\nLock,https://post.example/lock\n", encoding="utf-8")
    done = run("import", "--library", path, table)
    assert done.returncode == 0 and "1 article is new" in done.stdout


@pytest.mark.parametrize("command", [["library", "list"], ["backup"], ["library", "search", "x"]])
def test_a_command_on_no_library_says_so(run, tmp_path, command):
    rest = [tmp_path / "b.zip"] if command == ["backup"] else []
    done = run(*command, "--library", tmp_path / "none.db", *rest)
    assert done.returncode == 1 and "there is no library here" in done.stderr
    assert not (tmp_path / "none.db").exists()


@pytest.mark.parametrize("command", [["import"], ["backup"], ["restore"], ["library"]])
def test_wrong_usage_of_the_library_is_status_2(run, command):
    assert run(*command).returncode == 2
