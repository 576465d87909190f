"""Sentences drawn at random, as a sheet to be coded by hand without seeing our marks."""

import csv
import random
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from pathlib import Path
from typing import Any, NamedTuple, TextIO

import pyarrow.parquet as pq

from bywhom.corpus.opened import finished, read_table, rows_of_article, texts_of
from bywhom.corpus.parts import ARTICLES, file_of, parts_in
from bywhom.files.csv_injection import guarded
from bywhom.files.errors import FileError

KINDS = ("hedge", "unnamed-source", "loaded-language")
CODES = ("status", *KINDS)  # columns to be filled in
SHEET = ("unit", "id", "title", "before", "sentence", "after", *CODES)


class Unit(NamedTuple):
    """A sentence, by its article's number and where it starts."""

    article: int
    start: int
    end: int

    @property
    def name(self) -> str:
        return f"{self.article}:{self.start}"


class Drawn(NamedTuple):
    unit: Unit
    about: dict[str, Any]  # id and title
    before: str
    sentence: str
    after: str


def draw(folder: Path, count: int, seed: int) -> list[Drawn]:
    """Each sentence of body text, quotation or list has the same chance; the same seed draws the
    same. FileError if there are not so many."""
    manifest = finished(folder)
    units = sorted(_units(folder, count, seed))
    texts = texts_of(folder, manifest, {unit.article for unit in units})
    drawn = []
    for unit in units:
        (about,) = rows_of_article(folder, ARTICLES, unit.article, manifest.part)
        near = rows_of_article(folder, "sentences", unit.article, manifest.part)
        at = [s["start"] for s in near].index(unit.start)
        words = [texts[unit.article][s["start"] : s["end"]] for s in near]
        after = words[at + 1] if at + 1 < len(words) else ""
        drawn.append(Drawn(unit, about, words[at - 1] if at else "", words[at], after))
    return drawn


def write_sheet(stream: TextIO, drawn: Sequence[Drawn]) -> None:
    sheet = csv.writer(stream)
    sheet.writerow(SHEET)
    for one in drawn:
        said = (one.about["id"], one.about["title"], one.before, one.sentence, one.after)
        words = [guarded(" ".join(str(cell).split())) for cell in said]
        sheet.writerow([one.unit.name, *words, *("" for _ in CODES)])


def _units(folder: Path, count: int, seed: int) -> list[Unit]:
    """Drawn by number from all sentences; of these, only the parts they are in are read."""
    parts = parts_in(folder)
    sizes = [pq.read_metadata(file_of(folder, "sentences", part)).num_rows for part in parts]
    ends = list(accumulate(sizes))
    total = ends[-1] if ends else 0
    if count > total:
        raise FileError(folder, f"it has {total:,} sentences, not {count:,}", "Ask for fewer.")
    by_part: dict[int, list[int]] = {}
    for number in random.Random(seed).sample(range(total), count):
        at = bisect_right(ends, number)
        by_part.setdefault(at, []).append(number - (ends[at - 1] if at else 0))
    units = []
    for at, rows in by_part.items():
        table = read_table(
            file_of(folder, "sentences", parts[at]), columns=["article", "start", "end"]
        )
        units += [Unit(**row) for row in table.take(rows).to_pylist()]
    return units
