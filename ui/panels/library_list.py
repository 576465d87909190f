"""The left pane: what was read, by week, and the samples; a kind word while it is empty."""

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import (
    QPoint,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from bywhom.files.policy import policy
from bywhom.ui.language.translate import later, tr
from bywhom.ui.model.library_rows import EVERYTHING, ORDERS, RowChoice, Shelved
from bywhom.ui.model.library_rows import FEEDS_HEADING as FEEDS
from bywhom.ui.model.library_rows import SAMPLES_HEADING as SAMPLES
from bywhom.ui.model.shelf_rows import CORPUS, ShelfRows
from bywhom.ui.parts.labels import plain_label
from bywhom.ui.parts.quiet_menu import WORDS_AT, fill_menu, quiet_menu
from bywhom.ui.parts.rows import Index, RowDelegate, RowList, RowModel, draw_text, text_height
from bywhom.ui.style.panel_type import font
from bywhom.ui.style.theme import Theme

SIDE, PAD, INSET = 20, 7, 8  # text from the pane's edge; inside a row; row from the edge
MANY, TALL = 300, 68  # rows from which all have one height: measuring thousands takes seconds
HEADING = 38  # the first heading has less above it
EMPTY = later(
    "Bywhom shows who stands behind each claim of an article. Drop one here: a web page, PDF, "
    "EPUB, Word or text file. Or paste it (Ctrl+V)"
)
ADDRESS, END = later(", or its address (Ctrl+L)"), "."


class LibraryPane(QWidget):
    """Emits what the reader chose: an article's id, or a sample's place."""

    article_chosen = Signal(int)
    place_chosen = Signal(str)
    hit_chosen = Signal(object)  # Shelved
    shelf_chosen = Signal(str)  # the place of a row of a corpus
    remove_wanted = Signal(list)  # ids of articles
    open_wanted = Signal()
    feed_wanted = Signal(int)  # id of a feed to look into
    news_chosen = Signal(int, str)  # a feed's id, and the address of one of its articles
    view_changed = Signal()  # another choice or order
    menu_wanted = Signal(object, object)  # Shelved, and where on the screen

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("library-pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = RowModel(Shelved.spoken, lambda row: row.is_heading, self)
        self.list = RowList("library-list", tr("Library"), self)
        self.list.setModel(self.model)
        self.list.allow_many()
        self._delegate = _ShelfDelegate(self.list)
        self.list.setItemDelegate(self._delegate)
        self.list.chosen.connect(self._on_chosen)
        self.list.deleted.connect(self._on_deleted)
        button = QPushButton(tr("Open…"))
        button.setAccessibleName(tr("Open an article"))
        button.clicked.connect(self._on_open)
        self._empty = _empty_panel(button, self)
        self.choice, self.order = EVERYTHING, next(iter(ORDERS))
        self.has_hidden = False  # is there something in the bin or the archive?
        self._choices, self._orders = quiet_menu(tr("Which articles")), quiet_menu(tr("Order"))
        self._choices.menu().triggered.connect(self._on_choice)
        self._orders.menu().triggered.connect(self._on_order)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._on_menu)
        self._top = QWidget(self)
        top = QHBoxLayout(self._top)
        top.setContentsMargins(SIDE - WORDS_AT, 8, SIDE - WORDS_AT, 0)
        top.addWidget(self._choices)
        top.addStretch(1)
        top.addWidget(self._orders)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._top)
        layout.addWidget(self._empty)
        layout.addWidget(self.list, 1)

    def show_rows(self, rows: Sequence[Shelved]) -> None:
        """A corpus has rows that are read when they are looked at."""
        is_empty = not rows or rows[0] in (Shelved(tr(SAMPLES)), Shelved(tr(FEEDS)))
        self._empty.setVisible(is_empty)
        self._top.setVisible(not is_empty or self.choice != EVERYTHING or self.has_hidden)
        if rows == self.model.rows:
            return
        self.list.setUniformItemSizes(len(rows) > MANY)
        self._delegate.is_uniform = len(rows) > MANY
        self.model.set_rows(rows)

    def show_choices(self, choices: list[tuple[RowChoice, str]]) -> None:
        """What can be chosen, with its name; the first again if the choice is no more."""
        if self.choice not in (choice for choice, _ in choices):
            self.choice = EVERYTHING
        fill_menu(self._choices, choices, self.choice)
        is_corpus = self.choice.kind == CORPUS
        name = dict(choices)[self.choice] if is_corpus else tr("Library")
        self.list.setAccessibleName(name)
        self._orders.setVisible(not is_corpus)
        fill_menu(self._orders, [(order, tr(words)) for order, words in ORDERS.items()], self.order)

    def show_open(self, article_id: int | None, place: str) -> None:
        """Which article is on the page: its row is bold."""
        self._delegate.open = (article_id, place)
        rows = self.model.rows
        if isinstance(rows, ShelfRows):
            if (number := rows.number_of(place)) is not None:
                self.list.go_to_row(number)
        else:
            for number, row in enumerate(rows):
                if _is_open(row, self._delegate.open):
                    self.list.go_to_row(number)
        self.list.doItemsLayout()

    def set_theme(self, theme: Theme) -> None:
        self._delegate.theme = theme
        self.list.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.list.doItemsLayout()

    def _on_open(self) -> None:
        self.open_wanted.emit()

    def _on_choice(self, action: QAction) -> None:
        self.choice = action.data()
        self.view_changed.emit()

    def _on_order(self, action: QAction) -> None:
        self.order = action.data()
        self.view_changed.emit()

    def _on_menu(self, spot: QPoint) -> None:
        row = self.list.indexAt(spot).data(Qt.ItemDataRole.UserRole)
        if row is not None and row.article_id is not None:
            self.menu_wanted.emit(row, self.list.viewport().mapToGlobal(spot))

    def _on_chosen(self, row: Shelved) -> None:
        if row.is_hit:
            self.hit_chosen.emit(row)
        elif row.article_id is not None:
            self.article_chosen.emit(row.article_id)
        elif row.is_on_shelf:
            self.shelf_chosen.emit(row.place)
        elif row.feed and row.place:
            self.news_chosen.emit(row.feed, row.place)
        elif row.feed:
            self.choice = RowChoice("feed", row.feed)
            self.view_changed.emit()
            self.feed_wanted.emit(row.feed)
        else:
            self.place_chosen.emit(row.place)

    def selected_articles(self) -> list[int]:
        """Ids of those that are selected."""
        rows: list[Shelved] = self.list.selected_rows()
        return [row.article_id for row in rows if row.article_id is not None]

    def _on_deleted(self, row: Shelved) -> None:
        if self.choice.kind == "bin" or row.article_id is None:
            return
        chosen = self.selected_articles()
        self.remove_wanted.emit(chosen if row.article_id in chosen else [row.article_id])


