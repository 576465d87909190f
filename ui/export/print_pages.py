"""A document on the pages of a printer or a PDF, with rules in the margin beside some of it.

Qt prints documents by itself, but draws nothing beside them.
"""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QLineF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPagedPaintDevice, QPainter, QPen, QTextDocument

from bywhom.analysis.article import Span

MARGIN, BESIDE = 2 / 2.54, 0.13  # inches: of the page; from the text to the rule
LOWER = 0.12  # of a line: letters stand low in lines of a fixed height
PIXELS = 96  # an inch, of a document before it goes to a printer
DOT, NUMBER = 2 / 96, 8.5  # inches across; points of the page's number


def print_pages(
    document: QTextDocument, device: QPagedPaintDevice, beside: Iterable[Span], colour: QColor
) -> None:
    """beside: places of the document, whose lines get a dotted rule at their left."""
    inch = device.logicalDpiY()
    size = QSizeF(device.width(), device.height())
    document.documentLayout().setPaintDevice(device)
    frame = document.rootFrame().frameFormat()
    frame.setMargin(MARGIN * PIXELS)  # Qt makes it the device's
    document.rootFrame().setFrameFormat(frame)
    document.setPageSize(size)
    rules = list(_rules(document, beside, BESIDE * inch))
    pen = QPen(colour, DOT * inch, Qt.PenStyle.DotLine, Qt.PenCapStyle.RoundCap)
    with QPainter(device) as painter:
        for number in range(document.pageCount()):
            if number:
                device.newPage()
            page = QRectF(0, number * size.height(), size.width(), size.height())
            painter.save()
            painter.translate(0, -page.top())
            document.drawContents(painter, page)
            painter.setPen(pen)
            painter.drawLines([line for line in rules if page.contains(line.p1())])
            painter.restore()
            painter.setFont(QFont(document.defaultFont().family(), round(NUMBER)))
            foot = page.translated(0, -page.top()).adjusted(
                0, 0, -MARGIN * inch, -MARGIN * inch / 2
            )
            corner = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
            painter.drawText(foot, corner, str(number + 1))


def _rules(document: QTextDocument, beside: Iterable[Span], away: float) -> Iterator[QLineF]:
    """away: from the text."""
    for span in beside:
        block = document.findBlock(span.start)
        area = document.documentLayout().blockBoundingRect(block)
        layout = block.layout()
        first = layout.lineForTextPosition(span.start - block.position()).lineNumber()
        last = layout.lineForTextPosition(span.end - 1 - block.position()).lineNumber()
        for number in range(first, last + 1):
            line = layout.lineAt(number)
            x = area.left() - away
            top = area.top() + line.y() + LOWER * line.height()
            yield QLineF(x, top, x, top + line.height())
