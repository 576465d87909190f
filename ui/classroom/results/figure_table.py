"""Figures of agreement in columns: what, how much, from where to where."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from bywhom.analysis.agreement.coefficients import Figure
from bywhom.ui.classroom.lesson_window.frame import label
from bywhom.ui.language.translate import decimal, tr

GAP, LEADING = 14, 3  # px between columns and rows


class FigureTable(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._labels: list[QLabel] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 4, 0, 4)
        self._grid.setHorizontalSpacing(GAP)
        self._grid.setVerticalSpacing(LEADING)
        self._grid.setColumnStretch(0, 1)

    def show_figures(self, rows: Sequence[tuple[str, Figure]]) -> None:
        """Where there is no figure, the words that say why take its place."""
        for made in self._labels:
            self._grid.removeWidget(made)
            made.deleteLater()
        self._labels = []
        for row, (name, figure) in enumerate(rows):
            if figure.value is None:
                self._put(row, 0, f"{name}: {figure.words}", wide=3)
                continue
            self._put(row, 0, name)
            self._put(row, 1, decimal(figure.value, 3))
            if figure.low is not None and figure.high is not None:
                self._put(
                    row,
                    2,
                    tr("{low} to {high}", low=decimal(figure.low, 2), high=decimal(figure.high, 2)),
                )

    def words(self) -> list[str]:
        return [made.text() for made in self._labels]

    def _put(self, row: int, column: int, words: str, wide: int = 1) -> None:
        made = label(words, "caption")
        made.setWordWrap(column == 0)
        side = Qt.AlignmentFlag.AlignLeft if column == 0 else Qt.AlignmentFlag.AlignRight
        made.setAlignment(side | Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(made, row, column, 1, wide)
        self._labels.append(made)
