"""A student's own page: the marks beside the key, the written answers, the teacher's comment."""

from collections.abc import Iterable
from html import escape

from bywhom.analysis.agreement.overlap import Comparison, ReaderMark
from bywhom.classroom.lesson.lessons import LessonArticle
from bywhom.classroom.teacher.class_page import kind_name, name_of, page
from bywhom.classroom.teacher.class_table import ClassTable, Row, against_key
from bywhom.files.file_names import dashed_name

SIDES = (
    ("agreed", "Agreed", "You and the key."),
    ("missed", "In the key only", "Worth another look."),
    ("extra", "Yours only", "A good place to argue."),
)


def student_page(table: ClassTable, row: Row, comment: str = "") -> str:
    """One page to hand back, with nothing of any other student."""
    lesson, answers = table.lesson, row.hand_in.answers
    body = [f"<h1>{name_of(row.hand_in.name)}</h1>", f'<p class="small">{escape(lesson.title)}</p>']
    if comment:
        body += ["<h2>From your teacher</h2>", _prose(comment)]
    found = against_key(row.hand_in, lesson, table.key) if table.key else {}
    for item in lesson.articles:
        if item.id in answers.texts:
            marks = answers.marks.get(item.id, ())
            body += _article(table, item, marks, found.get(item.id))
    for task in lesson.tasks:
        if answers.written.get(task.id):
            body += [f"<h3>{escape(task.words)}</h3>", _prose(answers.written[task.id])]
    for item in lesson.articles:
        for source, ticked in answers.ticks.get(item.id, {}).items():
            body.append(f"<p>{name_of(source)}: {escape(', '.join(ticked)) or 'none'}</p>")
    for argument in answers.arguments:
        words = lesson.article(argument.article).article.quote(argument.mark[:2])
        body += [f"<h3>“{escape(words)}”: I disagree because …</h3>", _prose(argument.because)]
    return page(f"{row.hand_in.name}: {lesson.title}", body)


def page_name(number: int, row: Row) -> str:
    """Of the file of a page: a pseudonym is no safe name, its letters with a number are."""
    stem = dashed_name(row.hand_in.name)
    return f"{number:03}-{stem}.html" if stem else f"{number:03}.html"


def _article(
    table: ClassTable,
    item: LessonArticle,
    marks: tuple[ReaderMark, ...],
    found: Comparison | None,
) -> list[str]:
    body = [f"<h2>{escape(item.article.title)}</h2>"]
    if found is None:
        return [*body, _list(table, item, marks)]
    why = table.key.explains(item.id) if table.key else {}
    for name, heading, about in SIDES:
        side: tuple[ReaderMark, ...] = getattr(found, name)
        body.append(f"<h3>{len(side)} · {heading}</h3>")
        body.append(f'<p class="small">{about}</p>' if side else "")
        body.append(_list(table, item, side, why))
    return body


def _list(
    table: ClassTable,
    item: LessonArticle,
    marks: Iterable[ReaderMark],
    why: dict[ReaderMark, str] | None = None,
) -> str:
    lines = []
    for mark in marks:
        words = " ".join(item.article.quote(mark[:2]).split())
        about = kind_name(table.lesson, mark.kind)
        reason = (why or {}).get(mark, "")
        about = f"{about}. {reason}" if reason else about
        lines.append(f'<li>“{escape(words)}” <span class="small">{escape(about)}</span></li>')
    return f"<ul>{''.join(lines)}</ul>" if lines else '<p class="small">None.</p>'


def _prose(words: str) -> str:
    return "".join(f"<p>{escape(line)}</p>" for line in words.splitlines() if line.strip())
