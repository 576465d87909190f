"""Markdown that reads as prose: a quotation, where it stands, the reader's words, tags.

One document an article, with YAML properties, as Obsidian keeps them. Under each quotation
stands a line with paragraph, colour, a link to the words, and Obsidian's own mark for a block
(`^note-1a2b3c4d`), so that other pages of a vault can link to it. What the page cannot say (the
words around, times, exact tags) stands in one comment at the end, a line a note. A note whose
words are no longer those that the comment tells of was changed by hand.
"""

import hashlib
import re
from typing import Any
from urllib.parse import quote as percent

from bywhom.library.exchange.front_matter import as_json, write_front_matter
from bywhom.library.exchange.markdown_escapes import escaped, escaped_body
from bywhom.library.notes.note_transfer import Transfer, TransferNote

DATA, DATA_END = "<!-- bywhom\n", "\n-->\n"
ANCHOR = re.compile(r"\^note-([0-9a-f]{8,16})$")
WHOLE = "the whole article"

_NO_TAG = re.compile(r"[^\w/-]+")  # what a tag in Obsidian cannot hold
_FRAGMENT = 12  # words of a quotation that a link tells; of longer ones the first and last five


def write(parcels: list[Transfer]) -> str:
    """One Markdown document an article, one after the other."""
    return "\n".join(write_one(parcel) for parcel in parcels)


def write_one(parcel: Transfer, *, in_vault: bool = False) -> str:
    """The document of one article: a file of its own in an Obsidian vault."""
    front = write_front_matter(properties(parcel))
    return f"---\n{front}---\n\n{heading(parcel)}\n\n{body_of(parcel, in_vault=in_vault)}"


def properties(parcel: Transfer) -> dict[str, Any]:
    return {
        "title": parcel.title,
        "source": parcel.place,
        "publisher": parcel.publisher,
        "author": list(parcel.authors),
        "published": parcel.published,
        "tags": list(parcel.tags),
    }


def heading(parcel: Transfer) -> str:
    return f"# {escaped(' '.join(parcel.title.split())) or 'Untitled'}"


def body_of(parcel: Transfer, *, in_vault: bool = False) -> str:
    """The notes and the data for coming back, without what stands above.

    in_vault: in a folder of the reader's own, where the images in their notes are their own too.
    """
    anchors = anchors_of(parcel)
    notes = "".join(
        f"{note(parcel, slip, anchor, in_vault)}\n"
        for slip, anchor in zip(parcel.slips, anchors, strict=True)
    )
    told = [f'"{a}": {as_json(facts(s))}' for s, a in zip(parcel.slips, anchors, strict=True)]
    article = as_json({"known_as": list(parcel.known_as), "text_hash": parcel.text_hash})
    data = "{\n" + ",\n".join([f'"article": {article}', *told]) + "\n}"
    return f"{notes}{DATA}{data}{DATA_END}"


def anchors_of(parcel: Transfer) -> list[str]:
    """A short mark for each note, the same each time; longer where two would be alike."""
    whole = [
        hashlib.sha256(slip.uid.encode("utf-8", "replace")).hexdigest() for slip in parcel.slips
    ]
    for length in (8, 12, 16):
        if len({mark[:length] for mark in whole}) == len(whole):
            return [mark[:length] for mark in whole]
    return [f"{number:016x}" for number in range(len(whole))]  # ids that repeat


def note(parcel: Transfer, slip: TransferNote, anchor: str, in_vault: bool = False) -> str:
    """A blank line after each part, so that every program shows them apart."""
    below = f"— {_where(parcel, slip)} ^note-{anchor}"
    if slip.quote:
        quoted = "".join(f"> {line}\n" for line in escaped(slip.quote).split("\n"))
        head = f"{quoted}>\n> {below}\n"
    else:
        head = f"> {below}\n"
    said = escaped_body(slip.body, is_own=not slip.annotator, loads_images=in_vault)
    body = f"\n{said}\n" if said else ""
    tags = f"\n{shown_tags(slip.tags)}\n" if slip.tags else ""
    return head + body + tags


def shown_tags(tags: tuple[str, ...]) -> str:
    return " ".join("#" + _NO_TAG.sub("-", tag) for tag in tags)


def facts(slip: TransferNote) -> dict[str, Any]:
    """What the page cannot say, and by what it is seen whether somebody changed it by hand."""
    told = {
        "uid": slip.uid,
        "prefix": slip.prefix,
        "suffix": slip.suffix,
        "start": slip.start,
        "end": slip.end,
        "colour": slip.colour,
        "tags": list(slip.tags),
        "created": slip.created,
        "changed": slip.changed,
        "rule": slip.mark_rule,
        "annotator": slip.annotator,
        "answers": slip.answers,
        "base": slip.base,
        "quote": digest(slip.quote),
        "body": digest(slip.body),
    }
    exact = {
        f"exact {name}": value
        for name, value in (("quote", slip.quote), ("body", slip.body))
        if as_shown(value) != value
    }
    return {key: value for key, value in (told | exact).items() if value not in ("", None, [])}


def as_shown(value: str) -> str:
    """A text as it is read back from the page: without what stands around it and control marks."""
    return value.replace("\r\n", "\n").replace("\r", "\n").strip("\n\t ")


def digest(value: str) -> str:
    shown = as_shown(value)
    return hashlib.sha256(shown.encode("utf-8", "replace")).hexdigest()[:16] if shown else ""


def _where(parcel: Transfer, slip: TransferNote) -> str:
    """“¶ 3, yellow, Ann, in the article”: as far as it is known."""
    place = f"¶ {slip.paragraph}" if slip.paragraph else ("" if slip.quote else WHOLE)
    named = escaped(" ".join(slip.annotator.split())).replace(",", " ")
    parts = (place, slip.colour, named, _link(parcel, slip))
    return ", ".join(part for part in parts if part) or "noted"


def _link(parcel: Transfer, slip: TransferNote) -> str:
    """To the very words, which browsers find and show."""
    if not parcel.place.startswith(("http://", "https://")):
        return ""
    address = re.sub(r"[\s<>()\\]", lambda m: percent(m[0]), parcel.place)
    words = slip.quote.split()
    if not words:
        return f"[in the article]({address})"
    ends = [words] if len(words) <= _FRAGMENT else [words[:5], words[-5:]]
    told = ",".join(percent(" ".join(end), safe="").replace("-", "%2D") for end in ends)
    sign = "" if "#" in address else "#"
    return f"[in the article]({address}{sign}:~:text={told})"
