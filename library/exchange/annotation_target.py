"""What a Web Annotation is about: https://www.w3.org/TR/annotation-model/#specific-resources."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple
from urllib.parse import unquote, urldefrag

from bywhom.library.exchange.incoming.json_values import listed, number, text

_DEEPEST = 50  # targets within targets, selectors that refine each other
_TEXT_FRAGMENT = re.compile(r":~:text=([^&]+)")


class Target(NamedTuple):
    """quote, prefix, suffix: empty where no words are told. start, end: code points, if told.

    where: the place in the words of its selectors, if they tell no words of the text.
    """

    source: str = ""
    quote: str = ""
    prefix: str = ""
    suffix: str = ""
    start: int | None = None
    end: int | None = None
    style: str = ""
    where: str = ""


def targets_of(item: Mapping[str, Any]) -> list[Target]:
    return [*_targets(item.get("target"), 0)]


def _targets(given: Any, depth: int) -> Iterator[Target]:
    """Lists, and the sets that the model knows, are several targets."""
    if depth > _DEEPEST:
        return
    for target in listed(given):
        if isinstance(target, str):
            yield _target({"source": target})
        elif isinstance(target, Mapping) and isinstance(target.get("items"), list):
            yield from _targets(target["items"], depth + 1)
        elif isinstance(target, Mapping):
            yield _target(target)


def _target(target: Mapping[str, Any]) -> Target:
    source = _source(target)
    selectors = [*_selectors(target.get("selector"), 0)]
    by_kind = {text(s, "type"): s for s in reversed(selectors)}
    quoted = by_kind.get("TextQuoteSelector", {})
    position = by_kind.get("TextPositionSelector", {})
    found = Target(source, style=_style(target))
    if text(quoted, "exact"):
        # A position within what another selector chose is none in the whole text.
        outer = [s for s in listed(target.get("selector")) if s in (quoted, position)]
        start, end = number(position, "start"), number(position, "end")
        is_whole = position in outer
        return found._replace(
            quote=text(quoted, "exact"),
            prefix=text(quoted, "prefix"),
            suffix=text(quoted, "suffix"),
            start=start if is_whole else None,
            end=end if is_whole else None,
        )
    fragments = [source, *(text(s, "value") for s in selectors)]
    for fragment in fragments:
        match = _TEXT_FRAGMENT.search(fragment)
        if match and (words := _of_fragment(match[1])):
            source = source.partition(":~:")[0].removesuffix("#")
            return found._replace(source=source, quote=words[1], prefix=words[0], suffix=words[2])
    told = [*map(_in_words, selectors), unquote(urldefrag(source)[1])]
    where = "; ".join(dict.fromkeys(filter(None, told)))
    return found._replace(where=where[:300])


def _source(target: Mapping[str, Any]) -> str:
    """An address, or an object that has one."""
    source = target.get("source") or target.get("id") or ""
    source = source.get("id") if isinstance(source, Mapping) else source
    return source if isinstance(source, str) else ""


def _selectors(given: Any, depth: int) -> Iterator[Mapping[str, Any]]:
    """Those told, and those that refine them, which are the more exact."""
    if depth > _DEEPEST:
        return
    for selector in listed(given):
        if isinstance(selector, Mapping):
            yield from _selectors(selector.get("refinedBy"), depth + 1)
            yield from _selectors(selector.get("items"), depth + 1)
            yield selector


def _style(target: Mapping[str, Any]) -> str:
    style = target.get("styleClass")
    return next((s for s in listed(style) if isinstance(s, str)), "")


def _of_fragment(told: str) -> tuple[str, str, str] | None:
    """Prefix, words and suffix of a text fragment: https://wicg.github.io/scroll-to-text-fragment/.
    One that tells the first and last words only tells no quotation."""
    parts = [unquote(part) for part in told.split(",")]
    prefix = parts.pop(0).removesuffix("-") if len(parts) > 1 and parts[0].endswith("-") else ""
    suffix = parts.pop().removeprefix("-") if len(parts) > 1 and parts[-1].startswith("-") else ""
    return (prefix, parts[0], suffix) if len(parts) == 1 else None


def _in_words(selector: Mapping[str, Any]) -> str:
    kind = text(selector, "type").removesuffix("Selector") or "a place"
    match kind:
        case "TextPosition" | "DataPosition":
            return f"characters {selector.get('start')} to {selector.get('end')}"
        case "Range":
            ends = [selector.get(k) for k in ("startSelector", "endSelector")]
            told = [text(e, "value") for e in ends if isinstance(e, Mapping)]
            told += [text(selector, k) for k in ("startContainer", "endContainer")]
            return f"from {' to '.join(filter(None, told))}" if any(told) else "a range"
    return text(selector, "value") or kind
