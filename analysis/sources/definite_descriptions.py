""" "The Vermont senator" for somebody just named: an office told in place of the name."""

from bywhom.analysis.sources.names import SOMEBODY, NameBook, Person
from bywhom.analysis.sources.noun_phrases import take_apart
from bywhom.analysis.sources.noun_shape import has_genitive
from bywhom.analysis.text.token_stream import Stream
from bywhom.analysis.text.word_lists import word_lists

REACH = 3  # sentences
BROUGHT_IN = 300  # tokens in which "a senator" may have come before "the senator"
OF_OFFICE = ((), ("of", "state"), ("of", "staff"))


def is_named_before(stream: Stream, book: NameBook, source: range) -> bool:
    """Is a description with "the" somebody's whom the article has just named?

    Not where it may be one who was brought in without a name ("an official … the official"), nor
    for those who speak for others or are told by others: aides, friends, witnesses.
    """
    words = [stream.words[at] for at in source]
    expression = take_apart(words, book.capitals)
    rest = tuple(word.lower() for word in expression.rest)
    if expression.first != "the" or rest not in OF_OFFICE or has_genitive(expression):
        return False
    if not rest and expression.head in _hardly_named():
        return False
    head, near = expression.head, _named_near(stream, book, source.start)
    if any(head in person.roles for person in near):
        return True
    may_be = any(_may_be(person, head) for person in near)
    return may_be and not _is_brought_in(stream, source.start, head)


def _hardly_named() -> frozenset[str]:
    lists, ladder = word_lists("sources"), word_lists("ladder")
    return ladder["helper"] | ladder["anybody"] | ladder["judging"] | ladder["met"] | lists["kin"]


def _named_near(stream: Stream, book: NameBook, before: int) -> list[Person]:
    first = stream.firsts[max(0, stream.sentence[before] - REACH)]
    return [
        book.people[who]
        for at, who in book.mentions_between(first, before)
        if who != SOMEBODY and stream.quoting[at] == "-"
    ]


def _may_be(person: Person, head: str) -> bool:
    """A governor is not "the mayor"."""
    offices = word_lists("ladder")["holder"]
    return head not in offices or not offices & person.roles


def _is_brought_in(stream: Stream, before: int, head: str) -> bool:
    """ "a teacher", "another pilot" at some distance."""
    some = ("a", "an", "one", "another")
    return any(
        stream.low[at] == head and any(w in some for w in stream.low[max(0, at - 3) : at])
        for at in range(max(0, before - BROUGHT_IN), before)
    )
