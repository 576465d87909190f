"""What can be done with the words just selected: beside them, as in other readers."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton

from bywhom.ui.language.translate import tr
from bywhom.ui.model.words import COLOUR, COLOURS
from bywhom.ui.page.desk_view import DeskView
from bywhom.ui.parts.drawing import DOT, colour_dot
from bywhom.ui.parts.labels import plain_tip
from bywhom.ui.style.theme import Theme

GAP = 10  # px from the words
HIDES = {
    QEvent.Type.Wheel,
    QEvent.Type.ShortcutOverride,  # a key, whatever it does
    QEvent.Type.MouseButtonPress,
    QEvent.Type.FocusOut,
    QEvent.Type.Resize,
}


class SelectionBar(QFrame):
    """Takes no focus: the same is done by H, N, T and Ctrl+Shift+C."""

    colour_chosen = Signal(str)
    note_wanted = Signal()
    tag_wanted = Signal()
    copy_wanted = Signal()

    def __init__(self, view: DeskView) -> None:
        super().__init__(view)
        self.setObjectName("selection-bar")
        self.setAccessibleName(tr("With the selected words"))
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._view = view
        self._dots: list[QToolButton] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 4, 6, 4)
        row.setSpacing(2)
        for colour in COLOURS:
            dot = self._button(
                tr(
                    "Highlight in {colour} (H: the colour used last)",
                    colour=tr(COLOUR[colour]).lower(),
                )
            )
            dot.setObjectName(f"highlight-{colour}")
            dot.setAccessibleName(tr("Highlight in {colour}", colour=tr(COLOUR[colour]).lower()))
            dot.setIconSize(QSize(DOT, DOT))
            dot.clicked.connect(partial(self._on_colour, colour))
            self._dots.append(dot)
            row.addWidget(dot)
        for name, tip, signal in (
            (tr("Note"), tr("Write a note on these words (N)"), self.note_wanted),
            (tr("Tag"), tr("Give these words a tag (T)"), self.tag_wanted),
            (
                tr("Copy with origin"),
                tr("With title, outlet and paragraph (Ctrl+Shift+C)"),
                self.copy_wanted,
            ),
        ):
            button = self._button(tip)
            button.setText(name)
            button.setAccessibleName(name)
            button.clicked.connect(partial(self._on_button, signal))
            row.addWidget(button)
        self.hide()
        view.words_selected.connect(self.show_beside)
        view.span_selected.connect(self._on_span)
        view.verticalScrollBar().valueChanged.connect(self.hide)
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)

    def show_beside(self) -> None:
        """Above the selected words; below where there is no room."""
        span = self._view.selected_span()
        if span is None:
            return
        self.adjustSize()
        area, viewport = self._view.span_area(span), self._view.viewport()
        above = round(area.top()) - self.height() - GAP
        y = above if above > 0 else round(area.bottom()) + GAP
        left = round(area.center().x()) - self.width() // 2
        corner = viewport.mapTo(self._view, QPoint(left, y))
        most = max(8, self._view.width() - self.width() - 8)
        self.move(min(max(8, corner.x()), most), corner.y())
        self.show()
        self.raise_()

    def set_theme(self, theme: Theme) -> None:
        for colour, dot in zip(COLOURS, self._dots, strict=True):
            dot.setIcon(colour_dot(theme, f"hl_{colour}"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() in HIDES:
            self.hide()
        return False

    def _button(self, tip: str) -> QToolButton:
        button = QToolButton()
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setToolTip(plain_tip(tip))
        return button

    def _on_span(self, span: object) -> None:
        if span is None:
            self.hide()

    def _on_colour(self, colour: str) -> None:
        self.hide()
        self.colour_chosen.emit(colour)

    def _on_button(self, signal: SignalInstance) -> None:
        self.hide()
        signal.emit()
