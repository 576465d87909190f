"""A lesson to print: numbered lines, tasks and a sheet to answer on; its key, by lines.

How they look stands in resources/templates/paper*.html.jinja.
"""

from bisect import bisect_right

from bywhom.analysis.imvain import IMVAIN
from bywhom.classroom.lesson.glossary import defined
from bywhom.classroom.lesson.lessons import MARKING, Key, Lesson, Task
from bywhom.classroom.lesson.paper_lines import PaperLine, paper_lines
from bywhom.resources.html_templates import filled

ROWS = {"mark": 14, "ladder": 12, "ticks": 6, "headline": 2, "question": 5, "compare": 8}


def paper_lesson(lesson: Lesson) -> str:
    """What students get: nothing of any key is on it."""
    lines = paper_lines(lesson)
    return filled(
        "paper",
        title=lesson.title,
        instructions=lesson.instructions,
        articles=[
            [_line(lesson, line) for line in lines if line.article == item.id]
            for item in lesson.articles
        ],
        tasks=[_task(lesson, task, lines) for task in lesson.tasks or (Task("", "mark", ""),)],
    )


def paper_key(lesson: Lesson, key: Key) -> str:
    """The key of the teacher, each mark with its line."""
    lines = paper_lines(lesson)
    rows = []
    for one in key.marks:
        line = _line_at(lines, one.article, one.mark.start)
        words = " ".join(lesson.article(one.article).article.quote(one.mark[:2]).split())
        kind = lesson.category(one.mark.kind).name
        rows.append((line, one.mark.start, words, kind, one.explain))
    return filled("paper_key", title=lesson.title, rows=sorted(rows))


def _line(lesson: Lesson, line: PaperLine) -> dict[str, object]:
    article = lesson.article(line.article).article
    around = next(p for p in article.paragraphs if p.start <= line.span.start < p.end)
    return {
        "number": line.number,
        "opens": line.opens,
        "is_title": around.role in ("title", "heading"),
        "words": " ".join(article.quote(line.span).split()),
    }


def _task(lesson: Lesson, task: Task, lines: list[PaperLine]) -> dict[str, object]:
    palette = lesson.palette(task if task.id else None) if task.kind in MARKING else ()
    return {
        "words": task.words,
        "about": _about(lesson, task, lines),
        "defined": defined(palette),
        "ticks": [word.capitalize() for word in IMVAIN] if task.kind == "ticks" else [],
        "rows": ROWS[task.kind],
    }


def _about(lesson: Lesson, task: Task, lines: list[PaperLine]) -> str:
    """The passage that a question is about, with its line."""
    if task.span is None:
        return ""
    item = lesson.articles_of(task)[0]
    words = " ".join(item.article.quote(task.span).split())
    return f"Line {_line_at(lines, item.id, task.span.start)}: “{words}”"


def _line_at(lines: list[PaperLine], article: str, offset: int) -> int:
    of_article = [line for line in lines if line.article == article]
    place = bisect_right([line.span.start for line in of_article], offset) - 1
    return of_article[max(place, 0)].number
