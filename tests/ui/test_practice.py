"""Practice in a real window: nothing shown before Reveal, all kept, one file handed in."""

import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from bywhom.analysis.article import Span
from bywhom.classroom.answers.drafts import Drafts
from bywhom.classroom.lesson.lesson_files import read_answers, read_lesson, write_lesson
from bywhom.classroom.lesson.lessons import Lesson, Reveal, Task
from bywhom.ui.appearance.appearance import Appearance
from bywhom.ui.classroom.practice import practice
from bywhom.ui.classroom.practice.practice import (
    NOTHING_SELECTED,
    NOTHING_TO_UNDO,
    STANDS,
    PracticeWindow,
)
from bywhom.ui.classroom.practice.student import KEPT_BACK, LATER
from bywhom.ui.page.article_view import ArticleView
from tests.classroom.lesson_samples import KEY, KITE, LESSON, SECRET, mark
from tests.ui.class_support import press, select, shown
from tests.ui.conftest import Lent

Sit = Callable[..., PracticeWindow]


@pytest.fixture
def look(qtbot, dressed, settings) -> Appearance:
    view = ArticleView()
    qtbot.addWidget(view)
    made = Appearance(view, settings, None)
    made.apply()
    return made


@pytest.fixture
def sit(qtbot, look, shared_worker, tmp_path) -> Iterator[Sit]:
    """A student sits down with a lesson file, in a library of this test."""
    windows: list[PracticeWindow] = []

    def sitting(lesson: Lesson = LESSON, password: str = "", key=KEY) -> PracticeWindow:
        path = tmp_path / f"{lesson.id}.lesson"
        if not path.exists():
            write_lesson(path, lesson, key, password)
        window = PracticeWindow(
            look, read_lesson(path), Drafts(tmp_path / "library.db"), lambda: Lent(shared_worker)
        )
        windows.append(window)
        shown(window, qtbot)
        return window

    yield sitting
    for window in windows:
        window.close()
        window.deleteLater()


def words_on(window: PracticeWindow) -> str:
    """Everything that is written anywhere in the window but the article."""
    labels = " ".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())
    rows = " ".join(row.spoken() for row in window.panel.list.rows.rows)
    return f"{labels} {rows}"


def test_a_number_marks_the_selected_words_and_the_same_again_takes_it_away(sit):
    window = sit()
    select(window, "may")
    press(window, Qt.Key.Key_1)
    assert window.student.marks(window.item) == (mark("may"),)
    select(window, "may")
    press(window, Qt.Key.Key_1)
    assert window.student.marks(window.item) == ()


def test_a_click_on_a_mark_and_x_takes_it_away(sit, qtbot):
    window = sit()
    select(window, "Officials in Tarnby")
    press(window, Qt.Key.Key_2)
    area = window.view.span_area(Span(*mark("Tarnby")[:2]))
    QTest.mouseClick(window.view.viewport(), Qt.MouseButton.LeftButton, pos=area.center().toPoint())
    assert window.chosen == mark("Officials in Tarnby", "unnamed-source")
    press(window, Qt.Key.Key_X)
    assert window.student.marks(window.item) == ()


def test_a_key_without_words_says_what_to_do(sit):
    window = sit()
    press(window, Qt.Key.Key_1)
    assert window.bar.words == NOTHING_SELECTED


def test_a_whole_sentence_needs_only_a_click(sit):
    window = sit(replace(LESSON, id="plain", tasks=()))
    cursor_at = KITE.index("furious")
    window.view.select_span(Span(cursor_at, cursor_at))
    press(window, Qt.Key.Key_3)
    assert window.student.marks(window.item) == (mark("Parents are furious.", "unsourced-claim"),)


def test_numbers_beyond_the_task_do_nothing(sit):
    window = sit()
    select(window, "may")
    press(window, Qt.Key.Key_5)
    assert window.student.marks(window.item) == ()


def test_before_reveal_neither_key_nor_count_is_seen_nor_written(sit, tmp_path):
    window = sit()
    select(window, "may")
    press(window, Qt.Key.Key_1)
    assert not window.view.marks and not window.panel.list.rows.rows
    assert SECRET not in words_on(window)
    assert not [w for w in ("agreed", "missed", "extra") if w in words_on(window)]
    written = b"".join(p.read_bytes() for p in (tmp_path / "lessons").iterdir())
    assert b"may" in written and SECRET.encode() not in written and b"could" not in written


def test_a_handed_in_file_holds_no_key_even_after_reveal(sit, tmp_path):
    window = sit()
    window.reveal()
    window.hand_in("Una", tmp_path / "una.answers")
    with zipfile.ZipFile(tmp_path / "una.answers") as packet:
        raw = b"".join(packet.read(name) for name in packet.namelist())
    drafts = b"".join(p.read_bytes() for p in (tmp_path / "lessons").iterdir())
    assert SECRET.encode() not in raw + drafts


