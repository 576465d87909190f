"""The article as the blocks of a typeset page: pure, without Qt."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from bywhom.analysis.article import Article
from bywhom.analysis.text.paragraph_numbers import is_byline, paragraph_numbers

BlockRole = Literal["title", "byline", "heading", "body", "quote", "caption", "list"]

SAMPLED = 20_000  # characters
LONGEST_BLOCK = 8_000  # characters

OBJECT = "\ufffc"  # the one below that counts as printable

# Characters that Qt would turn into breaks, boxes or objects; each is shown as a blank, so that
# one character of the text stays one character of the page.
_UNSHOWN = dict.fromkeys((*range(32), 127, 133, 8232, 8233, 64976, 64977, 65532), " ")


class PageBlock(NamedTuple):
    """One block of the page. start, end: its range of the article's text (empty for a title or
    byline that is not in the text); text: as shown, at least as long as that range: one character
    for one of the text, and what is added to a byline after them."""

    role: BlockRole
    text: str
    start: int
    end: int
    paragraph: int | None = None  # index into Article.paragraphs
    number: int | None = None  # the ¶ number, from 1; of a cut paragraph, at its first block
    continues: bool = False  # the next block goes on with the same paragraph


def page_blocks(article: Article, byline: str = "") -> list[PageBlock]:
    """Title, byline, then the paragraphs. The byline follows the title wherever that stands.

    A text that has a byline of its own under its title keeps it; of ours, only what comes last
    (the minutes) is added to it, rather than saying the same twice.
    """
    numbers = paragraph_numbers(article.paragraphs)
    blocks = [
        PageBlock(
            p.role, shown(article.text[a:b]), a, b, i, None if a > p.start else number, b < p.end
        )
        for i, (p, number) in enumerate(zip(article.paragraphs, numbers, strict=True))
        for a, b in _cut(article.text, p.start, p.end)
    ]
    at = next((i for i, block in enumerate(blocks) if block.role == "title"), None)
    if at is None and article.title.strip():
        blocks.insert(0, PageBlock("title", shown(article.title.strip()), 0, 0))
        at = 0
    after = 0 if at is None else at + 1
    if byline and after < len(blocks) and is_byline(article, blocks[after].text):
        text = f"{blocks[after].text} · {shown(byline.split(' · ')[-1])}"
        blocks[after] = blocks[after]._replace(role="byline", text=text, number=None)
        blocks[after:] = [b._replace(number=b.number and b.number - 1) for b in blocks[after:]]
    elif byline:
        where = 0 if at is None else blocks[at].end
        blocks.insert(after, PageBlock("byline", shown(byline), where, where))
    return blocks


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A paragraph in blocks of bearable length, cut behind a sentence or at least a word: Qt
    lays out and paints a block as a whole, and some texts have no line breaks at all."""
    while end - start > LONGEST_BLOCK:
        middle, last = start + LONGEST_BLOCK // 2, start + LONGEST_BLOCK
        at = max(text.rfind(". ", middle, last), text.rfind(".\n", middle, last)) + 2
        at = at if at > middle else text.rfind(" ", middle, last) + 1
        at = at if at > middle else last
        yield start, at
        start = at
    yield start, end


def shown(text: str) -> str:
    """The text as Qt is to show it: as many characters, none that breaks or replaces."""
    if text.isprintable() and OBJECT not in text:
        return text  # nearly always, and much faster
    return text.translate(_UNSHOWN)


def word_count(text: str) -> int:
    """Words of the text; of a long one, estimated by the density of its beginning."""
    words = len(text[:SAMPLED].split())
    return words if len(text) <= SAMPLED else round(words * len(text) / SAMPLED)
