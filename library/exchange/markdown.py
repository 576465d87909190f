"""Markdown with YAML front matter, as Obsidian keeps it, and back.

Each note is a quotation, the reader's own words and tags. An HTML comment, which no Markdown
program shows, carries what the page cannot say: the exact words, their place, colour and times.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

from bywhom.library.notes.note_transfer import Transfer, TransferNote, colour, words

# A "<" that could begin an element is written as text, so that no page made of it runs anything.
_ELEMENT = re.compile(r"<(?=[A-Za-z/!?])")
_ESCAPED = re.compile(r"&(?=(?:amp;)*lt;)")
_ELEMENT_BACK = re.compile(r"&lt;(?=[A-Za-z/!?])")
_ESCAPED_BACK = re.compile(r"&amp;(?=(?:amp;)*lt;)")

_FRONT = re.compile(r"---\n((?:[^\n]*\n)*?)---\n")
_NEXT = re.compile(r"^(?:(?P<note><!-- bywhom (?=\{))|---\n(?=[\w-]+:))", re.MULTILINE)
_NOTE = re.compile(r"([^\n]*) -->\n((?:>[^\n]*\n)*)\n?")
_END = "\n<!-- /bywhom -->"
_NO_TAG = re.compile(r"[^\w/-]+")  # what a tag in Obsidian cannot hold
_RISKY = re.compile("[<>\x85\u2028\u2029]")
_PLAIN_QUOTE = re.compile(r"^(?:>[^\n]*\n?)+", re.MULTILINE)


def write(parcels: list[Transfer]) -> str:
    """One Markdown document an article, one after the other."""
    return "\n".join(write_one(parcel) for parcel in parcels)


def write_one(parcel: Transfer) -> str:
    """The document of one article: a file of its own in an Obsidian vault."""
    front = {
        "title": parcel.title,
        "source": parcel.place,
        "publisher": parcel.publisher,
        "author": list(parcel.authors),
        "published": parcel.published,
        "tags": list(parcel.tags),
    }
    lines = [f"{key}: {_json(value)}" for key, value in front.items() if value]
    title = _safe(" ".join(parcel.title.split())) or "Untitled"
    notes = "".join(f"\n{_note(slip)}\n" for slip in parcel.slips)
    return "---\n" + "".join(f"{line}\n" for line in lines) + f"---\n\n# {title}\n{notes}"


def read(text: str) -> list[Transfer]:
    """The notes of documents that were written here, or made by hand or by Obsidian.

    In a document without our comments every quotation is a note, and the words below it, up to
    the next quotation or heading, are its body.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    if "<!-- bywhom {" not in text:
        front = _FRONT.match(text)
        body = text[front.end() :] if front else text
        return [_parcel(front[1] if front else "", body, [*_plain_slips(body)])]
    return [*_documents(text)]


def _documents(text: str) -> Iterator[Transfer]:
    """Walks over documents and notes in order: a line of dashes inside a note is no new one."""
    at = 0
    while at < len(text):
        front = _FRONT.match(text, at)
        at = begin = front.end() if front else at
        slips = []
        while (found := _NEXT.search(text, at)) and found["note"]:
            end = text.find(_END, found.end())
            end = len(text) if end < 0 else end
            slips.append(_slip(text[found.end() : end]))
            at = min(len(text), end + 1)
        at = found.start() if found else len(text)
        yield _parcel(front[1] if front else "", text[begin:at], slips)
        if found and not _FRONT.match(text, at):
            return  # dashes without an end: what follows is no document


def _note(slip: TransferNote) -> str:
    facts: dict[str, Any] = {
        "uid": slip.uid,
        "quote": slip.quote,
        "prefix": slip.prefix,
        "suffix": slip.suffix,
        "start": slip.start,
        "end": slip.end,
        "colour": slip.colour,
        "tags": list(slip.tags),
        "created": slip.created,
        "changed": slip.changed,
        "rule": slip.mark_rule,
    }
    quote = "\n".join(f"> {_safe(line)}" for line in slip.quote.split("\n"))
    tags = " ".join("#" + _NO_TAG.sub("-", tag) for tag in slip.tags)
    shown = f"\n\n{tags}" if tags else ""
    return f"<!-- bywhom {_json(facts)} -->\n{quote}\n\n{_safe(slip.body)}\n<!-- /bywhom -->{shown}"


