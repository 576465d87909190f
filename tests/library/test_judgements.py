"""Dismissed marks stay dismissed; ticks stay ticked."""

from typing import Any

import pytest

from bywhom.analysis.article import Span
from bywhom.analysis.marks import Kind, Mark
from bywhom.analysis.sources.corrections import Correction
from bywhom.library import Dismissal, Library, LibraryError, open_library
from bywhom.library.dismissals import standing
from tests.library.samples import make_article


def hides(
    dismissal: Dismissal,
    article: int,
    rule: str,
    span: tuple[int, int],
    phrase: str,
    kind: Kind = "hedge",
) -> bool:
    """Is a mark put away, whose article has this phrase at this span?"""
    text = " " * span[0] + phrase.ljust(span[1] - span[0])
    mark = Mark(kind, span[0], span[0] + len(phrase), rule, "", "", "sure")
    mark = mark if dismissal.scope == "phrase" else mark._replace(end=span[1])
    return dismissal.concerns(article) and not standing([mark], [dismissal], text)


def test_a_mark_dismissed_here_hides_that_mark_only() -> None:
    here = Dismissal(1, "here", "hedge.modal", 3, span=Span(4, 7))
    assert hides(here, 3, "hedge.modal", (4, 7), "may")
    assert not hides(here, 3, "hedge.modal", (40, 43), "may")
    assert not hides(here, 9, "hedge.modal", (4, 7), "may")
    assert not hides(here, 3, "hedge.adverb", (4, 7), "may")


def test_a_phrase_dismissed_is_hidden_in_its_article_whatever_its_capitals(
    library: Library, ferry: int
) -> None:
    library.dismiss("phrase", rule="hedge.modal", article_id=ferry, phrase="May\n not")
    (kept,) = library.dismissals(ferry)
    assert hides(kept, ferry, "hedge.modal", (0, 7), "may not")
    assert not hides(kept, ferry + 1, "hedge.modal", (0, 7), "may not")


def test_a_rule_dismissed_everywhere_concerns_every_article(library: Library, ferry: int) -> None:
    library.dismiss("rule", rule="hedge.modal")
    assert hides(library.dismissals(ferry)[0], 99, "hedge.modal", (1, 2), "anything")


def test_a_rule_or_a_kind_can_be_off_in_one_article(library: Library, ferry: int) -> None:
    library.dismiss("article", rule="hedge.modal", article_id=ferry)
    library.dismiss("kind", rule="loaded-language", article_id=ferry)
    rule, kind = library.dismissals(ferry)
    assert hides(rule, ferry, "hedge.modal", (1, 2), "may", "hedge")
    assert not hides(rule, ferry, "hedge.adverb", (1, 2), "may", "hedge")
    assert not hides(rule, ferry + 1, "hedge.modal", (1, 2), "may", "hedge")
    assert hides(kind, ferry, "loaded.label", (1, 2), "thug", "loaded-language")
    assert not hides(kind, ferry, "hedge.modal", (1, 2), "may", "hedge")
    assert not hides(kind, ferry + 1, "loaded.label", (1, 2), "thug", "loaded-language")


def test_switching_a_kind_off_in_an_article_is_undone_and_done_again(
    library: Library, ferry: int
) -> None:
    library.dismiss("kind", rule="hedge", article_id=ferry)
    kept = library.dismissals(ferry)
    library.undo()
    assert library.dismissals(ferry) == []
    library.redo()
    assert library.dismissals(ferry) == kept


@pytest.mark.parametrize("scope", ["phrase", "article", "kind"])
def test_what_is_off_in_one_article_must_say_in_which(library: Library, scope) -> None:
    with pytest.raises(ValueError, match=scope):
        library.dismiss(scope, rule="hedge")


def test_dismissing_twice_is_one_dismissal(library: Library, ferry: int) -> None:
    first = library.dismiss("here", rule="r", article_id=ferry, span=(1, 4))
    assert library.dismiss("here", rule="r", article_id=ferry, span=(1, 4)) == first
    assert len(library.dismissals()) == 1


def test_dismissals_last_until_they_are_taken_back(path) -> None:
    with open_library(path) as library:
        kept = library.dismiss("rule", rule="r")
    with open_library(path) as library:
        assert [d.id for d in library.dismissals()] == [kept]
        library.undismiss(kept)
        assert library.dismissals() == []


def test_a_dismissal_that_does_not_say_where_is_refused(library: Library) -> None:
    with pytest.raises(ValueError, match="here"):
        library.dismiss("here", rule="r", article_id=1)


def test_what_concerns_an_article_that_is_gone_is_said_in_plain_words(library: Library) -> None:
    with pytest.raises(LibraryError, match="no longer in the library"):
        library.set_tick(99, "Ada Holm", "named", True)
    with pytest.raises(LibraryError, match="no longer in the library"):
        library.dismiss("phrase", rule="r", article_id=99, phrase="may")


def test_ticks_are_kept_for_each_source(library: Library, ferry: int) -> None:
    library.set_tick(ferry, "Ada Holm", "named", True)
    library.set_tick(ferry, "Ada Holm", "informed", True)
    library.set_tick(ferry, "traders", "multiple", True)
    library.set_tick(ferry, "Ada Holm", "informed", False)
    assert library.ticks(ferry) == {
        "Ada Holm": frozenset({"named"}),
        "traders": frozenset({"multiple"}),
    }


def test_corrections_of_sources_are_kept_in_order(library: Library, ferry: int) -> None:
    first = library.correct(ferry, "The mayor", "name", "Ada  Holm")
    second = library.correct(ferry, "Ada Holm", "rung", "described")
    library.correct(library.save_article(make_article("Another text.")), "Traders", "none")
    assert library.corrections(ferry) == [
        Correction(first, "The mayor", "name", "Ada Holm"),
        Correction(second, "Ada Holm", "rung", "described"),
    ]


def test_a_correction_is_undone_and_done_again(library: Library, ferry: int) -> None:
    library.correct(ferry, "The pier", "none")
    kept = library.corrections(ferry)
    assert library.undo() == "source corrected"
    assert library.corrections(ferry) == []
    assert library.redo() == "source corrected"
    assert library.corrections(ferry) == kept


def test_corrections_taken_back_together_come_back_together(library: Library, ferry: int) -> None:
    library.correct(ferry, "The pier", "rung", "crowd")
    library.correct(ferry, "The pier", "name", "Pier Board")
    kept = library.corrections(ferry)
    library.take_back_corrections([one.id for one in kept])
    assert library.corrections(ferry) == []
    library.undo()
    assert library.corrections(ferry) == kept


@pytest.mark.parametrize("verb, value", [("none", "x"), ("same", " "), ("guess", "x")])
def test_a_correction_that_says_too_little_or_too_much_is_refused(
    library: Library, ferry: int, verb: Any, value: str
) -> None:
    with pytest.raises(ValueError, match="cannot correct"):
        library.correct(ferry, "The pier", verb, value)


def test_correcting_an_article_that_is_gone_is_said_in_plain_words(library: Library) -> None:
    with pytest.raises(LibraryError, match="no longer in the library"):
        library.correct(99, "The pier", "none")
    with pytest.raises(LibraryError, match="no longer in the library"):
        library.take_back_corrections([99])
