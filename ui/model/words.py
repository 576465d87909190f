"""What the program says about articles, kinds and rungs, in the words a reader sees."""

from bisect import bisect_right
from collections.abc import Mapping
from datetime import date

from bywhom.analysis.article import Article
from bywhom.analysis.marks import Kind, Rung
from bywhom.documents.draft import Receipt

WORDS_A_MINUTE = 220
NOT_ENGLISH = "This article does not seem to be in English. Marks exist for English only."
STILL_READ = "The article is still being read."
TITLE = "title"  # where a paragraph would have its number
COLOURS = ("yellow", "green", "blue", "rose")  # of highlights; the library's, the usual one first

KIND: Mapping[Kind, str] = {
    "hedge": "Hedge",
    "unnamed-source": "Unnamed source",
    "unsourced-claim": "Unsourced claim",
    "loaded-language": "Loaded language",
    "attributed": "Attributed",
}
KINDS_OF: Mapping[Kind, str] = {  # many of them
    "hedge": "Hedges",
    "unnamed-source": "Unnamed sources",
    "unsourced-claim": "Unsourced claims",
    "loaded-language": "Loaded language",
    "attributed": "Attributed",
}
QUESTION: Mapping[Kind, str] = {
    "hedge": "How firmly is it said?",
    "unnamed-source": "Somebody, but who?",
    "unsourced-claim": "Says who?",
    "loaded-language": "A word that pushes",
    "attributed": "Credited to somebody",
}
RUNG: Mapping[Rung, str] = {
    "named": "a person or organisation by name",
    "document": "a document or other outlet by name",
    "described": "somebody described, not named",
    "unnamed": "somebody unnamed",
    "crowd": "a crowd",
    "passive": "nobody in particular",
}
_YEAR = """
January February March April May June July August September October November December
"""
_MONTHS = _YEAR.split()


def minutes(words: int) -> int:
    """Reading time, never less than one minute."""
    return max(1, round(words / WORDS_A_MINUTE))


def count(number: int, one: str, many: str = "") -> str:
    """ "1 mark", "2 marks"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def times(number: int) -> str:
    return "once" if number == 1 else f"{number:,} times"


def place_in(paragraph: int) -> str:
    """ "¶ 3"; what stands before the first paragraph is the title."""
    return f"¶\u2009{paragraph:,}" if paragraph else TITLE


def reading_place(paragraph: int, of: int, minutes_left: int) -> str:
    """ "¶ 5 of 10 · 1 min left"."""
    left = f"{time_of(minutes_left)} left" if minutes_left else "the end"
    return f"{place_in(max(1, paragraph))} of {of:,} · {left}" if of else left


def time_of(minutes: int) -> str:
    """ "5 min", "1 h 20 min"."""
    hours, rest = divmod(minutes, 60)
    return f"{hours} h {rest} min" if hours else f"{rest} min"


def spoken_place(paragraph: int) -> str:
    return f"paragraph {paragraph:,}" if paragraph else TITLE


STEPS = {  # of the library, as what a reader did
    "article archived": "archiving an article",
    "article brought back": "bringing an article back",
    "article collected": "putting an article into a collection",
    "article deleted": "removing an article",
    "article marked as unread": "marking an article as unread",
    "article restored": "putting an article back",
    "article tagged": "tagging an article",
    "article taken out of the archive": "taking an article out of the archive",
    "bookmark set": "setting a bookmark",
    "bookmark taken out": "taking a bookmark out",
    "collection deleted": "deleting a collection",
    "collection made": "making a collection",
    "correction of a source taken back": "taking back the correction of a source",
    "feed added": "following a feed",
    "feed removed": "leaving a feed",
    "mark dismissed": "dismissing a mark",
    "mark shown again": "bringing a mark back",
    "note added": "adding a note",
    "note changed": "changing a note",
    "note deleted": "deleting a note",
    "note put to its words": "putting a note to its words",
    "note restored": "putting a note back",
    "notes imported": "bringing notes in",
    "source corrected": "correcting a source",
    "tick set": "ticking a source",
}


def undone(step: str) -> str:
    return f"Undone: {STEPS.get(step, step)}."


def done_again(step: str) -> str:
    return f"Done again: {STEPS.get(step, step)}."


def long_date(iso: str | None, today: date) -> str:
    """ "4 November"; with the year unless it is this one. As precise as the date given."""
    if not iso:
        return ""
    year, month, day = _parts(iso)
    if not month:
        return year
    words = f"{day} {_MONTHS[month - 1]}" if day else _MONTHS[month - 1]
    return words if year == str(today.year) and day else f"{words} {year}"


def short_date(iso: str | None, today: date) -> str:
    """ "4 Nov"; with the year unless it is this one."""
    words = long_date(iso, today)
    for month in _MONTHS:
        words = words.replace(month, month[:3])
    return words


def _parts(iso: str) -> tuple[str, int, int]:
    numbers = iso[:10].split("-")
    try:
        month = int(numbers[1]) if len(numbers) > 1 else 0
        day = int(numbers[2]) if len(numbers) > 2 else 0
    except ValueError:
        return iso, 0, 0
    return (numbers[0], month, day) if 0 <= month <= 12 else (iso, 0, 0)


def byline(article: Article, words: int, today: date) -> str:
    """ "The Brackwater Tide · Wren Caldry · 4 November · 2 min"."""
    origin = article.origin
    parts = (
        origin.publisher or "",
        ", ".join(origin.authors),
        long_date(origin.published, today),
        f"{minutes(words)} min",
    )
    return " · ".join(part for part in parts if part)


def paragraph_at(article: Article, offset: int) -> int:
    """Index of the paragraph an offset lies in, or of the next one."""
    ends = [paragraph.end for paragraph in article.paragraphs]
    return min(bisect_right(ends, offset), max(0, len(ends) - 1))


def ago(iso: str, today: date) -> str:
    """ "today, 10:42", or the date, for a moment in ISO 8601 of local time."""
    day, clock = iso[:10], iso[11:16]
    if day == today.isoformat():
        return f"today, {clock}" if clock else "today"
    return short_date(day, today)


def kept(receipt: Receipt) -> str:
    words, blocks = receipt.kept_words, receipt.kept_blocks
    return f"{count(words, 'word')} in {count(blocks, 'paragraph')} were kept."


def left_out(receipt: Receipt) -> str:
    if not receipt.dropped:
        return "Nothing was left out."
    words, blocks = receipt.dropped_words, len(receipt.dropped)
    return f"{count(words, 'word')} in {count(blocks, 'block')} were left out."
