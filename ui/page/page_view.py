"""A page to read: typesetting, theme, scrolling, and the reader's place through every change."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from bywhom.analysis.article import Article
from bywhom.ui.language.translate import tr
from bywhom.ui.model.page_blocks import page_blocks, word_count
from bywhom.ui.model.positions import Positions
from bywhom.ui.model.words import minutes
from bywhom.ui.page.incremental_layout import Settling
from bywhom.ui.page.page_anchor import Anchor, block_at, height_of, make_room, read_anchor, restore
from bywhom.ui.page.page_canvas import PageCanvas
from bywhom.ui.page.page_document import make_document
from bywhom.ui.page.page_frame import Frame, frame
from bywhom.ui.painting.block_lines import laid_out
from bywhom.ui.style.theme import Theme, palette, paper
from bywhom.ui.style.typography import FIRST_TOP, FOCUS_TOP, Typography
from bywhom.ui.system.text_scale import interface_scale

NOTHING = Article("", "", ())
SCROLL_TIME = 180  # ms; within two screens, further away the page jumps
LONG = 200_000  # characters: above, a change of width waits until the window rests
REST = 60  # ms
VEIL = 0.6  # opacity of the page over the lines that the ruler leaves out


class PageView(QTextEdit):
    """Shows an article. Offsets outside are code points of its text."""

    position_changed = Signal(int, int)  # ¶ number (0: before the first), minutes left
    jumping = Signal(int)  # more than two screens away, from this offset

    _keeping = True  # the place: while it is built, there is none

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.article = NOTHING
        self.positions = Positions("", ())
        self._own: QTextDocument | None = None
        self._settling: Settling | None = None
        self._minutes = 1
        self._anchor: Anchor | None = None
        self._keeping = False
        self._reported = (-1, -1)
        self._hints = False
        self._top = FIRST_TOP
        self._ruler, self._ruler_at = False, 120.0
        self._glide: QtCore.QPropertyAnimation | None = None
        self.reduced_motion = False
        self.canvas = PageCanvas(paper(), Typography(), frame(900, 616))
        self._settle = QTimer(self, singleShot=True, interval=REST)
        self._settle.timeout.connect(self._set_frame)
        self._set_up()

    def _set_up(self) -> None:
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.set_theme(self.canvas.theme)
        self._write()

    # What is shown

    def show_article(self, article: Article, byline: str, position: int = 0) -> None:
        """Set the page anew, with the given offset on its first line."""
        # First: moving the cursor scrolls, and who hears of that still finds the old article whole.
        self.setTextCursor(QTextCursor(self.document()))  # nothing is selected any more
        self.article = article
        self._minutes = minutes(word_count(article.text))
        self._anchor, self._reported = None, (-1, -1)
        self.canvas.blocks = page_blocks(article, byline)
        self.canvas.end_walk()
        self.positions = Positions(article.text, self.canvas.blocks)
        self._write()
        titles = (block.text for block in self.canvas.blocks if block.role == "title")
        self.setAccessibleName(next(titles, tr("Article")))
        self.verticalScrollBar().setValue(0)
        if position:
            self.stand_at(position)
        self.report_position()

    def set_theme(self, theme: Theme) -> None:
        self.canvas.theme = theme
        colours = palette(theme)
        colours.setColor(QPalette.ColorRole.Window, theme.colour("page"))
        # The selection is painted below the underlines, by the canvas.
        colours.setColor(QPalette.ColorRole.Highlight, QColor(0, 0, 0, 0))
        self.setPalette(colours)
        self.viewport().setPalette(colours)  # a style sheet keeps it from inheriting
        self._refresh()

    def set_typography(
        self, face: str, size: float, line_height: float, width: int, spaced: bool = False
    ) -> None:
        """size: px of the text; line_height: as a multiple of it; width: characters a line."""
        # The page keeps its size where all else was made larger or smaller.
        size /= interface_scale()
        self.canvas.type = Typography(face, size, line_height, width, spaced)
        with self._place_kept():
            self._write()
        self._refresh()

    def set_paragraph_numbers(self, visible: bool) -> None:
        self.canvas.numbered = visible
        self.viewport().update()

    def set_focus_mode(self, wanted: bool) -> None:
        """The page alone: more air above, numbered paragraphs, no glyphs in the margin."""
        self.canvas.focused = wanted
        self._top = FOCUS_TOP if wanted else FIRST_TOP
        with self._place_kept():
            self._write()
        self._refresh()

    def set_ruler(self, visible: bool) -> None:
        """Dim the page but for the lines round the pointer."""
        self._ruler = visible
        self.viewport().update()

    def move_ruler(self, y: float) -> None:
        """y: of the pointer, in px of the viewport."""
        if self._ruler:
            self._ruler_at = y
            self.viewport().update()

    def set_hint_room(self, wanted: bool) -> None:
        """Narrow the column so that words fit beside it, in any window that is not small."""
        self._hints = wanted
        self._set_frame()

    # Places

    def top_offset(self) -> int:
        """Offset of the first character in sight; 0 at the very top."""
        if self.verticalScrollBar().value() <= 0:
            return 0
        return self.positions.to_text(read_anchor(self).position)

    def go_to(self, offset: int) -> None:
        """Bring an offset into sight, a third down the page, without moving the selection."""
        self._bring(self.positions.to_qt(offset))

    def stand_at(self, offset: int) -> None:
        """Put the line with an offset on top."""
        restore(self, Anchor(self.positions.to_qt(offset), 0.0))

    def in_sight(self) -> tuple[int, int]:
        """Offsets of the first character in sight, and of the first one below the view."""
        bottom = self.verticalScrollBar().value() + self.viewport().height()
        last = block_at(self.document(), bottom)
        line = laid_out(last)
        end = last.position() + last.length() - 1
        for i in range(line.lineCount()):
            if line.position().y() + line.lineAt(i).y() >= bottom:
                end = last.position() + line.lineAt(i).textStart()
                break
        return self.top_offset(), self.positions.to_text(end)

    def paragraph_start(self, number: int) -> int:
        """Where the paragraph of a ¶ number begins; the last one where there are fewer."""
        starts = [block.start for block in self.canvas.blocks if block.number is not None]
        return starts[min(max(1, number), len(starts)) - 1] if starts else 0

    def paragraph_count(self) -> int:
        """The highest ¶ number."""
        return max((block.number or 0 for block in self.canvas.blocks), default=0)

    def paragraph_number(self, offset: int) -> int:
        """The ¶ number at an offset: of the last numbered paragraph that begins before it."""
        for block in reversed(self.canvas.blocks[: self.positions.block_of(offset) + 1]):
            if block.number is not None:
                return block.number
        return 0

    def paragraph_from(self, offset: int) -> int:
        """The ¶ number at an offset, or of the first numbered paragraph after it."""
        blocks = self.canvas.blocks[self.positions.block_of(offset) :]
        return next((b.number for b in blocks if b.number is not None), self.paragraph_count())

    def reading_offset(self) -> int:
        """Where the reader probably is: the line that moves from the top of the view to its
        bottom while the page moves from its start to its end."""
        bar = self.verticalScrollBar()
        part = bar.value() / bar.maximum() if bar.maximum() > 0 else 0.0
        if part >= 1.0:
            return len(self.article.text)
        y = bar.value() + part * self.viewport().height()
        block = block_at(self.document(), y)
        return self.positions.to_text(block.position()) if bar.value() else 0

    def report_position(self) -> None:
        """Tell where the reader is, if that has changed."""
        offset = self.reading_offset()
        left = 1 - offset / max(1, len(self.article.text))
        now = self.paragraph_number(offset), round(self._minutes * left + 0.49)
        if now != self._reported:
            self._reported = now
            self.position_changed.emit(*now)

    def line_box(self, offset: int) -> QRectF:
        """The line that shows an offset, as wide as the column, in px of the viewport."""
        shape = self.canvas.frame
        top = height_of(self.document(), self.positions.to_qt(offset))
        y = top - self.verticalScrollBar().value()
        return QRectF(shape.left, y, shape.column, self.canvas.type.size * self.canvas.type.leading)

    # Underneath

    def _write(self) -> None:
        """A new document with the same blocks; the selection stays."""
        anchor, position = self.textCursor().anchor(), self.textCursor().position()
        caret = self.cursorWidth()  # Qt keeps it with the layout of the document
        canvas, shape = self.canvas, self._wanted_frame()
        if self._own is not None and self._own.isEmpty() and not canvas.blocks:
            self._take(shape)  # there is nothing to be seen
            return
        document = make_document(canvas.blocks, canvas.type, shape.left, self._top)
        document.setParent(self)
        document.setTextWidth(shape.left + shape.column)
        # A scroll bar that comes or goes with the document resizes the view before this returns.
        canvas.frame = shape
        old, self._own = self._own, document
        self.setDocument(document)
        self._take(shape)  # not before: the old one would be laid out once more
        if old is not None:  # Qt deletes its own first one only
            old.deleteLater()  # not at once: Qt may be in the middle of laying it out
        self._settling = Settling(document)
        document.documentLayout().update.connect(self._laid_out_anew)
        self.setCursorWidth(caret)
        canvas.marks.forget()
        if anchor or position:
            cursor = QTextCursor(document)
            cursor.setPosition(anchor)
            cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)

    def _wanted_frame(self) -> Frame:
        return frame(self.width(), self.canvas.type.column, hints=self._hints)

    def _set_frame(self) -> None:
        """Fit the column to the window. A document whose layout is under way is never changed,
        but made anew: Qt would lose its place in it and leave lines out."""
        old, shape = self.canvas.frame, self._wanted_frame()
        if shape == old and self.lineWrapColumnOrWidth() == shape.left + shape.column:
            return
        with self._place_kept():
            if shape.left != old.left:
                self._write()
            else:
                self._take(shape)
        self._refresh()

    def _take(self, shape: Frame) -> None:
        self.canvas.frame = shape
        self.setViewportMargins(shape.shift, 0, 0, 0)
        self.setLineWrapColumnOrWidth(shape.left + shape.column)

    @contextmanager
    def _place_kept(self) -> Iterator[None]:
        """Lay out anew, with the same line where it was. Changes in a row do not add up."""
        if self._keeping:
            yield
            return
        anchor = self._anchor or read_anchor(self)
        at_top = self.verticalScrollBar().value() <= 0
        self._keeping = True
        self.setUpdatesEnabled(False)
        try:
            yield
            if not at_top:
                restore(self, anchor)
        finally:
            self.setUpdatesEnabled(True)
            self._keeping = False
        self._anchor = anchor

    def _bring(self, position: int) -> None:
        """Scroll so that a position stands a third down, if it is out of sight."""
        make_room(self, position)
        y = height_of(self.document(), position)
        bar, height = self.verticalScrollBar(), self.viewport().height()
        line = self.canvas.type.size * self.canvas.type.leading
        if bar.value() + line <= y <= bar.value() + height - 3 * line:
            return
        target = max(0, round(y - height / 3))
        near = abs(target - bar.value()) <= 2 * height
        if not near:
            self.jumping.emit(self.top_offset())
        if self.reduced_motion or not near or not self.isVisible():
            bar.setValue(target)
            return
        self._glide = QtCore.QPropertyAnimation(bar, b"value", self)
        self._glide.setDuration(SCROLL_TIME)
        self._glide.setEasingCurve(QtCore.QEasingCurve.Type.OutCubic)
        self._glide.setEndValue(target)
        self._glide.start(QtCore.QPropertyAnimation.DeletionPolicy.KeepWhenStopped)

    def _scrolled(self) -> None:
        if not self._keeping:
            self._anchor = None
            self.report_position()

    def _laid_out_anew(self) -> None:
        self.canvas.marks.forget()

    def _refresh(self) -> None:
        self.canvas.marks.forget()
        self.viewport().update()

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        if self.frameRect().isEmpty():
            return
        wanted = self._wanted_frame()
        if wanted.column != self.canvas.frame.column and len(self.article.text) > LONG:
            self._settle.start()
        else:
            self._set_frame()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Another font of the application is none of the article's, but Qt lays out for it."""
        with self._place_kept():
            super().changeEvent(event)

    def event(self, event: QEvent) -> bool:
        """The white beside the viewport scrolls too."""
        if isinstance(event, QWheelEvent):
            self.wheelEvent(event)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        cursor = self.textCursor()
        selection = (cursor.selectionStart(), cursor.selectionEnd())
        with QPainter(self.viewport()) as painter:
            self._paint_under(painter, selection)
        super().paintEvent(event)
        if self._ruler:
            with QPainter(self.viewport()) as painter:
                self._paint_ruler(painter)

    def _paint_ruler(self, painter: QPainter) -> None:
        line = self.canvas.type.size * self.canvas.type.leading
        veil = self.canvas.theme.colour("page", VEIL)
        area = self.viewport().rect()
        top, bottom = (round(self._ruler_at + part * line) for part in (-1.5, 1.5))
        painter.fillRect(0, 0, area.width(), max(0, top), veil)
        painter.fillRect(0, bottom, area.width(), max(0, area.height() - bottom), veil)

    def _paint_under(self, painter: QPainter, selection: tuple[int, int]) -> None:
        bar = self.verticalScrollBar()
        height = self.viewport().height()
        self.canvas.paint(painter, self.document(), bar.value(), height, selection)
