"""What reading the document in has kept and left out; each block can be taken back."""

from PySide6.QtWidgets import QWidget

from bywhom.documents.draft import DroppedBlock, Receipt
from bywhom.ui.language.translate import later, tr
from bywhom.ui.model.words import kept, left_out
from bywhom.ui.parts.list_sheet import ListSheet

NO_RECEIPT = later("How this article was read in is not on record.")
SHOWN = 2_000  # blocks; a long book has no more than that which a reader would look through
LONGEST = 400  # characters of a block


def receipt_sheet(receipt: Receipt | None, parent: QWidget) -> ListSheet:
    dropped = receipt.dropped[:SHOWN] if receipt else ()
    rows = [line(block) for block in dropped]
    sheet = ListSheet(tr("What was left out"), rows, tr("Take it back"), parent, in_words(receipt))
    sheet.take.setToolTip(tr("Put the block back into the article, where it stood"))
    return sheet


def in_words(receipt: Receipt | None) -> str:
    if receipt is None:
        return tr(NO_RECEIPT)
    return "\n".join((f"{kept(receipt)} {left_out(receipt)}", *receipt.notices))


def line(block: DroppedBlock) -> str:
    words = block.text if len(block.text) <= LONGEST else f"{block.text[:LONGEST]}…"
    return f"{block.why[:1].upper()}{block.why[1:]}: {words}"
