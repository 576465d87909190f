"""The class report: one web page to print, with nothing fetched and nothing run.

How it looks stands in resources/templates/class_*.html.jinja; here is what goes into it.
"""

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bywhom.analysis.agreement.coefficients import Figure, pairs_agreeing
from bywhom.analysis.agreement.heat import LEVELS, Warm, warm_runs
from bywhom.analysis.article import Paragraph, Span
from bywhom.classroom.lesson.lessons import Lesson
from bywhom.classroom.teacher.class_table import Agreement, ArticleResults, ClassTable, Row
from bywhom.classroom.teacher.gradebook import number
from bywhom.resources.html_templates import filled

ELEMENTS = {"title": "h2", "heading": "h3"}
MOST_SPLIT = 12  # contested passages shown of an article


def class_page(table: ClassTable, *, names: bool = False) -> str:
    """The whole report. names: with those of students and files, and the figures of each."""
    lesson = table.lesson
    return filled(
        "class_page",
        title=lesson.title,
        students_counted=counted(len(table.rows), "student"),
        marks_counted=counted(table.marks, "mark"),
        articles_counted=counted(len(lesson.articles), "article"),
        agreement=_agreement(table),
        levels=LEVELS,
        readings=[_reading(reading, lesson) for reading in table.readings],
        has_key=any(row.against_key for row in table.rows),
        students=[_student(row) for row in table.rows] if names else [],
        troubles=[(trouble.file, trouble.words) for trouble in table.troubles] if names else [],
        nameless_troubles=""
        if names or not table.troubles
        else counted(len(table.troubles), "file"),
        names=names,
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


def counted(number_of: int, noun: str) -> str:
    """“1 mark”, “2 marks”."""
    return f"{number_of:,} {noun}{'' if number_of == 1 else 's'}"


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words that equally many marked. level: of LEVELS, from 1; 0 if nobody did."""

    words: str
    level: int = 0
    marked: int = 0


def _agreement(table: ClassTable) -> list[list[str]]:
    rows = [("All marks together", table.agreement)]
    words = {task.id: task.words for task in table.lesson.tasks}
    rows += [(f"Task: {words[task]}", found) for task, found in table.by_task.items()]
    rows += [(kind_name(table.lesson, kind), found) for kind, found in table.by_kind.items()]
    return [[name, *_figures(found)] for name, found in rows]


def _figures(found: Agreement) -> list[str]:
    return [figure_words(figure) for figure in (found.sentences, found.words, found.fleiss)]


def _reading(reading: ArticleResults, lesson: Lesson) -> dict[str, object]:
    article = reading.item.article
    warm = deque(warm_runs(article.text, reading.words))
    has_title = any(p.role == "title" for p in article.paragraphs)
    return {
        "title": "" if has_title else article.title,
        "readers": counted(reading.words.readers, "student"),
        "paragraphs": [
            (ELEMENTS.get(p.role, "p"), list(_pieces(article.text, p, warm)))
            for p in article.paragraphs
        ],
        "contested": [
            (_quoted(reading, c.span), kind_name(lesson, c.kind), f"{c.marked} of {c.readers}")
            for c in reading.split[:MOST_SPLIT]
        ],
        "sentences": list(_sentences(reading)),
    }


def _pieces(text: str, paragraph: Paragraph, warm: deque[Warm]) -> Iterator[_Piece]:
    """Takes the runs of this paragraph off the front."""
    at = paragraph.start
    while warm and warm[0].span.start < paragraph.end:
        run = warm.popleft()
        yield _Piece(text[at : run.span.start])
        yield _Piece(text[run.span.start : run.span.end], run.level, run.marked)
        at = run.span.end
    yield _Piece(text[at : paragraph.end])


def _sentences(reading: ArticleResults) -> Iterator[tuple[str, int, str]]:
    found = reading.sentences
    for span, marked, labels in zip(found.units, found.any, found.labels, strict=True):
        agreeing = pairs_agreeing(labels)
        yield _quoted(reading, span), marked, "" if agreeing is None else f"{agreeing:.2f}"


def _student(row: Row) -> Sequence[object]:
    found = row.against_key
    if found is None:
        return (row.hand_in.name, row.read, row.marks)
    scores = [
        number(value, 2)
        for score in (found.alike, found.exact)
        for value in (score.precision, score.recall, score.f1)
    ]
    counts = [len(part) for part in (found.agreed, found.missed, found.extra)]
    return (row.hand_in.name, row.read, row.marks, *counts, *scores)


def _quoted(reading: ArticleResults, span: Span) -> str:
    return " ".join(reading.item.article.quote(span).split())
