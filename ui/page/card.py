"""The card that appears when the pointer rests on marked words."""

from collections.abc import Sequence

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QCursor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGraphicsOpacityEffect, QWidget

from bywhom.analysis.marks import Mark
from bywhom.ui.language.translate import later, tr
from bywhom.ui.model.words import KIND
from bywhom.ui.page.article_view import ArticleView
from bywhom.ui.page.margin_notes import BODY, LINE, TAG, draw_text, text_height
from bywhom.ui.style.fonts import BOLD, spoken
from bywhom.ui.style.icons import paint_glyph

DELAY, FADE, GRACE = 350, 120, 200  # ms
WIDTH, PAD_X, PAD_Y, RADIUS = 352, 22, 18, 6
HEADING, BETWEEN = 21, 12
NAME_LEFT = 22
MOST = 3  # marks on one card
BELOW, ABOVE, LEAD = 2, 4, 20  # px from the words; how far left of them the card begins
LANES_DEEP = 5  # px under a line that its second lane reaches
FOOT = later("Click to open"), later("X dismiss")
INNER = WIDTH - 2 * PAD_X
HIDES = {QEvent.Type.Wheel, QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Hide}


class HoverCard(QWidget):
    """Never over the words it speaks of. A click opens the mark it is on."""

    foot: tuple[str, str] = FOOT  # left and right, what one can do

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view)
        self.setObjectName("hover-card")
        self.setFixedWidth(WIDTH)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.hide()
        self._view = view
        self._marks: list[int] = []
        self._coming: list[int] = []
        self._show = QTimer(self, singleShot=True, interval=DELAY)
        self._show.timeout.connect(self._appear)
        self._leave = QTimer(self, singleShot=True, interval=GRACE)
        self._leave.timeout.connect(self._go)
        self._pointer = QPoint()
        view.mark_hovered.connect(self._hovered)
        view.verticalScrollBar().valueChanged.connect(self.vanish)
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)

    def marks(self) -> list[int]:
        """Indices of the marks on the card, while it is there."""
        return list(self._marks) if self.isVisible() else []

    def show_at(self, index: int) -> None:
        """At once, for one mark: where no inspector says the same."""
        self._show.stop()
        area = self._view.span_area(self._view.marks[index].span)
        self._pointer = self._view.viewport().mapToGlobal(area.bottomLeft().toPoint())
        self._coming = [index]
        self._appear()

    def vanish(self) -> None:
        self._show.stop()
        self._leave.stop()
        self.hide()

    def _hovered(self, marks: list[int], place: QPoint) -> None:
        self._coming, self._pointer = marks[:MOST], place
        if marks:
            self._leave.stop()
            self._show.start(0 if self._view.reduced_motion and self.isVisible() else DELAY)
        else:
            self._show.stop()
            self._leave.start()

    def _appear(self) -> None:
        if not self._coming or not self._view.isVisible():
            return
        self._marks = self._coming
        self.setFixedHeight(self._height())
        self.move(self._place())
        self.show()
        self.raise_()
        if not self._view.reduced_motion:
            self._fade_in()

    def _go(self) -> None:
        if self.isVisible() and self.rect().contains(self.mapFromGlobal(QCursor.pos())):
            self._leave.start()
        else:
            self.hide()

    def _fade_in(self) -> None:
        effect = QGraphicsOpacityEffect(self)
        self.setGraphicsEffect(effect)
        fade = QtCore.QPropertyAnimation(effect, b"opacity", effect)
        fade.setDuration(FADE)
        fade.setStartValue(0.0)
        fade.setEndValue(1.0)
        fade.finished.connect(self._faded)
        fade.start()

    def _faded(self) -> None:
        # An effect costs a copy of every paint.
        self.setGraphicsEffect(None)  # type: ignore[arg-type]

    def _entries(self) -> Sequence[Mark]:
        return [self._view.marks[i] for i in self._marks if i < len(self._view.marks)]

    def _height(self) -> int:
        height = 2 * PAD_Y + (LINE[TAG] if any(self.foot) else -BETWEEN)
        for mark in self._entries():
            height += HEADING + round(text_height(mark.explanation, BODY, INNER)) + BETWEEN
        return height

    def _place(self) -> QPoint:
        """Under the lowest lane of the words; above them where there is no room below."""
        viewport = self._view.viewport()
        area = self._view.span_area(self._view.marks[self._marks[0]].span)
        pointer = viewport.mapFromGlobal(self._pointer)
        one_line = area.height() < 2 * self._view.line_box(0).height()
        left = (area.left() if one_line else pointer.x()) - LEAD
        y = area.bottom() + LANES_DEEP + BELOW
        if y + self.height() > viewport.height():
            y = max(0.0, area.top() - self.height() - ABOVE)
        origin = viewport.mapTo(self._view, QPoint(round(left), round(y)))
        most = max(8, self._view.width() - WIDTH - 24)
        return QPoint(min(max(8, origin.x()), most), origin.y())

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(WIDTH, self._height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() in HIDES:
            self.vanish()
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        y = PAD_Y
        for index in self._marks:
            y += HEADING + round(text_height(self._view.marks[index].explanation, BODY, INNER))
            y += BETWEEN
            if event.position().y() < y or index == self._marks[-1]:
                self.hide()
                self._view.mark_clicked.emit(index)
                return

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        theme = self._view.canvas.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.colour("control"), 1))
            painter.setBrush(theme.colour("raised"))
            painter.drawRoundedRect(
                QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS
            )
            y = float(PAD_Y)
            for mark in self._entries():
                colour = theme.colour(mark.kind)
                paint_glyph(painter, mark.kind, PAD_X, y + LINE[BODY] / 2, colour)
                painter.setPen(colour)
                painter.setFont(spoken(BODY, BOLD))
                painter.drawText(
                    QRectF(PAD_X + NAME_LEFT, y, INNER, LINE[BODY]),
                    Qt.AlignmentFlag.AlignVCenter,
                    tr(KIND[mark.kind]),
                )
                y += HEADING
                painter.setPen(theme.colour("ink"))
                y += (
                    draw_text(painter, mark.explanation, BODY, QRectF(PAD_X, y, INNER, 0)) + BETWEEN
                )
            self._paint_foot(painter, y)

    def _paint_foot(self, painter: QPainter, y: float) -> None:
        painter.setPen(self._view.canvas.theme.colour("ink_caption"))
        painter.setFont(spoken(TAG))
        box = QRectF(PAD_X, y, INNER, LINE[TAG])
        sides = (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight)
        for words, side in zip(self.foot, sides, strict=True):
            if words:
                painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, tr(words))
