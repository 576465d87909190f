"""The library pane's rows: articles by when they were last opened, and the samples."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from bywhom.resources import SAMPLES
from bywhom.ui.language.translate import later, tr
from bywhom.ui.model.words import minutes_of, short_date

SAMPLES_HEADING = later("Samples")
FEEDS_HEADING = later("Feeds")
NOT_ASKED = later("Nothing has come from this feed yet")


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
    is_on_shelf: bool = False  # of a corpus; the place is its row's there

    @property
    def is_heading(self) -> bool:
        return not self.detail

    def spoken(self) -> str:
        if self.is_heading:
            return self.title
        words = (self.title, self.detail, *([tr("unread")] if self.is_unread else []))
        return ", ".join(words)


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
    "all": later("All articles"),
    "unread": later("Unread"),
    "noted": later("With notes"),
    "archived": later("Archived"),
    "bin": later("In the bin"),
}
ORDERS = {
    "opened": later("Last opened"),
    "added": later("Newest first"),
    "title": later("By title"),
    "publisher": later("By outlet"),
    "notes": later("Most notes"),
}
NOTHING = later("Nothing here")
TODAY, WEEK, EARLIER = later("Today"), later("This week"), later("Earlier")


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
        return rows or [Shelved(tr(NOTHING))]
    notes = {row.place: row.notes for row in found if is_sample(row.place)}
    shown = [_sample_row(sample, notes.get(str(sample.path), 0)) for sample in samples]
    followed = [Shelved(f.title, _news_words(f.unread), feed=f.id) for f in feeds]
    heads = [Shelved(tr(FEEDS_HEADING)), *followed] if followed else []
    begin = [Shelved(tr(SAMPLES_HEADING)), *shown] if shown else []
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
    return [Shelved(feed.title), *(rows or [Shelved(tr(NOT_ASKED))])]


def _news_words(unread: int) -> str:
    return tr("%Ln unread", "", unread) if unread else tr("nothing unread")


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
    groups: dict[str, list[Shelved]] = {TODAY: [], WEEK: [], EARLIER: []}
    week = (today - timedelta(days=6)).isoformat()
    for row in articles:
        opened = (row.opened or row.added)[:10]
        group = WEEK if opened >= week else EARLIER
        if opened >= today.isoformat():
            group = TODAY
        groups[group].append(_shelved(row, today))
    rows: list[Shelved] = []
    for heading, members in groups.items():
        rows += [Shelved(tr(heading)), *members] if members else []
    return rows


@lru_cache(maxsize=20_000)
def _shelved(row: Any, today: date) -> Shelved:
    """Kept: after every note the same rows are asked for again."""
    title = row.title or row.place
    return Shelved(title, _detail(row, today), row.id, is_unread=row.opened is None)


def _sample_row(sample: Sample, notes: int) -> Shelved:
    read = tr("{minutes} min", minutes=sample.minutes)
    written = " · " + tr("%Ln note(s)", "", notes) if notes else ""
    return Shelved(
        sample.title,
        f"Bywhom · {read}{written}",
        place=str(sample.path),
    )


def _detail(row: Any, today: date) -> str:
    parts = [
        row.publisher or "",
        short_date(row.published, today),
        tr("%Ln note(s)", "", row.notes) if row.notes else "",
    ]
    if not row.words:
        parts.insert(0, tr("text not here"))
    elif not any(parts[:2]):
        parts.insert(0, minutes_of(row.words))
    return " · ".join(part for part in parts if part)
