"""Broken and hostile files among the answers: each is named, none stops the others."""

import io
import json
import os
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bywhom.classroom.answers.hand_ins import Collected, collect
from bywhom.classroom.lesson.lesson_files import (
    answers_row,
    read_answers,
    read_lesson,
    write_answers,
    write_lesson,
)
from bywhom.classroom.lesson.lessons import lesson_article
from bywhom.classroom.teacher.class_page import class_page
from bywhom.classroom.teacher.class_table import class_table
from bywhom.classroom.teacher.gradebook import gradebook
from bywhom.files.errors import FileError
from tests.classroom.lesson_samples import KEY, LESSON, answers, item, mark, other_lesson


def packet(entries: dict[str, bytes], version: object = 1, form: str = "bywhom-answers") -> bytes:
    """A zip as somebody may forge it, with right checksums."""
    import hashlib

    sums = {name: hashlib.sha256(part).hexdigest() for name, part in entries.items()}
    manifest = {"format": form, "version": version, "parts": sums}
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as out:
        out.writestr("manifest.json", json.dumps(manifest))
        for name, part in entries.items():
            out.writestr(name, part)
    return stream.getvalue()


def forged(**changes: object) -> bytes:
    row = {**answers_row(answers("Una", mark("may")), LESSON), **changes}
    return packet({"answers.json": json.dumps(row).encode()})


def bomb() -> bytes:
    return packet({"answers.json": b" " * 300_000_000})


