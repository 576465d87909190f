"""Lists of English words are data: they stand in resources/words, and each verb of saying once."""

import ast
from itertools import combinations
from pathlib import Path

import pytest

from bywhom.analysis.reader.saying import ASSERTING, SAY, SAYING, TELLING
from bywhom.analysis.text.word_lists import word_lists
from bywhom.resources import WORDS
from tests.house import PACKAGES, ROOT

FEW = 5  # words that may stand in code
NO_ENGLISH = {  # lists in code that are no words of English
    "analysis/rules/notation.py": "tags and punctuation",
    "documents/office/rtf_groups.py": "groups of RTF",
    "documents/text/encodings.py": "names of encodings",
    "documents/web/page_blocks.py": "elements of HTML",
    "documents/web/page_signs.py": "names of parts of pages",
}
GROUPS = ("say", "quoting", "asserting", "concluding", "telling", "putting", "calling", "naming")


def lists_in(path: Path) -> list[str]:
    """Strings that are split into a set of words in a file, longer than a few words."""
    found = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            inside = node.func if name == "split" else node
            if name in ("words", "frozenset", "split", "set"):
                found += [c.value for c in ast.walk(inside) if isinstance(c, ast.Constant)]
    texts = [text for text in found if isinstance(text, str)]
    return [t for t in texts if sum(w.isalpha() and w.islower() for w in t.split()) > FEW]


def test_no_list_of_english_words_stands_in_code():
    paths = [path for package in PACKAGES for path in (ROOT / package).rglob("*.py")]
    left = {str(path.relative_to(ROOT)): lists_in(path) for path in paths}
    found = {name for name, lists in left.items() if lists}
    assert found - NO_ENGLISH.keys() == set()


def test_a_list_in_code_would_be_found(tmp_path):
    path = tmp_path / "listed.py"
    path.write_text('A = frozenset("""one two three four five six""".split())\n', "utf-8")
    assert lists_in(path) != []


@pytest.mark.parametrize(("one", "other"), list(combinations(GROUPS, 2)))
def test_a_verb_of_saying_stands_once(one, other):
    lists = word_lists("saying")
    assert lists[one] & lists[other] == set()


def test_the_verbs_of_saying_are_put_together_from_their_groups():
    assert {"say", "told", "concedes", "found"} <= SAYING
    assert not {"puts", "called", "phrase", "state"} & SAYING
    assert {"told", "concludes"} <= ASSERTING and not {"shows", "found"} & ASSERTING
    assert {"says", "concludes", "found", "puts"} <= TELLING and not {"told", "concedes"} & TELLING
    assert {"say", "says", "said"} == SAY


@pytest.mark.parametrize("path", sorted(WORDS.glob("*.toml")), ids=lambda path: path.stem)
def test_no_list_is_empty_and_each_file_says_first_what_it_is(path):
    assert path.read_text("utf-8").startswith("# ")
    assert [key for key, listed in word_lists(path.stem).items() if not listed] == []
