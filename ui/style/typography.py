"""How the page is set: sizes, leading, measure, and the formats of each role. Tokens of the design
are in px at a text size of 19; all of them scale with the reader's size."""

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat

from bywhom.ui.model.page_blocks import BlockRole
from bywhom.ui.style.fonts import ATKINSON, LITERATA, REGULAR, SEMIBOLD, face, spoken

BASE = 19.0
SIZES = (16, 17, 18, 19, 21, 23, 26, 30)
LEADING = 29.5 / 19
CHARACTERS = 66
LETTERS_APART, WORDS_APART = 0.12, 0.16  # parts of the size (WCAG 2.1, 1.4.12)
PARAGRAPHS_APART = 2.0  # sizes of the text, the same
LETTERS_A_WORD = 5.7  # of English, with the blank
FIRST_TOP, FOCUS_TOP, LAST_BOTTOM = 52.0, 112.0, 96.0
# Mean width of a character of English as a part of the size, so that 66 of them at 19 px of
# Literata make the 616 px of the design.
MEAN_WIDTH = {LITERATA: 616 / (66 * 19), ATKINSON: 0.449}


class Typography(NamedTuple):
    """size: px of the body; leading: line height as a multiple of it; characters: the measure.

    spaced: letters, words and paragraphs are further apart, as WCAG 2.1 (1.4.12) has them.
    """

    face: str = LITERATA
    size: float = BASE
    leading: float = LEADING
    characters: int = CHARACTERS
    spaced: bool = False

    @property
    def scale(self) -> float:
        return self.size / BASE

    @property
    def column(self) -> int:
        """Width of the column in px: about so many characters of English."""
        a_character = MEAN_WIDTH.get(self.face, 0.48)
        if self.spaced:
            a_character += LETTERS_APART + WORDS_APART / LETTERS_A_WORD
        return round(self.characters * self.size * a_character)

    def font(self) -> QFont:
        return self.face_of(self.size)

    def face_of(self, pixels: float, weight: int = REGULAR) -> QFont:
        """The face of the page at a size."""
        font = face(self.face, pixels, weight)
        if self.spaced:
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, LETTERS_APART * pixels)
            font.setWordSpacing(WORDS_APART * pixels)
        return font


class Setting(NamedTuple):
    """One role, at BASE: size and line height in px, weight, space above and below, indent."""

    size: float
    line: float
    weight: int = REGULAR
    above: float = 0.0
    below: float = 13.0
    indent: float = 0.0
    is_program: bool = False  # said by the program, not written by somebody: Atkinson, unscaled


SETTINGS: dict[BlockRole, Setting] = {
    "title": Setting(31, 38, SEMIBOLD, above=2, below=8),
    "byline": Setting(13, 18, below=30, is_program=True),
    "heading": Setting(22, 29.5, SEMIBOLD, above=14, below=6),
    "body": Setting(19, 29.5),
    "quote": Setting(19, 29.5, indent=28),
    "caption": Setting(16, 24),
    "list": Setting(19, 29.5, below=6, indent=26),
}
QUIET: frozenset[BlockRole] = frozenset({"byline", "caption"})  # in the secondary ink


def block_format(role: BlockRole, type_: Typography, continues: bool = False) -> QTextBlockFormat:
    """continues: no space below, since the paragraph goes on in the next block."""
    setting = SETTINGS[role]
    scale = 1.0 if setting.is_program else type_.scale
    # The reader's leading stretches running text; a title keeps its own proportion.
    stretch = type_.leading / LEADING if setting.size <= BASE and not setting.is_program else 1.0
    result = QTextBlockFormat()
    fixed = QTextBlockFormat.LineHeightTypes.FixedHeight.value
    result.setLineHeight(setting.line * scale * stretch, fixed)
    result.setTopMargin(setting.above * scale)
    below = setting.below * type_.scale
    if type_.spaced and role == "body":
        below = max(below, (PARAGRAPHS_APART - type_.leading + 1) * type_.size)
    result.setBottomMargin(0 if continues else below)
    result.setLeftMargin(setting.indent * scale)
    if role == "title":
        result.setHeadingLevel(1)  # assistive technology jumps from heading to heading
    elif role == "heading":
        result.setHeadingLevel(2)
    return result


def char_format(role: BlockRole, type_: Typography) -> QTextCharFormat:
    """The letters of a role. Quiet ones have no colour: the page paints them in the theme's, so
    that a theme changes nothing in the document."""
    setting = SETTINGS[role]
    result = QTextCharFormat()
    if setting.is_program:
        result.setFont(spoken(setting.size))
    else:
        result.setFont(type_.face_of(setting.size * type_.scale, setting.weight))
    if role in QUIET:
        result.setForeground(Qt.GlobalColor.transparent)
    return result
