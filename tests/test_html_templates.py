"""Pages made of templates: whatever is filled in stays text, in every place of every page."""

import ast
import re
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from jinja2 import TemplateNotFound, UndefinedError

from bywhom.analysis.analyse import load_analyser
from bywhom.analysis.article import Article, Origin, Paragraph, Span
from bywhom.analysis.comparison.reports import Side
from bywhom.analysis.html_report import (
    ReaderNote,
    article_element,
    notes_section,
    page_end,
    page_start,
)
from bywhom.analysis.marks import Analysis, Mark
from bywhom.classroom.answers.hand_ins import Collected, HandIn, Trouble
from bywhom.classroom.lesson.answers import Argument
from bywhom.classroom.lesson.lessons import CATEGORIES, Key, KeyMark, Task, cut_sentences
from bywhom.classroom.lesson.lessons import lesson_article as made_lesson_article
from bywhom.classroom.teacher.class_page import class_page
from bywhom.classroom.teacher.class_table import ClassTable, class_table
from bywhom.classroom.teacher.student_page import student_page
from bywhom.library.exchange import notes_page
from bywhom.library.notes.note_transfer import Transfer, TransferNote
from bywhom.resources import SAMPLES, TEMPLATES
from bywhom.resources.html_templates import filled
from bywhom.ui.compare.compare_html import comparison_page
from bywhom.ui.compare.compare_rows import CompareRow
from tests.classroom.lesson_samples import LESSON, answers, mark
from tests.house import PACKAGES, ROOT

EVIL = (
    "</title></style></script><script>go()</script><img/src=x>\"'onload='go() ]]> --> &amp; {{7*7}}"
)
WHOLE = ("report_top", "notes", "class_base", "comparison")  # the templates that begin a page


