"""Markdown → blocks, by CommonMark."""

import re
from typing import TYPE_CHECKING

from bywhom.analysis.article import Role
from bywhom.documents.draft import Block, Draft, Run
from bywhom.documents.errors import DocumentError
from bywhom.documents.text.plain import decode_text
from bywhom.documents.text.word_count import count_words

if TYPE_CHECKING:
    from markdown_it.token import Token

LARGEST = 1_200_000  # characters: a long novel
MOST_BRACKETS = 40_000  # each may begin a link, and is followed to its end
AS_PLAIN = "This holds too much to be laid out as Markdown, and is shown as plain text."
NOTHING = "Laid out as Markdown this has no text, and is shown as plain text."

_FRONT = re.compile(r"\A---[ \t]*\r?\n(.*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_PAIR = re.compile(r"^(title|author|authors|date|lang|language|publisher)\s*:\s*(.+)$", re.M | re.I)
_TAG = re.compile(r"<[^<>]{0,500}>")


def read_markdown(data: bytes, place: str) -> Draft:
    text, notice = decode_text(data, place)
    if len(text) > LARGEST or text.count("[") > MOST_BRACKETS:
        return Draft(verbatim=text, notices=(AS_PLAIN,))
    about, text = front_matter(text)
    blocks = tuple(markdown_blocks(text))
    if not blocks and count_words(text):
        return Draft(verbatim=text, notices=(NOTHING,))
    if not blocks:
        raise DocumentError(place, "there are no words in it", "Choose another file.")
    title = about.get("title", "") or next((b.text for b in blocks if b.role == "title"), "")
    author = about.get("author") or about.get("authors") or ""
    return Draft(
        blocks=blocks,
        title=title,
        authors=tuple(name.strip() for name in author.strip("[]").split(",") if name.strip()),
        publisher=about.get("publisher"),
        published=about.get("date"),
        language=about.get("lang") or about.get("language") or "",
        notices=(notice,) if notice else (),
    )


def front_matter(text: str) -> tuple[dict[str, str], str]:
    """Keys and values between two lines of "---" at the top, and the text after them."""
    found = _FRONT.match(text)
    if not found:
        return {}, text
    pairs = {m[1].lower(): m[2].strip().strip("\"'") for m in _PAIR.finditer(found[1])}
    return pairs, text[found.end() :]


def markdown_blocks(text: str) -> list[Block]:
    """Blocks in order; the first heading, if it is of the highest level, is the title."""
    from markdown_it import MarkdownIt

    blocks: list[Block] = []
    inside: list[str] = []  # kinds of the containers that are open
    for token in MarkdownIt("commonmark").enable("table").parse(text):
        if token.type == "inline":
            blocks.append(Block(tuple(_runs(token.children or [])), _role(inside, bool(blocks))))
        elif token.type in ("fence", "code_block"):
            blocks.append(Block((Run(token.content),), "body"))
        elif token.type == "html_block":
            blocks.append(Block((Run(_TAG.sub(" ", token.content)),), "body"))
        elif token.nesting == 1:
            inside.append(token.tag)
        elif token.nesting == -1:
            inside.pop()
    return [block for block in blocks if block.text.strip()]


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
    for token in tokens:
        if token.type == "link_open":
            target = str(token.attrGet("href") or "")
        elif token.type == "link_close":
            target = ""
        elif token.type in ("softbreak", "hardbreak"):
            runs.append(Run(" ", target))
        elif token.type in ("text", "code_inline"):
            runs.append(Run(token.content, target))
    return runs
