"""A note finds its words again, or says that it cannot: it never takes a lookalike."""

import random
import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bywhom.analysis.article import Span
from bywhom.library import Placement, Selector, locate, select
from bywhom.library.notes.folding import fold
from tests.library.edits import EDITS, whole
from tests.library.samples import words

ROOT = Path(__file__).parent.parent.parent

TEXT = """Team Alpha won the cup after a long night. The crowd sang until morning.

“Nobody left early,” said Linus Berg, who sells 40 pies an hour at the gate.

The pies cost 3 crowns. The council — which owns the ground — will count them again."""


def placed(quote: str, new: str, old: str = TEXT) -> tuple[str, str | None]:
    """State and words of a note on `quote` after the text became `new`."""
    placement = locate(new, select(old, words(old, quote)))
    span = placement.span
    return placement.state, None if span is None else new[span.start : span.end]


def test_the_same_text_places_a_note_exactly() -> None:
    refrain = "The sea is calm. " * 5
    span = (34, 50)
    assert locate(refrain, select(refrain, span)) == Placement("sure", span)


def test_words_attach_where_they_moved_to() -> None:
    assert placed("The crowd sang", "Late on Sunday it rained.\n\n" + TEXT) == (
        "sure",
        "The crowd sang",
    )


def test_typography_is_no_change_of_words() -> None:
    new = TEXT.replace("“", '"').replace("”", '"').replace(" — ", "—").replace(" ", "\u00a0", 9)
    assert placed("“Nobody left early,”", new) == ("sure", '"Nobody left early,"')
    assert placed("The council — which owns", new) == ("sure", "The council—which owns")


def test_team_beta_is_not_team_alpha() -> None:
    new = TEXT.replace("Alpha", "Beta")
    assert placed("Team Alpha", new)[0] != "sure"
    assert placed("Team Alpha won the cup", new)[0] == "doubtful"


def test_linus_is_not_in_chines() -> None:
    assert placed("Linus", TEXT.replace("Linus", "a machine with chines"))[0] != "sure"
    assert placed("Linus", "Boats have chines, and machines have chins.") == ("lost", None)


def test_words_beside_a_changed_name_are_to_be_checked() -> None:
    assert placed("won the cup", TEXT.replace("Alpha", "Beta")) == ("doubtful", "won the cup")
    assert placed("“Nobody left early,”", TEXT.replace("Linus Berg", "Ada Holm"))[0] == "doubtful"


def test_a_name_that_begins_the_paragraph_counts_too() -> None:
    old = "Berg quietly said nothing of the pies."
    assert placed("said nothing", old.replace("Berg", "Holm"), old)[0] == "doubtful"


def test_words_beside_a_changed_number_are_to_be_checked() -> None:
    assert placed("pies an hour", TEXT.replace("40", "400"))[0] == "doubtful"


def test_a_changed_number_in_the_words_is_to_be_checked() -> None:
    assert placed("sells 40 pies", TEXT.replace("40", "55")) == ("doubtful", "sells 55 pies")


@pytest.mark.parametrize(
    ("old", "new", "quote"),
    [
        ("It paid $5 million to the town.", "It paid €5 million to the town.", "million to"),
        ("It fell to -5 degrees in March.", "It fell to 5 degrees in March.", "degrees in"),
        ("Only 5% of the crews were asked.", "Only 5 of the crews were asked.", "of the crews"),
        ("A plot of 10² metres lies here.", "A plot of 102 metres lies here.", "10² metres"),
        ("It cost 1.5 million last year.", "It cost 2.5 million last year.", "million last"),
    ],
)
def test_a_sign_that_changes_a_number_counts_as_one(old: str, new: str, quote: str) -> None:
    assert placed(quote, new, old)[0] == "doubtful"
    assert placed(quote, f"Rain fell.\n\n{old}", old)[0] == "sure"


