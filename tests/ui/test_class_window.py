"""The teacher's table in a real window: gathered, read, exported."""

import csv
import io
from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from bywhom.analysis.agreement.coefficients import NOBODY as NOBODY_JUDGED
from bywhom.analysis.article import Span
from bywhom.classroom.answers.hand_ins import collect
from bywhom.classroom.lesson.answers import Argument
from bywhom.classroom.lesson.lesson_files import LessonFile, read_lesson, write_answers
from bywhom.classroom.teacher.class_table import class_table
from bywhom.classroom.teacher.comments import Comments
from bywhom.classroom.teacher.levels import Levels
from bywhom.classroom.teacher.student_page import student_page
from bywhom.ui.appearance.appearance import Appearance
from bywhom.ui.classroom.results import exports
from bywhom.ui.classroom.results.class_window import NOBODY, ClassWindow
from bywhom.ui.classroom.results.evening import EveningDialog
from bywhom.ui.page.article_view import ArticleView
from tests.classroom.lesson_samples import KEY, KITE, LESSON, answers, mark
from tests.ui.class_support import command, press, shown
from tests.ui.dialogs import answered, click

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
NONE = Qt.KeyboardModifier.NoModifier
OFFICIALS = mark("Officials in Tarnby", "unnamed-source")
CLASS = (
    answers("Una", mark("may"), mark("could"), OFFICIALS),
    answers("Vesna", mark("may"), mark("critics", "unnamed-source")),
    answers("Wim", mark("could"), OFFICIALS, mark("furious", "loaded-language")),
    answers("Ylva"),
)


@pytest.fixture
def look(qtbot, dressed, settings) -> Appearance:
    view = ArticleView()
    qtbot.addWidget(view)
    made = Appearance(view, settings, None)
    made.apply()
    return made


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "class-7b"
    made.mkdir()
    for given in CLASS:
        write_answers(made / f"{given.student}.answers", given, LESSON)
    (made / "broken.answers").write_bytes(b"")
    return made


@pytest.fixture
def window(qtbot, look, folder, tmp_path):
    comments = Comments(tmp_path / "library.db", LESSON)
    made = ClassWindow(look, LessonFile(LESSON, KEY), folder, comments)
    shown(made, qtbot)
    qtbot.waitUntil(lambda: made.table is not None, timeout=20_000)
    yield made
    made.close()
    made.deleteLater()


def test_every_student_is_listed_with_the_number_of_marks(window):
    rows = [(row.title, row.number) for row in window.side.model.rows if row.number]
    assert rows == [
        ("4 students", "marks"),
        ("Una", "3"),
        ("Vesna", "2"),
        ("Wim", "3"),
        ("Ylva", "0"),
    ]


def test_heat_counts_and_bars_lie_over_the_text(window):
    fills = window.view.canvas.marks._fills[0][1]
    assert set(fills) <= {"heat1", "heat2", "heat3", "heat4"} and fills
    numbers = {KITE[n.start :].split()[0]: n.number for n in window.view.beside if n.number}
    assert numbers == {"may": "2", "Officials": "2", "could": "2", "furious.": "1", "critics": "1"}
    assert all(0 <= n.bar <= 1 for n in window.view.beside if n.bar is not None)


def test_the_most_contested_passages_come_first_and_lead_to_the_text(window):
    rows = window.panel.list.rows.rows
    assert [(r.words, r.marked) for r in rows[:3]] == [
        ("may", 2),
        ("Officials in Tarnby", 2),
        ("could", 2),
    ]
    window.panel.list.chosen.emit(rows[1])
    assert window.view.selected_span() == Span(*OFFICIALS[:2])


def test_the_figures_are_those_of_the_table(window, folder):
    table = class_table(LESSON, collect(LESSON, folder), KEY)
    assert window.panel.value.text() == f"{table.agreement.sentences.value:.2f}"
    assert "broken.answers: it is empty" in window.panel.troubles.text()


def test_one_kind_alone_can_be_looked_at(window):
    window.show_kind("unnamed-source")
    assert [n.number for n in window.view.beside if n.number] == ["2", "1"]
    assert "unnamed source" in window.panel.name.text()


