"""Marks made on paper, typed in by line and word: “12 may 1”, “12 3-5 1”, “12 * 3”."""

import re
from collections.abc import Sequence

from bywhom.analysis.agreement.overlap import ReaderMark
from bywhom.analysis.article import Span
from bywhom.classroom.lesson.lessons import Category, Lesson
from bywhom.classroom.lesson.paper_lines import PaperLine
from bywhom.classroom.lesson.word_edges import snapped

HOW = (
    "Line, words, number of the kind: “12 may close 1”. The beginnings of words will do. "
    "“12 3-5 1” is the third to the fifth word, “12 3-13.2 1” goes on into line 13, "
    "“12 * 3” is the sentence that begins there. Without a kind, the last one again."
)
NO_LINE = "Begin with a number of a line, from 1 to {}."
NO_WORDS = "Say which words of line {}: “{}”"
NOT_THERE = "“{}” is not in line {}: “{}”"
OFTEN = "“{}” stands in line {} more than once. Which word is it? {}"
NO_WORD = "Line {} has {} words: “{}”"
NO_KIND = "Say the kind with a number from 1 to {}."
BACKWARDS = "The last word stands before the first."
NO_SENTENCE = "No sentence begins in line {}: “{}”"
MANY_SENTENCES = "Several sentences begin in line {}: type *1, *2 …"
MOST_ON = 8  # lines that a mark in words may go on through

NUMBER = re.compile(r"\d{1,4}")
STARRED = re.compile(r"\*(\d?)")
Place = tuple[int, int]  # which line and which of its words, from 0


class NotUnderstood(ValueError):
    """What was typed has no place on the sheet; says why, in words."""


def typed_mark(
    typed: str,
    lesson: Lesson,
    lines: Sequence[PaperLine],
    palette: Sequence[Category],
    before: str = "",
) -> tuple[str, ReaderMark]:
    """The article and the mark. before: the kind of the last mark, for one typed without.
    NotUnderstood says what does not fit."""
    parts = typed.replace(",", " ").split()
    if not parts or not NUMBER.fullmatch(parts[0]) or not 1 <= int(parts[0]) <= len(lines):
        raise NotUnderstood(NO_LINE.format(len(lines)))
    at, parts = int(parts[0]) - 1, parts[1:]
    kind, parts = _kind(parts, palette, before)
    if not parts:
        raise NotUnderstood(NO_WORDS.format(at + 1, _shown(lesson, lines[at])))
    text = lesson.article(lines[at].article).article.text
    if starred := STARRED.fullmatch(parts[0]):
        span = _sentence(lesson, lines, at, int(starred[1] or 0))
    else:
        first, last = _places(text, lines, at, parts, lesson)
        span = Span(lines[first[0]].words[first[1]].start, lines[last[0]].words[last[1]].end)
        if span.start >= span.end or lines[first[0]].article != lines[last[0]].article:
            raise NotUnderstood(BACKWARDS)
    return lines[at].article, ReaderMark(*snapped(text, _bare(text, span)), kind)


def _kind(parts: list[str], palette: Sequence[Category], before: str) -> tuple[str, list[str]]:
    """A number behind the words; a number alone is a word."""
    if len(parts) > 1 and NUMBER.fullmatch(parts[-1]):
        if not 1 <= int(parts[-1]) <= len(palette):
            raise NotUnderstood(NO_KIND.format(len(palette)))
        return palette[int(parts[-1]) - 1].id, parts[:-1]
    if len(palette) == 1:
        return palette[0].id, parts
    if before not in {c.id for c in palette}:
        raise NotUnderstood(NO_KIND.format(len(palette)))
    return before, parts


def _places(
    text: str, lines: Sequence[PaperLine], at: int, parts: list[str], lesson: Lesson
) -> tuple[Place, Place]:
    """Of the first and the last word."""
    begin = (at, 0)
    if len(parts) == 1 and not _all_from(text, lines, at, parts):
        first, dash, last = parts[0].partition("-")
        if dash and first and last:
            begin = _one(text, lines, at, first, lesson)
            return begin, _last(text, lines, begin, last, lesson)
    if len(parts) == 1 and NUMBER.fullmatch(parts[0]):
        begin = _one(text, lines, at, parts[0], lesson)
        return begin, begin
    found = _all_from(text, lines, at, parts)
    if not found:
        raise NotUnderstood(NOT_THERE.format(" ".join(parts), at + 1, _shown(lesson, lines[at])))
    exact = [f for f in found if _is(text, _word(lines, f[1]), parts[-1], whole=True)]
    found = exact if len(exact) == 1 else found
    if len(found) > 1:
        which = ", ".join(f"{n + 1}" for (_, n), _ in found)
        raise NotUnderstood(OFTEN.format(" ".join(parts), at + 1, which))
    return found[0]


