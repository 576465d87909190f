"""Whom "who" and "which" stand for: the noun phrase before them."""

from bywhom.analysis.text.token_stream import Stream
from bywhom.analysis.text.word_lists import word_lists

RELATIVE = ("who", "which", "that", "whom")
TIES = word_lists("rungs")["tie"]
LONGEST = 8  # words of a noun phrase looked at
BREAKS = ("V", "I", "M", "C")  # how tags begin that end a noun phrase


def meant(stream: Stream, source: range) -> range:
    """The source expression itself, or what a relative pronoun stands for: "members of the board,
    who"; "two lawyers, both of whom"."""
    acronym = stream.words[source.start].isupper()  # the WHO
    lone = len(source) == 1 and stream.low[source.start] in RELATIVE and not acronym
    if not lone and not (stream.low[source[-1]] == "whom" and len(source) < 4):
        return source
    return antecedent(stream, source.start) or source


def antecedent(stream: Stream, at: int) -> range:
    """The noun phrase that ends before a token, with what it is tied to: "members of the board"."""
    last = at - 1 if stream.words[at - 1 : at] == [","] else at
    limit = max(stream.firsts[stream.sentence[at]], last - LONGEST)
    first = _noun_phrase(stream, last, limit)
    if first - 1 > limit and stream.low[first - 1] in TIES:
        whole = _noun_phrase(stream, first - 1, limit)
        first = whole if whole < first - 1 else first
    return range(first, last)


def _noun_phrase(stream: Stream, end: int, limit: int) -> int:
    first = end
    while first > limit and stream.words[first - 1][0].isalnum():
        if stream.tags[first - 1][:1] in BREAKS:
            break
        first -= 1
    return first
