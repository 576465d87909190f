"""Full-text search over articles and notes: what readers type, in whatever shape, into FTS5.

    harbour "night ferry" unio*     words, a phrase, the beginning of a word
    -strike                         without this word
    tag:port  source:vellin  kind:hedge  has:note

The last word counts as a beginning while it is being typed. Nothing a reader types is an error:
what is not understood is looked for as words.
"""

import re
import sqlite3
from dataclasses import dataclass

from bywhom.analysis.article import Span
from bywhom.library.database.store import Store
from bywhom.library.database.values import storable

BEGIN, END = "\x02", "\x03"  # around a hit within a snippet
LAST = "\U0010ffff"  # sorts after whatever a tag may go on with
SNIPPET = 24  # words of a snippet
MOST_RANKED = 2000  # hits that are weighed against each other
SHORTEST_BEGINNING = 3  # letters from which the last word counts as a beginning
MOST_TERMS = 24  # words of a query that are looked for
LONGEST_FILTER = 200  # characters; SQLite refuses patterns of many thousands

_TERM = re.compile(r'(-?)(?:(\w+):)?(?:"([^"]*)"?|(\S+))')
_MARKED = re.compile(f"{BEGIN}([^{BEGIN}{END}]*){END}")


@dataclass(frozen=True, slots=True)
class Query:
    """What was typed, understood. `match` is an FTS5 expression, empty if only filters remain."""

    match: str
    tags: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    has_note: bool = False


@dataclass(frozen=True, slots=True)
class SearchHit:
    """An article or a note that was found; `highlights` are the hits within the snippet."""

    article_id: int
    title: str
    snippet: str
    highlights: tuple[Span, ...]
    note_id: int | None = None


@dataclass(frozen=True, slots=True)
class Index:
    """One of the two full-text indexes, and the SQL that leads from it to what is shown."""

    table: str
    rows: str
    id: str
    columns: str
    rank: str
    shown: str
    first_words: str


Ranked = tuple[float, SearchHit]  # the smaller the number, the better


def understood(typed: str) -> Query:
    """Words and filters of what was typed."""
    wanted: list[str] = []
    unwanted: list[str] = []
    filters: dict[str, list[str]] = {"tag": [], "source": [], "kind": [], "has": []}
    typed = storable(typed)
    found = [*_TERM.finditer(typed)][:MOST_TERMS]
    for term in found:
        minus, name, phrase, word = term.groups()
        value = phrase if phrase is not None else word
        if name and name.lower() in filters and not minus:
            filters[name.lower()].append(value.strip())
            continue
        text = value if not name else f"{name} {value}"
        typing = term is found[-1] and phrase is None and term.end() == len(typed)
        (unwanted if minus else wanted).append(_phrase(text, typing and not minus))
    return Query(
        match=_expression([w for w in wanted if w], [w for w in unwanted if w]),
        tags=tuple(filter(None, filters["tag"])),
        sources=tuple(filter(None, filters["source"])),
        kinds=tuple(filter(None, filters["kind"])),
        has_note=any(value.casefold().startswith("note") for value in filters["has"]),
    )


def search(store: Store, typed: str, limit: int) -> list[SearchHit]:
    """Articles and notes, the best first; without words, what passes the filters, newest first."""
    query = understood(typed)
    if not query.match and query == Query(""):
        return []
    hits = _articles(store, query, limit) + _notes(store, query, limit)
    return [hit for _, hit in sorted(hits, key=lambda ranked: ranked[0])][:limit]


def _phrase(text: str, beginning: bool) -> str:
    """A quoted FTS5 phrase, empty if there is no letter or digit in the text."""
    if not re.search(r"\w", text):
        return ""
    beginning = text.endswith("*") or (beginning and len(text) >= SHORTEST_BEGINNING)
    inner = text.replace('"', " ").replace("\0", " ").strip("*")
    return f'"{inner}"' + ("*" if beginning else "")


def _expression(wanted: list[str], unwanted: list[str]) -> str:
    if not wanted:
        return ""  # FTS5 cannot look for what is not there
    match = " AND ".join(wanted)
    return match if not unwanted else f"({match}) NOT ({' OR '.join(unwanted)})"


def _articles(store: Store, query: Query, limit: int) -> list[Ranked]:
    if query.kinds:
        return []  # a kind of mark is what a note is about
    filters, values = ["a.deleted IS NULL"], []
    for tag in query.tags:
        filters.append(f"a.work IN ({_TAGGED} UNION {_NOTE_TAGGED})")
        values += [tag, tag + LAST] * 2
    if query.has_note:
        filters.append(f"a.work IN ({_NOTED})")
    _of_source(query, filters, values)
    rows = _ranked(store, _ARTICLE, query.match, filters, values, limit)
    snippets = _snippets(store, _ARTICLE, query.match, [row["id"] for row in rows])
    return [
        (row["rank"], SearchHit(row["article"], row["title"], *snippets[row["id"]]))
        for row in rows
        if row["id"] in snippets
    ]


def _notes(store: Store, query: Query, limit: int) -> list[Ranked]:
    filters, values = ["a.deleted IS NULL", "n.deleted IS NULL"], []
    for tag in query.tags:
        filters.append(f"(a.work IN ({_TAGGED}) OR n.id IN ({_TAGGED_NOTES}))")
        values += [tag, tag + LAST] * 2
    for kind in query.kinds:
        # Rule ids begin with the first word of their kind: "unnamed.crowd", unnamed-source.
        filters.append("n.mark_rule LIKE ? ESCAPE '\\'")
        values.append(_beginning_with(kind.split("-")[0]))
    _of_source(query, filters, values)
    rows = _ranked(store, _NOTE, query.match, filters, values, limit)
    snippets = _snippets(store, _NOTE, query.match, [row["id"] for row in rows])
    return [
        (row["rank"], SearchHit(row["article"], row["title"], *snippets[row["id"]], row["id"]))
        for row in rows
        if row["id"] in snippets
    ]