def _last(text: str, lines: Sequence[PaperLine], begin: Place, typed: str, lesson: Lesson) -> Place:
    """Of the end of a stretch: a word of the same line, one after LINE., or the next so called."""
    line, dot, word = typed.partition(".")
    if dot and NUMBER.fullmatch(line) and NUMBER.fullmatch(word):
        if not 1 <= int(line) <= len(lines):
            raise NotUnderstood(NO_LINE.format(len(lines)))
        return _one(text, lines, int(line) - 1, word, lesson)
    if NUMBER.fullmatch(typed):
        return _one(text, lines, begin[0], typed, lesson)
    for place in _following(lines, begin):
        if _is(text, _word(lines, place), typed):
            return place
    raise NotUnderstood(NOT_THERE.format(typed, begin[0] + 1, _shown(lesson, lines[begin[0]])))


def _one(text: str, lines: Sequence[PaperLine], at: int, typed: str, lesson: Lesson) -> Place:
    """One word of a line, by its number or its beginning."""
    words, found = lines[at].words, _all_from(text, lines, at, [typed])
    if NUMBER.fullmatch(typed):
        if 1 <= int(typed) <= len(words):
            return at, int(typed) - 1
        if not found:
            shown = _shown(lesson, lines[at])
            raise NotUnderstood(NO_WORD.format(at + 1, len(words), shown))
    if not found:
        raise NotUnderstood(NOT_THERE.format(typed, at + 1, _shown(lesson, lines[at])))
    return found[0][0]


def _all_from(
    text: str, lines: Sequence[PaperLine], at: int, parts: Sequence[str]
) -> list[tuple[Place, Place]]:
    """Wherever words that begin so follow each other, from this line on."""
    found = []
    for number in range(len(lines[at].words)):
        row = [(at, number), *_following(lines, (at, number))][: len(parts)]
        if len(row) == len(parts) and all(
            _is(text, _word(lines, place), part) for place, part in zip(row, parts, strict=True)
        ):
            found.append((row[0], row[-1]))
    return found


def _following(lines: Sequence[PaperLine], place: Place) -> list[Place]:
    """The words behind one, also in the next lines of its article."""
    at, number = place
    here = [(at, n) for n in range(number + 1, len(lines[at].words))]
    next_ = range(at + 1, min(at + 1 + MOST_ON, len(lines)))
    on = (n for n in next_ if lines[n].article == lines[at].article)
    return [*here, *((n, word) for n in on for word in range(len(lines[n].words)))]


def _word(lines: Sequence[PaperLine], place: Place) -> Span:
    return lines[place[0]].words[place[1]]


def _is(text: str, word: Span, typed: str, *, whole: bool = False) -> bool:
    """Does it begin so? Capitals, quotation marks and commas around it are nothing."""
    bare = _plain(text[word.start : word.end])
    return bare == _plain(typed) if whole else bare.startswith(_plain(typed))


def _plain(word: str) -> str:
    kept = [n for n, c in enumerate(word) if c.isalnum()]
    inner = word[kept[0] : kept[-1] + 1] if kept else word
    return inner.casefold().replace("’", "'")


def _bare(text: str, span: Span) -> Span:
    """Without what is no word at its ends."""
    kept = [n for n in range(span.start, span.end) if text[n].isalnum()]
    return Span(kept[0], kept[-1] + 1) if kept else span


def _sentence(lesson: Lesson, lines: Sequence[PaperLine], at: int, which: int) -> Span:
    line, item = lines[at].span, lesson.article(lines[at].article)
    found = [s for s in item.sentences if line.start <= s.start < line.end]
    if not found:
        raise NotUnderstood(NO_SENTENCE.format(at + 1, _shown(lesson, lines[at])))
    if not which and len(found) > 1:
        raise NotUnderstood(MANY_SENTENCES.format(at + 1))
    return found[min(max(which, 1), len(found)) - 1]


def _shown(lesson: Lesson, line: PaperLine) -> str:
    return lesson.article(line.article).article.quote(line.span)
