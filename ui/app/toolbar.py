"""Six things: Open, Back, Appearance, Marks, Note, Search. Each with its name."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from bywhom.ui.commands.actions import Actions
from bywhom.ui.commands.commands import TOOLBAR
from bywhom.ui.language.translate import later, tr
from bywhom.ui.model.density import DENSITIES, Density
from bywhom.ui.parts.quiet_menu import cool_after
from bywhom.ui.parts.search_box import SearchBox
from bywhom.ui.style.fonts import BOLD, written
from bywhom.ui.style.icons import RATIOS, icon
from bywhom.ui.style.theme import Theme

HEIGHT, ICON = 44, 18
GAP = "\u2009\u2009"  # thin spaces: Qt has no setting for the room between icon and name
NAMES: dict[Density, str] = {"off": later("Off"), "key": later("Key"), "all": later("All")}
KINDS = "kind."  # how the ids of commands that show and hide a kind begin
TIPS: dict[Density, str] = {
    "off": later("Off: no marks on the page"),
    "key": later("Key: every sure or likely mark"),
    "all": later("All: the merely possible ones too"),
}


class Toolbar(QWidget):
    density_chosen = Signal(str)

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("toolbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)
        self.search = SearchBox()
        self._actions = actions
        self._buttons: dict[str, QToolButton] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 0, 16, 0)
        layout.setSpacing(8)
        for name in TOOLBAR:
            if name == "|":
                layout.addStretch(1)
            else:
                layout.addWidget(self._add(name))
        layout.addSpacing(14)
        layout.addWidget(self.search)

    def button(self, name: str) -> QToolButton:
        return self._buttons[name]

    def show_density(self, density: Density) -> None:
        button = self._buttons["marks"]
        name = tr("Marks")
        button.setText(f"{GAP}{name}  {tr(NAMES[density])} ▾")
        button.setAccessibleName(tr("Marks, {density} shown", density=tr(NAMES[density])))
        for action in self._densities.actions():
            action.setChecked(action.data() == density)

    def set_theme(self, theme: Theme) -> None:
        for name, button in self._buttons.items():
            if name == "look":
                made = _letters(theme)
            else:
                made = icon(name, theme, ICON)
            if button.defaultAction():
                button.defaultAction().setIcon(made)
            else:
                button.setIcon(made)
        self.search.set_theme(theme)

    def set_compact(self, compact: bool) -> None:
        """Names give way in a narrow window; tooltips and accessible names keep them."""
        style = Qt.ToolButtonStyle
        for button in self._buttons.values():
            button.setToolButtonStyle(
                style.ToolButtonIconOnly if compact else style.ToolButtonTextBesideIcon
            )
        self.search.set_compact(compact)

    def _add(self, name: str) -> QToolButton:
        button = QToolButton()
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setIconSize(QSize(24 if name == "look" else ICON, ICON))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if name == "marks":
            button.setMenu(self._marks_menu(button))
            cool_after(button.menu(), button)
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
            button.setToolTip(tr("Which marks are shown, and how many"))
        else:
            words = tr(self._actions[name].command.words).rstrip("…")
            self._actions[name].setIconText(GAP + words)
            button.setDefaultAction(self._actions[name])
            button.setAccessibleName(words)
        self._buttons[name] = button
        return button

    def _marks_menu(self, button: QToolButton) -> QMenu:
        menu = QMenu(button)
        menu.setToolTipsVisible(True)
        self._densities = QActionGroup(menu)
        for density in DENSITIES:
            action = menu.addAction(tr(TIPS[density]))
            action.setCheckable(True)
            action.setData(density)
            self._densities.addAction(action)
        self._densities.triggered.connect(self._on_density)
        for action in self._actions.by_id.values():
            if action.command.id.startswith(KINDS):
                if action.command.section:
                    menu.addSeparator()
                menu.addAction(action)
        return menu

    def _on_density(self, action: QAction) -> None:
        self.density_chosen.emit(action.data())


def _letters(theme: Theme) -> QIcon:
    """Aa in the face of the page."""
    made = QIcon()
    for ratio in RATIOS:
        pixmap = QPixmap(QSize(24, ICON) * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            painter.setFont(written(17, BOLD))
            painter.setPen(theme.colour("ink"))
            painter.drawText(QRectF(0, -4, 26, ICON + 8), Qt.AlignmentFlag.AlignVCenter, "Aa")
        made.addPixmap(pixmap)
    return made
