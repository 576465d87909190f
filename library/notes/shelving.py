"""Which article of the library some notes from elsewhere belong to."""

from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from bywhom.analysis.article import Article, Origin
from bywhom.library import articles
from bywhom.library.addresses import TEXT, short_title_key, title_key
from bywhom.library.database.store import Store
from bywhom.library.database.undo import Change
from bywhom.library.notes import note_rows
from bywhom.library.notes.note_transfer import Transfer, TransferNote
from bywhom.library.notes.notes import Note, Selector, locate

LOOKED_AT = 20  # notes of a parcel that are looked for in an article of the same title


@dataclass(frozen=True, slots=True)
class Shelf:
    """An article that takes notes in: its text, and the notes its work has, in the bin too."""

    article: int
    work: int
    text: str
    notes: tuple[Note, ...]
    is_new: bool


class Shelving:
    """Looks articles up for one import."""

    def __init__(self, store: Store, change: Change) -> None:
        self._store, self._change = store, change
        self._made: set[int] = set()  # articles listed by this import

    def pieces(self, parcel: Transfer) -> list[Transfer]:
        """Notes that are told by a title alone, over which several articles stand: each goes
        where its words are."""
        alike = self._alike(parcel) if not (parcel.place or parcel.text_hash) else []
        texts = [text for text in map(self._text, alike) if text]
        if len(texts) < 2 or len(parcel.slips) < 2:
            return [parcel]
        found: dict[int, list[TransferNote]] = defaultdict(list)
        for slip in parcel.slips:
            at = (number for number, text in enumerate(texts) if _stands(text, slip))
            found[next(at, -1)].append(slip)
        slips = [*found.values()]
        first = replace(parcel, slips=tuple(slips[0]))
        return [first, *(replace(parcel, slips=tuple(s), left_out=()) for s in slips[1:])]

    def shelf(self, parcel: Transfer) -> Shelf:
        """The newest version of the parcel's article, taken out of the bin or listed anew."""
        article = self._found(parcel)
        if article is None:
            return self._listed(parcel)
        articles.bring_back(self._store, self._change, article)
        work = articles.work_of(self._store, article)
        assert work is not None
        notes = self._notes(work)
        return Shelf(article, work, self._text(article), tuple(notes), False)

    def _found(self, parcel: Transfer) -> int | None:
        """By an address, by its text, or by its title if the parcel has nothing better to say."""
        work = articles.work_at(self._store, _origin(parcel))
        if work is not None:
            return self._newest(f"a.work = {work}", [])
        if parcel.text_hash:
            return self._newest("a.text_hash = ?", [parcel.text_hash])
        return None if parcel.place else self._titled(parcel)

    def _newest(self, condition: str, values: list[Any]) -> int | None:
        found = self._store.row(
            f"SELECT a.id FROM articles a WHERE {condition} "
            "ORDER BY a.deleted IS NOT NULL, a.id DESC LIMIT 1",
            values,
        )
        return None if found is None else int(found["id"])

    def _titled(self, parcel: Transfer) -> int | None:
        """One title may stand over two articles: the words that were noted tell which is meant."""
        fitting = [(self._fit(article, parcel), article) for article in self._alike(parcel)]
        best = max(fitting, default=(0.0, 0), key=lambda pair: pair[0])
        if best[0] > 0:
            return best[1]
        return self._of_a_site(parcel)

    def _of_a_site(self, parcel: Transfer) -> int | None:
        """The same title with the name of a site after it on one side: if the words are there."""
        alike = set(self._by_short_title[title_key(parcel.title)])
        alike.update(self._by_title[short_title_key(parcel.title)])
        for article in sorted(alike - self._made, reverse=True):
            text = self._text(article)
            noted = parcel.slips[:LOOKED_AT] if text else ()
            if any(_stands(text, slip, surely=True) for slip in noted):
                return article
        return None

    def _alike(self, parcel: Transfer) -> list[int]:
        """Articles of the title; what this import told apart already stays apart."""
        key = title_key(parcel.title)
        return [a for a in self._by_title[key] if a not in self._made] if key else []

    @cached_property
    def _by_short_title(self) -> dict[str, list[int]]:
        """Those whose titles end in the name of a site, by the rest."""
        found: dict[str, list[int]] = defaultdict(list)
        for title, newest in self._by_title.items():
            if short := short_title_key(title):
                found[short] += newest
        return found

    @cached_property
    def _by_title(self) -> dict[str, list[int]]:
        """The newest version of each work by its title, those in the bin last."""
        found: dict[str, list[int]] = defaultdict(list)
        seen = set()
        for row in self._store.rows(
            "SELECT id, work, title FROM articles ORDER BY deleted IS NOT NULL, id DESC"
        ):
            if row["work"] not in seen:
                seen.add(row["work"])
                found[title_key(row["title"])].append(row["id"])
        return found

    def _fit(self, article: int, parcel: Transfer) -> float:
        """How many of the parcel's notes find something like their words there."""
        text = self._text(article)
        noted = [slip for slip in parcel.slips if slip.quote.strip()]
        if not text:
            work = articles.work_of(self._store, article) or 0
            held = {note.selector.quote for note in self._notes(work)}
            return 1.0 if held.intersection(slip.quote for slip in noted) else 0.5
        if not noted:
            return 0.5
        return float(sum(_stands(text, slip) for slip in noted[:LOOKED_AT]))

    def _notes(self, work: int) -> list[Note]:
        self._change.flush()  # an earlier parcel may have brought some
        return note_rows.of_work(self._store, work)

    def _text(self, article: int) -> str:
        row = self._store.row("SELECT text FROM texts WHERE article = ?", [article])
        return row["text"] if row else ""

    def _listed(self, parcel: Transfer) -> Shelf:
        """Without its text; its notes wait there until it is opened."""
        title = " ".join(parcel.title.split()) or parcel.place or "Untitled"
        article = Article(title, "", (), _origin(parcel))
        made = articles.insert(self._store, self._change, article, {})
        work = articles.work_of(self._store, made)
        assert work is not None
        for tag in note_rows.clean_tags(parcel.tags):
            self._change.insert("work_tags", {"work": work, "tag": tag})
        self._made.add(made)
        return Shelf(made, work, "", (), True)


def _origin(parcel: Transfer) -> Origin:
    by_text = (TEXT + parcel.text_hash,) if parcel.text_hash and not parcel.place else ()
    known_as = (*parcel.known_as, *by_text)
    return Origin(parcel.place, parcel.publisher, parcel.authors, parcel.published, known_as)


def _stands(text: str, slip: TransferNote, *, surely: bool = False) -> bool:
    told = Selector(slip.quote, slip.prefix, slip.suffix, slip.start or 0, slip.end or 0)
    state = locate(text, told).state
    return state == "sure" if surely else state != "lost"
