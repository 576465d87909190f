"""The teacher's table: every figure about a class, from what was collected. No clock, no disk."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bywhom.analysis.agreement.coefficients import Counts, Figure, alpha, cohen_kappa, fleiss_kappa
from bywhom.analysis.agreement.heat import (
    Contested,
    Heat,
    contested,
    heat,
    labels_of,
    majority,
    word_spans,
)
from bywhom.analysis.agreement.overlap import Comparison, Covered, ReaderMark, compare
from bywhom.classroom.answers.hand_ins import Collected, HandIn, Trouble
from bywhom.classroom.lesson.answers import Answers
from bywhom.classroom.lesson.lessons import Key, KeyMark, Lesson, LessonArticle


@dataclass(frozen=True, slots=True)
class Row:
    """One student. against_key: over all articles read that the key speaks of; None without a
    key. kappa: Cohen's, with the key, over sentences."""

    hand_in: HandIn
    marks: int
    read: int
    against_key: Comparison | None
    kappa: Figure


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
    """agreement, by_kind: over all articles together."""

    lesson: Lesson
    key: Key | None
    rows: tuple[Row, ...]
    readings: tuple[ArticleResults, ...]
    agreement: Agreement
    by_kind: dict[str, Agreement]
    troubles: tuple[Trouble, ...]

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
    readings = tuple(_reading(item, collected.hand_ins) for item in lesson.articles)
    kinds = sorted({kind for reading in readings for kind in reading.words.by_kind})
    return ClassTable(
        lesson=lesson,
        key=key,
        rows=tuple(_row(hand_in, lesson, key) for hand_in in collected.hand_ins),
        readings=readings,
        agreement=_agreement(
            [unit for r in readings for unit in r.sentences.labels],
            [unit for r in readings for unit in r.words.labels],
        ),
        by_kind={
            kind: _agreement(
                [unit for r in readings for unit in r.sentences.of_kind(kind)],
                [unit for r in readings for unit in r.words.of_kind(kind)],
            )
            for kind in kinds
        },
        troubles=collected.troubles,
    )


def beside_key(
    answers: Answers, lesson: Lesson, key: Key, item: LessonArticle
) -> tuple[list[ReaderMark], list[ReaderMark]]:
    """The student's marks and the key's, of kinds that the key has and that were asked for here.

    A key may hold more than the tasks ask: what nobody was to look for is missed by nobody.
    """
    kinds = {mark.mark.kind for mark in key.marks} & {c.id for c in lesson.palette_of(item)}
    mine = answers.marks.get(item.id, ())
    return [m for m in mine if m.kind in kinds], [m for m in key.of(item.id) if m.kind in kinds]


def keyed(lesson: Lesson, key: Key, articles: Iterable[str]) -> list[LessonArticle]:
    """Those of the articles that the key speaks of: on others nobody can be right or wrong."""
    spoken_of = {mark.article for mark in key.marks}
    return [a for a in lesson.articles if a.id in spoken_of and a.id in set(articles)]


def against_key(hand_in: HandIn, lesson: Lesson, key: Key) -> dict[str, Comparison]:
    """Article → the student's marks beside the key."""
    answers = hand_in.answers
    return {
        item.id: compare(*beside_key(answers, lesson, key, item))
        for item in keyed(lesson, key, answers.texts)
    }


def improved_key(table: ClassTable) -> Key:
    """The key made better by the class: what more than half marked, with the old reasons."""
    marks = []
    for reading in table.readings:
        text, id_ = reading.item.article.text, reading.item.id
        old = table.key.explains(id_) if table.key else {}
        for mark in majority(text, reading.words):
            why = next((why for other, why in old.items() if Covered([other]).touches(mark)), "")
            marks.append(KeyMark(id_, mark, why))
    return Key(tuple(marks))


def _reading(item: LessonArticle, hand_ins: Sequence[HandIn]) -> ArticleResults:
    readers = [h.answers.marks.get(item.id, ()) for h in hand_ins if item.id in h.answers.texts]
    text = item.article.text
    words = heat(word_spans(text, [(p.start, p.end) for p in item.article.paragraphs]), readers)
    sentences = heat(item.sentences, readers)
    found = _agreement(sentences.labels, words.labels)
    return ArticleResults(item, words, sentences, found, tuple(contested(words)))


def _agreement(sentences: Sequence[Counts], words: Sequence[Counts]) -> Agreement:
    return Agreement(alpha(sentences), alpha(words), fleiss_kappa(sentences))


def _row(hand_in: HandIn, lesson: Lesson, key: Key | None) -> Row:
    answers = hand_in.answers
    if key is None:
        nothing = Figure(None, "There is no key to compare with.")
        return Row(hand_in, answers.count, len(answers.texts), None, nothing)
    items = keyed(lesson, key, answers.texts)
    mine: list[ReaderMark] = []
    theirs: list[ReaderMark] = []
    labels: list[tuple[str, str]] = []
    before = 0
    for item in items:
        marks, of_key = beside_key(answers, lesson, key, item)
        mine += _moved(marks, before)
        theirs += _moved(of_key, before)
        of_both = (labels_of(item.sentences, each) for each in (marks, of_key))
        labels += zip(*of_both, strict=True)
        before += len(item.article.text)
    compared = compare(mine, theirs)
    return Row(hand_in, answers.count, len(answers.texts), compared, cohen_kappa(labels))


def _moved(marks: Iterable[ReaderMark], by: int) -> list[ReaderMark]:
    """As if the articles stood one behind the other."""
    return [ReaderMark(m.start + by, m.end + by, m.kind) for m in marks]
