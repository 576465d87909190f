"""The marked page taken away: complete, self-contained, readable."""

from html.parser import HTMLParser

from PySide6.QtGui import QTextCharFormat

from bywhom.analysis.article import Span
from bywhom.ui.export.print_document import document_of
from tests.ui.conftest import ARTICLE
from tests.ui.dialogs import save_as


class Page(HTMLParser):
    """What a browser would fetch or run, and the words it would show."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.fetched: list[str] = []
        self.words = ""
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if tag == "script" or "src" in given or not given.get("href", "#").startswith("#"):
            self.fetched.append(tag)

    def handle_data(self, data):
        self.words += data


def note_on(window, words: str, body: str) -> None:
    start = ARTICLE.index(words)
    span = Span(start, start + len(words))
    window.desk.library.add_note(window.desk.save_article(), span, body, "green", ("a tag",))
    window.desk.reload()


def test_a_web_page_holds_text_marks_explanations_and_notes_and_fetches_nothing(window):
    note_on(window, "a shambles", "Whose <words>?")
    window.mark_controller.set_density("all")
    html = window.page_export.as_web_page(window.page_export._shown()).decode("utf-8")
    page = Page(html)
    assert page.fetched == []
    assert "Whose <words>?" in page.words and "a tag" in page.words
    for index in window.mark_controller.shown:
        mark = window.desk.marks[index]
        if mark.kind != "attributed":
            assert mark.explanation in page.words


def test_marks_that_are_hidden_or_dismissed_are_not_saved(window):
    window.mark_controller.set_density("off")
    html = window.page_export.as_web_page(window.page_export._shown()).decode("utf-8")
    assert "Nothing is marked in this article." in html


def test_a_dot_in_a_name_begins_no_ending(window, tmp_path, monkeypatch):
    save_as(monkeypatch, tmp_path / "Report 3.5")
    window.page_export.ask()
    assert window.bar.words == f"Saved as {tmp_path / 'Report 3.5.html'}."


def test_a_pdf_is_one(window, tmp_path, monkeypatch):
    path = tmp_path / "pier.pdf"
    save_as(monkeypatch, path, "PDF (*.pdf)")
    window.page_export.ask()
    assert path.read_bytes().startswith(b"%PDF-")
    assert window.bar.words == f"Saved as {path}."


def test_on_paper_every_word_stands_with_its_marks_underlined_and_numbered(window):
    note_on(window, "two of its piles", "Which two?")
    window.mark_controller.set_density("all")
    analysis = window.page_export._shown()
    document = document_of(window.page_export._page(analysis), window.appearance.themes["Paper"])
    text = document.toPlainText()
    assert "Which two?" in text and "What the marks ask" in text
    may = next(m for m in analysis.marks if window.desk.article.quote(m.span) == "may")
    number = analysis.marks.index(may) + 1
    assert f"may~{number}" in text
    cursor = document.find("may")
    assert cursor.charFormat().underlineStyle() == QTextCharFormat.UnderlineStyle.WaveUnderline


def test_a_folder_that_is_gone_is_said(window, tmp_path, monkeypatch):
    path = tmp_path / "gone" / "pier.html"
    save_as(monkeypatch, path, "Web page (*.html)")
    window.page_export.ask()
    assert str(path) in window.bar.words and "Choose another folder" in window.bar.words
