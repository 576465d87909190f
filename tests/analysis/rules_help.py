"""For the tests of rules: text in, marks out, and examples with [brackets] read."""

import re
from pathlib import Path

from bywhom.analysis.article import Article
from bywhom.analysis.marks import Mark
from bywhom.analysis.rules.rule_set import RuleError, RuleSet, load_rules, rule_marks
from bywhom.analysis.text.segment import plain_paragraphs
from bywhom.analysis.text.tagging import tag
from bywhom.analysis.text.tokens import Passage, read_tokens


def passages(text: str) -> list[Passage]:
    return read_tokens(Article("", text, plain_paragraphs(text))).passages


def marks(text: str, rules: RuleSet) -> list[Mark]:
    return [m for p in passages(text) for m in rule_marks(text, p, tag(p), rules)]


def words(text: str, rules: RuleSet, kind: str, weak: bool = False) -> list[str]:
    """The marked words of a kind; those of confidence "possible" only if weak."""
    found = [m for m in marks(text, rules) if m.kind == kind]
    return [text[m.start : m.end] for m in found if weak or m.confidence != "possible"]


def bracketed(example: str) -> tuple[str, list[tuple[int, int]]]:
    """The sentence without its brackets, and the spans that stood in them."""
    text, spans, start = "", [], 0
    for part in re.split(r"([\[\]])", example):
        if part == "[":
            start = len(text)
        elif part == "]":
            spans.append((start, len(text)))
        else:
            text += part
    return text, spans


def rules_of(folder: Path, toml: str, name: str = "own.toml") -> tuple[RuleSet, list[RuleError]]:
    """The built-in rules and one file of our own; what is wrong with that file."""
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(toml, encoding="utf-8")
    rules, errors = load_rules([folder])
    return rules, list(errors)
