"""Rich text (RTF) → blocks, by striprtf."""

from documents.draft import Draft, block
from documents.errors import DocumentError
from documents.words import count_words

LARGEST = 20_000_000  # bytes: pictures are written out in letters, so they grow large


def read_rtf(data: bytes, place: str) -> Draft:
    from striprtf.striprtf import rtf_to_text

    if not data.lstrip()[:5].startswith(b"{\\rtf") or len(data) > LARGEST:
        raise DocumentError(
            place, "this is no RTF that can be read", "Save it as .docx or .txt and open that."
        )
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
