"""The title of a document whose format does not set it apart."""

import re
from collections.abc import Sequence

from bywhom.documents.draft import Block

NEAR_TOP = 4  # blocks among which a heading is taken for the title
_NO_TITLE = re.compile(
    r"\.(?:docx?|odt|rtf|pdf|indd|tex|html?)$|^(?:untitled|document\s*\d*|microsoft word)\b"
    r"|^\((?:anonymous|unspecified)\)$",
    re.I,
)


def titled(blocks: Sequence[Block], said: str) -> tuple[str, tuple[Block, ...]]:
    """The title, and the blocks with it as their first if it is one of them.

    What stands at the top of the text goes before what the file says of itself (`said`), which
    is often the name of an older file.
    """
    for i, block in enumerate(blocks[:NEAR_TOP]):
        if block.role in ("title", "heading") and block.text.strip():
            rest = (*blocks[:i], *blocks[i + 1 :])
            return block.text, (Block(block.runs, "title"), *rest)
    said = " ".join(said.split())
    return ("" if _NO_TITLE.search(said) else said), tuple(blocks)
