"""Do the hints of the first run fit the sample articles?"""

import json
from pathlib import Path

import pytest

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
ENTRIES = json.loads((SAMPLES / "samples.json").read_text(encoding="utf-8"))["samples"]


def test_every_sample_is_listed_once():
    files = [entry["file"] for entry in ENTRIES]
    assert sorted(files) == sorted(path.name for path in SAMPLES.glob("*.txt"))


def test_one_sample_opens_at_the_first_run():
    assert sum(entry["first_run"] for entry in ENTRIES) == 1


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry["file"])
def test_title_and_hints_point_at_words_of_the_sample(entry):
    text = (SAMPLES / entry["file"]).read_text(encoding="utf-8")
    assert text.splitlines()[0] == entry["title"]
    assert [text.count(hint["quote"]) for hint in entry["hints"]] == [1] * len(entry["hints"])
    assert all(hint["hint"] for hint in entry["hints"])


def test_two_reports_of_one_event_point_at_each_other():
    pairs = {entry["file"]: entry["compare"] for entry in ENTRIES if "compare" in entry}
    assert len(pairs) == 2
    assert all(pairs[other] == file for file, other in pairs.items())
