"""Parts of speech in their place: what rules need to tell a noun from a verb."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bywhom.analysis.text.tagging import BE, DO, HAVE, MODALS, tag
from tests.analysis.rules_help import passages


def tag_of(text: str, word: str, nth: int = 0) -> str:
    (passage,) = passages(text)
    return [t for w, t in zip(passage.words, tag(passage), strict=True) if w == word][nth]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("It may rain.", "rain", "VB"),
        ("The rain fell.", "rain", "NN"),
        ("They claim the prize.", "claim", "VBP"),
        ("He claims the prize.", "claims", "VBZ"),
        ("His claims were heard.", "claims", "NNS"),
        ("The suspect fled.", "suspect", "NN"),
        ("They suspect him.", "suspect", "VBP"),
        ("She has claimed it.", "claimed", "VBN"),
        ("It was claimed.", "claimed", "VBN"),
        ("She claimed it.", "claimed", "VBD"),
        ("It's late.", "'s", "VBZ"),
        ("The town's clock stopped.", "'s", "POS"),
        ("On May 5 it rained.", "May", "NNP"),
        ("It may be late.", "may", "MD"),
        ("Clocks May Stop Tonight", "May", "MD"),
        ("May they rest.", "May", "MD"),
        ("In May they rest.", "May", "NNP"),
        ("Officials hope that it ends.", "hope", "VBP"),
        ("They met Ada Holm.", "Holm", "NNP"),
        ("A grombly gate shut.", "grombly", "RB"),
        ("It cost 5,000 crowns.", "5,000", "CD"),
        ("Nobody could leave.", "could", "MD"),
        ("Isn't it late?", "Is", "VBZ"),
        ("WASN'T it late?", "WAS", "VBD"),
    ],
)
def test_the_neighbours_decide(text, word, expected):
    assert tag_of(text, word) == expected


def test_there_is_one_tag_for_each_token():
    for passage in passages("“Is it — well — late?”\n\n¿Qué? 😀 e\u0301 ''quoted'' n't 's\n\n…"):
        assert len(tag(passage)) == len(passage)


@given(
    st.lists(
        st.sampled_from(
            sorted(BE | HAVE | MODALS | DO | {"“", ".", "'", "may", "x-y", "5th", "É"})
        ),
        min_size=1,
    ),
    st.sampled_from([str.lower, str.upper, str.title, str.capitalize]),
)
@settings(max_examples=150, deadline=None)
def test_no_helping_verb_in_any_case_is_too_much(pieces, written):
    for passage in passages(" ".join(written(piece) for piece in pieces)):
        assert len(tag(passage)) == len(passage)


def test_the_tagger_does_not_import_textblob_itself():
    """Its package imports all of NLTK; only its lexicon is wanted."""
    import subprocess
    import sys

    code = (
        "import sys, bywhom.analysis.text.tagging as t; t.lexicon()\n"
        "print('textblob' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
