"""Markdown → blocks, by CommonMark."""

import re
from html import unescape
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

from bywhom.analysis.article import Role
from bywhom.documents.draft import Block, Draft, Run
from bywhom.documents.errors import DocumentError
from bywhom.documents.text.front_matter import Values, front_matter
from bywhom.documents.text.markdown_notes import plainer
from bywhom.documents.text.plain import decode_text
from bywhom.documents.text.word_count import count_words

if TYPE_CHECKING:
    from markdown_it.token import Token

LARGEST = 1_200_000  # characters: a long novel
CELLS = " | "  # between the cells of a row
MOST_BRACKETS = 40_000  # each may begin a link, and is followed to its end
AS_PLAIN = "This holds too much to be laid out as Markdown, and is shown as plain text."
NOTHING = "Laid out as Markdown this has no text, and is shown as plain text."

_TAG = re.compile(r"<[^<>]{0,500}>")
_UNSHOWN = re.compile(r"<(script|style|template|noscript)\b.*?(?:</\1\s*>|\Z)", re.DOTALL | re.I)
_SCRIPT = re.compile(r"<(/?)(?:script|style)\b", re.IGNORECASE)
_AND = re.compile(r"\s*(?:;|,|\band\b|&)\s*")


def read_markdown(data: bytes, place: str) -> Draft:
    text, notice = decode_text(data, place)
    if len(text) > LARGEST or text.count("[") > MOST_BRACKETS:
        return Draft(verbatim=text, notices=(AS_PLAIN,))
    about, text = front_matter(text.replace("\r\n", "\n"))
    body, notes = plainer(text)
    blocks = (*markdown_blocks(body), *(b for note in notes for b in markdown_blocks(note)))
    if not blocks and count_words(text):
        return Draft(verbatim=text, notices=(NOTHING,))
    if not blocks:
        raise DocumentError(place, "there are no words in it", "Choose another file.")

    def said(*keys: str) -> str:
        return next((about[key][0] for key in keys if about.get(key)), "")

    return Draft(
        blocks=blocks,
        title=said("title") or next((b.text for b in blocks if b.role == "title"), ""),
        authors=_authors(about),
        publisher=said("publisher", "site", "site_name") or None,
        published=said("published", "date", "pubdate", "publishdate") or None,
        language=said("lang", "language").split("-")[0].lower()[:3],
        address=_address(said("source", "url", "link")),
        notices=(notice,) if notice else (),
    )


def _authors(about: Values) -> tuple[str, ...]:
    listed = about.get("author") or about.get("authors") or about.get("byline") or ()
    names = listed if len(listed) > 1 else _AND.split(listed[0]) if listed else ()
    return tuple(dict.fromkeys(name.strip() for name in names if name.strip()))


def _address(said: str) -> str:
    return said if said.startswith(("http://", "https://")) else ""


def markdown_blocks(text: str) -> list[Block]:
    """Blocks in order; the first heading, if it is of the highest level, is the title."""
    blocks: list[Block] = []
    inside: list[str] = []  # kinds of the containers that are open
    row: list[Run] | None = None  # of a table, while it is read
    for token in MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text):
        if token.type == "tr_open":
            row = []
        elif token.type == "tr_close" and row is not None:
            blocks.append(Block(tuple(row)))
            row = None
        elif token.type == "inline" and row is not None:
            row += [*([Run(CELLS)] if row else []), *_runs(token.children or [])]
        elif token.type == "inline":
            blocks.append(Block(tuple(_runs(token.children or [])), _role(inside, bool(blocks))))
        elif token.type in ("fence", "code_block"):
            blocks.append(Block((Run(token.content),), "body"))
        elif token.type == "html_block":
            blocks.append(Block((Run(_words(token.content)),), "body"))
        if token.nesting == 1:
            inside.append(token.tag)
        elif token.nesting == -1:
            inside.pop()
    return [block for block in blocks if block.text.strip()]


def _words(source: str) -> str:
    """The words of HTML, without what a browser does not show."""
    return unescape(_TAG.sub(" ", _UNSHOWN.sub(" ", source)))


def _role(inside: list[str], is_later: bool) -> Role:
    for tag in reversed(inside):
        if tag == "h1" and not is_later:
            return "title"
        if tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            return "heading"
        if tag == "blockquote":
            return "quote"
        if tag in ("ul", "ol", "li"):
            return "list"
    return "body"


def _runs(tokens: "list[Token]") -> list[Run]:
    runs: list[Run] = []
    target = ""
    is_script = False
    for token in tokens:
        if token.type == "html_inline":
            found = _SCRIPT.match(token.content)
            is_script = not found[1] if found else is_script
        elif is_script:
            continue
        elif token.type == "link_open":
            said = str(token.attrGet("href") or "")
            target = said if said.startswith(("http://", "https://", "mailto:")) else ""
        elif token.type == "link_close":
            target = ""
        elif token.type in ("softbreak", "hardbreak"):
            runs.append(Run(" ", target))
        elif token.type in ("text", "code_inline"):
            runs.append(Run(token.content, target))
    return runs
