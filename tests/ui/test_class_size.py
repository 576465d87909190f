"""A whole class is on the screen at once: 35 students, 3 articles, 60 marks on each."""

import time

from bywhom.classroom.answers.hand_ins import collect
from bywhom.classroom.lesson.lesson_files import LessonFile
from bywhom.classroom.teacher.class_page import class_page
from bywhom.classroom.teacher.class_table import class_table
from tests.machine import slowness
from tests.performance.lessons import MARKS, hand_in, in_window, invented_lesson

STUDENTS = 35
TABLE, REPORT = 2.0, 5.0  # seconds where the limits were set


def test_a_class_is_on_screen_in_two_seconds_and_printed_in_five(qtbot, dressed, tmp_path):
    lesson, key = invented_lesson()
    for number in range(STUDENTS):
        hand_in(tmp_path, lesson, number)
    slow = slowness()
    on_screen, printed = in_window(LessonFile(lesson, key), tmp_path)
    slow = max(slow, slowness())
    assert on_screen < TABLE * slow
    assert printed < REPORT * slow

    table = class_table(lesson, collect(lesson, tmp_path), key)
    assert len(table.rows) == STUDENTS
    assert all(row.read == 3 and row.marks > 2.9 * MARKS for row in table.rows)
    began = time.perf_counter()
    assert class_page(table, names=True).count("Student ") >= STUDENTS
    assert time.perf_counter() - began < REPORT * slow
