"""Values of JSON that anybody may have written, whatever their type is."""

from collections.abc import Mapping
from typing import Any


def listed(value: Any) -> list[Any]:
    """Where one thing may stand for a list of one."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def text(item: Mapping[str, Any], key: str) -> str:
    value = item.get(key)
    return value if isinstance(value, str) else ""


def number(item: Mapping[str, Any], key: str) -> int | None:
    value = item.get(key)
    return value if isinstance(value, int) and not isinstance(value, bool) else None
