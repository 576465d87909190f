"""Notes, and how a note finds its words again. Pure: no database, no files."""

from dataclasses import dataclass
from typing import Literal

from analysis.article import Span

CONTEXT = 32  # characters kept on each side of the quotation
COLOURS = ("yellow", "green", "blue", "rose")

State = Literal["sure", "doubtful", "lost"]


@dataclass(frozen=True, slots=True)
class Selector:
    """Where a note sits: its words, what stood around them, and their code points' offsets."""

    quote: str
    prefix: str
    suffix: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a selector's words are in a text, and how far that can be trusted.

    `sure`: they are at `span`. `doubtful`: a reader should compare `span` with the quotation.
    `lost`: they are not there, and `span` is None.
    """

    state: State
    span: Span | None


@dataclass(frozen=True, slots=True)
class Note:
    """A reader's note on words of an article.

    `placement` says where the words are in the article it was asked for; while it is not
    sure, the note must not be drawn into the text, and `selector` keeps the place of old.
    Times are ISO 8601 in UTC. `mark_rule` is the rule of the mark the note answers, if any.
    """

    id: int
    article_id: int
    selector: Selector
    body: str
    colour: str
    tags: tuple[str, ...]
    created: str
    changed: str
    placement: Placement
    mark_rule: str | None = None
    uid: str = ""  # the same in every library the note is carried to
    deleted: str | None = None


def select(text: str, span: tuple[int, int]) -> Selector:
    """The selector of words of a text. ValueError if the span is empty or outside the text."""
    start, end = span
    if not 0 <= start < end <= len(text):
        raise ValueError(f"no words at {start}..{end} of a text of {len(text)} characters")
    return Selector(
        quote=text[start:end],
        prefix=text[max(0, start - CONTEXT) : start],
        suffix=text[end : end + CONTEXT],
        start=start,
        end=end,
    )


def locate(text: str, selector: Selector) -> Placement:
    """Where the selector's words are in a text that may have changed since."""
    there = Span(selector.start, selector.end)
    if select_matches(text, selector, there.start):
        return Placement("sure", there)
    return Placement("lost", None)


def select_matches(text: str, selector: Selector, start: int) -> bool:
    """Do quotation and context stand at `start`, character for character?"""
    end = start + len(selector.quote)
    return (
        text[start:end] == selector.quote
        and text[max(0, start - CONTEXT) : start] == selector.prefix
        and text[end : end + CONTEXT] == selector.suffix
    )
