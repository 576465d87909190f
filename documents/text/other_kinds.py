"""Files of kinds that are not read, told by their first bytes: what they are, and what helps."""

HEAD = 200_000  # bytes in which an old office file names its streams

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_AS_DOCX = "Open it in Word or LibreOffice and save it as .docx or .odt."
_STREAMS = (  # of Microsoft's compound files, by what names them
    ("EncryptedPackage", "it is locked with a password", "Save a copy without one first."),
    ("__substg1.0_", "this is a letter as Outlook stores it", "Save it as .eml or .html."),
    ("WordDocument", "this is an old Word document (.doc)", _AS_DOCX),
)
_BEGINNINGS = (
    (0, b"bplist00", "this is a page as Safari stores it", "Save it as HTML or PDF."),
    (60, b"BOOKMOBI", "this is a Kindle book", "Convert it to EPUB first."),
)


def other_kind(data: bytes) -> tuple[str, str] | None:
    """(problem, remedy) for a kind that is known and not read."""
    for at, sign, problem, remedy in _BEGINNINGS:
        if data.startswith(sign, at):
            return problem, remedy
    if data.startswith(_OLE):
        for stream, problem, remedy in _STREAMS:
            name = stream.encode("utf-16-le")
            if name in data[:HEAD] or name in data[-HEAD:]:
                return problem, remedy
    return None
