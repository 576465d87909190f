"""`main.py lesson`: as a teacher would script it, in processes of their own."""

import json
import subprocess
import sys

import pytest

from bywhom.classroom.lesson.answers import Answers
from bywhom.classroom.lesson.lesson_files import read_lesson, write_answers
from tests.classroom.lesson_samples import KITE, PIER, mark


@pytest.fixture
def run(root):
    def run(*arguments):
        command = [sys.executable, str(root / "main.py"), "lesson", *map(str, arguments)]
        return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)

    return run


@pytest.fixture
def made(tmp_path, run):
    """A lesson on two articles with a key of our own."""
    for name, text in (("kite.txt", KITE), ("pier.txt", PIER)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    marks = [
        {"article": "article-1", "start": m.start, "end": m.end, "kind": m.kind}
        for m in (mark("may"), mark("could"))
    ]
    (tmp_path / "key.json").write_text(json.dumps({"marks": marks}))
    path = tmp_path / "kites.lesson"
    done = run(
        *("make", tmp_path / "kite.txt", tmp_path / "pier.txt", "--output", path),
        *("--title", "Who says so?", "--task", "mark:hedge=Mark the hedges."),
        *("--task", "headline", "--key", tmp_path / "key.json", "--reveal", "key"),
    )
    assert done.returncode == 0, done.stderr
    return path


def hand_in(path, lesson, student, *marks):
    item = lesson.articles[0]
    write_answers(
        path,
        Answers(
            lesson.id,
            f"copy-{student.lower()}",
            student,
            1,
            {item.id: item.digest},
            {item.id: marks},
        ),
        lesson,
    )


def test_a_lesson_is_made_checked_and_collected(made, run, tmp_path):
    lesson = read_lesson(made).lesson
    folder = tmp_path / "in"
    folder.mkdir()
    hand_in(folder / "una.answers", lesson, "Una", mark("may"), mark("could"))
    hand_in(folder / "ida.answers", lesson, "Ida", mark("may"))

    checked = run("check", made, folder / "una.answers")
    assert checked.returncode == 0
    assert "a key of 2 marks" in checked.stdout and "Una, 2 marks" in checked.stdout

    done = run("collect", made, folder, "--format", "json", "--pages", tmp_path / "pages")
    assert done.returncode == 0, done.stderr
    found = {s["name"]: s["key"]["relaxed"] for s in json.loads(done.stdout)["students"]}
    assert found["Una"]["f1"] == 1
    assert found["Ida"] == {"precision": 1, "recall": 0.5, "f1": pytest.approx(2 / 3)}
    assert len(list((tmp_path / "pages").iterdir())) == 2


@pytest.mark.parametrize("form", ["text", "csv", "html"])
def test_every_format_goes_to_a_file(made, run, tmp_path, form):
    folder = tmp_path / "in"
    folder.mkdir()
    hand_in(folder / "una.answers", read_lesson(made).lesson, "Una", mark("may"))
    out = tmp_path / f"class.{form}"
    done = run("collect", made, folder, "--format", form, "--output", out)
    assert (done.returncode, done.stdout) == (0, "")
    assert "Una" in out.read_text(encoding="utf-8")


def test_what_is_wrong_is_listed_and_the_rest_collected(made, run, tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    hand_in(folder / "una.answers", read_lesson(made).lesson, "Una", mark("may"))
    (folder / "broken.answers").write_bytes(b"")
    done = run("collect", made, folder)
    assert done.returncode == 1
    assert done.stderr == "broken.answers: it is empty\n"
    assert "Una: 1 mark," in done.stdout


def test_the_programs_marks_can_be_the_key_behind_a_password(run, tmp_path):
    (tmp_path / "kite.txt").write_text(KITE, encoding="utf-8")
    (tmp_path / "word").write_text("blue heron\n")
    path = tmp_path / "a.lesson"
    locked = ("--password-file", tmp_path / "word")
    done = run("make", tmp_path / "kite.txt", "--output", path, "--key", "program", *locked)
    assert done.returncode == 0, done.stderr
    assert "a key that a password opens" in run("check", path).stdout
    assert "a key of" in run("check", path, *locked).stdout
    (tmp_path / "word").write_text("grey heron\n")
    wrong = run("check", path, *locked)
    assert wrong.returncode == 1
    assert "does not open the key" in wrong.stderr and "Traceback" not in wrong.stderr


def test_nothing_is_overwritten_and_wrong_usage_is_told(made, run, tmp_path):
    again = run("make", tmp_path / "kite.txt", "--output", made)
    assert again.returncode == 1
    assert "there is such a file already" in again.stderr
    assert run("make", tmp_path / "kite.txt", "--output", made, "--task", "dance").returncode == 2
    assert run("collect", made, tmp_path / "gone").returncode == 1
    assert run().returncode == 2


def test_a_lesson_is_printed_and_its_key_only_when_asked(made, run, tmp_path):
    sheet = run("paper", made)
    assert sheet.returncode == 0 and "Mark the hedges." in sheet.stdout
    assert "<td>may</td>" not in sheet.stdout
    done = run("paper", made, "--key", "--output", tmp_path / "key.html")
    assert done.returncode == 0, done.stderr
    assert "<td>may</td>" in (tmp_path / "key.html").read_text("utf-8")
    run("make", tmp_path / "kite.txt", "--output", tmp_path / "none.lesson")
    none = run("paper", tmp_path / "none.lesson", "--key")
    assert none.returncode == 1 and "no key that is open" in none.stderr
