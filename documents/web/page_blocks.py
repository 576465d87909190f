"""The tree of a web page → its blocks of text in order, whether article or not.

What to keep of them is decided elsewhere. Scripts, styles and all that a browser would load are
never looked at: nothing here runs code or opens an address.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from urllib.parse import urljoin, urlsplit

from lxml import etree

from bywhom.analysis.article import Role
from bywhom.analysis.text.word_lists import words
from bywhom.documents.draft import Block, Run
from bywhom.documents.text.note_marks import raised
from bywhom.documents.web.formula import formula

DEEPEST = 80  # levels of nesting; what lies deeper is read as if it lay here


SKIPPED = words(
    "script style noscript template svg math iframe frame frameset object embed applet canvas audio"
    " video map head title select option datalist textarea input button progress meter dialog"
    " rp rt rtc"
)
BLOCKS = words(
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption"
    " figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre"
    " section summary table tbody td tfoot th thead tr ul"
)
# What may stand in a head (HTML Living Standard, "in head"); anything else begins the body.
IN_HEAD = words("base link meta noscript script style template title")
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_ROLES: dict[str, Role] = {
    **dict.fromkeys(HEADINGS, "heading"),
    "blockquote": "quote",
    "figcaption": "caption",
    "caption": "caption",
    "li": "list",
    "dt": "list",
    "dd": "list",
}


_PUT_ON = frozenset(("wm-ipp-base", "wm-ipp", "wm-ipp-print"))  # an archive's bar over its pages
_MARKS = frozenset(("mw-editsection", "mw-cite-backlink"))
_TURNING = frozenset(("pagebreak", "doc-pagebreak", "backlink", "doc-backlink"))
_ARROWS = frozenset("↩ ↩︎ ↩️ ⏎ ↵ ⤴ ^".split())
_RAISED = frozenset(("sup", "a"))
_WHOLE = re.compile(r"https?://[\w.-]+(?:/[\w./%=&?#+~,;:@!-]*)?", re.ASCII)
_NOTHING = Block(())


@dataclass(slots=True)
class PageBlock:
    """One block and the elements it lies in, from the outermost to its own."""

    runs: list[Run]
    path: tuple[Any, ...]
    block: Block = _NOTHING
    text: str = ""

    @property
    def tag(self) -> str:
        return str(self.path[-1].tag)


def page_blocks(tree: Any, address: str = "") -> list[PageBlock]:
    """All blocks with words in them, in the order of the page."""
    walk = _Walk(address)
    walk.read(tree)
    found = []
    for page_block in walk.blocks:
        text = " ".join("".join(run.text for run in page_block.runs).split())
        if text:
            page_block.text = text
            page_block.block = Block(tuple(page_block.runs), role_of(page_block.path))
            found.append(page_block)
    return found


def role_of(path: tuple[Any, ...]) -> Role:
    """The innermost element that says what its words are."""
    for element in reversed(path):
        role = _ROLES.get(element.tag)
        if role:
            return role
    return "body"


class _Walk:
    """One pass over the tree without recursion, so that no nesting is too deep."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.blocks: list[PageBlock] = []
        self.path: list[Any] = []
        self.links: list[str] = []
        self.breaks = 0
        self.raised: list[tuple[PageBlock | None, int]] = []

    def read(self, root: Any) -> None:
        walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
        hidden = None
        for event, element in walk:
            if event == "start":
                if is_hidden(element):
                    hidden = element
                    walk.skip_subtree()
                else:
                    self._enter(element)
                continue
            if event == "end":
                if element is hidden:
                    self._pass(element)
                else:
                    self._leave(element)
            if element is not root:
                self._add(element.tail)

    def _enter(self, element: Any) -> None:
        tag = element.tag
        if tag in BLOCKS:
            if len(self.path) < DEEPEST:
                self.path.append(element)
            self._start()
        elif tag == "br":
            self._break()
        elif tag == "a":
            self.links.append(_target(element.get("href", ""), self.address))
        if tag in _RAISED and _is_raised(element):
            self.raised.append((self.blocks[-1] if self.blocks else None, self._length()))
        self._add(element.text)

    def _leave(self, element: Any) -> None:
        tag = element.tag
        if tag in BLOCKS:
            if self.path and self.path[-1] is element:
                self.path.pop()
            self._start()
        elif tag == "a":
            self.links.pop()
        if tag in _RAISED and _is_raised(element):
            self._lower(element)

    def _pass(self, element: Any) -> None:
        if element.tag == "math":
            self._add(f" {formula(element)} ")

    def _length(self) -> int:
        return len(self.blocks[-1].runs) if self.blocks else 0

    def _lower(self, element: Any) -> None:
        """Raised words read as what they are: the mark of a note is left out."""
        page_block, start = self.raised.pop()
        if page_block is None or not self.blocks or self.blocks[-1] is not page_block:
            return
        runs = page_block.runs
        text = "".join(run.text for run in runs[start:])
        before = "".join(run.text for run in runs[max(0, start - 3) : start])[-40:]
        read = "" if _is_note_mark(element) and len(text) < 10 else raised(before, text)
        if read != text:
            target = runs[start].target if read and start < len(runs) else ""
            runs[start:] = [Run(read, target)] if read else []

    def _start(self) -> None:
        self.breaks = 0
        if self.blocks and not self.blocks[-1].runs:
            self.blocks.pop()  # nothing came of it
        if self.path:
            self.blocks.append(PageBlock([], tuple(self.path)))

    def _break(self) -> None:
        """One line break is a blank, two in a row begin a new block."""
        self.breaks += 1
        if self.breaks == 2:
            self._start()
        elif self.blocks:
            self.blocks[-1].runs.append(Run(" "))

    def _add(self, text: str | None) -> None:
        if not text or not self.blocks:
            return
        if not text.isspace():
            self.breaks = 0
        self.blocks[-1].runs.append(Run(text, self.links[-1] if self.links else ""))


