"""The teacher's table: every figure about a class, from what was collected. No clock, no disk."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from bywhom.analysis.agreement.coefficients import Counts, Figure, alpha, cohen_kappa, fleiss_kappa
from bywhom.analysis.agreement.heat import (
    Heat,
    heat,
    labels_of,
    majority,
    word_spans,
)
from bywhom.analysis.agreement.overlap import Covered, ReaderMark
from bywhom.classroom.answers.hand_ins import Collected, HandIn, Trouble
from bywhom.classroom.answers.likeness import BesideKey, beside
from bywhom.classroom.answers.progress import tasks_done
from bywhom.classroom.lesson.answers import Answers
from bywhom.classroom.lesson.lessons import Key, KeyMark, Lesson, LessonArticle, Task
from bywhom.classroom.teacher.contested import Contested, contested

MAJORITY = "More than half of a class marked this."


@dataclass(frozen=True, slots=True)
class Row:
    """One student, or a group with one hand-in. against_key: over all articles read that the key
    speaks of; None without a key. by_task: the same, of each task to mark by itself. kappa:
    Cohen's, with the key, over sentences. done: how many tasks have an answer."""

    hand_in: HandIn
    marks: int
    read: int
    against_key: BesideKey | None
    kappa: Figure
    done: int = 0
    by_task: dict[str, BesideKey] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Agreement:
    """Krippendorff's alpha over sentences and over words; Fleiss' kappa over sentences."""

    sentences: Figure
    words: Figure
    fleiss: Figure


@dataclass(frozen=True, slots=True)
class ArticleResults:
    """One article as the class read it. split: most contested passages first."""

    item: LessonArticle
    words: Heat
    sentences: Heat
    agreement: Agreement
    split: tuple[Contested, ...]


@dataclass(frozen=True, slots=True)
class ClassTable:
    """agreement, by_kind: over all articles together; by_task: over the articles and kinds of each
    task to mark, where there are several."""

    lesson: Lesson
    key: Key | None
    rows: tuple[Row, ...]
    readings: tuple[ArticleResults, ...]
    agreement: Agreement
    by_kind: dict[str, Agreement]
    troubles: tuple[Trouble, ...]
    by_task: dict[str, Agreement] = field(default_factory=dict)

    @property
    def marks(self) -> int:
        return sum(row.marks for row in self.rows)

    def counts(self, article_id: str) -> tuple[int, int]:
        """How many read an article, and how many marks they made there."""
        answers = [row.hand_in.answers for row in self.rows]
        read = [a.marks.get(article_id, ()) for a in answers if article_id in a.texts]
        return len(read), sum(map(len, read))

    def reading(self, article_id: str) -> ArticleResults:
        return next(r for r in self.readings if r.item.id == article_id)


def class_table(lesson: Lesson, collected: Collected, key: Key | None = None) -> ClassTable:
    """Everything the table, the report and the gradebook show."""
    hand_ins = collected.hand_ins
    readings = tuple(_reading(item, hand_ins) for item in lesson.articles)
    kinds = sorted({kind for reading in readings for kind in reading.words.by_kind})
    return ClassTable(
        lesson=lesson,
        key=key,
        rows=tuple(_row(hand_in, lesson, key) for hand_in in hand_ins),
        readings=readings,
        agreement=_together([(r.sentences, r.words) for r in readings]),
        by_kind={
            kind: _agreement(
                [unit for r in readings for unit in r.sentences.of_kind(kind)],
                [unit for r in readings for unit in r.words.of_kind(kind)],
            )
            for kind in kinds
        },
        troubles=collected.troubles,
        by_task=_by_task(lesson, hand_ins),
    )


def beside_key(
    answers: Answers, lesson: Lesson, key: Key, item: LessonArticle, task: Task | None = None
) -> tuple[list[ReaderMark], list[ReaderMark]]:
    """The student's marks and the key's, of kinds that the key has and that were asked for here,
    by all tasks or by one.

    A key may hold more than the tasks ask: what nobody was to look for is missed by nobody.
    """
    asked = lesson.palette_of(item) if task is None else lesson.palette(task)
    kinds = {mark.mark.kind for mark in key.marks} & {c.id for c in asked}
    mine = answers.marks.get(item.id, ())
    return [m for m in mine if m.kind in kinds], [m for m in key.of(item.id) if m.kind in kinds]


def keyed(lesson: Lesson, key: Key, articles: Iterable[str]) -> list[LessonArticle]:
    """Those of the articles that the key speaks of: on others nobody can be right or wrong."""
    spoken_of = {mark.article for mark in key.marks}
    return [a for a in lesson.articles if a.id in spoken_of and a.id in set(articles)]


