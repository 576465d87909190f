"""The Summary's painted figures. Each says itself in words to a screen reader."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen, QTextLayout
from PySide6.QtWidgets import QSizePolicy, QWidget

from analysis.marks import LADDER, Rung, Status
from ui.figures import KindFigure, percent
from ui.headline import HeadlineCheck, Line
from ui.panels.drawing import draw_glyph, draw_line
from ui.panels.rows import draw_text
from ui.panels.type import font
from ui.theme import Theme
from ui.words import KIND

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

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self.theme is not None:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.draw(painter, self.theme)

    def changed(self, words: str) -> None:
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()


class HeadlineLines(Chart):
    """The headline and the sentences most like it, the words that count in bold."""

    place_chosen = Signal(int)
    ROW, WORDS = 28, 64  # height of a row; where the words begin

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[Line, ...] = ()
        self._places: list[str] = []

    def show_check(self, check: HeadlineCheck, number: Callable[[int], int]) -> None:
        self._lines = check.lines
        self._places = [
            "Headline" if line.is_headline else f"¶\u2009{number(line.place)}"
            for line in check.lines
        ]
        said = (f"{p}: {line.words}" for p, line in zip(self._places, check.lines, strict=True))
        self.changed("; ".join(said))

    def tall(self, width: int) -> int:
        return self.ROW * len(self._lines)

    def draw(self, painter: QPainter, theme: Theme) -> None:
        for number, line in enumerate(self._lines):
            y = number * self.ROW
            place = QRectF(0, y + 4, self.WORDS, 18)
            draw_text(painter, place, self._places[number], font("caption"), theme.colour("ink_secondary"))
            _draw_line(painter, line, QRectF(self.WORDS, y, self.width() - self.WORDS, 24), theme)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        row = int(event.position().y()) // self.ROW
        if row < len(self._lines):
            self.place_chosen.emit(self._lines[row].place)


def _draw_line(painter: QPainter, line: Line, area: QRectF, theme: Theme) -> None:
    """Before, telling words in bold, after; what does not fit is left off at the end."""
    start, end = line.telling
    x = area.left()
    for words, bold in (
        (line.words[:start], False),
        (line.words[start:end], True),
        (line.words[end:], False),
    ):
        face = font("quote bold" if bold else "quote")
        layout = QTextLayout(words, face)
        layout.beginLayout()
        piece = layout.createLine()
        layout.endLayout()
        width = piece.horizontalAdvance() if piece.isValid() else 0.0
        room = area.right() - x
        draw_text(painter, QRectF(x, area.top(), max(0.0, room), 24), words, face, theme.colour("ink"), 1, 24)
        x += width
        if x >= area.right():
            return


class LadderShares(Chart):
    """One stacked bar of the credited words by rung, and its figures."""

    def __init__(self) -> None:
        super().__init__()
        self._shares: Mapping[Rung, float] = {}

    def show_shares(self, shares: Mapping[Rung, float]) -> None:
        self._shares = shares
        numbers = percent(shares.get(rung, 0) for rung in LADDER)
        said = (f"{rung} {n} percent" for rung, n in zip(LADDER, numbers, strict=True))
        self.changed("Credited words: " + ", ".join(said))

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
            draw_text(painter, words, rung, font("ui"), theme.colour("ink"))
            _number(painter, left + half - 16, top, f"{numbers[place]} %", theme)


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


class SentenceStrip(Chart):
    """A small sign for each sentence: full credited, open possibly unsourced, a dash other."""

    sentence_chosen = Signal(int)
    STEP, LEAST, ROW = 12, 10, 18  # px; a few sentences too many for a line stand closer
    MOST = 400  # more sentences than that are drawn as shares of a bar

    def __init__(self) -> None:
        super().__init__()
        self._statuses: tuple[Status, ...] = ()

    def show_statuses(self, statuses: Sequence[Status]) -> None:
        self._statuses = tuple(statuses)
        self.changed("Sentences: " + ", ".join(f"{n} {words}" for _, n, words in self._counts()))

    def tall(self, width: int) -> int:
        return self._strip_height(width) + 26

    def draw(self, painter: QPainter, theme: Theme) -> None:
        if len(self._statuses) <= self.MOST:
            across = self._across(self.width())
            for place, status in enumerate(self._statuses):
                x, y = (place % across) * self._step(self.width()), (place // across) * self.ROW
                _sign(painter, x, y, status, theme)
        else:
            self._draw_bar(painter, theme)
        y, x = self._strip_height(self.width()) + 4, 0.0
        for status, number, words in self._counts():
            _sign(painter, x, y, status, theme)
            said = f"{number:,} {words}"
            place = QRectF(x + 15, y - 2, 200, 18)
            draw_text(painter, place, said, font("ui"), theme.colour("ink"))
            x += 15 + QFontMetricsF(font("ui")).horizontalAdvance(said) + 14

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        across = self._across(self.width())
        column = int(event.position().x() / self._step(self.width()))
        row = int(event.position().y()) // self.ROW
        place = row * across + column
        if column < across and place < len(self._statuses) <= self.MOST:
            self.sentence_chosen.emit(place)

    def _draw_bar(self, painter: QPainter, theme: Theme) -> None:
        """One column of pixels for each run of sentences: how many of them are unsourced."""
        width = self.width()
        for x in range(width):
            first = x * len(self._statuses) // width
            last = max(first + 1, (x + 1) * len(self._statuses) // width)
            part = self._statuses[first:last]
            open_ones = part.count("unsourced") / len(part)
            credited = part.count("attributed") / len(part)
            painter.fillRect(QRectF(x, 14 - 14 * credited, 1, 14 * credited), theme.colour("ladder3"))
            painter.fillRect(QRectF(x, 0, 1, 14 * open_ones), theme.colour("unsourced_claim"))

    def _counts(self) -> list[tuple[Status, int, str]]:
        words: tuple[tuple[Status, str], ...] = (
            ("attributed", "credited"),
            ("unsourced", "possibly unsourced"),
            ("other", "other"),
        )
        return [(status, self._statuses.count(status), said) for status, said in words]

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


class KindTable(Chart):
    """Marks found, and how many that is in 1,000 words."""

    ROW = 24

    def __init__(self) -> None:
        super().__init__()
        self._kinds: tuple[KindFigure, ...] = ()

    def show_kinds(self, kinds: Sequence[KindFigure]) -> None:
        self._kinds = tuple(kinds)
        said = (f"{KIND[k.kind]} {k.found}, {k.in_thousand:.0f} in 1,000 words" for k in kinds)
        self.changed("Possible marks: " + "; ".join(said))

    def tall(self, width: int) -> int:
        return 26 + self.ROW * len(self._kinds)

    def draw(self, painter: QPainter, theme: Theme) -> None:
        quiet, width = theme.colour("ink_secondary"), self.width()
        heading = QRectF(0, 0, width, 18)
        draw_text(painter, heading, "Possible marks", font("section"), quiet)
        _heading(painter, width - 96, "found", quiet)
        _heading(painter, width, "in 1,000 words", quiet)
        for place, figure in enumerate(self._kinds):
            y = 26 + place * self.ROW
            draw_glyph(painter, figure.kind, 0, y + 2, theme)
            words = QRectF(23, y, 110, 18)
            draw_text(painter, words, KIND[figure.kind], font("ui"), theme.colour("ink"))
            draw_line(painter, figure.kind, 135, y + 10, 40, theme)
            _number(painter, width - 96, y, f"{figure.found:,}", theme)
            _number(painter, width, y, f"{figure.in_thousand:.0f}", theme)


def _heading(painter: QPainter, right: float, words: str, colour: QColor) -> None:
    painter.setFont(font("caption"))
    painter.setPen(colour)
    area = QRectF(right - 100, 0, 100, 18)
    painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)


