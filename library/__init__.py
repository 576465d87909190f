"""Articles as read, notes and lessons, in SQLite. The only SQL."""

from library.articles import ArticleRow
from library.errors import LibraryError
from library.judgements import IMVAIN, Dismissal
from library.library import Library, open_library
from library.notes import COLOURS, Note, Placement, Selector, locate, select
from library.opening import default_path

__all__ = [
    "COLOURS",
    "IMVAIN",
    "ArticleRow",
    "Dismissal",
    "Library",
    "LibraryError",
    "Note",
    "Placement",
    "Selector",
    "default_path",
    "locate",
    "open_library",
    "select",
]
