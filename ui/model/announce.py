"""Says something to a screen reader without moving its place."""

from PySide6 import QtGui
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, words: str) -> None:
    if words and QtGui.QAccessible.isActive():
        event = QtGui.QAccessibleAnnouncementEvent(widget, words)
        QtGui.QAccessible.updateAccessibility(event)
