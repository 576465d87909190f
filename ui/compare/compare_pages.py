"""The reports whole, side by side below their comparison; a row leads to its places on them."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QToolTip, QWidget

from bywhom.analysis.article import Span
from bywhom.analysis.comparison.reports import Report, Side
from bywhom.ui.language.translate import tr
from bywhom.ui.model.page_blocks import word_count
from bywhom.ui.model.words import byline
from bywhom.ui.page.card import HoverCard
from bywhom.ui.page.desk_view import DeskView
from bywhom.ui.page.margin_notes import PageNote
from bywhom.ui.parts.labels import plain_tip
from bywhom.ui.style.theme import Theme

LEAST = 160  # px of height


class ReadingCard(HoverCard):
    """Tells what a mark asks; no inspector is here to open, and nothing is dismissed."""

    foot = ("", "")


class ComparePages(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumHeight(LEAST)
        self._beside = QSplitter(Qt.Orientation.Horizontal)
        self._theme: Theme | None = None
        self._reports: Sequence[Report] = ()
        self._notes: Sequence[Sequence[PageNote]] = ()
        self.views: list[DeskView] = []
        self.cards: list[ReadingCard] = []  # one for each page
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._beside)

    def show_reports(
        self,
        reports: Sequence[Report],
        names: Sequence[str],
        notes: Sequence[Sequence[PageNote]] = (),
    ) -> None:
        """The pages are filled when they are first looked at. notes: of each report, in order."""
        self._reports, self._notes = reports, notes or [()] * len(reports)
        for view in self.views:
            view.setParent(None)
            view.deleteLater()
        self.views, self.cards = [], []
        self._names = names

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for view in self.views:
            view.set_theme(theme)

    def go_to(self, sides: Sequence[Side | None]) -> None:
        """Selects each sentence on its page, in sight; the other pages stay where they are."""
        if not self.views:
            self._fill()
        for view, side in zip(self.views, sides, strict=True):
            if side is not None:
                view.select_span(Span(side.start, side.end))

    def _fill(self) -> None:
        today = date.today()
        for report, name, notes in zip(self._reports, self._names, self._notes, strict=True):
            view = DeskView()
            view.setObjectName("compare-view")
            view.setAccessibleName(tr("The report: {name}", name=name))
            view.setTabChangesFocus(True)
            view.setAcceptDrops(False)
            if self._theme is not None:
                view.set_theme(self._theme)
            self._beside.addWidget(view)
            article = report.article
            view.show_article(article, byline(article, word_count(article.text), today))
            view.set_marks(list(report.marks))
            view.set_notes(notes)
            card = ReadingCard(view)
            view.mark_clicked.connect(card.show_at)
            view.note_clicked.connect(partial(_tell_note, view, notes))
            self.views.append(view)
            self.cards.append(card)


def _tell_note(view: DeskView, notes: Sequence[PageNote], note_id: int) -> None:
    """The words of a note, which a narrow page has no room for; they are never markup."""
    words = next(note.body or ", ".join(note.tags) for note in notes if note.id == note_id)
    if words:
        QToolTip.showText(QCursor.pos(), plain_tip(words), view)
