"""An analysis as one self-contained web page: no scripts, nothing fetched."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise
from zlib import crc32

from bywhom.analysis.article import Article, Paragraph
from bywhom.analysis.marks import Analysis, Mark
from bywhom.analysis.report import KIND_NAMES, summary

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

STYLE = """
:root{--page:#fffefb;--ink:#22201c;--soft:#57534a;--line:#e3dfd6;--hedge:#0072b2;
--unnamed-source:#b34700;--unsourced-claim:#8b2f87;--loaded-language:#544200}
@media(prefers-color-scheme:dark){:root{--page:#2e3440;--ink:#e3e5e9;--soft:#b9bfca;
--line:#3b4250;--hedge:#56b4e9;--unnamed-source:#f5a142;--unsourced-claim:#e294cf;
--loaded-language:#f0e27a}}
body{background:var(--page);color:var(--ink);margin:0 auto;max-width:38.5rem;
padding:3rem 1.5rem;font:1.1875rem/1.55 Literata,Georgia,serif}
h1{font-size:1.94rem;line-height:1.23;font-weight:600;margin:0 0 .6rem}
h2{font-size:1.3rem;margin:2rem 0 .4rem}
p,blockquote{margin:0 0 .8rem}
article{padding-bottom:2rem}
.legend,.notes,.counts{font:.8125rem/1.45 "Atkinson Hyperlegible",system-ui,sans-serif;
color:var(--soft)}
mark{background:none;color:inherit;text-decoration-skip-ink:none;text-underline-offset:.22em}
.hedge{text-decoration:underline wavy 1.5px var(--hedge)}
.unnamed-source{text-decoration:underline dashed 2px var(--unnamed-source)}
.unsourced-claim{text-decoration:underline dotted 2px var(--unsourced-claim)}
.loaded-language{text-decoration:underline double 1px var(--loaded-language)}
sup a{color:var(--soft);text-decoration:none;font-size:.65rem}
.notes{border-top:1px solid var(--line);margin-top:2.5rem;padding-top:1rem}
.notes dt{color:var(--ink);font-weight:700;margin-top:.8rem}
.notes dd{margin:0}
.legend li{list-style:none;margin:.2rem 0}.legend ul{padding:0}
@media print{body{max-width:none;padding:0}.notes dt{break-after:avoid}}
"""


def page_start(title: str = "Who says so?") -> str:
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width,initial-scale=1">\n'
        '<meta http-equiv="Content-Security-Policy" '
        "content=\"default-src 'none';style-src 'unsafe-inline'\">\n"
        f"<title>{safe(title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n{_legend()}"
    )


def page_end() -> str:
    return "</body>\n</html>\n"


def article_element(analysis: Analysis, identity: str) -> str:
    """The marked text of one article, then its explanations, numbered as in the text."""
    article = analysis.article
    marks = [m for m in analysis.marks if m.kind != "attributed"]
    prefix = f"m{crc32(identity.encode('utf-8', 'replace')):x}"
    numbered = _Numbered(article, marks, prefix)
    title = "" if any(p.role == "title" for p in article.paragraphs) else _title(article)
    body = "\n".join(_paragraph(p, numbered) for p in article.paragraphs)
    return (
        f"<article>\n{title}{body}\n"
        f'<p class="counts">{safe(_counts(analysis, identity))}</p>\n'
        f"{_notes(numbered)}</article>\n"
    )


def safe(text: str) -> str:
    """Escaped for HTML; characters that no page may hold become U+FFFD."""
    return escape(
        "".join(c if c in "\n\t" or c.isprintable() or ord(c) > 159 else "�" for c in text)
    )


@dataclass(frozen=True, slots=True)
class _Numbered:
    """The marks that are shown; a mark's number is its place in the list, from 1."""

    article: Article
    marks: Sequence[Mark]
    prefix: str

    def inside(self, paragraph: Paragraph) -> list[tuple[int, Mark]]:
        first = bisect_left(self.marks, paragraph.start, key=lambda m: m.start)
        last = bisect_left(self.marks, paragraph.end, key=lambda m: m.start)
        return [(n + 1, self.marks[n]) for n in range(first, last)]


def _title(article: Article) -> str:
    return f"<h1>{safe(article.title)}</h1>\n" if article.title else ""


def _paragraph(paragraph: Paragraph, numbered: _Numbered) -> str:
    element = ELEMENTS[paragraph.role]
    inside = numbered.inside(paragraph)
    words = "".join(_pieces(numbered, paragraph, inside))
    return f"<{element}>{words}</{element}>"


def _pieces(
    numbered: _Numbered, paragraph: Paragraph, inside: Sequence[tuple[int, Mark]]
) -> Iterator[str]:
    """The paragraph cut where a mark begins or ends, each piece inside the marks that cover it."""
    ends = {min(m.end, paragraph.end) for _, m in inside}
    cuts = sorted({paragraph.start, paragraph.end, *(m.start for _, m in inside), *ends})
    open_marks: list[tuple[int, Mark]] = []
    coming = iter([*inside, None])
    upcoming = next(coming)
    for start, end in pairwise(cuts):
        while upcoming and upcoming[1].start == start:
            open_marks.append(upcoming)
            upcoming = next(coming)
        words = safe(numbered.article.text[start:end])
        for _, mark in open_marks:
            words = f'<mark class="{mark.kind}">{words}</mark>'
        yield words
        for number, mark in open_marks:
            if min(mark.end, paragraph.end) == end:
                yield _reference(number, mark, numbered.prefix)
        open_marks = [(n, m) for n, m in open_marks if m.end > end]


def _reference(number: int, mark: Mark, prefix: str) -> str:
    label = f"{KIND_NAMES[mark.kind]}, explanation {number}"
    words = f"{GLYPHS[mark.kind]}{number}"
    return f'<sup><a href="#{prefix}-{number}" aria-label="{label}">{words}</a></sup>'


def _counts(analysis: Analysis, identity: str) -> str:
    counts = summary(analysis)
    statuses = counts["by_status"]
    notices = "".join(f" {notice}" for notice in analysis.notices)
    return (
        f"{identity}: {counts['words']} words. Of {counts['sentences']} sentences, "
        f"{statuses['attributed']} are credited to somebody and {statuses['unsourced']} "
        f"to nobody, as far as the program can tell.{notices}"
    )


def _notes(numbered: _Numbered) -> str:
    if not numbered.marks:
        return '<p class="notes">Nothing is marked in this article.</p>\n'
    rows = "".join(_note(n, m, numbered) for n, m in enumerate(numbered.marks, 1))
    return f'<dl class="notes">\n{rows}</dl>\n'


def _note(number: int, mark: Mark, numbered: _Numbered) -> str:
    words = " ".join(numbered.article.quote(mark.span).split())
    fair = f" {mark.fair}" if mark.fair else ""
    return (
        f'<dt id="{numbered.prefix}-{number}">{GLYPHS[mark.kind]}{number} “{safe(words)}” · '
        f"{KIND_NAMES[mark.kind]}</dt>"
        f"<dd>{safe(mark.explanation)}{safe(fair)} {safe(mark.ask)} "
        f"({safe(mark.rule)}, {mark.confidence})</dd>\n"
    )


def _legend() -> str:
    rows = "".join(
        f'<li><mark class="{kind}">{GLYPHS[kind]} {KIND_NAMES[kind]}</mark>: {ask}</li>\n'
        for kind, ask in ASKS.items()
    )
    return (
        '<div class="legend"><p>A mark is a question to ask, not a fault. Some are wrong, '
        f"and you have the last word.</p>\n<ul>\n{rows}</ul></div>\n"
    )
