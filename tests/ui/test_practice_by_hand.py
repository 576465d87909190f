"""What students do with mouse and keys, and the ways round a key that a curious one tries."""

import itertools
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView, QListWidget, QPushButton

from bywhom.analysis.article import Span
from bywhom.classroom.answers.drafts import Drafts
from bywhom.classroom.answers.hand_ins import collect
from bywhom.classroom.answers.waiting import Waiting
from bywhom.classroom.lesson.lesson_files import read_answers, write_lesson
from bywhom.classroom.lesson.lessons import Reveal, Task
from bywhom.classroom.school.ready_lessons import ready_lessons
from bywhom.ui.app.desktop import receive
from bywhom.ui.classroom.practice.practice import NO_MARK, OUT_OF_SIGHT, PracticeWindow
from bywhom.ui.classroom.practice.who import ANOTHER
from bywhom.ui.language.languages import speak
from tests.classroom.lesson_samples import KEY, KITE, LESSON, item, mark
from tests.ui.class_support import press, select, shown
from tests.ui.conftest import wait_for_marks
from tests.ui.dialogs import answered, click, escape
from tests.ui.test_practice import look, sit  # noqa: F401  (fixtures)

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
LEFT, CONTROL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
MARKING = replace(LESSON, id="marking", tasks=(Task("t1", "mark", "Mark all.", ("article-1",)),))


def middle(window, words: str, text: str = KITE) -> QPoint:
    start = text.index(words)
    return window.view.span_area(Span(start, start + len(words))).center().toPoint()


def drag(window, first: str, last: str) -> None:
    """From the middle of one word to the middle of another."""
    port = window.view.viewport()
    begin, end = middle(window, first), middle(window, last)
    QTest.mousePress(port, LEFT, pos=begin)
    for step in range(1, 6):
        QTest.mouseMove(port, begin + (end - begin) * step / 5)
    QTest.mouseRelease(port, LEFT, pos=end)


def quoted(window) -> list[str]:
    return [KITE[m.start : m.end] for m in window.student.marks(window.item)]


def test_marking_everything_agrees_with_nothing(sit):  # noqa: F811
    window = sit(MARKING)
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4):
        QTest.keyClick(window.view, Qt.Key.Key_A, CONTROL)
        press(window, key)
    assert len(window.student.marks(window.item)) == 4
    QTest.keyClick(window.view, Qt.Key.Key_R, CONTROL)
    headings = [(r.side, r.count) for r in window.panel.list.rows.rows if r.is_heading]
    assert headings == [("agreed", 0), ("missed", 3), ("extra", 4)]


def test_a_careless_drag_marks_whole_words(sit):  # noqa: F811
    window = sit()
    drag(window, "could", "sold")
    press(window, Qt.Key.Key_1)
    assert quoted(window) == ["could be sold"]


def test_a_drag_that_begins_on_selected_words_selects(sit):  # noqa: F811
    window = sit()
    select(window, "could be sold")
    drag(window, "be", "June")
    press(window, Qt.Key.Key_1)
    assert quoted(window) == ["be sold by June"]


def test_x_takes_what_is_selected_and_not_what_was_clicked_before(sit):  # noqa: F811
    window = sit()
    for words in ("may", "could"):
        select(window, words)
        press(window, Qt.Key.Key_1)
    QTest.mouseClick(window.view.viewport(), LEFT, pos=middle(window, "may"))
    assert window.chosen == mark("may")
    QTest.mouseDClick(window.view.viewport(), LEFT, pos=middle(window, "could"))
    press(window, Qt.Key.Key_X)
    assert quoted(window) == ["may"]


def test_x_takes_one_mark_and_never_the_one_around_it(sit):  # noqa: F811
    window = sit(MARKING)
    select(window, "Officials in Tarnby say the meadow could be sold by June.")
    press(window, Qt.Key.Key_3)
    select(window, "could")
    press(window, Qt.Key.Key_1)
    for said in ("", NO_MARK):
        press(window, Qt.Key.Key_X)
        assert len(window.student.marks(window.item)) == 1
        assert window.bar.words == said or not said
    assert quoted(window)[0].startswith("Officials")


