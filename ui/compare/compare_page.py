"""The comparison in the place of the three panes: the reports side by side, and what differs."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from bywhom.analysis.comparison.compare import Comparison
from bywhom.ui.compare.compare_html import comparison_page
from bywhom.ui.compare.compare_pages import ComparePages
from bywhom.ui.compare.compare_rows import CompareRow
from bywhom.ui.compare.row_delegate import GAP, WORDS, CompareDelegate, columns
from bywhom.ui.language.translate import later, tr
from bywhom.ui.page.margin_notes import PageNote
from bywhom.ui.parts.labels import make_label
from bywhom.ui.parts.rows import RowList, RowModel
from bywhom.ui.style.theme import Theme

LAST_HEAD = later("What differs")


class ComparePage(QWidget):
    row_chosen = Signal(object)  # CompareRow
    third_wanted = Signal()
    page_wanted = Signal()  # the comparison as a web page

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("compare-page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._heads = [make_label("secondary") for _ in range(4)]
        self._heads[3].hide()
        self.third = QPushButton(tr("Add a third report…"))
        self.third.setObjectName("compare-third")
        self.third.clicked.connect(lambda: self.third_wanted.emit())
        self.save = QPushButton(tr("Save as a web page…"))
        self.save.setObjectName("compare-save")
        self.save.clicked.connect(lambda: self.page_wanted.emit())
        self._names: Sequence[str] = ()
        self.model = RowModel(CompareRow.spoken, lambda row: bool(row.heading), parent=None)
        self.list = RowList("compare-list", tr("Reports compared"), self)
        self.list.setLayoutMode(RowList.LayoutMode.Batched)  # two novels must not hold us up
        self.list.setResizeMode(RowList.ResizeMode.Adjust)  # rows are as high as their width asks
        # Always: its coming would move the columns from under their heads.
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.list.setModel(self.model)
        self._delegate = CompareDelegate(self.list)
        self.list.setItemDelegate(self._delegate)
        self.list.chosen.connect(self._show_places)
        self.pages = ComparePages(self)
        self.pages.hide()
        self._reports = 2
        self._lay_out()

    def _lay_out(self) -> None:
        self._top = QHBoxLayout()
        for head in self._heads:
            self._top.addWidget(head)
        self._top.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 0, 24, 12)
        foot.addStretch(1)
        foot.addWidget(self.save)
        foot.addWidget(self.third)
        both = QSplitter(Qt.Orientation.Vertical)
        both.setChildrenCollapsible(False)
        both.addWidget(self.list)
        both.addWidget(self.pages)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 36, 0, 0)
        layout.setSpacing(14)
        layout.addLayout(self._top)
        layout.addWidget(both, 1)
        layout.addLayout(foot)

    def show_comparison(
        self,
        found: Comparison,
        rows: Sequence[CompareRow],
        heads: Sequence[str],
        notes: Sequence[Sequence[PageNote]] = (),
    ) -> None:
        """heads: the bylines of the reports; notes: those on the page of each."""
        self._reports, self._names = len(heads), heads
        for head, words in zip(self._heads, (*heads, tr(LAST_HEAD), ""), strict=False):
            head.setText(words)
        self._heads[3].setVisible(self._reports == 3)
        self._delegate.reports = self._reports
        self.third.setVisible(self._reports == 2)
        self.pages.hide()
        self.pages.show_reports(found.reports, heads, notes)
        self.model.set_rows(rows)
        self.list.scrollToTop()
        self._fit()

    def as_web_page(self) -> str:
        return comparison_page(self.model.rows, self._names)

    def set_theme(self, theme: Theme) -> None:
        self._delegate.theme = theme
        self.pages.set_theme(theme)
        self.list.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit()

    def _show_places(self, row: CompareRow) -> None:
        """Both places on both pages, below; the list stays where it is."""
        if any(row.sides):
            self.pages.show()
            self.pages.go_to(row.sides)
        self.row_chosen.emit(row)

    def _fit(self) -> None:
        width = self.width() - self.list.verticalScrollBar().sizeHint().width()
        margin, column = columns(width, self._reports)
        self._top.setContentsMargins(margin, 0, 0, 0)
        self._top.setSpacing(GAP)
        widths = [column] * self._reports + [WORDS, WORDS]
        for head, wide in zip(self._heads, widths, strict=False):
            head.setFixedWidth(wide)
        self.list.doItemsLayout()
