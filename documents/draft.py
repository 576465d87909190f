"""What readers make of bytes, before `clean` settles the text: blocks of runs."""

from dataclasses import dataclass, field

from analysis.article import Article, Role


@dataclass(frozen=True, slots=True)
class Run:
    """Words of a block; target is the address they link to, if they do."""

    text: str
    target: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    runs: tuple[Run, ...]
    role: Role = "body"

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class DroppedBlock:
    """Words that were left out. before: index of the kept paragraph they stood in front of."""

    text: str
    why: str
    before: int = 0
    role: Role = "body"


@dataclass(frozen=True, slots=True)
class Leftover:
    """A dropped block as a reader function reports it; before counts the draft's blocks."""

    block: Block
    why: str
    before: int


@dataclass(frozen=True, slots=True)
class Draft:
    """verbatim: plain text to be kept character for character; blocks are then empty.

    published is ISO 8601, as precise as the source is; the date of a file is not one of
    publication. address is the canonical one.
    """

    blocks: tuple[Block, ...] = ()
    verbatim: str | None = None
    title: str = ""
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    published: str | None = None
    language: str = ""
    address: str = ""
    dropped: tuple[Leftover, ...] = ()
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Receipt:
    """What was kept of a document and what was left out. notices are whole sentences."""

    kept_words: int
    dropped_words: int
    kept_blocks: int
    dropped: tuple[DroppedBlock, ...] = ()
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Opened:
    article: Article
    receipt: Receipt = field(default_factory=lambda: Receipt(0, 0, 0))


def block(text: str, role: Role = "body") -> Block:
    return Block((Run(text),), role)
