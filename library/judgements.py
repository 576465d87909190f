"""What the reader decided about marks and sources: dismissals, ticks and corrections."""

from collections.abc import Sequence
from typing import Any

from bywhom.analysis.article import Span
from bywhom.analysis.sources.corrections import Correction
from bywhom.library.database.store import Store
from bywhom.library.database.values import now
from bywhom.library.dismissals import Dismissal, folded


def dismissals(store: Store, article_id: int | None) -> list[Dismissal]:
    """All dismissals, or those that concern one article; oldest first."""
    condition = "" if article_id is None else "WHERE article = ? OR article IS NULL"
    values = [] if article_id is None else [article_id]
    rows = store.rows(f"SELECT * FROM dismissals {condition} ORDER BY id", values)
    return [_dismissal(row) for row in rows]


def dismiss(store: Store, dismissal: Dismissal) -> int:
    """Keeps a dismissal (its `id` is not looked at); the id it got or already had."""
    row = {
        "scope": dismissal.scope,
        "rule": dismissal.rule,
        "article": None if dismissal.scope == "rule" else dismissal.article_id,
        "phrase": folded(dismissal.phrase) if dismissal.scope == "phrase" else "",
        "start": dismissal.span.start if dismissal.scope == "here" and dismissal.span else None,
        "end": dismissal.span.end if dismissal.scope == "here" and dismissal.span else None,
    }
    same = " AND ".join(f'"{name}" IS ?' for name in row)
    found = store.row(f"SELECT id FROM dismissals WHERE {same}", [*row.values()])
    if found is not None:
        return int(found["id"])
    with store.change("mark dismissed") as change:
        return change.insert("dismissals", row | {"created": now()})


def undismiss(store: Store, dismissal_id: int) -> None:
    with store.change("mark shown again") as change:
        change.delete("dismissals", {"id": dismissal_id})


def ticks(store: Store, article_id: int) -> dict[str, frozenset[str]]:
    """What is ticked, by the source's name."""
    rows = store.rows("SELECT source, letter FROM ticks WHERE article = ?", [article_id])
    names = {row["source"] for row in rows}
    return {
        name: frozenset(row["letter"] for row in rows if row["source"] == name) for name in names
    }


def set_tick(store: Store, article_id: int, source: str, letter: str, value: bool) -> None:
    if (letter in ticks(store, article_id).get(source, ())) == value:
        return
    row = {"article": article_id, "source": source, "letter": letter}
    with store.change("tick set" if value else "tick removed") as change:
        if value:
            change.insert("ticks", row)
        else:
            change.delete("ticks", row)


def corrections(store: Store, article_id: int) -> list[Correction]:
    """Oldest first, as they are applied."""
    rows = store.rows("SELECT * FROM corrections WHERE article = ? ORDER BY id", [article_id])
    return [Correction(row["id"], row["source"], row["verb"], row["value"]) for row in rows]


def correct(store: Store, article_id: int, correction: Correction) -> int:
    """Keeps a correction (its `id` is not looked at); the id it got."""
    row = {
        "article": article_id,
        "source": correction.source,
        "verb": correction.verb,
        "value": correction.value,
    }
    with store.change("source corrected") as change:
        return change.insert("corrections", row | {"created": now()})


def take_back_corrections(store: Store, ids: Sequence[int]) -> None:
    with store.change("correction of a source taken back") as change:
        for correction_id in ids:
            change.delete("corrections", {"id": correction_id})


def _dismissal(row: Any) -> Dismissal:
    span = None if row["start"] is None else Span(row["start"], row["end"])
    return Dismissal(row["id"], row["scope"], row["rule"], row["article"], row["phrase"], span)
