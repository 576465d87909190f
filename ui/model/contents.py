"""The contents of an article: its headings, and what heads the chapters of a plain text. Pure."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bywhom.analysis.article import Article
from bywhom.analysis.text.word_lists import word_lists

LONGEST = 80  # characters that the heading of a chapter has at most
SHOWN = 120  # characters of a heading that are shown
PART, CHAPTER, HEADING = range(3)
FEW = 2  # what is less is no contents
ALONE_WITH = 6  # words at most of "Preface to the second edition"
_ROMAN = r"(?=[MDCLXVI])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
_NUMERAL = re.compile(rf"(?:{_ROMAN}|\d{{1,3}})[.:]?")
_SIGNS = ".,:;—–-"


class Part(NamedTuple):
    """start: where its heading begins; level: from 0."""

    title: str
    start: int
    level: int = 0


def contents(article: Article) -> list[Part]:
    """Where the parts of an article begin; empty where it has but one.

    A table of contents at the beginning of a text is not taken for the chapters themselves, and
    a heading right below the number of a chapter is its title.
    """
    found = _joined([*_headed(article)], article.text)
    if len(found) < FEW:
        return []
    levels = sorted({part.level for part in found})
    return [part._replace(level=levels.index(part.level)) for part in found]


def part_at(parts: Sequence[Part], offset: int) -> int | None:
    """Number of the part that an offset lies in; None before the first."""
    number = bisect_right(parts, offset, key=lambda part: part.start) - 1
    return number if number >= 0 else None


def end_of(parts: Sequence[Part], number: int, text: str) -> int:
    return parts[number + 1].start if number + 1 < len(parts) else len(text)


class _Heading(NamedTuple):
    part: Part
    end: int
    is_bare: bool  # only "Chapter" and a number
    by_words: bool  # known by its words, not by its place in the file


def _headed(article: Article) -> Iterator[_Heading]:
    for paragraph in article.paragraphs:
        is_heading = paragraph.role == "heading"
        if not is_heading and (
            paragraph.end - paragraph.start > LONGEST or paragraph.role != "body"
        ):
            continue
        title = " ".join(article.text[paragraph.start : paragraph.end].split())
        level, is_bare = _labelled(title)
        if level is None and not is_heading:
            continue
        part = Part(title[:SHOWN], paragraph.start, HEADING if level is None else level)
        yield _Heading(part, paragraph.end, is_bare, level is not None)


def _labelled(title: str) -> tuple[int | None, bool]:
    """The level that the words of a heading tell, and whether they are but a number."""
    words = title.split()
    if not words or (not words[0][0].isupper() and not words[0][0].isdigit()):
        return None, False
    if len(words) == 1 and _NUMERAL.fullmatch(title) and not title.isdigit():
        return CHAPTER, True
    lists, first = word_lists("contents"), words[0].strip(_SIGNS).lower()
    if first in lists["alone"] and len(words) <= ALONE_WITH and title[-1] not in ".,;!?":
        return CHAPTER, False
    level = PART if first in lists["parts"] else CHAPTER if first in lists["chapters"] else None
    if level is None or len(words) < 2 or not _is_number(words[1]):
        return None, False
    rest = [word for word in words[2:] if not _is_number(word)]
    if rest and title[-1] in ".,;" and rest[0][0].islower():
        return None, False  # "Book one a room early."
    return level, not rest


def _is_number(word: str) -> bool:
    bare = word.strip(_SIGNS)
    if _NUMERAL.fullmatch(bare):
        return True
    numbers = word_lists("contents")["numbers"]
    return all(piece in numbers for piece in bare.lower().split("-"))


def _joined(found: Sequence[_Heading], text: str) -> list[Part]:
    last = {heading.part.title.casefold(): n for n, heading in enumerate(found)}
    parts: list[Part] = []
    joins = False
    for number, heading in enumerate(found):
        after = found[number + 1] if number + 1 < len(found) else None
        is_close = after is not None and not text[heading.end : after.part.start].strip()
        if joins and not heading.by_words:
            parts[-1] = parts[-1]._replace(title=_with(parts[-1].title, heading.part.title))
        elif not (is_close and last[heading.part.title.casefold()] > number):
            parts.append(heading.part)
        else:
            is_close = False
        joins = is_close and heading.is_bare
    return parts


def _with(number: str, title: str) -> str:
    return f"{number.rstrip(_SIGNS)} · {title}"[:SHOWN]
