"""What readers make of bytes, before `clean` settles the text: blocks of runs.

Named tuples, since the window waits for them: seven dataclasses take 10 ms longer to be made.
"""

from typing import NamedTuple

from bywhom.analysis.article import Article, Role


class Run(NamedTuple):
    """Words of a block; target is the address they link to, if they do."""

    text: str
    target: str = ""


class Block(NamedTuple):
    runs: tuple[Run, ...]
    role: Role = "body"

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


class DroppedBlock(NamedTuple):
    """Words that were left out. before: index of the kept paragraph they stood in front of."""

    text: str
    why: str
    before: int = 0
    role: Role = "body"


class Leftover(NamedTuple):
    """A dropped block as a reader function reports it; before counts the draft's blocks."""

    block: Block
    why: str
    before: int


class Draft(NamedTuple):
    """verbatim: plain text to be kept character for character; blocks are then empty.

    published is ISO 8601, as precise as the source is; the date of a file is not one of
    publication. address is the canonical one; known_as are further ones that are its own.
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
    known_as: tuple[str, ...] = ()


class Receipt(NamedTuple):
    """What was kept of a document and what was left out. notices are whole sentences."""

    kept_words: int
    dropped_words: int
    kept_blocks: int
    dropped: tuple[DroppedBlock, ...] = ()
    notices: tuple[str, ...] = ()


class Opened(NamedTuple):
    article: Article
    receipt: Receipt = Receipt(0, 0, 0)


def block(text: str, role: Role = "body") -> Block:
    return Block((Run(text),), role)
