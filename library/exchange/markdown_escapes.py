"""Words of others in a Markdown page: nothing in them is an element, an image or a link there.

What would be one is written with a character reference, which every program shows as the
character itself; `unescaped` gives the words back letter by letter.
"""

import re

# A "<" that could begin an element, and our own mark for a note, are no part of any words.
_ELEMENT = re.compile(r"<(?=[A-Za-z/!?])")
_ELEMENT_BACK = re.compile(r"&lt;(?=[A-Za-z/!?])")
_OUR_MARK = re.compile(r"\\*\^note-(?=[0-9a-f])")
_OUR_MARK_BACK = re.compile(r"\\(?=\\*\^note-[0-9a-f])")
_REFERENCE = re.compile(r"&(?=(?:amp;)*(?:lt;|#9[13];))")
_REFERENCE_BACK = re.compile(r"&amp;(?=(?:amp;)*(?:lt;|#9[13];))")
_BRACKET_BACK = re.compile(r"&#(9[13]);")

_ANY_LINK = re.compile(r"(?<=!)\[|\[(?=[\[^])|\](?=[(\[:])")
_IMAGE = re.compile(r"(?<=!)\[(?!\[)")  # "![[…]]" embeds a file of the reader's own vault
# The end of a link's words before an address that leads elsewhere than to a page or a letter.
_ODD_LINK = re.compile(
    r"\](?=(?:\(|:)\s*<?(?!(?:https?|mailto):)(?:[A-Za-z][\w+.-]*:|//|\\\\))", re.IGNORECASE
)


def escaped(words: str) -> str:
    """Words of an article or of other people: no link in them leads anywhere."""
    return _with_references(words, (_ANY_LINK,))


def escaped_body(body: str, *, is_own: bool, loads_images: bool = False) -> str:
    """The reader's own Markdown keeps its links to pages; it loads images only if it may."""
    if not is_own:
        return escaped(body)
    return _with_references(body, () if loads_images else (_IMAGE, _ODD_LINK))


def unescaped(words: str) -> str:
    words = _BRACKET_BACK.sub(lambda m: chr(int(m[1])), _ELEMENT_BACK.sub("<", words))
    return _OUR_MARK_BACK.sub("", _REFERENCE_BACK.sub("&", words))


def _with_references(words: str, links: tuple[re.Pattern[str], ...]) -> str:
    words = _REFERENCE.sub("&amp;", _OUR_MARK.sub(lambda m: "\\" + m[0], words))
    words = _ELEMENT.sub("&lt;", words)
    for link in links:
        words = link.sub(lambda m: f"&#{ord(m[0])};", words)
    return words
