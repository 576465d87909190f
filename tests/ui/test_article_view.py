"""The page as the window uses it: what it shows, says and keeps."""

from collections.abc import Iterator
from functools import partial
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QDropEvent, QTextCursor
from pytestqt.qtbot import QtBot

from bywhom.analysis.article import Article, Link, Span
from bywhom.analysis.text.segment import plain_paragraphs
from bywhom.ui.page.article_view import ArticleView
from bywhom.ui.page.margin_notes import Hint
from bywhom.ui.style.fonts import ATKINSON, LITERATA, spoken
from bywhom.ui.style.theme import themes
from tests.ui.page_support import (
    BYLINE,
    EVERY,
    MARKS,
    TEXT,
    index_of,
    long_article,
    make_article,
    make_view,
    span_of,
)


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[ArticleView]:
    page = make_view()
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    yield page


@pytest.fixture
def long_view(view: ArticleView) -> ArticleView:
    view.show_article(long_article(), "A byline")
    return view


def middle_of(view: ArticleView, words: str) -> QPoint:
    return view.span_area(span_of(words)).center().toPoint()


def blocks_of(view: ArticleView) -> list[str]:
    block, found = view.document().begin(), []
    while block.isValid():
        found.append(block.text())
        block = block.next()
    return found


# What it shows


def test_title_byline_and_paragraphs_are_blocks_of_the_page(view: ArticleView) -> None:
    texts = blocks_of(view)
    assert texts[0] == "Ferry to Osk may stop by spring, letter says"
    assert texts[1] == BYLINE
    assert len(texts) == 5


def test_a_wrapped_paragraph_is_one_block(view: ArticleView) -> None:
    text = "Short title here\n\nOne line\nand the next.\n\nThe end of it."
    view.show_article(Article("", text, plain_paragraphs(text)), "")
    assert "One line and the next." in blocks_of(view) or "One line" in blocks_of(view)


def test_an_article_without_text_is_an_empty_page(view: ArticleView) -> None:
    view.show_article(Article("", "", ()), "")
    assert view.selected_span() is None
    assert (view.top_offset(), view.find_all("a"), view.shown_marks()) == (0, 0, [])


def test_the_column_is_as_wide_as_the_design_says(view: ArticleView) -> None:
    assert view.canvas.frame.column == 616
    title = view.line_box(0)
    assert view.document().firstBlock().layout().lineAt(0).width() == pytest.approx(616)
    assert title.top() == pytest.approx(54, abs=10)


