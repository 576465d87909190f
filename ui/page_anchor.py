"""Keeping the reader's place while the page is laid out anew."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextBlock, QTextDocument
from PySide6.QtWidgets import QTextEdit


@dataclass(frozen=True, slots=True)
class Anchor:
    """position: in the document, the first character of the first line in sight;
    above: px from the top of that line up to the top of the view (negative: it is cut)."""

    position: int
    above: float


def block_at(document: QTextDocument, y: float) -> QTextBlock:
    """The block at a height of the document; the nearest one if there is none."""
    hit = document.documentLayout().hitTest(QPointF(1e6, y), Qt.HitTestAccuracy.FuzzyHit)
    return document.findBlock(max(hit, 0))


def read_anchor(view: QTextEdit) -> Anchor:
    top = float(view.verticalScrollBar().value())
    block = block_at(view.document(), top)
    layout = block.layout()
    for i in range(layout.lineCount()):
        line = layout.lineAt(i)
        y = layout.position().y() + line.y()
        if y + line.height() > top:
            return Anchor(block.position() + line.textStart(), y - top)
    return Anchor(block.position(), layout.position().y() - top)


def height_of(document: QTextDocument, position: int) -> float:
    """Top of the line with a position, in px of the document. Lays out as far as that."""
    block = document.findBlock(position)
    if not block.isValid():
        return 0.0
    document.documentLayout().blockBoundingRect(block)  # forces the layout down to here
    layout = block.layout()
    line = layout.lineForTextPosition(position - block.position())
    return layout.position().y() + (line.y() if line.isValid() else 0.0)


def scroll_to(view: QTextEdit, y: float) -> None:
    """Scroll to a height, also where Qt's lazy layout has not yet made room for it."""
    bar = view.verticalScrollBar()
    reach = round(view.document().size().height()) - view.viewport().height()
    bar.setMaximum(max(bar.maximum(), reach))
    bar.setValue(round(y))


def restore(view: QTextEdit, anchor: Anchor) -> None:
    below = anchor.position + 6000  # about a page: so that the last lines can stand at the top
    height_of(view.document(), min(below, view.document().characterCount() - 1))
    scroll_to(view, height_of(view.document(), anchor.position) - anchor.above)
