"""Which version runs, under which licences, and the way to a newer one."""

from importlib.metadata import version

import PySide6
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QMessageBox

from bywhom.files.policy import Policy
from bywhom.ui.app import about


def test_what_runs_is_told_for_a_report(qtbot):
    sheet = about.AboutSheet()
    qtbot.addWidget(sheet)
    words = "\n".join(label.text() for label in sheet.findChildren(QLabel))
    assert f"Bywhom {version('bywhom')}" in words and f"Qt {PySide6.__version__}" in words
    assert "MIT licence" in words and "LGPL 3" in words


def test_a_newer_version_is_looked_for_in_the_browser_and_after_asking(qtbot, monkeypatch):
    opened = []
    monkeypatch.setattr(about, "releases", lambda: "https://log.example/releases")
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    box = about.newer_question()
    qtbot.addWidget(box)
    assert "https://log.example/releases" in box.text() and opened == []
    box.button(QMessageBox.StandardButton.Cancel).click()
    assert opened == []
    again = about.newer_question()
    qtbot.addWidget(again)
    again.button(QMessageBox.StandardButton.Open).click()
    assert opened == ["https://log.example/releases"]


def test_a_school_names_the_page_of_its_own_copies(monkeypatch):
    page = "https://school.example/bywhom"
    monkeypatch.setattr(about, "policy", lambda: Policy(releases=page))
    assert about.releases() == page


def test_a_copy_without_an_address_says_whom_to_ask(qtbot, monkeypatch):
    monkeypatch.setattr(about, "releases", lambda: "")
    box = about.newer_question()
    qtbot.addWidget(box)
    assert about.NO_PAGE in box.text()
