"""Articles as they are listed: all but their texts, quick also where there are ten thousand."""

import json
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from bywhom.library.database.store import Store


class ArticleRow(NamedTuple):
    """An article in the list: all but its text. Times are ISO 8601 in UTC.

    `work` is shared by the versions of one place; `versions` counts them. A named tuple, since
    ten thousand are made at once.
    """

    id: int
    work: int
    title: str
    publisher: str | None
    authors: tuple[str, ...]
    published: str | None
    place: str
    language: str
    words: int
    notes: int
    added: str
    opened: str | None
    position: int
    archived: bool
    sample: bool
    versions: int
    tags: tuple[str, ...]
    collections: tuple[int, ...]
    deleted: str | None

    @property
    def unread(self) -> bool:
        return self.opened is None


_COLUMNS = (
    "a.id, a.work, a.title, a.publisher, a.authors, a.published, w.place, a.language, a.words, "
    "a.added, a.opened, a.position, a.archived, a.sample, a.deleted"
)


def listed(store: Store) -> list[ArticleRow]:
    """The newest version of every work that is not in the bin, newest first."""
    return _newest(_rows(store, "a.deleted IS NULL"))


def versions(store: Store, article_id: int) -> list[ArticleRow]:
    """Every version of an article's work that is not in the bin, newest first."""
    same = "a.work = (SELECT work FROM articles WHERE id = ?)"
    return _rows(store, f"a.deleted IS NULL AND {same}", [article_id])


def binned(store: Store) -> list[ArticleRow]:
    """The newest version of every work in the bin, last deleted first."""
    rows = _newest(_rows(store, "a.deleted IS NOT NULL"))
    return sorted(rows, key=lambda row: (row.deleted or "", row.id), reverse=True)


def _newest(rows: list[ArticleRow]) -> list[ArticleRow]:
    """The first row of each work."""
    found: dict[int, ArticleRow] = {}
    for row in rows:
        found.setdefault(row.work, row)
    return [*found.values()]


def _rows(store: Store, condition: str, values: Sequence[Any] = ()) -> list[ArticleRow]:
    """Newest first. Counted here and not in SQL, which would join every note to its article."""
    rows = store.rows(
        f"SELECT {_COLUMNS} FROM articles a JOIN works w ON w.id = a.work "
        f"WHERE {condition} ORDER BY a.id DESC",
        values,
    )
    counts = store.rows(
        "SELECT article, count(*) FROM notes WHERE deleted IS NULL GROUP BY article"
    )
    by_article = {count[0]: count[1] for count in counts}
    notes: Counter[int] = Counter()
    versions: Counter[int] = Counter()
    for article, work, *_ in rows:
        notes[work] += by_article.get(article, 0)
        versions[work] += 1
    tags = _grouped(store, "SELECT work, tag FROM work_tags ORDER BY work, tag")
    shelves = _grouped(store, "SELECT work, collection FROM collection_works ORDER BY 1, 2")
    return [
        _row(row, notes[w], versions[w], tuple(tags.get(w, ())), tuple(shelves.get(w, ())))
        for row in rows
        for w in (row[1],)
    ]


def _grouped(store: Store, sql: str) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = {}
    for key, value in store.rows(sql):
        found.setdefault(key, []).append(value)
    return found


def _row(
    row: Sequence[Any],
    notes: int,
    versions: int,
    tags: tuple[str, ...],
    shelves: tuple[int, ...],
) -> ArticleRow:
    """An article from the columns of _COLUMNS, by their order, which is quicker than by name."""
    identity, work, title, publisher, authors, *rest = row
    published, place, language, words, added, opened, position, archived, sample, deleted = rest
    return ArticleRow(
        id=identity,
        work=work,
        title=title,
        publisher=publisher,
        authors=_names(authors),
        published=published,
        place=place,
        language=language,
        words=words,
        notes=notes,
        added=added,
        opened=opened,
        position=position,
        archived=bool(archived),
        sample=bool(sample),
        versions=versions,
        tags=tags,
        collections=shelves,
        deleted=deleted,
    )


@lru_cache(maxsize=4096)
def _names(told: str) -> tuple[str, ...]:
    try:
        return tuple(map(str, json.loads(told)))
    except (ValueError, TypeError):
        return ()  # damaged, which its check sum tells
