"""Who "he" is: a wrong name is worse than none (cases in data/speakers.toml)."""

import pytest

from tests.analysis.speaker_cases import Case, attributions_of, read_case, speaker_cases

CASES = speaker_cases()
PRECISION = 0.95


def names_of(case: Case) -> list[str]:
    return [one.speaker or "" for one in attributions_of(case.text, case.raw)]


def test_there_are_enough_cases() -> None:
    assert sum(len(case.who) for case in CASES) >= 100


def test_the_names_given_are_right() -> None:
    pairs = [pair for c in CASES for pair in zip(names_of(c), c.who, strict=True)]
    given = [(name, wanted) for name, wanted in pairs if name]
    right = sum(name == wanted for name, wanted in given)
    assert right / len(given) >= PRECISION, [pair for pair in given if pair[0] != pair[1]]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text[:50])
def test_a_speaker_is_named_where_that_is_safe(case: Case) -> None:
    assert names_of(case) == case.who


def test_a_name_makes_the_source_a_named_one() -> None:
    case = read_case(
        "{s Senator Ada Holm} {c said} {t it was over}. {s The senator} {c left} {t at noon}.", []
    )
    assert [a.source_kind for a in attributions_of(case.text, case.raw)] == ["named", "named"]


def test_a_pronoun_stands_where_its_unnamed_source_stands() -> None:
    case = read_case("{s An official} {c said} {t it was over}. {s He} {c left} {t at noon}.", [])
    assert [a.source_kind for a in attributions_of(case.text, case.raw)] == ["unnamed", "unnamed"]


def test_they_stand_where_the_crowd_before_them_stands() -> None:
    case = read_case(
        "{s Two officials} {c said} {t it was over}. {s They} {c added} {t nothing}.", []
    )
    assert [a.source_kind for a in attributions_of(case.text, case.raw)] == ["unnamed", "unnamed"]


def test_nobody_speaks_out_of_a_title_or_as_a_clause_about_somebody_else() -> None:
    case = read_case(
        "Ada Holm left. {s “Ada Holm at Sea,” by Arne Dahl,} {c tells} {t of a storm}. "
        "{s A man who had accused Ada Holm} {c said} {t it was over}.",
        [],
    )
    found = attributions_of(case.text, case.raw)
    assert [(a.speaker, a.source_kind) for a in found] == [(None, "document"), (None, "described")]


def test_he_is_no_crowd() -> None:
    case = read_case("{s The public} {c said} {t it was over}. {s He} {c left} {t at noon}.", [])
    assert [a.source_kind for a in attributions_of(case.text, case.raw)] == ["crowd", "named"]


def test_those_who_urge_somebody_are_not_that_somebody() -> None:
    case = read_case(
        "Ada Holm left. {s Groups encouraging Ada Holm to stay} {c said} {t it was over}.", []
    )
    (found,) = attributions_of(case.text, case.raw)
    assert (found.speaker, found.source_kind) == (None, "unnamed")
