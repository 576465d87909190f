"""Marks: walked, shown, hidden, dismissed, by key and by click."""

from PySide6.QtCore import Qt

from bywhom.ui.marks.dismissed_sheet import NOTHING
from tests.ui.conftest import wait_for_marks
from tests.ui.desk_support import mark_of, press


def test_j_and_k_walk_the_marks_and_the_card_follows(window, qtbot):
    shown = window.view.shown_marks()
    press(qtbot, window, Qt.Key.Key_J)
    assert window.mark_controller.selected == shown[0]
    press(qtbot, window, Qt.Key.Key_J)
    assert window.mark_controller.selected == shown[1]
    press(qtbot, window, Qt.Key.Key_K)
    assert window.mark_controller.selected == shown[0]
    mark = window.desk.marks[shown[0]]
    assert window.view.selected_span() == mark.span
    card = window.parts.inspector.card
    assert card._words.accessibleName() == window.desk.article.quote(mark.span)
    assert card._place.text() == f"Mark 1 of {len(shown)}"


def test_walking_past_the_last_mark_says_so_and_stays(window, qtbot):
    shown = window.view.shown_marks()
    window.mark_controller.select(shown[-1])
    press(qtbot, window, Qt.Key.Key_J)
    assert window.mark_controller.selected == shown[-1]
    assert window.bar.words == "This was the last mark."


def test_a_click_in_the_mark_list_selects_the_words_on_the_page(window):
    row = window.parts.inspector.marks.model.rows[0]
    window.parts.inspector.marks.list.chosen.emit(row)
    assert window.view.selected_mark() == row.mark_index


def test_enter_in_the_mark_list_does_the_same_as_a_click(window, qtbot):
    marks = window.parts.inspector.marks
    marks.list.go_to_row(1)
    qtbot.keyClick(marks.list, Qt.Key.Key_Return)
    assert window.mark_controller.selected == marks.model.rows[1].mark_index


def test_a_kind_is_switched_off_and_on_by_its_number(window, qtbot):
    window.mark_controller.set_density("all")
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
    kinds = window.mark_controller.kinds
    qtbot.keyClick(window.view, Qt.Key.Key_M)
    assert not window.view.shown_marks()
    qtbot.keyClick(window.view, Qt.Key.Key_1)
    assert window.mark_controller.kinds == kinds
    assert "hedge" in {window.desk.marks[i].kind for i in window.view.shown_marks()}


def test_single_letters_do_nothing_when_they_are_switched_off(window, qtbot):
    window.appearance.change(letters=False)
    press(qtbot, window, Qt.Key.Key_J)
    assert window.mark_controller.selected is None


def test_letters_typed_into_the_search_box_are_no_commands(window, qtbot):
    press(qtbot, window, Qt.Key.Key_Slash)
    box = window.parts.toolbar.search
    qtbot.keyClicks(box, "jm")
    assert box.text() == "jm"
    assert window.mark_controller.selected is None and window.mark_controller.density == "key"


