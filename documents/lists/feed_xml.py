"""The XML of feeds and lists as servers really send it: wrong encodings, stray characters."""

import re
from html.entities import html5
from typing import Any

from bywhom.documents.text.decode import decode
from bywhom.documents.text.safe_xml import parse_xml

_DECLARED = re.compile(r"\A\s*<\?xml[^>]{0,300}\?>")
_ENCODING = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})""")
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_BARE = re.compile(r"&(?!#?\w{1,32};)")
_NAMED = re.compile(r"&(?!amp;|lt;|gt;|quot;|apos;)([A-Za-z]\w{1,31});")


def parse_sent_xml(data: bytes, place: str) -> Any:
    """The root element. What is declared gives way to what the bytes are."""
    said = _ENCODING.search(data[:1000])
    text = decode(data, place, said[1].decode("ascii") if said else "").text
    text = _DECLARED.sub("", text.lstrip("\ufeff"), count=1).lstrip()
    text = _NAMED.sub(_character, _BARE.sub("&amp;", _NOT_XML.sub("", text)))
    return parse_xml(text.encode("utf-8", "replace"), place)


def _character(found: re.Match[str]) -> str:
    """Names of characters that HTML knows and XML does not; an unknown one as it is written."""
    return html5.get(f"{found[1]};", f"&amp;{found[1]};")
