"""An analysis as one self-contained web page: no scripts, nothing fetched.

How it looks stands in resources/templates/report_*.html.jinja; here is what goes into them.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from zlib import crc32

from bywhom.analysis.article import Article, Paragraph, Span
from bywhom.analysis.marks import Analysis, Kind, Mark
from bywhom.analysis.report import KIND_NAMES, summary
from bywhom.resources.html_templates import filled

ELEMENTS = {
    "title": "h1",
    "heading": "h2",
    "quote": "blockquote",
    "caption": "figcaption",
    "list": "p",
    "body": "p",
}

GLYPHS = {
    "hedge": "~",
    "unnamed-source": "?",
    "unsourced-claim": "!",
    "loaded-language": "^",
    "attributed": "✓",
}

ASKS = {
    "hedge": "How firmly is it said?",
    "unnamed-source": "Somebody, but who?",
    "unsourced-claim": "Says who?",
    "loaded-language": "A word that pushes.",
}


@dataclass(frozen=True, slots=True)
class ReaderNote:
    """words: those that the note is about, empty for one on the whole article; span: where they
    stand, if that is sure; annotator: who wrote it, empty for the reader."""

    words: str
    body: str
    tags: Sequence[str]
    span: Span | None = None
    colour: str = "yellow"
    annotator: str = ""


def page_start(title: str = "Who says so?") -> str:
    legend = [
        {"kind": kind, "glyph": GLYPHS[kind], "name": KIND_NAMES[kind], "ask": ask}
        for kind, ask in ASKS.items()
    ]
    return filled("report_top", title=title, legend=legend)


def page_end() -> str:
    return filled("report_bottom")


def article_element(
    analysis: Analysis, identity: str, notes: Sequence[ReaderNote] = (), byline: str = ""
) -> str:
    """The marked text of one article, with the reader's highlights on the words, then its
    explanations, numbered as in the text."""
    article = analysis.article
    marks = [m for m in analysis.marks if m.kind != "attributed"]
    numbered = [_numbered(n, mark, article) for n, mark in enumerate(marks, 1)]
    has_title = any(p.role == "title" for p in article.paragraphs)
    return filled(
        "report_article",
        prefix=f"m{crc32(identity.encode('utf-8', 'replace')):x}",
        title="" if has_title else article.title,
        byline=byline,
        paragraphs=[
            (ELEMENTS[p.role], _pieces(article, p, numbered, notes)) for p in article.paragraphs
        ],
        counts=_counts(analysis, identity),
        marks=numbered,
    )


def notes_section(notes: Iterable[ReaderNote]) -> str:
    """A reader's own notes, to stand after the article."""
    return filled("report_notes", notes=notes)


@dataclass(frozen=True, slots=True)
class _Numbered:
    """A mark as it is shown. number: its place among the marks shown, from 1."""

    number: int
    mark: Mark
    words: str

    @property
    def name(self) -> str:
        return KIND_NAMES[self.mark.kind]

    @property
    def sign(self) -> str:
        return f"{GLYPHS[self.mark.kind]}{self.number}"


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words between two cuts. kinds: of the marks over them, the outermost first; ended: the
    marks that end with them; fill: the colour of a highlight, or nothing."""

    words: str
    kinds: Sequence[Kind]
    ended: Sequence[_Numbered]
    fill: str = ""


def _numbered(number: int, mark: Mark, article: Article) -> _Numbered:
    return _Numbered(number, mark, " ".join(article.quote(mark.span).split()))


def _pieces(
    article: Article,
    paragraph: Paragraph,
    numbered: Sequence[_Numbered],
    notes: Sequence[ReaderNote],
) -> Iterator[_Piece]:
    """The paragraph cut where a mark or a highlight begins or ends."""
    first = bisect_left(numbered, paragraph.start, key=lambda n: n.mark.start)
    last = bisect_left(numbered, paragraph.end, key=lambda n: n.mark.start)
    inside = numbered[first:last]
    ends = {min(n.mark.end, paragraph.end) for n in inside}
    whole = Span(paragraph.start, paragraph.end)
    fills = [(n.span, n.colour) for n in notes if n.span and n.span.overlaps(whole)]
    edges = {edge for span, _ in fills for edge in span if whole.start < edge < whole.end}
    cuts = sorted({*whole, *(n.mark.start for n in inside), *ends, *edges})
    open_marks: list[_Numbered] = []
    coming = iter([*inside, None])
    upcoming = next(coming)
    for start, end in pairwise(cuts):
        while upcoming and upcoming.mark.start == start:
            open_marks.append(upcoming)
            upcoming = next(coming)
        yield _Piece(
            article.text[start:end],
            [n.mark.kind for n in reversed(open_marks)],
            [n for n in open_marks if min(n.mark.end, paragraph.end) == end],
            next((c for span, c in fills if span.start <= start and end <= span.end), ""),
        )
        open_marks = [n for n in open_marks if n.mark.end > end]


def _counts(analysis: Analysis, identity: str) -> str:
    counts = summary(analysis)
    statuses = counts["by_status"]
    notices = "".join(f" {notice}" for notice in analysis.notices)
    return (
        f"{identity}: {counts['words']} words. Of {counts['sentences']} sentences, "
        f"{statuses['attributed']} are credited to somebody and {statuses['unsourced']} "
        f"to nobody, as far as the program can tell.{notices}"
    )