def test_changed_words_are_shown_beside_the_old_ones() -> None:
    new = TEXT.replace("The crowd sang until morning", "The crowd left in silence")
    assert placed("The crowd sang until morning", new) == (
        "doubtful",
        "The crowd left in silence",
    )


def test_words_that_stand_twice_are_to_be_checked() -> None:
    new = TEXT.replace("The crowd sang", "The crowd sang until morning. The crowd sang")
    assert placed("The crowd sang", "Rain fell.\n\n" + new)[0] == "doubtful"


def test_a_word_is_not_found_inside_another() -> None:
    assert placed("pies", "Whoever occupies the gate copies out magpies.")[0] == "lost"


def test_words_that_are_gone_are_lost() -> None:
    assert placed("Nobody left early", "The harbour is closed for the winter.") == ("lost", None)
    assert placed("Nobody left early", "") == ("lost", None)


def test_words_that_stood_elsewhere_too_do_not_jump_there() -> None:
    old = "The board met. Critics say so. The price rose by half.\n\nIn the town, critics say so."
    new = old.replace(" Critics say so. The price rose by half.", "")
    assert placed("ritics say so", new, old)[0] != "sure"


def our_articles() -> list[str]:
    folders = (ROOT / "resources" / "samples", ROOT / "tests" / "golden")
    return [p.read_text("utf-8") for folder in folders for p in sorted(folder.glob("*.txt"))]


def random_words(text: str, chance: random.Random) -> Span:
    """A span of one to fifteen words, as a reader selects them."""
    found = list(re.finditer(r"\w+", text))
    first = chance.randrange(len(found))
    last = min(first + chance.randint(0, 14), len(found) - 1)
    return Span(found[first].start(), found[last].end())


def indistinguishable(old: str, span: Span, new: str, found: Span) -> bool:
    """The same words between the same words: a copy that took the place of its original,
    which no reader could tell from it."""

    def around(text: str, at: Span) -> str:
        return fold(text[max(0, at[0] - 12) : at[1] + 12]).text

    return around(old, span) == around(new, found)


def outcome_of(text: str, chance: random.Random) -> str:
    """One note, one to three edits: what became of it."""
    span = random_words(text, chance)
    now = whole(text)
    for edit in chance.choices(EDITS, k=chance.randint(1, 3)):
        now = edit(now, chance)
    true = now.survives(text, span)
    found = locate(now.text, select(text, span))
    if found.state == "sure":
        right = found.span == true or indistinguishable(text, span, now.text, found.span)
        return "placed right" if right else "placed wrong"
    if true is None:
        return f"gone, {found.state}"
    return f"there, {found.state}"


def test_a_thousand_random_edits_never_attach_a_note_to_other_words() -> None:
    chance = random.Random(7)
    texts = our_articles()
    seen = Counter(outcome_of(chance.choice(texts), chance) for _ in range(1000))
    there = seen["placed right"] + seen["there, doubtful"] + seen["there, lost"]
    assert seen["placed wrong"] == 0, seen
    assert there - seen["there, lost"] >= 0.98 * there, seen
    assert seen["placed right"] >= 0.8 * there, seen


@settings(max_examples=150, deadline=None)
@given(text=st.text(max_size=200), quote=st.text(min_size=1, max_size=20), at=st.integers(0, 99))
def test_a_placement_is_always_inside_its_text(text: str, quote: str, at: int) -> None:
    old = text[:at] + quote + text[at:]
    selector = select(old, (len(text[:at]), len(text[:at]) + len(quote)))
    assert locate(old, selector).state == "sure"
    for new in (text, old[::-1], old + old):
        placement = locate(new, selector)
        if placement.span is not None:
            assert 0 <= placement.span.start < placement.span.end <= len(new)


