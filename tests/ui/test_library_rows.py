"""The library pane's rows, and what the program says about articles."""

from dataclasses import dataclass
from datetime import date

import pytest

from bywhom.analysis.article import Article, Origin
from bywhom.library.notes.notes import COLOURS as LIBRARY_COLOURS
from bywhom.ui.model.library_rows import SAMPLES, read_samples, shelve
from bywhom.ui.model.words import COLOURS, ago, byline, count, long_date, minutes, short_date

TODAY = date(2026, 11, 4)


@dataclass(frozen=True)
class Row:
    id: int
    title: str
    opened: str | None
    added: str = "2026-01-01T00:00:00"
    publisher: str | None = None
    published: str | None = None
    place: str = "/a.txt"
    notes: int = 0
    words: int = 400
    archived: bool = False


def headings(rows):
    return [row.title for row in rows if row.is_heading]


def test_articles_stand_under_the_time_they_were_last_opened():
    rows = [
        Row(1, "Now", "2026-11-04T09:00:00"),
        Row(2, "Lately", "2026-10-30T09:00:00"),
        Row(3, "Long ago", None),
    ]
    shelved = shelve(rows, read_samples(), TODAY)
    assert headings(shelved) == ["Today", "This week", "Earlier", "Samples"]
    assert [row.title for row in shelved[:6:2]] == ["Today", "This week", "Earlier"]
    assert [row.article_id for row in shelved[1:6:2]] == [1, 2, 3]


def test_a_row_tells_outlet_date_and_notes():
    row = Row(1, "A", None, publisher="The Marram Echo", published="2026-11-03", notes=2)
    assert shelve([row], (), TODAY)[1].detail == "The Marram Echo · 3 Nov · 2 notes"


def test_a_row_without_origin_tells_how_long_it_takes():
    assert shelve([Row(1, "A", None)], (), TODAY)[1].detail == "2 min"


def test_archived_articles_and_samples_are_not_listed_twice():
    sample = read_samples()[0]
    rows = [Row(1, "Old", None, archived=True), Row(2, sample.title, None, place=str(sample.path))]
    shelved = shelve(rows, (sample,), TODAY)
    assert [row.title for row in shelved] == ["Samples", sample.title]


def test_where_samples_are_left_out_nothing_is_said_of_them():
    assert shelve([], (), TODAY) == []


def test_notes_on_a_sample_are_told_in_its_row():
    sample = read_samples()[0]
    rows = [Row(2, sample.title, None, place=str(sample.path), notes=2)]
    assert shelve(rows, (sample,), TODAY)[1].detail == f"Bywhom · {sample.minutes} min · 2 notes"


def test_the_first_sample_is_the_one_for_the_first_run_and_all_can_be_read():
    samples = read_samples()
    assert samples[0].first_run
    for sample in samples:
        text = sample.path.read_text("utf-8")
        assert sample.path.parent == SAMPLES
        assert all(hint.quote in text for hint in sample.hints)


def test_the_colours_of_the_window_are_those_of_the_library():
    assert COLOURS == LIBRARY_COLOURS


@pytest.mark.parametrize(
    ("iso", "long", "short"),
    [
        ("2026-11-04", "4 November", "4 Nov"),
        ("2025-03-01T10:00:00Z", "1 March 2025", "1 Mar 2025"),
        ("2026-11", "November 2026", "Nov 2026"),
        ("2024", "2024", "2024"),
        (None, "", ""),
        ("2026-13-40", "2026-13-40", "2026-13-40"),
        ("some day", "some day", "some day"),
    ],
)
def test_dates_are_as_precise_as_they_are_given(iso, long, short):
    assert long_date(iso, TODAY) == long
    assert short_date(iso, TODAY) == short


def test_the_byline_leaves_out_what_is_not_known():
    origin = Origin("x", "The Marram Echo", ("Tess Almond",), "2026-11-03")
    assert byline(Article("T", "", (), origin), 440, TODAY) == (
        "The Marram Echo · Tess Almond · 3 November · 2 min"
    )
    assert byline(Article("T", "", ()), 10, TODAY) == "1 min"


def test_small_words():
    assert (count(1, "mark"), count(1200, "mark")) == ("1 mark", "1,200 marks")
    assert (minutes(0), minutes(220), minutes(700)) == (1, 1, 3)
    assert ago("2026-11-04T10:42:13", TODAY) == "today, 10:42"
    assert ago("2026-11-01T10:42:13", TODAY) == "1 Nov"


def test_a_hint_about_words_that_are_not_marked_is_left_out():
    from bywhom.analysis.marks import Mark
    from bywhom.ui.app.help_controller import placed_hints
    from bywhom.ui.model.library_rows import SampleHint

    text = "The boat Perhaps sank. Critics wept. Anybody may write."
    hints = (
        SampleHint("Perhaps", "This one is wrong. It is a name."),
        SampleHint("Critics", "Rest on an underline."),
        SampleHint("write", "Select any words."),
    )
    mark = Mark("hedge", 9, 16, "hedge.perhaps", "", "", "sure")
    placed = placed_hints(text, hints, [mark], [mark], hints[-1])
    assert [(h.start, h.lead) for h in placed] == [(9, "This one is wrong."), (49, "")]
    assert placed_hints(text, hints[-1:], [mark], [mark]) == []


def test_a_hint_goes_with_its_mark_though_the_sentence_round_it_is_still_marked():
    from bywhom.analysis.marks import Mark
    from bywhom.ui.app.help_controller import placed_hints
    from bywhom.ui.model.library_rows import SampleHint

    text = "The boat Perhaps sank."
    hints = (SampleHint("Perhaps", "This one is wrong. It is a name."),)
    sentence = Mark("unsourced-claim", 0, 22, "claim.fact", "", "", "likely")
    word = Mark("hedge", 9, 16, "hedge.perhaps", "", "", "sure")
    found = [sentence, word]
    assert len(placed_hints(text, hints, found, found)) == 1
    assert placed_hints(text, hints, found, [sentence]) == []
