"""What the card says of a rule: how often it was right, how often it was dismissed."""

import json
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from bywhom.analysis.marks import Mark
from bywhom.library import Dismissal
from bywhom.ui.marks.rule_record import Counted, read_records, record_of, rule_title


def mark(rule: str) -> Mark:
    return Mark("hedge", 0, 5, rule, "", "", "likely")


RECORDS = {"hedge.might": Counted(19, 20, "news")}


def test_the_line_says_how_often_the_rule_was_right_and_was_dismissed():
    twice = [Dismissal(n, "here", "hedge.might", 1) for n in (1, 2)]
    other = [Dismissal(3, "rule", "hedge.may")]
    assert record_of(mark("hedge.might"), RECORDS, twice + other) == (
        "Right in 19 of 20 marks on labelled news articles. Dismissed by you 2 times."
    )
    assert record_of(mark("hedge.may"), {}, other) == (
        "Not counted yet; its author holds it to be mostly right. Dismissed by you once."
    )


def test_a_rule_has_a_title_and_never_shows_its_id():
    assert rule_title("unsourced.cause") == "A cause without a source"
    assert rule_title("own.1") == "A rule of your own"
    assert rule_title("class.sea-words") == "Sea words"


def test_a_record_that_is_missing_or_damaged_is_no_record(tmp_path: Path):
    assert read_records(tmp_path / "none.json") == {}
    for words in ("{", "[]", '{"a": {"right": 1}}', '{"a": {"right": 1, "hits": 2, "data": "x"}}'):
        (tmp_path / "precision.json").write_text(words, encoding="utf-8")
        assert read_records(tmp_path / "precision.json") == {}


def test_every_rule_on_record_exists_and_has_hits_enough():
    from bywhom.analysis.rules.rule_set import load_rules

    rules, _ = load_rules()
    records = read_records()
    assert records
    for rule, counted in records.items():
        assert rule in rules.rules
        assert 0 <= counted.right <= counted.hits and counted.hits >= 20


def test_the_laboratory_book_shows_what_the_card_shows():
    from docs.rule_precision import PAGE, RECORD, page

    written = PAGE.read_text(encoding="utf-8")
    assert page(written, json.loads(RECORD.read_text(encoding="utf-8"))) == written


def test_the_card_of_a_mark_counts_dismissals_of_its_rule(window, qtbot):
    marks = window.desk.marks
    index = next(i for i, m in enumerate(marks) if m.kind == "hedge")
    label = window.parts.inspector.card.findChild(QLabel, "rule-record")
    window.mark_controller.select(index)
    assert "Dismissed by you" not in label.text()
    window.desk.library.dismiss("phrase", rule=marks[index].rule, article_id=1, phrase="nowhere")
    window.mark_controller.select(index)
    assert label.text().endswith("Dismissed by you once.")


def test_the_card_counts_what_the_reader_wrote_on_marks_of_the_rule(window, qtbot):
    index = next(i for i, m in enumerate(window.desk.marks) if m.kind == "hedge")
    label = window.parts.inspector.card.findChild(QLabel, "rule-record")
    window.mark_controller.select(index)
    assert "Answered" not in label.text()
    window.actions_["note"].trigger()
    qtbot.keyClicks(window.focusWidget(), "By whom?")
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    window.mark_controller.select(index)
    assert label.text().endswith("Answered by you once, in a note.")
