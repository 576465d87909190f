"""Every distinct source of the article: its rung, its share, and the reader's own ticks."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QToolButton, QVBoxLayout, QWidget

from bywhom.analysis.marks import LADDER
from bywhom.ui.language.translate import later, percent_of, tr
from bywhom.ui.model.figures import SourceRow
from bywhom.ui.model.words import RUNG_NAME, times
from bywhom.ui.panels.source_ticks import LETTERS, TICKS_HEIGHT, SourceTicks
from bywhom.ui.parts.labels import plain_label
from bywhom.ui.parts.rows import Index, RowDelegate, RowList, RowModel, draw_text
from bywhom.ui.style.panel_type import Role, font
from bywhom.ui.style.theme import Theme

SIDE, ROW = 24, 53
EXPLAINED = later(
    "Share of the credited words. The letters are your own ticks: "
    "independent, multiple, verifies, authoritative, informed, named."
)
NONE_YET = later("Nobody is credited with anything in this article, as far as the program can see.")


class SourcePanel(QWidget):
    """The chosen source opens in place, with its ticks and its mentions to walk."""

    walked = Signal(object, int)  # SourceRow, index of the mention
    ticked = Signal(str, str, bool)  # source's name, letter, value
    left = Signal()  # no source is chosen any more
    menu_wanted = Signal(object, QPoint)  # SourceRow, where on the screen
    corrections_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading, self._words = plain_label(), plain_label(tr(EXPLAINED))
        self._heading.setProperty("role", "title")
        self._words.setProperty("role", "secondary")
        self._words.setWordWrap(True)
        self.model = RowModel(self._spoken, parent=self)
        self.list = RowList("source-list", tr("Sources"), self)
        self.list.setModel(self.model)
        self._delegate = _SourceDelegate(self.list)
        self.list.setItemDelegate(self._delegate)
        self.list.chosen.connect(self._on_chosen)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._on_menu)
        self._yours = QToolButton()
        self._yours.setAccessibleName(tr("Your corrections of sources"))
        self._yours.setProperty("role", "quiet")
        self._yours.clicked.connect(self.corrections_wanted)
        self._yours.hide()
        self._open: int | None = None
        self._ticks: SourceTicks | None = None
        top = QVBoxLayout()
        top.setContentsMargins(SIDE, 18, SIDE, 10)
        top.setSpacing(2)
        top.addWidget(self._heading)
        top.addWidget(self._words)
        top.addWidget(self._yours, 0, Qt.AlignmentFlag.AlignLeft)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self.list, 1)

    def show_sources(
        self,
        rows: list[SourceRow],
        statements: int,
        ticks: Mapping[str, frozenset[str]],
        paragraphs: Mapping[int, int],
    ) -> None:
        """paragraphs: number of the paragraph of each mention, by its start."""
        self.close_source()
        credited = tr("%Ln statement(s) credited", "", statements)
        self._heading.setText(", ".join((credited, tr("%Ln source(s)", "", len(rows)))))
        self._words.setText(tr(EXPLAINED) if rows else tr(NONE_YET))
        self._delegate.ticks = dict(ticks)
        self._paragraphs = paragraphs
        self.model.set_rows(rows)
        self.list.doItemsLayout()

    def show_corrections(self, number: int, names: Collection[str]) -> None:
        """How many the reader has made, and the names of the sources they made so."""
        self._yours.setText(tr("%Ln correction(s) of yours…", "", number))
        self._yours.setVisible(number > 0)
        self._delegate.corrected = frozenset(names)
        self.list.viewport().update()

    def show_nothing(self, why: str) -> None:
        self.show_sources([], 0, {}, {})
        self.show_corrections(0, ())
        self._heading.setText(tr("Sources"))
        self._words.setText(why)

    def close_source(self) -> None:
        """Leave the source that is open."""
        if self._open is None:
            return
        index = self.model.index(self._open, 0)
        self.list.setIndexWidget(index, None)  # type: ignore[arg-type]
        self._open = self._ticks = self._delegate.open = None
        self.list.doItemsLayout()
        self.left.emit()

    def step(self, by: int) -> None:
        """The next or previous mention of the open source."""
        if self._ticks is not None:
            self._ticks.step(by)

    def set_theme(self, theme: Theme) -> None:
        self._delegate.theme = theme
        self.list.viewport().update()

    def _spoken(self, row: SourceRow) -> str:
        share = (
            tr(", {share} of the credited words", share=percent_of(round(row.share * 100)))
            if row.share
            else ""
        )
        ticks = self._delegate.ticks.get(row.name, frozenset())
        said = [tr(word) for letter, word in LETTERS if letter in ticks]
        judged = tr(", ticked {said}", said=", ".join(said)) if said else tr(", not judged")
        yours = tr(", corrected by you") if row.name in self._delegate.corrected else ""
        return f"{row.name}, {tr(RUNG_NAME[row.kind])}, {times(row.times)}{share}{judged}{yours}"

    def _on_chosen(self, row: SourceRow) -> None:
        place = self.model.rows.index(row)
        if place == self._open:
            self.close_source()
            return
        self.close_source()
        self._open = self._delegate.open = place
        self._ticks = SourceTicks(row, self._delegate.ticks.get(row.name, frozenset()))
        self._ticks.show_paragraphs(self._paragraphs)
        self._ticks.walked.connect(self._on_walked)
        self._ticks.ticked.connect(self._on_ticked)
        self._ticks.menu_wanted.connect(self._on_button)
        index = self.model.index(place, 0)
        self.list.setIndexWidget(index, self._ticks)
        self.list.doItemsLayout()
        self.list.go_to_row(place)
        self._ticks.step(0)

    def _on_menu(self, spot: QPoint) -> None:
        row = self.list.indexAt(spot).data(Qt.ItemDataRole.UserRole)
        if row is not None:
            self.menu_wanted.emit(row, self.list.viewport().mapToGlobal(spot))

    def _on_button(self, spot: QPoint) -> None:
        if self._open is not None:
            self.menu_wanted.emit(self.model.rows[self._open], spot)

    def _on_walked(self, mention: int) -> None:
        if self._open is not None:
            self.walked.emit(self.model.rows[self._open], mention)

    def _on_ticked(self, letter: str, value: bool) -> None:
        if self._open is None:
            return
        name = self.model.rows[self._open].name
        before = self._delegate.ticks.get(name, frozenset())
        self._delegate.ticks[name] = before | {letter} if value else before - {letter}
        self.ticked.emit(name, letter, value)


class _SourceDelegate(RowDelegate):
    open: int | None = None

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.ticks: dict[str, frozenset[str]] = {}
        self.corrected: frozenset[str] = frozenset()

    def draw_row(
        self, painter: QPainter, area: QRectF, index: Index, option: QStyleOptionViewItem
    ) -> None:
        row: SourceRow = index.data(Qt.ItemDataRole.UserRole)
        is_open = index.row() == self.open
        if is_open:
            painter.fillRect(area, self.theme.colour("row_selected"))
        place = area.adjusted(SIDE, 8, -SIDE, 0)
        place.setHeight(ROW - 8)
        ink, quiet = self.theme.colour("ink"), self.theme.colour("ink_secondary")
        name = place.adjusted(0, 0, -48, 0)
        draw_text(painter, name, row.name, font("strong" if is_open else "ui"), ink)
        share = "–" if row.share is None else percent_of(round(row.share * 100))
        _right(painter, place, share, "ui", ink)
        below = place.translated(0, 18)
        self._draw_rung(painter, below, row)
        yours = tr(" · by you") if row.name in self.corrected else ""
        words = f"{tr(RUNG_NAME[row.kind])} · {times(row.times)}{yours}"
        draw_text(painter, below.adjusted(41, 0, -80, 0), words, font("caption"), quiet)
        if not is_open:
            self._draw_ticks(painter, below, row)
        if self.has_focus_ring(option):
            self.draw_ring(painter, area.adjusted(4, 0, -4, 0))

    def _draw_rung(self, painter: QPainter, place: QRectF, row: SourceRow) -> None:
        rung = LADDER.index(row.kind)
        for number in range(len(LADDER)):
            here = number == rung
            colour = self.theme.colour("ink" if here else "control")
            height = 8 if here else 2
            x, y = place.left() + number * 6, place.top() + 9 - height / 2
            painter.fillRect(QRectF(x, y, 4, height), colour)

    def _draw_ticks(self, painter: QPainter, place: QRectF, row: SourceRow) -> None:
        ticked = self.ticks.get(row.name)
        if not ticked:
            _right(painter, place, tr("not judged"), "caption", self.theme.colour("ink_secondary"))
            return
        for number, (letter, _) in enumerate(LETTERS):
            shown = letter.upper()[0] if letter in ticked else "·"
            x = place.right() - (len(LETTERS) - number) * 12
            painter.setFont(font("section"))
            painter.setPen(self.theme.colour("ink_secondary"))
            box = QRectF(x, place.top(), 12, 18)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)

    def sizeHint(  # noqa: N802
        self, option: QStyleOptionViewItem, index: Index
    ) -> QSize:
        return QSize(option.rect.width(), ROW + (TICKS_HEIGHT if index.row() == self.open else 0))


def _right(painter: QPainter, place: QRectF, words: str, role: Role, colour: QColor) -> None:
    painter.setFont(font(role))
    painter.setPen(colour)
    line = QRectF(place.left(), place.top(), place.width(), 18)
    painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
