"""Keeping the reader's place while the page is laid out anew."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextBlock, QTextDocument
from PySide6.QtWidgets import QTextEdit

from bywhom.ui.painting.block_lines import laid_out

STRIDES = (16, 1)  # blocks: laid out ahead of the one looked for, so not by halves
PAGE = 6000  # characters: more than fit into any view below its first line


class Anchor(NamedTuple):
    """position: in the document, the first character of the first line in sight;
    above: px from the top of that line up to the top of the view (negative: it is cut)."""

    position: int
    above: float


def block_at(document: QTextDocument, y: float) -> QTextBlock:
    """The block at a height of the document, or the last one that begins above it."""
    layout = document.documentLayout()
    block = document.findBlock(max(layout.hitTest(QPointF(0, y), Qt.HitTestAccuracy.FuzzyHit), 0))
    if block != document.lastBlock():
        begins_below = layout.blockBoundingRect(block).top() > y
        return block.previous() if begins_below and block.previous().isValid() else block
    # While Qt still lays out the rest, it takes what it does not know for the last block, and to
    # ask where that stands would lay out everything at once.
    number = 0
    for stride in STRIDES:
        while number + stride < document.blockCount():
            ahead = document.findBlockByNumber(number + stride)
            if layout.blockBoundingRect(ahead).top() > y:
                break
            number += stride
    return document.findBlockByNumber(number)


def read_anchor(view: QTextEdit) -> Anchor:
    top = float(view.verticalScrollBar().value())
    block = block_at(view.document(), top)
    layout = laid_out(block)
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
    layout = laid_out(block)
    line = layout.lineForTextPosition(position - block.position())
    return layout.position().y() + (line.y() if line.isValid() else 0.0)


def make_room(view: QTextEdit, position: int) -> None:
    """Let the scroll bar reach a position that Qt's lazy layout has not told it of yet."""
    document, bar = view.document(), view.verticalScrollBar()
    block = document.findBlock(min(position + PAGE, document.characterCount() - 1))
    bottom = document.documentLayout().blockBoundingRect(block).bottom()
    if block == document.lastBlock():
        bottom += document.rootFrame().frameFormat().bottomMargin()
    bar.setMaximum(max(bar.maximum(), round(bottom) - view.viewport().height()))


def restore(view: QTextEdit, anchor: Anchor) -> None:
    make_room(view, anchor.position)
    top = height_of(view.document(), anchor.position)
    view.verticalScrollBar().setValue(round(top - anchor.above))
