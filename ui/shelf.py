"""The library pane's rows: articles by when they were last opened, and the samples."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from ui.words import count, minutes, short_date

SAMPLES_HEADING = "Samples"
SAMPLES = Path(__file__).resolve().parent.parent / "resources" / "samples"


@dataclass(frozen=True, slots=True)
class Hint:
    """A word of help beside words of a sample."""

    quote: str
    words: str


@dataclass(frozen=True, slots=True)
class Sample:
    path: Path
    title: str
    minutes: int
    first_run: bool
    hints: tuple[Hint, ...]
    partner: str = ""  # file name of the report on the same matter, to compare with


@dataclass(frozen=True, slots=True)
class Shelved:
    """A row of the pane: a heading, an article, a sample not yet opened, or a search's hit."""

    title: str
    detail: str = ""
    article_id: int | None = None
    place: str = ""
    note_id: int | None = None
    is_hit: bool = False  # found by a search; the detail shows the words around the hit

    @property
    def is_heading(self) -> bool:
        return not self.detail

    def spoken(self) -> str:
        return self.title if self.is_heading else f"{self.title}, {self.detail}"


def read_samples(folder: Path = SAMPLES) -> tuple[Sample, ...]:
    """The sample articles, the one for the first run first."""
    listed = json.loads((folder / "samples.json").read_text("utf-8"))["samples"]
    samples = [
        Sample(
            path=folder / row["file"],
            title=row["title"],
            minutes=row["minutes"],
            first_run=row.get("first_run", False),
            hints=tuple(Hint(h["quote"], h["hint"]) for h in row["hints"]),
            partner=row.get("compare", ""),
        )
        for row in listed
    ]
    return tuple(sorted(samples, key=lambda sample: not sample.first_run))


def is_sample(place: str) -> bool:
    return bool(place) and Path(place).parent == SAMPLES


def shelve(articles: Iterable[Any], samples: Sequence[Sample], today: date) -> list[Shelved]:
    """Rows in order, under headings. articles: the library's rows."""
    groups: dict[str, list[Shelved]] = {"Today": [], "This week": [], "Earlier": []}
    week = (today - timedelta(days=6)).isoformat()
    notes_of: dict[str, int] = {}
    for row in articles:
        if is_sample(row.place):
            notes_of[row.place] = row.notes
        if is_sample(row.place) or row.archived:
            continue
        opened = (row.opened or row.added)[:10]
        group = "This week" if opened >= week else "Earlier"
        if opened >= today.isoformat():
            group = "Today"
        groups[group].append(Shelved(row.title or row.place, _detail(row, today), row.id))
    rows: list[Shelved] = []
    for heading, members in groups.items():
        rows += [Shelved(heading), *members] if members else []
    shown = (_sample_row(sample, notes_of.get(str(sample.path), 0)) for sample in samples)
    return [*rows, Shelved(SAMPLES_HEADING), *shown]


def _sample_row(sample: Sample, notes: int) -> Shelved:
    written = f" · {count(notes, 'note')}" if notes else ""
    return Shelved(sample.title, f"Bywhom · {sample.minutes} min{written}", place=str(sample.path))


def _detail(row: Any, today: date) -> str:
    parts = [
        row.publisher or "",
        short_date(row.published, today),
        count(row.notes, "note") if row.notes else "",
    ]
    if not any(parts[:2]):
        parts.insert(0, f"{minutes(row.words)} min")
    return " · ".join(part for part in parts if part)
