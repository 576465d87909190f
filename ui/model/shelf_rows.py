"""Rows of a corpus for the library pane: made when they are looked at, however many there are."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol, overload

from bywhom.files.errors import FileError
from bywhom.ui.language.translate import later, numeral, tr
from bywhom.ui.model.library_rows import Shelved
from bywhom.ui.model.words import minutes_of, short_date

CORPUS = "corpus"  # the kind of a RowChoice; its value is the folder
UNTITLED = later("Article {number}")
UNREADABLE = later("its part of the corpus is damaged")


class Spine(Protocol):
    """As bywhom.corpus.shelf tells of an article. That is not imported: it needs pyarrow."""

    @property
    def number(self) -> int: ...
    @property
    def title(self) -> str: ...
    @property
    def publisher(self) -> str: ...
    @property
    def published(self) -> str: ...
    @property
    def words(self) -> int: ...


class Spines(Protocol):
    def __len__(self) -> int: ...
    def spine(self, place: int) -> Spine: ...


class ShelfRows(Sequence[Shelved]):
    """name: of the corpus, for the reader. Places are FOLDER#ROW, counted from 0."""

    def __init__(self, spines: Spines, folder: str, name: str) -> None:
        self._spines, self._folder, self.name = spines, folder, name

    def __len__(self) -> int:
        return len(self._spines)

    @overload
    def __getitem__(self, at: int) -> Shelved: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Shelved]: ...
    def __getitem__(self, at: int | slice) -> Shelved | Sequence[Shelved]:
        if isinstance(at, slice):
            return [self[n] for n in range(*at.indices(len(self)))]
        row = range(len(self))[at]
        place = f"{self._folder}#{row}"
        try:
            spine = self._spines.spine(row)
        except FileError:  # said in full when it is opened
            return Shelved(_untitled(row), tr(UNREADABLE), place=place, is_on_shelf=True)
        told = [spine.publisher, short_date(spine.published, date.today())]
        detail = " · ".join(filter(None, told)) or minutes_of(spine.words)
        title = spine.title or _untitled(spine.number)
        return Shelved(title, detail, place=place, is_on_shelf=True)

    def number_of(self, place: str) -> int | None:
        """The row that stands for this place; None if it is another folder's."""
        folder, _, row = place.rpartition("#")
        return int(row) if folder == self._folder and row.isdecimal() else None


def _untitled(number: int) -> str:
    return tr(UNTITLED, number=numeral(number + 1))
