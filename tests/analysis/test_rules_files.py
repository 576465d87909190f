"""Rule files of a teacher's own: what they add, and what is said when they are wrong."""

import time

import pytest

from bywhom.analysis.rules.rule_set import load_rules
from tests.analysis.rules_help import marks, rules_of, words

HEAD = 'format = 1\n[kind]\nid = "hedge"\ntitle = "Hedge"\nask = "Who says so?"\n'
MANY = str([f"w{n}" for n in range(5000)])
FEWER = str([f"w{n}" for n in range(900)])
RULE = '[[rule]]\nid = "own.fingers"\nphrases = ["fingers crossed"]\nexplain = "“{cue}” hopes."\n'


def test_a_file_of_ones_own_adds_a_rule(tmp_path):
    rules, errors = rules_of(tmp_path, HEAD + RULE)
    assert errors == []
    found = [m for m in marks("Fingers crossed, it will hold.", rules) if m.rule == "own.fingers"]
    assert [m.explanation for m in found] == ["“Fingers crossed” hopes."]
    assert found[0].ask == "Who says so?"


def test_a_rule_of_the_same_id_takes_the_place_of_the_built_in_one(tmp_path):
    own = RULE.replace("own.fingers", "hedge.perhaps")
    rules, errors = rules_of(tmp_path, HEAD + own)
    assert errors == []
    assert words("Perhaps it rains, fingers crossed.", rules, "hedge") == ["fingers crossed"]


def test_at_the_same_words_ones_own_rule_goes_before_a_built_in_one(tmp_path):
    rules, _ = rules_of(tmp_path, HEAD + RULE.replace("fingers crossed", "perhaps"))
    assert [m.rule for m in marks("Perhaps it rains.", rules)] == ["own.fingers"]


def test_the_later_folder_wins(tmp_path):
    for name, phrase in (("one", "first thing"), ("two", "second thing")):
        rules_of(tmp_path / name, HEAD + RULE.replace("fingers crossed", phrase))
    rules, errors = load_rules([tmp_path / "one", tmp_path / "two"])
    assert errors == ()
    assert words("A first thing, a second thing.", rules, "hedge") == ["second thing"]


def test_lists_of_ones_own_can_be_named(tmp_path):
    rule = RULE.replace("fingers crossed", "@luck crossed")
    rules, errors = rules_of(tmp_path, HEAD + '[lists]\nluck = ["toes", "all thumbs"]\n' + rule)
    assert errors == []
    assert words("With toes crossed he ran.", rules, "hedge") == ["toes crossed"]


def test_unless_lifts_a_mark(tmp_path):
    rule = RULE.replace("fingers crossed", "toes crossed") + 'unless = ["toes crossed behind"]\n'
    rules, _ = rules_of(tmp_path, HEAD + rule)
    assert words("Toes crossed behind his back, he swore.", rules, "hedge") == []
    assert words("Toes crossed, he swore.", rules, "hedge") == ["Toes crossed"]


def test_where_tells_writer_from_speaker(tmp_path):
    rules, _ = rules_of(tmp_path, HEAD + RULE + 'where = "speaker"\n')
    text = "Fingers crossed. “Fingers crossed,” she said."
    found = [m for m in marks(text, rules) if m.rule == "own.fingers"]
    assert [(m.start, m.voice) for m in found] == [(text.index("“") + 1, "speaker")]


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        (
            HEAD + RULE.replace("phrases", "phrase"),
            "own.toml, line 6, rule own.fingers: unknown key “phrase”. Did you mean “phrases”?",
        ),
        (HEAD + RULE.replace('id = "own.fingers"\n', ""), "line 6: a rule has no usable id"),
        (HEAD + RULE.replace("own.fingers", "Own Fingers!"), "a rule has no usable id"),
        (HEAD + RULE.replace('explain = "“{cue}” hopes."', ""), "“explain” is missing"),
        (HEAD + RULE.replace('"“{cue}” hopes."', '""'), "“explain” is empty"),
        (HEAD + RULE.replace("[", "").replace("]", ""), "own.toml"),
        (HEAD + RULE.replace('["fingers crossed"]', '"x"'), "“phrases” is not a list of texts"),
        (HEAD + RULE.replace('["fingers crossed"]', "[1, 2]"), "“phrases” is not a list of texts"),
        (
            HEAD + RULE.replace('"fingers', '"(fingers'),
            "line 6, rule own.fingers: in the phrase “(fingers crossed”: a “)” is missing",
        ),
        (HEAD + RULE + "title = 3\n", "“title” is not a text"),
        (HEAD + RULE + 'confidence = "certain"\n', "Use one of: sure, likely, possible."),
        (HEAD + RULE + 'when = "raining"\n', "unknown “when”: “raining”"),
        (HEAD + RULE + RULE, "its id stands twice"),
        (RULE, "“format = 1” is missing"),
        ("format = 1\n" + RULE, "the table [kind] needs an id"),
        (HEAD.replace("hedge", "fudge", 1) + RULE, "Use one of: hedge, unnamed-source"),
        (HEAD + "rule = 3\n", "unknown key “rule”"),
        ('format = 1\nrule = 3\n[kind]\nid = "hedge"\n', "“rule” is not a list of tables"),
        (HEAD + "[lists]\nluck = 3\n" + RULE, "the list “luck” is not a list of texts"),
        (HEAD + '[[rule]]\nid = "a\n', "own.toml, line 7: this is not TOML"),
        (HEAD + "x = " + "[" * 3000 + "]" * 3000, "own.toml"),
        (HEAD.replace("ask = ", "ask = 3 #"), "“ask” in [kind] is not a text"),
    ],
)
def test_a_mistake_is_told_in_words(tmp_path, toml, said):
    rules, errors = rules_of(tmp_path, toml)
    assert len(errors) == 1
    assert said in str(errors[0])
    assert "hedge.may" in rules.rules


