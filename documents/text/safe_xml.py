"""XML from strangers: no entity is expanded, no file or address opened, no depth too deep."""

from typing import Any

from lxml import etree

from bywhom.documents.errors import DocumentError


def parse_xml(data: bytes, place: str) -> Any:
    """The root element. Raises DocumentError for what is not XML at all."""
    parser = etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        remove_comments=True,
        remove_pis=True,
        recover=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    if root is None:
        raise DocumentError(
            place,
            "the file is damaged or not what its name says",
            "Download it again, or ask for another copy.",
        )
    # What stands for something outside is no element: it has no attributes that could be asked.
    etree.strip_elements(root, etree.Entity, with_tail=False)
    return root


def name_of(element: Any) -> str:
    """An element's name without its namespace, or a prefix for which none was declared; nothing
    for entities and the like."""
    tag = element.tag
    return tag.rpartition("}")[2].rpartition(":")[2] if isinstance(tag, str) else ""


def first_text(root: Any, name: str) -> str:
    """The text of the first element of this name, whatever its namespace."""
    found = next((e for e in root.iter("{*}" + name) if e.text and e.text.strip()), None)
    return " ".join(found.text.split()) if found is not None else ""


def texts(root: Any, name: str) -> tuple[str, ...]:
    found = (" ".join((e.text or "").split()) for e in root.iter("{*}" + name))
    return tuple(dict.fromkeys(text for text in found if text))
