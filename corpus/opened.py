"""A finished corpus, read: its manifest, its texts, single articles with what was found in them."""

from collections.abc import Collection, Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from bywhom.analysis.article import Article, Origin, Paragraph
from bywhom.corpus.columns import text_hash
from bywhom.corpus.manifest import Manifest, read_manifest
from bywhom.corpus.parts import ARTICLES, file_of
from bywhom.documents.errors import DocumentError
from bywhom.documents.reader import open_place
from bywhom.documents.rows.packed import STDIN
from bywhom.documents.rows.row import Fields, Row, article_of
from bywhom.documents.rows.sources import rows_of
from bywhom.files.errors import FileError

CHANGED = "the text of article {} is not to be had: its source was moved or changed"
DAMAGED = "this part of the corpus is damaged, or not there"
MENDED = "Give the command that made it once more: only what is damaged is made anew."
ANEW = "Put it back, run this where the corpus was made, or make it anew with --texts."


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
    found = read_table(file_of(folder, table, number // part), filters=[("article", "=", number)])
    rows: list[dict[str, Any]] = found.to_pylist()
    return rows


def texts_of(folder: Path, manifest: Manifest, wanted: Collection[int]) -> dict[int, str]:
    """Texts by the number of their article: from `texts`, or from the sources as far as the last
    one wanted. FileError if one is no longer there or was changed."""
    return {n: article.text for n, article in _articles(folder, manifest, wanted).items()}


def articles_of(folder: Path, manifest: Manifest, wanted: Collection[int]) -> dict[int, Article]:
    """As the tables know them: texts and paragraphs, title, language, origin. FileError as above,
    and where the texts came by standard input, which cannot be read again."""
    if STDIN in manifest.sources and not manifest.texts:
        raise FileError(folder, "its texts came by standard input", ANEW)
    found = _articles(folder, manifest, wanted)
    return {n: _told(article, folder, n, manifest.part) for n, article in found.items()}


def _told(article: Article, folder: Path, number: int, part: int) -> Article:
    """Roles of paragraphs that the text alone does not tell are those of their sentences."""
    (about,) = rows_of_article(folder, ARTICLES, number, part)
    sentences = rows_of_article(folder, "sentences", number, part)
    roles = {row["start"]: row["role"] for row in sentences}
    paragraphs = tuple(
        Paragraph(p.start, p.end, roles.get(p.start, p.role)) for p in article.paragraphs
    )
    origin = Origin(
        about["place"] or "", about["publisher"], tuple(about["authors"] or ()), about["published"]
    )
    return article._replace(
        title=about["title"] or "",
        language=about["language"] or "",
        origin=origin,
        paragraphs=paragraphs,
    )


def _articles(folder: Path, manifest: Manifest, wanted: Collection[int]) -> dict[int, Article]:
    numbers = sorted(set(wanted))
    found = (_kept if manifest.texts else _from_sources)(folder, manifest, numbers)
    for part, some in groupby(numbers, key=lambda number: number // manifest.part):
        hashes = read_table(file_of(folder, ARTICLES, part), columns=["article", "text_sha256"])
        by_number = dict(zip(*(column.to_pylist() for column in hashes.columns), strict=True))
        for number in some:
            if number not in found or text_hash(found[number].text) != by_number.get(number):
                raise FileError(folder, CHANGED.format(number), ANEW)
    return found


def _kept(folder: Path, manifest: Manifest, numbers: list[int]) -> dict[int, Article]:
    found: dict[int, Article] = {}
    for part, some in groupby(numbers, key=lambda number: number // manifest.part):
        table = read_table(
            file_of(folder, "texts", part), filters=[("article", "in", list(some))]
        ).to_pydict()
        for number, text in zip(table["article"], table["text"], strict=True):
            found[number] = article_of(Row("", "", text))
    return found


def _from_sources(folder: Path, manifest: Manifest, numbers: list[int]) -> dict[int, Article]:
    asked, found = set(numbers), dict[int, Article]()
    told = manifest.fields
    fields = Fields(str(told["text"]), str(told["id"]), str(told["title"]))
    for number, row in enumerate(rows_of(_there(folder, manifest.sources), fields)):
        if number in asked and not row.problem:
            try:
                article = article_of(row) if row.text is not None else open_place(row.place).article
            except DocumentError as error:
                raise FileError(folder, CHANGED.format(number), str(error)) from None
            found[number] = article
        if numbers and number >= numbers[-1]:
            break
    return found


def _there(folder: Path, sources: Iterable[str]) -> Iterator[str]:
    """Where they were given from a folder that we are not in: from one above the results."""
    for source in sources:
        places = [Path(source), *(up / source for up in folder.resolve().parents)]
        is_path = "://" not in source and source != STDIN
        yield str(next((p for p in places if p.exists()), source)) if is_path else source


def read_table(path: Path, **options: Any) -> "pa.Table":
    """FileError if the file is not there or damaged."""
    try:
        return pq.read_table(path, **options)
    except (OSError, pa.ArrowException):
        raise FileError(path, DAMAGED, MENDED) from None
