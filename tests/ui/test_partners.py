"""Compare proposes what tells of the same, and says why; a page read again tells what changed."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from bywhom.analysis.article import Article, Origin
from bywhom.analysis.text.segment import plain_paragraphs
from bywhom.ui.app.offers import Offers
from bywhom.ui.compare.partner_sheet import PartnerSheet
from bywhom.ui.compare.partners import PROPOSED, days_apart, names_in, partners
from tests.ui.conftest import wait_for_marks
from tests.ui.desk_support import press

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
TODAY = date(2026, 11, 9)


def report(title: str, text: str, day: str) -> Article:
    whole = f"{title}\n\n{text}"
    origin = Origin(f"https://post.example/{title}", "The Vellin Post", (), day)
    return Article(title, whole, plain_paragraphs(whole), origin)


RELATED = report(
    "Pier engineer warns", "The engineer Odile Harrow walked the pier at Gull Point.", "2026-11-04"
)
DISTANT = report("Quay painted", "Bram Teller says the quay at Marram is blue.", "2019-02-01")


def test_names_are_those_of_people_and_places_but_no_days_and_not_the_outlet() -> None:
    text = "On Monday Odile Harrow met Bram Teller of The Marram Echo at Gull Point in November."
    origin = Origin("", "The Marram Echo")
    found = names_in(Article("", text, plain_paragraphs(text), origin))
    assert found == ["Odile Harrow", "Bram Teller", "Gull Point"]


def test_days_apart_need_two_days() -> None:
    assert days_apart("2026-11-03T10:00", "2026-11-05") == 2
    assert days_apart("2026-11", "2026-11-05") is None
    assert days_apart(None, "2026-11-05") is None


def test_what_shares_names_and_days_is_proposed_first_with_the_reason(window):
    for article in (DISTANT, RELATED):
        window.desk.library.save_article(article)
    found = partners(window.desk, window.samples, TODAY)
    assert found[0].title == "Pier engineer warns" and found[0].group == PROPOSED
    assert "Odile Harrow" in found[0].about and "1 day apart" in found[0].about
    assert [p.title for p in found if p.group == PROPOSED] == ["Pier engineer warns"]
    assert len({p.place for p in found}) == len(found)  # each once


def test_the_chooser_is_worked_by_keys_and_compares(window, qtbot):
    wait_for_marks(window, qtbot)
    window.desk.library.save_article(RELATED)
    window.desk.library.save_article(DISTANT)
    press(qtbot, window, Qt.Key.Key_C)
    sheet = window.findChild(PartnerSheet)
    assert sheet.list.currentItem().text().startswith("Pier engineer warns")
    qtbot.keyClick(sheet.box, Qt.Key.Key_Down)
    assert sheet.list.currentItem().text().startswith("Quay painted")  # over the heading
    qtbot.keyClicks(sheet.box, "harrow")
    with qtbot.waitSignal(window.compare_controller.shown, timeout=60_000):
        qtbot.keyClick(sheet.box, Qt.Key.Key_Return)
    assert "Pier engineer warns" in window.parts.compare.as_web_page()


def test_a_page_that_changed_since_it_was_read_offers_what_changed(
    open_window, article_file, qtbot
):
    window = open_window(article_file)
    wait_for_marks(window, qtbot)
    text = article_file.read_text("utf-8")
    article_file.write_text(text.replace("may close before", "will close after"), "utf-8")
    window.open_controller.open(str(article_file))
    qtbot.waitUntil(lambda: window.bar.words.startswith("It reads otherwise than on"))
    with qtbot.waitSignal(window.compare_controller.shown, timeout=60_000):
        window.bar._button.click()  # at once: it waits until the page has been read
    assert isinstance(window.offers, Offers)
    assert window.parts.compare.isVisible()
