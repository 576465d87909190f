"""Markdown that looks like what it says while it is written: the signs stay, and turn quiet."""

import re
from functools import lru_cache

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from bywhom.ui.style.theme import Theme

LONGEST = 1_000  # characters of a line that are looked at
MOST = 100_000  # characters of a text; a longer one stays as it is
MOST_PLAIN = 5_000  # characters of a text that a row can show the beginning of

# Each: what is matched; what becomes of its middle. The signs around it are groups 1 and 3.
_WITHIN = (
    (re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)(\1)"), "bold"),
    (re.compile(r"(?<![*\w])([*_])(?![*_\s])([^*_]+?)(?<!\s)(\1)(?![*\w])"), "italic"),
    (re.compile(r"(`)([^`]+)(`)"), "code"),
    (re.compile(r"(~~)(?=\S)(.+?)(?<=\S)(~~)"), "struck"),
    (re.compile(r"(\[)([^\]\[]+)(\]\([^()\s]*\))"), "link"),
)
_BEGINNING = re.compile(r"\s*(#{1,6}\s|>\s?|[-*+]\s|\d{1,3}[.)]\s)")


class MarkdownLook(QSyntaxHighlighter):
    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._quiet = QTextCharFormat()

    def set_theme(self, theme: Theme) -> None:
        self._quiet.setForeground(theme.colour("ink_secondary"))
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:  # noqa: N802
        if self.document().characterCount() > MOST:
            return
        line = text[:LONGEST]
        begun = _BEGINNING.match(line)
        if begun:
            self._begin(line, begun)
        for pattern, name in _WITHIN:
            for match in pattern.finditer(line):
                self._add(*match.span(1), self._quiet)
                self._add(*match.span(3), self._quiet)
                self._add(*match.span(2), _FORMATS[name])

    def _begin(self, line: str, begun: re.Match[str]) -> None:
        if begun[1][0] in "#>":
            self._add(begun.end(), len(line), _FORMATS["bold" if begun[1][0] == "#" else "italic"])
        self._add(*begun.span(1), self._quiet)

    def _add(self, start: int, end: int, given: QTextCharFormat) -> None:
        """On top of what stands there already: bold within a quotation is both."""
        for at in range(start, end):
            there = self.format(at)
            there.merge(given)
            self.setFormat(at, 1, there)


@lru_cache(maxsize=2048)
def plain(markdown: str) -> str:
    """The words without the signs, for a row of a list: of a long text, its beginning."""
    document = QTextDocument()
    document.setMarkdown(markdown[:MOST_PLAIN], QTextDocument.MarkdownFeature.MarkdownNoHTML)
    return document.toPlainText()


def _formats() -> dict[str, QTextCharFormat]:
    made = {name: QTextCharFormat() for name in ("bold", "italic", "code", "struck", "link")}
    made["bold"].setFontWeight(QFont.Weight.Bold)
    made["italic"].setFontItalic(True)
    made["code"].setFontFamilies(["monospace"])
    made["struck"].setFontStrikeOut(True)
    made["link"].setFontUnderline(True)
    return made


_FORMATS = _formats()
