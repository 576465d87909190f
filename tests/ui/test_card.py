from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from bywhom.ui.page.article_view import ArticleView
from bywhom.ui.page.card import HoverCard
from tests.ui.page_support import index_of, make_view, span_of


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[ArticleView]:
    page = make_view()
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    yield page


@pytest.fixture
def card(view: ArticleView) -> HoverCard:
    return HoverCard(view)


def rest_on(view: ArticleView, words: str, qtbot: QtBot) -> None:
    qtbot.mouseMove(view.viewport(), QPoint(3, 3))  # a pointer that is there already tells nothing
    qtbot.mouseMove(view.viewport(), view.span_area(span_of(words)).center().toPoint())


def test_the_card_comes_after_a_rest_and_never_covers_its_words(
    view: ArticleView, card: HoverCard, qtbot: QtBot
) -> None:
    rest_on(view, "cruel joke", qtbot)
    assert not card.isVisible()
    qtbot.waitUntil(card.isVisible, timeout=2000)
    words = view.span_area(span_of("cruel joke")).toRect()
    words.moveTopLeft(view.viewport().mapTo(view, words.topLeft()))
    assert not card.geometry().intersects(words)
    assert view.rect().contains(card.geometry())


def test_the_card_has_all_marks_on_the_words(
    view: ArticleView, card: HoverCard, qtbot: QtBot
) -> None:
    rest_on(view, "widely", qtbot)
    qtbot.waitUntil(card.isVisible, timeout=2000)
    assert card.marks() == [index_of("is widely seen as"), index_of("widely")]


def test_where_there_is_no_room_below_the_card_stands_above(
    view: ArticleView, card: HoverCard, qtbot: QtBot
) -> None:
    bottom = view.span_area(span_of("cruel joke")).bottom()
    view.resize(view.width(), round(bottom) + 30)
    rest_on(view, "cruel joke", qtbot)
    qtbot.waitUntil(card.isVisible, timeout=2000)
    assert card.geometry().bottom() <= view.span_area(span_of("cruel joke")).top()


def test_the_card_leaves_with_the_pointer_and_with_scrolling(
    view: ArticleView, card: HoverCard, qtbot: QtBot
) -> None:
    rest_on(view, "cruel joke", qtbot)
    qtbot.waitUntil(card.isVisible, timeout=2000)
    qtbot.mouseMove(view.viewport(), QPoint(3, 3))
    qtbot.waitUntil(lambda: not card.isVisible(), timeout=2000)
    rest_on(view, "cruel joke", qtbot)
    qtbot.waitUntil(card.isVisible, timeout=2000)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert not card.isVisible()


def test_a_click_on_an_entry_opens_its_mark(
    view: ArticleView, card: HoverCard, qtbot: QtBot
) -> None:
    rest_on(view, "widely", qtbot)
    qtbot.waitUntil(card.isVisible, timeout=2000)
    with qtbot.waitSignal(view.mark_clicked) as opened:
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton, pos=QPoint(60, 30))
    assert opened.args == [index_of("is widely seen as")]
    assert not card.isVisible()
