"""A lesson from the teacher's desk to three students and back, in real windows."""

import csv
import io
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bywhom.classroom.lesson.lesson_files import read_lesson, write_lesson
from bywhom.classroom.teacher.teacher_lessons import Taught
from bywhom.ui.app.window import ReadingWindow
from bywhom.ui.classroom.lesson_window import hand_in
from bywhom.ui.classroom.maker.maker import MakerWindow
from bywhom.ui.classroom.practice.practice import PracticeWindow
from bywhom.ui.classroom.results import exports
from bywhom.ui.classroom.results.class_window import ClassWindow
from tests.classroom.lesson_samples import KEY as KITE_KEY
from tests.classroom.lesson_samples import LESSON as KITES
from tests.ui.class_support import press, select, shown
from tests.ui.conftest import ARTICLE

HEDGE, UNNAMED = Qt.Key.Key_1, Qt.Key.Key_2
KEY = {"may close": HEDGE, "reportedly": HEDGE, "Sources close to the council": UNNAMED}
WHY = "Nobody says who these sources are."
STUDENTS = {
    "Ada": {"may close": HEDGE, "reportedly": HEDGE, "Critics": UNNAMED},
    "Bo 🦊": {"may": HEDGE, "Sources close to the council": UNNAMED},
    "دينا": {"reportedly": HEDGE, "Critics": UNNAMED, "a shambles": HEDGE},
}


def make_lesson(window: ReadingWindow, path: Path, qtbot) -> None:
    window.class_kit.make()
    maker = window.class_kit.open_window
    assert isinstance(maker, MakerWindow)
    assert not window.isVisible()
    shown(maker, qtbot)
    for words, key in KEY.items():
        select(maker, words)
        press(maker, key)
    maker.panel.key.why.setPlainText(WHY)
    show = maker.panel.lesson.show_
    show.setCurrentIndex(show.findData("key"))
    show.activated.emit(show.currentIndex())
    assert maker.save(path)
    maker.close()
    assert window.isVisible()


def practise(window: ReadingWindow, lesson: Path, name: str, folder: Path, qtbot) -> None:
    window.open_controller.open(str(lesson))
    practice = window.class_kit.open_window
    assert isinstance(practice, PracticeWindow)
    shown(practice, qtbot)
    for words, key in STUDENTS[name].items():
        select(practice, words)
        press(practice, key)
    home = window.desk.library.path.parent
    kept = b"".join(p.read_bytes() for p in home.rglob("*") if p.is_file())
    assert WHY.encode() not in kept
    practice.panel.reveal.click()
    assert practice.revealed is not None
    missed = [r for r in practice.panel.list.rows.rows if r.side == "missed" and r.mark]
    if missed:
        practice.panel.list.chosen.emit(missed[0])
        QTest.keyClicks(practice.panel.because, "I read it otherwise.")
    practice.hand_in(name, folder / f"{len(list(folder.iterdir()))}.answers")
    practice.close()
    assert window.isVisible()


def spans(marks: dict[str, Qt.Key]) -> set[tuple[int, int, Qt.Key]]:
    return {(ARTICLE.index(w), ARTICLE.index(w) + len(w), key) for w, key in marks.items()}


def f1_by_overlap(mine: dict[str, Qt.Key], key: dict[str, Qt.Key]) -> float:
    def found(some, others) -> int:
        return sum(
            any(k == kind and a < d and c < b for c, d, kind in spans(others))
            for a, b, k in spans(some)
        )

    precision, recall = found(mine, key) / len(mine), found(key, mine) / len(key)
    return 2 * precision * recall / (precision + recall)


def alpha_apart(lesson) -> float:
    """Over sentences, by the second implementation."""
    krippendorff = pytest.importorskip("krippendorff")
    codes: dict[tuple, int] = {}
    grid = [
        [
            codes.setdefault(
                tuple(sorted({int(k) for a, b, k in spans(marks) if a < s.end and s.start < b})),
                len(codes),
            )
            for s in lesson.articles[0].sentences
        ]
        for marks in STUDENTS.values()
    ]
    return krippendorff.alpha(reliability_data=grid, level_of_measurement="nominal")


def test_a_lesson_goes_out_comes_back_and_is_counted_right(
    open_window, article_file, tmp_path, qtbot
):
    teacher = open_window(article_file, library=tmp_path / "teacher" / "library.db")
    qtbot.waitUntil(lambda: teacher.desk.article is not None, timeout=10_000)
    path, folder = tmp_path / "pier.lesson", tmp_path / "answers"
    folder.mkdir()
    make_lesson(teacher, path, qtbot)
    for number, name in enumerate(STUDENTS):
        student = open_window(library=tmp_path / f"student-{number}" / "library.db")
        practise(student, path, name, folder, qtbot)

    teacher.class_kit.collect(path, folder)
    table = teacher.class_kit.open_window
    assert isinstance(table, ClassWindow)
    qtbot.waitUntil(lambda: table.table is not None, timeout=20_000)
    assert not table.table.troubles
    assert table.export(exports.save_gradebook, tmp_path / "class.csv")
    assert table.export(partial(exports.save_web_page, names=True), tmp_path / "class.html")
    assert table.export(exports.save_pdf, tmp_path / "class.pdf")

    rows = csv.DictReader(io.StringIO((tmp_path / "class.csv").read_text("utf-8-sig")))
    booked = {row["student"]: float(row["F1 (overlap)"]) for row in rows}
    assert booked == {
        name: pytest.approx(f1_by_overlap(marks, KEY), abs=0.0005)
        for name, marks in STUDENTS.items()
    }
    report = (tmp_path / "class.html").read_text("utf-8")
    assert f"{alpha_apart(read_lesson(path).lesson):.3f}" in report
    assert all(name in report for name in STUDENTS)
    assert f"{table.table.agreement.sentences.value:.2f}" == table.panel.value.text()
    table.close()
    assert teacher.isVisible()


