"""The tab “This mark”: what stands still, what follows the page, what the words say."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from tests.ui.conftest import wait_for_marks
from tests.ui.desk_support import mark_of, press

THREE = "\n\n".join(
    f"Paragraph {n}. The mill may burn. It is widely seen as a cruel, shameful disaster for all "
    "who ever lived beside it, and nobody was asked at all before it was built."
    for n in range(1, 60)
)


def open_long(window, qtbot, tmp_path, text: str = THREE):
    path = tmp_path / "long.txt"
    path.write_text(text, "utf-8")
    window.open_controller.open(str(path))
    wait_for_marks(window, qtbot)


def row_place(window, row: int) -> QPoint:
    """The middle of a row, in px of the window."""
    marks = window.parts.inspector.marks.list
    area = marks.visualRect(marks.model().index(row, 0))
    return marks.viewport().mapTo(window, area.center())


def click(marks, row: int) -> None:
    place = marks.visualRect(marks.model().index(row, 0)).center()
    QTest.mouseClick(marks.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_no_click_into_the_list_moves_a_row_under_the_pointer(window, qtbot, tmp_path):
    open_long(window, qtbot, tmp_path)
    marks = window.parts.inspector.marks.list
    before = [row_place(window, row) for row in range(4)]
    for row in (0, 1, 2, 3, 1):
        click(marks, row)
        qtbot.wait(250)
        assert [row_place(window, other) for other in range(4)] == before
        assert marks.currentIndex().row() == row


def test_dismiss_and_note_stay_in_the_same_place_for_every_mark(window, qtbot):
    window.mark_controller.next()
    card = window.parts.inspector.card.pinned
    places = set()
    for index in window.view.shown_marks():
        window.mark_controller.select(index)
        qtbot.wait(20)
        buttons = card.findChildren(QPushButton)
        assert len(buttons) == 2 and all(button.isVisible() for button in buttons)
        places.add(tuple(b.mapTo(window, QPoint()).toTuple() for b in buttons))
    assert len(places) == 1


def test_the_list_follows_the_page(window, qtbot, tmp_path):
    open_long(window, qtbot, tmp_path)
    QTest.mouseMove(window.view.viewport(), QPoint(30, 30))
    offset = window.desk.article.text.index("Paragraph 50.")
    window.view.go_to(offset)
    window.view.verticalScrollBar().setValue(window.view.verticalScrollBar().value() + 40)
    qtbot.wait(50)
    listed = window.parts.inspector.marks.list
    first = listed.indexAt(QPoint(20, 14)).row()
    last = listed.indexAt(QPoint(20, listed.viewport().height() - 14)).row()
    shown = window.view.shown_marks()
    top = window.view.top_offset()
    in_sight = next(n for n, i in enumerate(shown) if window.desk.marks[i].start >= top)
    assert first <= in_sight <= (last if last >= 0 else len(shown))


def test_the_list_keeps_its_place_when_other_kinds_are_shown(window, qtbot, tmp_path):
    open_long(window, qtbot, tmp_path)
    marks = window.parts.inspector.marks.list
    window.mark_controller.select(window.view.shown_marks()[60])
    at = marks.verticalScrollBar().value()
    assert at > 0
    press(qtbot, window, Qt.Key.Key_5)
    assert marks.currentIndex().isValid() and marks.verticalScrollBar().value() > 0


def test_undo_of_a_phrase_leaves_the_reader_where_they_are(window, qtbot, tmp_path):
    open_long(window, qtbot, tmp_path)
    far = window.desk.article.text.index("Paragraph 40.")
    window.view.go_to(far)
    index = next(
        i
        for i, m in enumerate(window.desk.marks)
        if m.start > far and window.desk.article.quote(m.span) == "may"
    )
    window.mark_controller.select(index)
    press(qtbot, window, Qt.Key.Key_X, Qt.KeyboardModifier.ShiftModifier)
    place = window.view.verticalScrollBar().value()
    press(qtbot, window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.wait(250)
    assert window.view.verticalScrollBar().value() == place
    selected = window.desk.marks[window.mark_controller.selected]
    assert abs(selected.start - far) < 400


def test_no_identifier_of_a_rule_is_where_a_reader_looks(window, qtbot):
    card = window.parts.inspector.card
    rules = {mark.rule for mark in window.desk.marks}
    for index in range(len(window.desk.marks)):
        window.mark_controller.select(index)
        said = " ".join(label.text() for label in card.findChildren(QLabel))
        assert not any(rule in said for rule in rules)
        assert "Mark" in said or "hidden" in said
    window.mark_controller.select(mark_of(window, "reportedly"))
    window.mark_controller.dismiss("rule")
    sheet = window.dismissed_sheet()
    assert not any(rule in sheet.list.item(0).text() for rule in rules)


def test_how_far_a_rule_can_be_trusted_is_said_once_by_one_measure(window):
    card = window.parts.inspector.card
    record = card.findChild(QLabel, "rule-record")
    for index in range(len(window.desk.marks)):
        window.mark_controller.select(index)
        said = " ".join(label.text() for label in card.findChildren(QLabel))
        assert ("Right in " in record.text()) != ("Not counted yet" in record.text())
        assert "· sure" not in said and "· likely" not in said


def test_undoing_a_deleted_note_does_not_read_as_deleting_it(window, qtbot):
    article_id = window.desk.save_article()
    mark = window.desk.marks[0]
    note = window.desk.library.add_note(article_id, mark.span, "Why?")
    window.desk.reload()
    window.note_controller.delete(note.id)
    press(qtbot, window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.bar.words == "Undone: deleting a note."
    assert [n.body for n in window.desk.notes()] == ["Why?"]


def test_an_article_in_another_language_says_so_in_every_tab(window, qtbot, tmp_path):
    german = (
        "Der Pegel am Hafen ist in der Nacht gestiegen, wie die Leiterin des Amtes am Montag "
        "sagte. Die Schleuse bleibt vorerst geschlossen. Niemand weiß, wie lange das dauern wird, "
        "und die Fischer warten auf eine Antwort der Behörde.\n\n"
    )
    open_long(window, qtbot, tmp_path, german * 4)
    assert not window.desk.is_english
    said = "This article does not seem to be in English"
    for tab in ("mark", "sources", "summary"):
        window.panes.show_tab(tab)
        labels = window.parts.inspector.findChildren(QLabel)
        assert any(label.isVisible() and said in label.text() for label in labels), tab


def test_an_empty_desk_does_not_say_that_it_is_read(window, qtbot):
    window.desk.close_article()
    for tab in ("mark", "sources", "summary"):
        window.panes.show_tab(tab)
        labels = window.parts.inspector.findChildren(QLabel)
        seen = [label.text() for label in labels if label.isVisible()]
        assert "No article is open." in seen and not any("being read" in words for words in seen)


def test_while_an_article_is_read_the_counts_are_so_far(window, qtbot, tmp_path):
    path = tmp_path / "long.txt"
    path.write_text(THREE * 20, "utf-8")
    window.open_controller.open(str(path))
    qtbot.waitUntil(lambda: bool(window.view.shown_marks()), timeout=60_000)
    if window.mark_controller.is_waiting:
        assert window.parts.inspector.marks._count.text().endswith("so far")
    wait_for_marks(window, qtbot)
    assert not window.parts.inspector.marks._count.text().endswith("so far")