def _detail_lines(row: Shelved) -> int:
    return 3 if row.is_hit else 1


def _is_open(row: Shelved, now: tuple[int | None, str]) -> bool:
    article_id, place = now
    if row.article_id is not None:
        return row.article_id == article_id
    return bool(row.place) and row.place == place


class _ShelfDelegate(RowDelegate):
    open: tuple[int | None, str] = (None, "")
    is_uniform = False

    def draw_row(
        self, painter: QPainter, area: QRectF, index: Index, option: QStyleOptionViewItem
    ) -> None:
        row: Shelved = index.data(Qt.ItemDataRole.UserRole)
        if row.is_heading:
            place = area.adjusted(SIDE, area.height() - 25, -SIDE, 0)
            ink = self.theme.colour("ink_secondary")
            draw_text(painter, place, row.title, font("section"), ink, 1, 16)
        else:
            self._paint_article(painter, area, row, option)

    def _paint_article(
        self, painter: QPainter, area: QRectF, row: Shelved, option: QStyleOptionViewItem
    ) -> None:
        shape = area.adjusted(INSET, 0, -INSET, -2)
        is_open = _is_open(row, self.open)
        if self.is_selected(option) and not is_open:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.colour("row_selected"))
            painter.drawRoundedRect(shape, 5, 5)
        if is_open:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.colour("row_selected"))
            painter.drawRoundedRect(shape, 5, 5)
        place = area.adjusted(SIDE, PAD, -SIDE, -PAD)
        ink = self.theme.colour("ink")
        if row.is_unread and not row.is_hit:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            painter.drawEllipse(QPointF(SIDE - 7, area.top() + PAD + 9), 2.5, 2.5)
        face = font("strong" if is_open else "ui")
        height = draw_text(painter, place, row.title, face, ink, 2, 17)
        below = place.adjusted(0, height + 1, 0, 0)
        quiet = self.theme.colour("ink_secondary")
        draw_text(painter, below, row.detail, font("caption"), quiet, _detail_lines(row), 17)
        if self.has_focus_ring(option):
            self.draw_ring(painter, shape)

    def sizeHint(  # noqa: N802
        self, option: QStyleOptionViewItem, index: Index
    ) -> QSize:
        row: Shelved = index.data(Qt.ItemDataRole.UserRole)
        view = self.parent()
        width = view.viewport().width() if isinstance(view, RowList) else option.rect.width()
        if self.is_uniform:
            return QSize(width, TALL)
        if row.is_heading:
            return QSize(width, HEADING if index.row() else HEADING - 2)
        return QSize(width, _height(row, _is_open(row, self.open), width - 2 * SIDE))


@lru_cache(maxsize=8 * MANY)
def _height(row: Shelved, is_open: bool, width: int) -> int:
    """Qt asks several times for every row."""
    title = text_height(row.title, font("strong" if is_open else "ui"), width, 2, 17)
    detail = text_height(row.detail, font("caption"), width, _detail_lines(row), 17)
    return int(title + detail) + 1 + 2 * PAD + 2


def _empty_panel(button: QPushButton, parent: QWidget) -> QWidget:
    panel = QWidget(parent)
    told = tr(EMPTY) + (tr(ADDRESS) if policy().network else "") + END
    heading, words = plain_label(tr("Nothing of your own yet")), plain_label(told)
    heading.setProperty("role", "strong")
    words.setProperty("role", "secondary")
    words.setWordWrap(True)
    layout = QVBoxLayout(panel)
    layout.setContentsMargins(SIDE, 18, SIDE, 12)
    layout.setSpacing(5)
    layout.addWidget(heading)
    layout.addWidget(words)
    layout.addSpacing(8)
    layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
    return panel
