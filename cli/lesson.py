"""`main.py lesson`: lessons made, checked and collected without a window."""

import argparse
import json
import secrets
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from bywhom.analysis.analyse import load_analyser
from bywhom.classroom.answers.hand_ins import collect
from bywhom.classroom.lesson.lesson_files import LessonFile, read_answers, read_lesson, write_lesson
from bywhom.classroom.lesson.lesson_json import read_key
from bywhom.classroom.lesson.lessons import (
    CATEGORIES,
    TASK_WORDS,
    Key,
    Lesson,
    Reveal,
    Task,
    cut_sentences,
    key_marks,
    lesson_article,
)
from bywhom.classroom.school.paper import paper_key, paper_lesson
from bywhom.classroom.teacher.class_page import class_page, counted
from bywhom.classroom.teacher.class_summary import summary_row, summary_text
from bywhom.classroom.teacher.class_table import ClassTable, class_table, improved_key
from bywhom.classroom.teacher.gradebook import gradebook
from bywhom.classroom.teacher.student_page import page_name, student_page
from bywhom.cli.lesson_options import parser
from bywhom.cli.output import open_output
from bywhom.documents.reader import open_place
from bywhom.files.atomic_write import write_whole
from bywhom.files.errors import FileError
from bywhom.files.json_checks import Unfit

NO_KEY = "it has no key that is open"
FORMATS: dict[str, Callable[[ClassTable], str]] = {
    "text": summary_text,
    "json": lambda table: json.dumps(summary_row(table), ensure_ascii=False, indent=1) + "\n",
    "csv": gradebook,
    "html": class_page,
    "html with names": lambda table: class_page(table, names=True),
}


def main(arguments: Sequence[str]) -> int:
    options = parser(_make, _check, _collect, _paper).parse_args(arguments)
    try:
        return int(options.run(options))
    except FileError as error:
        print(error, file=sys.stderr)
    except OSError as error:
        print(f"{error.filename}: {error.strerror}. Check the path.", file=sys.stderr)
    return 1


def _make(options: argparse.Namespace) -> int:
    articles = [open_place(place).article for place in options.places]
    items = tuple(
        lesson_article(number, article, cut_sentences(article))
        for number, article in enumerate(articles, 1)
    )
    tasks = tuple(_task(number, words) for number, words in enumerate(options.task, 1))
    lesson = Lesson(
        id=f"lesson-{secrets.token_hex(8)}",
        title=options.title or articles[0].title or "Lesson",
        articles=items,
        instructions=options.instructions,
        tasks=tasks,
        reveal=Reveal(options.reveal, options.when),
    )
    key = _key(options.key, lesson)
    write_lesson(options.output, lesson, key, _password(options), replace=options.replace)
    made = [counted(len(items), "article"), counted(len(tasks), "task"), _key_words(key)]
    print(f"{options.output}: {', '.join(made)}")
    return 0


def _check(options: argparse.Namespace) -> int:
    problems = 0
    found = _opened(options)
    lesson = found.lesson
    print(f"{options.lesson}: {lesson.title}")
    for item in lesson.articles:
        words = len(item.article.text.split())
        print(f"  {item.id}: {item.article.title}, {words} words, {len(item.sentences)} sentences")
    for task in lesson.tasks:
        print(f"  {task.id} ({task.kind}): {task.words}")
    print(f"  {_key_words(found.key, found.sealed is not None)}")
    for path in options.answers:
        try:
            answers = read_answers(path, lesson)
            print(f"{path}: {answers.student}, {counted(answers.count, 'mark')}")
        except FileError as error:
            problems += 1
            print(error, file=sys.stderr)
    return 1 if problems else 0


def _collect(options: argparse.Namespace) -> int:
    found = _opened(options)
    collected = collect(found.lesson, options.folder, given=options.lesson)
    table = class_table(found.lesson, collected, found.key)
    with open_output(options.output) as stream:
        named = " with names" if options.names and options.format == "html" else ""
        stream.write(FORMATS[f"{options.format}{named}"](table))
    if options.pages:
        _write_pages(table, options.pages)
    if options.better_key:
        write_lesson(options.better_key, found.lesson, improved_key(table), _password(options))
    for trouble in table.troubles:
        print(f"{trouble.file}: {trouble.words}", file=sys.stderr)
    return 1 if any(not trouble.counted for trouble in table.troubles) else 0


def _paper(options: argparse.Namespace) -> int:
    """Numbered lines, tasks and a sheet to answer on; or the key of the teacher."""
    found = _opened(options)
    if options.key and found.key is None:
        raise FileError(options.lesson, NO_KEY, "Make it with --key, or open it with its password.")
    page = paper_lesson(found.lesson)
    if options.key and found.key is not None:
        page = paper_key(found.lesson, found.key)
    with open_output(options.output) as stream:
        stream.write(page)
    return 0


def _write_pages(table: ClassTable, folder: Path) -> None:
    """One page a student."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, row in enumerate(table.rows, 1):
        page = student_page(table, row).encode("utf-8")
        write_whole(folder / page_name(number, row), page, replace=False)


def _task(number: int, words: str) -> Task:
    """KIND, KIND=words, or mark:hedge,unnamed-source=words."""
    name, _, said = words.partition("=")
    kind, _, categories = name.partition(":")
    of = tuple(c for c in categories.split(",") if c)
    return Task(f"task-{number}", kind, said or TASK_WORDS[kind], (), of)  # type: ignore[arg-type,index]


def _key(wanted: str, lesson: Lesson) -> Key | None:
    if wanted == "none":
        return None
    if wanted == "program":
        analyser = load_analyser()
        kinds = [category.id for category in lesson.palette()] or [c.id for c in CATEGORIES]
        return Key(
            tuple(
                mark
                for item in lesson.articles
                for mark in key_marks(item.id, analyser.analyse(item.article).marks, kinds)
            )
        )
    path = Path(wanted)
    try:
        return read_key(path.read_bytes(), lesson)
    except Unfit as unfit:
        raise FileError(path, str(unfit), "See docs/lesson-format.md.") from unfit


def _opened(options: argparse.Namespace) -> LessonFile:
    """The lesson, with its key if that is not sealed or a password was given."""
    found = read_lesson(options.lesson)
    return found.opened(_password(options)) if options.password_file else found


def _password(options: argparse.Namespace) -> str:
    """The first line of the file, without its line end."""
    if not options.password_file:
        return ""
    path: Path = options.password_file
    try:
        words = path.read_text(encoding="utf-8")
    except (OSError, ValueError) as error:
        raise FileError(path, "no password can be read from it", "Check the file.") from error
    return words.partition("\n")[0].rstrip("\r")


def _key_words(key: Key | None, sealed: bool = False) -> str:
    if sealed:
        return "a key that a password opens"
    return "no key" if key is None else f"a key of {counted(len(key.marks), 'mark')}"
