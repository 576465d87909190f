"""A lesson cut into numbered lines, the same on every sheet, so that a mark has a place to type."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from bywhom.analysis.article import Span
from bywhom.classroom.lesson.lessons import Lesson, LessonArticle

MOST_LETTERS = 66  # a line of print that the eye finds the next one from
CHUNK = re.compile(r"\S+")


class PaperLine(NamedTuple):
    """number: from 1, on through all articles of the lesson. words: what stands between blanks,
    with its commas, as it is counted on paper."""

    number: int
    article: str
    words: tuple[Span, ...]
    opens: bool  # does a paragraph begin here?

    @property
    def span(self) -> Span:
        return Span(self.words[0].start, self.words[-1].end)


def paper_lines(lesson: Lesson) -> list[PaperLine]:
    lines: list[PaperLine] = []
    for item in lesson.articles:
        for words, opens in _lines(item):
            lines.append(PaperLine(len(lines) + 1, item.id, words, opens))
    return lines


def _lines(item: LessonArticle) -> Iterator[tuple[tuple[Span, ...], bool]]:
    for paragraph in item.article.paragraphs:
        opens, line = True, list[Span]()
        for found in CHUNK.finditer(item.article.text, paragraph.start, paragraph.end):
            word = Span(*found.span())
            if line and word.end - line[0].start > MOST_LETTERS:
                yield tuple(line), opens
                opens, line = False, []
            line.append(word)
        if line:
            yield tuple(line), opens
