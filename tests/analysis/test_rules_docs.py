"""docs/adding-a-rule.md names every key, context and way to grow, and its example works."""

import re

import pytest

from bywhom.analysis.rules.rule_conditions import CONTEXTS, GROWN
from bywhom.analysis.rules.rule_files import CHOICES, LISTS, TEXTS
from bywhom.analysis.rules.rule_set import load_rules
from tests.analysis.rules_help import bracketed, marks, rules_of


@pytest.fixture(scope="module")
def page(root):
    return (root / "docs" / "adding-a-rule.md").read_text(encoding="utf-8")


def rows(page: str, heading: str) -> set[str]:
    section = page.split(f"\n## {heading}", 1)[1].split("\n## ", 1)[0]
    return set(re.findall(r"^\| `([^`]+)` \|", section, re.MULTILINE))


def test_every_key_is_explained(page):
    assert rows(page, "The parts of a rule") == {*TEXTS, *LISTS, *CHOICES}


def test_every_context_is_explained(page):
    assert rows(page, "Tests of the context") == {name for name in CONTEXTS if name}
    assert all(f"`{name}`" in page for name in GROWN if name)


def test_every_authority_that_a_rule_cites_is_listed(page):
    authorities = page.split("\n## Authorities", 1)[1].splitlines()
    for rule in load_rules()[0].rules.values():
        for name, year in re.findall(r"([A-Z]\w+)[^;:(]*?\(?((?:19|20)\d\d)", rule.source):
            assert any(name in line and year in line for line in authorities), rule.source


def test_the_example_works_as_written(page, tmp_path):
    toml = re.search(r"```toml\n(.*?)```", page, re.DOTALL)[1].replace("\n   ", "\n")
    rules, errors = rules_of(tmp_path, toml.removeprefix("   "))
    assert errors == []
    rule = rules.text("my.fingers-crossed")
    text, spans = bracketed(rule.marks[0])
    found = [(m.start, m.end) for m in marks(text, rules) if m.rule == rule.id]
    assert found == spans
    assert not [m for m in marks(rule.ignores[0], rules) if m.rule == rule.id]
