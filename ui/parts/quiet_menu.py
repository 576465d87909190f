"""A quiet button with a menu of choices, one of which holds."""

from collections.abc import Hashable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

WORDS_AT = 10  # px from the button's edge to its words, which stand in line with those around


def quiet_menu(name: str) -> QToolButton:
    button = QToolButton()
    button.setAccessibleName(name)
    button.setProperty("spoken", name)
    button.setProperty("role", "quiet")
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setMenu(QMenu(button))
    cool_after(button.menu(), button)
    return button


def cool_after(menu: QMenu, button: QWidget) -> None:
    """Qt leaves the colour of the pointer on a button whose menu took the pointer away."""

    def cool() -> None:
        button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
        button.update()

    menu.aboutToHide.connect(cool)


def fill_menu(button: QToolButton, choices: Sequence[tuple[Hashable, str]], now: Hashable) -> None:
    """choices: value and words of each; the button says the one that holds."""
    menu = button.menu()
    menu.clear()
    for value, words in choices:
        action = menu.addAction(words.replace("&", "&&"))
        action.setData(value)
        action.setCheckable(True)
        action.setChecked(value == now)
    button.setText(f"{dict(choices)[now].replace('&', '&&')} ▾")
    name = str(button.property("spoken"))
    button.setAccessibleName(f"{name}: {dict(choices)[now]}")
