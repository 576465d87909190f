"""docs/lesson-format.md and docs/classroom.md say what the program does."""

import json
import re

import pytest

from bywhom.classroom.answers.hand_ins import Collected
from bywhom.classroom.lesson.answers import LONGEST_NAME, Answers
from bywhom.classroom.lesson.encryption import COST
from bywhom.classroom.lesson.lesson_container import ANSWERS, LESSON
from bywhom.classroom.lesson.lesson_files import answers_row
from bywhom.classroom.lesson.lesson_json import MOST_CATEGORIES, lesson_row, read_key
from bywhom.classroom.lesson.lessons import RUNGS, SHOWS, TASK_KINDS, WHENS
from bywhom.classroom.lesson.locked_key import METHOD, ROUND
from bywhom.classroom.teacher.class_summary import summary_row
from bywhom.classroom.teacher.class_table import class_table
from bywhom.cli.lesson_options import FORMATS, parser
from bywhom.ui.classroom.results.exports import EXPORTS
from bywhom.ui.commands.class_commands import CLASS
from tests.classroom.lesson_samples import LESSON as KITES


@pytest.fixture(scope="module")
def described(root):
    return (root / "docs" / "lesson-format.md").read_text("utf-8")


@pytest.fixture(scope="module")
def lesson_plan(root):
    return (root / "docs" / "classroom.md").read_text("utf-8")


def test_limits_and_methods_are_those_of_the_code(described):
    for shape in (LESSON, ANSWERS):
        assert f"`{shape.format}`" in described
        assert f"{shape.largest // 1_000_000} MB, {shape.roomiest // 1_000_000} MB" in described
    assert METHOD in described and f"N = {COST}" in described and f"{ROUND:,} bytes" in described
    assert MOST_CATEGORIES == 5 and LONGEST_NAME == 40


def test_every_field_and_value_is_described(described):
    row = answers_row(Answers("l", "c"), KITES)
    summary = summary_row(class_table(KITES, Collected((), ())))
    for name in (
        *lesson_row(KITES),
        *row,
        *summary,
        *summary["articles"][0],
        *TASK_KINDS,
        *SHOWS,
        *WHENS,
        *FORMATS,
    ):
        assert name in described, name
    for rung in RUNGS:
        assert f"`{rung.id}`" in described


def test_the_example_of_a_key_is_one(described):
    (example,) = [e for e in re.findall(r"```json\n(.*?)\n```", described, re.S) if "explain" in e]
    (mark,) = read_key(example.encode(), KITES).marks
    assert KITES.articles[0].article.quote(mark.mark[:2]) == "may"
    assert json.loads(example)["marks"][0]["explain"] == mark.explain


def test_the_commands_in_the_docs_are_understood(described):
    (block,) = [b for b in re.findall(r"```\w*\n(.*?)```", described, re.S) if "main.py" in b]
    for line in block.replace("\\\n", " ").splitlines():
        words = [w.strip('"') for w in re.findall(r'"[^"]*"|\S+', line)]
        options = parser(len, len, len, len).parse_args(words[3:])
        assert options.run is len


def test_the_lesson_plan_names_menus_and_pictures_that_exist(lesson_plan, root):
    for picture in re.findall(r"\((screenshots/[^)]+)\)", lesson_plan):
        assert (root / "docs" / picture).is_file(), picture
    named = set(re.findall(r"\*\*Class ▸ ([^*]+)\*\*", lesson_plan))
    assert named and named <= {command.words for command in CLASS}
    exported = " ".join(words for words, _, _ in EXPORTS)
    assert "Gradebook" in exported and "Lesson with the class’s key" in exported
