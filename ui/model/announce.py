"""Says something to a screen reader without moving its place."""

from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, words: str) -> None:
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # not at the start

    if words and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
