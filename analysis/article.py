"""The article as the reader sees it. Every offset anywhere counts code points of its text.

Named tuples, here and in `marks`: a dataclass takes seven times as long to be made, and the window
waits for it.
"""

from typing import Literal, NamedTuple

Role = Literal["title", "heading", "body", "quote", "caption", "list"]


class Span(NamedTuple):
    """A half-open range of code points of an article's text."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end


class Origin(NamedTuple):
    """Where an article came from; who published and wrote it, as far as it says.

    known_as: further addresses it says are its own (canonical, `urn:x-pdf:` and its identifier).
    """

    place: str
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None  # ISO 8601, as precise as the source is
    known_as: tuple[str, ...] = ()


class Paragraph(NamedTuple):
    start: int
    end: int
    role: Role = "body"


class Link(NamedTuple):
    """Words of the text that link somewhere."""

    start: int
    end: int
    target: str


class Article(NamedTuple):
    """Immutable: the text never changes once it is here.

    Paragraphs are in order, do not overlap, and cover all but white space.
    """

    title: str
    text: str
    paragraphs: tuple[Paragraph, ...]
    origin: Origin = Origin("")
    language: str = "en"
    links: tuple[Link, ...] = ()

    def quote(self, span: tuple[int, int]) -> str:
        return self.text[span[0] : span[1]]
