"""Text that a page keeps for its scripts to show: templates, and what stands for no script."""

from typing import Any

from lxml import html

from bywhom.documents.text.word_count import extent

MUCH = 3  # times the words found without it; then it holds the article
LARGEST = 2_000_000  # characters of one template
_TEMPLATES = ("text/template", "text/html", "text/x-template", "text/x-handlebars-template")


def with_hidden_text(tree: Any, kept: int) -> bool:
    """Puts the text of templates, else of noscript, in its place; says whether that was done.

    kept: the words that were found without it. The tree is changed only if it holds much more.
    """
    templates = [e for e in tree.iter("script") if _is_template(e)]
    fallen_back = list(tree.iter("noscript", "template"))
    for elements in (templates, fallen_back):
        made = [(e, _fragment(html, e)) for e in elements]
        found = sum(extent(" ".join(new.itertext())) for _, new in made if new is not None)
        if found > max(MUCH * kept, 20):
            for element, new in made:
                if new is not None and element.getparent() is not None:
                    new.tail = element.tail
                    element.getparent().replace(element, new)
            return True
    return False


def _is_template(element: Any) -> bool:
    return (element.get("type") or "").strip().lower() in _TEMPLATES


def _fragment(html: Any, element: Any) -> Any:
    """The element's content as a div; what libxml2 read as text is read as a page's part."""
    if len(element):
        new = html.Element("div")
        new.text = element.text
        new.extend(list(element))
        return new
    source = (element.text or "")[:LARGEST]
    if "<" not in source:
        return None
    try:
        new = html.fragment_fromstring(source, create_parent="div")
    except (ValueError, html.etree.ParserError):
        return None
    return new
