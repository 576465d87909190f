"""What the package of an EPUB says about the book: its title, authors and date."""

from collections.abc import Iterator
from typing import Any

from bywhom.documents.text.authors import people
from bywhom.documents.text.byline import take_date
from bywhom.documents.text.safe_xml import name_of

OLDEST = "1400"  # a year before printing stands for "none": calibre writes 0101
_OTHER_EVENTS = frozenset(("modification", "creation", "modified", "conversion", "ops-creation"))


def main_title(about: Any) -> str:
    """The first title, or the one that is said to be the main one of several."""
    titles = list(_named(about, "title"))
    kinds = _refined(about, "title-type")
    main = [text for element, text in titles if kinds.get(element.get("id", "")) == "main"]
    return next(iter((*main, *(text for _, text in titles))), "")


def authors(about: Any) -> tuple[str, ...]:
    """The creators who are authors; all of them where none is said to be one."""
    roles = _refined(about, "role")
    creators = [
        (_attribute(element, "role") or roles.get(element.get("id", ""), ""), text)
        for element, text in _named(about, "creator")
    ]
    written = [text for role, text in creators if role == "aut"]
    unsaid = [text for role, text in creators if not role]
    named = written + unsaid or [text for _, text in creators]
    return tuple(dict.fromkeys(name for text in named for name in people(text)))


def published(about: Any) -> str | None:
    """The date of publication; not the one of the file, nor a year that stands for none."""
    dates = [
        (_attribute(element, "event"), take_date(text)[0])
        for element, text in _named(about, "date")
    ]
    known = [(event, date) for event, date in dates if date and date >= OLDEST]
    said = [date for event, date in known if event == "publication"]
    others = [date for event, date in known if event not in _OTHER_EVENTS]
    return next(iter((*said, *others)), None)


def _named(about: Any, name: str) -> Iterator[tuple[Any, str]]:
    for element in about.iter("{*}" + name):
        text = " ".join("".join(element.itertext()).split())
        if text:
            yield element, text


def _refined(about: Any, name: str) -> dict[str, str]:
    """Id → what a meta element says of the element with that id."""
    return {
        element.get("refines", "").lstrip("#"): (element.text or "").strip()
        for element in about.iter("{*}meta")
        if element.get("property") == name and name_of(element) == "meta"
    }


def _attribute(element: Any, name: str) -> str:
    """An attribute by its name without a namespace."""
    found = (v for k, v in element.attrib.items() if k.rpartition("}")[2] == name)
    return str(next(found, ""))
