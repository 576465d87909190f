"""A teacher's windows by keys and mouse: marks in marks, passages that split, whose the key is."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bywhom.analysis.article import Span
from bywhom.classroom.lesson.lesson_files import LessonFile, read_lesson, write_answers
from bywhom.classroom.lesson.lessons import Task
from bywhom.classroom.teacher.comments import Comments
from bywhom.ui.classroom.maker.maker import MakerWindow
from bywhom.ui.classroom.results.class_window import ClassWindow
from tests.classroom.lesson_samples import KEY, KITE, LESSON, answers, article, mark
from tests.ui.class_support import command, press, select, shown
from tests.ui.conftest import Lent
from tests.ui.dialogs import answered
from tests.ui.test_class_window import click_save
from tests.ui.test_practice import look, sit  # noqa: F401  (fixtures)
from tests.ui.test_practice_by_hand import colours_over

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
MARKING = replace(LESSON, tasks=(Task("t1", "mark", "Mark all."),))
SENTENCE = "Officials in Tarnby say the meadow could be sold by June."


@pytest.fixture
def gathered(qtbot, look, tmp_path):  # noqa: F811
    """The class whose answers these are, in the teacher's window."""
    made = []

    def gathering(*given, key=KEY) -> ClassWindow:
        folder = tmp_path / "class-7b"
        folder.mkdir()
        for one in given:
            marks_only = replace(one, written={})
            write_answers(folder / f"{one.student}.answers", marks_only, MARKING)
        comments = Comments(tmp_path / "library.db", MARKING)
        window = ClassWindow(look, LessonFile(MARKING, key), folder, comments)
        made.append(window)
        shown(window, qtbot)
        qtbot.waitUntil(lambda: window.table is not None, timeout=20_000)
        return window

    yield gathering
    for window in made:
        window.close()
        window.deleteLater()


def both_are_seen(window) -> bool:
    theme = window.appearance.theme
    inner, outer = theme.colour("hl_yellow").name(), theme.colour("hl_blue").name()
    return inner in colours_over(window, "could") and outer in colours_over(window, "Tarnby")


def test_a_mark_inside_a_marked_sentence_is_seen_in_the_key(qtbot, look, shared_worker):  # noqa: F811
    window = MakerWindow(look, lambda: Lent(shared_worker), article(KITE))
    shown(window, qtbot)
    select(window, SENTENCE)
    press(window, Qt.Key.Key_3)
    select(window, "could")
    press(window, Qt.Key.Key_1)
    assert both_are_seen(window)
    window.is_saved = True
    window.close()
    window.deleteLater()


def test_a_mark_inside_a_marked_sentence_is_seen_on_a_students_page(gathered):
    window = gathered(answers("Una", mark(SENTENCE, "unsourced-claim"), mark("could")))
    listed = window.side.list
    row = next(n for n, r in enumerate(window.side.model.rows) if r.title == "Una")
    place = listed.visualRect(window.side.model.index(row, 0)).center()
    QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.row.hand_in.name == "Una"
    assert both_are_seen(window)


def test_j_never_leads_to_paragraphs_that_were_merged(gathered):
    everything = mark(KITE)
    window = gathered(*(answers(n, everything) for n in ("Una", "Wim")), answers("Ylva"))
    seen = []
    for _ in window.panel.list.rows.rows:
        press(window, Qt.Key.Key_J)
        seen.append(window.view.selected_span())
    paragraphs = window.item.article.paragraphs
    assert len(seen) == len(paragraphs)
    for span in seen:
        (around,) = [p for p in paragraphs if p.start < span.end and span.start < p.end]
        assert around.start <= span.start and span.end <= around.end


def test_the_passage_that_splits_the_class_in_half_comes_before_all_others(gathered):
    window = gathered(
        answers("Una", mark("may"), mark("could")),
        answers("Vesna", mark("may"), mark("could")),
        answers("Wim", mark("may")),
        answers("Ylva", mark("furious")),
    )
    press(window, Qt.Key.Key_J)
    assert window.view.selected_span() == Span(*mark("could")[:2])


def test_what_most_of_a_class_marked_is_not_called_the_teachers(gathered, sit, tmp_path):  # noqa: F811
    window = gathered(*(answers(name, mark("may")) for name in ("Una", "Vesna", "Wim")))
    with answered(click_save):
        command(window, "Lesson with the class’s key…")()
    better = read_lesson(tmp_path / "class-7b.lesson")
    student = sit(replace(better.lesson, id="better"), key=better.key)
    select(student, "could")
    press(student, Qt.Key.Key_1)
    QTest.keyClick(student.view, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    said = student.panel.about.text()
    assert "most of a class" in said and "your teacher" not in said
