"""One row of the table of commands."""

from dataclasses import dataclass
from typing import Literal

Needs = Literal["", "article", "mark"]


@dataclass(frozen=True, slots=True)
class Command:
    """handler: dotted path from the window to a method, called with args.

    shortcuts: in Qt's portable text; the first is the one shown and rebindable.
    needs: greyed out unless an article is open, or a mark shown.
    """

    id: str
    words: str
    handler: str
    menu: str = ""
    shortcuts: tuple[str, ...] = ()
    tip: str = ""
    args: tuple[str, ...] = ()
    needs: Needs = ""
    checkable: bool = False
    section: bool = False  # a line above it in the menu
