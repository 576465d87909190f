"""One row of the table of commands."""

from typing import Literal, NamedTuple

Needs = Literal["", "article", "mark"]


class Command(NamedTuple):
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
