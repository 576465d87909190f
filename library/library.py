"""The library as the rest of the program sees it: one open file, one thread."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from bywhom.analysis.article import Article, Span
from bywhom.analysis.sources.corrections import VERBS, Correction, Verb
from bywhom.library import article_list, articles, bookmarks, feeds, judgements, shelves
from bywhom.library.article_list import ArticleRow
from bywhom.library.bookmarks import Bookmark
from bywhom.library.database.values import now
from bywhom.library.dismissals import SCOPES, Dismissal, Scope
from bywhom.library.feeds import FollowedFeed, NewsItem
from bywhom.library.notes import note_rows
from bywhom.library.notes.note_import import unpack
from bywhom.library.notes.note_transfer import Transfer, Unpacked
from bywhom.library.notes.notes import COLOURS, NOWHERE, Note, select
from bywhom.library.opening import open_store
from bywhom.library.search import SearchHit, search
from bywhom.library.shelves import Collection
from bywhom.library.sitting import Sitting


def open_library(path: Path, *, must_exist: bool = False) -> "Library":
    """Opens the library file, making it if need be. LibraryError says what stands against it."""
    store, notices = open_store(path, must_exist=must_exist)
    return Library(store, notices)


class Library(Sitting):
    """Articles as read, notes, and what the reader decided.

    Every change is one transaction and, where it is the reader's own, can be undone. An id
    that is not there is a LibraryError, since another window may have removed it.
    """

    # Articles

    def articles(self) -> list[ArticleRow]:
        """The newest version of every article outside the bin, newest first."""
        return article_list.listed(self._store)

    def versions(self, article_id: int) -> list[ArticleRow]:
        """Every version of the article's work outside the bin, newest first."""
        return article_list.versions(self._store, article_id)

    def save_article(
        self, article: Article, receipt: dict[str, Any] | None = None, *, sample: bool = False
    ) -> int:
        """The article's id: the same for the same text of the same place, else a new one.

        A changed text of a known place becomes a new version beside the old one. Saving what
        is in the bin takes it out.
        """
        found = articles.save(self._store, article, receipt, sample)
        self._store.rows("PRAGMA shrink_memory")  # else a book's pages are held on to
        return found

    def article(self, article_id: int) -> Article:
        """The article exactly as it was saved."""
        found = articles.read(self._store, article_id)
        if found is None:
            raise self._gone("article")
        return found

    def articles_with_text(self, text: str) -> list[int]:
        """Ids of the articles whose text is exactly this, wherever they came from."""
        return articles.with_text(self._store, text)

    def receipt(self, article_id: int) -> dict[str, Any] | None:
        """What was kept and left out when the article was read in."""
        return articles.receipt(self._store, article_id)

    def mark_opened(self, article_id: int) -> None:
        """The article is being read now; it is unread no longer."""
        self._set_article(article_id, {"opened": now()}, "article opened", undoable=False)

    def mark_unread(self, article_id: int) -> None:
        self._set_article(article_id, {"opened": None}, "article marked as unread")

    def set_position(self, article_id: int, offset: int) -> None:
        """The reader's place: a code point of the text."""
        self._set_article(article_id, {"position": offset}, "place kept", undoable=False)

    def set_archived(self, article_id: int, archived: bool) -> None:
        what = "article archived" if archived else "article taken out of the archive"
        self._set_article(article_id, {"archived": int(archived)}, what)

    def set_article_tags(self, article_id: int, tags: Iterable[str]) -> None:
        """The tags of the article, in all its versions."""
        shelves.set_tags(self._store, self._work(article_id), tags)

    def article_tags(self) -> list[str]:
        """Tags of articles outside the bin, by name."""
        return shelves.tags_in_use(self._store)

    def known_as(self, article_id: int) -> tuple[str, ...]:
        """The addresses other than its place by which the article is found."""
        return articles.further_keys(self._store, article_id)

    def change_article(self, article_id: int, **facts: Any) -> None:
        """Puts right what is said of this version: `title`, `publisher`, `authors`, `published`."""
        unknown = facts.keys() - articles.CHANGEABLE
        if unknown:
            raise TypeError(f"an article's {', '.join(sorted(unknown))} cannot be changed")
        with self._expecting("article"):
            articles.change_facts(self._store, article_id, facts)

    def titles(self) -> dict[int, str]:
        """The title of every version of every article, by its id."""
        return articles.titles(self._store)

    def works(self) -> dict[int, int]:
        """What the versions of one article share, by the id of every version."""
        return articles.works(self._store)

    def collections(self) -> list[Collection]:
        return shelves.collections(self._store)

    def add_collection(self, name: str) -> int:
        """The id of the collection of that name, made if there is none."""
        return shelves.add_collection(self._store, name)

    def delete_collection(self, collection_id: int) -> None:
        """Removes the shelf; the articles stay in the library."""
        with self._expecting("collection"):
            shelves.delete_collection(self._store, collection_id)

    def set_collected(self, article_id: int, collection_id: int, there: bool) -> None:
        """Puts the article into a collection, or takes it out."""
        shelves.put(self._store, self._work(article_id), collection_id, there)

    def delete_article(self, *article_ids: int) -> None:
        """Puts articles, all their versions and notes into the bin. One step to undo."""
        with self._expecting("article"):
            articles.set_deleted(self._store, article_ids, True)

    def restore_article(self, *article_ids: int) -> None:
        with self._expecting("article"):
            articles.set_deleted(self._store, article_ids, False)

    def deleted_articles(self) -> list[ArticleRow]:
        return article_list.binned(self._store)

    def empty_bin(self) -> None:
        """Deletes what lies in the bin, for good; changes before it cannot be undone any more."""
        articles.empty_bin(self._store)

    def search(self, typed: str, limit: int = 50) -> list[SearchHit]:
        """Articles and notes for what a reader typed, best first. No query is an error."""
        return search(self._store, typed, limit)

    # Notes

    def notes(self, article_id: int | None = None) -> list[Note]:
        """Notes of an article in the order of its text; without one all notes, newest first.

        An article has the notes of all its versions. Those of another version are looked for
        in this one: their placement is sure, doubtful (“please check”) or lost.
        """
        if article_id is None:
            return note_rows.listed(self._store)
        return note_rows.of_article(self._store, article_id)

    def notes_on_rule(self, rule: str) -> int:
        """How many notes, of all articles, answer a mark of this rule."""
        return note_rows.answering(self._store, rule)

    def note(self, note_id: int) -> Note:
        found = note_rows.one(self._store, note_id)
        if found is None:
            raise self._gone("note")
        return found

    def add_note(
        self,
        article_id: int,
        span: tuple[int, int] | None,
        body: str = "",
        colour: str = "yellow",
        tags: Iterable[str] = (),
        mark_rule: str | None = None,
        *,
        typing: bool = False,
    ) -> Note:
        """Writes a note on words of an article (code points of its text), or on the whole of it.

        With `typing`, the changes that follow in a row are undone with it.
        """
        text = self.article(article_id).text
        selector = NOWHERE if span is None else select(text, span)
        said = (body, _colour(colour), tags, mark_rule)
        return self.note(note_rows.add(self._store, article_id, selector, *said, typing))

    def change_note(self, note_id: int, *, typing: bool = False, **fields: Any) -> Note:
        """Sets `body`, `colour` or `tags`. With `typing`, changes in a row are undone at once."""
        unknown = fields.keys() - note_rows.CHANGEABLE
        if unknown:
            raise TypeError(f"a note's {', '.join(sorted(unknown))} cannot be changed")
        if "colour" in fields:
            fields["colour"] = _colour(fields["colour"])
        with self._expecting("note"):
            note_rows.edit(self._store, note_id, fields, typing)
        return self.note(note_id)

    def end_typing(self) -> None:
        """What is typed from now on is undone by itself."""
        self._store.part()

    def delete_note(self, note_id: int) -> None:
        """Puts the note into the bin."""
        with self._expecting("note"):
            note_rows.set_deleted(self._store, note_id, True)

    def restore_note(self, note_id: int) -> Note:
        with self._expecting("note"):
            note_rows.set_deleted(self._store, note_id, False)
        return self.note(note_id)

    def place_note(self, note_id: int, article_id: int, span: tuple[int, int]) -> None:
        """Puts a note that was doubtful or lost to words of this version, by hand."""
        selector = select(self.article(article_id).text, span)
        with self._expecting("note"):
            note_rows.place(self._store, note_id, article_id, selector)

    def deleted_notes(self) -> list[Note]:
        """Notes in the bin whose article is not, last written first."""
        return note_rows.listed(self._store, deleted=True)

    def tags(self) -> list[str]:
        """Tags in use, most used first."""
        return note_rows.tags_in_use(self._store)

    def colour_meanings(self) -> dict[str, str]:
        """What the reader means by the colours that have a meaning."""
        return note_rows.colour_meanings(self._store)

    def set_colour_meanings(self, meanings: Mapping[str, str]) -> None:
        """By colour; an empty meaning is none."""
        for colour in meanings:
            _colour(colour)
        note_rows.set_colour_meanings(self._store, meanings)

    def take_in(
        self, parcels: Sequence[Transfer], between: Callable[[int, int], None] | None = None
    ) -> Unpacked:
        """Notes from elsewhere; what is there already is left as it is. One step to undo.

        between: told how many notes of how many were looked at; nothing comes in if it raises.
        """
        return unpack(self._store, parcels, between or (lambda done, total: None))

    # Dismissals, ticks, corrections

    def dismissals(self, article_id: int | None = None) -> list[Dismissal]:
        """All dismissals, or those that concern one article."""
        return judgements.dismissals(self._store, article_id)

    def dismiss(
        self,
        scope: Scope,
        *,
        rule: str,
        article_id: int | None = None,
        span: tuple[int, int] | None = None,
        phrase: str = "",
    ) -> int:
        """Hides marks. `here` needs article and span, `rule` neither, the others the article.

        For the scope `kind`, `rule` names the kind.
        """
        lacks_place = scope != "rule" and article_id is None
        if scope not in SCOPES or lacks_place or (scope == "here" and span is None):
            raise ValueError(f"cannot dismiss {scope!r} with what was given")
        place = None if span is None else Span(*span)
        return judgements.dismiss(self._store, Dismissal(0, scope, rule, article_id, phrase, place))

    def undismiss(self, dismissal_id: int) -> None:
        with self._expecting("dismissal"):
            judgements.undismiss(self._store, dismissal_id)

    def ticks(self, article_id: int) -> dict[str, frozenset[str]]:
        """IMVAIN qualities the reader ticked, by the source's name."""
        return judgements.ticks(self._store, article_id)

    def set_tick(self, article_id: int, source_name: str, letter: str, value: bool) -> None:
        judgements.set_tick(self._store, article_id, source_name, letter, value)

    def corrections(self, article_id: int) -> list[Correction]:
        """What the reader corrected about the article's sources, in order."""
        return judgements.corrections(self._store, article_id)

    def correct(self, article_id: int, source: str, verb: Verb, value: str = "") -> int:
        """Keeps a correction of the source of that name; `none` needs no value."""
        if verb not in VERBS or bool(value.strip()) == (verb == "none"):
            raise ValueError(f"cannot correct {verb!r} with {value!r}")
        one = Correction(0, source, verb, " ".join(value.split()))
        return judgements.correct(self._store, article_id, one)

    def take_back_corrections(self, ids: Sequence[int]) -> None:
        with self._expecting("correction"):
            judgements.take_back_corrections(self._store, ids)

    # Bookmarks and feeds

    def bookmarks(self, article_id: int) -> list[Bookmark]:
        """The reader's places in an article, those put into other versions of it too."""
        return bookmarks.listed(self._store, article_id)

    def add_bookmark(self, article_id: int, start: int, quote: str) -> int:
        """start: code points; quote: the words there, of which the beginning is kept."""
        self._work(article_id)
        return bookmarks.add(self._store, article_id, start, quote)

    def delete_bookmark(self, bookmark_id: int) -> None:
        with self._expecting("bookmark"):
            bookmarks.delete(self._store, bookmark_id)

    def feeds(self) -> list[FollowedFeed]:
        """The reader's feeds by title."""
        return feeds.listed(self._store)

    def add_feed(self, address: str, title: str = "") -> int:
        """The id of the feed of that address, added if it is not there."""
        return feeds.add(self._store, address, title)

    def delete_feed(self, feed_id: int) -> None:
        with self._expecting("feed"):
            feeds.delete(self._store, feed_id)

    def news(self, feed_id: int) -> list[NewsItem]:
        """What a feed had when it was last asked."""
        return feeds.news(self._store, feed_id)

    def take_news(self, feed_id: int, items: Iterable[NewsItem]) -> None:
        """What a feed has now. An item seen before stays seen."""
        feeds.take_news(self._store, feed_id, items)

    def see_news(self, feed_id: int, address: str = "") -> None:
        """An item of a feed has been opened; without an address: all of them are seen."""
        feeds.see(self._store, feed_id, address)

    def _work(self, article_id: int) -> int:
        work = articles.work_of(self._store, article_id)
        if work is None:
            raise self._gone("article")
        return work

    def _set_article(
        self, article_id: int, values: dict[str, Any], what: str, undoable: bool = True
    ) -> None:
        with self._expecting("article"), self._store.change(what, undoable=undoable) as change:
            change.update("articles", {"id": article_id}, values)


def _colour(name: str) -> str:
    if name not in COLOURS:
        raise ValueError(f"{name!r} is not one of {', '.join(COLOURS)}")
    return name
