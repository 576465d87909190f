"""The rung of the attribution ladder a source stands on."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from bywhom.analysis.marks import LADDER, Rung
from bywhom.ui.language.translate import tr
from bywhom.ui.model.words import RUNG, RUNG_NAME
from bywhom.ui.parts.labels import plain_tip
from bywhom.ui.parts.rows import draw_text
from bywhom.ui.style.panel_type import font
from bywhom.ui.style.theme import Theme


class Ladder(QWidget):
    """Six segments from named to nobody, with this source's rung standing out."""

    def __init__(self) -> None:
        super().__init__()
        self._rung: Rung | None = None
        self._theme: Theme | None = None
        self.setFixedHeight(56)

    def show_rung(self, rung: Rung | None) -> None:
        self._rung = rung
        self.setVisible(rung is not None)
        if rung is not None:
            self.setAccessibleName(
                tr(
                    "Who stands behind it: {rung}, {meaning}",
                    rung=tr(RUNG_NAME[rung]),
                    meaning=tr(RUNG[rung]),
                )
            )
            self.setToolTip(plain_tip(f"{tr(RUNG_NAME[rung]).capitalize()}: {tr(RUNG[rung])}"))
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._rung is None or self._theme is None:
            return
        painter = QPainter(self)
        ink, quiet = self._theme.colour("ink"), self._theme.colour("ink_secondary")
        whole = QRectF(0, 0, self.width(), 16)
        draw_text(painter, whole, tr("Who stands behind it"), font("section"), quiet, 1, 16)
        step = (self.width() + 3) / len(LADDER)
        place = LADDER.index(self._rung)
        for number in range(len(LADDER)):
            here = number == place
            colour = ink if here else self._theme.colour("control")
            height = 8 if here else 2
            x, width = round(number * step), round(step - 3)
            painter.fillRect(QRectF(x, 26 - height / 2, width, height), colour)
        for number in {0, place, len(LADDER) - 1}:
            self._label(painter, number, step, number == place, ink if number == place else quiet)

    def _label(
        self, painter: QPainter, number: int, step: float, here: bool, colour: QColor
    ) -> None:
        place = LADDER.index(self._rung) if self._rung else 0
        if not here and abs(number - place) == 1 and number in (0, len(LADDER) - 1):
            return  # its neighbour's name needs the room
        face = font("section" if here else "caption")
        painter.setFont(face)
        painter.setPen(colour)
        align = Qt.AlignmentFlag.AlignHCenter
        area = QRectF(number * step - 20, 37, step + 37, 17)
        if number == 0:
            align, area = Qt.AlignmentFlag.AlignLeft, QRectF(0, 37, 100, 17)
        elif number == len(LADDER) - 1:
            align, area = Qt.AlignmentFlag.AlignRight, QRectF(self.width() - 100, 37, 100, 17)
        painter.drawText(area, align | Qt.AlignmentFlag.AlignVCenter, LADDER[number])
