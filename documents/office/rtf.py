"""Rich text (RTF) → blocks, by striprtf."""

import re

from bywhom.documents.draft import Draft, block
from bywhom.documents.errors import DocumentError
from bywhom.documents.text.word_count import count_words

LARGEST = 8_000_000  # bytes, without the pictures, which RTF writes out in digits
_HEAD = re.compile(rb"\s*\{\\rtf\d*")
# The look behind keeps a run that is too short from being tried again from its middle.
_PICTURE = re.compile(rb"(?<![0-9a-fA-F\s])[0-9a-fA-F\s]{1000,}+")
# A link's address in braces of its own: striprtf looks for its end in quadratic time, and would
# put it among the words.
_INSTRUCTION = re.compile(rb"\\fldinst(?={)", re.IGNORECASE)


def read_rtf(data: bytes, place: str) -> Draft:
    from striprtf.striprtf import rtf_to_text

    head = _HEAD.match(data)
    if head is None:
        raise DocumentError(place, "this is no RTF", "Choose another file.")
    data = head[0] + _PICTURE.sub(b"", data[head.end() :])
    if len(data) > LARGEST:
        raise DocumentError(
            place, "this RTF is too long to be read", "Save it as .docx or .txt and open that."
        )
    data = _INSTRUCTION.sub(rb"\g<0> ", data)
    try:
        letters = data.decode("cp1252", "replace")
        text = str(rtf_to_text(letters, errors="replace"))  # type: ignore[no-untyped-call]
    except (ValueError, IndexError, KeyError, LookupError, AttributeError, OverflowError):
        raise DocumentError(
            place, "the file is damaged", "Open it in a word processor and save it again."
        ) from None
    if not count_words(text):
        raise DocumentError(place, "there are no words in it", "Choose another file.")
    return Draft(blocks=tuple(block(line) for line in text.splitlines() if line.strip()))
