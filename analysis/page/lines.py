"""A paragraph as a line of the page: how it begins and ends, and which words may be a name."""

from collections.abc import Sequence
from dataclasses import dataclass

from bywhom.analysis.article import Role, Span
from bywhom.analysis.text.tokens import Passage

DASHES = frozenset(["—", "–", "--", "-"])
FINITE = ("VBD", "VBZ", "VBP", "MD")
STOPS = frozenset(".!?…") | {"..."}
MARKS = frozenset("”\"’'") | {"''"}
LONGEST_NAME = 14  # tokens of a name with what is told of it


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph with its tags and its role on the page."""

    passage: Passage
    tags: Sequence[str]
    role: Role

    def __len__(self) -> int:
        return len(self.passage)

    @property
    def span(self) -> Span:
        return Span(self.passage.starts[0], self.passage.ends[-1])

    def words_of(self, tokens: range) -> Span:
        return Span(self.passage.starts[tokens.start], self.passage.ends[tokens[-1]])

    @property
    def opens_quotation(self) -> bool:
        return self.passage.quoting[0] == "O"

    @property
    def is_quoted(self) -> bool:
        return self.role == "quote" or self.opens_quotation

    @property
    def is_closed(self) -> bool:
        """Does it end as a sentence does?"""
        return self.ends_sentence(len(self) - 1)

    def ends_sentence(self, at: int) -> bool:
        words = self.passage.words
        while at > 0 and (words[at] in MARKS or words[at] == ")"):
            at -= 1
        return words[at] in STOPS

    def has_verb(self, tokens: range) -> bool:
        return any(self.tags[at] in FINITE for at in tokens)

    def is_name(self, tokens: range) -> bool:
        """Capitals first, few words, nothing done."""
        if not 0 < len(tokens) <= LONGEST_NAME or self.has_verb(tokens):
            return False
        word = self.passage.words[tokens.start]
        return word[0].isupper() or word in ("the", "a", "an")
