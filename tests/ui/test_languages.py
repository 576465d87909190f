"""The window in the reader's language: chosen, remembered, whole, with the right plurals."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

import PySide6
import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QAbstractButton, QDialogButtonBox, QLabel, QLineEdit, QWidget

from bywhom.resources import TRANSLATIONS
from bywhom.ui.app.help_controller import placed_hints
from bywhom.ui.app.keys_sheet import KeysSheet
from bywhom.ui.app.palette import Palette
from bywhom.ui.commands.commands import MENUS
from bywhom.ui.language.languages import LANGUAGES, language_of, speak
from bywhom.ui.language.translate import numeral, tr
from bywhom.ui.model.library_rows import read_samples
from bywhom.ui.model.words import place_in, short_date, times
from bywhom.ui.settings import Settings
from tests.ui.conftest import wait_for_marks

UI = Path(__file__).parents[2] / "ui"
PLACE = re.compile(r"\{\w*\}|%L?n")


class Message(NamedTuple):
    source: str
    about: str
    forms: list[str]
    is_counted: bool
    is_finished: bool


def messages(language: str) -> list[Message]:
    root = ElementTree.parse(TRANSLATIONS / f"bywhom_{language}.ts").getroot()
    return [_message(found) for found in root.iter("message")]


def _message(found: ElementTree.Element) -> Message:
    said = found.find("translation")
    assert said is not None
    forms = [form.text or "" for form in said.iter("numerusform")] or [said.text or ""]
    source, about = found.findtext("source") or "", found.findtext("comment") or ""
    counted = found.get("numerus") == "yes"
    return Message(source, about, forms, counted, said.get("type") != "unfinished")


def sources() -> Iterator[tuple[Path, ast.Call]]:
    """Every call of tr and later in the sources of the window."""
    for path in sorted(UI.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            is_call = isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
            if is_call and node.func.id in ("tr", "later"):
                yield path, node


@pytest.fixture
def german(qapp, english) -> Iterator[None]:
    speak(qapp, "de")
    yield
    speak(qapp, "en")
    QLocale.setDefault(QLocale("en_US"))


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code != "en"])
def test_every_message_is_finished_with_the_places_of_its_source(language):
    for message in messages(language):
        assert message.is_finished and all(message.forms), message
        for form in message.forms:
            assert sorted(PLACE.findall(form)) == sorted(PLACE.findall(message.source)), message
        assert len(message.forms) == (2 if message.is_counted else 1), message


def test_every_word_of_the_sources_is_in_the_translations():
    known = {(m.source, m.about) for m in messages("de")}
    for path, call in sources():
        words, *rest = call.args
        if isinstance(words, ast.Constant):
            about = rest[0].value if rest and isinstance(rest[0], ast.Constant) else ""
            assert (words.value, about) in known, (path.name, words.value)
        else:
            assert not isinstance(words, ast.JoinedStr), (path.name, ast.unparse(call))


def test_the_hints_beside_the_first_sample_are_in_the_language(german):
    first = read_samples()[0]
    text = first.path.read_text("utf-8")
    placed = placed_hints(text, first.hints[-1:], [], [], first.hints[-1])
    assert [hint.body for hint in placed] != [] and first.hints[-1].words != placed[0].body
    known = {m.source for m in messages("de")}
    assert {hint.words for sample in read_samples() for hint in sample.hints} <= known


def test_what_is_counted_says_where_its_number_stands_and_nothing_else_is():
    for message in messages("de"):
        assert message.is_counted == ("%Ln" in message.source), message
    for message in messages("en"):
        one, many = message.forms
        assert message.is_finished and "(s)" not in one + many, message
        assert (one != many) == ("(s)" in message.source), message


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_window_reads_is_compiled_from_the_translations(language, tmp_path):
    made = tmp_path / "made.qm"
    tool = Path(PySide6.__file__).parent / (
        "lrelease.exe" if sys.platform == "win32" else "lrelease"
    )
    ts = TRANSLATIONS / f"bywhom_{language}.ts"
    subprocess.run([tool, "-silent", ts, "-qm", made], check=True)
    assert made.read_bytes() == ts.with_suffix(".qm").read_bytes()


def test_the_system_says_which_language_unless_one_is_chosen():
    assert language_of("System", ["de-AT", "en"]) == "de"
    assert language_of("System", ["fr-FR", "es-MX", "de"]) == "es"
    assert language_of("System", ["pl", "fr"]) == "en"
    assert language_of("en", ["de-DE"]) == "en"


def test_plurals_numbers_and_days_are_those_of_the_language(german):
    assert (tr("%Ln note(s)", "", 1), tr("%Ln note(s)", "", 2)) == ("1 Notiz", "2 Notizen")
    assert (numeral(12345), times(1), times(3)) == ("12.345", "einmal", "3 Mal")
    assert place_in(1234) == "¶\u20091.234"
    assert short_date("2025-03-02", date(2026, 1, 1)) == "2. März 2025"


def test_plurals_are_english_in_english():
    assert [tr("%Ln note(s)", "", n) for n in (0, 1, 1200)] == ["0 notes", "1 note", "1,200 notes"]


def test_words_of_an_article_are_never_taken_for_places():
    assert tr("Theme: {name}", name="{error} %Ln") == "Theme: {error} %Ln"


def visible_words(widget: QWidget) -> set[str]:
    """What a reader sees or hears of the widget's parts."""
    said: set[str] = set()
    for part in (widget, *widget.findChildren(QWidget)):
        said |= {part.toolTip(), part.accessibleName(), part.windowTitle()}
        if isinstance(part, QLabel | QAbstractButton):
            said.add(part.text())
        if isinstance(part, QLineEdit):
            said.add(part.placeholderText())
        said |= {action.text().replace("&", "") for action in part.actions()}
        said |= {action.toolTip() for action in part.actions()}
    return said