class Seen(HTMLParser):
    """What a browser makes of a page: elements with their attributes' names, and the text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: set[tuple[str, ...]] = set()
        self.linked: list[str] = []
        self.text = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.add((tag, *(name for name, _ in attrs)))
        self.linked += [value for name, value in attrs if name in ("href", "src")]

    def handle_data(self, data):
        self.text += data

    def handle_comment(self, data):
        self.elements.add(("comment",))


Say = Callable[[str], str]  # the name of a place → what stands there


def evil(place: str) -> str:
    return f"{EVIL} {place}"


def report(say: Say) -> str:
    text = f"{say('heading')}\n\n{say('said')} and more"
    ends = text.index("\n\n")
    start = ends + 2
    paragraphs = (Paragraph(0, ends, "heading"), Paragraph(start, len(text), "body"))
    article = Article(say("title"), text, paragraphs, Origin(say("place")))
    marks = tuple(
        Mark("hedge", *span, say("rule"), say("explanation"), say("ask"), "sure", say("fair"))
        for span in ((start, len(text)), (start + 9, len(text)))
    )
    analysis = Analysis(article, (), (), marks, (), (say("notice"),))
    notes = [ReaderNote(say("noted"), say("note"), (say("tag"),))]
    return (
        page_start(say("page title"))
        + article_element(analysis, say("identity"))
        + notes_section(notes)
        + page_end()
    )


REPORT = (
    *("heading", "said", "title", "rule", "explanation", "ask", "fair", "notice"),
    *("noted", "note", "tag", "page title", "identity"),
)


def notes(say: Say) -> str:
    slip = TransferNote(say("quote"), say("body"), "u-1", colour=say("colour"), tags=(say("tag"),))
    parcel = Transfer(say("place"), say("title"), say("publisher"), (say("author"),), say("date"))
    linked = Transfer(f"https://a.example/{say('address')}", "", slips=(slip,))
    return notes_page.write([replace(parcel, slips=(slip,)), linked])


NOTES = ("quote", "body", "tag", "place", "title", "publisher", "author", "date", "address")


def table(say: Say) -> ClassTable:
    text = f"The dam may hold.\n\n{say('article text')} could."
    paragraphs = (Paragraph(0, 17, "body"), Paragraph(19, len(text), "body"))
    article = Article(say("article title"), text, paragraphs)
    item = made_lesson_article(1, article, cut_sentences(article))
    known, new = mark("may", text=text), mark(say("article text"), text=text)
    lesson = replace(
        LESSON,
        title=say("lesson"),
        articles=(item,),
        tasks=(Task("t1", "mark", "Mark."), Task("t2", "question", say("task"))),
        categories=(replace(CATEGORIES[0], name=say("category")), *CATEGORIES[1:]),
    )
    given = replace(
        answers(say("student"), known, new),
        texts={item.id: item.digest},
        marks={item.id: (known, new)},
        written={"t2": say("written")},
        ticks={item.id: {say("source"): (say("tick"),)}},
        arguments=(Argument(item.id, new, "extra", say("argument")),),
    )
    found = Collected((HandIn(given.student, given, "a"),), (Trouble(say("file"), say("trouble")),))
    return class_table(lesson, found, Key((KeyMark(item.id, known, say("why")),)))


def students(say: Say) -> str:
    found = table(say)
    return student_page(found, found.rows[0], say("comment"))


CLASS = ("lesson", "article title", "category", "student", "file", "trouble")
STUDENT = (
    *("lesson", "article title", "category", "student", "task", "written", "why", "comment"),
    *("source", "tick", "argument", "article text"),
)


def comparison(say: Say) -> str:
    text = f"It rained.\n\n{say('sentence')}."
    span = Span(12, 12 + len(say("sentence")))
    side = Side(text[12:], 12, (), (), (), None, "nobody", is_unsourced=False)
    bold = Span(0, span.end - span.start)
    rows = [
        CompareRow(heading=say("heading")),
        CompareRow((side, None), (), say("title"), say("words"), ((bold,), ())),
        CompareRow(cells=(say("cell"), "")),
    ]
    return comparison_page(rows, [say("byline"), "The Pilot"])


PAGES = {
    "comparison": (
        comparison,
        ("heading", "sentence", "title", "words", "cell", "byline"),
    ),
    "report": (report, REPORT),
    "notes": (notes, NOTES),
    "class": (lambda say: class_page(table(say), names=True), CLASS),
    "student": (students, STUDENT),
}


@pytest.mark.parametrize("name", PAGES)
def test_hostile_words_make_no_element_and_no_attribute(name):
    page, _ = PAGES[name]
    assert Seen(page(evil)).elements == Seen(page(lambda place: f"plain words {place}")).elements


@pytest.mark.parametrize("name", PAGES)
def test_hostile_words_are_shown_as_they_are_in_every_place(name):
    page, places = PAGES[name]
    text = " ".join(Seen(page(evil)).text.split())
    assert [place for place in places if evil(place) not in text] == []


@pytest.mark.parametrize("name", PAGES)
def test_a_page_leads_nowhere_but_to_itself_and_the_web(name):
    page, _ = PAGES[name]
    linked = Seen(page(lambda place: f"javascript:{place}")).linked
    assert [to for to in linked if not to.startswith(("#", "https://a.example/"))] == []


@pytest.mark.parametrize("name", PAGES)
def test_a_page_forbids_itself_to_run_or_to_fetch(name):
    page, _ = PAGES[name]
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page(evil))
    assert policy and policy[1].replace("; ", ";") == "default-src 'none';style-src 'unsafe-inline'"


def test_hostile_notes_come_back_letter_by_letter():
    first, second = notes_page.read(notes(evil))
    assert (first.title, first.slips[0].body) == (evil("title"), evil("body"))
    assert second.place == f"https://a.example/{evil('address')}"


def test_a_real_article_is_whole_and_its_marks_are_links_to_their_explanations():
    text = (SAMPLES / sorted(p.name for p in SAMPLES.glob("*.txt"))[0]).read_text("utf-8")
    article = Article("", text, (Paragraph(0, len(text), "body"),))
    page = article_element(load_analyser().analyse(article), "a & b")
    shown = re.sub(r"<sup>.*?</sup>", "", page.partition("<p>")[2].partition("</p>")[0])
    assert Seen(shown).text == text
    targets = re.findall(r'<a href="#(m[0-9a-f]+-\d+)"', page)
    assert len(targets) > 5
    assert sorted(targets) == sorted(re.findall(r'<dt id="(m[0-9a-f]+-\d+)">', page))


def test_characters_that_no_page_may_hold_are_replaced():
    page = notes_section([ReaderNote("a\x07b\x9fc\nd\te", "", ())])
    assert "<dt>“a\N{REPLACEMENT CHARACTER}b\N{REPLACEMENT CHARACTER}c\nd\te”</dt>" in page


@pytest.mark.parametrize("values", [{}, {"notes": [{"words": "a", "tags": ()}]}])
def test_a_value_that_is_missing_is_an_error(values):
    with pytest.raises(UndefinedError):
        filled("report_notes", **values)


@pytest.mark.parametrize("name", ["../rules/en/lists", "/etc/passwd", "no_such_page"])
def test_no_template_is_read_from_elsewhere(name):
    with pytest.raises(TemplateNotFound):
        filled(name)


@pytest.mark.parametrize("path", sorted(TEMPLATES.iterdir()), ids=lambda path: path.name)
def test_a_template_switches_no_escaping_off_and_fetches_nothing(path):
    words = path.read_text("utf-8")
    assert path.name.endswith(".html.jinja")
    assert not re.search(r"\|\s*safe\b|autoescape|Markup|\bsrc=|url\(|@import|<link|<iframe", words)
    assert set(re.findall(r"<script[^>]*>", words)) <= {notes_page._DATA}
    assert not re.search(r"\son\w+=", words)


PUT_TOGETHER = {  # where code may put a tag and a value together
    "documents/lists/feed.py": "a fragment that is only read, and cleaned before",
    "documents/web/html.py": "a page that is only read",
    "ui/parts/labels.py": "a tip for Qt, which knows no format; its words are escaped",
    "library/exchange/opml.py": "XML for other programs, its values escaped as attributes",
}


def tags_in_f_strings(source: str) -> list[str]:
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.JoinedStr):
            words = "".join(p.value if isinstance(p, ast.Constant) else "{}" for p in node.values)
            found += re.findall(r"</?(?:[a-z][a-z0-9]*|\{\})(?:[ >/]|$)", words)
    return found


def test_no_code_puts_a_tag_and_a_value_together():
    paths = [path for package in PACKAGES for path in (ROOT / package).rglob("*.py")]
    names = {
        str(path.relative_to(ROOT)) for path in paths if tags_in_f_strings(path.read_text("utf-8"))
    }
    assert names - PUT_TOGETHER.keys() == set()
    assert tags_in_f_strings("f'<p>{title}</p>'") == ["<p>", "</p>"]
