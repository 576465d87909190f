"""The marked page taken away: complete, self-contained, readable."""

from html.parser import HTMLParser

from pypdfium2 import PdfDocument
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


def claims_of(window):
    window.mark_controller.set_density("all")
    analysis = window.page_export._shown()
    claims = [m for m in analysis.marks if m.kind == "unsourced-claim"]
    assert claims
    return analysis, claims


def test_on_paper_an_unsourced_claim_has_a_rule_in_the_margin_and_no_underline(window, tmp_path):
    analysis, claims = claims_of(window)
    theme = window.appearance.themes["Paper"]
    document = document_of(window.page_export._page(analysis), theme)
    other = [m for m in analysis.marks if m.kind != "unsourced-claim"]
    alone = next(
        at for m in claims for at in range(m.start, m.end)
        if not any(o.start <= at < o.end for o in other) and ARTICLE[at].isalpha()
    )  # fmt: skip
    cursor = document.find(ARTICLE[alone : alone + 12].split("\n")[0])
    assert not cursor.isNull()
    assert cursor.charFormat().underlineStyle() == QTextCharFormat.UnderlineStyle.NoUnderline
    page = PdfDocument(window.page_export.as_pdf(analysis))[0]
    image = page.render(scale=100 / 72).to_numpy()[:, :, :3].astype(int)  # 100 pixels an inch
    purple = theme.colour("unsourced_claim").getRgb()[2::-1]  # blue first, as the picture
    there = (abs(image - list(purple)) < 70).all(axis=2).any(axis=0)
    assert there[55:78].any()  # left of the text, which begins at 79


def test_on_a_web_page_a_claim_has_its_rule_in_the_margin(window):
    analysis, claims = claims_of(window)
    html = window.page_export.as_web_page(analysis).decode("utf-8")
    body = html.partition("<article>")[2]
    words = sum(len(ARTICLE[m.start : m.end].split()) for m in claims)
    assert body.count("<i></i>") >= words - 2 * len(claims)  # beside each of its lines
    resting = html.partition("</style>")[0].splitlines()
    (rule,) = [line for line in resting if "unsourced-claim" in line and "underline" in line]
    assert rule.startswith(".legend") and ":hover" in rule
