"""Rich text (RTF) → blocks: its words, who wrote them, links and notes."""

import re

from bywhom.documents.draft import Block, Draft
from bywhom.documents.errors import DocumentError
from bywhom.documents.office.rtf_groups import RtfText
from bywhom.documents.text.authors import people
from bywhom.documents.text.titles import titled
from bywhom.documents.text.word_count import count_words

LARGEST = 8_000_000  # bytes, without the pictures, which RTF writes out in digits
_HEAD = re.compile(rb"\s*\{\\rtf\d*")
# The look behind keeps a run that is too short from being tried again from its middle.
_PICTURE = re.compile(rb"(?<![0-9a-fA-F\s])[0-9a-fA-F\s]{1000,}+")
_TOKEN = re.compile(
    r"\\([a-zA-Z]{1,32}+)(-?\d{1,10}+)? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z'])|([{}])|([^\\{}\r\n]++)"
)


def read_rtf(data: bytes, place: str) -> Draft:
    head = _HEAD.match(data)
    if head is None:
        raise DocumentError(place, "this is no RTF", "Choose another file.")
    data = head[0] + _PICTURE.sub(b"", data[head.end() :])
    if len(data) > LARGEST:
        raise DocumentError(
            place, "this RTF is too long to be read", "Save it as .docx or .txt and open that."
        )
    text = RtfText()
    for found in _TOKEN.finditer(data.decode("latin-1")):
        word, number, byte, sign, brace, words = found.groups()
        if word:
            text.control(word, int(number) if number else None)
        elif byte:
            text.byte(int(byte, 16))
        elif sign:
            text.sign(sign)
        elif brace:
            text.group(brace == "{")
        else:
            text.words(words)
    text.end()
    blocks = [b for b in text.blocks if count_words(b.text)]
    if not blocks:
        raise DocumentError(place, "there are no words in it", "Choose another file.")
    title, titled_blocks = titled(blocks, text.about.get("title", ""))
    return Draft(
        blocks=_with_title(titled_blocks, title),
        title=title,
        authors=people(text.about.get("author", "")),
    )


def _with_title(blocks: tuple[Block, ...], title: str) -> tuple[Block, ...]:
    """A first paragraph that is the title is shown once."""
    if title and blocks and blocks[0].text.strip() == title:
        return (Block(blocks[0].runs, "title"), *blocks[1:])
    return blocks
