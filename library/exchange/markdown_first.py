"""Markdown as earlier releases wrote it, read: a comment before each note carried its facts."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from bywhom.library.exchange.front_matter import FRONT, article_told
from bywhom.library.exchange.incoming.json_values import number, text
from bywhom.library.notes.note_transfer import Transfer, TransferNote, colour, words

_NEXT = re.compile(r"^(?:(?P<note><!-- bywhom (?=\{))|---\n(?=[\w-]+:))", re.MULTILINE)
_NOTE = re.compile(r"([^\n]*) -->\n((?:>[^\n]*\n)*)\n?")
_END = "\n<!-- /bywhom -->"
_ELEMENT_BACK = re.compile(r"&lt;(?=[A-Za-z/!?])")
_ESCAPED_BACK = re.compile(r"&amp;(?=(?:amp;)*lt;)")


def is_of_this_form(source: str) -> bool:
    return "<!-- bywhom {" in source


def read(source: str) -> list[Transfer]:
    return [*_documents(source)]


def _documents(source: str) -> Iterator[Transfer]:
    """Walks over documents and notes in order: a line of dashes inside a note is no new one."""
    at = 0
    while at < len(source):
        front = FRONT.match(source, at)
        at = begin = front.end() if front else at
        slips = []
        while (found := _NEXT.search(source, at)) and found["note"]:
            end = source.find(_END, found.end())
            end = len(source) if end < 0 else end
            slips.append(_slip(source[found.end() : end]))
            at = min(len(source), end + 1)
        at = found.start() if found else len(source)
        yield _parcel(front[1] if front else "", source[begin:at], slips)
        if found and not FRONT.match(source, at):
            return  # dashes without an end: what follows is no document


def _parcel(front_matter: str, body: str, slips: list[TransferNote]) -> Transfer:
    heading = re.search(r"^# (.+)$", body, re.MULTILINE)
    return article_told(front_matter, heading[1] if heading else "", slips)


def _slip(written: str) -> TransferNote:
    """A note from what stands between its two comments."""
    match = _NOTE.match(written)
    told, shown = (match[1], match[2]) if match else ("{}", "")
    try:
        facts: Any = json.loads(told)
    except (ValueError, RecursionError):
        facts = {}
    facts = facts if isinstance(facts, dict) else {}
    quote, tags = facts.get("quote"), facts.get("tags")
    slip = TransferNote(
        quote=quote if isinstance(quote, str) else _unquoted(shown),
        body=_plain(written[match.end() :] if match else written),
        uid=text(facts, "uid"),
        prefix=text(facts, "prefix"),
        suffix=text(facts, "suffix"),
        start=number(facts, "start"),
        end=number(facts, "end"),
        colour=colour(facts.get("colour")),
        tags=words(tags) if isinstance(tags, list) else (),
    )
    return replace(
        slip,
        created=text(facts, "created"),
        changed=text(facts, "changed"),
        mark_rule=text(facts, "rule") or None,
    )


def _unquoted(shown: str) -> str:
    return _plain("\n".join(re.sub(r"^> ?", "", line) for line in shown.rstrip("\n").split("\n")))


def _plain(shown: str) -> str:
    return _ESCAPED_BACK.sub("&", _ELEMENT_BACK.sub("<", shown))
