"""A lesson made in a real window."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

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
    for place in (2, 3, 4):
        window.panel.task.boxes[place].click()  # each click makes the boxes anew
    assert window.making.lesson.tasks[0].categories == ("hedge", "unnamed-source")


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