def test_a_student_is_shown_beside_the_key_and_commented(window, tmp_path, qtbot):
    window.open_student(window.table.rows[1])
    rows = [(r.side, r.words) for r in window.student_panel.list.rows.rows if r.mark]
    assert rows == [
        ("agreed", "may"),
        ("missed", "Officials in Tarnby"),
        ("missed", "could"),
        ("extra", "critics"),
    ]
    assert "precision 0.50, recall 0.33" in window.student_panel.figures.text()
    window.student_panel.comment.setPlainText("Well seen, “critics”.")
    window.open_class()
    kept = Comments(tmp_path / "library.db", LESSON).read()
    assert list(kept.values()) == ["Well seen, “critics”."]
    window.open_student(window.table.rows[1])
    assert window.student_panel.comment.toPlainText() == "Well seen, “critics”."
    window.open_student(window.table.rows[0])
    assert window.student_panel.comment.toPlainText() == ""


def test_a_new_hand_in_is_there_after_collecting_again(window, folder, qtbot):
    write_answers(folder / "zora.answers", answers("Zora", mark("may")), LESSON)
    window.gather()
    qtbot.waitUntil(lambda: len(window.table.rows) == 5, timeout=20_000)
    assert window.side.model.rows[-1].title == "Zora"


def test_another_folder_is_dropped_on_the_window(window, tmp_path, qtbot):
    other = tmp_path / "class-7c"
    other.mkdir()
    write_answers(other / "zora.answers", answers("Zora", mark("may")), LESSON)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(other))])
    where = QPointF(400, 300)
    for kind in (QDragEnterEvent, QDropEvent):
        at = where.toPoint() if kind is QDragEnterEvent else where
        event = kind(at, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NONE)
        QApplication.sendEvent(window, event)
    qtbot.waitUntil(lambda: len(window.table.rows) == 1, timeout=20_000)
    assert window.table.rows[0].hand_in.name == "Zora"


@pytest.mark.parametrize(
    ("save", "name", "begins"),
    [
        (exports.save_gradebook, "class.csv", b'\xef\xbb\xbf"student",'),
        (exports.save_web_page, "class.html", b"<!DOCTYPE html>"),
        (exports.save_pdf, "class.pdf", b"%PDF-"),
    ],
)
def test_reports_are_saved_whole(window, folder, tmp_path, save, name, begins):
    assert window.export(save, tmp_path / name)
    assert (tmp_path / name).read_bytes().startswith(begins)
    assert window.bar.words == f"Saved: {name}"
    (folder / name).write_bytes((tmp_path / name).read_bytes())
    told = [t.file for t in collect(LESSON, folder).troubles]
    assert told == ["broken.answers"]  # our own report is no hand-in


def test_the_gradebook_has_the_comments(window, tmp_path):
    window.open_student(window.table.rows[0])
    window.student_panel.comment.setPlainText("=HYPERLINK(evil)")
    window.export(exports.save_gradebook, tmp_path / "class.csv")
    rows = csv.reader(io.StringIO((tmp_path / "class.csv").read_text("utf-8-sig")))
    assert next(r for r in rows if r[0] == "Una")[14] == "'=HYPERLINK(evil)"


def test_pages_for_students_go_into_a_new_folder(window, tmp_path):
    assert window.export(exports.save_pages, tmp_path / "pages")
    assert sorted(p.name for p in (tmp_path / "pages").iterdir()) == [
        *("001-Una.html", "002-Vesna.html", "003-Wim.html", "004-Ylva.html"),
    ]
    assert not window.export(exports.save_pages, tmp_path / "pages")  # never into an old one
    assert "cannot be kept here" in window.bar.words


def test_the_class_makes_a_better_key(window, tmp_path):
    window.export(exports.save_better_key, tmp_path / "better.lesson")
    better = read_lesson(tmp_path / "better.lesson")
    assert better.lesson == LESSON
    assert better.key.marks == ()  # half of the class is no majority


def test_an_empty_folder_says_so(qtbot, look, tmp_path):
    (tmp_path / "empty").mkdir()
    comments = Comments(tmp_path / "library.db", LESSON)
    made = ClassWindow(look, LessonFile(LESSON), tmp_path / "empty", comments)
    shown(made, qtbot)
    qtbot.waitUntil(lambda: made.table is not None, timeout=20_000)
    assert made.bar.words == NOBODY
    assert made.panel.figures.words() == [
        f"Over {u}: {NOBODY_JUDGED}" for u in ("sentences", "words")
    ]
    assert made.panel.value.text() == ""
    made.close()
    made.deleteLater()


def test_a_folder_that_is_gone_is_told(qtbot, look, tmp_path):
    comments = Comments(tmp_path / "library.db", LESSON)
    made = ClassWindow(look, LessonFile(LESSON), tmp_path / "gone", comments)
    shown(made, qtbot)
    qtbot.waitUntil(lambda: "no such folder" in made.bar.words, timeout=20_000)
    made.close()
    made.deleteLater()


