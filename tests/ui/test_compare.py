"""Two or three reports: which sentences belong together, and what may be said of them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from bywhom.analysis.article import Article, Origin, Span
from bywhom.analysis.comparison.compare import compare_all
from bywhom.analysis.comparison.reports import Report
from bywhom.analysis.marks import Analysis, Attribution, Mark, Sentence
from bywhom.analysis.text.segment import plain_paragraphs, sentence_spans
from bywhom.ui.compare.compare_html import comparison_page
from bywhom.ui.compare.compare_page import ComparePage
from bywhom.ui.compare.compare_rows import CompareRow, in_numbers, rows_of
from bywhom.ui.style.theme import paper

LEFT = """Ferry sank off Marram

The night ferry Odile reportedly sank four miles off the harbour of Marram on Tuesday morning.
The coast guard of Marram rescued 46 passengers from the sinking ferry Odile.
Gulls followed the boats into the old town.
"""
RIGHT = """Ferry has sunk off Marram

The coast guard of Marram rescued 61 passengers from the sinking ferry Odile.
The night ferry Odile sank four miles off the harbour of Marram on Tuesday morning.
It rained on the hills behind the brewery.
"""
THIRD = """The Marram ferry

The night ferry Odile sank four miles off the harbour of Marram on Tuesday morning.
A choir sang at the chapel of Saint Brannoc.
"""


def report(text: str, *hedges: str, credit: tuple[str, str] | None = None) -> Report:
    paragraphs = plain_paragraphs(text)
    sentences = [
        Sentence(p.start + span.start, p.start + span.end, number)
        for number, p in enumerate(paragraphs)
        for span in sentence_spans(text[p.start : p.end])
    ]
    marks = [
        Mark("hedge", text.index(h), text.index(h) + len(h), "hedge.x", "", "", "sure")
        for h in hedges
    ]
    attributions = []
    if credit:
        spans = [Span(text.index(w), text.index(w) + len(w)) for w in credit]
        attributions.append(Attribution(spans[0], None, (spans[1],), "named"))
    article = Article(text.split("\n")[0], text, paragraphs, Origin(""))
    return Report(Analysis(article, tuple(sentences), tuple(attributions), (), ()), marks)


def rows(*reports: Report) -> list[CompareRow]:
    return rows_of(compare_all(reports))


def body(found: list[CompareRow]) -> list[CompareRow]:
    return [row for row in found if row.sides and not row.is_title and not row.in_overview]


def row_with(found: list[CompareRow], words: str) -> CompareRow:
    return next(row for row in body(found) if any(s and words in s.text for s in row.sides))


def test_sentences_that_make_one_claim_stand_beside_each_other_whatever_their_order():
    row = row_with(rows(report(LEFT), report(RIGHT)), "four miles")
    assert all(side and "four miles" in side.text for side in row.sides)
    assert row.relation == "same claim"


def test_every_sentence_stands_once():
    found = body(rows(report(LEFT), report(RIGHT)))
    for column, wanted in enumerate((3, 3)):
        starts = [row.sides[column].start for row in found if row.sides[column]]
        assert len(starts) == len(set(starts)) == wanted


def test_the_plain_side_is_surer_and_the_hedge_is_bold():
    row = row_with(rows(report(LEFT, "reportedly"), report(RIGHT)), "four miles")
    assert row.title == "Right is surer"
    assert row.words == "Left says “reportedly”; Right says it without."
    (bold,) = row.bold[0]
    assert row.sides[0].text[bold.start : bold.end] == "reportedly"


def test_a_number_that_differs_is_told_and_stands_in_the_table():
    found = rows(report(LEFT), report(RIGHT))
    row = row_with(found, "rescued")
    assert row.title == "A number differs"
    assert row.words == "Left has “46”, Right “61”."
    cells = [row.cells for row in found if row.cells and row.title == "A number differs"]
    assert cells == [("46 passengers from the sinking", "61 passengers from the sinking")]


def test_what_only_one_report_has_is_said():
    found = rows(report(LEFT), report(RIGHT))
    assert row_with(found, "Gulls").title == "Only on the left"
    assert row_with(found, "rained").title == "Only on the right"


def test_titles_come_first_and_the_whole_is_counted():
    found = rows(report(LEFT), report(RIGHT))
    assert found[0].is_title
    assert in_numbers(found) == "2 pairs · 2 sentences without a counterpart"


def test_versions_of_one_article_tell_what_was_edited():
    found = rows(report(LEFT, "reportedly"), report(LEFT.replace(" reportedly", "")))
    assert found[1].heading.startswith("Two versions of one article: what changed")
    assert [(row.title, row.words) for row in found if row.in_overview] == [
        ("Hardened", "“reportedly”")
    ]


def test_nothing_is_said_of_two_identical_reports():
    found = body(rows(report(LEFT, "reportedly"), report(LEFT, "reportedly")))
    assert {(row.title, row.words) for row in found} == {("", "")}


def test_three_reports_stand_in_three_columns():
    found = rows(report(LEFT), report(RIGHT), report(THIRD))
    row = row_with(found, "four miles")
    assert all(side and "four miles" in side.text for side in row.sides)
    assert row_with(found, "choir").title == "Only on the right"
    assert row_with(found, "rained").title == "Only in the middle"


@pytest.fixture
def page(qtbot):
    window = QWidget()  # a page is never a window of its own
    qtbot.addWidget(window)
    made = ComparePage(window)
    made.set_theme(paper())
    made.resize(1200, 800)
    found = compare_all([report(LEFT, "reportedly"), report(RIGHT)])
    made.show_comparison(found, rows_of(found), ["The Log", "The Pilot"])
    window.resize(1200, 800)
    window.show()
    yield made


def test_a_row_shows_its_places_on_both_pages_and_stays(page, qtbot):
    place = next(n for n, r in enumerate(page.model.rows) if r.title == "A number differs")
    page.list.go_to_row(place)
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert page.list.isVisible() and page.pages.isVisible()
    spans = [view.selected_span() for view in page.pages.views]
    texts = [text[slice(*span)] for text, span in zip((LEFT, RIGHT), spans, strict=True)]
    assert ["46 passengers" in texts[0], "61 passengers" in texts[1]] == [True, True]


def test_rows_are_as_high_as_their_width_asks_also_when_shown_later(page):
    option = QStyleOptionViewItem()
    for number in range(len(page.model.rows)):
        index = page.model.index(number, 0)
        wanted = page.list.itemDelegate().sizeHint(option, index).height()
        assert page.list.visualRect(index).height() == wanted


def test_a_headline_that_is_surer_than_a_text_is_told_in_one_sentence():
    hedged = LEFT.replace("The night ferry Odile reportedly", "The ferry off Marram reportedly")
    row = rows(report(hedged, "reportedly"), report(RIGHT))[0]
    assert row.title == "Headline and text"
    assert "Left’s headline is surer than its own text." in row.words


def test_headings_are_no_rows_to_choose_and_all_is_spoken(page):
    for number, row in enumerate(page.model.rows):
        flags = page.model.flags(page.model.index(number, 0))
        assert bool(flags & Qt.ItemFlag.ItemIsSelectable) != bool(row.heading)
        assert row.spoken().strip()


def test_the_comparison_is_saved_as_one_web_page_that_fetches_nothing(page):
    html = page.as_web_page()
    assert "The Log" in html and "<b>46</b> passengers" in html
    assert "<script" not in html and "http" not in html.replace("http-equiv", "")


def test_what_an_article_says_is_never_markup():
    hostile = LEFT.replace("Gulls followed", "<img src=x onerror=alert(1)> followed")
    found = rows(report(hostile), report(RIGHT))
    html = comparison_page(found, ["A <b>log</b>", "The Pilot"])
    assert "<img" not in html and "<b>log" not in html and "&lt;img" in html


def test_a_third_report_can_be_asked_for(page, qtbot):
    with qtbot.waitSignal(page.third_wanted):
        page.third.click()


def test_a_report_without_sentences_has_no_pairs():
    found = rows(report(LEFT), report("Nothing but this line"))
    assert all(row.relation is None for row in body(found))
