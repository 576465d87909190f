"""What students wrote, gathered: arguments under their passage, headlines side by side, and what
the key has and nobody saw."""

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


def arguments_about(table: ClassTable, reading: ArticleResults, passage: Contested) -> list[Said]:
    """What was argued about words of this passage, whatever its kind."""
    article = reading.item.article
    return [
        Said(row.hand_in.name, " ".join(article.quote(a.mark[:2]).split()), a.because)
        for row in table.rows
        for a in row.hand_in.answers.arguments
        if a.article == reading.item.id
        and a.mark.start < passage.span.end
        and passage.span.start < a.mark.end
    ]


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
