"""A finished corpus, read: its manifest, its texts, single articles with what was found in them."""

from collections.abc import Collection
from itertools import groupby
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from bywhom.corpus.columns import text_hash
from bywhom.corpus.manifest import Manifest, read_manifest
from bywhom.corpus.parts import ARTICLES, file_of
from bywhom.documents.errors import DocumentError
from bywhom.documents.reader import open_place
from bywhom.documents.rows.row import Fields, article_of
from bywhom.documents.rows.sources import rows_of
from bywhom.files.errors import FileError

CHANGED = "the text of article {} is not to be had: its source was moved or changed"
ANEW = "Run this in the folder where the corpus was made, or make it anew with --texts."


def finished(folder: Path) -> Manifest:
    """FileError where the folder holds no corpus, or one that was stopped."""
    manifest = read_manifest(folder)
    if not manifest.finished:
        raise FileError(
            folder, "this corpus is not finished", "Give the command that makes it once more."
        )
    return manifest


def rows_of_article(folder: Path, table: str, number: int, part: int) -> list[dict[str, Any]]:
    """What a table holds of one article. part: articles in a part."""
    found = _read(file_of(folder, table, number // part), filters=[("article", "=", number)])
    rows: list[dict[str, Any]] = found.to_pylist()
    return rows


def texts_of(folder: Path, manifest: Manifest, wanted: Collection[int]) -> dict[int, str]:
    """Texts by the number of their article: from `texts`, or from the sources as far as the last
    one wanted. FileError if one is no longer there or was changed."""
    numbers = sorted(set(wanted))
    found = (_kept if manifest.texts else _from_sources)(folder, manifest, numbers)
    for part, some in groupby(numbers, key=lambda number: number // manifest.part):
        hashes = _read(file_of(folder, ARTICLES, part), columns=["article", "text_sha256"])
        by_number = dict(zip(*(column.to_pylist() for column in hashes.columns), strict=True))
        for number in some:
            if number not in found or text_hash(found[number]) != by_number.get(number):
                raise FileError(folder, CHANGED.format(number), ANEW)
    return found


def _kept(folder: Path, manifest: Manifest, numbers: list[int]) -> dict[int, str]:
    found: dict[int, str] = {}
    for part, some in groupby(numbers, key=lambda number: number // manifest.part):
        table = _read(
            file_of(folder, "texts", part), filters=[("article", "in", list(some))]
        ).to_pydict()
        found |= dict(zip(table["article"], table["text"], strict=True))
    return found


def _from_sources(folder: Path, manifest: Manifest, numbers: list[int]) -> dict[int, str]:
    asked, found = set(numbers), dict[int, str]()
    told = manifest.fields
    fields = Fields(str(told["text"]), str(told["id"]), str(told["title"]))
    for number, row in enumerate(rows_of(manifest.sources, fields)):
        if number in asked and not row.problem:
            try:
                article = article_of(row) if row.text is not None else open_place(row.place).article
            except DocumentError as error:
                raise FileError(folder, CHANGED.format(number), str(error)) from None
            found[number] = article.text
        if numbers and number >= numbers[-1]:
            break
    return found


def _read(path: Path, **options: Any) -> "pa.Table":
    try:
        return pq.read_table(path, **options)
    except (OSError, pa.ArrowException) as error:
        raise FileError(path, f"cannot be read ({error})", "Make the corpus anew.") from None
