"""What of a hand-in a teacher may want to look at, in words. Never a verdict."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from bywhom.analysis.agreement.overlap import Covered, ReaderMark
from bywhom.classroom.answers.hand_ins import HandIn
from bywhom.classroom.answers.likeness import beside, word_edges
from bywhom.classroom.lesson.answers import Answers
from bywhom.classroom.lesson.lessons import Key, Lesson, LessonArticle
from bywhom.classroom.teacher.class_table import ClassTable, Row, beside_key


class Flag(NamedTuple):
    """number: of marks, 0 where none are counted. others: names of hand-ins."""

    words: str
    number: int = 0
    others: str = ""

    def __str__(self) -> str:
        marks = "1 mark" if self.number == 1 else f"{self.number} marks"
        return self.words.format(marks=marks, others=self.others)


NOTHING = "nothing marked"
EVERYTHING = "nearly everything marked"
SWAPPED = "kinds swapped"
SAME = "the same marks as {others}"
LONG = "{marks} over more than one sentence"

MOST_COVERED = 0.6  # of the words of what was opened
LEAST_SAME = 5  # marks: fewer may well be alike by themselves
LEAST_SWAPPED = 3  # marks


def flags(table: ClassTable) -> dict[str, list[Flag]]:
    """Name of a hand-in → its flags, none for most."""
    same = _same(table.rows)
    return {
        row.hand_in.name: [*_flags(table, row), *same.get(row.hand_in.name, ())]
        for row in table.rows
    }


def long_marks(item: LessonArticle, marks: Sequence[ReaderMark]) -> list[ReaderMark]:
    """Those that reach from one sentence into another."""
    starts = [s.start for s in item.sentences]
    return [m for m in marks if bisect_right(starts, m.start) < bisect_left(starts, m.end)]


def _flags(table: ClassTable, row: Row) -> list[Flag]:
    lesson, answers = table.lesson, row.hand_in.answers
    asked = bool(lesson.marking_tasks) or not lesson.tasks
    raised = [Flag(NOTHING)] if asked and not row.marks else []
    if _covers(answers, lesson) > MOST_COVERED:
        raised.append(Flag(EVERYTHING))
    if table.key and _swapped(answers, lesson, table.key):
        raised.append(Flag(SWAPPED))
    long = sum(len(long_marks(i, answers.marks.get(i.id, ()))) for i in lesson.articles)
    if long:
        raised.append(Flag(LONG, long))
    return raised


def _covers(answers: Answers, lesson: Lesson) -> float:
    """The part of the words of what was opened that is marked as anything."""
    words = covered = 0
    for item in lesson.articles:
        if item.id in answers.texts:
            starts, ends = word_edges(item.article.text)
            words += len(starts)
            marks = Covered(m._replace(kind="") for m in answers.marks.get(item.id, ()))
            runs = marks.runs("")
            covered += sum(bisect_left(starts, b) - bisect_right(ends, a) for a, b in runs)
    return covered / words if words else 0.0


def _swapped(answers: Answers, lesson: Lesson, key: Key) -> bool:
    """Are most of the words that the key has too marked as another of its kinds?"""
    right = wrong = 0
    for item in lesson.articles:
        mine, theirs = beside_key(answers, lesson, key, item)
        pairs = beside(mine, theirs, item.article.text).pairs
        right += len(pairs)
        agreed, found = {a for a, _ in pairs}, {b for _, b in pairs}
        rest = [m._replace(kind="") for m in mine if m not in agreed]
        left = [k._replace(kind="") for k in theirs if k not in found]
        wrong += len(beside(rest, left, item.article.text).pairs)
    return wrong >= LEAST_SWAPPED and wrong > right


def _same(rows: Sequence[Row]) -> dict[str, list[Flag]]:
    """Name → a flag that names others whose marks are all the same."""
    by_marks: dict[object, list[HandIn]] = {}
    for row in rows:
        if row.marks >= LEAST_SAME:
            marks = tuple(sorted((a, m) for a, m in row.hand_in.answers.marks.items() if m))
            by_marks.setdefault(marks, []).append(row.hand_in)
    return {
        one.name: [Flag(SAME, others=", ".join(o.name for o in alike[:4] if o is not one))]
        for alike in by_marks.values()
        for one in alike
        if len(alike) > 1
    }
