"""Several who are credited in one breath, each for itself: "the governor and Mayor Ada Holm said".

Only where the words leave no doubt: "the Food and Drug Administration" is one, and so are "doctors
and nurses" and "officials of the port and the town".
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from bywhom.analysis.article import Span
from bywhom.analysis.coreference.mentions import first_names, title_words
from bywhom.analysis.reader.raw_attribution import RawAttribution
from bywhom.analysis.text.token_stream import Stream

OPENERS = ("DT", "PRP$", "CD")  # of a phrase of its own
TIES = ("IN", "TO", "VBN", "VBG", "WP", "WDT", "WP$")  # what follows belongs to what went before
PRONOUNS = ("he", "she", "they", "we", "I")


def each_of(stream: Stream, raws: Sequence[RawAttribution]) -> Iterator[RawAttribution]:
    """The same, one for each who is credited; all with the same cue and content."""
    alone = _alone(stream)
    for raw in raws:
        tokens = stream.tokens(*raw.source) if raw.source else range(0)
        parts = list(_parts(stream, tokens, alone)) if len(tokens) > 2 else []
        for part in parts:
            yield replace(raw, source=Span(stream.starts[part.start], stream.ends[part[-1]]))
        if not parts:
            yield raw


def together(raws: Sequence[RawAttribution]) -> list[list[int]]:
    """Of those who are credited in one breath, their places in raws, two or more at a time."""
    found: dict[tuple[Span, tuple[Span, ...]], list[int]] = {}
    for index, raw in enumerate(raws):
        if raw.source and raw.cue:
            found.setdefault((raw.cue, raw.content), []).append(index)
    return [indices for indices in found.values() if len(indices) > 1]


def _alone(stream: Stream) -> frozenset[str]:
    """Words with a capital that stand somewhere without "and" beside them."""
    low = stream.low
    return frozenset(
        word
        for at, word in enumerate(stream.words)
        if word[0].isupper() and "and" not in low[max(0, at - 1) : at + 2]
    )


def _parts(stream: Stream, source: range, alone: frozenset[str]) -> Iterator[range]:
    """Two or more, or none where the words are one source."""
    low = stream.low
    if low[source.start] == "both":
        source = source[1:]
    place = next((at for at in reversed(source) if low[at] == "and"), None)
    if place is None:
        return
    left, right = _trimmed(stream, range(source.start, place)), range(place + 1, source.stop)
    if not left or not right or not _are_two(stream, left, right, alone):
        return
    yield from _listed(stream, left)
    yield right


def _trimmed(stream: Stream, tokens: range) -> range:
    """Without a comma before "and"."""
    return tokens[:-1] if tokens and stream.words[tokens[-1]] == "," else tokens


def _are_two(stream: Stream, left: range, right: range, alone: frozenset[str]) -> bool:
    tags = stream.tags
    if any(tags[at] in TIES for at in left) or tags[left[-1]][:2] not in ("NN", "PR", ")", "CD"):
        return False
    if _is_people(stream, right):
        return True
    opens, opened = tags[right.start] in OPENERS, tags[left.start] in OPENERS
    names = _is_name(stream, left), _is_name(stream, right)
    if names[1] and (not names[0] or (opened and not opens)):
        return False  # "the Food and Drug Administration"
    if all(names):
        return opens or all(
            len(one) > 1 or stream.words[one.start] in alone for one in (left, right)
        )
    if stream.words[right.start][0].isupper() and min(len(left), len(right)) < 3:
        return opens  # "Senate and House candidates", "the Russian and Syrian ministries"
    many = any(tags[at] == "NNS" for at in right) and not any(tags[at] in TIES for at in right)
    bare = tags[left[-1]] == "NNS" and not opened and not names[0]
    pronoun = stream.words[left.start].lower() in PRONOUNS and len(left) == 1
    return opens or (many and not bare) or (pronoun and (opens or many))


def _is_people(stream: Stream, tokens: range) -> bool:
    """A name with a title or a first name before it."""
    first = stream.low[tokens.start].rstrip(".")
    known = first in title_words() or first in first_names()
    return known and len(tokens) > 1 and _is_name(stream, tokens)


def _is_name(stream: Stream, tokens: range) -> bool:
    plain = [at for at in tokens if stream.words[at][0].isalnum()]
    noun = len(plain) == 1 and stream.tags[plain[0]] in ("NN", "NNS", "PRP")
    return bool(plain) and not noun and all(stream.words[at][0].isupper() for at in plain)


def _listed(stream: Stream, tokens: range) -> Iterator[range]:
    """ "Ada Holm, Nils Orm" are two; "Ada Holm, the mayor" is one."""
    commas = [at for at in tokens if stream.words[at] == ","]
    edges = [tokens.start - 1, *commas, tokens.stop]
    pieces = [range(a + 1, b) for a, b in pairwise(edges)]
    if all(len(piece) > 1 and _is_name(stream, piece) for piece in pieces):
        yield from pieces
    else:
        yield tokens
