"""The reader corrects the sources, in a real window on a real library."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QMenu, QToolButton

from bywhom.ui.parts.line_sheet import LineSheet
from tests.ui.desk_support import press

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

CRITICS = "Critics"


def panel_of(window, qtbot):
    press(qtbot, window, Qt.Key.Key_S)
    return window.parts.inspector.sources


def row_of(panel, name: str):
    return next(row for row in panel.model.rows if row.name == name)


def choose(menu: QMenu, *words: str) -> None:
    """Goes down a menu by its words and takes the last."""
    for number, wanted in enumerate(words, 1):
        action = next(a for a in menu.actions() if a.text() == wanted)
        assert action.isEnabled()
        if number == len(words):
            action.trigger()
        else:
            menu = action.menu()


def correct(window, panel, name: str, *words: str) -> None:
    choose(window.source_corrections.menu(row_of(panel, name)), *words)


def names(panel) -> list[str]:
    return [row.name for row in panel.model.rows]


def marked(window, kind: str) -> list[str]:
    article = window.desk.article
    return [article.quote(mark.span) for mark in window.desk.marks if mark.kind == kind]


def test_what_is_no_source_goes_and_undo_brings_it_back(window, qtbot):
    panel = panel_of(window, qtbot)
    before = names(panel)
    assert CRITICS in marked(window, "unnamed-source")
    correct(window, panel, CRITICS, "Not a source")
    assert names(panel) == [name for name in before if name != CRITICS]
    assert "is no source any more" in window.bar.words
    qtbot.keyClick(window.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert names(panel) == before
    assert CRITICS in marked(window, "unnamed-source")


def test_one_name_for_two(window, qtbot):
    panel = panel_of(window, qtbot)
    assert {"Odile Harrow", "Bram Teller"} <= set(names(panel))
    correct(window, panel, CRITICS, "The same as", "Bram Teller")
    assert CRITICS not in names(panel)
    assert "by you" in panel._spoken(row_of(panel, "Bram Teller"))
    speakers = [a.speaker for a in window.desk.analysis.attributions]
    quoted = [window.desk.article.quote(a.source) for a in window.desk.analysis.attributions
              if a.source]  # fmt: skip
    assert speakers[quoted.index(CRITICS)] == "Bram Teller"


def test_a_name_is_typed_and_kept_over_a_new_start(open_window, window, qtbot, article_file):
    panel = panel_of(window, qtbot)
    correct(window, panel, CRITICS, "This is…")
    sheet = window.findChild(LineSheet)
    box = sheet.findChild(QLineEdit)
    assert box.text() == CRITICS
    qtbot.keyClicks(box, "Tam Rook & Sons")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert row_of(panel, "Tam Rook & Sons").kind == "named"
    assert CRITICS not in marked(window, "unnamed-source")
    window.close()

    again = open_window(article_file)
    qtbot.waitUntil(lambda: again.desk.analysis is not None, timeout=60_000)
    qtbot.waitUntil(lambda: bool(again.desk.corrected_by), timeout=10_000)
    assert "Tam Rook & Sons" in names(panel_of(again, qtbot))


@pytest.mark.parametrize("rung, words", [
    ("unnamed", "Somebody unnamed"), ("document", "A document or other outlet by name"),
])  # fmt: skip
def test_another_rung(window, qtbot, rung, words):
    panel = panel_of(window, qtbot)
    correct(window, panel, CRITICS, "On the ladder", words)
    assert row_of(panel, CRITICS).kind == rung
    assert (CRITICS in marked(window, "unnamed-source")) == (rung == "unnamed")
    menu = window.source_corrections.menu(row_of(panel, CRITICS))
    ladder = next(a for a in menu.actions() if a.text() == "On the ladder").menu()
    assert [a.text() for a in ladder.actions() if a.isChecked()] == [words]


def test_corrections_are_listed_and_taken_back_one_by_one(window, qtbot):
    panel = panel_of(window, qtbot)
    before = names(panel)
    correct(window, panel, CRITICS, "Not a source")
    correct(window, panel, "Bram Teller", "On the ladder", "Somebody described, not named")
    (yours,) = (b for b in panel.findChildren(QToolButton) if "correction" in b.text())
    assert yours.isVisible() and yours.text() == "2 corrections of yours…"
    sheet = window.source_corrections.sheet()
    shown = [sheet.list.item(i).text() for i in range(sheet.list.count())]
    assert shown == ["“Critics” is no source",
                     "“Bram Teller” is somebody described, not named"]  # fmt: skip
    sheet.take.click()
    assert set(names(panel)) == set(before)
    assert row_of(panel, "Bram Teller").kind == "described"
    sheet.take.click()
    assert row_of(panel, "Bram Teller").kind == "named"
    assert not yours.isVisible()


def test_the_menu_opens_by_the_button_and_by_the_keyboard(window, qtbot):
    panel = panel_of(window, qtbot)
    asked = []
    panel.menu_wanted.disconnect()
    panel.menu_wanted.connect(lambda row, spot: asked.append(row.name))
    panel.list.chosen.emit(row_of(panel, CRITICS))
    (button,) = (b for b in panel.findChildren(QToolButton) if b.text().startswith("Correct"))
    assert button.accessibleName() == "Correct this source"
    button.click()
    assert asked == [CRITICS]


def test_a_correction_of_the_rung_that_holds_is_none(window, qtbot):
    panel = panel_of(window, qtbot)
    correct(window, panel, CRITICS, "On the ladder", "A crowd")
    assert window.desk.corrections() == []