def _parcel(front_matter: str, body: str, slips: list[TransferNote]) -> Transfer:
    front = _front_matter(front_matter)
    heading = re.search(r"^# (.+)$", body, re.MULTILINE)
    title = str(front.get("title") or (heading[1] if heading else ""))
    authors = front.get("author") or front.get("authors") or ()
    return Transfer(
        place=str(front.get("source") or front.get("url") or ""),
        title=title.strip(),
        publisher=str(front["publisher"]) if front.get("publisher") else None,
        authors=words([authors] if isinstance(authors, str) else list(authors)),
        published=str(front["published"]) if front.get("published") else None,
        tags=words(front["tags"]) if isinstance(front.get("tags"), list) else (),
        slips=tuple(slips),
    )


def _slip(written: str) -> TransferNote:
    """A note from what stands between its two comments."""
    match = _NOTE.match(written)
    told, shown = (match[1], match[2]) if match else ("{}", "")
    try:
        facts = json.loads(told)
    except (ValueError, RecursionError):
        facts = {}
    quote = facts.get("quote")
    tags = facts.get("tags")
    return TransferNote(
        quote=quote if isinstance(quote, str) else _unquoted(shown),
        body=_plain(written[match.end() :] if match else written),
        uid=_text(facts, "uid"),
        prefix=_text(facts, "prefix"),
        suffix=_text(facts, "suffix"),
        start=_number(facts, "start"),
        end=_number(facts, "end"),
        colour=colour(facts.get("colour")),
        tags=words(tags) if isinstance(tags, list) else (),
        created=_text(facts, "created"),
        changed=_text(facts, "changed"),
        mark_rule=_text(facts, "rule") or None,
    )


def _plain_slips(body: str) -> Iterator[TransferNote]:
    quotes = [*_PLAIN_QUOTE.finditer(body)]
    ends = [match.start() for match in quotes[1:]] + [len(body)]
    for match, end in zip(quotes, ends, strict=True):
        below = re.split(r"^#+ ", body[match.end() : end], maxsplit=1, flags=re.MULTILINE)[0]
        tags = re.findall(r"(?<!\S)#([\w/-]*[^\W\d][\w/-]*)", below)
        quote = _unquoted(match.group()).strip()
        if quote:
            yield TransferNote(
                quote=quote, body=_plain(below).strip(), tags=tuple(dict.fromkeys(tags))
            )


def _unquoted(shown: str) -> str:
    lines = [re.sub(r"^> ?", "", line) for line in shown.rstrip("\n").split("\n")]
    # The first line of an Obsidian callout names its kind and is no part of the words.
    return _plain("\n".join(line for line in lines if not re.match(r"\[!\w+\]", line)))


def _front_matter(front: str) -> dict[str, Any]:
    """Flat YAML, which is all that properties in Obsidian can be: texts and lists of texts."""
    found: dict[str, Any] = {}
    key = ""
    for line in front.split("\n"):
        item = re.match(r"\s+- (.*)|- (.*)", line)
        pair = re.match(r"([\w-]+):(?:\s+(.*))?$", line)
        if item and key:
            held = found[key] if isinstance(found.get(key), list) else []
            found[key] = [*held, _scalar(item[1] or item[2] or "")]
        elif pair:
            key = pair[1].lower()
            found[key] = _value((pair[2] or "").strip())
    return found


def _value(text: str) -> Any:
    if text.startswith("[") and text.endswith("]"):
        try:
            listed = json.loads(text)
        except ValueError:
            listed = [_scalar(part) for part in text[1:-1].split(",") if part.strip()]
        return [str(value) for value in listed]
    return _scalar(text)


def _scalar(text: str) -> str:
    text = text.strip()
    if len(text) > 1 and text[0] == text[-1] == '"':
        try:
            return str(json.loads(text))
        except ValueError:
            return text[1:-1]
    if len(text) > 1 and text[0] == text[-1] == "'":
        return text[1:-1].replace("''", "'")
    return text


def _json(value: Any) -> str:
    """JSON, which is YAML too, that cannot end a comment or a line."""
    told = json.dumps(value, ensure_ascii=False).replace("--", "-\\u002d")
    return _RISKY.sub(lambda m: f"\\u{ord(m[0]):04x}", told)


def _safe(text: str) -> str:
    return _ELEMENT.sub("&lt;", _ESCAPED.sub("&amp;", text))


def _plain(text: str) -> str:
    return _ESCAPED_BACK.sub("&", _ELEMENT_BACK.sub("<", text))


def _text(facts: dict[str, Any], key: str) -> str:
    value = facts.get(key)
    return value if isinstance(value, str) else ""


def _number(facts: dict[str, Any], key: str) -> int | None:
    value = facts.get(key)
    return value if isinstance(value, int) and not isinstance(value, bool) else None
