"""Cells that a spreadsheet would take for formulas are disarmed by an apostrophe (OWASP).

What stands behind a semicolon, a tab or a line end counts as a beginning too: where a spreadsheet
divides by those, and not by commas, it makes a cell of its own of it, whatever quotes are around.
"""

import re

_SIGN = "=+\\-@＝＋－＠"  # the wide forms run in some programs too
_FIRST = rf"(?:[\t\r\n]|\s*[{_SIGN}])"
_FORMULA = re.compile(rf"'*{_FIRST}")
_GUARDED = re.compile(rf"'+{_FIRST}")
# A run of blanks is looked at from its beginning only, so that a long one costs no more.
_BEFORE, _SIGN_NEXT = r"(;\s*+|(?<!\s)\s++)", rf"(?='*+(?:([+-]\s)|[{_SIGN}]))"
_WITHIN = re.compile(_BEFORE + _SIGN_NEXT)
_GUARDED_WITHIN = re.compile(f"{_BEFORE}'{_SIGN_NEXT}")


def guarded(cell: str) -> str:
    """The cell so that no spreadsheet runs it; as it is if none would."""
    cell = _WITHIN.sub(lambda m: f"{m[0]}'" if _divides(m[1], m[2]) else m[0], cell)
    return f"'{cell}" if _FORMULA.match(cell) else cell


def unguarded(cell: str) -> str:
    """What `guarded` was given."""
    if "'" not in cell:
        return cell
    cell = cell[1:] if _GUARDED.match(cell) else cell
    return _GUARDED_WITHIN.sub(lambda m: m[1] if _divides(m[1], m[2]) else m[0], cell)


def _divides(before: str, bullet: str | None) -> bool:
    """Lines that begin as those of a list do are left: notes are full of them."""
    return before[0] == ";" or "\t" in before or (not bullet and ("\n" in before or "\r" in before))
