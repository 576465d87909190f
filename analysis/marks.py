"""What an analysis says: attributions, marks, sources, and a status for every sentence.

The values and their meaning are those of the program's public JSON; see docs/json.md.
"""

from typing import Literal, NamedTuple

from bywhom.analysis.article import Article, Span

Kind = Literal["hedge", "unnamed-source", "unsourced-claim", "loaded-language", "attributed"]
Confidence = Literal["sure", "likely", "possible"]
Status = Literal["attributed", "unsourced", "other"]
Why = Literal[
    "fact",
    "statistic",
    "cause",
    "motive",
    "judgement",
    "generalisation",
    "forecast",
    "comparison",
]
Rung = Literal["named", "document", "described", "unnamed", "crowd", "passive"]
Sort = Literal["statement", "attitude"]
Voice = Literal["writer", "speaker"]

KINDS: tuple[Kind, ...] = (
    "hedge",
    "unnamed-source",
    "unsourced-claim",
    "loaded-language",
    "attributed",
)
CONFIDENCES: tuple[Confidence, ...] = ("sure", "likely", "possible")
LADDER: tuple[Rung, ...] = ("named", "document", "described", "unnamed", "crowd", "passive")


SURE, LIKELY = 0.9, 0.7  # the chance from which on a mark is called so
USUAL: dict[Confidence, float] = {"sure": 0.95, "likely": 0.8, "possible": 0.5}


def confidence_of(chance: float) -> Confidence:
    """The word for a chance."""
    return "sure" if chance >= SURE else "likely" if chance >= LIKELY else "possible"


class Sentence(NamedTuple):
    start: int
    end: int
    paragraph: int  # index into Article.paragraphs
    status: Status = "other"
    why: Why | None = None  # only where the status is "unsourced"
    chance: float = USUAL["possible"]  # that the status is right


class Attribution(NamedTuple):
    """Somebody credited with something. Any of the three spans may be missing."""

    source: Span | None
    cue: Span | None
    content: tuple[Span, ...]
    source_kind: Rung
    sort: Sort = "statement"
    speaker: str | None = None  # the name behind "she" or "the minister", where that is safe
    confidence: Confidence = "likely"
    chance: float = USUAL["likely"]  # that somebody is credited with this, as told here
    within: int | None = None  # the attribution in whose content this one stands
    likely: str | None = None  # who is most likely meant, where that is not safe enough to tell


class Mark(NamedTuple):
    """Words worth a question, and everything the card says about them.

    confidence is the word for chance; where nothing was measured, chance is USUAL for the word.
    """

    kind: Kind
    start: int
    end: int
    rule: str
    explanation: str
    ask: str
    confidence: Confidence
    fair: str = ""
    voice: Voice = "writer"  # "speaker": inside a quotation
    rung: Rung | None = None  # for unnamed-source and attributed
    chance: float = USUAL["possible"]  # that a careful reader would mark it so

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


class Source(NamedTuple):
    """One distinct source of the article, and where it is spoken of and credited."""

    name: str
    kind: Rung
    mentions: tuple[Span, ...]
    attributions: tuple[int, ...]  # indices into Analysis.attributions
    names: tuple[str, ...] = ()  # all it is called by where it is credited


class Analysis(NamedTuple):
    """Derived from an article and a set of rules; never stored as truth.

    Marks are sorted by start, then end. Sentences are in order.
    """

    article: Article
    sentences: tuple[Sentence, ...]
    attributions: tuple[Attribution, ...]
    marks: tuple[Mark, ...]
    sources: tuple[Source, ...]
    notices: tuple[str, ...] = ()  # what the reader should know: model missing, not English
    subjectivity: tuple[float, ...] = ()  # one a sentence, 0 to 1; empty until it is measured
    reads_like: str = ""  # another kind of text than news, in words: "a story"
