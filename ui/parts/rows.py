"""Lists of the panels: a model of plain values, and text laid out in a row."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6 import QtWidgets
from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QStringListModel,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from bywhom.ui.style.theme import Theme

Index = QModelIndex | QPersistentModelIndex


class RowModel(QStringListModel):
    """Rows are values of the program; `spoken` says one to a screen reader.

    Qt asks for the number of rows once for every row of a list. In Python that made a novel's
    marks slow, so the counting is left to Qt's own list of (empty) strings.
    """

    def __init__(
        self,
        spoken: Callable[[Any], str],
        is_heading: Callable[[Any], bool] = lambda row: False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._rows: Sequence[Any] = ()
        self._spoken, self._is_heading = spoken, is_heading

    def set_rows(self, rows: Sequence[Any]) -> None:
        self._rows = rows
        self.setStringList([""] * len(rows))

    @property
    def rows(self) -> Sequence[Any]:
        return self._rows

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._spoken(row)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if 0 <= index.row() < len(self._rows) and self._is_heading(self._rows[index.row()]):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class RowList(QListView):
    """A list whose rows are chosen by a click or by Enter."""

    chosen = Signal(object)
    deleted = Signal(object)  # Delete pressed on a row

    def __init__(self, name: str, spoken_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(spoken_name)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.clicked.connect(self._choose)

    def allow_many(self) -> None:
        """Several rows may be selected, with Ctrl and Shift as everywhere."""
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)

    def selected_rows(self) -> list[Any]:
        """In their order on the list."""
        indexes = sorted(self.selectionModel().selectedIndexes(), key=lambda index: index.row())
        return [index.data(Qt.ItemDataRole.UserRole) for index in indexes]

    def _choose(self, index: QModelIndex) -> None:
        several = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        if self.selectionMode() == QListView.SelectionMode.ExtendedSelection and (
            QGuiApplication.keyboardModifiers() & several
        ):
            return  # selecting is no opening
        if index.flags() & Qt.ItemFlag.ItemIsSelectable:
            self.chosen.emit(index.data(Qt.ItemDataRole.UserRole))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete and self.currentIndex().isValid():
            self.deleted.emit(self.currentIndex().data(Qt.ItemDataRole.UserRole))
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """A list without rows shows where the keyboard is too; else its current row does."""
        super().paintEvent(event)
        delegate = self.itemDelegate()
        if self.hasFocus() and not self.model().rowCount() and isinstance(delegate, RowDelegate):
            with QPainter(self.viewport()) as painter:
                delegate.draw_ring(painter, QRectF(self.viewport().rect()))

    def go_to_row(self, row: int) -> None:
        """Make this row current and bring it into sight."""
        index = self.model().index(row, 0)
        self.setCurrentIndex(index)
        self.scrollTo(index)


class RowDelegate(QStyledItemDelegate):
    """Draws a row's own text: subclasses know the row, this knows text and the focus ring."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme: Theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw_row(painter, QRectF(option.rect), index, option)
        painter.restore()

    def draw_row(
        self, painter: QPainter, area: QRectF, index: Index, option: QStyleOptionViewItem
    ) -> None:
        raise NotImplementedError

    def has_focus_ring(self, option: QStyleOptionViewItem) -> bool:
        if not option.widget.hasFocus():
            return False
        flags = QtWidgets.QStyle.StateFlag  # made when asked for, which takes 25 ms
        wanted = flags.State_HasFocus | flags.State_KeyboardFocusChange
        return option.state & wanted == wanted

    def is_selected(self, option: QStyleOptionViewItem) -> bool:
        return bool(option.state & QtWidgets.QStyle.StateFlag.State_Selected)

    def draw_ring(self, painter: QPainter, place: QRectF) -> None:
        painter.setPen(QPen(self.theme.colour("ink"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 6, 6)


def lay_out(text: str, font: QFont, width: float, lines: int, leading: float) -> QTextLayout:
    """Text broken at words into at most so many lines, the last elided."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout = QTextLayout(_cut(text, font, width, lines), font)
    layout.setTextOption(option)
    layout.beginLayout()
    for number in range(lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(line.position().x(), number * leading))
    layout.endLayout()
    return layout


def draw_text(
    painter: QPainter,
    place: QRectF,
    text: str,
    font: QFont,
    colour: Any,
    lines: int = 1,
    leading: float = 18,
) -> float:
    """Draw text from the top left of the place; returns the height it took."""
    layout = lay_out(text, font, place.width(), lines, leading)
    painter.setPen(colour)
    slack = (leading - QFontMetricsF(font).height()) / 2
    layout.draw(painter, QPointF(place.left(), place.top() + slack))
    return layout.lineCount() * leading


def text_height(text: str, font: QFont, width: float, lines: int, leading: float) -> float:
    return lay_out(text, font, width, lines, leading).lineCount() * leading


def _cut(text: str, font: QFont, width: float, lines: int) -> str:
    """The text as far as the lines reach, with an ellipsis if that is not all of it."""
    text = text.replace("\n", " ")
    longest = int(lines * width)  # no letter is narrower than a pixel
    text = text[: longest + 1]
    if lines == 1:
        return elided(text, font, width)
    probe = QTextLayout(text, font)
    probe.beginLayout()
    start = 0
    for _ in range(lines):
        line = probe.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        start = line.textStart()
    rest = probe.createLine()
    more = rest.isValid()
    probe.endLayout()
    if not more:
        return text
    units = text.encode("utf-16-le")
    head = units[: start * 2].decode("utf-16-le", "ignore")
    tail = units[start * 2 :].decode("utf-16-le", "ignore")
    return head + elided(tail, font, width)


def elided(text: str, font: QFont, width: float) -> str:
    """As many whole words as there is room for, then "…"; within a word only if it is the first."""
    cut = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, width)
    kept = cut.removesuffix("…")
    if cut == text or text[len(kept) : len(kept) + 1].isspace():
        return cut
    head = kept.rpartition(" ")[0].rstrip(" ,;:–—")
    return f"{head} …" if head else cut