def against_key(
    hand_in: HandIn, lesson: Lesson, key: Key, task: Task | None = None
) -> dict[str, BesideKey]:
    """Article → the student's marks beside the key, of all tasks or of one."""
    answers = hand_in.answers
    asked = None if task is None else lesson.articles_of(task)
    return {
        item.id: beside(*beside_key(answers, lesson, key, item, task), item.article.text)
        for item in keyed(lesson, key, answers.texts)
        if asked is None or item in asked
    }


def improved_key(table: ClassTable) -> Key:
    """The key made better by the class: what more than half marked, with the old reasons."""
    marks = []
    for reading in table.readings:
        text, id_ = reading.item.article.text, reading.item.id
        old = table.key.explains(id_) if table.key else {}
        for mark in majority(text, reading.words):
            why = next((why for other, why in old.items() if Covered([other]).touches(mark)), "")
            marks.append(KeyMark(id_, mark, why or MAJORITY))
    return Key(tuple(marks), by="class")


def _reading(item: LessonArticle, hand_ins: Sequence[HandIn]) -> ArticleResults:
    sentences, words = _heats(item, hand_ins)
    split = contested(words, item.article.paragraphs, item.sentences)
    return ArticleResults(item, words, sentences, _together([(sentences, words)]), tuple(split))


def _heats(
    item: LessonArticle, hand_ins: Sequence[HandIn], kinds: Collection[str] | None = None
) -> tuple[Heat, Heat]:
    """Of sentences and words, by marks of these kinds; None: all."""
    readers = [
        [m for m in h.answers.marks.get(item.id, ()) if kinds is None or m.kind in kinds]
        for h in hand_ins
        if item.id in h.answers.texts
    ]
    words = word_spans(item.article.text, [(p.start, p.end) for p in item.article.paragraphs])
    return heat(item.sentences, readers), heat(words, readers)


def _by_task(lesson: Lesson, hand_ins: Sequence[HandIn]) -> dict[str, Agreement]:
    found = {}
    marking = lesson.marking_tasks
    for task in marking if len(marking) > 1 else ():
        kinds = {category.id for category in lesson.palette(task)}
        items = lesson.articles_of(task)
        found[task.id] = _together([_heats(item, hand_ins, kinds) for item in items])
    return found


def _together(heats: Sequence[tuple[Heat, Heat]]) -> Agreement:
    return _agreement(
        [unit for sentences, _ in heats for unit in sentences.labels],
        [unit for _, words in heats for unit in words.labels],
    )


def _agreement(sentences: Sequence[Counts], words: Sequence[Counts]) -> Agreement:
    return Agreement(alpha(sentences), alpha(words), fleiss_kappa(sentences))


def _row(hand_in: HandIn, lesson: Lesson, key: Key | None) -> Row:
    answers = hand_in.answers
    marks, read, done = answers.count, len(answers.texts), tasks_done(answers, lesson)
    if key is None:
        nothing = Figure(None, "There is no key to compare with.")
        return Row(hand_in, marks, read, None, nothing, done)
    items = keyed(lesson, key, answers.texts)
    labels: list[tuple[str, str]] = []
    for item in items:
        of_both = (
            labels_of(item.sentences, each) for each in beside_key(answers, lesson, key, item)
        )
        labels += zip(*of_both, strict=True)
    marking = lesson.marking_tasks
    by_task = {t.id: _joined(answers, lesson, key, items, t) for t in marking}
    only = len(marking) == 1 and lesson.articles_of(marking[0]) == lesson.articles
    whole = by_task[marking[0].id] if only else _joined(answers, lesson, key, items)
    return Row(hand_in, marks, read, whole, cohen_kappa(labels), done, by_task)


def _joined(
    answers: Answers,
    lesson: Lesson,
    key: Key,
    items: Iterable[LessonArticle],
    task: Task | None = None,
) -> BesideKey:
    """As if the articles stood one behind the other."""
    asked = lesson.articles if task is None else lesson.articles_of(task)
    mine: list[ReaderMark] = []
    theirs: list[ReaderMark] = []
    text = ""
    for item in items:
        if item in asked:
            marks, of_key = beside_key(answers, lesson, key, item, task)
            mine += _moved(marks, len(text))
            theirs += _moved(of_key, len(text))
            text += item.article.text + "\n"
    return beside(mine, theirs, text)


def _moved(marks: Iterable[ReaderMark], by: int) -> list[ReaderMark]:
    return [ReaderMark(m.start + by, m.end + by, m.kind) for m in marks]
