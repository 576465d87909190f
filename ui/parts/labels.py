"""Labels of the panels, styled by their role; none takes words for markup.

Qt takes what looks like a tag for rich text, and loads the pictures that it names: the words of
articles, lessons, files and servers must never get there. Every label is made here.
"""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QLabel, QWidget

WRAPPED = ("body", "secondary")


def plain_label(words: str = "", parent: QWidget | None = None) -> QLabel:
    """A label that shows its words as they are."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(words)
    return label


def plain_tip(words: str) -> str:
    """Words for a tool tip, which knows no format: marked up so that they show as they are."""
    return f"<span>{escape(words)}</span>" if "<" in words else words


def make_label(role: str, words: str = "") -> QLabel:
    """role: title, strong, section, body, secondary or caption. Plain text, never markup."""
    label = plain_label(words)
    label.setProperty("role", role)
    label.setWordWrap(role in WRAPPED)
    if role == "body":
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def add_row(form: QFormLayout, words: str, field: QWidget) -> None:
    """A row whose label names its field for those who listen."""
    label = plain_label(words)
    label.setBuddy(field)
    form.addRow(label, field)
