"""Words selected with the mouse: whole words, the bar beside them, highlights that come and go."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QToolButton

from bywhom.analysis.article import Span
from bywhom.ui.marks.rule_editor import RuleEditor
from bywhom.ui.model.word_snap import whole_words
from tests.ui.conftest import ARTICLE
from tests.ui.desk_support import mark_of, press, span_of

NONE, ALT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


def point(window, offset: int) -> QPoint:
    """Just inside a character of the text, in px of the viewport."""
    area = window.view.span_area(Span(offset, offset + 1))
    return QPoint(round(area.left()) + 1, round(area.center().y()))


def drag(window, start: int, end: int, modifier=NONE) -> None:
    """From one character to another, as a hand does."""
    port = window.view.viewport()
    window.view.go_to(start)
    QTest.mousePress(port, LEFT, modifier, point(window, start))
    for at in (start + (end - start) // 2, end):
        QTest.mouseMove(port, point(window, at))
        QApplication.processEvents()
    QTest.mouseRelease(port, LEFT, modifier, point(window, end))


def words(window) -> str:
    span = window.view.selected_span()
    return window.desk.article.quote(span) if span else ""


def test_whole_words_are_taken_and_their_signs_left():
    text = "He said: “don’t stop”, and well-known ships sailed."
    begin, end = text.index("n’t stop"), text.index("op”")
    assert text[slice(*whole_words(text, Span(begin, end)))] == "don’t stop"
    part = text.index("ell-kn")
    assert text[slice(*whole_words(text, Span(part, part + 3)))] == "well-known"
    whole = Span(text.index("ships"), text.index(" sailed"))
    assert whole_words(text, whole) == whole


def test_a_selection_snaps_to_words_and_with_alt_does_not(window, qtbot):
    rented = ARTICLE.index("rents the kiosk")
    drag(window, rented + 2, rented + len("rents the ki"))
    assert words(window) == "rents the kiosk"
    window.view.select_span(Span(0, 0))
    drag(window, rented + 2, rented + len("rents the ki"), ALT)
    assert words(window) == "nts the ki"


def test_the_bar_beside_the_words_highlights_in_the_colour_chosen(window, qtbot):
    start = ARTICLE.index("rents the kiosk")
    drag(window, start, start + len("rents the kiosk") - 1)
    bar = window.parts.selection_bar
    assert bar.isVisible()
    QTest.mouseClick(bar.findChild(QToolButton, "highlight-green"), LEFT)
    (note,) = window.desk.notes()
    assert (note.selector.quote, note.colour) == ("rents the kiosk", "green")
    assert not bar.isVisible()


def test_the_bar_is_not_there_for_a_search_nor_over_other_words(window, qtbot):
    start = ARTICLE.index("rents the kiosk")
    drag(window, start, start + 14)
    press(qtbot, window, Qt.Key.Key_Slash)
    assert not window.parts.selection_bar.isVisible()
    qtbot.keyClicks(window.parts.toolbar.search, "pier")
    qtbot.keyClick(window.parts.toolbar.search, Qt.Key.Key_Return)
    assert words(window).lower() == "pier" and not window.parts.selection_bar.isVisible()


def test_h_again_takes_the_highlight_off_and_never_makes_a_second_one(window, qtbot):
    window.view.select_span(span_of("rents the kiosk"))
    press(qtbot, window, Qt.Key.Key_H)
    assert len(window.desk.notes()) == 1
    press(qtbot, window, Qt.Key.Key_H)
    assert window.desk.notes() == []
    assert window.bar.words == "Highlight taken off."
    for expected in (1, 0, 1):
        window.view.select_span(span_of("rents the kiosk"))
        press(qtbot, window, Qt.Key.Key_H)
        assert len(window.desk.notes()) == expected


def test_a_highlight_is_clicked_to_write_on_it(window, qtbot):
    window.view.select_span(span_of("rents the kiosk"))
    press(qtbot, window, Qt.Key.Key_H)
    spot = point(window, ARTICLE.index("the kiosk"))
    QTest.mouseMove(window.view.viewport(), spot)
    QApplication.processEvents()
    assert "Your highlight" in window.view.viewport().toolTip()
    QTest.mouseClick(window.view.viewport(), LEFT, NONE, spot)
    assert window.parts.editor.isVisible()
    qtbot.keyClicks(window.focusWidget(), "Since when?")
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert [note.body for note in window.desk.notes()] == ["Since when?"]


def menu_at(window, spot: QPoint):
    """The words of the menu that a right click brings, and what a click on one does."""
    from bywhom.ui.page.desk_view import Spot

    shown: list[Spot] = []
    window.view.menu_wanted.disconnect()
    window.view.menu_wanted.connect(lambda what, _: shown.append(what))
    QTest.mouseClick(window.view.viewport(), RIGHT, NONE, spot)
    from PySide6.QtGui import QContextMenuEvent

    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, spot, window.view.viewport().mapToGlobal(spot)
    )
    QApplication.sendEvent(window.view.viewport(), event)
    menu = window.page_menu.menu(shown[-1])
    words = {action: action.text().replace("&", "").split("\t")[0] for action in menu.actions()}
    return {said: action for action, said in words.items() if said}


def test_the_right_button_shows_what_can_be_done_with_a_mark(window, qtbot):
    index = mark_of(window, "reportedly")
    window.view.go_to(window.desk.marks[index].start)
    menu = menu_at(window, point(window, window.desk.marks[index].start + 2))
    assert window.mark_controller.selected == index
    assert "Explain this mark" in menu
    before = len(window.desk.marks)
    menu["Dismiss here"].trigger()
    assert len(window.desk.marks) == before - 1


def test_the_right_button_takes_a_highlight_off(window, qtbot):
    window.view.select_span(span_of("rents the kiosk"))
    press(qtbot, window, Qt.Key.Key_H)
    menu = menu_at(window, point(window, ARTICLE.index("the kiosk")))
    menu["Take it off"].trigger()
    assert window.desk.notes() == []


def test_the_menu_says_how_many_marks_a_dismissal_would_put_away(window, qtbot, tmp_path):
    from tests.ui.conftest import wait_for_marks

    path = tmp_path / "three.txt"
    path.write_text("The mill may burn.\n\nThe inn may fall.\n\nThe pier may sink.", "utf-8")
    window.open_controller.open(str(path))
    wait_for_marks(window, qtbot)
    menu = menu_at(window, point(window, window.desk.article.text.index("may")))
    assert "Dismiss this phrase in this article (3)" in menu


def answer(sheet, words: str) -> None:
    """Click a button of the question that the sheet asks."""
    (box,) = (b for b in sheet.findChildren(QMessageBox) if b.isVisible())
    next(b for b in box.buttons() if b.text().replace("&", "") == words).click()
    QApplication.processEvents()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_rule_sheet_does_not_drop_what_is_written(window, qtbot):
    sheet = window.own_rules.sheet()
    qtbot.addWidget(sheet)
    sheet.show()
    sheet.add_rule("kiosk")
    sheet.close()
    answer(sheet, "Go on writing")
    assert sheet.isVisible() and sheet.rules[0].phrases == ("kiosk",)
    sheet.reject()
    answer(sheet, "Close without saving")
    assert not sheet.isVisible()


def test_a_rule_is_made_of_the_selected_words(window, qtbot, monkeypatch):
    window.view.select_span(span_of("rents the kiosk"))
    sheets = []
    monkeypatch.setattr(RuleEditor, "exec", lambda sheet: sheets.append(sheet))
    window.actions_["rules.here"].trigger()
    assert sheets[0].rules[0].phrases == ("rents the kiosk",)
