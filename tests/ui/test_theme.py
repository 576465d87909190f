"""Themes: every pair of colours that meets on the screen is legible, in every theme."""

from pathlib import Path

import pytest
from PySide6.QtGui import QPalette

from bywhom.analysis.marks import KINDS
from bywhom.resources import THEMES
from bywhom.ui.style.theme import (
    COLOURS,
    Theme,
    ThemeError,
    load_theme,
    load_themes,
    palette,
    themes,
)
from bywhom.ui.style.theme import style_sheet as sheet

NAMES = ("Paper", "Sepia", "Dusk", "Black", "High contrast")
MARKS = tuple(kind.replace("-", "_") for kind in KINDS)
FILLS = ("hl_yellow", "hl_green", "hl_blue", "hl_rose", "row_selected")
SURFACES = ("page", "chrome", "raised")


def channels(colour: str) -> list[float]:
    return [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]


def luminance(rgb: list[float]) -> float:
    """Relative luminance, WCAG 2.1."""
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in rgb]
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: list[float], other: list[float]) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def mixed(over: str, under: str, opacity: float) -> list[float]:
    pairs = zip(channels(over), channels(under), strict=True)
    return [a * opacity + b * (1 - opacity) for a, b in pairs]


@pytest.fixture(params=NAMES)
def theme(request: pytest.FixtureRequest) -> Theme:
    return themes()[request.param]


def pairs(theme: Theme, texts: tuple[str, ...], grounds: tuple[str, ...]) -> dict[str, float]:
    return {
        f"{text} on {ground}": contrast(
            channels(theme.colours[text]), channels(theme.colours[ground])
        )
        for text in texts
        for ground in grounds
    }


def too_weak(found: dict[str, float], least: float) -> dict[str, float]:
    return {pair: round(value, 2) for pair, value in found.items() if value < least}


def test_the_luminance_formula_gives_the_known_extremes() -> None:
    assert contrast(channels("#000000"), channels("#FFFFFF")) == pytest.approx(21)
    assert contrast(channels("#777777"), channels("#FFFFFF")) == pytest.approx(4.48, abs=0.01)


def test_text_is_legible_on_every_surface(theme: Theme) -> None:
    texts = ("ink", "ink_secondary", "ink_caption", "link")
    assert too_weak(pairs(theme, texts, SURFACES), 4.5) == {}


def test_text_is_legible_in_a_selected_row(theme: Theme) -> None:
    assert too_weak(pairs(theme, ("ink", "ink_secondary"), ("row_selected",)), 4.5) == {}


def test_the_article_is_legible_on_fills_selection_and_heat(theme: Theme) -> None:
    grounds = (*FILLS, "text_selection", "heat1", "heat2", "heat3", "heat4")
    assert too_weak(pairs(theme, ("ink",), grounds), 4.5) == {}


def test_the_article_is_legible_on_every_tint(theme: Theme) -> None:
    ink, page = channels(theme.colours["ink"]), theme.colours["page"]
    found = {
        f"{mark} at {opacity}": contrast(ink, mixed(theme.colours[mark], page, opacity))
        for mark in MARKS
        for opacity in (theme.tint, theme.tint_active)
    }
    assert too_weak(found, 4.5) == {}


def test_names_of_kinds_are_legible_in_their_colour(theme: Theme) -> None:
    assert too_weak(pairs(theme, MARKS, SURFACES), 4.5) == {}


def test_underlines_stand_out_on_page_fills_and_selection(theme: Theme) -> None:
    assert too_weak(pairs(theme, MARKS, ("page", *FILLS, "text_selection")), 3.0) == {}


def test_underlines_stand_out_on_their_own_tint(theme: Theme) -> None:
    found = {
        mark: contrast(
            channels(theme.colours[mark]),
            mixed(theme.colours[mark], theme.colours["page"], theme.tint_active),
        )
        for mark in MARKS
    }
    assert too_weak(found, 3.0) == {}


def test_controls_and_focus_have_a_visible_edge(theme: Theme) -> None:
    assert too_weak(pairs(theme, ("control", "ink"), SURFACES), 3.0) == {}


def test_a_dark_theme_has_a_dark_page(theme: Theme) -> None:
    assert theme.dark == (luminance(channels(theme.colours["page"])) < 0.2)


def test_the_menu_has_all_themes_in_order() -> None:
    assert tuple(themes()) == NAMES


def test_the_palette_takes_every_role_from_the_theme(theme: Theme) -> None:
    colours = palette(theme)
    for role, name in (("Window", "chrome"), ("Base", "page"), ("Text", "ink")):
        assert colours.color(QPalette.ColorRole[role]).name().upper() == theme.colours[name]


def test_the_style_sheet_has_no_name_left_unfilled(theme: Theme) -> None:
    assert "$" not in sheet(theme)
    assert theme.colours["row_selected"] in sheet(theme)


def test_a_mark_kind_is_the_name_of_its_colour(theme: Theme) -> None:
    assert theme.colour("unnamed-source").name().upper() == theme.colours["unnamed_source"]


def written(folder: Path, change: tuple[str, str]) -> Path:
    """A copy of Paper with one passage of its text changed."""
    text = (THEMES / "paper.toml").read_text(encoding="utf-8")
    assert change[0] in text
    path = folder / "mine.toml"
    path.write_text(text.replace(*change), encoding="utf-8")
    return path


def test_a_readers_own_theme_joins_the_others(tmp_path: Path) -> None:
    written(tmp_path, ('name = "Paper"', 'name = "Linen"'))
    found, errors = load_themes([tmp_path])
    assert tuple(found) == (*NAMES, "Linen")
    assert errors == ()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (('name = "Paper"', 'name = ""'), "needs a name"),
        (("dark = false", 'dark = "no"'), "dark must be true or false"),
        (('page            = "#FFFEFB"', 'page = "white"'), "must look like"),
        (('ink             = "#22201C"', ""), "the colour ink is missing"),
        (("tint          = 0.07", "tint = 7"), "tint in [mark] must be a number"),
        (("[colour]", "[colour"), "is not valid TOML"),
        (("[mark]", "[marks]"), "marks means nothing here"),
        (("tint_active", "tint_activ"), "tint_activ means nothing here"),
        (("[mark]", 'teal = "#008080"\n[mark]'), "teal means nothing here"),
    ],
)
def test_a_broken_theme_is_named_and_the_others_load(
    tmp_path: Path, change: tuple[str, str], words: str
) -> None:
    path = written(tmp_path, change)
    found, errors = load_themes([tmp_path])
    assert tuple(found) == NAMES
    assert [str(path) in str(error) for error in errors] == [True]
    assert words in str(errors[0])


def test_a_theme_that_is_missing_or_not_text_says_so(tmp_path: Path) -> None:
    with pytest.raises(ThemeError, match="cannot be read"):
        load_theme(tmp_path / "none.toml")
    (tmp_path / "bad.toml").write_bytes(b"\xff\xfe\x00name")
    with pytest.raises(ThemeError, match="is not valid TOML"):
        load_theme(tmp_path / "bad.toml")


def test_every_colour_of_the_design_is_asked_for() -> None:
    assert len(COLOURS) == len(set(COLOURS)) == 29


@pytest.mark.parametrize("words", ["a = " + "[" * 5000, "a = " + "9" * 5000, "\udcff"])
def test_a_theme_that_is_out_to_harm_is_refused_in_words(tmp_path, words):
    path = tmp_path / "odd.toml"
    path.write_bytes(words.encode("utf-8", "surrogateescape"))
    with pytest.raises(ThemeError, match=r"odd\.toml"):
        load_theme(path)
