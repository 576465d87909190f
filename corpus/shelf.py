"""A finished corpus as a shelf: what stands on it, by number, and each article with its marks.

Nothing is written. Of a hundred thousand articles only the parts in sight are read.
"""

from bisect import bisect_right
from itertools import accumulate
from pathlib import Path
from typing import Any, NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

from bywhom.analysis.marks import Analysis
from bywhom.corpus.opened import DAMAGED, MENDED, articles_of, finished, read_table, rows_of_article
from bywhom.corpus.parts import ARTICLES, file_of, parts_in
from bywhom.corpus.retold import analysis_of
from bywhom.files.errors import FileError

ABOUT = ("article", "title", "publisher", "published", "words")
HELD = 24  # parts whose titles are kept


class Spine(NamedTuple):
    """number: of the article's row in the source."""

    number: int
    title: str
    publisher: str
    published: str
    words: int


class Shelf:
    """FileError where the folder is no finished corpus. Places count from 0."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._manifest = finished(folder)
        self._parts = parts_in(folder)
        self._ends = list(accumulate(_size(folder, part) for part in self._parts))
        self.held: dict[int, list[Spine]] = {}
        self._rules: dict[str, dict[str, Any]] | None = None

    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    def spine(self, place: int) -> Spine:
        """FileError where its part is damaged."""
        at = bisect_right(self._ends, place)
        before = self._ends[at - 1] if at else 0
        if at not in self.held:
            while len(self.held) >= HELD:
                del self.held[next(iter(self.held))]
            self.held[at] = _spines(self.folder, self._parts[at])
        return self.held[at][place - before]

    def article(self, number: int) -> Analysis:
        """The article with all that was found in it. FileError where its text is not to be had."""
        size = self._manifest.part
        try:
            (about,) = rows_of_article(self.folder, ARTICLES, number, size)
            found = {
                name: rows_of_article(self.folder, name, number, size)
                for name in ("sentences", "marks", "attributions", "sources")
            }
            article = articles_of(self.folder, self._manifest, [number])[number]
            return analysis_of(article, about, found, self._explained())
        except (ValueError, KeyError, TypeError, AttributeError):
            told = f"what it holds of article {number} is damaged"
            raise FileError(self.folder, told, MENDED) from None

    def _explained(self) -> dict[str, dict[str, Any]]:
        """What the rules say, by their ids."""
        if self._rules is None:
            path = self.folder / "rules.parquet"
            self._rules = {row["id"]: row for row in read_table(path).to_pylist()}
        return self._rules


def _spines(folder: Path, part: int) -> list[Spine]:
    path = file_of(folder, ARTICLES, part)
    table = read_table(path, columns=list(ABOUT))
    if table.column_names != list(ABOUT):
        raise FileError(path, DAMAGED, MENDED)
    rows = table.to_pylist()
    return [
        Spine(
            row["article"],
            row["title"] or "",
            row["publisher"] or "",
            row["published"] or "",
            row["words"] or 0,
        )
        for row in rows
    ]


def _size(folder: Path, part: int) -> int:
    path = file_of(folder, ARTICLES, part)
    try:
        return int(pq.read_metadata(path).num_rows)
    except (OSError, pa.ArrowException):
        raise FileError(path, DAMAGED, MENDED) from None
