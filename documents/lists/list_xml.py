"""Reading lists that are exported as XML: Wallabag's, and XBEL of browsers."""

from collections.abc import Iterator
from typing import Any

from bywhom.documents.lists.reading_list import ListItem, item_of
from bywhom.documents.text.safe_xml import name_of

LISTS = ("entries", "xbel")  # root elements


def listed(root: Any) -> Iterator[ListItem]:
    """Every element with a title and an address, as its children or attributes say."""
    for element in root.iter("{*}entry", "{*}item", "{*}bookmark"):
        said = {name.lower(): value for name, value in element.attrib.items()}
        said |= {name_of(e).lower(): e.text for e in element if len(e) == 0 and e.text}
        yield item_of(said)
