"""A reader's own rules: written in the window, marked at once, handed on."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPlainTextEdit

from bywhom.analysis.marks import Analysis
from bywhom.analysis.rules.rule import Rule
from bywhom.analysis.rules.rule_set import load_rules
from bywhom.analysis.rules.rule_trial import read_bench
from bywhom.ui.app.application import begin
from bywhom.ui.app.window import ReadingWindow
from bywhom.ui.marks.analysis_client import AnalysisClient
from bywhom.ui.marks.own_rules import FILE
from bywhom.ui.marks.rule_editor import RuleEditor
from bywhom.ui.model.library_rows import read_samples
from bywhom.ui.page.desk_view import Spot
from tests.ui.conftest import wait_for_marks

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

RULE = Rule(
    "own.1", "loaded-language", "", "“{cue}” is a sigh.", "", "", "", "sure", phrases=("soft",)
)  # fmt: skip


@pytest.fixture
def own_window(qtbot, dressed, settings, article_file, tmp_path):
    """A window with a worker of its own, since its rules change."""
    window = ReadingWindow(settings, AnalysisClient(), read_samples())
    begin(window, [str(article_file)], tmp_path / "home" / "library.db")
    window.show()
    wait_for_marks(window, qtbot)
    yield window
    window.close()


def marked(window: ReadingWindow) -> list[str]:
    own = [m for m in window.desk.marks if m.rule.startswith("own.")]
    return [window.desk.article.quote(m.span) for m in own]


def test_a_saved_rule_marks_the_open_article_without_a_restart(own_window, qtbot):
    assert marked(own_window) == []
    own_window.own_rules.save([RULE])
    qtbot.waitUntil(lambda: marked(own_window) == ["soft"], timeout=60_000)
    own_window.own_rules.save([])
    qtbot.waitUntil(lambda: marked(own_window) == [], timeout=60_000)


def test_a_changed_file_is_read_again_on_request(own_window, qtbot):
    own_window.own_rules.save([RULE])
    qtbot.waitUntil(lambda: marked(own_window) == ["soft"], timeout=60_000)
    path = own_window.own_rules.folder / FILE
    path.write_text(path.read_text("utf-8").replace('"soft"', '"engineer"'), "utf-8")
    own_window.own_rules.read_again()
    qtbot.waitUntil(lambda: marked(own_window) == ["engineer"], timeout=60_000)


def test_a_set_handed_on_is_taken_in_elsewhere(own_window, qtbot, tmp_path: Path):
    own_window.own_rules.save([RULE])
    own_window.own_rules.hand_on(tmp_path / "for-class.toml")
    own_window.own_rules.save([])
    own_window.own_rules.take_in(tmp_path / "for-class.toml")
    qtbot.waitUntil(lambda: marked(own_window) == ["soft"], timeout=60_000)
    own_window.own_rules.take_in(tmp_path / "for-class.toml")
    names = sorted(path.name for path in own_window.own_rules.folder.iterdir())
    assert names == ["for-class-2.toml", "for-class.toml", FILE]


def test_a_damaged_file_is_not_taken_in_and_the_reader_is_told_why(window, tmp_path: Path):
    said: list[str] = []
    window.desk.problem.connect(said.append)
    (tmp_path / "bad.toml").write_bytes(b"format = 1\n\xff")
    window.own_rules.look_in(tmp_path / "rules")
    window.own_rules.take_in(tmp_path / "bad.toml")
    assert len(said) == 1 and "bad.toml, line 2" in said[0] and "UTF-8" in said[0]
    assert not (tmp_path / "rules").exists()


def test_own_rules_mark_in_compare_too_and_follow_a_change(own_window, qtbot, tmp_path: Path):
    other = tmp_path / "other.txt"
    other.write_text("A hard pier\n\nThe pier is hard and the sand is soft.", "utf-8")
    own_window.own_rules.save([RULE])
    qtbot.waitUntil(lambda: marked(own_window) == ["soft"], timeout=60_000)
    assert compared(own_window, qtbot, other) == ["soft"]
    own_window.own_rules.save([replace(RULE, phrases=("hard",))])
    qtbot.waitUntil(lambda: marked(own_window) == [], timeout=60_000)
    assert compared(own_window, qtbot, other) == ["hard", "hard"]


def compared(window: ReadingWindow, qtbot, other: Path) -> list[str]:
    """What own rules mark in the other report, which the comparison reads by itself."""
    found: list[Analysis] = []
    with qtbot.waitSignal(window.compare_controller.shown, timeout=60_000):
        window.compare_controller.with_place(other)
        window.compare_controller._worker.analysed.connect(found.append)
    window.compare_controller.leave()
    article = found[-1].article
    return [article.quote(m.span) for m in found[-1].marks if m.rule.startswith("own.")]


def test_own_rules_begin_the_key_of_a_lesson(own_window, qtbot):
    own_window.own_rules.save([RULE])
    own_window.class_kit.make()
    maker = own_window.class_kit.open_window
    maker.begin_with_program()
    qtbot.waitUntil(lambda: len(maker.making.marks(maker.item)) > 0, timeout=60_000)
    loaded = [m for m in maker.making.marks(maker.item) if m.kind == "loaded-language"]
    assert "soft" in [maker.item.article.text[m.start : m.end] for m in loaded]
    maker.is_saved = True
    maker.close()


def test_own_rules_mark_in_the_practice_beside_the_programs_marks(own_window, qtbot):
    own_window.own_rules.save([RULE])
    own_window.class_kit.practise()
    practice = own_window.class_kit.open_window
    with qtbot.waitSignal(practice.student.found, timeout=60_000):
        practice.student.reference(practice.item)
    found = practice.student.reference(practice.item)
    text = practice.item.article.text
    assert "soft" in [text[m.start : m.end] for m in found if m.kind == "loaded-language"]
    practice.close()


def editor(window: ReadingWindow, qtbot, rules=(), trouble="") -> RuleEditor:
    sheet = RuleEditor(rules, read_bench(window.desk.article), trouble, window)
    qtbot.addWidget(sheet)
    sheet.show()
    return sheet


def test_the_editor_shows_while_one_types_what_a_rule_would_mark(window, qtbot):
    sheet = editor(window, qtbot)
    said = sheet.findChild(QLabel, "rule-trial")
    assert said.text() == "No rules yet. “New rule” begins one."
    sheet.add_rule()
    qtbot.keyClicks(sheet.focusWidget(), "pier")
    qtbot.waitUntil(lambda: "“explain” is empty" in said.text().lower(), timeout=5000)
    sheet._fields["explain"].setFocus()
    qtbot.keyClicks(sheet._fields["explain"], "A pier is a promise.")
    qtbot.waitUntil(lambda: "It would mark" in said.text(), timeout=5000)
    text = window.desk.article.text
    assert f"{text.lower().count('pier')} places" in said.text()
    assert "[pier]" in said.text()


def test_a_rule_with_a_mistake_is_not_saved(window, qtbot):
    sheet = editor(window, qtbot, [RULE])
    saved: list[list[Rule]] = []
    sheet.save_wanted.connect(saved.append)
    sheet._texts["phrases"].setPlainText("(soft|hard")
    sheet._save.click()
    assert saved == []
    assert "(soft|hard" in sheet.findChild(QLabel, "rule-trial").text()
    sheet._texts["phrases"].setPlainText("(soft|hard)")
    sheet._save.click()
    assert [rule.phrases for rule in saved[0]] == [("(soft|hard)",)]


def test_a_file_that_the_sheet_would_spoil_is_left_alone(window, qtbot):
    sheet = editor(window, qtbot, [RULE], "my-rules.toml has lists.")
    saved: list[list[Rule]] = []
    sheet.save_wanted.connect(saved.append)
    sheet._save.click()
    assert saved == [] and "has lists" in sheet.findChild(QLabel, "rule-trial").text()


def test_tab_leaves_the_fields_of_many_lines(window, qtbot):
    sheet = editor(window, qtbot, [RULE])
    assert all(text.tabChangesFocus() for text in sheet.findChildren(QPlainTextEdit))


def test_a_saved_file_is_a_rule_file_of_the_command_line_too(window, tmp_path: Path):
    window.own_rules.look_in(tmp_path / "rules")
    window.own_rules._worker.use_rules = lambda own: None  # the process is lent
    window.own_rules.save([RULE])
    rules, errors = load_rules([tmp_path / "rules"])
    assert errors == () and rules.rules["own.1"].phrases == ("soft",)


def test_a_rule_is_changed_from_its_mark(own_window, qtbot, monkeypatch):
    own_window.own_rules.save([RULE])
    qtbot.waitUntil(lambda: marked(own_window) == ["soft"], timeout=60_000)
    marks = own_window.desk.marks
    index = next(i for i, m in enumerate(marks) if m.rule.startswith("own."))
    sheets: list[RuleEditor] = []
    monkeypatch.setattr(RuleEditor, "exec", lambda sheet: sheets.append(sheet))
    menu = own_window.page_menu.menu(Spot(mark=index, note=None))
    next(a for a in menu.actions() if a.text() == "Change this rule…").trigger()
    assert sheets[0]._list.currentRow() == 0 and sheets[0].rules[0].phrases == ("soft",)
    other = next(i for i, m in enumerate(marks) if not m.rule.startswith("own."))
    menu = own_window.page_menu.menu(Spot(mark=other, note=None))
    assert "Change this rule…" not in [a.text() for a in menu.actions()]
