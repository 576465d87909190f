"""A rule file from rules: what the editor in the window writes, and what is handed on."""

import json
from collections.abc import Iterable
from dataclasses import MISSING, fields

from bywhom.analysis.rules.rule import Rule

HEAD = 'format = 1\n\n[kind]\nid = "hedge"\ntitle = "Our own rules"\n'
ELSEWHERE = ("file", "line", "rank")  # where a rule stood says nothing in a new file


def rule_text(rules: Iterable[Rule]) -> str:
    """TOML that read_rule_file reads back to the same rules."""
    return HEAD + "".join(_block(rule) for rule in rules)


def _block(rule: Rule) -> str:
    lines = ["", "[[rule]]"]
    for field in fields(Rule):
        value = getattr(rule, field.name)
        usual = () if field.name == "phrases" else field.default
        if field.name in ELSEWHERE or (value == usual and field.name != "phrases"):
            continue
        if value is not None and value is not MISSING:
            lines.append(f"{field.name} = {_value(value)}")
    return "\n".join(lines) + "\n"


def _value(value: str | tuple[str, ...]) -> str:
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    return "[" + ", ".join(_value(one) for one in value) + "]"
