"""Notes, and how a note finds its words again. Pure: no database, no files."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from bywhom.analysis.article import Span
from bywhom.library.notes.anchor_context import CONTEXT, wanted
from bywhom.library.notes.anchor_variants import in_another_shape
from bywhom.library.notes.anchors import exact, similar
from bywhom.library.notes.folding import fold

COLOURS = ("yellow", "green", "blue", "rose")

State = Literal["sure", "doubtful", "lost", "whole"]


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
    `lost`: they are not there, and `span` is None. `whole`: the note has no words of the text and
    is on the article as a whole.
    """

    state: State
    span: Span | None


LOST = Placement("lost", None)
WHOLE = Placement("whole", None)
NOWHERE = Selector("", "", "", -1, -1)  # of a note on the whole article


@dataclass(frozen=True, slots=True)
class Note:
    """A reader's note on words of an article.

    `article_id` is the version of the article the note was asked for, and `placement` says
    where its words are there; while it is not sure, the note must not be drawn into the text.
    `selector` keeps the words and the place of old.
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
    annotator: str | None = None  # who wrote it, if not the reader
    answers: str | None = None  # uid of the note it replies to
    base: str | None = None  # when the words were written that came from elsewhere last


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
    return locate_all(text, [selector])[0]


def locate_all(text: str, selectors: Sequence[Selector]) -> list[Placement]:
    """As `locate`, for many selectors of one text."""
    return [_placed(text, selector) for selector in selectors]


def _placed(text: str, s: Selector) -> Placement:
    if not s.quote:
        return WHOLE
    if _stands(text, s):
        return Placement("sure", Span(s.start, s.start + len(s.quote)))
    return _search(text, s)


# A window asks for the notes of an article after every change of one of them.
_folded = lru_cache(maxsize=4)(fold)


@lru_cache(maxsize=1024)
def _search(text: str, selector: Selector) -> Placement:
    folded = _folded(text)
    want = wanted(selector.prefix, selector.quote, selector.suffix, selector.start)
    found = exact(text, folded, want)
    if found is not None:
        span, sure = found
        return Placement("sure" if sure else "doubtful", span)
    found = in_another_shape(text, want, (selector.prefix, selector.quote, selector.suffix))
    if found is not None:
        span, sure = found
        return Placement("sure" if sure else "doubtful", span)
    guess = similar(folded, want)
    return LOST if guess is None else Placement("doubtful", guess)


def _stands(text: str, selector: Selector) -> bool:
    """Do quotation and context stand at the old place, character for character?"""
    start, end = selector.start, selector.start + len(selector.quote)
    return (
        text[start:end] == selector.quote
        and text[max(0, start - CONTEXT) : start] == selector.prefix
        and text[end : end + CONTEXT] == selector.suffix
    )
