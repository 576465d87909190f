"""What was left out of the open article: said when it opens, shown and taken back on demand."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from bywhom.documents.clean import take_back
from bywhom.documents.draft import Opened
from bywhom.ui.language.translate import later, tr
from bywhom.ui.model.desk import Desk, OpenArticle
from bywhom.ui.model.words import left_out
from bywhom.ui.open.open_controller import OpenController
from bywhom.ui.parts.message_bar import MessageBar

if TYPE_CHECKING:
    from bywhom.ui.parts.list_sheet import ListSheet

SHOW = later("Show it")


class ReceiptController(QObject):
    def __init__(self, desk: Desk, files: OpenController, bar: MessageBar, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._files, self._bar, self._window = desk, files, bar, window

    def say(self, reading: OpenArticle) -> None:
        """What the reader should know before reading on. Warnings stay, the mere count goes."""
        receipt = reading.receipt
        if receipt is None:
            return
        is_fresh = reading.article_id is None
        said = [*receipt.notices, *([left_out(receipt)] if receipt.dropped and is_fresh else [])]
        if not said:
            return
        show = self._bar.error if receipt.notices else self._bar.notice
        if receipt.dropped:
            show(" ".join(said), tr(SHOW), self.show)
        else:
            show(" ".join(said))

    def show(self) -> None:
        self.sheet().exec()

    def sheet(self) -> "ListSheet":
        from bywhom.ui.open.receipt_sheet import receipt_sheet

        reading = self._desk.reading
        sheet = receipt_sheet(reading.receipt if reading else None, self._window)
        sheet.taken.connect(self._take_back)
        return sheet

    def _take_back(self, index: int) -> None:
        """Lay the article open with that block in it; going back undoes it."""
        reading = self._desk.reading
        if reading is None or reading.receipt is None:
            return
        dropped = reading.receipt.dropped[index]
        opened = take_back(Opened(reading.article, reading.receipt), dropped)
        start = opened.article.paragraphs[dropped.before].start
        longer = len(opened.article.text) - len(reading.article.text)
        self._files.lay(opened, reading.position + (longer if reading.position > start else 0))
