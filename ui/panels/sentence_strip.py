"""The article's sentences in order, each a small sign for who is credited."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPen

from bywhom.analysis.marks import Status
from bywhom.ui.language.translate import numeral, tr
from bywhom.ui.panels.charts import Chart
from bywhom.ui.parts.rows import draw_text
from bywhom.ui.style.panel_type import font
from bywhom.ui.style.theme import Theme


class SentenceStrip(Chart):
    """A small sign for each sentence: full credited, open possibly unsourced, a dash other."""

    sentence_chosen = Signal(int)
    status_chosen = Signal(str)
    STEP, LEAST, ROW = 12, 10, 18  # px; a few sentences too many for a line stand closer
    MOST = 400  # more sentences than that are drawn as shares of a bar

    def __init__(self) -> None:
        super().__init__()
        self._statuses: tuple[Status, ...] = ()

    def show_statuses(self, statuses: Sequence[Status]) -> None:
        self._statuses = tuple(statuses)
        counts = ", ".join(f"{numeral(n)} {words}" for _, n, words in self._counts())
        self.changed(tr("Sentences: {counts}", counts=counts))

    def tall(self, width: int) -> int:
        return self._strip_height(width) + 8 + self.ROW * (self._places(width)[-1][1] + 1)

    def draw(self, painter: QPainter, theme: Theme) -> None:
        if len(self._statuses) <= self.MOST:
            across = self._across(self.width())
            for place, status in enumerate(self._statuses):
                x, y = (place % across) * self._step(self.width()), (place // across) * self.ROW
                _sign(painter, x, y, status, theme)
        else:
            self._draw_bar(painter, theme)
        top = self._strip_height(self.width()) + 4
        places = self._places(self.width())
        for (status, many, words), (x, row) in zip(self._counts(), places, strict=True):
            y = top + row * self.ROW
            _sign(painter, x, y, status, theme)
            beside = QRectF(x + 15, y - 2, 200, 18)
            draw_text(painter, beside, f"{numeral(many)} {words}", font("ui"), theme.colour("ink"))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        below = event.position().y() - self._strip_height(self.width()) - 4
        if below >= 0:
            self._choose_count(event.position().x(), int(below) // self.ROW)
            return
        across = self._across(self.width())
        column = int(event.position().x() / self._step(self.width()))
        row = int(event.position().y()) // self.ROW
        place = row * across + column
        if column < across and place < len(self._statuses) <= self.MOST:
            self.sentence_chosen.emit(place)

    def _choose_count(self, x: float, row: int) -> None:
        """The count that begins last before this place on its line."""
        begun = [
            status
            for (status, many, _), (left, line) in zip(
                self._counts(), self._places(self.width()), strict=True
            )
            if line == row and left <= x and many
        ]
        if begun:
            self.status_chosen.emit(begun[-1])

    def _draw_bar(self, painter: QPainter, theme: Theme) -> None:
        """One column of pixels for each run of sentences: how many of them are unsourced."""
        width = self.width()
        for x in range(width):
            first = x * len(self._statuses) // width
            last = max(first + 1, (x + 1) * len(self._statuses) // width)
            part = self._statuses[first:last]
            open_ones = part.count("unsourced") / len(part)
            credited = part.count("attributed") / len(part)
            painter.fillRect(
                QRectF(x, 14 - 14 * credited, 1, 14 * credited), theme.colour("ladder3")
            )
            painter.fillRect(QRectF(x, 0, 1, 14 * open_ones), theme.colour("unsourced_claim"))

    def _counts(self) -> list[tuple[Status, int, str]]:
        words: tuple[tuple[Status, str], ...] = (
            ("attributed", tr("credited")),
            ("unsourced", tr("possibly unsourced")),
            ("other", tr("other")),
        )
        return [(status, self._statuses.count(status), said) for status, said in words]

    def _places(self, width: int) -> list[tuple[float, int]]:
        """Left edge and line of each count: what does not fit goes on below."""
        metrics, x, row, places = QFontMetricsF(font("ui")), 0.0, 0, []
        for _, many, words in self._counts():
            wide = 15 + metrics.horizontalAdvance(f"{numeral(many)} {words}")
            if x and x + wide > width:
                x, row = 0.0, row + 1
            places.append((x, row))
            x += wide + 14
        return places

    def _step(self, width: int) -> float:
        return min(self.STEP, max(self.LEAST, width / max(1, len(self._statuses))))

    def _across(self, width: int) -> int:
        return max(1, int(width / self._step(width) + 0.01))

    def _strip_height(self, width: int) -> int:
        if len(self._statuses) > self.MOST:
            return self.ROW
        return self.ROW * max(1, -(-len(self._statuses) // self._across(width)))


def _sign(painter: QPainter, x: float, y: float, status: Status, theme: Theme) -> None:
    if status == "attributed":
        painter.fillRect(QRectF(x, y + 2, 8, 11), theme.colour("ladder3"))
    elif status == "unsourced":
        painter.setPen(QPen(theme.colour("unsourced_claim"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(x + 1, y + 3, 6, 9))
    else:
        painter.fillRect(QRectF(x, y + 7, 8, 2), theme.colour("control"))
