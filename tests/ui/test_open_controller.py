"""Opening articles, going back, searching, comparing, and what stands against it."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from bywhom.library import open_library
from bywhom.ui.compare.partner_sheet import PartnerSheet
from bywhom.ui.compare.partners import partners
from bywhom.ui.model.library_rows import read_samples
from tests.ui.conftest import ARTICLE, wait_for_marks
from tests.ui.desk_support import press
from tests.ui.dialogs import save_as


@pytest.mark.parametrize(
    "make",
    [
        lambda folder: folder / "missing.txt",
        lambda folder: folder,
    ],
)
def test_what_cannot_be_opened_is_said_and_the_page_stays(window, qtbot, tmp_path, make):
    window.open_controller.open(str(make(tmp_path)))
    qtbot.waitUntil(window.bar.isVisible, timeout=5000)
    assert str(tmp_path) in window.bar.words
    assert window.view.article.text == ARTICLE


def test_a_book_is_kept_after_its_page_is_there_and_when_the_window_goes(window, qtbot, tmp_path):
    book = tmp_path / "book.txt"
    book.write_text("\n\n".join(f"On day {n} the mill was shut." for n in range(9_000)), "utf-8")
    window.open_controller.open(str(book))
    QApplication.processEvents()
    assert window.view.article.text.startswith("On day 0")
    assert window.desk.reading.article_id is None
    qtbot.waitUntil(lambda: window.desk.reading.article_id is not None, timeout=10_000)
    again = tmp_path / "again.txt"
    again.write_text("\n\n".join(f"On day {n} the inn was shut." for n in range(9_000)), "utf-8")
    window.open_controller.open(str(again))
    path = window.desk.library.path
    window.close()
    with open_library(path) as library:
        assert [row.place for row in library.articles()][:2] == [str(again), str(book)]


def test_text_on_the_clipboard_is_opened(window, qtbot):
    QGuiApplication.clipboard().setText("A mill may close.\n\nCritics are said to be pleased.")
    window.open_controller.paste()
    wait_for_marks(window, qtbot)
    assert window.view.article.text.startswith("A mill may close.")


def test_back_returns_to_the_article_before_and_forward_goes_on(window, qtbot, tmp_path):
    other = tmp_path / "mill.txt"
    other.write_text("The mill may close.", "utf-8")
    window.open_controller.open(str(other))
    assert window.view.article.text == "The mill may close."
    press(qtbot, window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.view.article.text == ARTICLE
    press(qtbot, window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert window.view.article.text == "The mill may close."


def test_a_removed_article_leaves_the_page_and_comes_back_by_undo(window, qtbot):
    window.open_controller.remove()
    assert window.desk.reading is None and window.parts.empty.isVisible()
    assert "Gull Point" not in " ".join(r.title for r in window.parts.library.model.rows)
    window.bar._button.click()
    assert "Gull Point" in " ".join(r.title for r in window.parts.library.model.rows)


def test_found_words_are_counted(window, qtbot):
    press(qtbot, window, Qt.Key.Key_Slash)
    qtbot.keyClicks(window.parts.toolbar.search, "the pier")
    qtbot.waitUntil(lambda: window.parts.toolbar.search._count != "", timeout=2000)
    assert window.parts.toolbar.search._count == "1 of 2"
    qtbot.keyClick(window.parts.toolbar.search, Qt.Key.Key_Return)
    assert window.parts.toolbar.search._count == "2 of 2"


def test_the_library_is_searched_with_the_same_words_and_a_hit_opens_at_them(
    window, qtbot, tmp_path
):
    other = tmp_path / "mill.txt"
    other.write_text("Mill news\n\nNothing here.\n\nThe kiosk at the mill is shut.", "utf-8")
    window.open_controller.open(str(other))
    press(qtbot, window, Qt.Key.Key_Slash)
    qtbot.keyClicks(window.parts.toolbar.search, "kiosk")
    qtbot.waitUntil(lambda: window.library_search.is_shown, timeout=5000)
    rows = window.parts.library.model.rows
    assert rows[0].title == "Found in the library"
    hit = next(row for row in rows if "Gull Point" in row.title)
    window.parts.library.list.chosen.emit(hit)
    assert window.view.article.text == ARTICLE
    assert window.desk.article.quote(window.view.selected_span()) == "kiosk"
    press(qtbot, window, Qt.Key.Key_Escape)
    assert not window.library_search.is_shown
    assert window.parts.library.model.rows[0].title == "Today"


def test_a_damaged_library_is_mended_from_its_newest_backup(
    open_window, article_file, qtbot, tmp_path
):
    from bywhom.library import backups, open_library

    library = tmp_path / "harmed.db"
    with open_library(library) as good:
        good.save_article(_article())
    backups.back_up(library)
    library.write_bytes(b"harmed " * 4000)
    window = open_window(article_file, library=library)
    qtbot.waitUntil(window.bar.isVisible, timeout=10_000)
    assert "Open the newest backup" in window.bar._button.text()
    window.bar._button.click()
    qtbot.waitUntil(lambda: window.desk.has_library, timeout=10_000)
    assert "The backed-up one" in " ".join(r.title for r in window.parts.library.model.rows)
    assert any(p.read_bytes().startswith(b"harmed") for p in tmp_path.glob("harmed*"))


def _article():
    from bywhom.analysis.article import Article
    from bywhom.analysis.text.segment import plain_paragraphs

    text = "The backed-up one\n\nIt may be kept."
    return Article("The backed-up one", text, plain_paragraphs(text))


def test_two_reports_are_compared_and_escape_comes_back(open_window, settings, qtbot):
    samples = {sample.path.name: sample for sample in read_samples()}
    one = next(sample for sample in samples.values() if sample.partner)
    window = open_window(one.path)
    wait_for_marks(window, qtbot)
    first = partners(window.desk, window.samples, date.today())[0]
    assert first.title == samples[one.partner].title  # the partner is proposed first
    window.compare_controller.with_place(samples[one.partner].path)
    qtbot.waitUntil(lambda: window.compare_controller.is_shown, timeout=60_000)
    rows = window.parts.compare.model.rows
    assert rows[0].is_title
    assert any(row.title.endswith("is surer") for row in rows)
    assert any("without a counterpart" in label.text() for label in [window.parts.status._place])
    assert not window.view.isVisible()
    qtbot.keyClick(window.parts.compare.list, Qt.Key.Key_Escape)
    assert window.view.isVisible() and not window.compare_controller.is_shown


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_third_report_joins_and_the_comparison_is_saved(
    open_window, settings, qtbot, tmp_path, monkeypatch
):
    samples = {sample.path.name: sample for sample in read_samples()}
    one = next(sample for sample in samples.values() if sample.partner)
    window = open_window(one.path)
    wait_for_marks(window, qtbot)
    controller = window.compare_controller
    with qtbot.waitSignal(controller.shown, timeout=60_000):
        controller.with_place(samples[one.partner].path)
    with qtbot.waitSignal(controller.shown, timeout=60_000):
        window.parts.compare.third.click()
        sheet = window.findChild(PartnerSheet)
        qtbot.keyClicks(sheet.box, "buoy")
        qtbot.keyClick(sheet.box, Qt.Key.Key_Return)
    assert {len(row.sides) for row in window.parts.compare.model.rows if row.sides} == {3}
    chosen = tmp_path / "three reports"
    save_as(monkeypatch, chosen)
    window.parts.compare.save.click()
    assert "Bell buoy falls silent" in chosen.with_name("three reports.html").read_text("utf-8")
    controller.leave()
