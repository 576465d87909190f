"""The window as a reader sees it: panes, sources, summary, appearance."""

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QWidget

from bywhom.analysis.article import Span
from bywhom.analysis.comparison.headline import HeadlineCheck, HeadlineLine
from bywhom.ui.app.layout import INSPECTOR_LEAST
from bywhom.ui.model.figures import KindFigure
from bywhom.ui.panels.charts import KindTable
from bywhom.ui.panels.headline_lines import HeadlineLines
from bywhom.ui.style.theme import themes
from tests.ui.conftest import ARTICLE
from tests.ui.desk_support import press

NAMES = """
reading-window article-view library-list search-box inspector mark-card mark-list source-list
note-list note-editor summary overview-strip progress
"""


@pytest.mark.parametrize("name", NAMES.split())
def test_every_promised_name_is_in_the_window(window, name):
    assert window.objectName() == name or window.findChild(QWidget, name) is not None


def test_an_opened_article_is_on_the_page_in_the_list_and_in_the_title(window):
    assert window.view.article.text == ARTICLE
    assert window.windowTitle() == "Gull Point pier may close before winter – Bywhom"
    rows = [row.title for row in window.parts.library.model.rows]
    assert "Gull Point pier may close before winter" in rows
    assert "¶" in window.parts.status._place.text()


def test_marks_are_listed_with_kind_words_and_paragraph(window):
    rows = window.parts.inspector.marks.model.rows
    spoken = [row.spoken() for row in rows]
    assert any("hedge, “may”, paragraph" in words for words in spoken)
    assert spoken[0].startswith(f"Mark 1 of {len(rows)}, ")


def test_panes_come_and_go_by_key_and_are_remembered(window, qtbot, settings):
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    assert window.parts.library.isVisible()
    press(qtbot, window, Qt.Key.Key_L, both)
    assert not window.parts.library.isVisible()
    assert settings.preferences().library_shown is False
    press(qtbot, window, Qt.Key.Key_I, both)
    assert not window.parts.inspector.isVisible()
    press(qtbot, window, Qt.Key.Key_S)  # asks for the sources: the inspector comes back
    assert window.parts.inspector.isVisible() and window.parts.inspector.tab == "sources"


def test_panes_are_as_wide_as_in_the_last_sitting(open_window, article_file, qtbot):
    first = open_window(article_file)
    splitter = first.parts.splitter
    splitter.setSizes([300, 640, 500])
    splitter.splitterMoved.emit(0, 0)  # as a hand that draws it does
    drawn = first.parts.library.width(), first.parts.inspector.width()
    first.close()
    again = open_window(article_file)
    again.resize(1440, 900)  # the screen of a test is smaller
    qtbot.waitUntil(again.parts.inspector.isVisible)
    assert (again.parts.library.width(), again.parts.inspector.width()) == drawn
    assert drawn[0] > 290 and drawn[1] > 490


def test_in_a_small_window_the_page_keeps_its_room(window, qtbot):
    window.resize(800, 600)
    qtbot.waitUntil(lambda: not window.parts.library.isVisible())
    assert window.parts.page.width() >= 420
    window.resize(1440, 900)
    qtbot.waitUntil(window.parts.library.isVisible)


def test_where_one_pane_has_room_it_is_the_one_that_was_asked_for_last(window, qtbot):
    library, inspector = window.parts.library, window.parts.inspector
    window.resize(800, 600)
    assert (library.isVisible(), inspector.isVisible()) == (False, True)
    window.panes.toggle_library()
    assert (library.isVisible(), inspector.isVisible()) == (True, False)
    window.panes.show_tab("sources")
    assert (library.isVisible(), inspector.isVisible()) == (False, True)
    window.resize(1440, 900)
    assert library.isVisible() and inspector.isVisible()


def test_an_explanation_opens_the_inspector_for_it(window, qtbot):
    window.panes.toggle_inspector()
    assert not window.parts.inspector.isVisible()
    qtbot.keyClick(window.view, Qt.Key.Key_J)
    assert not window.parts.inspector.isVisible()
    qtbot.keyClick(window.view, Qt.Key.Key_E)
    assert window.parts.inspector.isVisible() and window.parts.inspector.tab == "mark"


def test_f11_leaves_the_page_alone_and_escape_comes_back(window, qtbot):
    press(qtbot, window, Qt.Key.Key_F11)
    assert window.isFullScreen() and not window.parts.toolbar.isVisible()
    assert not window.parts.inspector.isVisible()
    press(qtbot, window, Qt.Key.Key_Escape)
    assert not window.isFullScreen() and window.parts.toolbar.isVisible()


