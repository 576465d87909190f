"""Lessons and answers written and read back; a key that stays apart; passwords."""

import json
import zipfile

import pytest

from bywhom.classroom.lesson.answers import tidy_name
from bywhom.classroom.lesson.lesson_files import (
    read_answers,
    read_lesson,
    write_answers,
    write_lesson,
)
from bywhom.files.errors import FileError
from tests.classroom.lesson_samples import KEY, LESSON, SECRET, answers, mark


def test_a_lesson_comes_back_as_it_was_written(tmp_path):
    path = tmp_path / "kites.lesson"
    write_lesson(path, LESSON, KEY)
    read = read_lesson(path)
    assert read.lesson == LESSON
    assert read.key == KEY
    assert read.has_key


def test_the_same_lesson_makes_the_same_file(tmp_path):
    for name in ("a.lesson", "b.lesson"):
        write_lesson(tmp_path / name, LESSON, KEY)
    assert (tmp_path / "a.lesson").read_bytes() == (tmp_path / "b.lesson").read_bytes()


def test_a_lesson_is_readable_json_with_the_key_in_a_part_of_its_own(tmp_path):
    path = tmp_path / "kites.lesson"
    write_lesson(path, LESSON, KEY)
    with zipfile.ZipFile(path) as packet:
        parts = {name: packet.read(name).decode() for name in packet.namelist()}
        assert {i.date_time[0] for i in packet.infolist()} == {1980}
    assert json.loads(parts["lesson.json"])["title"] == "Who says so?"
    assert [name for name, part in parts.items() if SECRET in part] == ["key.json"]


def test_a_password_hides_the_key(tmp_path):
    path = tmp_path / "kites.lesson"
    write_lesson(path, LESSON, KEY, "blue heron")
    with zipfile.ZipFile(path) as packet:
        raw = b"".join(packet.read(name) for name in packet.namelist())
    assert SECRET.encode() not in raw and b"Not decided either" not in raw
    read = read_lesson(path)
    assert read.key is None and read.has_key
    assert read.opened("blue heron").key == KEY


def test_a_wrong_password_is_told_in_words(tmp_path):
    write_lesson(tmp_path / "kites.lesson", LESSON, KEY, "blue heron")
    with pytest.raises(FileError, match="does not open the key"):
        read_lesson(tmp_path / "kites.lesson").opened("grey heron")


def test_a_sealed_key_does_not_open_in_another_lesson(tmp_path):
    from dataclasses import replace

    write_lesson(tmp_path / "kites.lesson", LESSON, KEY, "blue heron")
    moved = replace(read_lesson(tmp_path / "kites.lesson"), lesson=replace(LESSON, id="other"))
    with pytest.raises(FileError, match="does not open the key"):
        moved.opened("blue heron")


def test_a_lesson_is_not_written_over_another_file_unasked(tmp_path):
    path = tmp_path / "kites.lesson"
    path.write_text("mine")
    with pytest.raises(FileError, match="there is such a file already"):
        write_lesson(path, LESSON)
    assert path.read_text() == "mine"
    write_lesson(path, LESSON, replace=True)
    assert read_lesson(path).key is None
    assert [p.name for p in tmp_path.iterdir()] == ["kites.lesson"]


def test_answers_come_back_as_they_were_written(tmp_path):
    path = tmp_path / "una.answers"
    given = answers("Una", mark("may"), mark("😀 Nobody", "joke"), mark("critics", "ladder.crowd"))
    write_answers(path, given, LESSON)
    assert read_answers(path, LESSON) == given
    with zipfile.ZipFile(path) as packet:
        row = json.loads(packet.read("answers.json"))
    assert {"start": 16, "end": 19, "kind": "hedge", "words": "may"} in row["marks"]["article-1"]


def test_answers_hold_neither_machine_nor_user_nor_time(tmp_path, monkeypatch):
    import getpass
    import platform
    import socket

    path = tmp_path / "una.answers"
    write_answers(path, answers("Una", mark("may")), LESSON)
    with zipfile.ZipFile(path) as packet:
        raw = b"".join(packet.read(n) for n in packet.namelist()) + path.read_bytes()
        keys = json.loads(packet.read("answers.json")).keys()
    for name in (socket.gethostname(), getpass.getuser(), platform.node(), str(tmp_path)):
        assert len(name) < 4 or name.encode() not in raw
    assert not {"time", "date", "made", "host", "user", "machine"} & set(keys)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Una\tBrodd \n", "Una Brodd"),
        ("\u202eanU", "anU"),  # would turn the rest of the line around
        ("👩‍🚀 Vesna", "👩‍🚀 Vesna"),
        ("سميرة", "سميرة"),
        ("x" * 300, "x" * 40),
        ("\x00\ud800", ""),
    ],
)
def test_a_pseudonym_is_one_short_line_of_any_script(typed, kept):
    assert tidy_name(typed) == kept
