"""Where the reader has been: articles, each with the place it was left at."""

from collections.abc import Collection

from bywhom.ui.model.desk import OpenArticle

MOST = 60


class History:
    def __init__(self) -> None:
        self.past: list[OpenArticle] = []
        self.future: list[OpenArticle] = []

    def leave(self, now: OpenArticle | None) -> None:
        """The reader goes on from here. The same place twice is one place."""
        if now is None:
            return
        if not (self.past and _is_same_place(self.past[-1], now)):
            self.past.append(now)
            del self.past[:-MOST]
        self.future.clear()

    def back(self, now: OpenArticle | None) -> OpenArticle | None:
        return _travel(self.past, self.future, now)

    def forward(self, now: OpenArticle | None) -> OpenArticle | None:
        return _travel(self.future, self.past, now)

    def forget(self, article_ids: Collection[int]) -> None:
        """Articles that are no more."""
        for places in (self.past, self.future):
            places[:] = [place for place in places if place.article_id not in article_ids]


def is_same_article(one: OpenArticle, other: OpenArticle) -> bool:
    return one.article is other.article or (
        one.article_id is not None and one.article_id == other.article_id
    )


def _is_same_place(one: OpenArticle, other: OpenArticle) -> bool:
    return is_same_article(one, other) and one.position == other.position


def _travel(
    where: list[OpenArticle], other: list[OpenArticle], now: OpenArticle | None
) -> OpenArticle | None:
    """The next place that is not where the reader is already."""
    while where:
        place = where.pop()
        if now is None or not _is_same_place(place, now):
            if now is not None:
                other.append(now)
            return place
    return None