def test_x_leaves_marks_of_other_tasks_alone(sit):  # noqa: F811
    window = sit()
    window.open_task(LESSON.tasks[1])
    select(window, "critics")
    press(window, Qt.Key.Key_5)
    window.open_task(LESSON.tasks[0])
    select(window, "critics")
    press(window, Qt.Key.Key_X)
    assert window.bar.words == NO_MARK
    assert quoted(window) == ["critics"]


def test_x_takes_no_mark_that_is_out_of_sight(sit, qtbot):  # noqa: F811
    long = "\n\n".join([KITE, *(f"Nothing happened on day {n}." for n in range(80))])
    of_long = item(1, long)
    window = sit(replace(MARKING, id="long", articles=(of_long,)))
    select(window, "may")
    press(window, Qt.Key.Key_1)
    window.view.verticalScrollBar().setValue(window.view.verticalScrollBar().maximum())
    press(window, Qt.Key.Key_X)
    assert len(window.student.marks(window.item)) == 1 and window.bar.words == OUT_OF_SIGHT
    press(window, Qt.Key.Key_X)
    assert window.student.marks(window.item) == ()


def colours_over(window, words: str) -> set[str]:
    area = window.view.span_area(Span(*mark(words)[:2])).toRect().adjusted(1, 1, -1, -1)
    picture = window.view.viewport().grab(area).toImage()
    return {
        picture.pixelColor(x, y).name()
        for x in range(0, picture.width(), 2)
        for y in range(picture.height())
    }


def test_a_mark_inside_a_marked_sentence_is_seen_before_and_after_reveal(sit, qtbot):  # noqa: F811
    window = sit(MARKING)
    select(window, "Officials in Tarnby say the meadow could be sold by June.")
    press(window, Qt.Key.Key_3)
    select(window, "could")
    press(window, Qt.Key.Key_1)
    theme = window.appearance.theme
    inner, outer = theme.colour("hl_yellow").name(), theme.colour("hl_blue").name()
    for _ in range(2):
        assert inner in colours_over(window, "could")
        assert outer in colours_over(window, "Tarnby")
        QTest.keyClick(window.view, Qt.Key.Key_R, CONTROL)


def test_own_marks_have_the_underline_of_their_kind(sit):  # noqa: F811
    window = sit()
    select(window, "may")
    before = colours_over(window, "may")
    press(window, Qt.Key.Key_1)
    hedge = window.appearance.theme.colour("hedge").name()
    assert hedge in colours_over(window, "may") and hedge not in before
    assert not window.view.marks  # there is no card to rest on


def test_a_question_shows_its_passage_at_once(sit):  # noqa: F811
    window = sit()
    window.open_task(LESSON.tasks[3])
    assert window.view.selected_span() == Span(40, 60)
    assert KITE[40:60].strip() in window.panel.writing.quote.text()


# A shared computer


@pytest.fixture
def desk(open_window, tmp_path, qtbot):
    write_lesson(tmp_path / "kites.lesson", LESSON, KEY)
    return open_window()


def sit_down(desk, tmp_path, qtbot) -> PracticeWindow:
    desk.class_kit.open_lesson(tmp_path / "kites.lesson")
    window = desk.class_kit.open_window
    assert isinstance(window, PracticeWindow)
    shown(window, qtbot)
    return window


def hand_in(window, name: str, folder) -> None:
    """By its button, a name and Enter in the dialog for files."""

    def named(dialog):
        line = dialog.findChild(QLineEdit)
        QTest.keyClick(line, Qt.Key.Key_A, CONTROL)
        QTest.keyClicks(line, name)
        click("Choose where to save…")(dialog)

    def saved(dialog):
        dialog.setDirectory(str(folder))
        QTest.keyClick(dialog.findChild(QLineEdit), Qt.Key.Key_Return)

    with answered(named, saved):
        QTest.mouseClick(window.panel.hand_in, LEFT)


def another(name: str):
    def answer(dialog):
        listed = dialog.findChild(QListWidget)
        QTest.keyClick(listed, Qt.Key.Key_End)
        assert listed.currentItem().text() == ANOTHER
        QTest.keyClicks(dialog.name, name)
        click("Go on")(dialog)

    return answer


