"""Fills Qt's document with the blocks of the page."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument

from ui.page_blocks import Block
from ui.theme import Theme
from ui.typography import (
    FIRST_TOP,
    LAST_BOTTOM,
    QUIET,
    Typography,
    block_format,
    char_format,
)


def make_document(
    blocks: Sequence[Block], type_: Typography, theme: Theme, left: float, top: float = FIRST_TOP
) -> QTextDocument:
    """A document of the blocks; left and top: px from its edges to the column and the title.

    It has no layout until a view takes it: filled in place, a novel would be laid out whole and
    at once, twice. All of the page's white is in the root frame.
    """
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDefaultFont(type_.font())
    set_margins(document, left, top)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for number, (role, run) in enumerate(groupby(blocks, key=lambda block: block.role)):
        layout = block_format(role, type_)
        letters = QTextCharFormat() if role == "body" else char_format(role, type_, theme)
        if number:
            cursor.insertBlock(layout, letters)
        else:
            cursor.setBlockFormat(layout)
            cursor.setBlockCharFormat(letters)
        cursor.insertText("\n".join(block.text for block in run), letters)
    cursor.endEditBlock()
    return document


def set_margins(document: QTextDocument, left: float, top: float) -> None:
    frame = document.rootFrame()
    layout = frame.frameFormat()
    if (layout.leftMargin(), layout.topMargin()) == (left, top):
        return  # to set it again would lay out everything
    layout.setMargin(0)
    layout.setTopMargin(top)
    layout.setBottomMargin(LAST_BOTTOM)
    layout.setLeftMargin(left)
    frame.setFrameFormat(layout)


def recolour(document: QTextDocument, blocks: Sequence[Block], theme: Theme) -> None:
    """Give the quiet blocks the theme's ink; all others take theirs from the palette."""
    quiet = QTextCharFormat()
    quiet.setForeground(theme.colour("ink_secondary"))
    for number, block in enumerate(blocks):
        if block.role in QUIET:
            cursor = QTextCursor(document.findBlockByNumber(number))
            cursor.movePosition(
                QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor
            )
            cursor.mergeCharFormat(quiet)
