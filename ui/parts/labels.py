"""Labels of the panels, styled by their role."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

WRAPPED = ("body", "secondary")


def make_label(role: str, words: str = "") -> QLabel:
    """role: title, strong, section, body, secondary or caption. Plain text, never markup."""
    label = QLabel()
    label.setProperty("role", role)
    label.setWordWrap(role in WRAPPED)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(words)
    if role == "body":
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
