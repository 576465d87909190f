"""A student's work between opening a lesson and handing it in."""

from dataclasses import replace

import pytest

from bywhom.analysis.agreement.overlap import ReaderMark
from bywhom.classroom.answers.answer_edits import (
    argued,
    argument_about,
    handed_in,
    mark_at,
    marked,
    marks_of,
    opened,
    settled,
    ticked,
    unmarked,
    written,
)
from bywhom.classroom.answers.drafts import Drafts, new_draft
from bywhom.classroom.lesson.answers import Argument
from bywhom.classroom.teacher.comments import Comments
from bywhom.files.errors import FileError
from tests.classroom.lesson_samples import KITE, LESSON, item, mark

ARTICLE = "article-1"


@pytest.fixture
def draft():
    return opened(new_draft(LESSON), LESSON.articles[0])


@pytest.fixture
def drafts(tmp_path):
    return Drafts(tmp_path / "library.db")


def test_a_mark_is_made_and_the_same_again_takes_it_away(draft):
    once = marked(draft, ARTICLE, mark("may"))
    assert marks_of(once, ARTICLE) == (mark("may"),)
    assert marks_of(marked(once, ARTICLE, mark("may")), ARTICLE) == ()


def test_an_overlapping_mark_of_its_kind_gives_way_and_others_stay(draft):
    both = marked(marked(draft, ARTICLE, mark("may")), ARTICLE, mark("may", "joke"))
    wider = marked(both, ARTICLE, mark("may lose"))
    assert set(marks_of(wider, ARTICLE)) == {mark("may lose"), mark("may", "joke")}


def test_a_click_finds_the_shortest_mark(draft):
    two = marked(marked(draft, ARTICLE, mark("may lose its")), ARTICLE, mark("lose", "joke"))
    assert mark_at(two, ARTICLE, KITE.index("lose")) == mark("lose", "joke")
    assert mark_at(two, ARTICLE, KITE.index("its")) == mark("may lose its")
    assert mark_at(two, ARTICLE, 0) is None
    assert marks_of(unmarked(two, ARTICLE, mark("lose", "joke")), ARTICLE) == (
        mark("may lose its"),
    )


def test_what_was_revealed_stands_fast_and_nothing_else(draft):
    shown = settled(marked(draft, ARTICLE, mark("may")), ARTICLE, ["hedge"])
    assert marked(shown, ARTICLE, mark("could")) == shown
    assert unmarked(shown, ARTICLE, mark("may")) == shown
    other_kind = marked(shown, ARTICLE, mark("critics", "ladder.crowd"))
    other_article = marked(shown, "article-2", ReaderMark(0, 4, "hedge"))
    assert other_kind != shown and other_article != shown


def test_words_ticks_and_arguments_are_kept_and_taken_back(draft):
    full = ticked(written(draft, "t3", "Shorter"), ARTICLE, "Una Brodd", ("named", "informed"))
    full = argued(full, Argument(ARTICLE, mark("may"), "missed", "It is a plan."))
    assert full.answers.written == {"t3": "Shorter"}
    assert argument_about(full, ARTICLE, mark("may")) == "It is a plan."
    back = argued(written(full, "t3", " "), Argument(ARTICLE, mark("may"), "missed", ""))
    assert (back.answers.written, back.answers.arguments) == ({}, ())


def test_a_draft_comes_back_after_the_window_was_closed(draft, drafts):
    full = ticked(marked(draft, ARTICLE, mark("may")), ARTICLE, "Una Brodd", ("informed", "named"))
    full = settled(full, ARTICLE, ["hedge", "joke"])
    full = replace(full, lesson_path="/somewhere/kites.lesson")
    drafts.write(LESSON, full)
    assert drafts.read(LESSON) == full
    named = handed_in(full, "Una")
    drafts.write(LESSON, named)
    assert drafts.read(LESSON) == named
    drafts.remove(LESSON)
    assert drafts.read(LESSON) is None


def test_a_draft_on_another_text_is_told_and_left_alone(draft, drafts, tmp_path):
    drafts.write(LESSON, marked(draft, ARTICLE, mark("may")))
    changed = replace(LESSON, articles=(item(1, KITE + " More."), LESSON.articles[1]))
    with pytest.raises(FileError, match="on another text"):
        drafts.read(changed)
    (tmp_path / "lessons" / "kites-1.draft").write_bytes(b"\x00")
    with pytest.raises(FileError, match="not JSON"):
        drafts.read(LESSON)


def test_a_folder_that_cannot_be_written_is_told(draft, tmp_path):
    (tmp_path / "lessons").write_text("a file in the way")
    with pytest.raises(FileError, match="your work cannot be kept here"):
        Drafts(tmp_path / "library.db").write(LESSON, draft)


def test_a_teachers_comments_are_kept_by_copy(tmp_path):
    comments = Comments(tmp_path / "library.db", LESSON)
    assert comments.read() == {}
    comments.write("copy-1", "Well argued.")
    comments.write("copy-2", "See me about ¶ 2.")
    comments.write("copy-1", "")
    assert Comments(tmp_path / "library.db", LESSON).read() == {"copy-2": "See me about ¶ 2."}