def first_of_list(dialog):
    QTest.keyClick(dialog.findChild(QListWidget), Qt.Key.Key_Home)
    click("Go on")(dialog)


def test_two_students_at_one_computer_have_two_drafts_and_two_files(desk, tmp_path, qtbot):
    anna = sit_down(desk, tmp_path, qtbot)
    select(anna, "may")
    press(anna, Qt.Key.Key_1)
    (tmp_path / "in").mkdir()
    hand_in(anna, "Anna", tmp_path / "in")
    anna.close()
    with answered(another("Ben")):
        ben = sit_down(desk, tmp_path, qtbot)
    assert ben.student.marks(ben.item) == () and ben.revealed is None
    select(ben, "may")
    press(ben, Qt.Key.Key_1)
    hand_in(ben, "Ben", tmp_path / "in")
    ben.close()
    found = collect(LESSON, tmp_path / "in")
    assert [h.name for h in found.hand_ins] == ["Anna", "Ben"] and not found.troubles
    assert len({h.answers.copy for h in found.hand_ins}) == 2
    with answered(first_of_list):
        again = sit_down(desk, tmp_path, qtbot)
    assert again.student.draft.answers.student == "Anna"
    again.close()


def test_a_session_that_ends_closes_the_lesson_too_and_keeps_the_work(desk, tmp_path, qtbot):
    window = sit_down(desk, tmp_path, qtbot)
    select(window, "may")
    press(window, Qt.Key.Key_1)
    desk.close()  # as on SIGTERM
    assert desk.class_kit.open_window is None
    assert not window.isVisible() and not desk.isVisible()
    (draft,) = Drafts(tmp_path / "library.db").every(LESSON)
    assert draft.answers.count == 1


def test_a_second_lesson_takes_the_place_of_the_first(desk, tmp_path, qtbot):
    first = sit_down(desk, tmp_path, qtbot)
    write_lesson(tmp_path / "second.lesson", MARKING, KEY)
    desk.class_kit.open_lesson(tmp_path / "second.lesson")
    second = desk.class_kit.open_window
    assert not first.isVisible() and second.isVisible() and not desk.isVisible()
    receive(desk, [], "")  # the program is started again
    assert second.isVisible() and not desk.isVisible()
    second.close()
    assert desk.isVisible() and desk.class_kit.open_window is None
    with answered(first_of_list):  # and its lock is gone
        sit_down(desk, tmp_path, qtbot).close()


def test_whoever_thinks_better_of_it_is_back_at_the_desk(desk, tmp_path, qtbot):
    sit_down(desk, tmp_path, qtbot).close()
    with answered(escape):
        desk.class_kit.open_lesson(tmp_path / "kites.lesson")
    assert desk.class_kit.open_window is None and desk.isVisible()
    with answered(first_of_list):
        sit_down(desk, tmp_path, qtbot).close()


def test_another_name_at_handing_in_is_another_student(desk, tmp_path, qtbot):
    window = sit_down(desk, tmp_path, qtbot)
    (tmp_path / "in").mkdir()
    for name in ("Anna", "Ben"):
        hand_in(window, name, tmp_path / "in")
    window.close()
    assert [h.name for h in collect(LESSON, tmp_path / "in").hand_ins] == ["Anna", "Ben"]
    drafts = Drafts(desk.desk.library.path).every(LESSON)
    assert sorted(d.answers.student for d in drafts) == ["Anna", "Ben"]


def test_the_file_of_another_with_the_same_name_is_not_replaced(desk, tmp_path, qtbot):
    for others in ([], [another("Anna")]):
        with answered(*others):
            window = sit_down(desk, tmp_path, qtbot)
        hand_in(window, "Anna", tmp_path)
        window.close()
    assert sorted(p.name for p in tmp_path.glob("*.answers")) == ["Anna-2.answers", "Anna.answers"]


def test_a_pair_hands_in_one_file(desk, tmp_path, qtbot):
    window = sit_down(desk, tmp_path, qtbot)
    hand_in(window, "Anna, Ben", tmp_path)
    window.close()
    (path,) = tmp_path.glob("*.answers")
    answers = read_answers(path, LESSON)
    assert (answers.student, answers.members) == ("Anna + Ben", ("Anna", "Ben"))