def test_pages_of_words_push_no_window_off_the_screen(qtbot, look, tmp_path):
    folder, words = tmp_path / "in", "They said so, and said it again. " * 300
    folder.mkdir()
    given = replace(answers("Una", mark("may")), written={"t3": words})
    write_answers(folder / "una.answers", given, LESSON)
    for number in range(8):
        (folder / f"{'x' * 150}{number}.answers").write_bytes(b"")
    comments = Comments(tmp_path / "library.db", LESSON)
    made = ClassWindow(look, LessonFile(LESSON, KEY), folder, comments)
    made.resize(900, 560)
    shown(made, qtbot)
    qtbot.waitUntil(lambda: made.table is not None, timeout=20_000)
    for show in (made.open_class, lambda: made.open_student(made.table.rows[0])):
        show()
        qtbot.wait(50)
        assert (made.width(), made.height()) == (900, 560)
        assert made.right.currentWidget().list.height() > 60
    assert words.strip() in made.student_panel.said.text()
    made.close()
    made.deleteLater()


# The teacher's evening, and the wall


def headed(dialog, column: int) -> None:
    header = dialog.grid.horizontalHeader()
    x = header.sectionViewportPosition(column) + header.sectionSize(column) // 2
    at = QPoint(x, header.height() // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)


def column(dialog, number: int) -> list[str]:
    return [dialog.grid.item(row, number).text() for row in range(dialog.grid.rowCount())]


def test_the_table_sorts_by_a_click_on_a_heading_and_says_what_to_look_at(window, qtbot):
    QTest.keyClick(window.view, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    dialog = window.findChild(EveningDialog)
    qtbot.waitExposed(dialog)
    assert column(dialog, 0) == ["Una", "Vesna", "Wim", "Ylva"]
    headed(dialog, 6)
    headed(dialog, 6)  # the best first
    assert column(dialog, 0)[0] == "Una" and column(dialog, 6)[0] == "1.00"
    flagged = dict(zip(column(dialog, 0), column(dialog, 7), strict=True))
    assert flagged == {"Una": "", "Vesna": "", "Wim": "", "Ylva": "nothing marked"}
    headed(dialog, 0)
    dialog.grid.setCurrentCell(1, 0)
    QTest.keyClick(dialog.grid, Qt.Key.Key_Return)
    assert window.row.hand_in.name == dialog.grid.item(1, 0).text()
    dialog.close()


def test_arguments_and_headlines_are_gathered(window, folder, qtbot):
    said = Argument("article-1", mark("may"), "extra", "It is only a plan.")
    given = replace(answers("Zora"), arguments=(said,), written={"t3": "Café opens"})
    write_answers(folder / "zora.answers", given, LESSON)
    window.gather()
    qtbot.waitUntil(lambda: len(window.table.rows) == 5, timeout=20_000)
    dialog = window.show_evening()
    arguments = dialog.words_of(1)
    assert arguments[0].startswith("“may” (Hedge: 2 of 5)")
    assert "Zora: “may” · It is only a plan." in arguments
    assert "Café opens (Zora)" in dialog.words_of(2)
    dialog.close()


def test_every_argument_is_read_once_and_under_its_own_kind(window, folder, qtbot):
    arguments = (
        Argument("article-1", mark("could"), "missed", "It is a hedge."),
        Argument("article-1", mark("school"), "extra", "Nobody marked this."),
    )
    sentence = mark("Officials in Tarnby say the meadow could be sold by June.", "unsourced-claim")
    given = replace(answers("Zora", sentence), arguments=arguments)
    write_answers(folder / "zora.answers", given, LESSON)
    window.gather()
    qtbot.waitUntil(lambda: len(window.table.rows) == 5, timeout=20_000)
    dialog = window.show_evening()
    words = dialog.words_of(1)
    about = words.index("Zora: “could” · It is a hedge.")
    assert words.count("Zora: “could” · It is a hedge.") == 1
    assert words[about - 1].startswith("“could” (Hedge:")
    assert words[-2:] == ["About other words", "Zora: “school” · Nobody marked this."]
    dialog.close()


def test_a_long_flag_is_read_whole(window, folder, qtbot):
    everything = answers("Zora", *(mark(KITE, kind) for kind in ("hedge", "unnamed-source")))
    write_answers(folder / "zora.answers", everything, LESSON)
    window.gather()
    qtbot.waitUntil(lambda: len(window.table.rows) == 5, timeout=20_000)
    dialog = window.show_evening()
    qtbot.waitExposed(dialog)
    grid, last = dialog.grid, dialog.grid.columnCount() - 1
    cell = grid.item(column(dialog, 0).index("Zora"), last)
    words = "nearly everything marked; 2 marks over more than one sentence"
    assert cell.text() == cell.toolTip() == words
    room = grid.columnWidth(last)
    lines = -(-grid.fontMetrics().horizontalAdvance(words) // room)
    assert grid.rowHeight(cell.row()) >= lines * grid.fontMetrics().height()
    dialog.close()


def test_the_keys_glyphs_do_not_lie_over_the_numbers(window):
    """Left of the column stands what stood there before the key came."""

    def margin():
        left = int(window.view.canvas.frame.left)
        return window.view.viewport().grab(QRect(0, 0, left - 6, 500)).toImage()

    press(window, Qt.Key.Key_F11)
    before = margin()
    press(window, Qt.Key.Key_K)
    assert window.view.marks and margin() == before


def test_what_the_key_has_and_nobody_saw(qtbot, look, tmp_path):
    write_answers(tmp_path / "una.answers", answers("Una", mark("may")), LESSON)
    comments = Comments(tmp_path / "library.db", LESSON)
    made = ClassWindow(look, LessonFile(LESSON, KEY), tmp_path, comments)
    shown(made, qtbot)
    qtbot.waitUntil(lambda: made.table is not None, timeout=20_000)
    dialog = made.show_evening()
    words = " ".join(dialog.words_of(3))
    assert "“could”" in words and "“Officials in Tarnby”" in words and "“may”" not in words
    made.close()
    made.deleteLater()


def test_on_the_wall_stands_nobodys_name(window, qtbot):
    press(window, Qt.Key.Key_F11)
    seen = " ".join(each.text() for each in window.findChildren(QLabel) if each.isVisible())
    assert not window.side.isVisible() and not window.right.isVisible()
    assert not [name for name in ("Una", "Vesna", "Wim", "Ylva") if name in seen]
    press(window, Qt.Key.Key_J)
    assert window.view.selected_span() == Span(*mark("may")[:2])
    press(window, Qt.Key.Key_J)
    assert window.view.selected_span() == Span(*OFFICIALS[:2])
    assert not window.view.marks
    press(window, Qt.Key.Key_K)
    assert [m.rule for m in window.view.marks] == ["hedge", "unnamed-source", "hedge"]
    press(window, Qt.Key.Key_K)
    assert not window.view.marks
    press(window, Qt.Key.Key_F11)
    assert window.side.isVisible()


def test_a_task_is_looked_at_by_itself(window, folder, qtbot):
    write_answers(folder / "zora.answers", answers("Zora", mark("critics", "ladder.crowd")), LESSON)
    window.gather()
    qtbot.waitUntil(lambda: len(window.table.rows) == 5, timeout=20_000)
    window.show_task(LESSON.tasks[1])
    assert [n.number for n in window.view.beside if n.number] == ["1"]
    assert [r.words for r in window.panel.list.rows.rows] == ["critics"]
    window.open_student(next(r for r in window.table.rows if r.hand_in.name == "Una"))
    assert not [r for r in window.student_panel.list.rows.rows if r.mark]


def test_a_level_is_kept_and_stands_on_the_students_page(qtbot, look, folder, tmp_path):
    def opened():
        levels = Levels(tmp_path / "library.db", LESSON)
        comments = Comments(tmp_path / "library.db", LESSON)
        made = ClassWindow(look, LessonFile(LESSON, KEY), folder, comments, levels)
        shown(made, qtbot)
        qtbot.waitUntil(lambda: made.table is not None, timeout=20_000)
        made.open_student(made.table.rows[0])
        return made

    first = opened()
    box = first.student_panel.levels[0]
    box.setFocus()
    for _ in range(3):
        QTest.keyClick(box, Qt.Key.Key_Down)
    box.activated.emit(box.currentIndex())
    first.close()
    second = opened()
    assert second.student_panel.levels[0].currentText() == "Marks: fully"
    page = student_page(
        second.table, second.table.rows[0], "", second._rated[second.row.hand_in.token]
    )
    assert "Fully" in page
    for made in (first, second):
        made.close()
        made.deleteLater()


def test_names_in_a_report_are_asked_about_each_time(window, tmp_path):
    name, path = "Report as a web page…", window._folder.parent / "class-7b.html"
    for words, named in (("Without names", False), ("With names", True)):
        path.unlink(missing_ok=True)
        with answered(click_save, click(words)):
            command(window, name)()
        assert ("Vesna" in path.read_text("utf-8")) == named


def click_save(dialog) -> None:
    QTest.keyClick(dialog.findChild(QLineEdit), Qt.Key.Key_Return)
