"""What a school settles for all its machines, and where a pupil's things are kept."""

import sys
from pathlib import Path

import pytest

from bywhom.documents.errors import DocumentError
from bywhom.documents.fetch.fetch import fetch
from bywhom.files import policy
from bywhom.files.policy import Policy, home, places, read_policy
from bywhom.library.opening import default_path


@pytest.fixture
def settled(tmp_path, monkeypatch):
    """Puts a defaults.toml where the program looks for it."""

    def settle(words: str) -> Path:
        path = tmp_path / "defaults.toml"
        path.write_text(words, "utf-8")
        monkeypatch.setenv("BYWHOM_DEFAULTS", str(path))
        policy.policy.cache_clear()
        return path

    yield settle
    policy.policy.cache_clear()


@pytest.fixture
def frozen(tmp_path, monkeypatch):
    """The program as a bundle in a folder of its own."""
    folder = tmp_path / "program"
    folder.mkdir()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(folder / "bywhom-window"))
    for name in ("BYWHOM_HOME", "BYWHOM_LIBRARY", "BYWHOM_DEFAULTS"):
        monkeypatch.delenv(name, raising=False)
    return folder


def test_all_that_can_be_settled_is_read(tmp_path):
    path = tmp_path / "defaults.toml"
    path.write_text(
        'network = false\nsamples = false\nfeeds = ["https://log.example/feed"]\n'
        'lessons = "S:/Lessons"\nreleases = "https://school.example/"\n'
        '[reading]\ntheme = "Dusk"\nsize = 22\n',
        "utf-8",
    )
    assert read_policy(path) == Policy(
        network=False,
        samples=False,
        feeds=("https://log.example/feed",),
        lessons="S:/Lessons",
        releases="https://school.example/",
        reading={"theme": "Dusk", "size": 22},
    )


def test_a_key_that_is_wrong_is_said_and_the_others_count(tmp_path):
    path = tmp_path / "defaults.toml"
    path.write_text('network = "off"\nsmaples = false\nsamples = false\n', "utf-8")
    found = read_policy(path)
    assert found.network and not found.samples
    assert [line.removeprefix(f"{path}: ") for line in found.problems] == [
        "“smaples” is not known.",
        "“network” must be true or false.",
    ]


@pytest.mark.parametrize("raw", [b"network = ", b"\xff\xfe", b"samples = 1979-05-27T07:32:00Z"])
def test_a_file_that_cannot_be_read_is_said_and_does_not_count(tmp_path, raw):
    path = tmp_path / "defaults.toml"
    path.write_bytes(raw)
    found = read_policy(path)
    assert found._replace(problems=()) == Policy() and len(found.problems) == 1


@pytest.mark.parametrize(
    "raw, said",
    [
        (b"a=" + b"[" * 40_000, "nested too deeply"),
        (b"network=" + b"9" * 5_000, "a number is too long"),
        (b"lessons='caf\xe9'", "not written in UTF-8"),
        (b"#" * 200_000, "too long"),
    ],
)
def test_what_is_wrong_with_a_file_is_said_in_words(tmp_path, raw, said):
    path = tmp_path / "defaults.toml"
    path.write_bytes(raw)
    (problem,) = read_policy(path).problems
    assert said in problem


def test_a_file_that_is_named_and_is_not_there_is_said(settled):
    path = settled("network = false\n")
    path.unlink()
    assert any(str(path) in line for line in policy.policy().problems)


def test_without_network_nothing_is_fetched(settled):
    settled("network = false")
    with pytest.raises(DocumentError, match="switched off on this computer"):
        fetch("https://log.example/a")


def test_the_places_looked_into_on_each_system(frozen):
    beside = frozen / "defaults.toml"
    assert places({"PROGRAMDATA": "D:/PD"}, "win32") == [
        beside,
        Path("D:/PD/Bywhom/defaults.toml"),
    ]
    assert places({"XDG_CONFIG_DIRS": "/a:/b"}, "linux") == [
        beside,
        Path("/a/bywhom/defaults.toml"),
        Path("/b/bywhom/defaults.toml"),
    ]
    assert places({"BYWHOM_DEFAULTS": "/x"}, "darwin")[0] == Path("/x")


def test_a_folder_data_beside_a_bundle_holds_all_that_is_kept(frozen):
    assert home() is None
    (frozen / "data").mkdir()
    assert home() == frozen / "data"
    assert default_path() == frozen / "data" / "library.db"


def test_an_app_of_macos_has_them_beside_it(frozen, monkeypatch):
    """What is put into an app breaks its seal."""
    inside = frozen / "Bywhom.app" / "Contents" / "MacOS"
    inside.mkdir(parents=True)
    monkeypatch.setattr(sys, "executable", str(inside / "bywhom-window"))
    assert places({}, "darwin")[0] == frozen / "defaults.toml"
    (frozen / "data").mkdir()
    assert home() == frozen / "data"


def test_bywhom_home_comes_before_it(frozen, monkeypatch, tmp_path):
    (frozen / "data").mkdir()
    monkeypatch.setenv("BYWHOM_HOME", str(tmp_path / "kim"))
    assert default_path() == tmp_path / "kim" / "library.db"
    monkeypatch.setenv("BYWHOM_LIBRARY", str(tmp_path / "other.db"))
    assert default_path() == tmp_path / "other.db"
