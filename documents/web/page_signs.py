"""Signs that words on a page are not its article: promotions, credits, navigation.

The lists are short on purpose. Each entry is a habit of many sites; a list that fits one site
only would be wrong on the next.
"""

import re
from collections.abc import Container
from typing import Any

from bywhom.documents.text.byline import take_date
from bywhom.documents.text.word_count import count_words
from bywhom.documents.web.page_blocks import PageBlock

_CLOCK = re.compile(r"\b\d{1,2}[:h]\d\d\b|\b\d{1,2}[./]\d{1,2}[./]\d{4}\b")
_NAMES = re.compile(r"[a-z]+|[A-Z][a-z]*")

# Words in an element's class or id, or the element itself, by what they say of it.
_ELEMENTS: dict[str, str] = {
    "navigation": "nav navigation navbar breadcrumb breadcrumbs menu pagination pager sitemap",
    "related articles": "related recommended recommendations trending popular",
    "a sign-up or an advertisement": "newsletter subscribe subscription signup promo promos cta"
    " promotion advert advertisement sponsor sponsored ads adbox donate membership",
    "beside the article": "sidebar",
    "a gallery": "slides slide",
    "comments": "comment comments disqus respond commentlist",
    "sharing": "share sharing sharedaddy addthis social socials",
    "about the author": "bio authorbio contributors",
    "the page's foot": "footer copyright disclaimer cookie cookies",
    "picture captions": "figcaption caption credit",
}
_SAYS = {word: why for why, words in _ELEMENTS.items() for word in words.split()}
_ABOUT_OTHERS = frozenset("no not has have with without is hide tag tags category cat".split())
SLUG = 6  # words; a class as long is no name for a kind of part
SLUG_ID = 3  # words; ids are made of headings more often than classes are
_ALWAYS = ("comments", "the page's foot")  # even where they hold most of a page's words
_TAGS = {
    "nav": "navigation",
    "footer": "the page's foot",
    "aside": "beside the article",
    "figcaption": "picture captions",
}

_NAME = r"(?-i:[A-Z])[\w.’'-]+ (?-i:[A-Z])[\w.’'-]+"
_SITES = r"(?:twitter|facebook|instagram|youtube|telegram|whatsapp|linkedin|flipboard|bluesky)"
# How such blocks begin. Each must leave alone a sentence of an article that begins likewise:
# "Also on Monday the board met", "Like many, she left Facebook", "First published in 1921, ...".
_OPENINGS: tuple[tuple[str, str], ...] = (
    (
        "related articles",
        r"\[?(?:read (?:more|also|next)|see (?:more|also)|more on|also (?:read|see)"
        r"|don['’]t miss|related(?: \w+){0,2}|watch|listen|must read|recommended)\s*:"
        r"|\[related\b|also on (?:[\w-]+\.)+[a-z]{2,}\b|you can (?:read|view) our .{3,40} here"
        r"|(?:don['’]t miss|read more|read next|related)$",
    ),
    (
        "a sign-up or an advertisement",
        r"(?:sign up|subscribe|register|join)\b.{0,120}\b(?:newsletters?|e-?mails?|inbox|updates"
        r"|alerts?|today|free|channel|magazine)\b|[^.!?]{0,60}\bnewsletters?$"
        r"|get .{3,80}\b(?:inbox|letterbox|newsletters?|subscriptions?)\b"
        r"|if you (?:enjoyed|liked) this (?:article|story|post)|like this (?:article|story|post)\?"
        r"|download (?:our|the) .{0,30}\bapp\b|advertisement$|(?:story|article) continues below"
        r"|support (?:our|quality|independent) journalism",
    ),
    (
        "sharing",
        rf"(?:follow|like|find|join|reach|contact) (?:us|me|him|her|them|the \w+|@\w+|{_NAME}"
        rf"|(?-i:[A-Z])\w+)\b.{{0,60}}\b(?:on|at) {_SITES}\b|share (?:this|it) (?:on|with|via|\w+$)"
        r"|e-?mail (?:the )?\w+(?: \w+)? at \S+@|have a (?:news )?tip\b|follow .{0,60}@\w+",
    ),
    (
        "a credit",
        r"\((?:additional )?(?:reporting|writing|editing|compiled) by\b"
        r"|(?:additional )?(?:reporting|writing|editing|edited|compiled|photographs?) by "
        rf"{_NAME}(?:[;,.)]|$| and | in )"
        r"|.{3,160}\bcontributed (?:to (?:this|the) (?:report|article|story)|reporting)\b.{0,60}$"
        r"|this (?:article|story|copy|material) .{0,60}(?:non-commercial use|originally appeared"
        r"|may not be (?:published|reproduced|redistributed|copied))"
        r"|(?:first|originally) published (?:on|in|at|by)\b.{0,40}$"
        r"|(?:last )?updated (?:at|on)\b.{0,40}$|note to (?:editors|readers)\b",
    ),
    (
        "the page's foot",
        r"(?:©|\(c\)|copyright (?:©|\(c\)|\d{4}|\w+ \d{4})).{0,120}$|all rights reserved"
        r"|(?:terms of (?:use|service)|privacy policy)\b.{0,40}$|this (?:site|page) uses cookies"
        r"|tags?:?\s(?:\S+,\s){2}",
    ),
)
_WORDED = re.compile("|".join(f"({pattern})" for _, pattern in _OPENINGS), re.IGNORECASE)
LONGEST = 75  # words; a longer block is judged by its place alone


