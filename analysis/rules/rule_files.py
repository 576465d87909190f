"""TOML files of rules, read with the patience a teacher needs: every mistake is said in words."""

import re
import stat
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any, get_args

from bywhom.analysis.marks import CONFIDENCES, KINDS, LADDER
from bywhom.analysis.rules.rule import Grow, Rule, RuleError, Where

LARGEST = 1_000_000  # bytes of a file
MOST_RULES = 2_000
MOST_PHRASES = 1_000  # of one rule or list
MOST_ERRORS = 20  # told for one file
FORMAT = 1

TEXTS = ("id", "title", "explain", "fair", "ask", "source", "when")
LISTS = ("phrases", "unless", "marks", "ignores")
CHOICES: dict[str, tuple[str, ...]] = {
    "kind": KINDS,
    "confidence": CONFIDENCES,
    "rung": LADDER,
    "where": get_args(Where),
    "grow": get_args(Grow),
}
NEEDED = ("id", "phrases", "explain")
TOP = ("format", "kind", "lists", "rule")

_ID = re.compile(r"[a-z0-9][a-z0-9.-]{0,79}")
_HEADER = re.compile(r"^\s*\[\[\s*rule\s*\]\]", re.MULTILINE)
_LINE = re.compile(r"\(at line (\d+), column \d+\)")


@dataclass(frozen=True, slots=True)
class RuleFile:
    """What one file holds. errors: told to the reader; what they are about is left out."""

    name: str
    rules: tuple[Rule, ...] = ()
    lists: Mapping[str, tuple[str, ...]] | None = None
    errors: tuple[RuleError, ...] = ()


def read_rule_file(path: Path) -> RuleFile:
    """Never raises for what a file holds: mistakes are in `errors`."""
    try:
        return rule_file(path.name, _read(path))
    except RuleError as error:
        return RuleFile(path.name, errors=(error,))


def rule_file(name: str, text: str) -> RuleFile:
    """The same for what is not in a file yet."""
    try:
        table = _parse(name, text)
        kind = _kind(name, table)
        lists = _lists(name, table)
    except RuleError as error:
        return RuleFile(name, errors=(error,))
    blocks = table.get("rule", [])
    lines = [text.count("\n", 0, m.end()) + 1 for m in _HEADER.finditer(text)]
    rules: list[Rule] = []
    errors: list[RuleError] = []
    for number, block in enumerate(blocks):
        line = lines[number] if len(lines) == len(blocks) else 0
        try:
            rules.append(_rule(name, kind, block, line))
        except RuleError as error:
            errors.append(error)
    return RuleFile(name, tuple(rules), lists, told(name, errors))


def told(file: str, errors: Iterable[RuleError]) -> tuple[RuleError, ...]:
    """The first errors of a file, and how many there are more."""
    found = tuple(errors)
    if len(found) <= MOST_ERRORS:
        return found
    more = RuleError(file, f"{len(found) - MOST_ERRORS} more mistakes", "Mend the first ones.")
    return (*found[:MOST_ERRORS], more)


def _read(path: Path) -> str:
    try:
        found = path.stat()
        mode = found.st_mode
        if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):  # a pipe or a device might never end
            raise RuleError(path.name, "this is no file", "Take it out of the folder.")
        if found.st_size > LARGEST:
            raise RuleError(
                path.name,
                f"it has {found.st_size:,} bytes; at most {LARGEST:,} are read",
                "Make several files of it.",
            )
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise RuleError(
            path.name, "it is not UTF-8 text", "Save it with the encoding UTF-8.", line=line
        ) from None
    except OSError as error:
        raise RuleError(
            path.name, f"it cannot be read ({error.strerror})", "Check the file."
        ) from None


def _parse(name: str, text: str) -> dict[str, Any]:
    count = len(_HEADER.findall(text))
    if count > MOST_RULES:
        raise RuleError(
            name,
            f"it has {count:,} rules; at most {MOST_RULES:,} fit in one file",
            "Make several files of it.",
        )
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = _LINE.search(str(error))
        what = _LINE.sub("", str(error)).strip()
        raise RuleError(
            name,
            f"this is not TOML: {what[:1].lower()}{what[1:]}",
            "Check quotation marks and commas there and just before.",
            line=int(found[1]) if found else 0,
        ) from None
    except ValueError:  # Python reads no number of thousands of digits
        raise RuleError(
            name, "there is a number in it that is too long", "Look for the long number."
        ) from None
    except RecursionError:
        raise RuleError(
            name, "brackets stand too deep inside each other", "Write it more simply."
        ) from None
    _known_keys(name, table, TOP, "", 0)
    if table.get("format") != FORMAT:
        raise RuleError(name, f"“format = {FORMAT}” is missing", "Begin the file with it.")
    return table