def test_practice_on_the_open_article_needs_no_lesson(open_window, article_file, qtbot):
    window = open_window(article_file)
    qtbot.waitUntil(lambda: window.desk.article is not None, timeout=10_000)
    window.actions_["class.practise"].trigger()
    practice = window.class_kit.open_window
    assert isinstance(practice, PracticeWindow)
    shown(practice, qtbot)
    select(practice, "may close")
    press(practice, HEDGE)
    assert len(practice.student.marks(practice.item)) == 1
    practice.close()
    window.actions_["class.practise"].trigger()
    again = window.class_kit.open_window
    assert len(again.student.marks(again.item)) == 1  # kept
    again.start_over()
    assert again.student.marks(again.item) == ()
    again.close()


def test_a_broken_lesson_is_told_on_the_desk(open_window, article_file, tmp_path, qtbot):
    window = open_window(article_file)
    (tmp_path / "broken.lesson").write_bytes(b"PK\x03\x04 and nothing more")
    window.open_controller.open(str(tmp_path / "broken.lesson"))
    assert "no lesson file" in window.bar.words
    assert window.class_kit.open_window is None and window.isVisible()


@pytest.fixture
def asked(monkeypatch) -> list[str]:
    """Titles of lessons of which the program asked whether one teaches them; answered with no."""
    titles: list[str] = []
    monkeypatch.setattr(hand_in, "ask_teacher", lambda parent, title: titles.append(title))
    return titles


def test_nobody_sees_an_open_key_by_changing_or_collecting_unasked(
    open_window, tmp_path, asked, monkeypatch
):
    window, path = open_window(), tmp_path / "kites.lesson"
    write_lesson(path, KITES, KITE_KEY)
    window.class_kit.change(path)
    window.class_kit.collect(path, tmp_path)
    assert asked == [KITES.title] * 2
    assert window.class_kit.open_window is None and window.isVisible()

    monkeypatch.setattr(hand_in, "ask_teacher", lambda parent, title: True)
    window.class_kit.change(path)
    maker = window.class_kit.open_window
    assert isinstance(maker, MakerWindow)
    assert set(maker.making.whole_key().marks) == set(KITE_KEY.marks)
    maker.close()
    monkeypatch.setattr(hand_in, "ask_teacher", lambda parent, title: asked.append("again"))
    window.class_kit.change(path)
    window.class_kit.open_window.close()
    assert "again" not in asked


def test_who_made_a_lesson_is_not_asked(open_window, article_file, tmp_path, asked, qtbot):
    window = open_window(article_file)
    qtbot.waitUntil(lambda: window.desk.article is not None, timeout=10_000)
    make_lesson(window, tmp_path / "pier.lesson", qtbot)
    window.class_kit.change(tmp_path / "pier.lesson")
    assert isinstance(window.class_kit.open_window, MakerWindow) and not asked
    window.class_kit.open_window.close()


def test_a_lesson_without_a_key_asks_nobody(open_window, tmp_path, asked):
    write_lesson(tmp_path / "kites.lesson", KITES)
    window = open_window()
    window.class_kit.change(tmp_path / "kites.lesson")
    assert isinstance(window.class_kit.open_window, MakerWindow) and not asked
    window.class_kit.open_window.close()


def test_a_locked_lesson_that_is_changed_stays_locked(open_window, tmp_path, monkeypatch):
    path, window = tmp_path / "kites.lesson", open_window()
    write_lesson(path, KITES, KITE_KEY, "blue heron")
    for word, opens in (("grey heron", False), ("blue heron", True)):
        monkeypatch.setattr(hand_in, "ask_password", lambda parent, about, word=word: word)
        window.class_kit.change(path)
        assert (window.class_kit.open_window is not None) == opens
    maker = window.class_kit.open_window
    maker.add_task()
    assert maker.save(path)
    maker.close()
    changed = read_lesson(path)
    assert len(changed.lesson.tasks) == len(KITES.tasks) + 1
    assert changed.key is None
    assert set(changed.opened("blue heron").key.marks) == set(KITE_KEY.marks)


def test_a_folder_that_cannot_be_written_only_asks_again(tmp_path):
    (tmp_path / "lessons").write_text("a file in the way")
    taught = Taught(tmp_path / "library.db")
    taught.add(KITES)
    assert not taught.has(KITES)
