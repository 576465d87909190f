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


def write_blocks(
    document: QTextDocument, blocks: Sequence[Block], type_: Typography, theme: Theme
) -> None:
    """Replace the whole document. Blocks of one role go in at once: a novel takes milliseconds."""
    document.clear()
    document.setDefaultFont(type_.font())
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for role, run in groupby(blocks, key=lambda block: block.role):
        layout = block_format(role, type_)
        letters = QTextCharFormat() if role == "body" else char_format(role, type_, theme)
        if cursor.position() or cursor.block().blockNumber():
            cursor.insertBlock(layout, letters)
        else:
            cursor.setBlockFormat(layout)
            cursor.setBlockCharFormat(letters)
        cursor.insertText("\n".join(block.text for block in run), letters)
    cursor.endEditBlock()


def set_margins(document: QTextDocument, left: float) -> None:
    """Space around the column: all of the page's white is in the frame, none in the blocks."""
    frame = document.rootFrame()
    layout = frame.frameFormat()
    layout.setMargin(0)
    layout.setTopMargin(FIRST_TOP)
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
