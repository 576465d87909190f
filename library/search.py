"""Full-text search over articles and notes: what readers type, in whatever shape, into FTS5.

    harbour "night ferry" unio*     words, a phrase, the beginning of a word
    -strike                         without this word
    tag:port  source:vellin  kind:hedge  has:note

The last word counts as a beginning while it is being typed. Nothing a reader types is an error:
what is not understood is looked for as words.
"""

import re
from dataclasses import dataclass

from analysis.article import Span
from library.store import Store
from library.values import storable

BEGIN, END = "\x02", "\x03"  # around a hit within a snippet
SNIPPET = 24  # words of a snippet
MOST_TERMS = 24  # words of a query that are looked for

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
class Hit:
    """An article or a note that was found; `highlights` are the hits within the snippet."""

    article_id: int
    title: str
    snippet: str
    highlights: tuple[Span, ...]
    note_id: int | None = None


Ranked = tuple[float, Hit]  # the smaller the number, the better


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


def search(store: Store, typed: str, limit: int) -> list[Hit]:
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
    beginning = beginning or text.endswith("*")
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
    conditions, values = ["a.id IN (" + _NEWEST + ")"], []
    for tag in query.tags:
        conditions.append(f"({_TAGGED} OR {_NOTE_TAGGED})")
        values += [_beginning_with(tag)] * 2
    if query.has_note:
        conditions.append(f"EXISTS ({_NOTES_OF_WORK})")
    _of_source(query, conditions, values)
    table, rank = _FROM_ARTICLES, "-julianday(a.added)"
    if query.match:
        table, rank = _FROM_SEARCHED, "bm25(article_search, 8.0, 3.0, 1.0)"
        conditions.append("article_search MATCH ?")
        values.append(query.match)
    rows = store.rows(
        f"SELECT a.id, a.title, {rank} AS rank FROM {table} "
        f"WHERE {' AND '.join(conditions)} ORDER BY rank LIMIT ?",
        [*values, limit],
    )
    snippets = _snippets(store, "article", query.match, [row["id"] for row in rows])
    return [
        (row["rank"], Hit(row["id"], row["title"], *snippets.get(row["id"], ("", ()))))
        for row in rows
    ]


def _notes(store: Store, query: Query, limit: int) -> list[Ranked]:
    conditions, values = ["a.deleted IS NULL", "n.deleted IS NULL"], []
    for tag in query.tags:
        conditions.append(f"({_TAGGED} OR {_TAG_OF_NOTE})")
        values += [_beginning_with(tag)] * 2
    for kind in query.kinds:
        # Rule ids begin with the first word of their kind: "unnamed.crowd", unnamed-source.
        conditions.append("n.mark_rule LIKE ? ESCAPE '\\'")
        values.append(_beginning_with(kind.split("-")[0]))
    _of_source(query, conditions, values)
    table, rank = _FROM_NOTES, "-julianday(n.created)"
    if query.match:
        table, rank = f"note_search s CROSS JOIN {_FROM_NOTES}", "bm25(note_search, 2.0, 1.0)"
        conditions += ["note_search MATCH ?", "n.id = s.rowid"]
        values.append(query.match)
    rows = store.rows(
        f"SELECT n.id, n.article, a.title, {rank} AS rank FROM {table} "
        f"WHERE {' AND '.join(conditions)} ORDER BY rank LIMIT ?",
        [*values, limit],
    )
    snippets = _snippets(store, "note", query.match, [row["id"] for row in rows])
    return [
        (row["rank"], Hit(row["article"], row["title"], *snippets[row["id"]], row["id"]))
        for row in rows
    ]


def _of_source(query: Query, conditions: list[str], values: list[str]) -> None:
    """Where it came from, who wrote it, or whom the reader ticked something about."""
    for source in query.sources:
        conditions.append(_SOURCE)
        values += ["%" + _beginning_with(source)] * 4


def _snippets(
    store: Store, table: str, match: str, ids: list[int]
) -> dict[int, tuple[str, tuple[Span, ...]]]:
    """Some words around the best hit of each row, made for those shown only: each reads its
    whole text. Without words to look for, the first words."""
    listed = ",".join(str(int(i)) for i in ids)
    if match:
        sql = (
            f"SELECT rowid AS id, snippet({table}_search, -1, '{BEGIN}', '{END}', '…', {SNIPPET}) "
            f"AS snippet FROM {table}_search WHERE {table}_search MATCH ? AND rowid IN ({listed})"
        )
        rows = store.rows(sql, [match])
    else:
        rows = store.rows(f"{_FIRST_WORDS[table]} IN ({listed})")
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
    return re.sub(r"([\\%_])", r"\\\1", text) + "%"


_FROM_ARTICLES = "articles a JOIN works w ON w.id = a.work"
_FROM_SEARCHED = "article_search s JOIN articles a ON a.id = s.rowid JOIN works w ON w.id = a.work"
_FROM_NOTES = "notes n JOIN articles a ON a.id = n.article JOIN works w ON w.id = a.work"
_NEWEST = "SELECT max(id) FROM articles WHERE deleted IS NULL GROUP BY work"
_NOTES_OF_WORK = (
    "SELECT 1 FROM notes n JOIN articles v ON v.id = n.article "
    "WHERE v.work = a.work AND n.deleted IS NULL"
)
_TAGGED = "EXISTS (SELECT 1 FROM work_tags WHERE work = a.work AND tag LIKE ? ESCAPE '\\')"
_TAG_OF_NOTE = "EXISTS (SELECT 1 FROM note_tags WHERE note = n.id AND tag LIKE ? ESCAPE '\\')"
_NOTE_TAGGED = (
    "EXISTS (SELECT 1 FROM note_tags g JOIN notes n ON n.id = g.note "
    "JOIN articles v ON v.id = n.article "
    "WHERE v.work = a.work AND n.deleted IS NULL AND g.tag LIKE ? ESCAPE '\\')"
)
_SOURCE = (
    "(a.publisher LIKE ? ESCAPE '\\' OR a.authors LIKE ? ESCAPE '\\' "
    "OR w.place LIKE ? ESCAPE '\\' "
    "OR EXISTS (SELECT 1 FROM ticks k WHERE k.article = a.id AND k.source LIKE ? ESCAPE '\\'))"
)
_FIRST_WORDS = {
    "article": "SELECT article AS id, substr(text, 1, 200) AS snippet FROM texts WHERE article",
    "note": "SELECT id, substr(CASE body WHEN '' THEN quote ELSE body END, 1, 200) AS snippet "
    "FROM notes WHERE id",
}
