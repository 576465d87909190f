"""Articles drawn at random as a lesson to be marked in the window, and its answers as codes.

Whole articles, since marks on the page need what stands around them. Sentences are those of the
tables, so that people and program are compared over the same ones.
"""

import random
from collections.abc import Iterator, Sequence
from pathlib import Path

from bywhom.analysis.agreement.overlap import ReaderMark
from bywhom.analysis.article import Span
from bywhom.classroom.lesson.answers import Answers
from bywhom.classroom.lesson.lesson_files import read_answers, read_lesson
from bywhom.classroom.lesson.lessons import Lesson, LessonArticle, Reveal, Task
from bywhom.corpus.opened import articles_of, finished, read_table, rows_of_article
from bywhom.corpus.parts import ARTICLES, file_of, parts_in
from bywhom.corpus.sampling import KINDS
from bywhom.corpus.shelf import Shelf
from bywhom.files.errors import FileError

LESSON, ANSWERS = ".lesson", ".answers"
NAME = "article-{}"  # of an article that was drawn: its number in the corpus
ASKED = "Mark every hedge, unnamed source, unsourced claim, loaded word and credited statement."
ALONE = "Mark alone. Open every article that you have read to its end, also one without marks."

Coded = dict[str, dict[str, str]]  # column → unit → code


def draw_lesson(folder: Path, count: int, seed: int) -> Lesson:
    """Each article has the same chance; the same seed draws the same. FileError if there are not
    so many."""
    shelf, manifest = Shelf(folder), finished(folder)
    if count > len(shelf):
        raise FileError(folder, f"it has {len(shelf):,} articles, not {count:,}", "Ask for fewer.")
    places = random.Random(seed).sample(range(len(shelf)), count)
    articles = articles_of(folder, manifest, {shelf.spine(place).number for place in places})
    items = tuple(
        LessonArticle(NAME.format(number), article, _sentences(folder, number, manifest.part))
        for number, article in sorted(articles.items())
    )
    return Lesson(
        id=f"sample-{seed}-{count}",
        title=f"{count} articles of {folder.resolve().name}",
        articles=items,
        instructions=ALONE,
        tasks=(Task("task-1", "mark", ASKED),),
        reveal=Reveal("nothing", "after handing in"),
    )


def codes_of(folder: Path, lesson_path: Path, answers: Sequence[Path]) -> list[Coded]:
    """Of each coder: every sentence of the articles they opened. FileError if the lesson has none
    of this corpus."""
    lesson = read_lesson(lesson_path).lesson
    units = _units(folder, lesson)
    if not units:
        raise FileError(lesson_path, "none of its articles is in this corpus", "Use another one.")
    return [_coded(read_answers(path, lesson), units) for path in answers]


def _units(folder: Path, lesson: Lesson) -> dict[str, list[tuple[str, Span]]]:
    """By the lesson's article: names of its sentences in the corpus, and where they are. Articles
    are the same if their texts are; of several such, the one that was drawn is meant."""
    digests = {item.digest for item in lesson.articles}
    there: dict[str, list[int]] = {}
    for number, digest in _hashes(folder):
        if digest in digests:
            there.setdefault(digest, []).append(number)
    part = finished(folder).part
    found = {}
    for item in lesson.articles:
        numbers = there.get(item.digest, [])
        for number in sorted(numbers, key=lambda n: item.id != NAME.format(n))[:1]:
            spans = _sentences(folder, number, part)
            found[item.id] = [(f"{number}:{span.start}", span) for span in spans]
    return found


def _sentences(folder: Path, number: int, part: int) -> tuple[Span, ...]:
    rows = rows_of_article(folder, "sentences", number, part)
    return tuple(Span(row["start"], row["end"]) for row in rows)


def _hashes(folder: Path) -> Iterator[tuple[int, str]]:
    for part in parts_in(folder):
        table = read_table(file_of(folder, ARTICLES, part), columns=["article", "text_sha256"])
        for row in table.to_pylist():
            yield row["article"], row["text_sha256"].hex()


def _coded(answers: Answers, units: dict[str, list[tuple[str, Span]]]) -> Coded:
    coded: Coded = {name: {} for name in ("status", *KINDS)}
    for article in answers.texts.keys() & units.keys():
        marks = answers.marks.get(article, ())
        for unit, span in units[article]:
            letters = {
                kind: sum(_shared(mark, span) for mark in marks if mark.kind == kind)
                for kind in (*KINDS, "attributed", "unsourced-claim")
            }
            coded["status"][unit] = _status(letters["attributed"], letters["unsourced-claim"])
            for kind in KINDS:
                coded[kind][unit] = "1" if letters[kind] else "0"
    return coded


def _status(attributed: int, unsourced: int) -> str:
    """Of letters of the sentence that are marked so."""
    if not attributed and not unsourced:
        return "other"
    return "attributed" if attributed >= unsourced else "unsourced"


def _shared(mark: ReaderMark, span: Span) -> int:
    return max(0, min(mark.end, span.end) - max(mark.start, span.start))
