"""A pseudonym over several lessons, in the teacher's evening."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bywhom.classroom.lesson.lesson_files import LessonFile, write_answers
from bywhom.classroom.teacher.comments import Comments
from bywhom.classroom.teacher.over_lessons import OverLessons, progress
from bywhom.ui.classroom.results.class_window import ClassWindow
from bywhom.ui.classroom.results.evening import EveningDialog
from tests.classroom.lesson_samples import KEY, LESSON, answers, mark, other_lesson
from tests.ui.class_support import shown
from tests.ui.test_practice import look  # noqa: F401  (fixture)

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def test_a_pseudonym_is_followed_from_one_lesson_to_the_next(qtbot, look, tmp_path):  # noqa: F811
    found = mark("may"), mark("could"), mark("Officials in Tarnby", "unnamed-source")
    una, pair = answers("Una", found[0]), replace(answers("x"), student="Una + Wim")
    pair = replace(pair, members=("una", "Wim"), marks={"article-1": tuple(sorted(found))})
    windows = []
    for lesson, given in ((LESSON, una), (other_lesson(), pair)):
        folder = tmp_path / lesson.id
        folder.mkdir()
        write_answers(folder / "1.answers", replace(given, lesson=lesson.id), lesson)
        comments, over = Comments(tmp_path / "library.db", lesson), OverLessons(tmp_path / "l.db")
        window = ClassWindow(look, LessonFile(lesson, KEY), folder, comments, None, over)
        windows.append(window)
        shown(window, qtbot)
        qtbot.waitUntil(lambda w=window: w.table is not None, timeout=20_000)
    QTest.keyClick(windows[-1].view, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    grid = windows[-1].findChild(EveningDialog).over
    cells = {
        grid.item(row, 0).text(): {
            grid.horizontalHeaderItem(n).text().split("\n")[0]: grid.item(row, n).text()
            for n in (1, 2)
        }
        for row in range(grid.rowCount())
    }
    # Una found one of three alone (precision 1, recall 1/3), and all of them with Wim.
    assert cells == {
        "una": {"Who says so?": "F1 0.50 · 2 of 4 tasks", "Another": "F1 1.00 · 2 of 4 tasks"},
        "Wim": {"Who says so?": "", "Another": "F1 1.00 · 2 of 4 tasks"},
    }
    for window in windows:
        window.close()
        window.deleteLater()


def test_what_was_kept_and_does_not_fit_is_left_alone(tmp_path):
    folder = tmp_path / "lessons"
    folder.mkdir()
    (folder / "kites-1.figures").write_text('{"title": "x", "day": 7, "students": []}')
    assert OverLessons(tmp_path / "library.db").every() == []
    assert progress([], "Una") == []
