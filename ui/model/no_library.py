"""The library while there is none: nothing in it to be read, and no changing it."""

from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from bywhom.files.errors import FileError
from bywhom.ui.language.translate import tr

if TYPE_CHECKING:
    from bywhom.analysis.sources.corrections import Correction
    from bywhom.library import ArticleRow, Dismissal, Note
    from bywhom.library.bookmarks import Bookmark
    from bywhom.library.feeds import FollowedFeed, NewsItem
    from bywhom.library.search import SearchHit
    from bywhom.library.shelves import Collection


class NoLibrary:
    """The interface of `bywhom.library.Library`, which is loaded after the first paint only."""

    path = Path()
    read_only = True
    notices: tuple[str, ...] = ()
    is_damaged = False

    def wait_for_others(self, seconds: float) -> None:
        """Nobody else is there."""

    def must_be_there(self) -> None:
        """There is nothing to be lost."""

    # What is read is empty

    def articles(self) -> "list[ArticleRow]":
        return []

    def versions(self, article_id: int) -> "list[ArticleRow]":
        return []

    def articles_with_text(self, text: str) -> list[int]:
        return []

    def deleted_articles(self) -> "list[ArticleRow]":
        return []

    def article_tags(self) -> list[str]:
        return []

    def titles(self) -> dict[int, str]:
        return {}

    def works(self) -> dict[int, int]:
        return {}

    def collections(self) -> "list[Collection]":
        return []

    def search(self, typed: str, limit: int = 50) -> "list[SearchHit]":
        return []

    def notes(self, article_id: int | None = None) -> "list[Note]":
        return []

    def notes_on_rule(self, rule: str) -> int:
        return 0

    def deleted_notes(self) -> "list[Note]":
        return []

    def tags(self) -> list[str]:
        return []

    def colour_meanings(self) -> dict[str, str]:
        return {}

    def dismissals(self, article_id: int | None = None) -> "list[Dismissal]":
        return []

    def ticks(self, article_id: int) -> dict[str, frozenset[str]]:
        return {}

    def corrections(self, article_id: int) -> "list[Correction]":
        return []

    def feeds(self) -> "list[FollowedFeed]":
        return []

    def bookmarks(self, article_id: int) -> "list[Bookmark]":
        return []

    def news(self, feed_id: int) -> "list[NewsItem]":
        return []

    def undo(self) -> str | None:
        return None

    def redo(self) -> str | None:
        return None

    def changed_elsewhere(self) -> bool:
        return False

    def warm(self) -> None:
        return None

    def end_typing(self) -> None:
        return None

    def close(self) -> None:
        return None

    # What names something of it, or changes it, is refused

    def _refuse(self, *given: Any, **named: Any) -> NoReturn:
        raise FileError(
            tr("The library"), tr("none is open"), tr("The page can be read all the same.")
        )

    article = receipt = note = change_article = known_as = _refuse
    save_article = delete_article = restore_article = place_note = take_in = empty_bin = _refuse
    mark_opened = mark_unread = set_position = set_archived = set_article_tags = _refuse
    add_collection = delete_collection = set_collected = _refuse
    add_note = change_note = delete_note = restore_note = _refuse
    dismiss = undismiss = set_tick = correct = take_back_corrections = _refuse
    add_feed = delete_feed = take_news = see_news = set_colour_meanings = _refuse
    add_bookmark = delete_bookmark = _refuse
    hand_over = take_over = _refuse