def test_marks_are_never_in_the_document(view: ArticleView, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(view.document().contentsChanged):
        view.set_shown(EVERY, "all")
        view.set_marks(MARKS)
        view.select_mark(0)
        view.viewport().repaint()
    cursor = QTextCursor(view.document())
    cursor.setPosition(view.positions.to_qt(MARKS[0].start) + 1)
    assert not cursor.charFormat().fontUnderline()


def test_kinds_and_density_decide_what_is_shown(view: ArticleView) -> None:
    view.set_shown(frozenset({"hedge"}), "all")
    assert {MARKS[i].kind for i in view.shown_marks()} == {"hedge"}
    view.set_shown(EVERY, "off")
    assert view.shown_marks() == []


# Places


def test_going_to_an_offset_brings_it_into_sight(long_view: ArticleView) -> None:
    last = len(long_view.article.text) - 10
    long_view.go_to(last)
    assert 0 <= long_view.line_box(last).top() <= long_view.viewport().height() - 20


def test_what_is_in_sight_does_not_move_when_it_is_gone_to(long_view: ArticleView) -> None:
    long_view.go_to(len(long_view.article.text) // 2)
    before = long_view.verticalScrollBar().value()
    long_view.go_to(long_view.top_offset() + 900)
    assert long_view.verticalScrollBar().value() == before


def test_an_article_opens_where_it_was_left(view: ArticleView) -> None:
    article = long_article()
    offset = article.paragraphs[30].start
    view.show_article(article, "", offset)
    assert view.top_offset() == offset


@pytest.mark.parametrize("part", [0.1, 0.5, 0.9])
def test_the_line_at_the_top_stays_through_every_change(
    long_view: ArticleView, part: float
) -> None:
    article = long_view.article
    long_view.stand_at(article.paragraphs[int(part * 60)].start + 120)
    top = long_view.top_offset()

    def kept() -> bool:  # the same character is on the first line, whatever that line now is
        line = long_view.line_box(top)
        return abs(line.top()) <= line.height()

    for size in (21, 30, 16, 19):
        long_view.set_typography(LITERATA, size, 1.55, 66)
        assert kept(), size
    long_view.set_typography(ATKINSON, 19, 1.8, 50)
    assert kept()
    long_view.set_theme(themes()["Dusk"])
    assert kept()
    for width in (500, 1400, 840):
        long_view.resize(width, 700)
        assert kept(), width
    long_view.set_typography(LITERATA, 19, 29.5 / 19, 66)
    assert long_view.top_offset() == top


def test_changes_while_a_long_page_is_still_laid_out_leave_no_line_out(view: ArticleView) -> None:
    article = long_article(400)
    view.show_article(article, BYLINE)
    view.set_theme(themes()["Dusk"])
    view.resize(480, 700)
    view.set_theme(themes()["Sepia"])
    view.go_to(article.paragraphs[-1].start)
    for paragraph in article.paragraphs[::40]:
        assert view.span_area(Span(paragraph.start, paragraph.end)).height() > 100


def test_a_scroll_bar_that_comes_with_a_new_width_leaves_the_page_its_document(
    view: ArticleView,
) -> None:
    view.setUpdatesEnabled(False)
    lost: list[int] = []
    for height in range(300, 1000, 7):  # at some of them the text just fits
        view.resize(520, height)
        view.resize(480, height)
        view.document().destroyed.connect(partial(lost.append, height))
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert not lost
        view.document().destroyed.disconnect()


def test_another_font_of_the_program_moves_nothing_on_the_page(long_view: ArticleView) -> None:
    long_view.go_to(len(long_view.article.text) // 2)
    before = long_view.verticalScrollBar().value()
    long_view.setFont(spoken(40))
    assert long_view.verticalScrollBar().value() == before


def test_a_byline_has_the_quiet_ink_of_each_theme(view: ArticleView) -> None:
    for name in ("Paper", "Black"):
        view.set_theme(themes()[name])
        box = view.document().findBlockByNumber(1).layout().boundingRect()
        origin = view.document().findBlockByNumber(1).layout().position()
        image = view.viewport().grab(box.translated(origin).toRect()).toImage()
        seen = {
            image.pixelColor(x, y).name()
            for x in range(image.width())
            for y in range(image.height())
        }
        assert themes()[name].colours["ink_secondary"].lower() in seen


def test_a_size_tried_and_taken_back_leaves_the_page_where_it_was(
    long_view: ArticleView,
) -> None:
    bar = long_view.verticalScrollBar()
    long_view.go_to(len(long_view.article.text) // 2)
    bar.setValue(bar.value() + 7)  # the first line is cut
    before = bar.value()
    for size in (21, 23, 21, 19):
        long_view.set_typography(LITERATA, size, 29.5 / 19, 66)
    assert abs(bar.value() - before) <= 1  # heights are fractions of a pixel


def test_the_top_of_the_page_stays_the_top(long_view: ArticleView) -> None:
    long_view.set_typography(LITERATA, 30, 1.55, 66)
    assert long_view.verticalScrollBar().value() == 0


def test_progress_is_told_in_paragraphs_and_minutes(long_view: ArticleView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(long_view.position_changed) as told:
        long_view.verticalScrollBar().setValue(long_view.verticalScrollBar().maximum())
    assert told.args == [60, 0]
    assert long_view.paragraph_count() == 60


def test_the_reader_is_where_the_selected_mark_is_while_it_is_in_sight(
    view: ArticleView, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(view.position_changed) as told:
        view.select_mark(index_of("cruel joke"))
    assert told.args[0] == 3
    with qtbot.waitSignal(view.position_changed) as told:
        view.select_mark(None)
    assert told.args[0] == 0


def test_paragraph_numbers_leave_out_the_title(view: ArticleView) -> None:
    assert [view.paragraph_number(span_of(w).start) for w in ("Ferry", "The letter", "cruel")] == [
        0,
        2,
        3,
    ]


def test_the_page_alone_has_air_above_and_keeps_the_place(long_view: ArticleView) -> None:
    long_view.set_focus_mode(True)
    assert long_view.document().rootFrame().frameFormat().topMargin() == 112
    long_view.go_to(long_view.article.paragraphs[40].start)
    top = long_view.top_offset()
    long_view.set_focus_mode(False)
    assert long_view.top_offset() == top


def test_words_of_a_link_lead_to_its_target(view: ArticleView, qtbot: QtBot) -> None:
    target = "https://lantern.example/clerk"
    link = Link(*span_of("its clerk"), target)
    view.show_article(make_article()._replace(links=(link,)), BYLINE)
    with qtbot.waitSignal(view.link_clicked) as clicked:
        place = middle_of(view, "its clerk")
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert clicked.args == [target]


def test_the_ruler_dims_all_but_the_lines_round_the_pointer(view: ArticleView) -> None:
    words = view.span_area(span_of("The letter was sent")).toRect()
    view.set_ruler(True)

    def darkest() -> int:
        image = view.viewport().grab(words).toImage()
        pixels = ((x, y) for x in range(image.width()) for y in range(image.height()))
        return min(image.pixelColor(x, y).lightness() for x, y in pixels)

    view.move_ruler(words.center().y())
    read = darkest()
    view.move_ruler(words.center().y() + 300)
    assert darkest() > read + 50


# The pointer


def test_a_click_on_marked_words_names_the_mark(view: ArticleView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.mark_clicked) as clicked:
        qtbot.mouseClick(
            view.viewport(), Qt.MouseButton.LeftButton, pos=middle_of(view, "cruel joke")
        )
    assert clicked.args == [index_of("cruel joke")]


def test_resting_on_words_tells_all_their_marks_words_before_sentences(
    view: ArticleView, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(view.mark_hovered) as hovered:
        qtbot.mouseMove(view.viewport(), middle_of(view, "widely"))
    assert hovered.args[0] == [index_of("is widely seen as"), index_of("widely")]
    with qtbot.waitSignal(view.mark_hovered) as left:
        qtbot.mouseMove(view.viewport(), QPoint(2, 2))
    assert left.args[0] == []


def test_the_glyph_in_the_margin_stands_for_its_mark(view: ArticleView, qtbot: QtBot) -> None:
    line = view.line_box(MARKS[index_of("people who have read a letter")].start)
    glyph = QPoint(round(view.canvas.frame.left - 31), round(line.center().y()))
    with qtbot.waitSignal(view.mark_clicked) as clicked:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=glyph)
    assert clicked.args == [index_of("people who have read a letter")]


def test_marks_that_are_off_are_not_under_the_pointer(view: ArticleView, qtbot: QtBot) -> None:
    view.set_shown(EVERY, "off")
    with qtbot.assertNotEmitted(view.mark_clicked):
        qtbot.mouseClick(
            view.viewport(), Qt.MouseButton.LeftButton, pos=middle_of(view, "cruel joke")
        )


def test_beside_the_words_is_no_mark(view: ArticleView) -> None:
    area = view.span_area(span_of("people who have read a letter"))
    right = QPoint(view.canvas.frame.left + 616 + 30, round(area.center().y()))
    assert view.pointer.marks_at(right) == []


# Selection


def test_selecting_a_mark_selects_its_words_for_assistive_technology(view: ArticleView) -> None:
    view.select_mark(index_of("cruel joke"))
    assert view.textCursor().selectedText() == "cruel joke"
    assert view.selected_span() == span_of("cruel joke")
    view.select_mark(None)
    assert not view.textCursor().hasSelection()


def test_assistive_technology_finds_title_text_and_selected_words(view: ArticleView) -> None:
    view.select_mark(index_of("cruel joke"))
    page = QAccessible.queryAccessibleInterface(view)
    assert page.text(QAccessible.Text.Name) == "Ferry to Osk may stop by spring, letter says"
    text = page.textInterface()
    end = text.cursorPosition()
    assert (text.selectionCount(), text.text(end - 10, end)) == (1, "cruel joke")


def test_a_selected_mark_is_not_a_selection_of_the_reader(view: ArticleView, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(view.span_selected):
        view.select_mark(index_of("Critics"))


def test_selected_words_are_told_without_blanks_at_their_ends(
    view: ArticleView, qtbot: QtBot
) -> None:
    words = span_of(" the islands’ council, ")
    with qtbot.waitSignal(view.span_selected) as told:
        view.select_span(words)
    assert told.args == [Span(words.start + 1, words.end - 1)]


def test_a_selection_beyond_an_emoji_is_exact(view: ArticleView) -> None:
    view.select_span(span_of("towards closing"))
    assert view.article.quote(view.selected_span() or (0, 0)) == "towards closing"
    assert view.textCursor().selectedText() == "towards closing"


def test_copied_words_are_the_articles_own(view: ArticleView) -> None:
    text = "Prices rose to 3\u00a0crowns 😀 on\u2028Monday, she said."
    view.show_article(Article("", text, plain_paragraphs(text)), "")
    view.selectAll()
    assert view.createMimeDataFromSelection().text() == text


def test_a_place_that_is_dropped_is_told(view: ArticleView, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setUrls([QUrl("file:///tmp/osk.txt")])
    drop = QDropEvent(
        QPointF(100, 100),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(view.place_dropped) as dropped:
        view.dropEvent(drop)
    assert dropped.args == ["/tmp/osk.txt"]


# Keys


def test_space_and_arrows_scroll_while_there_is_no_caret(
    long_view: ArticleView, qtbot: QtBot
) -> None:
    bar = long_view.verticalScrollBar()
    qtbot.keyClick(long_view, Qt.Key.Key_Down)
    assert 0 < bar.value() < 150
    qtbot.keyClick(long_view, Qt.Key.Key_Space)
    assert bar.value() > 500
    qtbot.keyClick(long_view, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(long_view, Qt.Key.Key_Home)
    assert bar.value() == 0
    assert long_view.cursorWidth() == 0


def test_words_can_be_selected_by_keys_alone(view: ArticleView, qtbot: QtBot) -> None:
    view.select_mark(index_of("Critics"))
    extend = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
    with qtbot.waitSignal(view.span_selected) as told:
        for _ in range(2):  # to the next word, and over it
            qtbot.keyClick(view, Qt.Key.Key_Right, extend)
    assert view.article.quote(told.args[0]) == "Critics call"
    assert view.cursorWidth() > 0
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert view.cursorWidth() == 0


# Search


def test_search_walks_all_places_and_begins_anew(view: ArticleView) -> None:
    assert view.find_all("the") == TEXT.lower().count("the")
    numbers = [view.find_next() for _ in range(view.find_all("the") + 1)]
    assert numbers == [*range(1, len(numbers)), 1]
    assert view.find_previous() == len(numbers) - 1


def test_a_search_without_a_find_moves_nothing(view: ArticleView) -> None:
    view.select_span(span_of("Una Brandt"))
    assert (view.find_all("zebra"), view.find_next(), view.find_previous()) == (0, 0, 0)
    assert view.selected_span() == span_of("Una Brandt")


# Notes and hints


def note(number: int, words: str) -> SimpleNamespace:
    return SimpleNamespace(
        id=number,
        placement=SimpleNamespace(span=span_of(words)),
        body="Who is counting?",
        colour="green",
        tags=("count",),
    )


def test_a_click_on_a_note_in_the_margin_names_it(view: ArticleView, qtbot: QtBot) -> None:
    view.resize(1100, 700)
    view.set_notes([note(7, "the islands’ council")])
    view.viewport().repaint()
    line = view.line_box(span_of("the islands’ council").start)
    place = QPoint(view.canvas.frame.left + 616 + 50, round(line.center().y()))
    with qtbot.waitSignal(view.note_clicked) as clicked:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert clicked.args == [7]


def test_a_note_has_its_glyph_beside_the_hints_of_the_first_run(view: ArticleView) -> None:
    view.set_notes([note(7, "the islands’ council")])
    view.set_hints([Hint(0, "Lead.", "Body.")])
    view.viewport().repaint()
    line = view.line_box(span_of("the islands’ council").start)
    place = QPoint(view.canvas.frame.left + view.canvas.frame.column + 22, int(line.center().y()))
    assert view.margin_notes.at(place) == 7


def test_a_note_that_lost_its_words_has_no_place_on_the_page(view: ArticleView) -> None:
    lost = note(3, "Critics")
    lost.placement.span = None
    view.set_notes([lost])
    view.viewport().repaint()
    assert view.margin_notes.at(QPoint(view.canvas.frame.left + 630, 300)) is None


def test_another_article_takes_no_marks_or_notes_along(view: ArticleView) -> None:
    view.set_notes([note(1, "Critics")])
    view.select_mark(0)
    view.show_article(make_article("A second title here\n\nAnd its text."), "")
    assert view.shown_marks() == []
    assert view.selected_mark() is None
    assert view.selected_span() is None


def test_a_walk_selects_the_current_mention_and_hides_the_marks(view: ArticleView) -> None:
    mentions = [span_of("its clerk, Una Brandt"), span_of("she")]
    view.show_walk(mentions, 1, [span_of("“We have asked for another year,”")])
    assert view.selected_span() == mentions[1]
    assert view.canvas.walking
    view.end_walk()
    assert not view.canvas.walking
