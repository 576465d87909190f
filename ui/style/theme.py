"""Themes: plain values read from TOML, turned into a palette and a style sheet."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from pathlib import Path
from string import Template
from types import MappingProxyType
from typing import NamedTuple

from PySide6.QtGui import QColor, QPalette

from bywhom.resources import THEMES
from bywhom.ui.language.translate import tr

STYLE = THEMES / "style.qss"
BUILT_IN = ("paper", "sepia", "dusk", "black", "contrast")  # in the order of the menu

COLOURS = (
    *("page", "chrome", "raised", "row_selected", "hairline", "control", "scroll"),
    *("ink", "ink_secondary", "ink_caption", "link", "text_selection"),
    *("hedge", "unnamed_source", "unsourced_claim", "loaded_language", "attributed"),
    *("hl_yellow", "hl_green", "hl_blue", "hl_rose"),
    *("heat1", "heat2", "heat3", "heat4"),
    *("ladder2", "ladder3", "ladder4", "ladder5"),
)
MARK_RANGES = {"tint": (0.0, 0.5), "tint_active": (0.0, 0.6), "extra_width": (0.0, 2.0)}

# Which colour of the theme each role of Qt's palette takes.
ROLES = {
    "chrome": ("Window", "Button"),
    "page": ("Base", "Light", "Midlight"),
    "raised": ("AlternateBase", "ToolTipBase"),
    "ink": (
        "WindowText",
        "Text",
        "ButtonText",
        "ToolTipText",
        "HighlightedText",
        "BrightText",
    ),
    "ink_caption": ("PlaceholderText",),
    "text_selection": ("Highlight", "Accent"),
    "link": ("Link", "LinkVisited"),
    "hairline": ("Mid",),
    "control": ("Dark", "Shadow"),
}


class ThemeError(Exception):
    """A theme file that cannot be used: which, what is wrong, what to do."""


class Theme(NamedTuple):
    """colours: every name of COLOURS → "#RRGGBB". tint: opacity behind a mark, 0 to 1;
    tint_active: the same under the pointer or selected; extra_width: pixels added to underlines."""

    name: str
    dark: bool
    colours: Mapping[str, str]
    tint: float
    tint_active: float
    extra_width: float

    def colour(self, name: str, opacity: float = 1.0) -> QColor:
        """A colour by its name; a mark's kind ("unnamed-source") is a name too."""
        return _colour(self.colours[name.replace("-", "_")], opacity)


@lru_cache(maxsize=512)
def _colour(text: str, opacity: float) -> QColor:
    colour = QColor(text)
    colour.setAlphaF(opacity)
    return colour


def load_theme(path: Path) -> Theme:
    """Read one theme file. Raises ThemeError with words for the reader."""
    try:
        if path.exists() and not path.is_file():  # reading a pipe or a device might never end
            raise ThemeError(tr("{path}: is no file. Take it out of the folder.", path=path))
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ThemeError(
            tr(
                "{path}: cannot be read ({error}). Choose another file.",
                path=path,
                error=error.strerror,
            )
        ) from error
    except (ValueError, RecursionError) as error:  # TOML's, UTF-8's, or a number too long
        raise ThemeError(
            tr(
                "{path}: is not valid TOML ({error}). Correct it or remove it.",
                path=path,
                error=error,
            )
        ) from error
    problem = _problem(data)
    if problem:
        raise ThemeError(f"{path}: {problem}")
    mark = data.get("mark", {})
    colours = {name: data["colour"][name].upper() for name in COLOURS}
    return Theme(
        name=data["name"].strip(),
        dark=data.get("dark", False),
        colours=MappingProxyType(colours),
        tint=float(mark.get("tint", 0.08)),
        tint_active=float(mark.get("tint_active", 0.18)),
        extra_width=float(mark.get("extra_width", 0.0)),
    )


@cache
def _built_in(stem: str) -> Theme:
    return load_theme(THEMES / f"{stem}.toml")


def load_themes(folders: Iterable[Path] = ()) -> tuple[dict[str, Theme], tuple[ThemeError, ...]]:
    """The built-in themes, then those of the reader's folders, by name; and what failed.

    A reader's theme may replace a built-in one of the same name.
    """
    found = {theme.name: theme for theme in map(_built_in, BUILT_IN)}
    errors: list[ThemeError] = []
    for path in (path for folder in folders for path in sorted(folder.glob("*.toml"))):
        try:
            theme = load_theme(path)
        except ThemeError as error:
            errors.append(error)
        else:
            found[theme.name] = theme
    return found, tuple(errors)


def themes() -> dict[str, Theme]:
    """The built-in themes by name, in the order of the menu."""
    return load_themes()[0]


def paper() -> Theme:
    """What a page wears until it is given a theme."""
    return _built_in("paper")


def palette(theme: Theme) -> QPalette:
    """Fusion drawn in the theme's colours; Qt's own dark mode does nothing on many desktops."""
    result = QPalette()
    for name, roles in ROLES.items():
        for role in roles:
            result.setColor(QPalette.ColorRole[role], theme.colour(name))
    for role in ("WindowText", "Text", "ButtonText"):
        result.setColor(
            QPalette.ColorGroup.Disabled, QPalette.ColorRole[role], theme.colour("ink_caption")
        )
    return result


def style_sheet(theme: Theme) -> str:
    """The style sheet of the whole application in the theme's colours."""
    return Template(STYLE.read_text(encoding="utf-8")).substitute(theme.colours)


def _problem(data: dict[str, object]) -> str | None:
    """What is wrong with a theme's data, in words; None if nothing is."""
    name, dark = data.get("name"), data.get("dark", False)
    colours, mark = data.get("colour"), data.get("mark", {})
    if not isinstance(name, str) or not name.strip():
        return tr('needs a name, such as name = "Evening".')
    if not isinstance(dark, bool):
        return tr("dark must be true or false.")
    if not isinstance(colours, dict) or not isinstance(mark, dict):
        return tr("needs a table [colour], and [mark] must be a table. Copy a theme that works.")
    known = {"name", "dark", "colour", "mark", *COLOURS, *MARK_RANGES}
    for key in (*data, *colours, *mark):
        if key not in known:
            return tr("{key} means nothing here. Is it misspelt?", key=key)
    for key in COLOURS:
        if key not in colours:
            return tr("the colour {key} is missing. Add it to [colour].", key=key)
        if not re.fullmatch(r"#[0-9a-fA-F]{6}", str(colours[key])):
            return tr(
                'the colour {key} must look like "#22201C", not {value}.',
                key=key,
                value=repr(colours[key]),
            )
    for key, (low, high) in MARK_RANGES.items():
        value = mark.get(key, low)
        if (
            isinstance(value, bool)
            or not isinstance(value, int | float)
            or not low <= value <= high
        ):
            return tr(
                "{key} in [mark] must be a number from {low} to {high}, not {value}.",
                key=key,
                low=low,
                high=high,
                value=repr(value),
            )
    return None