# The curious


def paste(window, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    QTest.keyClick(window.view, Qt.Key.Key_V, CONTROL)


def test_the_lessons_text_pasted_into_a_desk_waits_until_hand_in(
    desk, open_window, tmp_path, qtbot
):
    practice = sit_down(desk, tmp_path, qtbot)
    library = desk.desk.library.path
    other = open_window(library=library)  # a second desk on the same library
    pasted = KITE.replace(" say the ", " say\nthe ").upper()
    paste(other, pasted)
    qtbot.waitUntil(lambda: other.desk.article is not None, timeout=10_000)
    assert other.desk.waits == LESSON.title
    assert "marks wait" in other.bar.words
    qtbot.wait(2500)
    assert other.desk.marks == [] and other.desk.analysis is None
    hand_in(practice, "Una", tmp_path)
    qtbot.waitUntil(lambda: other.desk.waits == "", timeout=10_000)
    wait_for_marks(other, qtbot)
    assert other.desk.marks
    practice.close()


def test_practising_alone_on_the_lessons_text_is_no_way_round(desk, tmp_path, qtbot):
    sit_down(desk, tmp_path, qtbot).close()
    paste(desk, KITE)
    qtbot.waitUntil(lambda: desk.desk.waits != "", timeout=10_000)
    for command in ("class.practise", "class.make"):
        desk.actions_[command].trigger()
        assert desk.class_kit.open_window is None


def test_a_second_window_of_the_same_lesson_is_not_opened(desk, open_window, tmp_path, qtbot):
    first = sit_down(desk, tmp_path, qtbot)
    other = open_window(library=desk.desk.library.path)
    other.class_kit.open_lesson(tmp_path / "kites.lesson")
    assert other.class_kit.open_window is None
    assert "open in another window" in other.bar.words
    first.close()
    with answered(first_of_list):
        sit_down(other, tmp_path, qtbot).close()


def test_other_texts_are_marked_as_ever(tmp_path):
    waiting = Waiting(tmp_path / "library.db")
    waiting.add(LESSON, "c1")
    assert waiting.lesson_of(KITE) == LESSON.title
    assert waiting.lesson_of("The ferry came in at six. Nobody was on it but a dog.") == ""
    waiting.remove(LESSON, "c1")
    assert waiting.lesson_of(KITE) == ""


def test_a_lesson_that_shows_its_key_from_the_start_holds_nothing_back(
    open_window, tmp_path, qtbot
):
    write_lesson(tmp_path / "kites.lesson", replace(LESSON, reveal=Reveal("key", "at once")), KEY)
    desk = open_window()
    sit_down(desk, tmp_path, qtbot).close()
    assert Waiting(desk.desk.library.path).lesson_of(KITE) == ""


# One task at a time


def row_said(window, words: str) -> str:
    return next(row.spoken() for row in window.side.model.rows if row.title == words)


def test_tasks_come_one_at_a_time_and_what_is_done_is_ticked(sit):  # noqa: F811
    window = sit()
    steps = window.panel.steps
    assert steps.words.text() == "Task 1 of 4 · 0 done" and not steps.back.isEnabled()
    assert row_said(window, LESSON.tasks[0].words).endswith("not done yet")
    select(window, "may")
    press(window, Qt.Key.Key_1)
    assert steps.words.text() == "Task 1 of 4 ✓ · 1 done"
    assert row_said(window, LESSON.tasks[0].words).endswith(", done")
    QTest.mouseClick(steps.next, LEFT)
    assert window.task == LESSON.tasks[1] and steps.words.text() == "Task 2 of 4 · 1 done"
    QTest.keyClick(window.view, Qt.Key.Key_PageDown, CONTROL)
    QTest.keyClicks(window.panel.writing.box, "A pier opens")
    assert steps.words.text() == "Task 3 of 4 ✓ · 2 done"
    for _ in range(2):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_PageUp, CONTROL)
    QTest.keyClick(window.view, Qt.Key.Key_Z, CONTROL)
    assert steps.words.text() == "Task 1 of 4 · 1 done"


