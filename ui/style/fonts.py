"""The two faces: Literata is what somebody wrote, Atkinson what the program says."""

from importlib.util import find_spec
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

from bywhom.ui.language.translate import later

LITERATA = "Literata"
ATKINSON = "Atkinson Hyperlegible"
PACKAGES = ("fontpkg_literata", "fontpkg_atkinson_hyperlegible")
# What this computer reads by.
SYSTEM_SERIF, SYSTEM_SANS = later("System serif"), later("System sans")
OURS = (LITERATA, ATKINSON)
REPLACEMENTS = {  # no family has the names of the system's: Qt takes the best of their sort
    LITERATA: QFont.StyleHint.Serif,
    ATKINSON: QFont.StyleHint.SansSerif,
    SYSTEM_SERIF: QFont.StyleHint.Serif,
    SYSTEM_SANS: QFont.StyleHint.SansSerif,
}
FAMILIES = {SYSTEM_SERIF: "serif", SYSTEM_SANS: "sans-serif"}  # as fontconfig knows them
OPTICAL_TEXT, OPTICAL_TITLE = 12.0, 30.0
REGULAR, SEMIBOLD, BOLD = 400, 600, 700


def font_files() -> list[Path]:
    """Files of the font packages, found without importing them."""
    files: list[Path] = []
    for package in PACKAGES:
        spec = find_spec(package)
        for folder in (spec and spec.submodule_search_locations) or ():
            files += sorted((Path(folder) / "files").glob("*.ttf"))
    return files


def load_fonts() -> tuple[str, ...]:
    """Register both faces with Qt; the names of those that are missing.

    A missing face is no error: `face` then asks the system for one of its sort.
    """
    for file in font_files():
        QFontDatabase.addApplicationFont(str(file))
    families = QFontDatabase.families()
    return tuple(name for name in OURS if name not in families)


def face(family: str, pixels: float, weight: int = REGULAR, *, italic: bool = False) -> QFont:
    """A font of one of the two faces (or any other) at a size in pixels.

    Literata is a variable font: Qt only thickens it by smearing, so its own axis is set instead.
    """
    font = QFont(FAMILIES.get(family, family))
    font.setStyleHint(REPLACEMENTS.get(family, QFont.StyleHint.AnyStyle))
    font.setPixelSize(max(1, round(pixels)))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setItalic(italic)
    if family == LITERATA:
        font.setVariableAxis(QFont.Tag("wght"), float(weight))
        font.setVariableAxis(QFont.Tag("opsz"), OPTICAL_TITLE if pixels >= 26 else OPTICAL_TEXT)
    else:
        font.setWeight(QFont.Weight(REGULAR if weight <= REGULAR else BOLD))
    return font


def written(pixels: float, weight: int = REGULAR, *, italic: bool = False) -> QFont:
    """Words that somebody wrote: the article, quoted words, notes about them."""
    return face(LITERATA, pixels, weight, italic=italic)


def spoken(pixels: float = 13, weight: int = REGULAR) -> QFont:
    """Words that the program says."""
    return face(ATKINSON, pixels, weight)