def damaged() -> bytes:
    raw = bytearray(forged())
    raw[len(raw) // 2] ^= 0xFF
    return bytes(raw)


def edited() -> bytes:
    """Somebody opened the zip and changed a mark."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(forged())) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b'"Una"', b'"Ida"'))
    return stream.getvalue()


LONG = [{"start": 0, "end": 3, "kind": "hedge"}] * 5_001
AT_END = [{"start": 0, "end": 10_000, "kind": "hedge"}]
OTHER_WORDS = [{"start": 16, "end": 19, "kind": "hedge", "words": "must"}]
NO_KIND = [{"start": 16, "end": 19, "kind": "liar"}]

HOSTILE = {
    "empty": (b"", "it is empty"),
    "no zip": (b"{}", "it is no answers file, or it is damaged"),
    "a picture": (b"\x89PNG\r\n" * 100, "it is no answers file, or it is damaged"),
    "half": (forged()[: len(forged()) // 2], "it is no answers file, or it is damaged"),
    "a zip": (packet({}, form="x"), "it is no answers file of Bywhom"),
    "50 MB": (b"x" * 50_000_000, "it is larger than any answers file"),
    "bomb": (bomb(), "it unpacks to more than such a file can hold"),
    "edited": (edited(), "changed by hand"),
    "climbing": (packet({"../../evil.json": b"{}"}), "a path that leads out of it"),
    "absolute": (packet({"/etc/evil": b"{}"}), "a path that leads out of it"),
    "backslash": (packet({"..\\evil": b"{}"}), "a path that leads out of it"),
    "newer": (packet({}, version=7), "made by a newer Bywhom"),
    "older": (packet({}, version=0), "none that Bywhom ever wrote"),
    "no version": (packet({}, version="one"), "no whole number"),
    "no answers": (packet({}), "answers.json is missing"),
    "not json": (packet({"answers.json": b"{"}), "it is not JSON"),
    "deep": (packet({"answers.json": b"[" * 100_000}), "it is not JSON"),
    "NaN": (packet({"answers.json": b'{"times": NaN}'}), "it is not JSON"),
    "huge number": (packet({"answers.json": b'{"a": ' + b"9" * 50_000 + b"}"}), "it is not JSON"),
    "a list": (packet({"answers.json": b"[]"}), "not a JSON object"),
    "another lesson": (forged(lesson="kites-2"), "it answers another lesson"),
    "another text": (forged(texts={"article-1": "0" * 64}), "on another text"),
    "another article": (forged(texts={"article-9": "0" * 64}), "the lesson does not have"),
    "marks unread": (forged(texts={}), "an article that was not read"),
    "a mark too far": (forged(marks={"article-1": AT_END}), "no whole number from"),
    "other words": (forged(marks={"article-1": OTHER_WORDS}), "not those of the article"),
    "unknown kind": (forged(marks={"article-1": NO_KIND}), "is none of"),
    "too many": (forged(marks={"article-1": LONG}), "more than 5,000 entries"),
    "surrogate": (forged(student="\ud800"), "characters that are no text"),
    "wrong types": (forged(student=["Una"], marks="all"), "is no object"),
    "id climbs": (forged(copy="../../x"), "no id of small letters"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_each_is_refused_with_its_reason(name, tmp_path):
    raw, reason = HOSTILE[name]
    path = tmp_path / "x.answers"
    path.write_bytes(raw)
    with pytest.raises(FileError) as caught:
        read_answers(path, LESSON)
    assert reason in caught.value.problem
    assert caught.value.problem.isprintable()
    assert [p.name for p in tmp_path.iterdir()] == ["x.answers"]


def test_all_are_listed_and_the_good_ones_collected(tmp_path):
    for name, (raw, _) in HOSTILE.items():
        (tmp_path / f"{name}.answers").write_bytes(raw)
    (tmp_path / "zz.answers").write_bytes(forged())
    (tmp_path / "essay.docx").write_bytes(b"hm")
    (tmp_path / "class.csv").write_text(gradebook(class_table(LESSON, Collected((), ()))))
    (tmp_path / ".DS_Store").write_text("of the system")
    before = {p.name: p.read_bytes() for p in tmp_path.iterdir() if p.stat().st_size < 9_000_000}
    found = collect(LESSON, tmp_path)
    assert [h.name for h in found.hand_ins] == ["Una"]
    assert {t.file for t in found.troubles} == {"essay.docx", *(f"{n}.answers" for n in HOSTILE)}
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir() if p.name in before} == before


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a system without pipes in folders")
def test_links_pipes_and_folders_do_not_hang_the_collecting(tmp_path):
    (tmp_path / "folder.answers").mkdir()
    os.mkfifo(tmp_path / "pipe.answers")
    (tmp_path / "link.answers").symlink_to("/dev/zero")
    (tmp_path / "round").symlink_to(tmp_path)
    found = collect(LESSON, tmp_path)
    assert {t.file for t in found.troubles} >= {"pipe.answers", "link.answers"}
    assert found.hand_ins == ()


def test_what_is_no_answers_is_told_and_what_lies_there_rightly_is_not(tmp_path):
    """A student may hand in the lesson, an archive or a PDF; exports of ours may lie there too."""
    lesson = tmp_path / "kites.lesson"
    write_lesson(lesson, LESSON, KEY)
    (tmp_path / "una").mkdir()
    write_lesson(tmp_path / "una" / "kites.lesson", LESSON)
    for name in ("all.zip", "my answers.pdf", "my answers.html", "marks.csv"):
        (tmp_path / name).write_bytes(b"of a student")
    (tmp_path / "Thumbs.db").write_bytes(b"of the system")
    empty = class_table(LESSON, Collected((), ()))
    (tmp_path / "class.csv").write_text(gradebook(empty), "utf-8")
    (tmp_path / "class.html").write_text(class_page(empty), "utf-8")
    told = {t.file: t.words for t in collect(LESSON, tmp_path, given=lesson).troubles}
    assert set(told) == {
        *("all.zip", "my answers.pdf", "my answers.html", "marks.csv"),
        str(Path("una", "kites.lesson")),
    }
    assert "unpack it" in told["all.zip"]
    assert "it is a lesson" in told[str(Path("una", "kites.lesson"))]


def test_what_is_no_folder_is_told(tmp_path):
    with pytest.raises(FileError, match="there is no such folder"):
        collect(LESSON, tmp_path / "gone")


def test_a_folder_for_each_student_is_walked(tmp_path):
    for name in ("Una", "Vesna"):
        (tmp_path / f"{name}_123").mkdir()
        write_answers(tmp_path / f"{name}_123" / "work.answers", answers(name), LESSON)
    assert [h.name for h in collect(LESSON, tmp_path).hand_ins] == ["Una", "Vesna"]


def test_the_last_of_two_hand_ins_of_one_student_counts(tmp_path):
    first = answers("Una", mark("may"), copy="c1")
    write_answers(tmp_path / "b.answers", first, LESSON)
    write_answers(tmp_path / "a.answers", answers("Una", copy="c1", times=2), LESSON)
    write_answers(tmp_path / "c.answers", first, LESSON)
    found = collect(LESSON, tmp_path)
    assert [h.answers.count for h in found.hand_ins] == [0]
    assert [(t.file, t.words) for t in found.troubles] == [
        ("b.answers", "handed in again later as a.answers"),
        ("c.answers", "handed in again later as a.answers"),
    ]


def test_two_students_of_one_name_are_told_apart(tmp_path):
    write_answers(tmp_path / "a.answers", answers("Una", copy="c1"), LESSON)
    write_answers(tmp_path / "b.answers", answers("una", copy="c2"), LESSON)
    found = collect(LESSON, tmp_path)
    assert [h.name for h in found.hand_ins] == ["Una", "una (2)"]
    assert [(t.file, t.counted) for t in found.troubles] == [("b.answers", True)]


def test_two_names_on_a_shared_computer_are_two_students(tmp_path):
    write_answers(tmp_path / "a.answers", answers("Una", mark("may"), copy="c1"), LESSON)
    write_answers(tmp_path / "b.answers", answers("Ida", mark("may"), copy="c1"), LESSON)
    found = collect(LESSON, tmp_path)
    assert [h.name for h in found.hand_ins] == ["Ida", "Una"]
    assert len({h.token for h in found.hand_ins}) == 2
    (said,) = found.troubles
    assert said.counted and "same copy of the lesson as a.answers" in said.words


def test_of_one_name_at_one_copy_the_last_hand_in_counts(tmp_path):
    for times in (1, 2):
        given = answers("Una", *[mark("may")] * (times - 1), copy="c1", times=times)
        write_answers(tmp_path / f"{times}.answers", given, LESSON)
    (una,) = collect(LESSON, tmp_path).hand_ins
    assert (una.file, una.answers.count) == ("2.answers", 1)


def test_marks_on_an_edited_lesson_text_are_not_counted(tmp_path):
    changed = replace(
        LESSON,
        articles=(item(1, LESSON.articles[0].article.text.replace("June", "July")), item(2, "x")),
    )
    write_answers(tmp_path / "a.answers", answers("Una", mark("may")), LESSON)
    assert "on another text" in collect(changed, tmp_path).troubles[0].words
    assert collect(other_lesson(), tmp_path).troubles[0].words.startswith("it answers another")
    assert lesson_article(3, LESSON.articles[0].article, ()).id == "article-3"


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_file_with_any_bytes_changed_is_refused_or_the_same(tmp_path_factory, data):
    path = tmp_path_factory.getbasetemp() / "mutated.answers"
    raw = bytearray(forged())
    for _ in range(data.draw(st.integers(1, 4))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    path.write_bytes(
        raw[: data.draw(st.integers(0, len(raw)))] if data.draw(st.booleans()) else raw
    )
    try:
        assert read_answers(path, LESSON) == answers("Una", mark("may"))
    except FileError as error:
        assert error.problem.isprintable()


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner),
    max_leaves=6,
)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(sorted(answers_row(answers("Una"), LESSON))), json_values)
def test_any_value_in_any_field_is_refused_or_read(tmp_path_factory, field, value):
    path = tmp_path_factory.getbasetemp() / "odd.answers"
    path.write_bytes(forged(**{field: value}))
    try:
        read = read_answers(path, LESSON)
    except FileError as error:
        assert error.problem.isprintable()
    else:
        assert read.lesson == LESSON.id


@pytest.mark.parametrize("part", ["lesson.json", "articles/article-1.json", "key.json"])
@pytest.mark.parametrize("content", [b"", b"[]", b'{"marks": 3, "id": 3}', b"[" * 9000])
def test_a_forged_lesson_is_refused_in_words(tmp_path, part, content):
    path = tmp_path / "forged.lesson"
    write_lesson(path, LESSON, KEY)
    with zipfile.ZipFile(path) as whole:
        parts = {n: whole.read(n) for n in whole.namelist() if n != "manifest.json"}
    path.write_bytes(packet({**parts, part: content}, form="bywhom-lesson"))
    with pytest.raises(FileError) as caught:
        read_lesson(path)
    assert caught.value.problem.isprintable()
