"""W3C Web Annotations and Hypothesis's annotations, read: alone, in a list, a page, a
collection or a search's answer.

What has no words of an article (a note on a page, a place told by characters or elements only)
becomes a note on the whole article; a reply is put beside what it answers; every target is a
note. What cannot be kept at all is told.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import unquote

from bywhom.library.addresses import TEXT, told
from bywhom.library.exchange.annotation_body import comment_and_tags
from bywhom.library.exchange.annotation_target import Target, targets_of
from bywhom.library.exchange.annotations import OURS, READER, uid_of, with_offset
from bywhom.library.exchange.incoming.json_values import listed, text
from bywhom.library.notes.note_transfer import Transfer, TransferNote, colour, gathered, words

_KEYS = ("items", "annotations", "rows", "first", "@graph", "replies")
_SAME_PAGE = (None, "", "canonical", "shortlink")  # what other links of a document lead elsewhere
_DEEPEST = 50  # pages within pages, replies to replies


def is_annotations(content: Any) -> bool:
    """Does the content say that it is of this kind, be it empty?"""
    return any(True for _ in _items(content)) or _empty_page(content)


def read(content: Any) -> list[Transfer]:
    """The annotations in what a JSON file holds, by article."""
    items = [*_items(content)]
    reader = text(content, "export_userid") if isinstance(content, Mapping) else ""
    found = [parcel for item in items for parcel in _parcels(item, reader)]
    others = _others(content)
    if others:
        said = (
            f"{others} entries that are no annotations"
            if others > 1
            else ("an entry that is no annotation")
        )
        found.append(Transfer("", "", left_out=(said,)))
    return gathered(_answered(found))


def _items(content: Any, depth: int = 0) -> Iterator[Mapping[str, Any]]:
    if isinstance(content, list):
        for item in content:
            yield from _items(item, depth)
    elif isinstance(content, Mapping) and depth < _DEEPEST:
        if "target" in content:
            yield content
        for key in _KEYS:
            yield from _items(content.get(key), depth + 1)


def _others(content: Any, depth: int = 0) -> int:
    """How many entries of lists are none."""
    if isinstance(content, Mapping) and depth < _DEEPEST:
        return sum(_others(content.get(key), depth + 1) for key in _KEYS)
    if not isinstance(content, list):
        return 0
    inner = sum(_others(item, depth) for item in content)
    return inner + sum(
        not (isinstance(item, Mapping) and ("target" in item or any(k in item for k in _KEYS)))
        for item in content
    )


def _empty_page(content: Any) -> bool:
    return content in ([], {}) or (
        isinstance(content, Mapping)
        and any(content.get(key) == [] for key in ("items", "annotations", "rows"))
    )


def _parcels(item: Mapping[str, Any], reader: str) -> Iterator[Transfer]:
    """One for each target; all but the first need ids of their own."""
    is_hypothesis = "uri" in item
    targets = targets_of(item) or [Target()]
    if is_hypothesis:
        # Hypothesis counts UTF-16 units of the page as it stood in the browser.
        targets = [target._replace(start=None, end=None) for target in targets]
    for count, target in enumerate(targets, 1):
        slip = _slip(item, target, reader)
        if count > 1:
            slip = replace(slip, uid=f"{slip.uid}#{count}" if slip.uid else "")
        yield _parcel(item, target, slip)


def _slip(item: Mapping[str, Any], target: Target, reader: str) -> TransferNote:
    body, tags = comment_and_tags(item)
    references = words(listed(item.get("references")))
    return TransferNote(
        quote=target.quote,
        body=body,
        uid=uid_of(text(item, "id")),
        prefix=target.prefix,
        suffix=target.suffix,
        start=target.start if target.quote else None,
        end=target.end if target.quote else None,
        colour=colour(target.style),
        tags=tags,
        created=with_offset(text(item, "created")),
        changed=with_offset(text(item, "updated") or text(item, "modified")),
        mark_rule=text(item, OURS + "rule") or None,
        annotator=_annotator(item, reader),
        answers=uid_of(references[-1] if references else text(item, OURS + "answers")),
        base=text(item, OURS + "base"),
    )


def _parcel(item: Mapping[str, Any], target: Target, slip: TransferNote) -> Transfer:
    article = _article(item)
    source = text(item, "uri") or target.source
    known_as = [*words(listed(article.get("knownAs"))), *_links(item)]
    if source.startswith("urn:x-pdf:"):
        page = next((a for a in known_as if a.startswith(("http://", "https://"))), source)
        source, known_as = page, [*known_as, source]
    parcel = Transfer(
        place=told(source),
        title=text(article, "title") or _title(item),
        publisher=text(article, "publisher") or None,
        authors=words(listed(article.get("authors"))),
        published=text(article, "published") or None,
        slips=(slip,),
        known_as=tuple(dict.fromkeys(a for a in known_as if a != source)),
        text_hash=text(article, "textHash") or _hash_in(source),
    )
    return _without_place(parcel, target)


def _article(item: Mapping[str, Any]) -> dict[str, Any]:
    """What is told of the article; earlier releases wrote the bare names of its fields."""
    told = item.get(OURS + "article")
    fields = told.items() if isinstance(told, Mapping) else ()
    return {key.removeprefix(OURS): value for key, value in fields}


def _hash_in(source: str) -> str:
    return source.removeprefix(TEXT) if source.startswith(TEXT) else ""


def _without_place(parcel: Transfer, target: Target) -> Transfer:
    """Says where a place was told that is none in the text as it is read here."""
    slip = parcel.slips[0]
    if slip.quote.strip() or not target.where:
        return parcel
    if not slip.says:
        said = f"{parcel.name}: a highlight without its words ({target.where})"
        return replace(parcel, slips=(), left_out=(said,))
    said = (
        f"{parcel.name}: the place of a note, which is now on the whole article "
        f"({target.where}): {' '.join(slip.body.split())[:200]}"
    )
    return replace(parcel, left_out=(said,))


def _answered(parcels: Sequence[Transfer]) -> Iterator[Transfer]:
    """Replies stand with the words, and in the article, of what they answer."""
    known = {slip.uid: (parcel, slip) for parcel in parcels for slip in parcel.slips if slip.uid}
    for parcel in parcels:
        slip = parcel.slips[0] if parcel.slips else None
        if slip is None or slip.quote:
            yield parcel
            continue
        as_target = uid_of(parcel.place)
        if not slip.answers and as_target in known:  # W3C: what replies has the other for target
            slip = replace(slip, answers=as_target)
        asked = _root(slip, known)
        if asked is None:
            yield replace(parcel, slips=(slip,))
            continue
        home, root = asked
        place = home.place if as_target in known else parcel.place
        beside = replace(
            slip,
            quote=root.quote,
            prefix=root.prefix,
            suffix=root.suffix,
            start=root.start,
            end=root.end,
        )
        yield replace(
            parcel, place=place, title=parcel.title or home.title, slips=(beside,), left_out=()
        )


def _root(
    slip: TransferNote, known: Mapping[str, tuple[Transfer, TransferNote]]
) -> tuple[Transfer, TransferNote] | None:
    found, asked = None, slip
    for _ in range(_DEEPEST):
        if asked.answers not in known:
            break
        found = known[asked.answers]
        asked = found[1]
    return found


def _annotator(item: Mapping[str, Any], reader: str) -> str:
    """Whose it is; empty for the reader who saved the file."""
    user = text(item, "user")
    if user:
        info = item.get("user_info")
        name = text(info, "display_name") if isinstance(info, Mapping) else ""
        short = unquote(re.sub(r"^acct:|@[^@]*$", "", user))
        return "" if user in (reader, READER) else name or short
    creators = [*listed(item.get("creator"))]
    for creator in creators:
        if isinstance(creator, str):
            return creator
        if isinstance(creator, Mapping):
            told_by = (text(creator, key) for key in ("name", "nickname", "email", "id"))
            return next(filter(None, told_by), "")
    return ""


def _links(item: Mapping[str, Any]) -> list[str]:
    """Further addresses of the page itself."""
    document = item.get("document")
    if not isinstance(document, Mapping):
        return []
    links = [link for link in listed(document.get("link")) if isinstance(link, Mapping)]
    found = [text(link, "href") for link in links if link.get("rel") in _SAME_PAGE]
    prints = text(document, "documentFingerprint")
    found += [f"urn:x-pdf:{prints}"] if prints else []
    return [a for a in found if a.startswith(("http://", "https://", "urn:x-pdf:", "doi:"))]


def _title(item: Mapping[str, Any]) -> str:
    document = item.get("document")
    titles = words(listed(document.get("title"))) if isinstance(document, Mapping) else ()
    return titles[0] if titles else ""
