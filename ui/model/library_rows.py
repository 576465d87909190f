"""The library pane's rows: articles by when they were last opened, and the samples."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from bywhom.resources import SAMPLES
from bywhom.ui.model.words import count, minutes, short_date

SAMPLES_HEADING = "Samples"
FEEDS_HEADING = "Feeds"
NOT_ASKED = "Nothing has come from this feed yet"


class SampleHint(NamedTuple):
    """A word of help beside words of a sample."""

    quote: str
    words: str


class Sample(NamedTuple):
    path: Path
    title: str
    minutes: int
    first_run: bool
    hints: tuple[SampleHint, ...]
    partner: str = ""  # file name of the report on the same matter, to compare with


class Shelved(NamedTuple):
    """A row of the pane: a heading, an article, a sample not yet opened, or a search's hit."""

    title: str
    detail: str = ""
    article_id: int | None = None
    place: str = ""
    note_id: int | None = None
    is_hit: bool = False  # found by a search; the detail shows the words around the hit
    is_unread: bool = False
    feed: int = 0  # of a followed feed, or of an article that it has

    @property
    def is_heading(self) -> bool:
        return not self.detail

    def spoken(self) -> str:
        if self.is_heading:
            return self.title
        return f"{self.title}, {self.detail}{', unread' if self.is_unread else ''}"


def read_samples(folder: Path = SAMPLES) -> tuple[Sample, ...]:
    """The sample articles, the one for the first run first."""
    listed = json.loads((folder / "samples.json").read_text("utf-8"))["samples"]
    samples = [
        Sample(
            path=folder / row["file"],
            title=row["title"],
            minutes=row["minutes"],
            first_run=row.get("first_run", False),
            hints=tuple(SampleHint(h["quote"], h["hint"]) for h in row["hints"]),
            partner=row.get("compare", ""),
        )
        for row in listed
    ]
    return tuple(sorted(samples, key=lambda sample: not sample.first_run))


def is_sample(place: str) -> bool:
    return bool(place) and Path(place).parent == SAMPLES


class RowChoice(NamedTuple):
    """What the pane shows. `value`: a tag, or a collection's id."""

    kind: str = "all"
    value: str | int = ""


EVERYTHING = RowChoice()
KINDS = {
    "all": "All articles",
    "unread": "Unread",
    "noted": "With notes",
    "archived": "Archived",
    "bin": "In the bin",
}
ORDERS = {
    "opened": "Last opened",
    "added": "Newest first",
    "title": "By title",
    "publisher": "By outlet",
    "notes": "Most notes",
}
NOTHING = "Nothing here"


def shelve(
    articles: Iterable[Any],
    samples: Sequence[Sample],
    today: date,
    choice: RowChoice = EVERYTHING,
    order: str = "opened",
    feeds: Iterable[Any] = (),
) -> list[Shelved]:
    """Rows in order. articles: the library's rows, of the bin if that is chosen."""
    found = [*articles]
    own = [row for row in found if not is_sample(row.place) and _is_chosen(row, choice)]
    if order == "opened":
        rows = _by_week(own, today)
    else:
        own.sort(key=_KEYS[order], reverse=order in ("added", "notes"))
        rows = [_shelved(row, today) for row in own]
    if choice != EVERYTHING:
        return rows or [Shelved(NOTHING)]
    notes = {row.place: row.notes for row in found if is_sample(row.place)}
    shown = [_sample_row(sample, notes.get(str(sample.path), 0)) for sample in samples]
    followed = [Shelved(f.title, _news_words(f.unread), feed=f.id) for f in feeds]
    heads = [Shelved(FEEDS_HEADING), *followed] if followed else []
    begin = [Shelved(SAMPLES_HEADING), *shown] if shown else []
    return [*rows, *heads, *begin]


def feed_rows(feed: Any, news: Iterable[Any]) -> list[Shelved]:
    """What a feed has. An article without further facts tells its address."""
    rows = [
        Shelved(
            item.title or item.address,
            item.about or item.address,
            place=item.address,
            is_unread=not item.seen,
            feed=feed.id,
        )
        for item in news
    ]
    return [Shelved(feed.title), *(rows or [Shelved(NOT_ASKED)])]


def _news_words(unread: int) -> str:
    return f"{unread:,} unread" if unread else "nothing unread"


_KEYS: Mapping[str, Callable[[Any], Any]] = {
    "added": lambda row: row.added,
    "title": lambda row: row.title.casefold(),
    "publisher": lambda row: ((row.publisher or "\U0010ffff").casefold(), row.title.casefold()),
    "notes": lambda row: row.notes,
}
_CHOSEN: Mapping[str, Callable[[Any, str | int], bool]] = {
    "all": lambda row, _: not row.archived,
    "unread": lambda row, _: row.opened is None and not row.archived,
    "noted": lambda row, _: row.notes > 0 and not row.archived,
    "archived": lambda row, _: row.archived,
    "bin": lambda row, _: True,
    "tag": lambda row, tag: tag in row.tags,
    "collection": lambda row, shelf: shelf in row.collections,
}


def _is_chosen(row: Any, choice: RowChoice) -> bool:
    return _CHOSEN[choice.kind](row, choice.value)


def _by_week(articles: Iterable[Any], today: date) -> list[Shelved]:
    """Under headings, by when they were last opened."""
    groups: dict[str, list[Shelved]] = {"Today": [], "This week": [], "Earlier": []}
    week = (today - timedelta(days=6)).isoformat()
    for row in articles:
        opened = (row.opened or row.added)[:10]
        group = "This week" if opened >= week else "Earlier"
        if opened >= today.isoformat():
            group = "Today"
        groups[group].append(_shelved(row, today))
    rows: list[Shelved] = []
    for heading, members in groups.items():
        rows += [Shelved(heading), *members] if members else []
    return rows


@lru_cache(maxsize=20_000)
def _shelved(row: Any, today: date) -> Shelved:
    """Kept: after every note the same rows are asked for again."""
    title = row.title or row.place
    return Shelved(title, _detail(row, today), row.id, is_unread=row.opened is None)


def _sample_row(sample: Sample, notes: int) -> Shelved:
    written = f" · {count(notes, 'note')}" if notes else ""
    return Shelved(sample.title, f"Bywhom · {sample.minutes} min{written}", place=str(sample.path))


def _detail(row: Any, today: date) -> str:
    parts = [
        row.publisher or "",
        short_date(row.published, today),
        count(row.notes, "note") if row.notes else "",
    ]
    if not row.words:
        parts.insert(0, "text not here")
    elif not any(parts[:2]):
        parts.insert(0, f"{minutes(row.words)} min")
    return " · ".join(part for part in parts if part)
