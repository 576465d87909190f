"""The sheet under Aa: theme, face, size, line height, width, with the page as the preview."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from bywhom.ui.appearance.appearance import SWITCHES, SYSTEM, Appearance, chosen_theme
from bywhom.ui.language.languages import LANGUAGES
from bywhom.ui.language.translate import decimal, later, percent_of, tr
from bywhom.ui.parts.choice_box import ChoiceBox
from bywhom.ui.parts.labels import make_label, plain_label
from bywhom.ui.parts.line_sheet import MARGINS
from bywhom.ui.parts.tick_box import TickBox
from bywhom.ui.settings import FACES
from bywhom.ui.style.fonts import written
from bywhom.ui.style.theme import Theme

WIDTH = 320
INTERFACE = later("Menus and panels")
ENGLISH_ONLY = later("Articles, their marks and what explains them are English.")
WAITS = later("Menus and panels change at the next start.")


class AppearanceSheet(QFrame):
    """Every change is shown on the page at once, and remembered."""

    def __init__(self, look: Appearance, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("appearance")
        self.setAccessibleName(tr("Appearance"))
        self.setFixedWidth(WIDTH)
        self._look = look
        self._themes, self._faces = QButtonGroup(self), QButtonGroup(self)
        self._values: dict[str, QLabel] = {}
        self._switches: dict[str, QCheckBox] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*MARGINS)
        layout.setSpacing(8)
        layout.addWidget(_heading(tr("Theme")))
        layout.addLayout(self._theme_grid())
        layout.addSpacing(6)
        layout.addWidget(_heading(tr("Type")))
        layout.addLayout(self._face_row())
        layout.addLayout(self._steps())
        self._waits = make_label("caption", tr(WAITS))
        layout.addWidget(self._waits)
        layout.addSpacing(6)
        for name, words in SWITCHES:
            box = TickBox(tr(words))
            box.setObjectName(name)
            box.toggled.connect(self._on_switch)
            self._switches[name] = box
            layout.addWidget(box)
        layout.addSpacing(6)
        layout.addWidget(_heading(tr("Language")))
        layout.addWidget(self._languages())
        only = make_label("caption", tr(ENGLISH_ONLY))
        only.setWordWrap(True)
        layout.addWidget(only)
        look.changed.connect(self.show_choices)
        self.show_choices()

    def open_below(self, button: QWidget) -> None:
        self.show_choices()
        self.adjustSize()
        corner = button.mapToGlobal(QPoint(0, button.height() + 2))
        screen = button.screen().availableGeometry()
        x = max(screen.left(), min(corner.x(), screen.right() - self.width()))
        self.move(x, max(screen.top(), min(corner.y(), screen.bottom() - self.height())))
        self.show()
        checked = self._themes.checkedButton()
        if checked is not None:
            checked.setFocus(Qt.FocusReason.PopupFocusReason)

    def show_choices(self) -> None:
        """The sheet as things are now."""
        now = self._look.preferences
        for button in self._themes.buttons():
            button.setChecked(button.objectName() == now.theme)
        for button in self._faces.buttons():
            button.setChecked(button.objectName() == now.face)
        self._values["Size"].setText(f"{now.size} px")
        self._values["Line height"].setText(decimal(now.line_height, 2))
        self._values["Width"].setText(tr("%Ln letter(s)", "", now.width))
        self._values[INTERFACE].setText(percent_of(now.interface))
        self._language.setCurrentIndex(self._language.findData(now.language))
        self._waits.setVisible(self._look.waits_for_start)
        self.adjustSize()
        values = now._asdict()
        for name, box in self._switches.items():
            box.blockSignals(True)
            box.setChecked(values[name])
            box.blockSignals(False)

    def _languages(self) -> ChoiceBox:
        """Each by its own name, so that who has gone astray finds back."""
        box = self._language = ChoiceBox()
        box.setObjectName("language")
        box.setAccessibleName(tr("Language"))
        box.addItem(tr("As the system"), SYSTEM)
        for code, name in LANGUAGES.items():
            box.addItem(name, code)
        box.activated.connect(self._on_language)
        return box

    def _theme_grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(6)
        themes = self._look.themes
        for place, name in enumerate((SYSTEM, *themes)):
            button = QToolButton()
            button.setObjectName(name)
            button.setText(tr(name))
            button.setCheckable(True)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            button.setProperty("role", "choice")
            button.setIconSize(QSize(76, 30))
            button.setIcon(_swatch(*_pages(themes, name)))
            button.setFixedSize(88, 62)
            button.clicked.connect(self._on_theme)
            self._themes.addButton(button)
            grid.addWidget(button, place // 3, place % 3)
        return grid

    def _face_row(self) -> QGridLayout:
        row = QGridLayout()
        row.setSpacing(6)
        for place, face in enumerate(FACES):
            button = QPushButton(tr(face))
            button.setObjectName(face)
            button.setCheckable(True)
            button.setProperty("role", "choice")
            button.clicked.connect(self._on_face)
            self._faces.addButton(button)
            row.addWidget(button, place // 2, place % 2)
        return row

    def _steps(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setColumnStretch(0, 1)
        rows: tuple[tuple[str, Callable[[], None], Callable[[], None]], ...] = (
            (later("Size"), self._look.smaller, self._look.larger),
            (later("Line height"), self._look.tighter, self._look.looser),
            (later("Width"), self._look.narrower, self._look.wider),
            (INTERFACE, self._look.smaller_interface, self._look.larger_interface),
        )
        for place, (name, less, more) in enumerate(rows):
            value = plain_label()
            value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self._values[name] = value
            grid.addWidget(plain_label(tr(name)), place, 0)
            grid.addWidget(value, place, 1)
            grid.addWidget(_step_button("−", tr("{name}: less", name=tr(name)), less), place, 2)
            grid.addWidget(_step_button("+", tr("{name}: more", name=tr(name)), more), place, 3)
        return grid

    def _on_language(self) -> None:
        self._look.change(language=self._language.currentData())

    def _on_theme(self) -> None:
        if (button := self._themes.checkedButton()) is not None:
            self._look.change(theme=button.objectName())

    def _on_face(self) -> None:
        if (button := self._faces.checkedButton()) is not None:
            self._look.change(face=button.objectName())

    def _on_switch(self, value: bool) -> None:
        self._look.change(**{self.sender().objectName(): value})


def _heading(words: str) -> QLabel:
    label = plain_label(words)
    label.setProperty("role", "section")
    return label


def _step_button(sign: str, name: str, act: Callable[[], None]) -> QToolButton:
    button = QToolButton()
    button.setText(sign)
    button.setFixedSize(30, 26)
    button.setAccessibleName(name)
    button.setProperty("role", "choice")
    button.clicked.connect(act)
    return button


def _pages(themes: dict[str, Theme], name: str) -> tuple[Theme, Theme]:
    """The two halves of a swatch: for System, day and night."""
    if name == SYSTEM:
        return chosen_theme(themes, name, False), chosen_theme(themes, name, True)
    return themes[name], themes[name]


def _swatch(left: Theme, right: Theme) -> QIcon:
    """A small page with two letters and a stroke of colour."""
    pixmap = QPixmap(152, 60)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for theme, x in ((left, 0), (right, 38)):
            painter.setClipRect(QRectF(x, 0, 38, 30))
            painter.setPen(theme.colour("control"))
            painter.setBrush(theme.colour("page"))
            painter.drawRoundedRect(QRectF(0.5, 0.5, 75, 29), 4, 4)
            painter.setPen(theme.colour("ink"))
            painter.setFont(written(15))
            painter.drawText(QRectF(0, 0, 76, 26), Qt.AlignmentFlag.AlignCenter, "Aa")
            painter.fillRect(QRectF(27, 23, 22, 2), theme.colour("unnamed_source"))
    return QIcon(pixmap)