def english_left(widget: QWidget) -> set[str]:
    """English that stands where the translation has other words."""
    translated = {m.source for m in messages("de") if m.forms != [m.source] and "{" not in m.source}
    return visible_words(widget) & translated


def test_a_window_in_german_has_no_english_of_its_own(open_window, article_file, german, qtbot):
    window = open_window(article_file)
    wait_for_marks(window, qtbot)
    window.mark_controller.next()
    for tab in ("sources", "notes", "summary", "mark"):
        window.panes.show_tab(tab)
        qtbot.wait(1)
    assert english_left(window) == set()
    assert [menu.text().replace("&", "") for menu in window.menuBar().actions()] == [
        "Datei",
        "Bearbeiten",
        "Ansicht",
        "Gehe zu",
        "Markierungen",
        "Notizen",
        "Unterricht",
        "Hilfe",
    ]
    for sheet in (
        KeysSheet(window.settings, window),
        Palette(window.actions_, window),
        window.appearance_sheet,
        window.own_rules.sheet(),
        window.feed_controller.sheet(),
        window.receipt_controller.sheet(),
        window.dismissed_sheet(),
    ):
        assert english_left(sheet) == set(), type(sheet)


def test_qts_own_buttons_are_german_too(german, qtbot):
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert [button.text() for button in box.buttons()] == ["Abbrechen"]


def test_the_language_is_chosen_on_the_sheet_and_remembered(open_window, article_file, qtbot):
    window = open_window(article_file)
    box = window.appearance_sheet.findChild(QWidget, "language")
    box.setCurrentIndex(box.findText("Español"))
    box.activated.emit(box.currentIndex())
    assert window.settings.preferences().language == "es"
    assert Settings(Path(window.settings._store.fileName())).preferences().language == "es"
    with qtbot.waitSignal(window.reopening):
        button = next(b for b in window.bar.findChildren(QAbstractButton) if b.text())
        button.click()


# Words that stand in the sources as they are: names, forms of files, what only developers read.
AS_IT_IS = {
    "about.py": {"Resources"},  # a folder
    "application.py": {"Detected locale", "Fusion"},
    "appearance.py": {"High contrast", "Black", "Dusk", "Paper"},  # ids, said by their table
    "appearance_sheet.py": {"Size", "Line height", "Width"},  # keys, said by tr
    "paper_dialog.py": {"12 may close 1"},
    "partners.py": {"[A-Z][\\w’-]+(?: (?:of |de |van |von )?[A-Z][\\w’-]+)+"},
    "page_export.py": {"Paper"},
    "library_file.py": {"Loading sqlite-utils"},
    "background_job.py": {"%s failed"},
    "article_commands.py": {*MENUS},  # ids too
    "class_commands.py": {*MENUS},
    "mark_commands.py": {*MENUS},
    "compare_print.py": {'<table width="100%">', '<th align="left" '},
    "compare_rows.py": {"same claim", "same matter"},
    "settings.py": {"System"},
    "summary.py": {"the width there is", "the width beside a scroll bar"},
}
SHOWN = re.compile(r"[^\W\d_]{2,} [^\W\d_]{2,}|^[A-Z][^\W\d_]{2,}…?$")
NO_WORDS = re.compile(r"Bywhom|PySide6|[A-Z_]{3,}|Moodle|Canvas|Google Classroom|Del|Esc")
ROOMS_WITHOUT_WORDS = ("language", "style", "system", "painting")
NOT_SHOWN = {  # calls whose words nobody reads, or that have them translated
    *("tr", "later", "TypeVar", "cast", "setObjectName", "colour", "font", "getattr", "get_all"),
    *("setCreator", "setStyleSheet", "get", "setdefault", "_load", "QSettings"),
}


def literals() -> Iterator[tuple[Path, str]]:
    """Words in the sources of the window that somebody may see and `tr` does not."""
    for path in sorted(UI.rglob("*.py")):
        if path.relative_to(UI).parts[0] not in ROOMS_WITHOUT_WORDS:
            for words in _shown(ast.parse(path.read_text("utf-8")), None):
                yield path, words


def _shown(node: ast.AST, parent: ast.AST | None) -> Iterator[str]:
    if isinstance(node, ast.Call):
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        if name in NOT_SHOWN:
            parts = [] if name in ("tr", "later") else node.keywords
        else:
            parts = [*node.args, *node.keywords]
        parts += [node.func, *([k.value for k in node.keywords] if name == "tr" else [])]
    elif isinstance(node, ast.Constant):
        is_text = isinstance(node.value, str) and not isinstance(parent, ast.Expr | ast.Compare)
        if is_text and SHOWN.search(node.value) and not NO_WORDS.fullmatch(node.value):
            yield node.value
        return
    elif isinstance(node, ast.Dict):
        parts = node.values  # keys are ids, or said by tr
    elif isinstance(node, ast.Subscript):
        parts = [node.value]
    elif isinstance(node, ast.Import | ast.ImportFrom | ast.arg | ast.match_case):
        parts = node.body if isinstance(node, ast.match_case) else []
    elif isinstance(node, ast.FunctionDef):
        parts = [*node.args.defaults, *node.args.kw_defaults, *node.body]
    elif isinstance(node, ast.AnnAssign):
        parts = [node.value]
    else:
        parts = [*ast.iter_child_nodes(node)]
    for part in parts:
        if part is not None:
            yield from _shown(part, node)


def test_no_word_that_a_reader_sees_bypasses_translation():
    bypassing = [
        (path.name, words)
        for path, words in literals()
        if words not in AS_IT_IS.get(path.name, ()) and path.name != "no_window.py"
    ]
    assert bypassing == []
