"""Plain text, kept character for character, and Markdown."""

from bywhom.documents.draft import Draft
from bywhom.documents.errors import DocumentError
from bywhom.documents.text.decode import decode, is_binary
from bywhom.documents.text.other_kinds import other_kind


def read_plain(data: bytes, place: str) -> Draft:
    text, notice = decode_text(data, place)
    return Draft(verbatim=text, notices=(notice,) if notice else ())


def decode_text(data: bytes, place: str, declared: str = "") -> tuple[str, str]:
    """Text and a notice (or nothing) of data that must be text; refuses what is not."""
    other = other_kind(data)
    if other:
        raise DocumentError(place, *other)
    if is_binary(data):
        raise DocumentError(
            place,
            "this is not text but some other kind of file",
            "Open the document it came from, or save it as .txt, .html, .docx or .pdf first.",
        )
    text, notice = decode(data, place, declared)
    if not text or text.isspace():
        raise DocumentError(place, "there are no words in it", "Choose another file.")
    return text, notice