@given(st.text(max_size=200))
def test_every_folded_character_knows_where_it_came_from(text: str) -> None:
    folded = fold(text)
    assert len(folded.text) == len(folded.starts) == len(folded.ends)
    assert list(folded.starts) == sorted(folded.starts)
    for i, (start, end) in enumerate(zip(folded.starts, folded.ends, strict=True)):
        assert 0 <= start < end <= len(text)
        assert folded.origin(i, i + 1) == (start, end)


@pytest.mark.parametrize(
    "hostile", ["e " * 100_000, " " * 300_000, "“—" * 80_000, "e\u0301" * 100_000]
)
def test_hostile_texts_are_searched_like_any_other(hostile: str) -> None:
    selector = select(TEXT, words(TEXT, "Nobody left early"))
    assert locate(hostile, selector).state == "lost"
    assert locate(hostile, select("e x", (0, 1))).state in ("doubtful", "lost")


PAGE = """Lock closed

The lock at Sedge Weir stays shut until June, the canal board said on Monday.

Ina Marsh, who keeps the lock, called the delay “a shame”. She has kept it for 12 years.

The board meets on 4 July. Rolf Penn and Ina Marsh will be heard."""
WEIR = "The lock at Sedge Weir stays shut until June"

TOLD = {  # quotation, prefix, suffix as other programs tell them: the state, and the words
    "blocks joined without a blank": (
        ("on Monday.Ina Marsh, who keeps", "canal board said ", " the lock, called"),
        ("sure", "on Monday.\n\nIna Marsh, who keeps"),
    ),
    "a heading joined": (
        ("Lock closedThe lock at Sedge", "", " Weir stays shut"),
        ("sure", "Lock closed\n\nThe lock at Sedge"),
    ),
    "a prefix that ends a block": (
        ("The board meets on 4 July", "e”. She has kept it for 12 years.", ". Rolf Penn and Ina"),
        ("sure", "The board meets on 4 July"),
    ),
    "capitals only": ((WEIR.upper(), "", ", the canal"), ("sure", WEIR)),
    "small capitals with their context": (
        ("INA MARSH, WHO KEEPS", "", " THE LOCK, CALLED THE DELAY"),
        ("sure", "Ina Marsh, who keeps"),
    ),
    "a menu before": ((WEIR, "Home News Share Save", ", the canal board"), ("sure", WEIR)),
    "a menu before few words": (
        ("The board", "AdvertisementSign up", " meets on 4 July. Rolf Penn and "),
        ("sure", "The board"),
    ),
    "words that stand twice": (
        ("Ina Marsh", "AdvertisementSign up", ", who keeps the lock, called the"),
        ("doubtful", "Ina Marsh"),
    ),
    "buttons after": (
        ("Ina Marsh will be heard.", "on 4 July. Rolf Penn and ", "Share Related stories"),
        ("sure", "Ina Marsh will be heard."),
    ),
    "a short context": (
        ("called the delay", "who keeps the lock, ", " “a shame”"),
        ("sure", "called the delay"),
    ),
    "capitals of a name without a context": (("MARSH", "", ""), ("doubtful", "Marsh")),
    "other words around": (
        ("called the delay", "Rolf Penn, who mends it, ", " “a disgrace”"),
        ("doubtful", "called the delay"),
    ),
    "a few words alone": (("the delay", "", ""), ("doubtful", "the delay")),
    "letters inside a word": (("LOC", "", ""), ("lost", None)),
}


@pytest.mark.parametrize("kind", TOLD)
def test_words_that_other_programs_tell_are_placed_only_where_they_are_surely_meant(
    kind: str,
) -> None:
    (quote, prefix, suffix), (state, words_there) = TOLD[kind]
    found = locate(PAGE, Selector(quote, prefix, suffix, 0, 0))
    span = found.span
    assert (found.state, None if span is None else PAGE[span.start : span.end]) == (
        state,
        words_there,
    )


def test_a_text_of_blanks_alone_is_searched_in_any_shape() -> None:
    assert locate(" " * 300_000, Selector("a b", "", "", 0, 0)).state == "lost"
