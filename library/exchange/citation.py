"""An article as it is cited: CSL-JSON, RIS with its notes, and one line of words.

https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html, and RIS as Zotero reads it,
which takes each N1 as a note in HTML.
"""

import hashlib
import json
import re
from typing import Any

from bywhom.library.exchange.annotation_body import plain_of_html
from bywhom.library.exchange.incoming.unreadable import Unreadable
from bywhom.library.notes.note_transfer import Transfer, TransferNote
from bywhom.resources.html_templates import filled

_RIS_LINE = re.compile(r"([A-Z][A-Z0-9])  ?-(?: (.*))?$")
_QUOTED = re.compile(r"\s*<blockquote>(.*?)</blockquote>(.*)", re.DOTALL)
_DATE = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
_TAGS = re.compile(r"<p>Tags: (.*?)</p>\s*$")


def write_csl(parcels: list[Transfer]) -> str:
    return json.dumps([csl(parcel) for parcel in parcels], ensure_ascii=False, indent=1) + "\n"


def csl(parcel: Transfer) -> dict[str, Any]:
    """One item of CSL-JSON."""
    item: dict[str, Any] = {
        "id": _key(parcel),
        "type": "article-newspaper" if parcel.publisher else "webpage",
        "title": parcel.name,
        "author": [_csl_name(name) for name in parcel.authors],
        "container-title": parcel.publisher,
        "URL": parcel.place if _is_web(parcel.place) else None,
    }
    date = _DATE.match(parcel.published or "")
    if date:
        item["issued"] = {"date-parts": [[int(part) for part in date.groups() if part]]}
    return {key: value for key, value in item.items() if value}


def in_words(parcel: Transfer) -> str:
    """Authors (date). Title. Outlet. Address."""
    date = f" ({parcel.published[:10]})" if parcel.published else ""
    authors = f"{', '.join(parcel.authors)}{date}. " if parcel.authors else ""
    dated = "" if authors else date
    outlet = f" {parcel.publisher}." if parcel.publisher else ""
    address = f" {parcel.place}" if _is_web(parcel.place) else ""
    end = "" if parcel.name.endswith((".", "?", "!")) and not dated else "."
    return f"{authors}{parcel.name}{dated}{end}{outlet}{address}"


def write_ris(parcels: list[Transfer]) -> str:
    return "".join(_record(parcel) for parcel in parcels)


def read_ris(source: str) -> list[Transfer]:
    """Unreadable if it is no RIS."""
    found: list[Transfer] = []
    fields: list[tuple[str, str]] = []
    for line in source.removeprefix("\ufeff").splitlines():
        match = _RIS_LINE.match(line)
        if match is None:
            if fields and line.strip():  # what goes on from the line before
                fields[-1] = (fields[-1][0], f"{fields[-1][1]}\n{line}")
        elif match[1] == "ER":
            found.append(_parcel(fields))
            fields = []
        else:
            fields.append((match[1], (match[2] or "").strip()))
    if fields and fields[0][0] == "TY":  # a file that was cut, or a program that is sparing
        found.append(_parcel(fields))
    if not found:
        raise Unreadable("it is no RIS")
    return found  # a record is an article, though another may have its title


def _record(parcel: Transfer) -> str:
    kind = "NEWS" if parcel.publisher else "ELEC"
    lines = [("TY", kind), ("TI", parcel.name), *(("AU", _ris_name(a)) for a in parcel.authors)]
    lines += [
        ("T2", parcel.publisher or ""),
        ("DA", (parcel.published or "")[:10].replace("-", "/")),
    ]
    lines += [("UR", parcel.place if _is_web(parcel.place) else "")]
    lines += [("KW", tag) for tag in parcel.tags]
    lines += [("N1", _note(slip)) for slip in parcel.slips]
    written = (f"{tag}  - {' '.join(value.split())}\r\n" for tag, value in lines if value)
    return "".join(written) + "ER  - \r\n\r\n"


def _note(slip: TransferNote) -> str:
    return filled("ris_note", slip=slip)


def _parcel(fields: list[tuple[str, str]]) -> Transfer:
    def told(*tags: str) -> str:
        return next((value for tag in tags for t, value in fields if t == tag and value), "")

    notes = [value for tag, value in fields if tag in ("N1", "RN") and value]
    return Transfer(
        place=told("UR", "L1", "L2"),
        title=told("TI", "T1", "CT"),
        publisher=told("T2", "JO", "JF", "PB") or None,
        authors=tuple(_plain_name(v) for tag, v in fields if tag in ("AU", "A1") and v),
        published=told("DA", "PY", "Y1").strip("/").replace("/", "-") or None,
        tags=tuple(value for tag, value in fields if tag == "KW" and value),
        slips=tuple(map(_slip, notes)),
    )


def _slip(note: str) -> TransferNote:
    quoted = _QUOTED.match(note)
    quote, rest = (quoted[1], quoted[2]) if quoted else ("", note)
    tags = _TAGS.search(rest)
    rest = rest[: tags.start()] if tags else rest
    return TransferNote(
        plain_of_html(quote),
        plain_of_html(rest),
        tags=tuple(plain_of_html(tags[1]).split("; ")) if tags else (),
    )


def _csl_name(name: str) -> dict[str, str]:
    given, _, family = name.rpartition(" ")
    return {"family": family, "given": given} if given else {"literal": name}


def _ris_name(name: str) -> str:
    given, _, family = name.rpartition(" ")
    return f"{family}, {given}" if given else name


def _plain_name(name: str) -> str:
    family, comma, given = name.partition(", ")
    return f"{given} {family}" if comma else name


def _is_web(place: str) -> bool:
    return place.startswith(("http://", "https://"))


def _key(parcel: Transfer) -> str:
    """The same each time: who, when, and of which article."""
    who = re.sub(r"\W", "", parcel.authors[0].rpartition(" ")[2]) if parcel.authors else "anon"
    year = (parcel.published or "")[:4] or "nd"
    told = parcel.place or parcel.text_hash or parcel.title
    return f"{who.lower()}{year}-{hashlib.sha256(told.encode('utf-8', 'replace')).hexdigest()[:6]}"