def test_tab_leaves_the_page(window, qtbot):
    window.view.setFocus()
    qtbot.keyClick(window.view, Qt.Key.Key_Tab)
    assert window.focusWidget() is not window.view


def test_sources_are_walked_and_ticked(window, qtbot):
    press(qtbot, window, Qt.Key.Key_S)
    panel = window.parts.inspector.sources
    row = next(row for row in panel.model.rows if row.mentions)
    panel.list.chosen.emit(row)
    assert window.view.selected_span() == row.mentions[0]
    panel.findChild(QWidget, "named").click()
    article_id = window.desk.reading.article_id
    assert window.desk.library.ticks(article_id) == {row.name: frozenset({"named"})}
    press(qtbot, window, Qt.Key.Key_Escape)
    assert not window.report_controller.is_walking


def test_the_summary_counts_every_sentence_once(window):
    window.panes.show_tab("summary")
    strip = window.parts.inspector.summary._strip
    assert len(strip._statuses) == len(window.desk.analysis.sentences)
    assert "possibly unsourced" in strip.accessibleName()


def test_the_summary_has_its_room_before_it_is_first_seen(window):
    window.panes.show_tab("summary")
    summary = window.parts.inspector.summary
    for chart in (summary._shares, summary._kinds):
        assert chart.height() == chart.tall(chart.width())


@pytest.mark.parametrize("theme", ["Sepia", "Dusk", "Black", "High contrast", "System"])
def test_every_theme_dresses_the_whole_window(window, theme):
    window.appearance.change(theme=theme)
    page = window.appearance.theme.colours["page"].lower()
    assert window.view.palette().base().color().name() == page
    window.grab()  # and everything paints without a warning


@pytest.mark.parametrize("theme", ["Dusk", "Paper", "Black"])
def test_the_remembered_theme_is_on_the_page_from_the_start(
    open_window, settings, article_file, qtbot, theme
):
    settings.remember(theme=theme)
    window = open_window(article_file)
    picture = window.view.viewport().grab().toImage()
    assert (
        picture.pixelColor(3, 3).name() == window.appearance.themes[theme].colours["page"].lower()
    )
    strip = window.parts.overview.grab().toImage()
    assert strip.pixelColor(0, 0).name() == window.appearance.themes[theme].colours["page"].lower()


def test_size_is_changed_by_key_and_remembered(window, qtbot, settings):
    control = Qt.KeyboardModifier.ControlModifier
    press(qtbot, window, Qt.Key.Key_Plus, control)
    assert settings.preferences().size == 21
    press(qtbot, window, Qt.Key.Key_Minus, control)
    press(qtbot, window, Qt.Key.Key_Minus, control)
    assert settings.preferences().size == 18
    press(qtbot, window, Qt.Key.Key_0, control)
    assert settings.preferences().size == 19


def test_the_page_keeps_its_face_under_the_style_sheet(window):
    assert window.view.document().defaultFont().family() == "Literata"
    assert window.view.document().defaultFont().pixelSize() == 19


def test_a_theme_file_with_errors_is_said_and_the_others_are_there(
    qtbot, dressed, settings, tmp_path
):
    from bywhom.ui.appearance.appearance import Appearance
    from bywhom.ui.page.article_view import ArticleView

    (tmp_path / "odd.toml").write_text("name = 3", "utf-8")
    view = ArticleView()
    qtbot.addWidget(view)
    look = Appearance(view, settings, tmp_path)
    said = []
    look.problem.connect(said.append)
    look.say_errors()
    assert len(said) == 1 and "odd.toml" in said[0]
    assert "Paper" in look.themes


def test_the_system_theme_follows_what_the_desktop_asks_for():
    from bywhom.ui.appearance.appearance import chosen_theme
    from bywhom.ui.style.theme import themes

    all_themes = themes()
    for dark, contrast, name in (
        (False, False, "Paper"),
        (True, False, "Dusk"),
        (False, True, "High contrast"),
        (True, True, "Black"),
    ):
        assert chosen_theme(all_themes, "System", dark, contrast).name == name
    assert chosen_theme(all_themes, "Sepia", True, True).name == "Sepia"
    assert chosen_theme(all_themes, "A theme that is gone", True).name == "Dusk"


