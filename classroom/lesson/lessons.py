"""A lesson: articles, what to look for, tasks, what is revealed and when, and perhaps a key."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from bywhom.analysis.agreement.overlap import ReaderMark
from bywhom.analysis.article import Article, Span
from bywhom.analysis.marks import LADDER, Kind, Mark
from bywhom.analysis.text.segment import sentence_spans

TaskKind = Literal["mark", "ladder", "ticks", "headline", "question", "compare"]
Show = Literal["key", "program", "nothing"]
KeyMaker = Literal["teacher", "class"]
When = Literal["at once", "any time", "after handing in"]

SHOWS: tuple[Show, ...] = ("key", "program", "nothing")
KEY_MAKERS: tuple[KeyMaker, ...] = ("teacher", "class")
WHENS: tuple[When, ...] = ("at once", "any time", "after handing in")
TASK_KINDS: tuple[TaskKind, ...] = ("mark", "ladder", "ticks", "headline", "question", "compare")
MARKING: tuple[TaskKind, ...] = ("mark", "ladder")  # answered by marks on the page
WRITTEN: tuple[TaskKind, ...] = ("headline", "question", "compare")  # answered in words
RUNG_PREFIX = "ladder."
MOST_CATEGORIES = 5  # one underline each, one key each


@dataclass(frozen=True, slots=True)
class Category:
    """What to mark: one of ours, or a teacher's own. look: whose underline and glyph it takes."""

    id: str
    name: str
    look: Kind
    ask: str = ""


CATEGORIES: tuple[Category, ...] = (
    Category("hedge", "Hedge", "hedge", "How firmly is it said?"),
    Category("unnamed-source", "Unnamed source", "unnamed-source", "Somebody, but who?"),
    Category("unsourced-claim", "Unsourced claim", "unsourced-claim", "Says who?"),
    Category("loaded-language", "Loaded language", "loaded-language", "Loaded, or fair?"),
    Category("attributed", "Credited statement", "attributed", "Who stands behind it?"),
)

RUNG_NAMES = {
    "named": "Named",
    "document": "Document",
    "described": "Described",
    "unnamed": "Unnamed",
    "crowd": "Crowd",
    "passive": "Nobody",
}

# The rungs of the ladder are marked as categories are. Looks repeat: their names tell them apart.
RUNGS: tuple[Category, ...] = tuple(
    Category(RUNG_PREFIX + rung, RUNG_NAMES[rung], "unnamed-source", "Which rung, and why?")
    for rung in LADDER
)

TASK_WORDS: dict[TaskKind, str] = {
    "mark": "Mark every one you find.",
    "ladder": "Find each source and sort it on the ladder, from named to nobody.",
    "ticks": "For each source, tick what holds: independent, multiple, verifies, "
    "authoritative, informed, named.",
    "headline": "Rewrite the headline so that it says no more than the article does.",
    "question": "Answer in a few sentences.",
    "compare": "Compare the two reports: what does one say more surely than the other?",
}


@dataclass(frozen=True)
class LessonArticle:
    """An article of a lesson, with its sentences cut once for everybody."""

    id: str
    article: Article
    sentences: tuple[Span, ...]

    @cached_property
    def digest(self) -> str:
        return hashlib.sha256(self.article.text.encode("utf-8")).hexdigest()


@dataclass(frozen=True, slots=True)
class Task:
    """articles: ids, all if empty; categories: ids, of a task to mark; span: the passage a
    question is about, in the first article."""

    id: str
    kind: TaskKind
    words: str
    articles: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Reveal:
    """What a student may see beside the own marks, and when."""

    show: Show = "program"
    when: When = "any time"


@dataclass(frozen=True, slots=True)
class KeyMark:
    """Words that the teacher marked, and why."""

    article: str
    mark: ReaderMark
    explain: str = ""


@dataclass(frozen=True, slots=True)
class Key:
    """by: the teacher, or the class of another year whose majority it is."""

    marks: tuple[KeyMark, ...] = ()
    by: KeyMaker = "teacher"

    def of(self, article: str) -> list[ReaderMark]:
        return [k.mark for k in self.marks if k.article == article]

    def explains(self, article: str) -> dict[ReaderMark, str]:
        return {k.mark: k.explain for k in self.marks if k.article == article}


@dataclass(frozen=True, slots=True)
class Lesson:
    """id: random, the same in every copy. The key is not part of it: see lesson_files."""

    id: str
    title: str
    articles: tuple[LessonArticle, ...]
    instructions: str = ""
    categories: tuple[Category, ...] = CATEGORIES
    tasks: tuple[Task, ...] = ()
    reveal: Reveal = Reveal()

    def article(self, article_id: str) -> LessonArticle:
        """KeyError if it has none of that id."""
        for candidate in self.articles:
            if candidate.id == article_id:
                return candidate
        raise KeyError(article_id)

    @property
    def marking_tasks(self) -> tuple[Task, ...]:
        return tuple(task for task in self.tasks if task.kind in MARKING)

    def palette(self, task: Task | None = None) -> tuple[Category, ...]:
        """What a task asks to mark; without a task, what all of them ask."""
        if task is None:
            of_tasks = [c for each in self.tasks for c in self.palette(each)]
            return tuple(dict.fromkeys(of_tasks)) if self.tasks else self.categories
        if task.kind == "ladder":
            return RUNGS
        if task.kind == "mark":
            wanted = task.categories or tuple(c.id for c in self.categories)
            return tuple(c for c in self.categories if c.id in wanted)
        return ()

    def palette_of(self, item: LessonArticle) -> tuple[Category, ...]:
        """What the tasks on one article ask to mark."""
        if not self.tasks:
            return self.categories
        asked = [c for t in self.tasks if item in self.articles_of(t) for c in self.palette(t)]
        return tuple(dict.fromkeys(asked))

    def articles_of(self, task: Task) -> tuple[LessonArticle, ...]:
        return tuple(a for a in self.articles if not task.articles or a.id in task.articles)

    def category(self, kind: str) -> Category:
        """The category of a mark's kind. KeyError if the lesson has none such."""
        for category in (*self.categories, *RUNGS):
            if category.id == kind:
                return category
        raise KeyError(kind)


def key_marks(article: str, marks: Iterable[Mark], kinds: Iterable[str]) -> list[KeyMark]:
    """The program's marks as the beginning of a key; what is only possible is left out."""
    wanted = frozenset(kinds)
    return [
        KeyMark(article, ReaderMark(m.start, m.end, m.kind), m.explanation)
        for m in marks
        if m.kind in wanted and m.confidence != "possible"
    ]


def lesson_article(number: int, article: Article, sentences: Iterable[Span]) -> LessonArticle:
    """The number-th article of a lesson, from 1."""
    return LessonArticle(f"article-{number}", article, tuple(sentences))


def cut_sentences(article: Article) -> tuple[Span, ...]:
    """The sentences of the article's paragraphs, titles too."""
    return tuple(
        Span(p.start + a, p.start + b)
        for p in article.paragraphs
        for a, b in sentence_spans(article.text[p.start : p.end])
    )
