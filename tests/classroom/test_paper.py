"""A lesson on paper: the same lines on every sheet, and marks typed in by line and word."""

import re

import pytest

from bywhom.classroom.answers.paper_marks import NotUnderstood, typed_mark
from bywhom.classroom.lesson.glossary import glossary
from bywhom.classroom.lesson.lessons import CATEGORIES, RUNGS
from bywhom.classroom.lesson.paper_lines import MOST_LETTERS, paper_lines
from bywhom.classroom.school.paper import paper_key, paper_lesson
from tests.classroom.lesson_samples import KEY, KITE, LESSON, PIER, SECRET

LINES = paper_lines(LESSON)
PALETTE = LESSON.palette(LESSON.tasks[0])  # 1 hedge, 2 unnamed source
TEXTS = {"article-1": KITE, "article-2": PIER}


def on_paper(line) -> str:
    return TEXTS[line.article][line.span.start : line.span.end]


def typed(words: str, before: str = "") -> tuple[str, str]:
    article, mark = typed_mark(words, LESSON, LINES, PALETTE, before)
    return TEXTS[article][mark.start : mark.end], mark.kind


def test_lines_hold_every_word_once_and_are_numbered_through_the_lesson():
    assert [line.number for line in LINES] == list(range(1, len(LINES) + 1))
    words = [TEXTS[li.article][w.start : w.end] for li in LINES for w in li.words]
    assert words == (KITE + "\n" + PIER).split()
    assert all(len(on_paper(line)) <= MOST_LETTERS for line in LINES)
    assert [on_paper(line) for line in LINES if line.opens][:2] == [
        "The kite school may lose its meadow",
        "Officials in Tarnby say the meadow could be sold by June. Parents",
    ]


@pytest.mark.parametrize(
    ("keys", "words", "kind"),
    [
        ("1 may 1", "may", "hedge"),
        ("1 MAY LOSE 1", "may lose", "hedge"),
        ("1 4 1", "may", "hedge"),
        ("1 4-5 1", "may lose", "hedge"),
        ("1 may-its 1", "may lose its", "hedge"),
        ("2 off in tarn 2", "Officials in Tarnby", "unnamed-source"),
        ("2,1-3 2", "Officials in Tarnby", "unnamed-source"),
        ("2 parents are fur 2", "Parents are furious", "unnamed-source"),
        ("2 parents-3.2 2", "Parents are furious", "unnamed-source"),
        ("2 par-furious 2", "Parents are furious", "unnamed-source"),
        ("2 *1 2", "Officials in Tarnby say the meadow could be sold by June", "unnamed-source"),
    ],
)
def test_a_mark_is_typed_by_its_line_and_words(keys, words, kind):
    assert typed(keys) == (words, kind)


def test_without_a_kind_the_last_one_is_meant_again():
    assert typed("1 may", before="hedge") == ("may", "hedge")
    with pytest.raises(NotUnderstood, match="number from 1 to 2"):
        typed("1 may")


@pytest.mark.parametrize(
    ("keys", "why"),
    [
        ("", "number of a line"),
        ("may 1", "number of a line"),
        ("99 may 1", "from 1 to"),
        ("1 1", "Say"),
        ("1 gull 1", "“gull” is not in line 1: “The kite school"),
        ("1 12 1", "Line 1 has 7 words"),
        ("1 may 7", "number from 1 to 2"),
        ("1 5-4 1", "before the first"),
        ("2 * 1", "Several sentences"),
        ("4 the 1", "more than once. Which word is it"),
    ],
)
def test_what_has_no_place_on_the_sheet_is_told_in_words(keys, why):
    with pytest.raises(NotUnderstood, match=re.escape(why)):
        typed(keys)


def test_every_word_of_every_line_can_be_typed_by_its_number():
    for line in LINES:
        for number, word in enumerate(line.words, 1):
            shown = TEXTS[line.article][word.start : word.end]
            if any(c.isalnum() for c in shown):
                assert typed(f"{line.number} {number} 1")[0] in shown


def test_the_sheet_has_lines_tasks_and_meanings_and_nothing_of_the_key():
    page = paper_lesson(LESSON)
    for line in LINES:
        assert f">{line.number}</span>" in page
    assert all(task.words in page for task in LESSON.tasks)
    assert glossary()["hedge"].means in page and "Independent" not in page
    assert "Line 2: “" in page  # the passage of the question
    assert SECRET not in page


def test_the_key_sheet_names_the_line_of_each_mark():
    rows = re.findall(r"<tr><td>(\d+)</td><td>(.*?)</td>", paper_key(LESSON, KEY))
    assert rows == [("1", "may"), ("2", "Officials in Tarnby"), ("2", "could")]


def test_every_category_and_rung_has_a_meaning():
    assert {c.id for c in (*CATEGORIES, *RUNGS)} < glossary().keys()
