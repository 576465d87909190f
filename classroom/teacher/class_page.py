"""The class report: one web page to print, with nothing fetched and nothing run.

Plain enough for Qt's own reader of HTML, which prints it as PDF: no scripts, no variables.
"""

from collections import deque
from collections.abc import Iterable, Sequence
from html import escape

from bywhom.analysis.agreement.coefficients import Figure, pairs_agreeing
from bywhom.analysis.agreement.heat import LEVELS, Warm, warm_runs
from bywhom.analysis.article import Paragraph, Span
from bywhom.classroom.lesson.lessons import Lesson
from bywhom.classroom.teacher.class_table import Agreement, ArticleResults, ClassTable, Row
from bywhom.classroom.teacher.gradebook import number

ELEMENTS = {"title": "h2", "heading": "h3"}
MOST_SPLIT = 12  # contested passages shown of an article

COUNTED = ("Student", "read", "marks")
BESIDE_KEY = (
    *("agreed", "missed", "extra"),
    *("precision", "recall", "F1"),
    *("exact: precision", "recall", "F1"),
)

STYLE = """
body{color:#22201c;font-family:Literata,Georgia,serif;font-size:11pt;line-height:1.5}
h1{font-size:20pt;margin:0 0 4pt 0}h2{font-size:16pt;margin:18pt 0 4pt 0}
h3{font-size:11pt;margin:14pt 0 4pt 0}
.small,table{font-family:"Atkinson Hyperlegible",Helvetica,sans-serif;font-size:9pt;
line-height:1.3;color:#57534a}
.count{font-family:"Atkinson Hyperlegible",Helvetica,sans-serif;font-size:8pt;color:#57534a}
th{text-align:left;font-weight:bold}
td,th{padding-top:2px;padding-bottom:2px;padding-right:9px;vertical-align:top}
.heat1{background-color:#f8f2e4}.heat2{background-color:#f2e5c8}
.heat3{background-color:#e9d5a6}.heat4{background-color:#ddc07c}
@media screen{body{background:#fffefb;max-width:46em;margin:2em auto;padding:0 1em}}
@media print{h2,h3{page-break-after:avoid}}
"""

MEANING = (
    "Krippendorff’s alpha: 1 is full agreement, 0 is chance. Trained annotators reach about 0.42 "
    "on such tasks, so a class that differs reads as experts do. In brackets the middle 95 % of "
    "1,000 draws of as many sentences or words."
)


def class_page(table: ClassTable) -> str:
    """The whole report."""
    lesson = table.lesson
    body = [
        f"<h1>{escape(lesson.title)}</h1>",
        f'<p class="small">{counted(len(table.rows), "student")} · {counted(table.marks, "mark")}'
        f" · {counted(len(lesson.articles), 'article')}</p>",
        _agreement_table(table),
        f'<p class="small">{MEANING}</p>',
        *(part for reading in table.readings for part in _reading(reading, lesson)),
        *_students(table.rows),
        *_troubles(table),
    ]
    return page(lesson.title, body)


def page(title: str, body: Iterable[str]) -> str:
    """A whole HTML document; the parts of the body are trusted, the title is not."""
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta http-equiv="Content-Security-Policy" '
        "content=\"default-src 'none';style-src 'unsafe-inline'\">\n"
        f"<title>{escape(title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
        + "\n".join(body)
        + "\n</body>\n</html>\n"
    )


def kind_name(lesson: Lesson, kind: str) -> str:
    """The name of a mark's category, as the lesson has it."""
    try:
        return lesson.category(kind).name
    except KeyError:
        return kind


def figure_words(figure: Figure) -> str:
    """A coefficient with its interval and number of units, or why there is none."""
    if figure.value is None:
        return figure.words
    spread = "" if figure.low is None else f" [{figure.low:.2f} to {figure.high:.2f}]"
    return f"{figure.value:.3f}{spread}, n = {figure.units:,}"


def name_of(text: str) -> str:
    """A name in a direction of its own, so that it turns nothing else around."""
    return f"<bdi>{escape(text)}</bdi>"


def _agreement_table(table: ClassTable) -> str:
    rows = [("All marks together", table.agreement)]
    rows += [(kind_name(table.lesson, kind), found) for kind, found in table.by_kind.items()]
    return _table(
        ("Agreement", "over sentences", "over words", "Fleiss’ kappa, sentences"),
        [_agreement_cells(name, found) for name, found in rows],
    )


