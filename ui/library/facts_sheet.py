"""What is said of an article, to be put right: title, authors, outlet, date."""

import re
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QLineEdit, QWidget

from bywhom.analysis.article import Article
from bywhom.ui.language.translate import later, tr
from bywhom.ui.parts.labels import make_label, plain_label
from bywhom.ui.parts.line_sheet import MARGINS, WIDTH, yes_or_no

_DATE = re.compile(
    r"(?:\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?(?:T[\d:.+Z-]+)?)?"
)
NO_TITLE = later("An article needs a title.")
NO_DATE = later("Write the date as 2026-03-02, 2026-03 or 2026, or leave it empty.")
FIELDS = {
    "title": later("Title"),
    "authors": later("Authors, with semicolons between them"),
    "publisher": later("Outlet"),
    "published": later("Date"),
}


def facts_of(article: Article) -> dict[str, str]:
    """The facts as they stand in the lines of the sheet."""
    origin = article.origin
    return {
        "title": article.title,
        "authors": "; ".join(origin.authors),
        "publisher": origin.publisher or "",
        "published": origin.published or "",
    }


class FactsSheet(QDialog):
    chosen = Signal(dict)  # title, authors (a tuple), publisher, published

    def __init__(self, facts: dict[str, str], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("facts-sheet")
        self.setWindowTitle(tr("About this article"))
        self.setMinimumWidth(WIDTH)
        self.fields = {name: QLineEdit(facts[name]) for name in FIELDS}
        self.problem = plain_label()
        self.problem.setWordWrap(True)
        self.problem.setProperty("role", "secondary")
        layout = QFormLayout(self)
        layout.setContentsMargins(*MARGINS)
        layout.addRow(make_label("title", tr("About this article")))
        layout.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        for name, words in FIELDS.items():
            self.fields[name].setAccessibleName(tr(words))
            self.fields[name].setCursorPosition(0)
            label = plain_label(f"{tr(words)}:")
            label.setBuddy(self.fields[name])
            layout.addRow(label, self.fields[name])
        layout.addRow(self.problem)
        layout.addRow(yes_or_no(self))

    def accept(self) -> None:
        told = {name: " ".join(field.text().split()) for name, field in self.fields.items()}
        if not told["title"]:
            self.problem.setText(tr(NO_TITLE))
        elif not _DATE.fullmatch(told["published"]):
            self.problem.setText(tr(NO_DATE))
        else:
            super().accept()
            self.chosen.emit(_values(told))


def _values(told: dict[str, str]) -> dict[str, Any]:
    authors = tuple(name.strip() for name in told["authors"].split(";") if name.strip())
    return {
        "title": told["title"],
        "authors": authors,
        "publisher": told["publisher"] or None,
        "published": told["published"] or None,
    }