def _ranked(
    store: Store,
    index: Index,
    match: str,
    filters: list[str],
    values: list[str],
    limit: int,
) -> list[sqlite3.Row]:
    """The best rows by their words, or the newest where no words are wanted.

    Of very many rows only the newest are ranked: nobody could weigh them, and it takes long.
    An older version of an article is left out in the end, since few have one.
    """
    condition = " AND ".join(filters)
    if match:
        found = (
            f"SELECT {index.columns}, {index.rank} AS rank FROM {index.table} s "
            f"CROSS JOIN {index.rows} WHERE {index.table} MATCH ? "
            f"AND {index.id} = s.rowid AND {condition} ORDER BY s.rowid DESC LIMIT {MOST_RANKED}"
        )
        values = [match, *values]
    else:
        found = (
            f"SELECT {index.columns}, -{index.id} AS rank FROM {index.rows} "
            f"WHERE {condition} ORDER BY {index.id} DESC LIMIT {MOST_RANKED}"
        )
    return store.rows(
        f"SELECT * FROM ({found}) r WHERE {index.shown} ORDER BY rank LIMIT {int(limit)}", values
    )


def _of_source(query: Query, filters: list[str], values: list[str]) -> None:
    """Where it came from, who wrote it, or whom the reader ticked something about."""
    for source in query.sources:
        filters.append(_SOURCE)
        values += ["%" + _beginning_with(source)] * 4


def _snippets(
    store: Store, index: Index, match: str, ids: list[int]
) -> dict[int, tuple[str, tuple[Span, ...]]]:
    """Some words around the best hit of each row, made for those shown only: each reads its
    whole text. Without words to look for, the first words."""
    if not ids:
        return {}
    listed = ",".join(map(str, ids))
    if not match:
        rows = store.rows(f"{index.first_words} IN ({listed})")
    else:
        table = index.table
        # The plus keeps SQLite from asking the index for every row anew.
        rows = store.rows(
            f"SELECT rowid AS id, snippet({table}, -1, '{BEGIN}', '{END}', '…', {SNIPPET}) "
            f"AS snippet FROM {table} WHERE {table} MATCH ? "
            f"AND rowid BETWEEN {min(ids)} AND {max(ids)} AND +rowid IN ({listed})",
            [match],
        )
    return {row["id"]: _highlighted(row["snippet"]) for row in rows}


def _highlighted(marked: str) -> tuple[str, tuple[Span, ...]]:
    """A snippet without its signs, and where the hits stand in it."""
    pieces: list[str] = []
    spans: list[Span] = []
    length = done = 0
    flat = re.sub(r"\s", " ", marked)
    for match in _MARKED.finditer(flat):
        before = flat[done : match.start()]
        start = length + len(before)
        spans.append(Span(start, start + len(match[1])))
        pieces += [before, match[1]]
        length, done = spans[-1].end, match.end()
    pieces.append(flat[done:])
    return "".join(pieces), tuple(spans)


def _beginning_with(text: str) -> str:
    """A LIKE pattern for what begins with these very characters, small or capital."""
    return re.sub(r"([\\%_])", r"\\\1", text[:LONGEST_FILTER]) + "%"


_ARTICLE = Index(
    table="article_search",
    rows="articles a JOIN works w ON w.id = a.work",
    id="a.id",
    columns="a.id, a.id AS article, a.work, a.title",
    rank="bm25(article_search, 8.0, 3.0, 1.0)",
    shown="NOT EXISTS (SELECT 1 FROM articles v "
    "WHERE v.work = r.work AND v.id > r.id AND v.deleted IS NULL)",
    first_words="SELECT article AS id, substr(text, 1, 200) AS snippet FROM texts WHERE article",
)
_NOTE = Index(
    table="notes_fts",
    rows="notes n JOIN articles a ON a.id = n.article JOIN works w ON w.id = a.work",
    id="n.id",
    columns="n.id, a.id AS article, a.work, a.title",
    rank="bm25(notes_fts, 2.0, 1.0)",
    shown="TRUE",
    first_words="SELECT id, substr(CASE body WHEN '' THEN quote ELSE body END, 1, 200) "
    "AS snippet FROM notes WHERE id",
)
_TAG = "tag COLLATE NOCASE BETWEEN ? AND ?"  # unlike LIKE, this uses the index
_TAGGED = f"SELECT work FROM work_tags WHERE {_TAG}"
_TAGGED_NOTES = f"SELECT note FROM note_tags WHERE {_TAG}"
_NOTE_TAGGED = (
    "SELECT v.work FROM notes n JOIN articles v ON v.id = n.article "
    f"WHERE n.deleted IS NULL AND n.id IN ({_TAGGED_NOTES})"
)
_NOTED = "SELECT work FROM articles WHERE id IN (SELECT article FROM notes WHERE deleted IS NULL)"
_SOURCE = (
    "(a.publisher LIKE ? ESCAPE '\\' OR a.authors LIKE ? ESCAPE '\\' "
    "OR w.place LIKE ? ESCAPE '\\' "
    "OR a.id IN (SELECT article FROM ticks WHERE source LIKE ? ESCAPE '\\'))"
)
