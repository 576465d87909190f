"""Faces, spacing, and a size of menus and panels apart from that of the page."""

import os
import subprocess
import sys

import pytest
from PySide6.QtGui import QFont, QFontInfo
from PySide6.QtWidgets import QApplication

from bywhom.ui.settings import FACES, Settings
from bywhom.ui.style.fonts import SYSTEM_SANS, SYSTEM_SERIF, face
from bywhom.ui.style.typography import Typography, block_format
from bywhom.ui.system.text_scale import INTERFACE
from tests.ui.conftest import ARTICLE

START = """
import sys
from PySide6.QtGui import QGuiApplication
from bywhom.ui.app.application import application
from bywhom.ui.page.article_view import ArticleView
app = application(float(sys.argv[1]))
view = ArticleView()
view.set_typography("Literata", 20, 1.5, 60)
print(QGuiApplication.primaryScreen().devicePixelRatio(), view.canvas.type.size)
"""


def test_the_systems_faces_are_faces_that_are_there(dressed):
    for name in (SYSTEM_SERIF, SYSTEM_SANS):
        assert QFontInfo(face(name, 19)).family() not in ("", name)


@pytest.mark.parametrize("name", FACES)
def test_every_face_is_shown_and_remembered(window, settings, name):
    window.appearance.change(face=name)
    shown = window.view.document().lastBlock().charFormat().font()
    assert QFontInfo(shown).family() == QFontInfo(face(name, 19)).family()
    assert Settings(settings._file).preferences().face == name


def test_wider_spacing_is_that_of_the_guidelines_and_keeps_the_measure(window):
    before = window.view.canvas.frame.column
    window.appearance.change(spaced=True)
    font = window.view.document().lastBlock().charFormat().font()
    assert font.letterSpacingType() == QFont.SpacingType.AbsoluteSpacing
    assert font.letterSpacing() >= 0.12 * 19 - 0.02  # Qt counts in 64ths of a pixel
    assert font.wordSpacing() >= 0.16 * 19 - 0.02
    assert window.view.canvas.frame.column > before  # as many letters a line
    type_ = Typography(spaced=True)
    line = type_.size * type_.leading
    assert block_format("body", type_).bottomMargin() + line >= 2 * type_.size
    window.appearance.change(spaced=False)
    assert window.view.canvas.frame.column == before


def test_wider_spacing_keeps_the_place(window):
    window.resize(900, 480)
    window.view.stand_at(ARTICLE.index("We have asked"))
    place = window.view.top_offset()
    window.appearance.change(spaced=True)
    assert abs(window.view.top_offset() - place) < 80  # the line it is in


@pytest.mark.parametrize("interface", [1.0, 1.5])
def test_menus_grow_from_the_next_start_on_and_the_page_does_not(interface):
    free = {k: v for k, v in os.environ.items() if k != "QT_SCALE_FACTOR"}
    done = subprocess.run(
        [sys.executable, "-c", START, str(interface)],
        env=free | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    ratio, size = map(float, done.stdout.split())
    assert ratio == interface
    assert ratio * size == pytest.approx(20)


def test_the_sheet_says_when_menus_change(window, settings, qtbot):
    sheet = window.appearance_sheet
    assert sheet._waits.isHidden()
    window.appearance.larger_interface()
    assert not sheet._waits.isHidden()
    assert Settings(settings._file).preferences().interface == 110
    QApplication.instance().setProperty(INTERFACE, 1.1)
    try:
        sheet.show_choices()
        assert sheet._waits.isHidden()
    finally:
        QApplication.instance().setProperty(INTERFACE, None)
