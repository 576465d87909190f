"""The quiet curve of subjective words in the Summary tab."""

import pytest
from PySide6.QtCore import QPoint, Qt

from bywhom.ui.panels.subjectivity_curve import SubjectivityCurve, columns, in_words, smooth
from bywhom.ui.style.theme import themes


def test_a_long_article_has_no_more_stems_than_there_is_room():
    assert columns([0.0, 1.0, 0.5], 5) == [0.0, 1.0, 0.5]
    assert columns([0.0, 1.0, 0.5, 0.5, 1.0], 2) == [0.5, pytest.approx(2 / 3)]
    assert len(columns([0.1] * 997, 150)) == 150


def test_the_line_takes_in_the_sentences_beside_each():
    assert smooth([0.0, 0.0, 1.0, 0.0, 0.0, 0.0], 1) == [0.0, *[pytest.approx(1 / 3)] * 3, 0.0, 0.0]
    assert smooth([0.4], 2) == [0.4] and smooth([], 2) == []


def test_a_screen_reader_hears_the_mean_and_the_highest():
    assert in_words([0.0, 0.9, 0.3]) == (
        "Subjective words, from 0 to 1: 0.40 on average; most in sentence 2, 0.90"
    )
    assert in_words([0.0, 0.0]) == "Subjective words, from 0 to 1: 0.00 on average"


@pytest.fixture
def curve(dressed, qtbot):
    curve = SubjectivityCurve()
    qtbot.addWidget(curve)
    curve.set_theme(themes()["Paper"])
    curve.resize(300, curve.tall(300))
    return curve


def test_the_line_stands_higher_where_words_are_more_subjective(curve):
    curve.show_numbers([0.1] * 10 + [0.9] * 10)
    image, ink = curve.grab().toImage(), themes()["Paper"].colour("ladder2")

    def height(x: int) -> int:  # of the first pixel nearly as dark as the line
        column = (image.pixelColor(x, y).lightness() for y in range(image.height()))
        return next(y for y, light in enumerate(column) if light < ink.lightness() + 60)

    assert height(75) - height(225) == pytest.approx(0.8 * (curve.TALL - 4), abs=2)


def test_a_click_goes_to_the_sentence_below_it(curve, qtbot):
    curve.show_numbers([0.2, 0.4, 0.6])
    with qtbot.waitSignal(curve.sentence_chosen) as chosen:
        qtbot.mouseClick(curve, Qt.MouseButton.LeftButton, pos=QPoint(250, 20))
    assert chosen.args == [2]


def test_an_article_of_no_sentences_draws_nothing(curve):
    curve.show_numbers([])
    assert curve.accessibleName() == "Subjective words: not measured yet"
    curve.grab()


def shown(window) -> bool:
    summary = window.parts.inspector.summary
    return summary._curve.isVisible()


def test_the_summary_shows_the_curve_when_it_has_come(window, qtbot):
    window.panes.show_tab("summary")
    qtbot.waitUntil(lambda: shown(window), timeout=30_000)
    analysis = window.desk.analysis
    assert len(analysis.subjectivity) == len(analysis.sentences)
    assert window.parts.inspector.summary._curve.accessibleName() == in_words(analysis.subjectivity)


def test_the_curve_of_the_article_before_does_not_stay(window):
    window.panes.show_tab("summary")
    window.worker.measured.emit(tuple(0.5 for _ in window.desk.analysis.sentences))
    assert shown(window)
    window.worker.measured.emit((0.5,))  # of other sentences: not of this article
    assert len(window.desk.analysis.subjectivity) == len(window.desk.analysis.sentences)
    window.desk.close_article()
    assert not shown(window)


def test_below_the_scroll_bar_no_count_is_cut(window, qtbot):
    window.panes.show_tab("summary")
    window.resize(1200, 500)
    window.worker.measured.emit(tuple(0.5 for _ in window.desk.analysis.sentences))
    summary = window.parts.inspector.summary
    strip = summary._strip
    strip.show_statuses(["attributed"] * 16 + ["unsourced"] * 3 + ["other"] * 5)
    for width in range(300, 380, 8):
        window.parts.inspector.resize(width, 500)
        qtbot.waitUntil(lambda: strip.height() == strip.tall(strip.width()), timeout=2000)
