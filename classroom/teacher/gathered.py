"""What students wrote, gathered: arguments under their passage, headlines side by side, and what
the key has and nobody saw."""

from collections.abc import Sequence
from dataclasses import dataclass

from bywhom.analysis.agreement.overlap import ReaderMark
from bywhom.classroom.answers.likeness import beside
from bywhom.classroom.teacher.class_table import ArticleResults, ClassTable, beside_key
from bywhom.classroom.teacher.contested import Contested


@dataclass(frozen=True, slots=True)
class Said:
    """who: the name of the hand-in; shown in the teacher's window only."""

    who: str
    words: str
    because: str


@dataclass(frozen=True, slots=True)
class Arguments:
    """contested: passages that were argued about, the most evenly split first; others: about words
    that all or none marked."""

    contested: list[tuple[Contested, list[Said]]]
    others: list[Said]


def arguments(table: ClassTable, reading: ArticleResults) -> Arguments:
    """Each argument once, under the first passage of its kind that has words in common with it;
    else of any kind: a class may argue that a hedge is none, and where it marked nothing else."""
    under: dict[Contested, list[Said]] = {passage: [] for passage in reading.split}
    others: list[Said] = []
    for row in table.rows:
        for argument in row.hand_in.answers.arguments:
            if argument.article != reading.item.id:
                continue
            words = " ".join(reading.item.article.quote(argument.mark[:2]).split())
            said = Said(row.hand_in.name, words, argument.because)
            passage = _passage_of(argument.mark, reading.split)
            (others if passage is None else under[passage]).append(said)
    return Arguments([(p, said) for p, said in under.items() if said], others)


def _passage_of(mark: ReaderMark, passages: Sequence[Contested]) -> Contested | None:
    touched = [p for p in passages if mark.start < p.span.end and p.span.start < mark.end]
    same = (p for p in touched if p.kind == mark.kind)
    return next(same, next(iter(touched), None))


def headlines(table: ClassTable) -> list[tuple[str, list[Said]]]:
    """Each task that asks for a headline, with all that were written."""
    return [
        (
            task.words,
            [
                Said(row.hand_in.name, words, "")
                for row in table.rows
                if (words := row.hand_in.answers.written.get(task.id, "").strip())
            ],
        )
        for task in table.lesson.tasks
        if task.kind == "headline"
    ]


def unseen(table: ClassTable, reading: ArticleResults) -> list[ReaderMark]:
    """Marks of the key that nobody who read the article agrees with."""
    if table.key is None:
        return []
    item, key = reading.item, table.key
    missed: set[ReaderMark] | None = None
    for row in table.rows:
        if item.id in row.hand_in.answers.texts:
            pair = beside_key(row.hand_in.answers, table.lesson, key, item)
            of_one = set(beside(*pair, item.article.text).missed)
            missed = of_one if missed is None else missed & of_one
    return sorted(missed or ())
