"""The Summary's painted figures. Each says itself in words to a screen reader."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from bywhom.analysis.marks import LADDER, Rung
from bywhom.ui.language.translate import decimal, numeral, percent_of, tr
from bywhom.ui.model.figures import KindFigure, percent
from bywhom.ui.model.words import KIND, RUNG_NAME
from bywhom.ui.parts.drawing import draw_glyph, draw_line
from bywhom.ui.parts.rows import draw_text
from bywhom.ui.style.panel_type import font
from bywhom.ui.style.theme import Theme

BESIDE = 8  # px between a pattern and its number
RAMP = ("ink", "ladder2", "ladder3", "ladder4", "ladder5", "page")  # named … passive
OUTLINED = ("ladder4", "ladder5", "page")


class Chart(QWidget):
    """Takes the width it is given; `tall` says how high it is then."""

    def __init__(self) -> None:
        super().__init__()
        self.theme: Theme | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self.update()

    def tall(self, width: int) -> int:
        raise NotImplementedError

    def draw(self, painter: QPainter, theme: Theme) -> None:
        raise NotImplementedError

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        return self.tall(width)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(250, self.tall(max(self.width(), 250)))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        if self.height() != self.tall(self.width()):
            # The layout goes by the width before the scroll bar came, and is at work just now.
            QTimer.singleShot(0, self.updateGeometry)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self.theme is not None:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.draw(painter, self.theme)

    def changed(self, words: str) -> None:
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()


class LadderShares(Chart):
    """One stacked bar of the credited words by rung, and its figures."""

    rung_chosen = Signal(str)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        x, y = event.position().x(), event.position().y()
        row = int(y - 28) // 22
        place = row + (3 if x > self.width() / 2 else 0)
        if y >= 28 and 0 <= row < 3 and self._shares.get(LADDER[place]):
            self.rung_chosen.emit(LADDER[place])

    def __init__(self) -> None:
        super().__init__()
        self._shares: Mapping[Rung, float] = {}

    def show_shares(self, shares: Mapping[Rung, float]) -> None:
        self._shares = shares
        numbers = percent(shares.get(rung, 0) for rung in LADDER)
        said = (
            f"{tr(RUNG_NAME[rung])} {percent_of(n)}"
            for rung, n in zip(LADDER, numbers, strict=True)
        )
        self.changed(tr("Credited words: {shares}", shares=", ".join(said)))

    def tall(self, width: int) -> int:
        return 94

    def draw(self, painter: QPainter, theme: Theme) -> None:
        x = 0.0
        whole = self.width() - 2 * (sum(1 for r in LADDER if self._shares.get(r)) - 1)
        for rung, name in zip(LADDER, RAMP, strict=True):
            width = whole * self._shares.get(rung, 0)
            if width:
                _box(painter, QRectF(x, 2, max(1.0, width), 17), name, theme)
                x += width + 2
        numbers = percent(self._shares.get(rung, 0) for rung in LADDER)
        half = self.width() / 2
        for place, rung in enumerate(LADDER):
            left, top = (place // 3) * (half + 16), 28 + (place % 3) * 22
            _box(painter, QRectF(left, top + 4, 10, 10), RAMP[place], theme)
            words = QRectF(left + 19, top, 90, 18)
            draw_text(painter, words, tr(RUNG_NAME[rung]), font("ui"), theme.colour("ink"))
            _number(painter, left + half - 16, top, percent_of(numbers[place]), theme)


def _box(painter: QPainter, place: QRectF, name: str, theme: Theme) -> None:
    painter.fillRect(place, theme.colour(name))
    if name in OUTLINED:
        painter.setPen(QPen(theme.colour("control"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(place.adjusted(0.5, 0.5, -0.5, -0.5))


def _number(painter: QPainter, right: float, top: float, words: str, theme: Theme) -> None:
    painter.setFont(font("ui"))
    painter.setPen(theme.colour("ink"))
    area = QRectF(right - 80, top, 80, 18)
    painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)


class KindTable(Chart):
    """Marks found, as lines and in figures, and how many that is in 1,000 words."""

    kind_chosen = Signal(str)
    ROW = 24
    LINE = 46  # px of the longest
    PATTERN_FROM = 295  # px of width; below, numbers and patterns would touch

    def __init__(self) -> None:
        super().__init__()
        self._kinds: tuple[KindFigure, ...] = ()

    def show_kinds(self, kinds: Sequence[KindFigure]) -> None:
        self._kinds = tuple(kinds)
        said = (
            tr(
                "{kind} {found}, {in_thousand} in 1,000 words",
                kind=tr(KIND[k.kind]),
                found=numeral(k.found),
                in_thousand=decimal(k.in_thousand, 0),
            )
            for k in kinds
        )
        self.changed(tr("Possible marks: {counts}", counts="; ".join(said)))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        row = int(event.position().y() - 26) // self.ROW
        if event.position().y() >= 26 and row < len(self._kinds) and self._kinds[row].found:
            self.kind_chosen.emit(self._kinds[row].kind)

    def tall(self, width: int) -> int:
        return 26 + self.ROW * len(self._kinds)

    def draw(self, painter: QPainter, theme: Theme) -> None:
        quiet, width = theme.colour("ink_secondary"), self.width()
        heading = QRectF(0, 0, width, 18)
        draw_text(painter, heading, tr("Possible marks"), font("section"), quiet)
        _heading(painter, width - 96, tr("found"), quiet)
        _heading(painter, width, tr("in 1,000 words"), quiet)
        most = max((figure.found for figure in self._kinds), default=0)
        face = QFontMetricsF(font("ui"))
        names = [face.horizontalAdvance(tr(KIND[figure.kind])) for figure in self._kinds]
        left = max(135.0, 23 + max(names, default=0) + 12)
        for place, figure in enumerate(self._kinds):
            y = 26 + place * self.ROW
            draw_glyph(painter, figure.kind, 0, y + 2, theme)
            words = QRectF(23, y, left - 25, 18)
            draw_text(painter, words, tr(KIND[figure.kind]), font("ui"), theme.colour("ink"))
            found = numeral(figure.found)
            room = width - 96 - face.horizontalAdvance(found) - BESIDE - left
            if width >= self.PATTERN_FROM and figure.found and room > 0:
                length = min(self.LINE * figure.found / most, room)
                draw_line(painter, figure.kind, left, y + 10, length, theme)
            _number(painter, width - 96, y, found, theme)
            _number(painter, width, y, f"{figure.in_thousand:.0f}", theme)


def _heading(painter: QPainter, right: float, words: str, colour: QColor) -> None:
    painter.setFont(font("caption"))
    painter.setPen(colour)
    area = QRectF(right - 100, 0, 100, 18)
    painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
