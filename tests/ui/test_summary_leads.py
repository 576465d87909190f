"""A count in the Summary leads to what it counts; the list of marks is filtered."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from bywhom.ui.model.mark_filter import EVERY, MarkFilter
from tests.ui.desk_support import press


def click(widget, x: float, y: float) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=QPoint(round(x), round(y)))


def show_summary(window, qtbot):
    window.panes.show_tab("summary")
    qtbot.wait(50)
    return window.parts.inspector.summary


def test_a_count_of_marks_leads_to_the_first_and_j_walks_the_rest(window, qtbot):
    table = show_summary(window, qtbot)._kinds
    row = [figure.kind for figure in table._kinds].index("hedge")
    click(table, 40, 26 + row * table.ROW + 9)
    marking, marks = window.mark_controller, window.desk.marks
    hedges = [i for i in window.view.shown_marks() if marks[i].kind == "hedge"]
    assert marking.selected == hedges[0]
    assert [row.mark_index for row in window.parts.inspector.marks.model.rows] == hedges
    for index in hedges[1:]:
        press(qtbot, window, Qt.Key.Key_J)
        assert marking.selected == index
    assert len(window.view.shown_marks()) > len(hedges)  # the page shows what it showed


def test_a_count_of_sentences_leads_from_one_to_the_next(window, qtbot):
    strip = show_summary(window, qtbot)._strip
    width = strip.width()
    where = [status for status, _, _ in strip._counts()].index("attributed")
    x, line = strip._places(width)[where]
    went = []
    for _ in range(2):
        click(strip, x + 8, strip._strip_height(width) + 4 + line * strip.ROW + 6)
        went.append(window.bar.words)
    assert all("credited" in words for words in went) and went[0] != went[1]


def test_a_rung_leads_to_who_stands_on_it(window, qtbot):
    shares = show_summary(window, qtbot)._shares
    assert shares._shares["named"] > 0
    click(shares, 30, 28 + 9)
    analysis = window.desk.analysis
    named = [a for a in analysis.attributions if a.source_kind == "named"]
    assert window.view.selected_span() in (named[0].source, named[0].cue)
    assert "a person or organisation by name" in window.bar.words


def test_the_list_is_filtered_by_what_its_menu_offers(window, qtbot):
    listed = window.parts.inspector.marks
    offered = [action.data() for action in listed.filters.menu().actions()]
    assert offered[0] == EVERY and MarkFilter("rung", "crowd") in offered
    next(a for a in listed.filters.menu().actions() if a.data().value == "crowd").trigger()
    marks = window.desk.marks
    assert {marks[row.mark_index].rung for row in listed.model.rows} == {"crowd"}
    assert "crowd" in listed.filters.accessibleName()
    window.desk.close_article()
    assert window.mark_controller.filter == EVERY