def test_gaps_are_said_before_handing_in_and_lead_back_to_them(sit):  # noqa: F811
    window = sit()
    select(window, "may")
    press(window, Qt.Key.Key_1)
    said = []

    def back(dialog):
        said.extend(label.text() for label in dialog.findChildren(QLabel))
        click("Go to what is open")(dialog)

    with answered(back):
        QTest.keyClick(window.view, Qt.Key.Key_S, CONTROL)
    assert f"Not done: {LESSON.tasks[1].words}" in " ".join(said)
    assert LESSON.tasks[0].words not in " ".join(said)
    assert window.task == LESSON.tasks[1]
    assert window.student.draft.answers.times == 0


def test_what_the_words_mean_stands_on_the_page_when_asked(sit):  # noqa: F811
    window = sit()
    meaning = window.panel.marking.glossary
    assert not meaning.isVisible()
    QTest.keyClick(window.view, Qt.Key.Key_F1)
    assert meaning.isVisible() and "Says how sure somebody is" in meaning.text()
    assert "Loaded" not in meaning.text()  # no task here asks for it


def test_in_a_small_window_no_button_lies_over_another(sit, qtbot):  # noqa: F811
    window = sit(replace(LESSON, id="small", instructions="Read it twice, and slowly. " * 8))
    window.resize(900, 600)
    QTest.keyClick(window.view, Qt.Key.Key_PageDown, CONTROL)  # six rungs
    QTest.keyClick(window.view, Qt.Key.Key_F1)
    qtbot.wait(50)
    buttons = window.panel.marking.findChildren(QPushButton)
    tops = sorted((b.geometry().top(), b.geometry().bottom()) for b in buttons if b.isVisible())
    assert len(tops) == 7 and all(a[1] < b[0] for a, b in itertools.pairwise(tops))
    assert (window.width(), window.height()) == (900, 600)


# What there is to read, in the language of the window


@pytest.fixture
def german(qtbot):
    app = QApplication.instance()
    speak(app, "de")
    yield
    speak(app, "en")


def test_gaps_and_meanings_are_said_in_the_language_of_the_window(german, sit):  # noqa: F811
    window = sit()
    QTest.keyClick(window.view, Qt.Key.Key_F1)
    meaning = window.panel.marking.glossary.text()
    assert "Sagt, wie sicher sich jemand ist." in meaning and "Zum Beispiel: may" in meaning
    assert "Says how" not in meaning
    said = []

    def read(dialog):
        said.extend(label.text() for label in dialog.findChildren(QLabel))
        escape(dialog)

    with answered(read):
        QTest.keyClick(window.view, Qt.Key.Key_S, CONTROL)
    assert f"Nicht erledigt: {LESSON.tasks[0].words}" in " ".join(said)
    assert "Not done" not in " ".join(said)


def test_reveal_goes_to_the_task_that_asks_for_marks(sit):  # noqa: F811
    window = sit()
    select(window, "may")
    press(window, Qt.Key.Key_1)
    window.open_task(LESSON.tasks[3])
    QTest.keyClicks(window.panel.writing.box, "The council")
    QTest.mouseClick(window.panel.reveal, LEFT)
    assert window.task == LESSON.tasks[0] and window.revealed is not None
    assert window.panel.task.text() == LESSON.tasks[0].words
    for _ in range(3):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_PageDown, CONTROL)
    assert window.task == LESSON.tasks[3]
    assert window.panel.writing.box.isVisible() and window.revealed is None


def test_a_lesson_that_comes_with_the_program_is_kept_shut_while_it_is_worked_on(
    desk, tmp_path, qtbot
):
    ready = ready_lessons()[0]
    write_lesson(tmp_path / "kites.lesson", ready.file.lesson, ready.file.key, replace=True)
    sit_down(desk, tmp_path, qtbot).close()

    def first(dialog):
        listed = dialog.findChild(QListView)
        assert listed.isVisible()  # with all of them in sight
        assert listed.model().rowCount() == 2 * 6
        QTest.keyClick(listed, Qt.Key.Key_Home)
        QTest.keyClick(listed, Qt.Key.Key_Return)

    with answered(first):
        desk.actions_["class.ready"].trigger()
    assert desk.class_kit.open_window is None
    assert "marks wait" in desk.bar.words
