"""Random use of the page: no exception, no Qt warning, and pictures that fit the layout.

`python -m tests.ui.test_page_monkey SEED ACTIONS` for a long run; under pytest a short one.
"""

import random
import sys
from collections.abc import Callable, Sequence
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bywhom.analysis.article import Article, Paragraph, Span
from bywhom.analysis.marks import Mark
from bywhom.ui.model.density import DENSITIES
from bywhom.ui.page.article_view import ArticleView
from bywhom.ui.page.card import HoverCard
from bywhom.ui.page.margin_notes import Hint
from bywhom.ui.page.overview import OverviewStrip
from bywhom.ui.painting.block_lines import BlockLines
from bywhom.ui.style.fonts import ATKINSON, LITERATA
from bywhom.ui.style.theme import themes
from tests.ui.page_support import EVERY, long_article, make_article, make_view

KEYS = (
    *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Space),
    *(Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_F7, Qt.Key.Key_Escape),
)
MODIFIERS = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
ARTICLES = (
    make_article(),
    long_article(),
    Article("", "", ()),
    make_article("😀 a\n\n\u2029\u2028 b\x00\n\n" + "x" * 30_000),
    Article("T", "אבגד mixed הוז.\n\nsecond مرحبا here", (Paragraph(0, 15), Paragraph(17, 34))),
)


class Monkey:
    def __init__(self, view: ArticleView, strip: OverviewStrip, seed: int) -> None:
        self.view, self.strip, self.rng = view, strip, random.Random(seed)
        self.themes = list(themes().values())

    def actions(self) -> Sequence[Callable[[], object]]:
        return [getattr(self, name) for name in sorted(dir(self)) if name.startswith("do_")]

    def offset(self) -> int:
        return self.rng.randrange(len(self.view.article.text) + 1)

    def span(self) -> Span:
        return Span(*sorted((self.offset(), self.offset())))

    def chance(self) -> bool:
        return self.rng.random() < 0.5

    def point(self) -> QPoint:
        view = self.view
        return QPoint(self.rng.randrange(view.width() + 9), self.rng.randrange(view.height() + 9))

    def do_show(self) -> None:
        self.view.show_article(self.rng.choice(ARTICLES), "A byline · 1 min", self.offset())

    def do_mark(self) -> None:
        length = len(self.view.article.text)
        spans = [self.span() for _ in range(self.rng.randrange(150))] if length else []
        kinds = sorted(EVERY)
        marks = [
            Mark(self.rng.choice(kinds), a, min(b, a + 200), "r", "Why. " * 20, "Who?", "sure")
            for a, b in spans
            if a < b
        ]
        self.view.set_marks(sorted(marks, key=lambda m: (m.start, m.end)))

    def do_shown(self) -> None:
        kinds = self.rng.sample(sorted(EVERY), self.rng.randrange(6))
        self.view.set_shown(frozenset(kinds), self.rng.choice(DENSITIES))

    def do_select(self) -> None:
        marks = self.view.marks
        self.view.select_mark(self.rng.randrange(len(marks)) if marks else None, self.chance())

    def do_theme(self) -> None:
        self.view.set_theme(self.rng.choice(self.themes))

    def do_type(self) -> None:
        face, size = self.rng.choice((LITERATA, ATKINSON)), self.rng.choice((16, 19, 30))
        leading, width = self.rng.choice((1.3, 1.55, 2.0)), self.rng.randrange(40, 90)
        self.view.set_typography(face, size, leading, width)

    def do_resize(self) -> None:
        self.view.resize(self.rng.randrange(60, 1500), self.rng.randrange(60, 900))

    def do_move(self) -> None:
        QTest.mouseMove(self.view.viewport(), self.point())

    def do_click(self) -> None:
        QTest.mouseClick(self.view.viewport(), Qt.MouseButton.LeftButton, pos=self.point())

    def do_key(self) -> None:
        QTest.keyClick(self.view, self.rng.choice(KEYS), self.rng.choice(MODIFIERS))

    def do_go(self) -> None:
        self.view.go_to(self.offset())

    def do_find(self) -> None:
        self.view.find_all(self.rng.choice(("the", "a", "", ".", "😀")))
        self.view.find_next()
        self.view.find_previous()

    def do_notes(self) -> None:
        notes = [
            SimpleNamespace(
                id=number,
                placement=SimpleNamespace(span=self.span() if self.chance() else None),
                body="A note. " * self.rng.randrange(40),
                colour="rose",
                tags=("tag",),
            )
            for number in range(self.rng.randrange(6))
        ]
        self.view.set_notes(notes)

    def do_hints(self) -> None:
        self.view.set_hints([Hint(self.offset(), "Lead.", "Body. " * 9)] if self.chance() else ())

    def do_walk(self) -> None:
        self.view.show_walk([self.span(), self.span()], self.rng.randrange(3), [self.span()])

    def do_end_walk(self) -> None:
        self.view.end_walk()

    def do_modes(self) -> None:
        self.view.set_ruler(self.chance())
        self.view.set_focus_mode(self.chance())
        self.view.set_paragraph_numbers(self.chance())
        self.view.set_signs([(self.span(), "missed")] if self.chance() else [])

    def do_strip(self) -> None:
        place = QPoint(4, self.rng.randrange(600))
        QTest.mouseClick(self.strip, Qt.MouseButton.LeftButton, pos=place)

    def do_ask(self) -> None:
        span = self.view.selected_span()
        assert span is None or self.view.article.quote(span).strip()
        assert 0 <= self.view.top_offset() <= len(self.view.article.text)

    def check(self) -> None:
        """Pictures that are kept fit the lines as they are now."""
        document = self.view.document()
        for number in range(min(12, document.blockCount())):
            block = document.findBlockByNumber(number)
            assert self.view.canvas.marks.picture(block).baselines == BlockLines(block).baselines


def play(view: ArticleView, strip: OverviewStrip, seed: int, actions: int) -> None:
    monkey = Monkey(view, strip, seed)
    for _ in range(actions):
        monkey.rng.choice(monkey.actions())()
        QApplication.processEvents()
        monkey.check()


@pytest.mark.parametrize("seed", [1, 2])
def test_random_use_breaks_nothing(qtbot: QtBot, seed: int) -> None:
    view = make_view()
    strip = OverviewStrip(view)
    HoverCard(view)
    qtbot.addWidget(view)
    qtbot.addWidget(strip)
    view.show()
    strip.show()
    play(view, strip, seed, 120)


if __name__ == "__main__":
    application = QApplication([])
    page = make_view()
    page.show()
    play(page, OverviewStrip(page), int(sys.argv[1]), int(sys.argv[2]))
    print("no complaint")
