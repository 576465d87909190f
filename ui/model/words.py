"""What the program says about articles, kinds and rungs, in the words a reader sees."""

from bisect import bisect_right
from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QLocale

from bywhom.analysis.article import Article
from bywhom.analysis.marks import Kind, Rung
from bywhom.documents.draft import Receipt
from bywhom.ui.language.translate import later, numeral, tr

WORDS_A_MINUTE = 220
NOT_ENGLISH = later("This article does not seem to be in English. Marks exist for English only.")
STILL_READ = later("The article is still being read.")
TITLE = later("title")  # where a paragraph would have its number
COLOURS = ("yellow", "green", "blue", "rose")  # of highlights; the library's, the usual one first

KIND: Mapping[Kind, str] = {
    "hedge": later("Hedge"),
    "unnamed-source": later("Unnamed source"),
    "unsourced-claim": later("Unsourced claim"),
    "loaded-language": later("Loaded language"),
    "attributed": later("Attributed"),
}
KINDS_OF: Mapping[Kind, str] = {  # many of them
    "hedge": later("Hedges"),
    "unnamed-source": later("Unnamed sources"),
    "unsourced-claim": later("Unsourced claims"),
    "loaded-language": later("Loaded language"),
    "attributed": later("Attributed"),
}
QUESTION: Mapping[Kind, str] = {
    "hedge": later("How firmly is it said?"),
    "unnamed-source": later("Somebody, but who?"),
    "unsourced-claim": later("Says who?"),
    "loaded-language": later("A word that pushes"),
    "attributed": later("Credited to somebody"),
}
RUNG: Mapping[Rung, str] = {
    "named": later("a person or organisation by name"),
    "document": later("a document or other outlet by name"),
    "described": later("somebody described, not named"),
    "unnamed": later("somebody unnamed"),
    "crowd": later("a crowd"),
    "passive": later("nobody in particular"),
}
RUNG_NAME: Mapping[Rung, str] = {
    "named": later("named"),
    "document": later("document"),
    "described": later("described"),
    "unnamed": later("unnamed"),
    "crowd": later("crowd"),
    "passive": later("passive"),
}
# Kinds that the rooms of lessons name for themselves: said by `tr` as they come.
OF_LESSONS = (later("Credited statement"),)
COLOUR: Mapping[str, str] = {  # their names
    "yellow": later("Yellow"),
    "green": later("Green"),
    "blue": later("Blue"),
    "rose": later("Rose"),
}


def minutes(words: int) -> int:
    """Reading time, never less than one minute."""
    return max(1, round(words / WORDS_A_MINUTE))


def minutes_of(words: int) -> str:
    return tr("{minutes} min", minutes=minutes(words))


def count(many: int, one: str, more: str = "") -> str:
    """ "1 mark", "2 marks"."""
    return f"{many:,} {one if many == 1 else more or one + 's'}"


def times(many: int) -> str:
    return tr("once") if many == 1 else tr("%Ln time(s)", "", many)


def place_in(paragraph: int) -> str:
    """ "¶ 3"; what stands before the first paragraph is the title."""
    return f"¶\u2009{numeral(paragraph)}" if paragraph else tr(TITLE)


def spoken_place(paragraph: int) -> str:
    return tr("paragraph {number}", number=numeral(paragraph)) if paragraph else tr(TITLE)


def reading_place(paragraph: int, of: int, minutes_left: int) -> str:
    """ "¶ 5 of 10 · 1 min left"."""
    left = tr("{time} left", time=time_of(minutes_left)) if minutes_left else tr("the end")
    if not of:
        return left
    place = place_in(max(1, paragraph))
    return tr("{place} of {total} · {left}", place=place, total=numeral(of), left=left)


def time_of(minutes: int) -> str:
    """ "5 min", "1 h 20 min"."""
    hours, rest = divmod(minutes, 60)
    if hours:
        return tr("{hours} h {minutes} min", hours=hours, minutes=rest)
    return tr("{minutes} min", minutes=rest)


STEPS = {  # of the library, as what a reader did
    "article archived": later("archiving an article"),
    "article brought back": later("bringing an article back"),
    "article collected": later("putting an article into a collection"),
    "article deleted": later("removing an article"),
    "article marked as unread": later("marking an article as unread"),
    "article restored": later("putting an article back"),
    "article tagged": later("tagging an article"),
    "article taken out of the archive": later("taking an article out of the archive"),
    "bookmark set": later("setting a bookmark"),
    "bookmark taken out": later("taking a bookmark out"),
    "collection deleted": later("deleting a collection"),
    "collection made": later("making a collection"),
    "correction of a source taken back": later("taking back the correction of a source"),
    "feed added": later("following a feed"),
    "feed removed": later("leaving a feed"),
    "mark dismissed": later("dismissing a mark"),
    "mark shown again": later("bringing a mark back"),
    "note added": later("adding a note"),
    "note changed": later("changing a note"),
    "note deleted": later("deleting a note"),
    "note put to its words": later("putting a note to its words"),
    "note restored": later("putting a note back"),
    "notes imported": later("bringing notes in"),
    "source corrected": later("correcting a source"),
    "tick set": later("ticking a source"),
}


def undone(step: str) -> str:
    return tr("Undone: {step}.", step=tr(STEPS.get(step, step)))


def done_again(step: str) -> str:
    return tr("Done again: {step}.", step=tr(STEPS.get(step, step)))


def long_date(iso: str | None, today: date) -> str:
    """ "4 November"; with the year unless it is this one. As precise as the date given."""
    return _date(iso, today, QLocale.FormatType.LongFormat)


def short_date(iso: str | None, today: date) -> str:
    """ "4 Nov"; with the year unless it is this one."""
    return _date(iso, today, QLocale.FormatType.ShortFormat)


def _date(iso: str | None, today: date, form: QLocale.FormatType) -> str:
    if not iso:
        return ""
    year, month, day = _parts(iso)
    if not month:
        return year
    if not day:
        return f"{QLocale().standaloneMonthName(month, form)} {year}"
    name = QLocale().monthName(month, form)
    if year == str(today.year):
        return tr("{day} {month}", day=day, month=name)
    return tr("{day} {month} {year}", day=day, month=name, year=year)


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
        minutes_of(words),
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
        return tr("today, {clock}", clock=clock) if clock else tr("today")
    return short_date(day, today)


def kept(receipt: Receipt) -> str:
    words, blocks = receipt.kept_words, receipt.kept_blocks
    return tr(
        "{words} in {paragraphs} were kept.",
        words=tr("%Ln word(s)", "", words),
        paragraphs=tr("%Ln paragraph(s)", "in them", blocks),
    )


def left_out(receipt: Receipt) -> str:
    if not receipt.dropped:
        return tr("Nothing was left out.")
    words, blocks = receipt.dropped_words, len(receipt.dropped)
    return tr(
        "{words} in {blocks} were left out.",
        words=tr("%Ln word(s)", "", words),
        blocks=tr("%Ln block(s)", "in them", blocks),
    )
