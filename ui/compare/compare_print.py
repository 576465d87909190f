"""A comparison on paper: the saved web page's own table, in plain lines Qt can lay out."""

import re

from PySide6.QtGui import QFont, QPageLayout, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from bywhom.ui.style.fonts import LITERATA

POINTS = 10
STYLE = """th,td{padding:4px 10px 4px 0}.title td{font-size:14pt;font-weight:600}
.said,.none,.cell,th{font-size:8.5pt}.none,.words{color:#444}h2{font-size:10pt;margin:8px 0 0}"""
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
    document.setDefaultStyleSheet(STYLE)
    plain = _OWN_STYLE.sub("", html)
    for was, now in QT_OWN.items():
        plain = plain.replace(was, now)
    document.setHtml(plain)
    return document
