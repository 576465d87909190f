"""How subjective the words are, from the first sentence to the last: one quiet line."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPen, QPolygonF

from bywhom.ui.language.translate import decimal, numeral, tr
from bywhom.ui.panels.charts import Chart
from bywhom.ui.style.theme import Theme


class SubjectivityCurve(Chart):
    """A faint stem for each sentence; the line is each one's mean with those beside it."""

    sentence_chosen = Signal(int)
    TALL, EDGE = 46, 2  # px; room for the line at 0 and at 1
    BESIDE = 2  # sentences before and after that the line takes in
    STEP = 2  # px between two stems at least; more sentences than that share one

    def __init__(self) -> None:
        super().__init__()
        self._numbers: tuple[float, ...] = ()

    def show_numbers(self, numbers: Sequence[float]) -> None:
        """One a sentence, from 0 to 1."""
        self._numbers = tuple(numbers)
        self.changed(in_words(self._numbers))

    def tall(self, width: int) -> int:
        return self.TALL

    def draw(self, painter: QPainter, theme: Theme) -> None:
        means = columns(self._numbers, self.width() // self.STEP)
        painter.setPen(QPen(theme.colour("hairline"), 1))
        foot = self.TALL - self.EDGE + 0.5
        painter.drawLine(QPointF(0, foot), QPointF(self.width(), foot))
        for place, number in enumerate(means):
            middle, top = self._x(place, len(means)), self._y(number)
            painter.fillRect(QRectF(middle - 0.5, top, 1, foot - top), theme.colour("ladder5"))
        line = QPolygonF(
            [
                QPointF(self._x(place, len(means)), self._y(number))
                for place, number in enumerate(smooth(means, self.BESIDE))
            ]
        )
        painter.setPen(QPen(theme.colour("ladder2"), 1.5, j=Qt.PenJoinStyle.RoundJoin))
        painter.drawPolyline(line)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        share = event.position().x() / max(1, self.width())
        if self._numbers and 0 <= share < 1:
            self.sentence_chosen.emit(int(share * len(self._numbers)))

    def _x(self, place: int, of: int) -> float:
        return (place + 0.5) * self.width() / of

    def _y(self, number: float) -> float:
        return self.EDGE + (1 - number) * (self.TALL - 2 * self.EDGE)


def in_words(numbers: Sequence[float]) -> str:
    """What a screen reader says of the line."""
    if not numbers:
        return tr("Subjective words: not measured yet")
    most = max(numbers)
    said = tr("Subjective words, from 0 to 1: {mean} on average", mean=decimal(_mean(numbers), 2))
    return said + (
        tr(
            "; most in sentence {index}, {most}",
            index=numeral(numbers.index(most) + 1),
            most=decimal(most, 2),
        )
        if most
        else ""
    )


def _mean(numbers: Sequence[float]) -> float:
    return sum(numbers) / len(numbers)  # `statistics` would load decimals and fractions


def columns(numbers: Sequence[float], most: int) -> list[float]:
    """The numbers, or, where they are more than `most`, means of as many equal runs of them."""
    if len(numbers) <= most:
        return list(numbers)
    bounds = [place * len(numbers) // most for place in range(most + 1)]
    return [_mean(numbers[a:b]) for a, b in pairwise(bounds)]


def smooth(numbers: Sequence[float], beside: int) -> list[float]:
    """Each number's mean with as many before and after it as there are, up to `beside`."""
    return [
        _mean(numbers[max(0, place - beside) : place + beside + 1]) for place in range(len(numbers))
    ]
