"""Two reports on one matter: which sentences belong together, and what differs."""

from bywhom.analysis.article import Article, Origin, Span
from bywhom.analysis.comparison.alignment import Pair, align
from bywhom.analysis.marks import Analysis, Attribution, Mark, Sentence
from bywhom.analysis.text.segment import plain_paragraphs
from bywhom.ui.compare.compare_rows import Report, compare_reports, in_numbers

LEFT = "Ferry sank off Marram\n\nThe ferry may have sunk. Eleven men are missing. Gulls came."
RIGHT = "Ferry has sunk\n\nNine men are missing. The ferry sank, Odile Harrow said. It rained."


def report(text: str, *hedges: str, credit: tuple[str, str] | None = None) -> Report:
    paragraphs = plain_paragraphs(text)
    sentences, at = [], 0
    for index, paragraph in enumerate(paragraphs):
        for words in text[paragraph.start : paragraph.end].split(". "):
            start = text.index(words, at)
            end = start + len(words) + (text[start + len(words) :][:1] == ".")
            sentences.append(Sentence(start, end, index))
            at = end
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


def rows_by_left():
    left = report(LEFT, "may have")
    right = report(RIGHT, credit=("Odile Harrow", "The ferry sank"))
    return {
        row.left.text if row.left else row.right.text: row for row in compare_reports(left, right)
    }


def test_sentences_on_the_same_matter_are_paired_whatever_their_order():
    pairs = align(
        ["The ferry sank off Marram.", "Eleven men are missing."],
        ["Nine men are missing tonight.", "It rained.", "Off Marram, a ferry sank."],
    )
    assert pairs == [Pair(0, 2), Pair(1, 0), Pair(None, 1)]


def test_every_sentence_stands_once():
    left = [f"Sentence about matter number {n} and pier {n}." for n in range(40)]
    right = [f"Pier {n}: a sentence on matter {n}." for n in range(60, 20, -1)]
    pairs = align(left, right)
    assert sorted(p.left for p in pairs if p.left is not None) == list(range(40))
    assert sorted(p.right for p in pairs if p.right is not None) == list(range(40))


def test_nothing_compared_with_something_has_no_pairs():
    assert align([], ["A pier."]) == [Pair(None, 0)]
    assert align([], []) == []


def test_the_plain_side_is_surer_and_the_hedge_is_bold():
    row = rows_by_left()["The ferry may have sunk."]
    assert row.said.title == "Right is surer"
    assert "Only the left says “may have”." in row.said.words
    assert "Left credits nobody; the other credits “Odile Harrow”." in row.said.words
    (bold,) = row.said.bold_left
    assert row.left.text[bold.start : bold.end] == "may have"


def test_a_number_that_differs_is_told():
    row = rows_by_left()["Eleven men are missing."]
    assert row.said.title == "A number differs"
    assert row.said.words == "Eleven against nine."


def test_what_only_one_report_has_is_said():
    rows = rows_by_left()
    assert rows["Gulls came."].said.title == "Only on the left"
    assert rows["It rained."].said.title == "Only on the right"


def test_titles_come_first_and_the_whole_is_counted():
    rows = compare_reports(report(LEFT), report(RIGHT))
    assert rows[0].is_title
    assert in_numbers(rows) == "2 pairs · 2 sentences without a counterpart"


def test_two_identical_reports_are_equally_sure():
    rows = compare_reports(report(LEFT, "may have"), report(LEFT, "may have"))
    assert {row.said.title for row in rows} == {"Equally sure"}
