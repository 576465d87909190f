"""Notes out of Markdown: our documents, those of earlier releases, and other programs'."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from bywhom.library.database.values import now
from bywhom.library.exchange import markdown, markdown_first
from bywhom.library.exchange.front_matter import FRONT, article_told
from bywhom.library.exchange.incoming.json_values import number, text
from bywhom.library.exchange.incoming.unreadable import Unreadable
from bywhom.library.exchange.markdown_escapes import unescaped
from bywhom.library.exchange.markdown_foreign import foreign_slips, plain_slips
from bywhom.library.notes.note_transfer import Transfer, TransferNote, colour, words
from bywhom.library.notes.notes import COLOURS

_DATA = re.compile(r"^<!-- bywhom\n(\{[^<>]*\})\n-->(?:\n|$)", re.MULTILINE)
_HEAD = re.compile(
    r"^(?P<quote>(?:>[^\n]*\n)*)> — (?P<where>[^\n]*)\^note-(?P<anchor>[0-9a-f]+)[ \t]*$",
    re.MULTILINE,
)
_HEADING = re.compile(r"^# (.+)$", re.MULTILINE)
_TAGS = re.compile(r"(?:^|\n)[ \t]*((?:#[\w/-]+[ \t]*)+)$")
_SHOWN = 200  # characters of words that were left
NO_QUOTATIONS = (
    "there are no quotations in it that could be told from the rest (lines that begin with “>”)"
)


class Document(NamedTuple):
    """A file's document of one article, in its parts as they stand there."""

    front: str  # between the dashes
    preface: str  # what stands above the first note
    notes: tuple[tuple[re.Match[str], str], ...]  # the lines that head a note, and what follows
    data: Mapping[str, Any]
    tail: str  # what stands below the data, if nothing of ours comes after it


def read(source: str) -> list[Transfer]:
    """Unreadable where nothing in it is a note."""
    source = source.removeprefix("\ufeff").replace("\r\n", "\n")
    if markdown_first.is_of_this_form(source):
        return markdown_first.read(source)
    if _DATA.search(source):
        return [parcel_of(document) for document in documents(source)]
    front = FRONT.match(source)
    body = source[front.end() :] if front else source
    slips = (*(plain_slips(body) or foreign_slips(body)),)
    if not slips:
        raise Unreadable(NO_QUOTATIONS)
    return [_transfer(front[1] if front else "", body, slips)]


def documents(source: str) -> Iterator[Document]:
    blocks = [*_DATA.finditer(source)]
    begin = 0
    for count, block in enumerate(blocks, 1):
        body = source[begin : block.start()].lstrip("\n")
        begin = block.end()
        front = FRONT.match(body)
        body = body[front.end() :] if front else body
        heads = [*_HEAD.finditer(body)]
        ends = [head.start() for head in heads[1:]] + [len(body)]
        yield Document(
            front=front[1] if front else "",
            preface=body[: heads[0].start()] if heads else body,
            notes=tuple((h, body[h.end() : end]) for h, end in zip(heads, ends, strict=True)),
            data=_data(block[1]),
            tail=source[begin:] if count == len(blocks) else "",
        )


def parcel_of(document: Document) -> Transfer:
    """The notes of a document; what was changed in it by hand is newer than what it tells of."""
    slips: list[TransferNote] = []
    for head, below in document.notes:
        told = document.data.get(head["anchor"])
        slips += _slips(head, below, told) if isinstance(told, Mapping) else _without(head, below)
    own = _HEADING.sub("", document.preface, count=1) + "\n\n" + document.tail
    slips += plain_slips(own)
    parcel = _transfer(document.front, document.preface, tuple(slips))
    article = document.data.get("article")
    if isinstance(article, Mapping):
        known_as = article.get("known_as")
        parcel = replace(
            parcel,
            known_as=words(known_as) if isinstance(known_as, list) else (),
            text_hash=text(article, "text_hash"),
        )
    return replace(parcel, left_out=_own_words(parcel, own))


def is_ours(source: str) -> bool:
    return bool(_DATA.search(source))


def _own_words(parcel: Transfer, own: str) -> tuple[str, ...]:
    """What a reader wrote above or below the notes belongs to none and stays in the file."""
    left = " ".join(re.sub(r"^>[^\n]*$", "", own, flags=re.MULTILINE).split())
    if not left or plain_slips(own):
        return ()
    return (f"{parcel.name}: words beside the notes, which stay in the file: {left[:_SHOWN]}",)


