"""A note that could not be saved lies beside its library; in the settings where that fails."""

import json
from pathlib import Path

import pytest

from bywhom.ui.notes.note_drafts import NoteDrafts
from bywhom.ui.settings import Settings

DRAFT = {"body": "Who, “exactly”?\nAnd when?", "colour": "green", "tags": ["a", "b"]}


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings" / "s.ini")


def test_a_draft_is_kept_until_it_is_dropped(tmp_path: Path, settings: Settings) -> None:
    drafts = NoteDrafts(settings, tmp_path / "library.db")
    drafts.put("7:1", DRAFT)
    drafts.put("8:1", DRAFT)
    assert NoteDrafts(settings, tmp_path / "library.db").find("7:1") == DRAFT
    drafts.put("7:1", None)
    assert (drafts.find("7:1"), drafts.find("8:1")) == (None, DRAFT)
    drafts.put("8:1", None)
    assert not (tmp_path / "library-drafts.json").exists()


def test_drafts_of_two_libraries_in_one_folder_do_not_mix(
    tmp_path: Path, settings: Settings
) -> None:
    NoteDrafts(settings, tmp_path / "one.db").put("7:1", DRAFT)
    assert NoteDrafts(settings, tmp_path / "two.db").find("7:1") is None


def test_where_the_folder_of_the_library_is_gone_a_draft_goes_to_the_settings(
    tmp_path: Path, settings: Settings
) -> None:
    (tmp_path / "gone").write_text("a file where a folder was")
    drafts = NoteDrafts(settings, tmp_path / "gone" / "library.db")
    drafts.put("7:1", DRAFT)
    assert drafts.find("7:1") == DRAFT
    assert json.loads(settings.drafts()) == {"7:1": DRAFT}
    drafts.put("7:1", None)
    assert settings.drafts() == "{}"


@pytest.mark.parametrize("told", ["{not json", "[]", '{"7:1": 4}', '{"7:1": {"body": 1}}', "\\xff"])
def test_drafts_that_make_no_sense_are_as_good_as_none(
    tmp_path: Path, settings: Settings, told: str
) -> None:
    (tmp_path / "library-drafts.json").write_text(told)
    settings.set_drafts(told)
    assert NoteDrafts(settings, tmp_path / "library.db").find("7:1") is None
