"""A rule tried before it is kept: what is wrong with it, and what it would mark here."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bywhom.analysis.article import Article, Span
from bywhom.analysis.rules.rule import Rule
from bywhom.analysis.rules.rule_files import rule_file
from bywhom.analysis.rules.rule_set import RuleSet, built_in_lists, rule_marks, rules_alone
from bywhom.analysis.rules.rule_writing import rule_text
from bywhom.analysis.text.segment import plain_paragraphs
from bywhom.analysis.text.tagging import tag
from bywhom.analysis.text.tokens import Passage, read_tokens

MOST = 30_000  # characters of an article that a trial looks at

_BRACKETS = re.compile(r"[\[\]]")


@dataclass(frozen=True, slots=True)
class Bench:
    """An article's beginning, read and tagged once for many trials."""

    text: str
    passages: tuple[tuple[Passage, list[str]], ...]
    lists: Mapping[str, tuple[str, ...]]
    is_part: bool  # the article is longer


@dataclass(frozen=True, slots=True)
class Trial:
    """problems: in words; a rule with any of them is not kept. found: in the bench's text."""

    problems: tuple[str, ...] = ()
    found: tuple[Span, ...] = ()


def read_bench(article: Article | None) -> Bench:
    """None: there is only the examples to try a rule on."""
    if article is None:
        return Bench("", (), built_in_lists(), False)
    inside = tuple(p for p in article.paragraphs if p.end <= MOST)
    part = Article("", article.text, inside)
    return Bench(article.text, _read(part), built_in_lists(), len(inside) < len(article.paragraphs))


def try_rule(rule: Rule, bench: Bench) -> Trial:
    """What is wrong comes before what is found."""
    file = rule_file("rule", rule_text([rule]))
    rules, errors = rules_alone(file, bench.lists)
    problems = [
        f"{error.problem[:1].upper()}{error.problem[1:]}. {error.remedy}" for error in errors
    ]
    if not problems and not rule.phrases:
        problems = ["No words to look for yet. Write a word or a phrase on a line of its own."]
    if problems:
        return Trial(tuple(problems))
    return Trial(tuple(_examples_wrong(rule, rules)), _found(bench.text, bench.passages, rules))


def _examples_wrong(rule: Rule, rules: RuleSet) -> list[str]:
    wrong = []
    for example in rule.marks:
        text, wanted = bracketed(example)
        if not wanted:
            wrong.append(f"Put [brackets] around the words to be marked in “{text}”.")
        elif list(_found_in(text, rules)) != wanted:
            wrong.append(f"“{text}” is not marked as its brackets say.")
    for example in rule.ignores:
        if _found_in(example, rules):
            wrong.append(f"“{example}” is marked, and should not be.")
    return wrong


def bracketed(example: str) -> tuple[str, list[Span]]:
    """The sentence without its brackets, and the spans that stood in them."""
    text, spans, start = "", [], 0
    for at, part in enumerate(_BRACKETS.split(example)):
        text += part
        if at % 2 == 0:
            start = len(text)
        else:
            spans.append(Span(start, len(text)))
    return text, spans


def _found_in(text: str, rules: RuleSet) -> tuple[Span, ...]:
    return _found(text, _read(Article("", text, plain_paragraphs(text))), rules)


def _found(
    text: str, passages: tuple[tuple[Passage, list[str]], ...], rules: RuleSet
) -> tuple[Span, ...]:
    return tuple(m.span for p, tags in passages for m in rule_marks(text, p, tags, rules))


def _read(article: Article) -> tuple[tuple[Passage, list[str]], ...]:
    return tuple((passage, tag(passage)) for passage in read_tokens(article).passages)
