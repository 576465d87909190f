"""The marked words and the name of their kind, drawn as on the page."""

from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from bywhom.analysis.marks import KINDS, Kind
from bywhom.ui.language.translate import tr
from bywhom.ui.model.words import KIND
from bywhom.ui.parts.drawing import draw_glyph, draw_line
from bywhom.ui.parts.rows import draw_text, lay_out
from bywhom.ui.style.panel_type import font
from bywhom.ui.style.theme import Theme

MOST_LINES, LINE = 4, 29
NAME = 22  # px from the glyph to the kind's name


class MarkWords(QWidget):
    """The marked words, underlined as on the page."""

    def __init__(self) -> None:
        super().__init__()
        self._words, self._kind = "", KINDS[0]
        self._theme: Theme | None = None
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_words(self, words: str, kind: Kind) -> None:
        self._words, self._kind = words, kind
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        layout = lay_out(self._words, font("words"), width, MOST_LINES, LINE)
        return LINE * max(1, layout.lineCount()) + 4

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(240, self.heightForWidth(max(240, self.width())))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._theme is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        layout = lay_out(self._words, font("words"), self.width(), MOST_LINES, LINE)
        painter.setPen(self._theme.colour("ink"))
        layout.draw(painter, QPointF(0, 0))
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            y = line.y() + line.ascent() + 5
            draw_line(painter, self._kind, line.x(), y, line.naturalTextWidth(), self._theme)


class KindLine(QWidget):
    """Glyph and name of a kind, in its colour."""

    def __init__(self) -> None:
        super().__init__()
        self._kind = KINDS[0]
        self._theme: Theme | None = None
        self.setFixedHeight(18)

    def show_kind(self, kind: Kind) -> None:
        self._kind = kind
        self.setAccessibleName(tr(KIND[kind]))
        self.setFixedWidth(
            NAME + ceil(QFontMetricsF(font("strong")).horizontalAdvance(tr(KIND[kind])))
        )
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._theme is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_glyph(painter, self._kind, 0, 2, self._theme)
        colour = self._theme.colour(self._kind)
        place = QRectF(NAME, 0, self.width(), 18)
        draw_text(painter, place, tr(KIND[self._kind]), font("strong"), colour)
