"""What a Markdown file says of itself above its text: YAML between "---", TOML between "+++",
JSON, or the lines of Pandoc."""

import json
import re
import tomllib
from collections.abc import Iterator

Values = dict[str, tuple[str, ...]]

LONGEST = 100_000  # characters of front matter that are read
_YAML = re.compile(r"\A\ufeff?---[ \t]*\r?\n(.*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_TOML = re.compile(r"\A\ufeff?\+\+\+[ \t]*\r?\n(.*?)\r?\n\+\+\+[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_JSON = re.compile(r"\A\ufeff?(\{[ \t]*\n.*?\n\})[ \t]*(?:\n|\Z)", re.DOTALL)
_PANDOC = re.compile(r"\A\ufeff?((?:%[ \t][^\n]*(?:\n|\Z)){1,3})")
_KEY = re.compile(r"[\"']?([\w.-](?:[\w .-]{0,58}[\w.-])?)[\"']?[ \t]*:(?:[ \t]+(.*))?$")
_LINK = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]")  # as Obsidian writes them
_COMMENT = re.compile(r"\s#\s.*$")


def front_matter(text: str) -> tuple[Values, str]:
    """Values by their key, in lower case, and the text after them."""
    for pattern, read in ((_YAML, _yaml), (_TOML, _toml), (_JSON, _json), (_PANDOC, _pandoc)):
        found = pattern.match(text)
        if found and len(found[1]) < LONGEST:
            values = read(found[1])
            if values is not None:
                return values, text[found.end() :]
    return {}, text


def _json(source: str) -> Values | None:
    """As Hugo takes it."""
    try:
        found = json.loads(source)
    except (ValueError, RecursionError):
        return None
    return {key.lower(): tuple(_flat(value)) for key, value in found.items()}


def _pandoc(source: str) -> Values | None:
    """Lines that begin with "%": the title, its authors, the date."""
    said = [line[1:].strip() for line in source.splitlines()]
    named = zip(("title", "author", "date"), said, strict=False)
    return {key: (words,) for key, words in named if words}


def _toml(source: str) -> Values | None:
    try:
        found = tomllib.loads(source.replace("\r\n", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError):
        return None
    return {key.lower(): tuple(_flat(value)) for key, value in found.items()}


def _flat(value: object, depth: int = 0) -> Iterator[str]:
    if isinstance(value, list) and depth < 5:
        for item in value:
            yield from _flat(item, depth + 1)
    elif isinstance(value, dict):
        yield from _flat(value.get("name", ""), depth + 1)
    elif str(value).strip():
        yield str(value).strip()


def _yaml(source: str) -> Values | None:
    """The part of YAML that front matter uses: words, lists, words over several lines."""
    values: dict[str, list[str]] = {}
    key, is_block = "", False
    for line in source.splitlines():
        found = _KEY.match(line)
        if found:
            key, said = found[1].lower(), (found[2] or "").strip()
            is_block = bool(re.fullmatch(r"[|>][+-]?", said))
            values[key] = [] if is_block else list(_listed(said))
        elif key and line[:1] in " \t-" and line.strip():
            words = line.strip()
            if is_block:
                values[key].append(words)
            elif words.startswith("-"):
                item = words[1:].strip()
                values[key].append(_word(item.removeprefix("name:").strip()))
            elif words.startswith("name:"):
                values[key].append(_word(words[5:].strip()))
        elif line.strip() and not line.startswith(("#", "  ")):
            return None if not values else _settled(values)
    return _settled(values) if values else None


def _settled(values: dict[str, list[str]]) -> Values:
    return {key: tuple(word for word in words if word) for key, words in values.items()}


def _listed(said: str) -> Iterator[str]:
    if said.startswith("[") and said.endswith("]") and not said.startswith("[["):
        for item in re.findall(r"\"[^\"]*\"|'[^']*'|[^,]+", said[1:-1]):
            yield _word(item.strip())
    elif said:
        yield _word(said)


def _word(said: str) -> str:
    if said[:1] in ('"', "'") and said.endswith(said[0]) and len(said) > 1:
        said = said[1:-1].replace('\\"', '"').replace("''", "'")
    else:
        said = _COMMENT.sub("", said)
    return _LINK.sub(r"\1", said).strip()