def is_hidden(element: Any) -> bool:
    if element.tag in SKIPPED:
        return not (element.tag == "template" and _is_shadow(element))
    said = element.keys()
    if not said:
        return False  # as most are: each look at an attribute takes its time
    if "id" in said and element.get("id") in _PUT_ON:
        return True
    if "class" in said and not _MARKS.isdisjoint(element.get("class").split()):
        return True
    if ("epub:type" in said or "role" in said) and _is_turning(element):
        return True
    if element.tag == "a" and (element.text or "").strip() in _ARROWS and "href" in said:
        return str(element.get("href")).startswith("#")  # back from a note to its mark
    if "hidden" in said or element.get("aria-hidden") == "true":
        return True
    if "style" not in said:
        return False
    style = element.get("style").replace(" ", "").lower()
    return "display:none" in style or "visibility:hidden" in style


def _is_turning(element: Any) -> bool:
    """The number of a printed page, or a link back from a note: signs for turning pages."""
    named = f"{element.get('epub:type', '')} {element.get('role', '')}"
    return not _TURNING.isdisjoint(named.split())


def _is_shadow(template: Any) -> bool:
    """A template that a browser shows at once: the declared form of a shadow tree."""
    return any(template.get(name) for name in ("shadowrootmode", "shadowroot", "shadowmode"))


def _is_raised(element: Any) -> bool:
    return element.tag == "sup" or (element.tag == "a" and _is_note_mark(element))


def _is_note_mark(element: Any) -> bool:
    said = f"{element.get('epub:type', '')} {element.get('role', '')}"
    return "noteref" in said


@lru_cache(maxsize=2_000)  # a page links to the same places again and again
def _target(href: str, address: str) -> str:
    """An absolute http(s) or mail address, or nothing."""
    if _WHOLE.fullmatch(href):
        return href
    try:
        target = urljoin(address, href.strip())
        return target if urlsplit(target).scheme in ("http", "https", "mailto") else ""
    except ValueError:
        return ""