def _slips(head: re.Match[str], below: str, told: Mapping[str, Any]) -> list[TransferNote]:
    quote = _shown_quote(head)
    body, tags, rest = _parts(below, told)
    shown_colour = next((c for c in COLOURS if f" {c}," in f" {head['where'].strip()},"), "")
    slip = TransferNote(
        quote=_exact(told, "quote", quote),
        body=_exact(told, "body", body),
        uid=text(told, "uid"),
        prefix=text(told, "prefix"),
        suffix=text(told, "suffix"),
        start=number(told, "start"),
        end=number(told, "end"),
        colour=colour(told.get("colour")),
        tags=tags,
        created=text(told, "created"),
        changed=text(told, "changed"),
        mark_rule=text(told, "rule") or None,
        annotator=text(told, "annotator"),
        answers=text(told, "answers"),
        base=text(told, "base"),
    )
    is_on_others = markdown.digest(slip.quote) != text(told, "quote")
    by_hand = (
        is_on_others
        or markdown.digest(slip.body) != text(told, "body")
        or slip.tags != _told_tags(told)
        or (shown_colour and slip.colour and shown_colour != slip.colour)
    )
    if by_hand:
        slip = replace(
            slip,
            colour=shown_colour or slip.colour,
            base=slip.changed,
            changed=now(),
            by_hand=True,
        )
    if is_on_others:  # they have no place yet
        slip = replace(slip, prefix="", suffix="", start=None, end=None)
    return [slip, *plain_slips(rest)]


def _parts(below: str, told: Mapping[str, Any]) -> tuple[str, tuple[str, ...], str]:
    """Body and tags; and what comes after them, if the body is as it was and more was added."""
    shown = below.strip("\n\t ")
    body, tags = _body_and_tags(shown, told)
    first, rest = _split_at_quotation(shown)
    if rest and markdown.digest(body) != text(told, "body"):
        before = _body_and_tags(first, told)
        if markdown.digest(before[0]) == text(told, "body"):
            return *before, rest
    return body, tags, ""


def _split_at_quotation(shown: str) -> tuple[str, str]:
    match = re.search(r"(?:^|\n\n)(?=>)", shown)
    return (shown[: match.start()], shown[match.end() :]) if match else (shown, "")


def _body_and_tags(shown: str, told: Mapping[str, Any]) -> tuple[str, tuple[str, ...]]:
    tags = _told_tags(told)
    line = markdown.shown_tags(tags)
    if tags and (shown == line or shown.endswith("\n" + line)):
        return _plain(shown[: len(shown) - len(line)]), tags
    if not tags and markdown.digest(_plain(shown)) == text(told, "body"):
        return _plain(shown), ()
    match = _TAGS.search(shown)
    if match is None:
        return _plain(shown), ()
    return _plain(shown[: match.start()]), tuple(
        dict.fromkeys(tag.lstrip("#") for tag in match[1].split())
    )


def _told_tags(told: Mapping[str, Any]) -> tuple[str, ...]:
    tags = told.get("tags")
    return words(tags) if isinstance(tags, list) else ()


def _plain(shown: str) -> str:
    return unescaped(shown.strip("\n\t "))


def _exact(told: Mapping[str, Any], name: str, shown: str) -> str:
    """Letter by letter, unless somebody changed it on the page."""
    exact = told.get(f"exact {name}")
    is_as_told = isinstance(exact, str) and markdown.digest(exact) == markdown.digest(shown)
    return str(exact) if is_as_told else shown


def _shown_quote(head: re.Match[str]) -> str:
    lines = [re.sub(r"^> ?", "", line) for line in head["quote"].split("\n")[:-1]]
    if lines and not lines[-1].strip():
        lines.pop()  # the empty line above the one that says where
    return unescaped("\n".join(lines))


def _without(head: re.Match[str], below: str) -> list[TransferNote]:
    """A note that was copied from another page: its quotation and its words."""
    slip = TransferNote(quote=_shown_quote(head), body=_plain(below))
    return [slip] if slip.says else []


def _data(told: str) -> Mapping[str, Any]:
    try:
        found = json.loads(told)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, Mapping) else {}


def _transfer(front_matter: str, body: str, slips: tuple[TransferNote, ...]) -> Transfer:
    heading = _HEADING.search(body)
    return article_told(front_matter, unescaped(heading[1]) if heading else "", slips)
