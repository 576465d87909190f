"""What a student does to a draft, as values: each function gives a new draft."""

from collections.abc import Iterable
from dataclasses import replace

from bywhom.analysis.agreement.overlap import ReaderMark
from bywhom.classroom.answers.drafts import StudentDraft, new_copy
from bywhom.classroom.lesson.answers import Argument
from bywhom.classroom.lesson.lessons import LessonArticle


def opened(draft: StudentDraft, item: LessonArticle) -> StudentDraft:
    """The student has this article before the eyes: from now on it counts as read."""
    texts = {**draft.answers.texts, item.id: item.digest}
    return replace(draft, answers=replace(draft.answers, texts=texts))


def marks_of(draft: StudentDraft, article: str) -> tuple[ReaderMark, ...]:
    return draft.answers.marks.get(article, ())


def marked(draft: StudentDraft, article: str, mark: ReaderMark) -> StudentDraft:
    """With the mark; the same again takes it away; one of its kind that overlaps gives way.

    What has been revealed stands fast: what was copied would teach nothing.
    """
    if stands(draft, article, mark.kind):
        return draft
    before = marks_of(draft, article)
    if mark in before:
        return _with_marks(draft, article, [m for m in before if m != mark])
    apart = [m for m in before if m.kind != mark.kind or not _overlap(m, mark)]
    return _with_marks(draft, article, [*apart, mark])


def mark_at(draft: StudentDraft, article: str, offset: int) -> ReaderMark | None:
    """The shortest mark over an offset."""
    over = [m for m in marks_of(draft, article) if m.start <= offset < m.end]
    return min(over, key=lambda m: m.end - m.start, default=None)


def unmarked(draft: StudentDraft, article: str, mark: ReaderMark) -> StudentDraft:
    if stands(draft, article, mark.kind):
        return draft
    return _with_marks(draft, article, [m for m in marks_of(draft, article) if m != mark])


def stands(draft: StudentDraft, article: str, kind: str) -> bool:
    """Have marks of this kind been revealed in this article?"""
    return kind in draft.revealed.get(article, ())


def settled(draft: StudentDraft, article: str, kinds: Iterable[str]) -> StudentDraft:
    """Marks of these kinds stand in this article from now on."""
    now = sorted({*draft.revealed.get(article, ()), *kinds})
    return replace(draft, revealed={**draft.revealed, article: tuple(now)})


def written(draft: StudentDraft, task: str, words: str) -> StudentDraft:
    """The words that answer a task; none take the answer away."""
    answers = {**draft.answers.written, task: words}
    if not words.strip():
        del answers[task]
    return replace(draft, answers=replace(draft.answers, written=answers))


def ticked(draft: StudentDraft, article: str, source: str, words: tuple[str, ...]) -> StudentDraft:
    """What holds of a source; a source is listed even with nothing ticked."""
    sources = {**draft.answers.ticks.get(article, {}), source: words}
    ticks = {**draft.answers.ticks, article: sources}
    return replace(draft, answers=replace(draft.answers, ticks=ticks))


def argued(draft: StudentDraft, argument: Argument) -> StudentDraft:
    """Why the student disagrees about one mark; no words take it back."""
    others = [a for a in draft.answers.arguments if not _same(a, argument)]
    said = [argument] if argument.because.strip() else []
    return replace(draft, answers=replace(draft.answers, arguments=(*others, *said)))


def argument_about(draft: StudentDraft, article: str, mark: ReaderMark) -> str:
    for argument in draft.answers.arguments:
        if (argument.article, argument.mark) == (article, mark):
            return argument.because
    return ""


def handed_in(draft: StudentDraft, student: str, members: tuple[str, ...] = ()) -> StudentDraft:
    """Under this name, once more than before. members: the names of a group.

    Another name than last time is another student: an own copy, and the first one's stays.
    """
    answers = draft.answers
    if answers.times and answers.student.casefold() != student.casefold():
        answers = replace(answers, copy=new_copy())
    given = replace(answers, student=student, members=members, times=answers.times + 1)
    return replace(draft, answers=given)


def _with_marks(draft: StudentDraft, article: str, marks: list[ReaderMark]) -> StudentDraft:
    every = {**draft.answers.marks, article: tuple(sorted(set(marks)))}
    return replace(draft, answers=replace(draft.answers, marks=every))


def _overlap(one: ReaderMark, other: ReaderMark) -> bool:
    return one.start < other.end and other.start < one.end


def _same(one: Argument, other: Argument) -> bool:
    return (one.article, one.mark) == (other.article, other.mark)
