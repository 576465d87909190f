"""Fills Qt's document with the blocks of the page."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtGui import QTextCursor, QTextDocument

from bywhom.ui.model.page_blocks import PageBlock
from bywhom.ui.style.typography import FIRST_TOP, LAST_BOTTOM, Typography, block_format, char_format


def make_document(
    blocks: Sequence[PageBlock], type_: Typography, left: float, top: float = FIRST_TOP
) -> QTextDocument:
    """A document of the blocks; left and top: px from its edges to the column and the title.

    It has no layout until a view takes it: filled in place, a novel would be laid out whole and
    at once, twice. All of the page's white is in the root frame.
    """
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDefaultFont(type_.font())
    _set_margins(document, left, top)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    runs = groupby(blocks, key=lambda block: (block.role, block.continues))
    for number, ((role, continues), run) in enumerate(runs):
        layout = block_format(role, type_, continues)
        letters = char_format(role, type_)
        if number:
            cursor.insertBlock(layout, letters)
        else:
            cursor.setBlockFormat(layout)
            cursor.setBlockCharFormat(letters)
        cursor.insertText("\n".join(block.text for block in run), letters)
    cursor.endEditBlock()
    return document


def _set_margins(document: QTextDocument, left: float, top: float) -> None:
    frame = document.rootFrame()
    layout = frame.frameFormat()
    layout.setMargin(0)
    layout.setTopMargin(top)
    layout.setBottomMargin(LAST_BOTTOM)
    layout.setLeftMargin(left)
    frame.setFrameFormat(layout)
