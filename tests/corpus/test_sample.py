"""Sentences drawn of a corpus, coded in a sheet, compared with the marks."""

import csv
import io

import pytest

from bywhom.analysis.agreement.overlap import ReaderMark
from bywhom.analysis.article import Article
from bywhom.analysis.text.segment import plain_paragraphs
from bywhom.classroom.lesson.answers import Answers
from bywhom.classroom.lesson.lesson_files import read_lesson, write_answers, write_lesson
from bywhom.classroom.lesson.lessons import Lesson, LessonArticle
from bywhom.cli.sample import agree, sample
from bywhom.corpus.agreement import agreement
from bywhom.corpus.lessons import draw_lesson
from bywhom.corpus.sampling import CODES, draw, write_sheet
from bywhom.documents.text_analysis import analyse
from bywhom.files.errors import FileError
from tests.corpus.corpus_support import made, stories


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    folder = tmp_path_factory.mktemp("corpus")
    made(stories(folder / "s.jsonl", 7), folder / "out")
    return folder / "out"


def sheet_of(corpus, count, seed=1):
    stream = io.StringIO(newline="")
    write_sheet(stream, draw(corpus, count, seed))
    return list(csv.DictReader(stream.getvalue().splitlines()))


def coded(path, rows, **codes):
    """The sheet with the columns filled in by functions of a row."""
    with path.open("w", encoding="utf-8", newline="") as file:
        sheet = csv.DictWriter(file, rows[0])
        sheet.writeheader()
        sheet.writerows({**row, **{k: code(row) for k, code in codes.items()}} for row in rows)
    return path


def test_the_same_seed_draws_the_same_and_another_one_others(corpus):
    assert draw(corpus, 5, 1) == draw(corpus, 5, 1) != draw(corpus, 5, 2)
    assert len({one.unit for one in draw(corpus, 12, 3)}) == 12


def test_a_sheet_shows_the_sentence_between_its_neighbours_and_no_marks(corpus):
    rows = sheet_of(corpus, 12)
    second = next(row for row in rows if row["sentence"] == "Officials said it may rain.")
    assert second["before"].startswith("The council ignored") and second["after"] == ""
    assert second["title"].startswith("Story") and not any(second[name] for name in CODES)


def test_who_codes_as_we_mark_agrees_fully(corpus, tmp_path):
    rows = sheet_of(corpus, 12)
    sheet = coded(tmp_path / "a.csv", rows, hedge=lambda r: int("m" in r["sentence"].split("a")[0]))
    hedges = coded(
        tmp_path / "b.csv",
        rows,
        hedge=lambda r: "yes" if {"might", "may"} & set(r["sentence"].split()) else "no",
    )
    (found,) = agreement(corpus, [hedges])
    assert found.column == "hedge" and found.program.value == 1
    assert found.right[0] == found.right[1] == found.found[1] > 0 and found.coders is None
    (both,) = agreement(corpus, [hedges, sheet])
    assert both.coders.value < 1


def test_a_code_that_is_none_is_told_with_its_row(corpus, tmp_path):
    sheet = coded(tmp_path / "a.csv", sheet_of(corpus, 3), status=lambda r: "sourced")
    with pytest.raises(FileError, match="row 2, status: “sourced” is no code"):
        agreement(corpus, [sheet])


def test_a_sheet_of_another_corpus_is_refused(corpus, tmp_path):
    rows = [{**row, "unit": "5:99"} for row in sheet_of(corpus, 1)]
    with pytest.raises(FileError, match="no sentence “5:99”"):
        agreement(corpus, [coded(tmp_path / "a.csv", rows, hedge=lambda r: 1)])


def test_more_sentences_than_there_are_cannot_be_drawn(corpus):
    with pytest.raises(FileError, match="Ask for fewer"):
        draw(corpus, 1000, 1)


def test_a_source_that_was_changed_is_noticed(tmp_path):
    source = stories(tmp_path / "s.jsonl", 2)
    made(source, tmp_path / "out")
    source.write_text(source.read_text("utf-8").replace("pier", "quay"), "utf-8")
    with pytest.raises(FileError, match="moved or changed"):
        draw(tmp_path / "out", 3, 1)


def test_texts_that_are_kept_need_no_source(tmp_path):
    source = stories(tmp_path / "s.jsonl", 2)
    made(source, tmp_path / "out", texts=True)
    source.unlink()
    assert {one.sentence for one in draw(tmp_path / "out", 3, 1)} >= {
        "It was opened by Ada Holm in 1911."
    }


def test_whole_articles_are_marked_as_a_lesson_and_compared(corpus, tmp_path, capsys):
    lesson_path = tmp_path / "sample.lesson"
    assert sample([str(corpus), "3", "--lesson", str(lesson_path)]) == 0
    lesson = read_lesson(lesson_path).lesson
    drawn = [(item.digest, item.sentences) for item in draw_lesson(corpus, 3, 1).articles]
    assert [(item.digest, item.sentences) for item in lesson.articles] == drawn
    assert len(drawn) == 3 > len(set(drawn))  # two of one text are two
    hand_ins = []
    for name, kinds in (("ada", ("hedge", "attributed", "unsourced-claim")), ("bo", ("hedge",))):
        marks = {item.id: marked(item.article, kinds) for item in lesson.articles}
        texts = {item.id: item.digest for item in lesson.articles[: 3 if name == "ada" else 2]}
        given = Answers(lesson.id, name, name, 1, texts, {k: v for k, v in marks.items() if v})
        hand_ins.append(tmp_path / f"{name}.answers")
        write_answers(hand_ins[-1], given, lesson)
    assert agree([str(corpus), str(lesson_path), *map(str, hand_ins)]) == 0
    assert "coders among themselves: alpha" in capsys.readouterr().out
    found = {one.column: one for one in agreement(corpus, [lesson_path, *hand_ins])}
    assert found["hedge"].program.value == 1 and found["hedge"].coders.value == 1
    sentences = sum(len(item.sentences) for item in lesson.articles)
    assert found["hedge"].program.units == sentences > found["hedge"].coders.units
    assert found["status"].program.value > found["status"].coders.value


def marked(article, kinds):
    """As somebody who marks what the program finds likely."""
    found = analyse(article.text, title=article.title).marks
    return tuple(
        ReaderMark(m.start, m.end, m.kind) for m in found if m.kind in kinds and m.chance >= 0.5
    )


def test_answers_without_their_lesson_and_a_lesson_of_other_texts_are_refused(corpus, tmp_path):
    lesson_path, answers = tmp_path / "s.lesson", tmp_path / "a.answers"
    lesson = draw_lesson(corpus, 1, 1)
    write_lesson(lesson_path, lesson)
    write_answers(answers, Answers(lesson.id, "a"), lesson)
    with pytest.raises(FileError, match="Give the lesson"):
        agreement(corpus, [answers])
    with pytest.raises(FileError, match="no answers"):
        agreement(corpus, [lesson_path])
    made(stories(tmp_path / "t.jsonl", 1), tmp_path / "out")
    item = LessonArticle("article-1", kite("A kite flew. It fell."), ())
    write_lesson(lesson_path, Lesson(lesson.id, "Kites", (item,)), replace=True)
    with pytest.raises(FileError, match="none of its articles is in this corpus"):
        agreement(corpus, [lesson_path, answers])


def kite(text):
    return Article("Kites", text, plain_paragraphs(text))