def _kind(name: str, table: dict[str, Any]) -> dict[str, Any]:
    kind = table.get("kind")
    if kind is None and "rule" not in table:
        return {}  # a file of lists
    if not isinstance(kind, dict) or kind.get("id") not in KINDS:
        raise RuleError(
            name,
            "the table [kind] needs an id that this program knows",
            f"Use one of: {', '.join(KINDS)}.",
        )
    _known_keys(name, kind, ("id", "title", "ask"), "[kind]", 0)
    for key in ("title", "ask"):
        if not isinstance(kind.get(key, ""), str):
            raise RuleError(name, f"“{key}” in [kind] is not a text", "Put it in quotation marks.")
    blocks = table.get("rule", [])
    if not isinstance(blocks, list) or not all(isinstance(b, dict) for b in blocks):
        raise RuleError(name, "“rule” is not a list of tables", "Begin each rule with [[rule]].")
    return kind


def _lists(name: str, table: dict[str, Any]) -> dict[str, tuple[str, ...]]:
    lists = table.get("lists", {})
    if not isinstance(lists, dict):
        raise RuleError(name, "“lists” is not a table", 'Write [lists], then name = ["…"].')
    for key, phrases in lists.items():
        if not _is_texts(phrases) or not phrases:
            raise RuleError(
                name, f"the list “{key}” is not a list of texts", 'Write name = ["one", "two"].'
            )
        if len(phrases) > MOST_PHRASES:
            raise RuleError(
                name,
                f"the list “{key}” has {len(phrases):,} entries; at most {MOST_PHRASES:,} are read",
                "Make several lists of it.",
            )
    return {key: tuple(phrases) for key, phrases in lists.items()}


def _rule(name: str, kind: dict[str, Any], block: dict[str, Any], line: int) -> Rule:
    rule_id = block.get("id")
    if not isinstance(rule_id, str) or not _ID.fullmatch(rule_id):
        raise RuleError(
            name,
            "a rule has no usable id",
            'Give it one of small letters, digits, dots and hyphens, such as id = "my.rule".',
            line=line,
        )
    _known_keys(name, block, (*TEXTS, *LISTS, *CHOICES), rule_id, line)
    problem = _problem(block)
    if problem:
        raise RuleError(name, *problem, rule=rule_id, line=line)
    texts = {key: block[key].strip() for key in TEXTS if key in block}
    lists = {key: tuple(block[key]) for key in LISTS if key in block}
    chosen = {key: block[key] for key in CHOICES if key in block}
    standard = {
        "kind": kind["id"],
        "title": kind.get("title", ""),
        "ask": kind.get("ask", ""),
        "fair": "",
        "source": "",
        "confidence": "likely",
        "file": name,
    }
    return Rule(line=line, **(standard | texts | lists | chosen))


def _problem(block: dict[str, Any]) -> tuple[str, str] | None:
    """What is wrong with the values of a rule, and what to do."""
    for key in NEEDED:
        if key not in block:
            return f"“{key}” is missing", f"Add a line that begins with {key} = …"
    for key in TEXTS:
        if not isinstance(block.get(key, ""), str):
            return f"“{key}” is not a text", "Put it in quotation marks."
    if not block["explain"].strip():
        return "“explain” is empty", "Say in a sentence why these words are worth a question."
    for key in LISTS:
        if not _is_texts(block.get(key, [])):
            return f"“{key}” is not a list of texts", f'Write {key} = ["one", "two"].'
        if len(block.get(key, [])) > MOST_PHRASES:
            return f"“{key}” has more than {MOST_PHRASES:,} entries", "Make several rules of it."
    for key, allowed in CHOICES.items():
        if key in block and block[key] not in allowed:
            return (
                f"“{key}” has an unknown value",
                f"Use one of: {', '.join(filter(None, allowed))}.",
            )
    return None


def _known_keys(
    name: str, table: Mapping[str, Any], known: Iterable[str], rule: str, line: int
) -> None:
    for key in table:
        if key not in known:
            near = get_close_matches(key, list(known), 1)
            remedy = f"Did you mean “{near[0]}”?" if near else f"Known are: {', '.join(known)}."
            raise RuleError(name, f"unknown key “{key[:60]}”", remedy, rule=rule, line=line)


def _is_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(v, str) for v in value)
