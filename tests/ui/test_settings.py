"""What is remembered between two sittings."""

from bywhom.ui.settings import Preferences, Settings


def test_nothing_stored_gives_the_defaults(tmp_path):
    assert Settings(tmp_path / "s.ini").preferences() == Preferences()


def test_what_is_remembered_is_there_the_next_time(tmp_path):
    first = Settings(tmp_path / "s.ini")
    first.remember(theme="Dusk", size=23, letters=False, line_height=1.8)
    first.save()
    again = Settings(tmp_path / "s.ini").preferences()
    assert (again.theme, again.size, again.letters, again.line_height) == ("Dusk", 23, False, 1.8)


def test_false_comes_back_as_false_and_not_as_a_word(tmp_path):
    """An INI file holds the word "false", which Python takes for true."""
    first = Settings(tmp_path / "s.ini")
    first.remember(hints=False)
    first.save()
    assert Settings(tmp_path / "s.ini").preferences().hints is False


def test_a_spoilt_file_costs_only_what_is_spoilt(tmp_path):
    path = tmp_path / "s.ini"
    path.write_text("[reading]\nsize=enormous\nwidth=3\ntheme=Sepia\nface=Wingdings\n", "utf-8")
    found = Settings(path).preferences()
    assert found == Preferences(theme="Sepia")


def test_own_keys_are_kept_and_given_up(tmp_path):
    settings = Settings(tmp_path / "s.ini")
    settings.set_own_keys({"next": "Ctrl+J", "pane.library": ""})
    assert settings.own_keys() == {"next": "Ctrl+J", "pane.library": ""}
    settings.set_own_keys({})
    assert settings.own_keys() == {}


def test_what_is_remembered_is_for_its_reader_alone(tmp_path):
    path = tmp_path / "Bywhom" / "s.ini"
    path.parent.mkdir(mode=0o755)
    path.write_text("[notes]\ncolour=green\n", "utf-8")
    path.chmod(0o644)
    settings = Settings(path)
    settings.set_colour("blue")
    settings.save()
    assert Settings(path).colour() == "blue"
    assert (path.stat().st_mode & 0o777, path.parent.stat().st_mode & 0o777) == (0o600, 0o700)


def test_a_width_that_no_pane_can_have_counts_as_none(tmp_path):
    path = tmp_path / "s.ini"
    path.write_text("[window]\nlibrary_width=broad\ninspector_width=99999\n", "utf-8")
    assert Settings(path).pane_widths() == (0, 0)
