"""A lesson made in a real window."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from bywhom.analysis.article import Span
from bywhom.classroom.lesson import lesson_edits
from bywhom.classroom.lesson.lesson_files import read_lesson, write_lesson
from bywhom.classroom.lesson.lessons import CATEGORIES, Reveal, Task
from bywhom.ui.appearance.appearance import Appearance
from bywhom.ui.classroom.maker.maker import NO_KEY, MakerWindow
from bywhom.ui.page.article_view import ArticleView
from tests.classroom.lesson_samples import KEY, KITE, LESSON, PIER, article, mark
from tests.ui.class_support import press, select, shown
from tests.ui.conftest import Lent
from tests.ui.dialogs import answered, type_in

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def look(qtbot, dressed, settings) -> Appearance:
    view = ArticleView()
    qtbot.addWidget(view)
    made = Appearance(view, settings, None)
    made.apply()
    return made


@pytest.fixture
def window(qtbot, look, shared_worker) -> Iterator[MakerWindow]:
    made = MakerWindow(look, lambda: Lent(shared_worker), article(KITE))
    shown(made, qtbot)
    yield made
    made.is_saved = True
    made.close()
    made.deleteLater()


def choose(box, value) -> None:
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_a_lesson_is_made_from_none_and_read_back(window, tmp_path):
    panel = window.panel
    panel.lesson.title.clear()
    QTest.keyClicks(panel.lesson.title, "Kites")
    panel.lesson.instructions.setPlainText("Read it aloud first.")
    select(window, "may")
    press(window, Qt.Key.Key_1)
    panel.key.why.setPlainText("It is not decided.")
    choose(panel.lesson.show_, "key")
    assert window.save(tmp_path / "kites.lesson")
    read = read_lesson(tmp_path / "kites.lesson")
    assert (read.lesson.title, read.lesson.instructions) == ("Kites", "Read it aloud first.")
    assert read.lesson.reveal == Reveal("key", "any time")
    assert [(k.mark, k.explain) for k in read.key.marks] == [(mark("may"), "It is not decided.")]


def test_the_programs_marks_begin_the_key_and_are_corrected(window, qtbot):
    window.panel.key.program.click()
    qtbot.waitUntil(lambda: bool(window.making.marks(window.item)), timeout=60_000)
    marks = window.making.marks(window.item)
    assert mark("may") in marks
    window._on_click(mark("may").start)
    assert window.panel.key.why.toPlainText()
    press(window, Qt.Key.Key_X)
    assert mark("may") not in window.making.marks(window.item)
    window.panel.key.clear.click()
    assert window.making.whole_key() is None


def test_x_takes_the_mark_at_the_caret_out_of_the_key(window):
    select(window, "may")
    press(window, Qt.Key.Key_1)
    window.chosen = None
    window.view.select_span(Span(mark("may").start + 1, mark("may").start + 1))
    press(window, Qt.Key.Key_X)
    assert window.making.whole_key() is None


def test_a_key_that_is_promised_must_be_there(window, tmp_path):
    choose(window.panel.lesson.show_, "key")
    assert not window.save(tmp_path / "kites.lesson")
    assert window.bar.words == NO_KEY


def test_a_password_locks_the_key(window, tmp_path):
    select(window, "may")
    press(window, Qt.Key.Key_1)
    window.panel.lesson.password.setText("blue heron")
    window.save(tmp_path / "kites.lesson")
    assert window.is_saved
    QTest.keyClicks(window.panel.lesson.password, "s")
    assert not window.is_saved  # another word is another lesson file
    read = read_lesson(tmp_path / "kites.lesson")
    assert read.key is None and read.opened("blue heron").key is not None


def test_tasks_are_added_changed_and_taken_away(window):
    window.add_task()
    panel = window.panel.task
    choose(panel.kind, "question")
    panel.words.setPlainText("Who could know?")
    select(window, "Parents are furious.")
    panel.passage.click()
    task = window.making.lesson.tasks[1]
    assert (task.kind, task.words, task.articles) == ("question", "Who could know?", ("article-1",))
    assert KITE[task.span.start : task.span.end] == "Parents are furious."
    window._on_deleted(task)
    assert len(window.making.lesson.tasks) == 1


def test_a_task_may_be_about_some_kinds_only(window):
    for place in (1, 2, 3):
        window.panel.task.boxes[place].click()  # each click makes the boxes anew
    assert window.making.lesson.tasks[0].categories == (
        "hedge",
        "unsourced-claim",
        "loaded-language",
    )


def test_articles_come_and_go_with_their_tasks(window, tmp_path):
    (tmp_path / "pier.txt").write_text(PIER, encoding="utf-8")
    window.add_article(str(tmp_path / "pier.txt"))
    assert [a.id for a in window.making.lesson.articles] == ["article-1", "article-2"]
    window._on_deleted(window.making.lesson.articles[1])
    window._on_deleted(window.making.lesson.articles[0])
    assert [a.id for a in window.making.lesson.articles] == ["article-1"]  # the last one stays
    window.add_article(str(tmp_path / "gone.txt"))
    assert "gone.txt" in window.bar.words


def test_a_teachers_own_category_takes_marks_and_tasks_along(window):
    select(window, "furious")
    press(window, Qt.Key.Key_4)
    line = window.panel.lesson.names[3]
    line.setText("Feeling")
    line.editingFinished.emit()
    category = window.making.lesson.categories[3]
    assert (category.name, category.look) == ("Feeling", "loaded-language")
    assert [m.kind for m in window.making.marks(window.item)] == [category.id]
    line.setText("")
    line.editingFinished.emit()
    assert window.making.lesson.categories[3] == CATEGORIES[3]


def test_changes_are_taken_back_one_by_one(window):
    before = window.making
    select(window, "may")
    press(window, Qt.Key.Key_1)
    window.add_task()
    window.undo()
    assert len(window.making.lesson.tasks) == 1
    assert window.making.marks(window.item) == (mark("may"),)
    window.undo()
    assert window.making.marks(window.item) == before.marks(window.item)
    window.undo()  # nothing left: nothing happens
    assert window.making.lesson == before.lesson


def test_a_lesson_is_taken_up_again_with_its_key(qtbot, look, shared_worker, tmp_path):
    path = tmp_path / "kites.lesson"
    write_lesson(path, LESSON, KEY)
    window = MakerWindow(look, lambda: Lent(shared_worker), read_lesson(path))
    shown(window, qtbot)
    assert window.is_saved
    assert set(window.making.whole_key().marks) == set(KEY.marks)
    assert window.making.lesson == LESSON
    window.add_task()
    window.save(path)
    assert len(read_lesson(path).lesson.tasks) == 5
    window.close()
    window.deleteLater()


def test_what_is_not_saved_is_asked_about(window, monkeypatch):
    window.add_task()
    monkeypatch.setattr(window, "_ask_leave", lambda: False)
    window.close()
    assert window.isVisible()


def test_changing_a_tasks_kind_changes_only_words_that_were_ours():
    made = lesson_edits.begin(article(KITE))
    own = Task("task-1", "mark", "Look hard.")
    changed = lesson_edits.changed_task(
        lesson_edits.changed_task(made, own), Task("task-1", "ladder", "Look hard.")
    )
    assert changed.lesson.tasks[0].words == "Look hard."
    ours = made.lesson.tasks[0]
    ladder = lesson_edits.changed_task(made, Task("task-1", "ladder", ours.words))
    assert "ladder" in ladder.lesson.tasks[0].words


# By keys and mouse, as a teacher would


def row_of(window, title: str):
    rows = window.side.model.rows
    return window.side.model.index(next(n for n, r in enumerate(rows) if r.title == title), 0)


def click_row(window, title: str) -> None:
    listed = window.side.list
    place = listed.visualRect(row_of(window, title)).center()
    QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=place)
    listed.setFocus()


def key(window, which, how=Qt.KeyboardModifier.NoModifier) -> None:
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    QTest.keyClick(QApplication.focusWidget(), which, how)


def test_delete_on_a_row_takes_it_out_of_the_lesson(window):
    window.add_task()
    window.panel.task.words.setPlainText("Look again.")
    click_row(window, "Look again.")
    key(window, Qt.Key.Key_Delete)
    assert [t.id for t in window.making.lesson.tasks] == ["task-1"]
    assert window.making.whole_key() is None


def test_delete_on_an_article_takes_its_key_along(window):
    select(window, "may")
    press(window, Qt.Key.Key_1)
    click_row(window, KITE.split("\n")[0])
    key(window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert [a.id for a in window.making.lesson.articles] == ["article-1", "article-2"]
    key(window, Qt.Key.Key_Delete)
    assert [a.id for a in window.making.lesson.articles] == ["article-2"]
    assert {m.article for m in window.making.whole_key().marks} == {"article-2"}


def test_parts_are_duplicated_moved_and_removed_from_the_menu(window, tmp_path):
    select(window, "may")
    press(window, Qt.Key.Key_1)
    click_row(window, KITE.split("\n")[0])
    key(window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert [a.id for a in window.making.lesson.articles] == ["article-1", "article-2"]
    assert window.making.key["article-2"] == window.making.key["article-1"]
    window.add_task()
    window.panel.task.words.setPlainText("Second.")
    click_row(window, "Second.")
    key(window, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [t.id for t in window.making.lesson.tasks] == ["task-2", "task-1"]
    key(window, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)  # at the top it stays
    key(window, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [t.id for t in window.making.lesson.tasks] == ["task-1", "task-2"]
    remove = next(a for a in window.side.list.actions() if a.text() == "Remove")
    remove.trigger()
    assert [t.id for t in window.making.lesson.tasks] == ["task-1"]


def test_an_article_comes_from_the_samples(open_window, article_file, qtbot):
    desk = open_window(article_file)
    qtbot.waitUntil(lambda: desk.desk.article is not None, timeout=10_000)
    desk.class_kit.make()
    maker = desk.class_kit.open_window
    shown(maker, qtbot)
    button = next(b for b in maker.findChildren(QPushButton) if b.text().startswith("From library"))
    with answered(type_in("night ferry", "Add to the lesson")):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert "night ferry" in maker.making.lesson.articles[1].article.title
    maker.is_saved = True
    maker.close()


def test_a_key_of_rungs_and_of_credited_statements(window):
    select(window, "Nobody asked us")
    press(window, Qt.Key.Key_5)
    choose(window.panel.key.of, True)
    select(window, "critics")
    press(window, Qt.Key.Key_5)
    select(window, "Una Brodd")
    press(window, Qt.Key.Key_1)
    kinds = [m.mark.kind for m in window.making.whole_key().marks]
    assert sorted(kinds) == ["attributed", "ladder.crowd", "ladder.named"]
    choose(window.panel.key.of, False)
    window.panel.key.clear.click()
    assert len(window.making.whole_key().marks) == 2  # the rungs stay


def test_the_program_begins_a_key_with_credited_statements_and_rungs(window, qtbot):
    window.panel.key.program.click()
    qtbot.waitUntil(lambda: bool(window.making.marks(window.item)), timeout=60_000)
    assert "attributed" in {m.kind for m in window.making.marks(window.item)}
    choose(window.panel.key.of, True)
    window.panel.key.program.click()
    rungs = lambda: {m.kind for m in window.making.marks(window.item) if "ladder." in m.kind}  # noqa: E731
    qtbot.waitUntil(lambda: "ladder.named" in rungs(), timeout=60_000)
    assert "hedge" in {m.kind for m in window.making.marks(window.item)}


def test_a_new_lesson_asks_for_the_two_kinds_of_the_plan(window):
    ticked = [b.text() for b in window.panel.task.boxes if b.isChecked()]
    assert ticked == ["Hedge", "Unnamed source"]


def test_a_question_says_its_passage(window):
    window.add_task()
    choose(window.panel.task.kind, "question")
    select(window, "Parents are furious.")
    window.panel.task.passage.click()
    assert "Parents are furious." in window.panel.task.quote.text()
    select(window, "may")
    click_row(window, window.making.lesson.tasks[1].words)
    assert window.view.selected_span() == Span(*mark("Parents are furious.")[:2])


def test_a_word_that_locks_nothing_is_said_when_saving(window, tmp_path):
    window.panel.lesson.password.setText("blue heron")
    assert window.save(tmp_path / "a.lesson")
    assert "locks nothing" in window.bar.words
    select(window, "may")
    press(window, Qt.Key.Key_1)
    assert window.save(tmp_path / "b.lesson")
    assert "Reveal shows Bywhom’s marks" in window.bar.words
    choose(window.panel.lesson.show_, "key")
    assert window.save(tmp_path / "c.lesson")
    assert "locks nothing" not in window.bar.words


def test_the_word_is_compared_without_case(window, tmp_path):
    select(window, "may")
    press(window, Qt.Key.Key_1)
    window.panel.lesson.password.setText("Blue Heron ")
    window.save(tmp_path / "kites.lesson")
    assert read_lesson(tmp_path / "kites.lesson").opened("blue HERON").key is not None


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_every_choice_of_a_box_is_in_sight_when_it_opens(window, qtbot):
    window.panel.show_tab(0)
    box = window.panel.lesson.show_
    QTest.mouseClick(box, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(box.view().isVisible)
    rows = box.count() * box.view().sizeHintForRow(0)
    assert box.view().viewport().height() >= rows
    box.hidePopup()