def _agreement_cells(name: str, found: Agreement) -> list[str]:
    figures = (found.sentences, found.words, found.fleiss)
    return [escape(name), *(escape(figure_words(figure)) for figure in figures)]


def _reading(reading: ArticleResults, lesson: Lesson) -> list[str]:
    article = reading.item.article
    warm = deque(warm_runs(article.text, reading.words))
    legend = " &nbsp; ".join(
        f'<span class="heat{i}">&nbsp;{name}&nbsp;</span>' for i, name in enumerate(LEVELS, 1)
    )
    readers = counted(reading.words.readers, "student")
    has_title = any(p.role == "title" for p in article.paragraphs)
    return [
        "" if has_title else f"<h2>{escape(article.title)}</h2>",
        f'<p class="small">Read by {readers}. Marked by {legend}; '
        "the small number is how many.</p>",
        *[_paragraph(article.text, p, warm) for p in article.paragraphs],
        *_contested(reading, lesson),
        *_sentences(reading),
    ]


def _paragraph(text: str, paragraph: Paragraph, warm: deque[Warm]) -> str:
    """Takes the runs of this paragraph off the front."""
    tag = ELEMENTS.get(paragraph.role, "p")
    at, parts = paragraph.start, []
    while warm and warm[0].span.start < paragraph.end:
        run = warm.popleft()
        words = escape(text[run.span.start : run.span.end])
        parts.append(escape(text[at : run.span.start]))
        parts.append(f'<span class="heat{run.level}">{words}</span>')
        parts.append(f'<span class="count">\u202f{run.marked}</span>')
        at = run.span.end
    return f"<{tag}>{''.join(parts)}{escape(text[at : paragraph.end])}</{tag}>"


def _contested(reading: ArticleResults, lesson: Lesson) -> list[str]:
    if not reading.split:
        return []
    rows = [
        [
            escape(_quoted(reading, c.span)),
            escape(kind_name(lesson, c.kind)),
            f"{c.marked} of {c.readers}",
        ]
        for c in reading.split[:MOST_SPLIT]
    ]
    head = ("Most contested first: the best places to start talking", "marked as", "by")
    return ["<h3>Where you differ</h3>", _table(head, rows)]


def _sentences(reading: ArticleResults) -> list[str]:
    rows = []
    for span, marked, labels in zip(
        reading.sentences.units, reading.sentences.any, reading.sentences.labels, strict=True
    ):
        agreeing = pairs_agreeing(labels)
        part = "" if agreeing is None else f"{agreeing:.2f}"
        rows.append([escape(_quoted(reading, span)), f"{marked}", part])
    head = ("Sentence", "marked by", "pairs of readers that agree")
    return ["<h3>Sentence by sentence</h3>", _table(head, rows)]


def _students(rows: Sequence[Row]) -> list[str]:
    has_key = any(row.against_key for row in rows)
    head = (*COUNTED, *(BESIDE_KEY if has_key else ()))
    cells = [
        [name_of(row.hand_in.name), str(row.read), str(row.marks), *_beside_key(row)]
        for row in rows
    ]
    about = (
        "Beside the key: marks that share a letter with one of the key’s of the same kind; exact: "
        "from the same first to the same last letter."
        if has_key
        else "There is no key to compare with."
    )
    return ["<h2>Students</h2>", f'<p class="small">{about}</p>', _table(head, cells)]


def _beside_key(row: Row) -> list[str]:
    found = row.against_key
    if found is None:
        return []
    scores = [
        number(value, 2)
        for score in (found.relaxed, found.exact)
        for value in (score.precision, score.recall, score.f1)
    ]
    return [*(str(len(part)) for part in (found.agreed, found.missed, found.extra)), *scores]


def _troubles(table: ClassTable) -> list[str]:
    if not table.troubles:
        return []
    rows = [[name_of(t.file), name_of(t.words)] for t in table.troubles]
    return ["<h2>Files with a question</h2>", _table(("File", "What about it"), rows)]


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    top = "".join(f"<th>{cell}</th>" for cell in head)
    lines = "".join(
        "<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>\n" for row in rows
    )
    return f"<table>\n<tr>{top}</tr>\n{lines}</table>"


def _quoted(reading: ArticleResults, span: Span) -> str:
    return " ".join(reading.item.article.quote(span).split())


def counted(number_of: int, noun: str) -> str:
    """“1 mark”, “2 marks”."""
    return f"{number_of:,} {noun}{'' if number_of == 1 else 's'}"
