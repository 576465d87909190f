"""Marks: walked, shown, hidden, dismissed, by key and by click."""

from PySide6.QtCore import Qt

from tests.ui.conftest import wait_for_marks
from tests.ui.desk_support import mark_of, press


def test_j_and_k_walk_the_marks_and_the_card_follows(window, qtbot):
    shown = window.view.shown_marks()
    press(qtbot, window, Qt.Key.Key_J)
    assert window.marking.selected == shown[0]
    press(qtbot, window, Qt.Key.Key_J)
    assert window.marking.selected == shown[1]
    press(qtbot, window, Qt.Key.Key_K)
    assert window.marking.selected == shown[0]
    mark = window.desk.marks[shown[0]]
    assert window.view.selected_span() == mark.span
    card = window.parts.inspector.card
    assert card._words.accessibleName() == window.desk.article.quote(mark.span)
    assert card._place.text() == f"Mark 1 of {len(shown)}"


def test_walking_past_the_last_mark_says_so_and_stays(window, qtbot):
    shown = window.view.shown_marks()
    window.marking.select(shown[-1])
    press(qtbot, window, Qt.Key.Key_J)
    assert window.marking.selected == shown[-1]
    assert window.bar.words == "This was the last mark."


def test_a_click_in_the_mark_list_selects_the_words_on_the_page(window):
    row = window.parts.inspector.marks.model.rows[0]
    window.parts.inspector.marks.list.chosen.emit(row)
    assert window.view.selected_mark() == row.index


def test_enter_in_the_mark_list_does_the_same_as_a_click(window, qtbot):
    marks = window.parts.inspector.marks
    marks.list.go_to_row(1)
    qtbot.keyClick(marks.list, Qt.Key.Key_Return)
    assert window.marking.selected == marks.model.rows[1].index


def test_a_kind_is_switched_off_and_on_by_its_number(window, qtbot):
    window.marking.set_density("all")
    kinds = [window.desk.marks[i].kind for i in window.view.shown_marks()]
    assert "hedge" in kinds
    press(qtbot, window, Qt.Key.Key_1)
    assert "hedge" not in [window.desk.marks[i].kind for i in window.view.shown_marks()]
    assert not window.actions_["kind.hedge"].isChecked()
    press(qtbot, window, Qt.Key.Key_1)
    assert [window.desk.marks[i].kind for i in window.view.shown_marks()] == kinds


def test_m_hides_all_marks_and_brings_them_back(window, qtbot, settings):
    before = window.view.shown_marks()
    press(qtbot, window, Qt.Key.Key_M)
    assert window.view.shown_marks() == []
    press(qtbot, window, Qt.Key.Key_J)
    assert "M brings them back" in window.bar.words
    press(qtbot, window, Qt.Key.Key_M)
    assert window.view.shown_marks() == before
    assert settings.preferences().density == "key"


def test_a_kind_asked_for_while_all_are_hidden_is_shown(window, qtbot):
    kinds = window.marking.kinds
    qtbot.keyClick(window.view, Qt.Key.Key_M)
    assert not window.view.shown_marks()
    qtbot.keyClick(window.view, Qt.Key.Key_1)
    assert window.marking.kinds == kinds
    assert "hedge" in {window.desk.marks[i].kind for i in window.view.shown_marks()}


def test_single_letters_do_nothing_when_they_are_switched_off(window, qtbot):
    window.look.change(letters=False)
    press(qtbot, window, Qt.Key.Key_J)
    assert window.marking.selected is None


def test_letters_typed_into_the_search_box_are_no_commands(window, qtbot):
    press(qtbot, window, Qt.Key.Key_Slash)
    box = window.parts.toolbar.search
    qtbot.keyClicks(box, "jm")
    assert box.text() == "jm"
    assert window.marking.selected is None and window.marking.density == "key"


def test_x_dismisses_a_mark_and_undo_brings_it_back(window, qtbot):
    index = mark_of(window, "reportedly")
    mark = window.desk.marks[index]
    window.marking.select(index)
    press(qtbot, window, Qt.Key.Key_X)
    assert mark not in window.desk.marks
    press(qtbot, window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert mark in window.desk.marks
    assert window.marking.selected == index  # and it is the one that is spoken of


def test_a_dismissed_rule_marks_nothing_in_any_article(window, qtbot, open_window, tmp_path):
    index = mark_of(window, "reportedly")
    rule = window.desk.marks[index].rule
    window.marking.select(index)
    window.marking.dismiss("rule")
    other = tmp_path / "other.txt"
    other.write_text("The mill reportedly burned.\n\nIt may be rebuilt.", "utf-8")
    window.files.open(str(other))
    wait_for_marks(window, qtbot)
    assert window.desk.marks
    assert rule not in {mark.rule for mark in window.desk.marks}


def test_a_phrase_is_dismissed_wherever_it_stands_in_the_article(window, qtbot, tmp_path):
    text = "The mill may burn.\n\nThe inn may fall.\n\nThe pier could sink."
    path = tmp_path / "three.txt"
    path.write_text(text, "utf-8")
    window.files.open(str(path))
    wait_for_marks(window, qtbot)
    window.marking.set_density("all")
    window.marking.select(next(i for i, m in enumerate(window.desk.marks) if m.start == 9))
    window.marking.dismiss("phrase")
    left = {window.desk.article.quote(mark.span) for mark in window.desk.marks}
    assert "may" not in left and "could" in left
