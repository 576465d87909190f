"""The lessons that come with the program: whole, keyed, and run by a class of thirty."""

import random
import tomllib

import pytest

from bywhom.analysis.agreement.heat import word_spans
from bywhom.analysis.agreement.overlap import ReaderMark
from bywhom.classroom.answers.hand_ins import collect
from bywhom.classroom.lesson.answers import Answers
from bywhom.classroom.lesson.lesson_files import read_lesson, write_answers, write_lesson
from bywhom.classroom.school.ready_lessons import ready_lessons
from bywhom.classroom.teacher.class_page import class_page
from bywhom.classroom.teacher.class_table import class_table
from bywhom.classroom.teacher.gradebook import gradebook
from bywhom.resources import LESSONS

READY = ready_lessons()
NAMED = pytest.mark.parametrize("ready", READY, ids=[r.words() for r in READY])
DEFINED = ("hedge", "unnamed-source", "unsourced-claim", "loaded-language", "attributed")


def test_there_are_six_each_at_two_levels():
    assert len({r.title for r in READY}) == 6
    assert [r.level for r in READY] == ["full", "easy"] * 6


@pytest.mark.parametrize("path", sorted(LESSONS.glob("*.toml")), ids=lambda p: p.stem)
def test_every_row_of_a_key_is_in_its_text_with_a_reason(path):
    for text in tomllib.loads(path.read_text("utf-8"))["text"]:
        for name, key in (("article", "key"), ("second", "second_key")):
            for rows in text.get(key, {}).values():
                for words, why in rows:
                    assert words in text[name] and why.endswith((".", "?"))


@NAMED
def test_marks_of_a_key_are_whole_words_and_asked_for(ready):
    lesson, key = ready.file.lesson, ready.file.key
    asked = {c.id for c in lesson.palette()}
    assert len(key.marks) >= 3
    for one in key.marks:
        assert one.mark.kind in asked
        article = lesson.article(one.article).article
        ends = {e for w in word_spans(article.text) for e in (w.start, w.end)}
        assert one.mark.start in ends and {one.mark.end, one.mark.end - 1} & ends


@NAMED
def test_the_easy_text_is_shorter_and_has_shorter_sentences(ready):
    twin = next(r for r in READY if r.title == ready.title and r.level != ready.level)
    full, easy = (ready, twin) if ready.level == "full" else (twin, ready)

    def words_a_sentence(one):
        items = one.file.lesson.articles
        words = sum(len(word_spans(i.article.text)) for i in items)
        return words, words / sum(len(i.sentences) for i in items)

    assert all(a > b for a, b in zip(words_a_sentence(full), words_a_sentence(easy), strict=True))


@NAMED
def test_a_class_of_thirty_runs_it(ready, tmp_path):
    dice = random.Random(ready.title)
    path, folder = tmp_path / "lesson.lesson", tmp_path / "in"
    folder.mkdir()
    write_lesson(path, ready.file.lesson, ready.file.key)
    file = read_lesson(path)
    for number in range(30):
        marks: dict[str, list[ReaderMark]] = {}
        for one in file.key.marks:
            if dice.random() < 0.6:
                marks.setdefault(one.article, []).append(one.mark)
        given = Answers(
            file.lesson.id,
            f"copy-{number}",
            f"Student {number}",
            1,
            {i.id: i.digest for i in file.lesson.articles},
            {a: tuple(sorted(set(m))) for a, m in marks.items()},
            written={
                t.id: "Because." for t in file.lesson.tasks if t.kind not in ("mark", "ladder")
            },
        )
        write_answers(folder / f"{number}.answers", given, file.lesson)
    table = class_table(file.lesson, collect(file.lesson, folder), file.key)
    assert len(table.rows) == 30 and not table.troubles
    assert all(row.against_key.extra == () for row in table.rows)
    assert any(reading.split for reading in table.readings)
    assert "Student" not in class_page(table).replace("30 students", "")
    assert gradebook(table).count("\r\n") == 31