def test_the_other_rules_of_a_file_still_load(tmp_path):
    wrong = RULE.replace("own.fingers", "own.wrong").replace("phrases", "phrase")
    rules, errors = rules_of(tmp_path, HEAD + wrong + RULE)
    assert [error.rule for error in errors] == ["own.wrong"]
    assert "own.fingers" in rules.rules


def test_a_file_that_is_not_utf8_is_told_with_its_line(tmp_path):
    tmp_path.joinpath("latin.toml").write_bytes((HEAD + RULE).encode() + b'fair = "caf\xe9"\n')
    _, errors = load_rules([tmp_path])
    assert str(errors[0]) == (
        "latin.toml, line 10: it is not UTF-8 text. Save it with the encoding UTF-8."
    )


def test_a_byte_order_mark_does_no_harm(tmp_path):
    tmp_path.joinpath("own.toml").write_text(HEAD + RULE, encoding="utf-8-sig")
    assert load_rules([tmp_path])[1] == ()


def test_a_folder_that_is_not_there_is_told(tmp_path):
    rules, errors = load_rules([tmp_path / "nowhere"])
    assert "nowhere: the folder cannot be read" in str(errors[0])
    assert rules.rules


def test_a_folder_in_place_of_a_file_is_told(tmp_path):
    tmp_path.joinpath("folder.toml").mkdir()
    assert "folder.toml: it cannot be read" in str(load_rules([tmp_path])[1][0])


@pytest.mark.parametrize(
    "toml",
    [
        HEAD + "".join(RULE.replace("fingers", f"n{n}") for n in range(10_000)),
        HEAD + RULE.replace("fingers crossed", "x" * 5000),
        HEAD + RULE.replace("fingers crossed", "(" * 50 + "a" + ")" * 50),
        HEAD + "".join(RULE.replace("own.fingers", f"n{n}") + "x = 1\n" for n in range(1500)),
        HEAD + RULE.replace("fingers crossed", "(a|b)" * 70),
        HEAD + "# " + "x" * 2_000_000,
        HEAD + f"[lists]\nw = {MANY}\n" + RULE.replace("fingers", "@w"),
        HEAD
        + f"[lists]\nw = {FEWER}\n"
        + "".join(
            RULE.replace("own.fingers", f"n{n}").replace("fingers", "@w") for n in range(1500)
        ),
    ],
    ids=[
        "10,000 rules",
        "5,000 letters",
        "50 deep",
        "1,500 wrong",
        "2^70 readings",
        "2 MB",
        "long list",
        "1,500 uses of a list",
    ],
)
def test_a_hostile_file_never_hangs(tmp_path, toml):
    load_rules()  # the lexicon and the built-in files are warm
    tmp_path.joinpath("hostile.toml").write_text(toml, encoding="utf-8")
    begun = time.process_time()
    rules, errors = load_rules([tmp_path])
    marks("Fingers crossed " * 50 + "a b a b a b.", rules)
    assert time.process_time() - begun < 5
    assert len(errors) <= 21
    assert all(error.file == "hostile.toml" for error in errors)


def test_many_mistakes_are_counted_not_listed(tmp_path):
    wrong = "".join(RULE.replace("own.fingers", f"n{n}") + "fairr = 1\n" for n in range(50))
    _, errors = rules_of(tmp_path, HEAD + wrong)
    assert len(errors) == 21
    assert "30 more mistakes" in str(errors[-1])


def test_words_that_open_their_explanation_begin_with_a_capital():
    rules, _ = load_rules()
    opening, within = rules.text("hedge.may"), rules.text("unnamed.experts")
    assert opening.explained("may").startswith("“May” ")
    assert within.explained("experts").startswith("Here “experts” ")
