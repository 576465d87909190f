"""Sheets of paper typed in by keys alone, and the same lesson printed."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from bywhom.classroom.answers.hand_ins import collect
from bywhom.classroom.lesson.lesson_files import (
    LessonFile,
    read_lesson,
    write_answers,
    write_lesson,
)
from bywhom.classroom.lesson.lessons import Task
from bywhom.classroom.teacher.comments import Comments
from bywhom.ui.classroom.maker.maker import MakerWindow
from bywhom.ui.classroom.results.class_window import ClassWindow
from bywhom.ui.classroom.results.paper_dialog import NAME_FIRST, TAKEN_UP, PaperDialog
from tests.classroom.lesson_samples import KEY, LESSON, answers, mark
from tests.ui.class_support import command, shown
from tests.ui.dialogs import answered
from tests.ui.test_class_window import click_save
from tests.ui.test_practice import look  # noqa: F401  (fixture)

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
CONTROL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
TICKS = Task("t5", "ticks", "Tick what holds.", ("article-1",))
SHEETS = replace(LESSON, tasks=(*LESSON.tasks, TICKS))


@pytest.fixture
def window(qtbot, look, tmp_path):  # noqa: F811
    folder = tmp_path / "class-7b"
    folder.mkdir()
    made = ClassWindow(
        look, LessonFile(SHEETS, KEY), folder, Comments(tmp_path / "library.db", SHEETS)
    )
    shown(made, qtbot)
    qtbot.waitUntil(lambda: made.table is not None, timeout=20_000)
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def dialog(window, qtbot) -> PaperDialog:
    QTest.keyClick(window.view, Qt.Key.Key_E, CONTROL)
    made = window.findChild(PaperDialog)
    qtbot.waitExposed(made)
    assert QTest.qWaitForWindowActive(made)
    return made


def types(*lines: str) -> None:
    """Each line and Enter, wherever the focus is."""
    for line in lines:
        QTest.keyClicks(QApplication.focusWidget(), line)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


def press(key, how=NONE) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, how)


def save_it(box) -> None:
    QTest.mouseClick(box.button(QMessageBox.StandardButton.Save), Qt.MouseButton.LeftButton)


def test_two_sheets_are_typed_in_without_a_mouse(window, dialog, qtbot):
    types("Una", "1 may 1", "2 could", "2 1-3 2")
    press(Qt.Key.Key_PageDown, CONTROL)  # the ladder
    types("2 officials 4")
    press(Qt.Key.Key_PageDown, CONTROL)
    QTest.keyClicks(QApplication.focusWidget(), "The school is worried")
    press(Qt.Key.Key_Return, CONTROL)
    types("Ben, Ida", "1 may 1")
    press(Qt.Key.Key_Return, CONTROL)
    press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.table is not None and len(window.table.rows) == 2)
    pair, una = window.table.rows
    assert una.hand_in.answers.marks == {
        "article-1": (
            mark("may"),
            mark("Officials", "ladder.unnamed"),
            mark("Officials in Tarnby", "unnamed-source"),
            mark("could"),
        )
    }
    assert una.hand_in.answers.written == {"t3": "The school is worried"}
    assert una.against_key.alike.f1 == 1
    assert pair.hand_in.answers.members == ("Ben", "Ida")


def test_what_is_heard_stands_below_while_it_is_typed_and_mistakes_are_told(dialog):
    types("Una")
    QTest.keyClicks(QApplication.focusWidget(), "1 lose 1")
    assert dialog.heard.text() == "Enter: 1  “lose” · Hedge"
    dialog.entry.clear()
    types("1 heron 1")
    assert "“heron” is not in line 1" in dialog.heard.text()
    assert dialog.entry.text() == "1 heron 1" and dialog.rows.count() == 0


def test_a_sheet_is_corrected_under_its_name(window, dialog, tmp_path):
    types("Una", "1 may 1", "1 lose 1")
    press(Qt.Key.Key_Return, CONTROL)
    types("una")
    assert dialog.heard.text() == TAKEN_UP and dialog.rows.count() == 2
    dialog.rows.setFocus()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_Return, CONTROL)
    found = collect(SHEETS, tmp_path / "class-7b")
    (only,) = found.hand_ins
    assert only.answers.marks == {"article-1": (mark("may"),)} and not found.troubles


def test_a_sheet_without_a_name_or_unsaved_is_not_lost(dialog, tmp_path):
    dialog.entry.setFocus()
    types("1 may 1")
    press(Qt.Key.Key_Return, CONTROL)
    assert dialog.heard.text() == NAME_FIRST and dialog.name.hasFocus()
    QTest.keyClicks(dialog.name, "Una")
    with answered(save_it):
        press(Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert [h.name for h in collect(SHEETS, tmp_path / "class-7b").hand_ins] == ["Una"]


def test_a_hand_in_from_a_computer_is_never_written_over(window, dialog, tmp_path):
    write_answers(tmp_path / "class-7b" / "Una.answers", answers("Una", mark("could")), SHEETS)
    types("Una", "1 may 1")
    press(Qt.Key.Key_Return, CONTROL)
    assert sorted(p.name for p in (tmp_path / "class-7b").iterdir()) == [
        "Una-2.answers",
        "Una.answers",
    ]


def test_sources_are_ticked_from_paper(dialog, tmp_path):
    types("Una")
    for _ in range(4):
        press(Qt.Key.Key_PageDown, CONTROL)
    assert dialog.current == TICKS
    types("Una Brodd")
    dialog.ticking.boxes["named"].setFocus()
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Return, CONTROL)
    (only,) = collect(SHEETS, tmp_path / "class-7b").hand_ins
    assert only.answers.ticks == {"article-1": {"Una Brodd": ("named",)}}


def test_the_maker_prints_the_lesson_and_its_key(qtbot, look, tmp_path):  # noqa: F811
    write_lesson(tmp_path / "kites.lesson", LESSON, KEY)
    maker = MakerWindow(look, lambda: None, read_lesson(tmp_path / "kites.lesson"))
    shown(maker, qtbot)
    for words, name in (
        ("The lesson on paper (PDF)…", "Who-says-so-paper.pdf"),
        ("The key on paper (PDF)…", "Who-says-so-key.pdf"),
    ):
        with answered(click_save):
            command(maker, words)()
        assert (tmp_path / name).read_bytes().startswith(b"%PDF-")
    maker.close()
    maker.deleteLater()
