"""A comparison on paper: the saved web page's own table, in plain lines Qt can lay out."""

import re

from PySide6.QtGui import QFont, QPageLayout, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from bywhom.resources import FOLDER
from bywhom.ui.style.fonts import LITERATA

POINTS = 10
STYLE = FOLDER / "compare_print.css"
QT_OWN = {"<table>": '<table width="100%">', "<th ": '<th align="left" '}  # what its style can't
_OWN_STYLE = re.compile(r"<style>.*?</style>", re.DOTALL)  # with what Qt does not know


def print_comparison(html: str, name: str, window: QWidget) -> None:
    """By the system's own dialog; sentences side by side ask for a sheet that lies."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(name)
    printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    if QPrintDialog(printer, window).exec() == QDialog.DialogCode.Accepted:
        document_of(html).print_(printer)


def document_of(html: str) -> QTextDocument:
    """html: the comparison's page."""
    document = QTextDocument()
    document.setDefaultFont(QFont(LITERATA, POINTS))
    document.setDefaultStyleSheet(STYLE.read_text("utf-8"))
    plain = _OWN_STYLE.sub("", html)
    for was, now in QT_OWN.items():
        plain = plain.replace(was, now)
    document.setHtml(plain)
    return document
