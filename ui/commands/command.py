"""One row of the table of commands."""

from typing import Literal, NamedTuple

Needs = Literal["", "article", "mark"]


class Command(NamedTuple):
    """id: what it does stands by it in `ui/app/handlers.py`.

    shortcuts: in Qt's portable text; the first is the one shown and rebindable.
    needs: greyed out unless an article is open, or a mark shown.
    """

    id: str
    words: str
    menu: str = ""
    shortcuts: tuple[str, ...] = ()
    tip: str = ""
    needs: Needs = ""
    checkable: bool = False
    section: bool = False  # a line above it in the menu
