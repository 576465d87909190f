"""The window as a reader uses it: one behaviour each, through keys, clicks and signals."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from analysis.article import Span
from tests.ui.conftest import ARTICLE, wait_for_marks
from ui.shelf import read_samples

NAMES = """
reading-window article-view library-list search-box inspector mark-card mark-list source-list
note-list note-editor summary overview-strip progress
"""


def span_of(words: str) -> Span:
    start = ARTICLE.index(words)
    return Span(start, start + len(words))


def mark_of(window, words: str) -> int:
    """Index of the mark on exactly these words."""
    article = window.desk.article
    return [article.quote(m.span) for m in window.desk.marks].index(words)


def press(qtbot, window, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(window.view, key, modifier)


def write_note(qtbot, window, words: str, body: str) -> None:
    window.view.select_span(span_of(words))
    press(qtbot, window, Qt.Key.Key_N)
    editor = window.parts.editor.findChild(QPlainTextEdit)
    qtbot.keyClicks(editor, body)
    qtbot.keyClick(editor, Qt.Key.Key_Return)


def quotes(window) -> list[str]:
    return [note.selector.quote for note in window.desk.notes()]


# The page and its panes


@pytest.mark.parametrize("name", NAMES.split())
def test_every_promised_name_is_in_the_window(window, name):
    assert window.objectName() == name or window.findChild(QWidget, name) is not None


def test_an_opened_article_is_on_the_page_in_the_list_and_in_the_title(window):
    assert window.view.article.text == ARTICLE
    assert window.windowTitle() == "Gull Point pier may close before winter – Bywhom"
    rows = [row.title for row in window.parts.library.model.rows]
    assert "Gull Point pier may close before winter" in rows
    assert "¶" in window.parts.status._place.text()


def test_marks_are_listed_with_kind_words_and_paragraph(window):
    rows = window.parts.inspector.marks.model.rows
    spoken = [row.spoken() for row in rows]
    assert any("hedge, “may”, paragraph" in words for words in spoken)
    assert spoken[0].startswith(f"Mark 1 of {len(rows)}, ")


def test_panes_come_and_go_by_key_and_are_remembered(window, qtbot, settings):
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    assert window.parts.library.isVisible()
    press(qtbot, window, Qt.Key.Key_L, both)
    assert not window.parts.library.isVisible()
    assert settings.preferences().library_shown is False
    press(qtbot, window, Qt.Key.Key_I, both)
    assert not window.parts.inspector.isVisible()
    press(qtbot, window, Qt.Key.Key_S)  # asks for the sources: the inspector comes back
    assert window.parts.inspector.isVisible() and window.parts.inspector.tab == "sources"


def test_in_a_small_window_the_page_keeps_its_room(window, qtbot):
    window.resize(800, 600)
    qtbot.waitUntil(lambda: not window.parts.library.isVisible())
    assert window.parts.page.width() >= 420
    window.resize(1440, 900)
    qtbot.waitUntil(window.parts.library.isVisible)


def test_f11_leaves_the_page_alone_and_escape_comes_back(window, qtbot):
    press(qtbot, window, Qt.Key.Key_F11)
    assert window.isFullScreen() and not window.parts.toolbar.isVisible()
    assert not window.parts.inspector.isVisible()
    press(qtbot, window, Qt.Key.Key_Escape)
    assert not window.isFullScreen() and window.parts.toolbar.isVisible()


# Marks


def test_j_and_k_walk_the_marks_and_the_card_follows(window, qtbot):
    shown = window.view.shown_marks()
    press(qtbot, window, Qt.Key.Key_J)
    assert window.marking.selected == shown[0]
    press(qtbot, window, Qt.Key.Key_J)
    assert window.marking.selected == shown[1]
    press(qtbot, window, Qt.Key.Key_K)
    assert window.marking.selected == shown[0]
    mark = window.desk.marks[shown[0]]
    assert window.view.selected_span() == mark.span
    card = window.parts.inspector.card
    assert card._words.accessibleName() == window.desk.article.quote(mark.span)
    assert card._place.text() == f"Mark 1 of {len(shown)}"


def test_walking_past_the_last_mark_says_so_and_stays(window, qtbot):
    shown = window.view.shown_marks()
    window.marking.select(shown[-1])
    press(qtbot, window, Qt.Key.Key_J)
    assert window.marking.selected == shown[-1]
    assert window.bar.words == "This was the last mark."


def test_a_click_in_the_mark_list_selects_the_words_on_the_page(window):
    row = window.parts.inspector.marks.model.rows[0]
    window.parts.inspector.marks.list.chosen.emit(row)
    assert window.view.selected_mark() == row.index


def test_enter_in_the_mark_list_does_the_same_as_a_click(window, qtbot):
    marks = window.parts.inspector.marks
    marks.list.go_to_row(1)
    qtbot.keyClick(marks.list, Qt.Key.Key_Return)
    assert window.marking.selected == marks.model.rows[1].index


def test_a_kind_is_switched_off_and_on_by_its_number(window, qtbot):
    window.marking.set_density("all")
    kinds = [window.desk.marks[i].kind for i in window.view.shown_marks()]
    assert "hedge" in kinds
    press(qtbot, window, Qt.Key.Key_1)
    assert "hedge" not in [window.desk.marks[i].kind for i in window.view.shown_marks()]
    assert not window.actions_["kind.hedge"].isChecked()
    press(qtbot, window, Qt.Key.Key_1)
    assert [window.desk.marks[i].kind for i in window.view.shown_marks()] == kinds


def test_m_hides_all_marks_and_brings_them_back(window, qtbot, settings):
    before = window.view.shown_marks()
    press(qtbot, window, Qt.Key.Key_M)
    assert window.view.shown_marks() == []
    press(qtbot, window, Qt.Key.Key_J)
    assert "M brings them back" in window.bar.words
    press(qtbot, window, Qt.Key.Key_M)
    assert window.view.shown_marks() == before
    assert settings.preferences().density == "key"


def test_single_letters_do_nothing_when_they_are_switched_off(window, qtbot):
    window.look.change(letters=False)
    press(qtbot, window, Qt.Key.Key_J)
    assert window.marking.selected is None


def test_letters_typed_into_the_search_box_are_no_commands(window, qtbot):
    press(qtbot, window, Qt.Key.Key_Slash)
    box = window.parts.toolbar.search
    qtbot.keyClicks(box, "jm")
    assert box.text() == "jm"
    assert window.marking.selected is None and window.marking.density == "key"


# Dismissing


def test_x_dismisses_a_mark_and_undo_brings_it_back(window, qtbot):
    index = mark_of(window, "reportedly")
    mark = window.desk.marks[index]
    window.marking.select(index)
    press(qtbot, window, Qt.Key.Key_X)
    assert mark not in window.desk.marks
    press(qtbot, window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert mark in window.desk.marks


def test_a_dismissed_rule_marks_nothing_in_any_article(window, qtbot, open_window, tmp_path):
    index = mark_of(window, "reportedly")
    rule = window.desk.marks[index].rule
    window.marking.select(index)
    window.marking.dismiss("rule")
    other = tmp_path / "other.txt"
    other.write_text("The mill reportedly burned.\n\nIt may be rebuilt.", "utf-8")
    window.files.open(str(other))
    wait_for_marks(window, qtbot)
    assert window.desk.marks
    assert rule not in {mark.rule for mark in window.desk.marks}


def test_a_phrase_is_dismissed_wherever_it_stands_in_the_article(window, qtbot, tmp_path):
    text = "The mill may burn.\n\nThe inn may fall.\n\nThe pier could sink."
    path = tmp_path / "three.txt"
    path.write_text(text, "utf-8")
    window.files.open(str(path))
    wait_for_marks(window, qtbot)
    window.marking.set_density("all")
    window.marking.select(next(i for i, m in enumerate(window.desk.marks) if m.start == 9))
    window.marking.dismiss("phrase")
    left = {window.desk.article.quote(mark.span) for mark in window.desk.marks}
    assert "may" not in left and "could" in left


# Notes


def test_a_note_is_written_saved_and_shown_in_list_and_library(window, qtbot):
    write_note(qtbot, window, "a shambles", "Whose words are these?")
    assert quotes(window) == ["a shambles"]
    rows = window.parts.inspector.notes.model.rows
    assert [(row.note.body, row.paragraph) for row in rows] == [("Whose words are these?", 3)]
    assert any("1 note" in row.detail for row in window.parts.library.model.rows)


def test_shift_enter_is_a_new_line_of_the_note(window, qtbot):
    window.view.select_span(span_of("a shambles"))
    press(qtbot, window, Qt.Key.Key_N)
    editor = window.parts.editor.findChild(QPlainTextEdit)
    qtbot.keyClicks(editor, "One")
    qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(editor, "two")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert [note.body for note in window.desk.notes()] == ["One\ntwo"]


def test_escape_keeps_a_draft_that_n_brings_back(window, qtbot):
    window.view.select_span(span_of("a shambles"))
    press(qtbot, window, Qt.Key.Key_N)
    editor = window.parts.editor.findChild(QPlainTextEdit)
    qtbot.keyClicks(editor, "Half a thought")
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert not window.parts.editor.isVisible() and window.desk.notes() == []
    window.view.select_span(span_of("a shambles"))
    press(qtbot, window, Qt.Key.Key_N)
    assert editor.toPlainText() == "Half a thought"
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert [note.body for note in window.desk.notes()] == ["Half a thought"]


def test_a_highlight_needs_one_key_and_undo_takes_it_back(window, qtbot):
    window.view.select_span(span_of("two of its piles"))
    press(qtbot, window, Qt.Key.Key_H)
    assert quotes(window) == ["two of its piles"]
    press(qtbot, window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert quotes(window) == []


def test_n_without_words_says_what_to_do(window, qtbot):
    press(qtbot, window, Qt.Key.Key_N)
    assert window.bar.words == "Select the words on the page first, or a mark."


def test_a_note_on_a_selected_mark_remembers_its_rule(window, qtbot):
    index = mark_of(window, "reportedly")
    window.marking.select(index)
    press(qtbot, window, Qt.Key.Key_N)
    editor = window.parts.editor.findChild(QPlainTextEdit)
    qtbot.keyClicks(editor, "By whom?")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    (note,) = window.desk.notes()
    assert note.selector.quote == "reportedly"
    assert note.mark_rule == window.desk.marks[index].rule


def test_a_deleted_note_is_offered_back(window, qtbot):
    write_note(qtbot, window, "a shambles", "Whose?")
    (note,) = window.desk.notes()
    window.parts.inspector.notes.delete_wanted.emit(note.id)
    assert quotes(window) == [] and window.bar.words == "Note deleted."
    window.bar._button.click()
    assert [n.body for n in window.desk.notes()] == ["Whose?"]


def test_quoted_words_are_copied_with_their_origin(window):
    window.view.select_span(span_of("a shambles"))
    window.noting.copy_quotation()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("“a shambles” (Gull Point pier may close before winter")
    assert copied.endswith("¶ 3)")


# Sources and summary


def test_sources_are_walked_and_ticked(window, qtbot):
    press(qtbot, window, Qt.Key.Key_S)
    panel = window.parts.inspector.sources
    row = next(row for row in panel.model.rows if row.mentions)
    panel.list.chosen.emit(row)
    assert window.view.selected_span() == row.mentions[0]
    panel.findChild(QWidget, "named").click()
    article_id = window.desk.reading.article_id
    assert window.desk.library.ticks(article_id) == {row.name: frozenset({"named"})}
    press(qtbot, window, Qt.Key.Key_Escape)
    assert not window.reporting.is_walking


def test_the_summary_counts_every_sentence_once(window):
    window.panes.show_tab("summary")
    strip = window.parts.inspector.summary._strip
    assert len(strip._statuses) == len(window.desk.analysis.sentences)
    assert "possibly unsourced" in strip.accessibleName()


# Appearance


@pytest.mark.parametrize("theme", ["Sepia", "Dusk", "Black", "High contrast", "System"])
def test_every_theme_dresses_the_whole_window(window, theme):
    window.look.change(theme=theme)
    page = window.look.theme.colours["page"].lower()
    assert window.view.palette().base().color().name() == page
    window.grab()  # and everything paints without a warning


@pytest.mark.parametrize("theme", ["Dusk", "Paper", "Black"])
def test_the_remembered_theme_is_on_the_page_from_the_start(
    open_window, settings, article_file, qtbot, theme
):
    settings.remember(theme=theme)
    window = open_window(article_file)
    picture = window.view.viewport().grab().toImage()
    assert picture.pixelColor(3, 3).name() == window.look.themes[theme].colours["page"].lower()
    strip = window.parts.overview.grab().toImage()
    assert strip.pixelColor(0, 0).name() == window.look.themes[theme].colours["page"].lower()


def test_size_is_changed_by_key_and_remembered(window, qtbot, settings):
    control = Qt.KeyboardModifier.ControlModifier
    press(qtbot, window, Qt.Key.Key_Plus, control)
    assert settings.preferences().size == 21
    press(qtbot, window, Qt.Key.Key_Minus, control)
    press(qtbot, window, Qt.Key.Key_Minus, control)
    assert settings.preferences().size == 18
    press(qtbot, window, Qt.Key.Key_0, control)
    assert settings.preferences().size == 19


def test_the_page_keeps_its_face_under_the_style_sheet(window):
    assert window.view.document().defaultFont().family() == "Literata"
    assert window.view.document().defaultFont().pixelSize() == 19


# Opening, and what stands against it


@pytest.mark.parametrize(
    "make",
    [
        lambda folder: folder / "missing.txt",
        lambda folder: folder,
    ],
)
def test_what_cannot_be_opened_is_said_and_the_page_stays(window, qtbot, tmp_path, make):
    window.files.open(str(make(tmp_path)))
    qtbot.waitUntil(window.bar.isVisible, timeout=5000)
    assert str(tmp_path) in window.bar.words
    assert window.view.article.text == ARTICLE


def test_text_on_the_clipboard_is_opened(window, qtbot):
    QGuiApplication.clipboard().setText("A mill may close.\n\nCritics are said to be pleased.")
    window.files.paste()
    wait_for_marks(window, qtbot)
    assert window.view.article.text.startswith("A mill may close.")


def test_back_returns_to_the_article_before_and_forward_goes_on(window, qtbot, tmp_path):
    other = tmp_path / "mill.txt"
    other.write_text("The mill may close.", "utf-8")
    window.files.open(str(other))
    assert window.view.article.text == "The mill may close."
    press(qtbot, window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.view.article.text == ARTICLE
    press(qtbot, window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert window.view.article.text == "The mill may close."


def test_a_removed_article_leaves_the_page_and_comes_back_by_undo(window, qtbot):
    window.files.remove()
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
    window.files.open(str(other))
    press(qtbot, window, Qt.Key.Key_Slash)
    qtbot.keyClicks(window.parts.toolbar.search, "kiosk")
    qtbot.waitUntil(lambda: window.lookup.is_shown, timeout=5000)
    rows = window.parts.library.model.rows
    assert rows[0].title == "Found in the library"
    hit = next(row for row in rows if "Gull Point" in row.title)
    window.parts.library.list.chosen.emit(hit)
    assert window.view.article.text == ARTICLE
    assert window.desk.article.quote(window.view.selected_span()) == "kiosk"
    press(qtbot, window, Qt.Key.Key_Escape)
    assert not window.lookup.is_shown
    assert window.parts.library.model.rows[0].title == "Today"


def test_a_damaged_library_is_mended_from_its_newest_backup(
    open_window, article_file, qtbot, tmp_path
):
    from library import backups, open_library

    library = tmp_path / "harmed.db"
    with open_library(library) as good:
        good.save_article(_article())
    backups.back_up(library)
    library.write_bytes(b"harmed " * 4000)
    window = open_window(article_file, library=library)
    qtbot.waitUntil(window.bar.isVisible, timeout=10_000)
    assert "Open the newest backup" in window.bar._button.text()
    window.bar._button.click()
    qtbot.waitUntil(lambda: window.desk.library is not None, timeout=10_000)
    assert "The backed-up one" in " ".join(r.title for r in window.parts.library.model.rows)
    assert any(p.read_bytes().startswith(b"harmed") for p in tmp_path.glob("harmed*"))


def _article():
    from analysis.article import Article
    from analysis.segment import plain_paragraphs

    text = "The backed-up one\n\nIt may be kept."
    return Article("The backed-up one", text, plain_paragraphs(text))


def test_a_theme_file_with_errors_is_said_and_the_others_are_there(
    qtbot, dressed, settings, tmp_path
):
    from ui.article_view import ArticleView
    from ui.look import Look

    (tmp_path / "odd.toml").write_text("name = 3", "utf-8")
    view = ArticleView()
    qtbot.addWidget(view)
    look = Look(view, settings, tmp_path)
    said = []
    look.problem.connect(said.append)
    look.say_errors()
    assert len(said) == 1 and "odd.toml" in said[0]
    assert "Paper" in look.themes


# Notes that travel


def test_notes_are_saved_in_a_form_the_reader_chooses_and_brought_in_again(
    window, qtbot, tmp_path, monkeypatch
):
    write_note(qtbot, window, "a shambles", "Whose words?")
    path = tmp_path / "mine.jsonld"
    monkeypatch.setattr(
        "ui.noting.QFileDialog.getSaveFileName",
        lambda *_: (str(path), "Web annotations (*.jsonld)"),
    )
    window.noting.export()
    assert "Whose words?" in path.read_text("utf-8")
    assert window.bar.words == f"Notes saved in {path}."
    monkeypatch.setattr("ui.noting.QFileDialog.getOpenFileName", lambda *_: (str(path), ""))
    window.noting.bring_in()
    assert "1 known already" in window.bar.words
    assert quotes(window) == ["a shambles"]


def test_notes_that_cannot_be_written_are_said_and_stay(window, qtbot, tmp_path, monkeypatch):
    write_note(qtbot, window, "a shambles", "Whose words?")
    path = tmp_path / "no such folder" / "mine.md"
    monkeypatch.setattr(
        "ui.noting.QFileDialog.getSaveFileName", lambda *_: (str(path), "Markdown (*.md)")
    )
    window.noting.export()
    assert str(path) in window.bar.words and "Choose another folder" in window.bar.words
    assert quotes(window) == ["a shambles"]


def test_tab_leaves_the_page(window, qtbot):
    window.view.setFocus()
    qtbot.keyClick(window.view, Qt.Key.Key_Tab)
    assert window.focusWidget() is not window.view


def test_the_system_theme_follows_what_the_desktop_asks_for():
    from ui.look import chosen_theme
    from ui.theme import themes

    all_themes = themes()
    for dark, contrast, name in (
        (False, False, "Paper"),
        (True, False, "Dusk"),
        (False, True, "High contrast"),
        (True, True, "Black"),
    ):
        assert chosen_theme(all_themes, "System", dark, contrast).name == name
    assert chosen_theme(all_themes, "Sepia", True, True).name == "Sepia"
    assert chosen_theme(all_themes, "A theme that is gone", True).name == "Dusk"


# Compare


def test_two_reports_are_compared_and_escape_comes_back(open_window, settings, qtbot):
    samples = {sample.path.name: sample for sample in read_samples()}
    one = next(sample for sample in samples.values() if sample.partner)
    window = open_window(one.path)
    wait_for_marks(window, qtbot)
    first = next(iter(window.comparing._choices()))
    assert first == f"Sample: {samples[one.partner].title}"  # the partner is proposed first
    window.comparing.with_place(samples[one.partner].path)
    qtbot.waitUntil(lambda: window.comparing.is_shown, timeout=60_000)
    rows = window.parts.compare.model.rows
    assert rows[0].is_title
    assert any(row.said.title.endswith("is surer") for row in rows)
    assert any("without a counterpart" in label.text() for label in [window.parts.status._place])
    assert not window.view.isVisible()
    qtbot.keyClick(window.parts.compare.list, Qt.Key.Key_Escape)
    assert window.view.isVisible() and not window.comparing.is_shown
