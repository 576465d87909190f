"""Every mark of the article in order: also the way to them for a screen reader."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStyleOptionViewItem, QVBoxLayout, QWidget

from analysis.article import Article
from analysis.marks import Kind, Mark
from ui.panels.drawing import draw_glyph
from ui.panels.rows import RowDelegate, RowList, RowModel, draw_text
from ui.panels.type import font
from ui.theme import Theme
from ui.words import KIND

SIDE, ROW = 24, 28
LONGEST = 160  # characters of a mark's words that a row can need


@dataclass(frozen=True, slots=True)
class MarkRow:
    """index: into the marks given to the page; number and total: as counted in the list."""

    index: int
    kind: Kind
    words: str
    paragraph: int
    number: int
    total: int

    def spoken(self) -> str:
        kind = KIND[self.kind].lower()
        return (
            f"Mark {self.number} of {self.total}, {kind}, “{self.words}”, "
            f"paragraph {self.paragraph}"
        )


def mark_rows(
    article: Article, marks: list[Mark], shown: list[int], numbers: list[int]
) -> list[MarkRow]:
    """numbers: of the paragraph for each shown mark, as a reader counts them."""
    return [
        MarkRow(
            index=index,
            kind=marks[index].kind,
            words=article.quote(marks[index].span)[:LONGEST].replace("\n", " "),
            paragraph=paragraph,
            number=place + 1,
            total=len(shown),
        )
        for place, (index, paragraph) in enumerate(zip(shown, numbers, strict=True))
    ]


class MarkList(QWidget):
    mark_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = QLabel()
        self._count.setProperty("role", "caption")
        self._count.setAlignment(Qt.AlignmentFlag.AlignRight)
        heading = QLabel("Marks in this article")
        heading.setProperty("role", "section")
        self.model = RowModel(MarkRow.spoken, parent=self)
        self.list = RowList("mark-list", "Marks in this article", self)
        self.list.setUniformItemSizes(True)
        self.list.setModel(self.model)
        self._delegate = _MarkDelegate(self.list)
        self.list.setItemDelegate(self._delegate)
        self.list.chosen.connect(self._on_chosen)
        top = QHBoxLayout()
        top.setContentsMargins(SIDE, 12, SIDE, 6)
        top.addWidget(heading, 1)
        top.addWidget(self._count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self.list, 1)

    def show_rows(self, rows: list[MarkRow], found: int) -> None:
        """found: how many marks there are in all, shown or not."""
        self.model.set_rows(rows)
        words = (
            f"{len(rows):,} shown" if found == len(rows) else f"{len(rows):,} of {found:,} shown"
        )
        self._count.setText(words)

    def show_selected(self, index: int | None) -> None:
        row = self._row_of(index)
        if row is None:
            self.list.clearSelection()
            return
        self.list.go_to_row(row)

    def set_theme(self, theme: Theme) -> None:
        self._delegate.theme = theme
        self.list.viewport().update()

    def _row_of(self, index: int | None) -> int | None:
        for place, row in enumerate(self.model.rows):
            if row.index == index:
                return place
        return None

    def _on_chosen(self, row: MarkRow) -> None:
        self.mark_chosen.emit(row.index)


class _MarkDelegate(RowDelegate):
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row: MarkRow = index.data(Qt.ItemDataRole.UserRole)
        area = QRectF(option.rect)
        chosen = self.is_selected(option)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.fillRect(area, self.theme.colour("row_selected"))
        draw_glyph(painter, row.kind, area.left() + SIDE, area.top() + 7, self.theme)
        place = area.adjusted(SIDE + 24, 5, -SIDE, 0)
        number = f"¶\u2009{row.paragraph}"
        quiet = self.theme.colour("ink_secondary")
        painter.setFont(font("caption"))
        painter.setPen(quiet)
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, number)
        words = place.adjusted(0, 0, -44, 0)
        face = font("strong" if chosen else "ui")
        draw_text(painter, words, row.words, face, self.theme.colour("ink"), 1, 18)
        if self.has_focus_ring(option):
            self.draw_ring(painter, area.adjusted(4, 0, -4, 0))
        painter.restore()

    def sizeHint(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(option.rect.width(), ROW)
