"""What the desktop asks for, from stand-ins of its files and programs."""

import plistlib
from pathlib import Path

import pytest

from bywhom.ui.settings import Settings
from bywhom.ui.system.less_motion import wants_less_motion
from bywhom.ui.system.text_scale import text_scale

WAYLAND = {"WAYLAND_DISPLAY": "wayland-0"}


@pytest.fixture
def gnome(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Puts a gsettings into the path that gives one answer to everything."""

    def answering(words: str, status: int = 0) -> None:
        program = tmp_path / "gsettings"
        program.write_text(f"#!/bin/sh\necho '{words}'\nexit {status}\n", "utf-8")
        program.chmod(0o755)
        monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")

    return answering


def test_letters_are_as_large_as_gnome_on_wayland_has_them(gnome):
    gnome("1.25")
    assert text_scale("linux", WAYLAND) == 1.25
    assert text_scale("linux", {"DISPLAY": ":0"}) == 1.0  # there Qt scales by itself


@pytest.mark.parametrize("words, status", [("", 0), ("No such schema", 1), ("large", 0)])
def test_a_desktop_without_an_answer_leaves_letters_as_they_are(gnome, words, status):
    gnome(words, status)
    assert text_scale("linux", WAYLAND) == 1.0


def test_gnome_without_animations_wants_less_motion(gnome, tmp_path):
    gnome("false")
    assert wants_less_motion("linux", tmp_path)
    gnome("true")
    assert not wants_less_motion("linux", tmp_path)


@pytest.mark.parametrize("factor, still", [("0", True), ("0.5", False), ("", False), ("%", False)])
def test_kde_without_animations_wants_less_motion(gnome, tmp_path, factor, still):
    gnome("", 1)
    settings = tmp_path / ".config" / "kdeglobals"
    settings.parent.mkdir()
    settings.write_text(f"[KDE]\nAnimationDurationFactor={factor}\n", "utf-8")
    assert wants_less_motion("linux", tmp_path) is still


def test_macos_that_reduces_motion_wants_less(tmp_path):
    folder = tmp_path / "Library" / "Preferences"
    folder.mkdir(parents=True)
    assert not wants_less_motion("darwin", tmp_path)
    path = folder / "com.apple.universalaccess.plist"
    path.write_bytes(plistlib.dumps({"reduceMotion": True}))
    assert wants_less_motion("darwin", tmp_path)
    path.write_bytes(b"no list of properties")
    assert not wants_less_motion("darwin", tmp_path)


def test_the_desktop_is_heeded_until_the_reader_chooses(tmp_path):
    settings = Settings(tmp_path / "settings.ini")
    settings.expect(reduced_motion=True)
    assert settings.preferences().reduced_motion
    settings.remember(reduced_motion=False)
    assert not settings.preferences().reduced_motion


def test_a_desktop_without_motion_makes_a_page_without(window):
    window.settings._store.remove("reading/reduced_motion")
    window.appearance.expect(reduced_motion=True)
    assert window.view.reduced_motion
    window.appearance.expect(reduced_motion=False)
    assert not window.view.reduced_motion