def test_x_dismisses_a_mark_and_undo_brings_it_back(window, qtbot):
    index = mark_of(window, "reportedly")
    mark = window.desk.marks[index]
    window.mark_controller.select(index)
    press(qtbot, window, Qt.Key.Key_X)
    assert mark not in window.desk.marks
    press(qtbot, window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert mark in window.desk.marks
    assert window.mark_controller.selected == index  # and it is the one that is spoken of


def test_a_dismissed_rule_marks_nothing_in_any_article(window, qtbot, open_window, tmp_path):
    index = mark_of(window, "reportedly")
    rule = window.desk.marks[index].rule
    window.mark_controller.select(index)
    window.mark_controller.dismiss("rule")
    other = tmp_path / "other.txt"
    other.write_text("The mill reportedly burned.\n\nIt may be rebuilt.", "utf-8")
    window.open_controller.open(str(other))
    wait_for_marks(window, qtbot)
    assert window.desk.marks
    assert rule not in {mark.rule for mark in window.desk.marks}


def test_a_phrase_is_dismissed_wherever_it_stands_in_the_article(window, qtbot, tmp_path):
    text = "The mill may burn.\n\nThe inn may fall.\n\nThe pier could sink."
    path = tmp_path / "three.txt"
    path.write_text(text, "utf-8")
    window.open_controller.open(str(path))
    wait_for_marks(window, qtbot)
    window.mark_controller.set_density("all")
    window.mark_controller.select(next(i for i, m in enumerate(window.desk.marks) if m.start == 9))
    window.mark_controller.dismiss("phrase")
    left = {window.desk.article.quote(mark.span) for mark in window.desk.marks}
    assert "may" not in left and "could" in left


def kinds_shown(window) -> set[str]:
    return {window.desk.marks[i].kind for i in window.view.shown_marks()}


def open_other(window, qtbot, tmp_path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("The mill reportedly burned.\n\nIt may be rebuilt.", "utf-8")
    window.open_controller.open(str(other))
    wait_for_marks(window, qtbot)


def test_a_rule_dismissed_in_this_article_marks_in_others(window, qtbot, tmp_path):
    index = mark_of(window, "reportedly")
    rule = window.desk.marks[index].rule
    window.mark_controller.select(index)
    menu = window.parts.inspector.card._dismiss.menu()
    next(a for a in menu.actions() if a.text().startswith("This rule in this article")).trigger()
    assert rule not in {mark.rule for mark in window.desk.marks}
    window.desk.undo()
    assert rule in {mark.rule for mark in window.desk.marks}
    window.desk.redo()
    assert rule not in {mark.rule for mark in window.desk.marks}
    open_other(window, qtbot, tmp_path)
    assert rule in {mark.rule for mark in window.desk.marks}


def test_a_kind_left_out_of_one_article_is_said_kept_and_brought_back(
    window, qtbot, open_window, article_file, tmp_path
):
    window.mark_controller.set_density("all")
    hedges = sum(mark.kind == "hedge" for mark in window.desk.marks)
    said = window.parts.inspector.marks._left_out
    assert hedges and said.isHidden()
    press(qtbot, window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert "hedge" not in kinds_shown(window) and len(kinds_shown(window)) > 0
    assert f"Hedges ({hedges})" in said.text() and not said.isHidden()
    assert "Hedge" not in window.parts.inspector.card._legend._kinds.accessibleName()
    assert not window.actions_["kind.hedge.here"].isChecked()
    assert window.actions_["kind.hedge"].isChecked()
    open_other(window, qtbot, tmp_path)
    assert "hedge" in kinds_shown(window) and said.isHidden()
    window.close()
    again = open_window(article_file)
    wait_for_marks(again, qtbot)
    assert "hedge" not in kinds_shown(again)
    assert not again.parts.inspector.marks._left_out.isHidden()
    press(qtbot, again, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert "hedge" in kinds_shown(again) and again.actions_["kind.hedge.here"].isChecked()
    assert again.parts.inspector.marks._left_out.isHidden()


def test_the_key_of_a_kind_brings_it_back_where_it_is_left_out_of_the_article(window, qtbot):
    window.mark_controller.set_density("all")
    window.mark_controller.toggle_kind_here("hedge")
    press(qtbot, window, Qt.Key.Key_1)
    assert "hedge" in kinds_shown(window) and "hedge" in window.mark_controller.kinds


def test_a_kind_that_is_off_everywhere_cannot_be_left_out_of_one_article(window):
    window.mark_controller.toggle_kind("hedge")
    window.actions_["kind.hedge.here"].trigger()
    assert window.desk.left_out() == {}
    assert "Hedges: not shown anywhere" in window.bar.words
    assert not window.actions_["kind.hedge.here"].isChecked()


def test_what_is_left_out_of_the_article_is_listed_to_bring_back(window):
    window.mark_controller.toggle_kind_here("hedge")
    index = window.mark_controller.shown[0]
    window.mark_controller.select(index)
    window.mark_controller.dismiss("article")
    sheet = window.dismissed_sheet()
    rows = [sheet.list.item(n).text() for n in range(sheet.list.count())]
    assert rows[0] == "In this article: Hedges, all of them"
    assert rows[1].startswith("In this article: every mark of ")
    sheet.list.setCurrentRow(1)
    sheet.take.click()
    assert list(window.desk.left_out()) == ["hedge"]
    sheet.take.click()
    assert window.desk.left_out() == {}
    assert "hedge" in {mark.kind for mark in window.desk.marks}
    assert sheet.words.text() == NOTHING and not sheet.list.isVisibleTo(sheet)