class Places:
    """What the elements around a block say it is; some elements are not asked.

    Remembers what it found, so that a page is judged in time linear in its length.
    """

    def __init__(
        self, ignored: Container[Any], kept: Container[Any] = (), posts: Container[Any] = ()
    ) -> None:
        """ignored: elements that are only asked for what is furniture anywhere; kept: not asked.

        posts: articles in articles that are the text of the outer one, as in a live report.
        """
        self._ignored = ignored
        self._kept = kept
        self._posts = posts
        self._known: dict[Any, str] = {}

    def said(self, page_block: PageBlock) -> str:
        """What the innermost element with a meaning says, or nothing."""
        path = page_block.path
        passed: list[Any] = []
        found = ""
        for depth in range(len(path) - 1, -1, -1):
            if path[depth] in self._known:
                found = self._known[path[depth]]
                break
            passed.append(path[depth])
            said = self._says(path, depth)
            if said is not None:
                found = said
                break
        self._known.update(dict.fromkeys(passed, found))
        return found

    def _says(self, path: tuple[Any, ...], depth: int) -> str | None:
        """What one element says; None if it leaves it to those around it."""
        element = path[depth]
        if element.tag == "blockquote":
            return ""  # a quoted post keeps its place, whatever holds it
        if element in self._kept:
            return None
        is_ignored = element in self._ignored
        is_inner = element.tag == "article" and _has_article(path[:depth])
        if is_inner and not is_ignored and element not in self._posts:
            return "another article or a comment"  # what HTML calls an article in an article
        found = _element_says(element)
        return found if found and (not is_ignored or found in _ALWAYS) else None


def _has_article(path: tuple[Any, ...]) -> bool:
    return any(element.tag == "article" for element in path)


def said_of_words(page_block: PageBlock) -> str:
    """What the first words of a block say it is, or nothing."""
    text = page_block.text[:600]
    found = _WORDED.match(text)
    if found is None or count_words(text) > LONGEST:
        return ""
    return _OPENINGS[(found.lastindex or 1) - 1][0]


def is_dateline(page_block: PageBlock) -> bool:
    """A short block with a date or a time of day in it, as under a headline."""
    text = page_block.text
    is_short = count_words(text) <= 18
    return is_short and bool(_CLOCK.search(text) or take_date(text)[0]) and text[-1] not in ".!?"


def link_share(page_block: PageBlock) -> float:
    """Share of the words that link somewhere."""
    targets = [bool(run.target) for run in page_block.runs if not run.text.isspace()]
    if not any(targets):
        return 0.0
    if all(targets):
        return 1.0 if count_words(page_block.text) else 0.0
    every = sum(count_words(run.text) for run in page_block.runs)
    linked = sum(count_words(run.text) for run in page_block.runs if run.target)
    return linked / every if every else 0.0


def _element_says(element: Any) -> str:
    if element.tag in _TAGS:
        return _TAGS[element.tag]
    if element.tag in ("html", "body", "main"):
        return ""  # their classes speak of the site
    words = [w for name in element.get("class", "")[:300].split() for w in _parts(name, SLUG)]
    words += _parts(element.get("id", "")[:100], SLUG_ID)
    return next((_SAYS[word] for word in words if word in _SAYS), "")


def _parts(name: str, most: int) -> list[str]:
    """The words of one class or id; none of a name that speaks of something else than its element.

    "no-comments" and "has-footer" say what is or is not around, "tag-social" what a post is about,
    and a name of many words is the beginning of a heading.
    """
    parts = [part.lower() for part in _NAMES.findall(name)]
    is_aside = bool(parts) and (parts[0] in _ABOUT_OTHERS or len(parts) >= most)
    return [] if is_aside else parts
