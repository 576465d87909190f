"""What an article may be compared with: first what tells of the same, and why that is thought."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from bywhom.analysis.article import Article
from bywhom.analysis.text.word_lists import groups_of, word_lists
from bywhom.library import ArticleRow, Library
from bywhom.ui.language.translate import later, tr
from bywhom.ui.model.desk import Desk
from bywhom.ui.model.library_rows import Sample
from bywhom.ui.model.words import short_date

VERSIONS = later("Versions of this article")
PROPOSED = later("Tells of the same, it seems")
SAMPLES = later("Samples")
OTHERS = later("The rest of the library")
SAME_STORY = later("Written to be compared with this one")

MOST_NAMES, MOST_PROPOSED = 12, 6
COMMON = 40  # articles: a name that more of them hold tells nothing
DAYS = 3  # apart: may tell of the same event
SHOWN_NAMES = 3
LINKS = ("of", "de", "van", "von")  # within a name
_NAME = re.compile(r"[A-Z][\w’-]+(?: (?:of |de |van |von )?[A-Z][\w’-]+)+")
_WORD = re.compile(r"(?<=[a-z,] )[A-Z][a-z’-]{2,}\b(?! [A-Z])")


class Partner(NamedTuple):
    """about: outlet and day, or why it is proposed. place: an id of the library, or a path."""

    group: str
    title: str
    about: str
    place: int | Path


def partners(desk: Desk, samples: Sequence[Sample], today: date) -> list[Partner]:
    """In the order in which they are offered, each once; empty where there is nothing."""
    reading = desk.reading
    if reading is None:
        return []
    rows = desk.ask(lambda library: library.articles()) or []
    article_id = reading.article_id
    versions: list[ArticleRow] = []
    if article_id is not None:
        versions = desk.ask(lambda library: library.versions(article_id)) or []
    own = {row.id for row in versions}
    others = [row for row in rows if row.id not in own and row.words and not row.sample]
    found = [_version(row, today) for row in versions if row.id != article_id and row.words]
    found += _partner_sample(reading.sample, samples)
    found += _proposed(desk, reading.article, others, today)
    here = reading.article.origin.place
    found += [Partner(OTHERS, row.title or row.place, _about(row, today), row.id) for row in others]
    found += [
        Partner(SAMPLES, sample.title, "", sample.path)
        for sample in samples
        if str(sample.path) != here
    ]
    return [*_once(found)]


def names_in(article: Article) -> list[str]:
    """Names that the article holds, the commonest first; neither days nor its outlet."""
    text, outlet = article.text, (article.origin.publisher or "").casefold()
    runs = [name for run in _NAME.findall(text) for name in _bare(run)]
    parts = {word for name in runs for word in name.split()}
    words = [w for w in _WORD.findall(text) if w not in parts and [*_bare(w)]]
    counted = Counter(runs) + Counter(words)
    telling = (name for name, _ in counted.most_common() if name.casefold() not in outlet)
    return [name for name, _ in zip(telling, range(MOST_NAMES), strict=False)]


def _bare(run: str) -> Iterator[str]:
    """Without "On Monday" before a name: words of grammar and of the calendar are none."""
    common = groups_of("calendar").keys() | groups_of("function_words").keys()
    common |= word_lists("languages")["en"]
    kept: list[str] = []
    for word in (*run.split(), ""):
        is_name = word and word.lower() not in common
        if is_name or (kept and word in LINKS):
            kept.append(word)
        elif kept:
            yield " ".join(kept[: len(kept) - (kept[-1] in LINKS)])
            kept = []


def days_apart(one: str | None, other: str | None) -> int | None:
    """Between two dates as an article tells them; None where one tells no day."""
    try:
        first, second = date.fromisoformat((one or "")[:10]), date.fromisoformat((other or "")[:10])
    except ValueError:
        return None
    return abs((first - second).days)


def _proposed(
    desk: Desk, article: Article, rows: Sequence[ArticleRow], today: date
) -> Iterator[Partner]:
    shared = _shared(desk, names_in(article))
    weighed = []
    for row in rows:
        names = shared.get(row.work, [])
        apart = days_apart(article.origin.published, row.published)
        is_near = apart is not None and apart <= DAYS
        if len(names) >= 2 or (names and is_near):
            weighed.append((len(names) + (2 if is_near else 0), row, names, apart))
    weighed.sort(key=lambda found: -found[0])
    for _, row, names, apart in weighed[:MOST_PROPOSED]:
        why = [", ".join(names[:SHOWN_NAMES])]
        if apart == 0:
            why.append(tr("the same day"))
        elif apart is not None and apart <= DAYS:
            why.append(tr("%Ln day(s) apart", "", apart))
        about = " · ".join(part for part in (*why, _about(row, today)) if part)
        yield Partner(PROPOSED, row.title or row.place, about, row.id)


def _shared(desk: Desk, names: Sequence[str]) -> Mapping[int, list[str]]:
    """By work: the names that it has too."""
    found: dict[int, list[str]] = defaultdict(list)
    works = desk.ask(lambda library: library.works()) or {}
    for name in names:
        hits = desk.ask(_holding(name)) or []
        holders = {works[hit] for hit in hits if hit in works}
        for work in holders if len(hits) < COMMON else ():
            found[work].append(name)
    return found


def _holding(name: str) -> Callable[[Library], list[int]]:
    def search(library: Library) -> list[int]:
        hits = library.search(f'"{name}"', COMMON)
        return [hit.article_id for hit in hits if hit.note_id is None]

    return search


def _partner_sample(own: Sample | None, samples: Sequence[Sample]) -> list[Partner]:
    return [
        Partner(PROPOSED, sample.title, tr(SAME_STORY), sample.path)
        for sample in samples
        if own is not None and sample.path.name == own.partner
    ]


def _version(row: ArticleRow, today: date) -> Partner:
    read = tr("as read on {day}", day=short_date(row.added[:10], today))
    return Partner(VERSIONS, row.title or row.place, read, row.id)


def _about(row: ArticleRow, today: date) -> str:
    day = row.published or row.added
    return " · ".join(part for part in (row.publisher or "", short_date(day[:10], today)) if part)


def _once(found: Sequence[Partner]) -> Iterator[Partner]:
    seen: set[int | Path] = set()
    for partner in found:
        if partner.place not in seen:
            seen.add(partner.place)
            yield partner