def test_reveal_sets_own_marks_beside_the_key(sit):
    window = sit()
    for words, key in (("may", Qt.Key.Key_1), ("furious", Qt.Key.Key_1)):
        select(window, words)
        press(window, key)
    window.panel.reveal.click()
    rows = [(r.side, r.words) for r in window.panel.list.rows.rows if r.mark]
    assert rows == [
        ("agreed", "may"),
        ("missed", "Officials in Tarnby"),
        ("missed", "could"),
        ("extra", "furious"),
    ]
    assert SECRET in words_on(window)
    assert [m.rule for m in window.view.marks] == ["hedge", "unnamed-source", "hedge"]


def test_marks_are_taken_back_but_never_past_reveal(sit):
    window = sit()
    for words in ("may", "could"):
        select(window, words)
        press(window, Qt.Key.Key_1)
    window.undo()
    assert window.student.marks(window.item) == (mark("may"),)
    window.reveal()
    window.undo()
    assert window.student.marks(window.item) == (mark("may"),)
    assert window.bar.words == NOTHING_TO_UNDO


def test_after_reveal_marks_stand_and_can_be_argued(sit):
    window = sit()
    select(window, "furious")
    press(window, Qt.Key.Key_1)
    window.reveal()
    select(window, "could")
    press(window, Qt.Key.Key_1)
    assert window.bar.words == STANDS
    row = next(r for r in window.panel.list.rows.rows if r.words == "furious")
    window.panel.list.chosen.emit(row)
    QTest.keyClicks(window.panel.because, "Nobody asked them.")
    assert [a.because for a in window.student.draft.answers.arguments] == ["Nobody asked them."]
    window.panel.reveal.click()
    assert window.revealed is None and window.view.marks == ()


def test_reveal_of_one_task_leaves_the_others_to_be_done(sit):
    window = sit()
    window.reveal()
    window.open_task(LESSON.tasks[1])
    assert window.revealed is None
    select(window, "critics")
    press(window, Qt.Key.Key_5)
    assert window.student.marks(window.item) == (mark("critics", "ladder.crowd"),)
    window.open_task(LESSON.tasks[0])
    assert window.revealed is not None  # as it was left


def test_work_is_there_again_when_the_window_is_opened_again(sit):
    window = sit()
    select(window, "may")
    press(window, Qt.Key.Key_1)
    window.open_task(LESSON.tasks[2])
    QTest.keyClicks(window.panel.writing.box, "Reopens, 12345")
    window.close()
    again = sit()
    assert again.student.marks(again.item) == (mark("may"),)
    assert again.student.draft.answers.written == {"t3": "Reopens, 12345"}
    assert again.student.draft.answers.copy == window.student.draft.answers.copy


def test_a_locked_key_opens_with_the_teachers_word_only(sit, monkeypatch):
    window = sit(password="blue heron")
    for word, opened in (("grey heron", False), ("blue heron", True)):
        monkeypatch.setattr(practice, "ask_password", lambda parent, word=word: word)
        window.reveal()
        assert (window.revealed is not None) == opened
    assert SECRET in words_on(window)
    assert not window.bar.isVisible()  # the wrong word is forgotten


@pytest.mark.parametrize(
    ("reveal", "reason"),
    [(Reveal("nothing"), KEPT_BACK), (Reveal("key", "after handing in"), LATER)],
)
def test_reveal_waits_for_what_the_lesson_says(sit, reveal, reason, tmp_path):
    window = sit(replace(LESSON, id="later", reveal=reveal))
    window.reveal()
    assert window.revealed is None
    assert not window.panel.reveal.isEnabled()
    assert window.panel.reveal.toolTip() == reason
    window.hand_in("Una", tmp_path / "una.answers")
    window.reveal()
    assert (window.revealed is not None) == (reason == LATER)


def test_a_lesson_may_show_its_key_from_the_start(sit):
    window = sit(replace(LESSON, id="open", reveal=Reveal("key", "at once")))
    assert window.revealed is not None


def test_the_programs_marks_come_from_the_worker(sit, qtbot):
    window = sit(replace(LESSON, id="program", reveal=Reveal("program"), tasks=()), key=None)
    select(window, "may")
    press(window, Qt.Key.Key_1)
    window.reveal()
    qtbot.waitUntil(lambda: window.revealed is not None, timeout=60_000)
    agreed = [KITE[m.start : m.end] for m in window.revealed.comparison.agreed]
    assert agreed == ["may"]


def test_sources_are_sorted_on_the_ladder(sit):
    window = sit()
    window.open_task(LESSON.tasks[1])
    select(window, "critics")
    press(window, Qt.Key.Key_5)
    assert window.student.marks(window.item) == (mark("critics", "ladder.crowd"),)
    assert [note.words for note in window.view.beside] == ["Crowd"]


def test_sources_are_ticked(sit):
    ticks = Task("t9", "ticks", "Tick what holds.")
    window = sit(replace(LESSON, id="ticks", tasks=(ticks,)))
    select(window, "Una Brodd")
    window.panel.ticking.add.click()
    window.panel.ticking.boxes["named"].click()
    window.panel.ticking.boxes["informed"].click()
    ticked = window.student.draft.answers.ticks["article-1"]
    assert ticked == {"Una Brodd": ("informed", "named")}


