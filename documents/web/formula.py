"""Formulas in MathML as words on a line, so that they leave no hole in their sentence."""

from typing import Any

LONGEST = 300  # characters of a formula
DEEPEST = 30
_SKIPPED = frozenset(("annotation", "annotation-xml", "mphantom"))
_BETWEEN = {"mfrac": "/", "msup": "^", "msub": "_", "mroot": "√"}


def formula(element: Any) -> str:
    """element: the math element. The text it names for itself goes if it holds no signs of TeX."""
    said = element.get("alttext") or ""
    written = _written(element, 0)[:LONGEST]
    return written or ("" if "\\" in said else said[:LONGEST])


def _written(element: Any, depth: int) -> str:
    if not isinstance(element.tag, str) or depth > DEEPEST:
        return ""
    name = element.tag.rpartition("}")[2].rpartition(":")[2]
    if name in _SKIPPED:
        return ""
    inner = [_written(child, depth + 1) for child in element]
    own = " ".join((element.text or "").split())
    if name in _BETWEEN:
        return _BETWEEN[name].join(part for part in inner if part)
    if name == "msqrt":
        return f"√({''.join(inner)})"
    if name == "mtr":
        return ", ".join(part for part in inner if part.strip()) + ";"
    if name == "mo" and len(own) == 1 and own in "=<>≤≥≈≠+−":
        return f" {own} "
    return own + "".join(inner)
