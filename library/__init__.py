"""Articles as read, notes and lessons, in SQLite. The only SQL."""

from bywhom.analysis.imvain import IMVAIN
from bywhom.library.article_list import ArticleRow
from bywhom.library.dismissals import Dismissal
from bywhom.library.errors import LibraryError
from bywhom.library.library import Library, open_library
from bywhom.library.notes.notes import COLOURS, Note, Placement, Selector, locate, select
from bywhom.library.opening import default_path

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
