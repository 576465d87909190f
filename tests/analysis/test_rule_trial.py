"""Rules tried before they are kept, and written so that they can be read back."""

from dataclasses import replace

import pytest

from bywhom.analysis.article import Article
from bywhom.analysis.rules.rule import Rule
from bywhom.analysis.rules.rule_files import rule_file
from bywhom.analysis.rules.rule_set import load_rules
from bywhom.analysis.rules.rule_trial import MOST, read_bench, try_rule
from bywhom.analysis.rules.rule_writing import rule_text
from bywhom.analysis.text.segment import plain_paragraphs

TEXT = "The pier is touch and go. Officials said it was safe.\n\nNobody said touch wood."
WISH = "“{cue}” is a wish."
WORDS = ("touch (wood|and go)",)
RULE = Rule("own.1", "hedge", "", WISH, "", "", "", "likely", phrases=WORDS)


def bench_of(text: str):
    return read_bench(Article("", text, plain_paragraphs(text)))


def test_a_trial_finds_what_the_rule_would_mark_in_the_article():
    trial = try_rule(RULE, bench_of(TEXT))
    assert [TEXT[a:b] for a, b in trial.found] == ["touch and go", "touch wood"]
    assert trial.problems == ()


def test_lists_of_the_program_can_be_used_in_a_rule():
    rule = replace(RULE, kind="unnamed-source", phrases=("<officials> @says",))
    assert [TEXT[a:b] for a, b in try_rule(rule, bench_of(TEXT)).found] == ["Officials"]


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"phrases": ()}, "No words to look for yet"),
        ({"explain": " "}, "“explain” is empty"),
        ({"phrases": ("(a|b",)}, "in the phrase “(a|b”"),
        ({"phrases": ("@nolist said",)}, "in the phrase"),
        ({"marks": ("Touch wood.",)}, "Put [brackets]"),
        ({"marks": ("[Touch] wood.",)}, "is not marked as its brackets say"),
        ({"ignores": ("Touch wood.",)}, "is marked, and should not be"),
    ],
)
def test_what_is_wrong_with_a_rule_is_said_in_words(changed, said):
    problems = try_rule(replace(RULE, **changed), read_bench(None)).problems
    assert len(problems) == 1
    assert said.lower() in problems[0].lower()


def test_a_trial_reads_only_the_beginning_of_a_long_article():
    bench = bench_of("\n\n".join(["Touch wood, said the mayor of Harwick."] * 2000))
    assert bench.is_part
    found = try_rule(RULE, bench).found
    assert 0 < found[-1].end <= MOST


def test_every_rule_of_the_program_is_read_back_as_it_was_written():
    plain = [replace(rule, file="", line=0, rank=0) for rule in load_rules()[0].rules.values()] + [
        replace(RULE, explain='A "quote", a \\ and a\ttab\x7f')
    ]
    back = rule_file("written", rule_text(plain))
    assert back.errors == ()
    assert [replace(rule, file="", line=0) for rule in back.rules] == plain
