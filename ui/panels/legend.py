"""What stands in the place of the card while no mark is selected: the kinds, their patterns."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bywhom.analysis.marks import KINDS, Kind
from bywhom.ui.language.translate import tr
from bywhom.ui.model.words import KIND, QUESTION
from bywhom.ui.parts.drawing import draw_glyph, draw_line
from bywhom.ui.parts.labels import make_label
from bywhom.ui.parts.rows import draw_text
from bywhom.ui.style.panel_type import font
from bywhom.ui.style.theme import Theme

SIDE = 22  # and the room for the ring of the focus


class Legend(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._found = make_label("body")
        words = make_label("secondary")
        words.setText(
            tr(
                "A mark is a question to ask, not a fault. "
                "Some are wrong, and you have the last word."
            )
        )
        self._kinds = _Kinds()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SIDE, 16, SIDE, 14)
        layout.setSpacing(4)
        layout.addWidget(self._found)
        layout.addWidget(words)
        layout.addSpacing(18)
        layout.addWidget(self._kinds)
        layout.addStretch(1)

    def show_counts(self, kinds: Sequence[Kind], said: str) -> None:
        self._found.setText(said)
        self._kinds.show_kinds(kinds)

    def set_theme(self, theme: Theme) -> None:
        self._kinds.set_theme(theme)


class _Kinds(QWidget):
    STEP = 49

    def __init__(self) -> None:
        super().__init__()
        self._theme: Theme | None = None
        self.show_kinds(KINDS[:4])

    def show_kinds(self, kinds: Sequence[Kind]) -> None:
        self._kinds = tuple(kinds)
        self.setFixedHeight(self.STEP * len(self._kinds))
        self.setAccessibleName(", ".join(f"{KIND[k]}: {QUESTION[k]}" for k in self._kinds))
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._theme is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink, quiet = self._theme.colour("ink"), self._theme.colour("ink_secondary")
        for number, kind in enumerate(self._kinds):
            y = number * self.STEP
            draw_glyph(painter, kind, 0, y + 2, self._theme)
            place = QRectF(22, y, self.width() - 100, 18)
            draw_text(painter, place, tr(KIND[kind]), font("strong"), ink)
            draw_text(painter, place.translated(0, 18), tr(QUESTION[kind]), font("ui"), quiet)
            draw_line(painter, kind, self.width() - 64, y + 10, 56, self._theme)