def test_two_reports_stand_side_by_side_to_be_compared(sit):
    compare = Task("t9", "compare", "Which is surer?")
    window = sit(replace(LESSON, id="compare", tasks=(*LESSON.tasks, compare)))
    assert not window.second.isVisible()
    window.open_task(compare)
    assert window.second.isVisible()
    assert window.second.article == LESSON.articles[1].article
    assert set(window.student.draft.answers.texts) == {"article-1", "article-2"}
    window.open_task(LESSON.tasks[0])
    assert not window.second.isVisible()


def test_a_question_shows_its_passage(sit):
    window = sit()
    window.open_task(LESSON.tasks[3])
    window.panel.writing.passage.click()
    assert window.view.selected_span().start == 40
    assert window.panel.answer.currentIndex() == 1


def test_the_answers_are_one_file_under_a_chosen_name(sit, tmp_path):
    window = sit()
    select(window, "may")
    press(window, Qt.Key.Key_1)
    window.hand_in("  Una\u202e 🪁 ", tmp_path / "una.answers")
    answers = read_answers(tmp_path / "una.answers", LESSON)
    assert (answers.student, answers.times) == ("Una 🪁", 1)
    assert answers.marks == {"article-1": (mark("may"),)}
    window.hand_in("Una", tmp_path / "una.answers")
    assert read_answers(tmp_path / "una.answers", LESSON).times == 2


def test_a_disk_that_refuses_is_said_and_nothing_is_lost(sit, tmp_path):
    window = sit()
    select(window, "may")
    press(window, Qt.Key.Key_1)
    window.hand_in("Una", Path("/no/such/folder/una.answers"))
    assert "cannot be written" in window.bar.words
    assert window.student.draft.answers.times == 0
    assert window.student.marks(window.item) == (mark("may"),)


def test_after_reveal_a_card_explains_the_words_under_the_pointer(sit, qtbot):
    window = sit()
    window.reveal()
    area = window.view.span_area(Span(*mark("Tarnby")[:2]))
    QTest.mouseMove(window.view.viewport(), area.center().toPoint())
    qtbot.waitUntil(window.card.isVisible, timeout=5_000)
    shown_marks = [window.view.marks[i] for i in window.card.marks()]
    assert [m.explanation for m in shown_marks] == [SECRET]


def test_before_reveal_no_card_appears(sit, qtbot):
    window = sit()
    area = window.view.span_area(Span(*mark("Tarnby")[:2]))
    QTest.mouseMove(window.view.viewport(), area.center().toPoint())
    qtbot.wait(500)
    assert not window.card.isVisible()


def test_a_student_needs_no_mouse(sit, qtbot):
    """Words found and marked, one taken back, revealed, argued about: by keys alone."""
    window = sit()
    control = Qt.KeyboardModifier.ControlModifier
    shift = Qt.KeyboardModifier.ShiftModifier
    assert window.view.hasFocus()
    before = KITE[: KITE.index("may")].split()
    for _ in before:
        QTest.keyClick(window.view, Qt.Key.Key_Right, control)
    QTest.keyClick(window.view, Qt.Key.Key_Right, control | shift)
    press(window, Qt.Key.Key_1)
    (marked,) = window.student.marks(window.item)
    assert KITE[marked.start : marked.end] == "may"
    for _ in range(2):
        QTest.keyClick(window.view, Qt.Key.Key_Left)
    press(window, Qt.Key.Key_X)
    assert window.student.marks(window.item) == ()
    QTest.keyClick(window.view, Qt.Key.Key_Z, control)
    assert window.student.marks(window.item) == (marked,)
    QTest.keyClick(window.view, Qt.Key.Key_R, control)
    assert window.revealed is not None

    def tab_to(widget) -> None:
        for _ in range(20):
            if widget.hasFocus():
                return
            QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        raise AssertionError("Tab never comes there")

    tab_to(window.panel.list)
    QTest.keyClick(window.panel.list, Qt.Key.Key_Down)
    QTest.keyClick(window.panel.list, Qt.Key.Key_Return)
    tab_to(window.panel.because)
    QTest.keyClicks(window.panel.because, "x 12")
    assert [a.because for a in window.student.draft.answers.arguments] == ["x 12"]
    tab_to(window.panel.hand_in)


def test_long_instructions_scroll_and_leave_room_for_the_task(sit, qtbot):
    window = sit(replace(LESSON, id="long", instructions="Read it first. " * 400))
    window.resize(900, 560)
    qtbot.wait(50)
    assert (window.width(), window.height()) == (900, 560)
    for widget in (window.panel.marking, window.panel.reveal, window.panel.hand_in):
        assert widget.isVisible()
        assert widget.mapTo(window, widget.rect().bottomLeft()).y() <= 560