def test_a_window_at_rest_lays_nothing_out(window, qtbot):
    """A panel that answers each request with another one would keep a processor busy."""
    window.mark_controller.next()
    qtbot.wait(300)
    asked = []

    class Watcher(QObject):
        def eventFilter(self, watched, event):  # noqa: N802
            if event.type() == QEvent.Type.LayoutRequest:
                asked.append(watched)
            return False

    watcher = Watcher()
    for widget in window.findChildren(QWidget):
        widget.installEventFilter(watcher)
    qtbot.wait(200)
    assert asked == []


def test_the_card_has_room_for_all_it_says(window, qtbot):
    inspector = window.parts.inspector
    for _ in window.view.shown_marks():
        window.mark_controller.next()
        qtbot.wait(20)
        last = inspector.card._record
        foot = last.mapTo(inspector.card, last.rect().bottomLeft()).y()
        assert foot < inspector._mark_tab._scroll.widget().height()
        assert inspector.card._note.isVisible()


def test_in_the_narrowest_inspector_neither_tabs_nor_counts_are_cut(window):
    inspector = window.parts.inspector
    for tab in ("mark", "sources", "notes", "summary"):
        inspector.show_tab(tab)
        assert inspector.tabs.sizeHint().width() <= INSPECTOR_LEAST
    strip = inspector.summary._strip
    strip.show_statuses(["attributed"] * 14 + ["unsourced"] * 23 + ["other"] * 31)
    inside = INSPECTOR_LEAST - 2 * 24
    lines = [line for _, line in strip._places(inside)]
    assert lines == [0, 0, 1] and strip.tall(inside) == strip._strip_height(inside) + 44
    assert [line for _, line in strip._places(600)] == [0, 0, 0]


def test_numbers_and_patterns_of_the_summary_never_touch(dressed):
    table = KindTable()
    table.set_theme(themes()["Paper"])
    table.show_kinds([KindFigure("hedge", 2, 13.0)])
    table.resize(252, table.tall(252))
    narrow = table.grab().toImage()
    table.resize(304, table.tall(304))
    wide = table.grab().toImage()

    def colours(image) -> set[int]:  # where the pattern of the first row has its place
        return {image.pixel(x, y) for x in range(136, 146) for y in range(26, 44)}

    assert len(colours(narrow)) == 1 < len(colours(wide))


def test_the_commoner_kind_has_the_longer_line(dressed):
    table = KindTable()
    table.set_theme(themes()["Paper"])
    table.show_kinds([KindFigure("hedge", 8, 23.0), KindFigure("loaded-language", 2, 6.0)])
    table.resize(304, table.tall(304))
    image = table.grab().toImage()
    paper = image.pixel(134, 30)
    ends = [
        max(x for x in range(134, 185) for y in range(top, top + 20) if image.pixel(x, y) != paper)
        for top in (26, 50)
    ]
    assert ends[0] - 135 == pytest.approx(4 * (ends[1] - 135), abs=6)


def test_in_focus_mode_a_mark_is_explained_beside_its_words(window, qtbot):
    card = window.parts.card
    press(qtbot, window, Qt.Key.Key_J)
    press(qtbot, window, Qt.Key.Key_E)
    assert not card.isVisible() and window.parts.inspector.isVisible()
    window.panes.toggle_focus()
    press(qtbot, window, Qt.Key.Key_E)
    assert card.marks() == [window.mark_controller.selected]
    below = window.view.span_area(window.view.marks[window.mark_controller.selected].span).bottom()
    assert card.y() > below
    press(qtbot, window, Qt.Key.Key_Escape)
    assert not card.isVisible() and window.panes.is_focused
    press(qtbot, window, Qt.Key.Key_Escape)
    assert not window.panes.is_focused


def test_a_long_headline_stands_whole_in_the_summary(window, qtbot):
    lines = HeadlineLines()
    qtbot.addWidget(lines)
    short, long = (
        "Pier may close",
        "Pier may close before winter and nobody is said to know why " * 3,
    )
    heights = []
    for words in (short, long):
        headline = HeadlineLine(words, Span(5, 8), 0, True)
        lines.show_check(
            HeadlineCheck("alike", (headline, HeadlineLine("It may.", Span(3, 6), 40))), int
        )
        heights.append(lines.tall(300))
    assert heights[0] == 2 * lines.ROW
    assert heights[1] >= heights[0] + 5 * lines.LINE
    lines.resize(300, heights[1])
    for y, place in ((heights[1] - lines.ROW - 4, 0), (heights[1] - 4, 40)):
        with qtbot.waitSignal(lines.place_chosen) as chosen:
            qtbot.mouseClick(lines, Qt.MouseButton.LeftButton, pos=QPoint(100, y))
        assert chosen.args == [place]
