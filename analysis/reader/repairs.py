"""What the network gets wrong in plain sight, put right by the shape of the sentence.

"The bell is silent, the harbour master, Nan Corrin, said": the speaker is no part of what is
said. A source keeps to its sentence, and what nobody quotes is not carried into the next one.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from bywhom.analysis.article import Span
from bywhom.analysis.reader.raw_attribution import RawAttribution
from bywhom.analysis.reader.saying import SAY
from bywhom.analysis.text.tokens import Passage
from bywhom.analysis.text.word_lists import word_lists

_CLAUSES = word_lists("clauses")
DETERMINERS = word_lists("function_words")["determiner"] | {"one"}
PARTICLES, NO_SOURCE = _CLAUSES["particle"], _CLAUSES["no_source"]
LONGEST_TITLE = 10  # tokens of "the chief engineer of the harbour board"
LONGEST_NAME = 4
SHORTEST_CONTENT = 3
# What may follow "somebody said" when the content went before.
AFTER = _CLAUSES["after_said"] | word_lists("calendar")["weekday"]

Tokens = tuple[int, int]  # first and end


def repaired(
    passages: Iterable[Passage], found: Sequence[RawAttribution]
) -> Iterator[RawAttribution]:
    """The same attributions, each with its pieces put right; none of which nothing is left."""
    listed = list(passages)
    firsts = [passage.starts[0] for passage in listed]
    for raw in found:
        anchor = raw.cue or raw.source or (raw.content[0] if raw.content else None)
        at = bisect_right(firsts, anchor.start) - 1 if anchor else -1
        if at >= 0:
            raw = _told(listed[at], _with_speaker(listed[at], _within_sentence(listed[at], raw)))
        if raw.source or raw.cue or raw.content:
            yield raw


def speaker_before(passage: Passage, first: int, cue: int) -> Tokens | None:
    """ "content, the harbour master, Nan Corrin, said": the tokens of who says it.

    first: where the sentence begins; the name may also come first, a title after it.
    """
    end = cue - 1 if passage.low[cue - 1] == "," else cue
    name = _name_before(passage, first, end)
    if name is not None:
        title = _title_before(passage, first, name - 1)
        clear = end < cue or (title is not None and passage.words[title - 2][:1].islower())
        return (title, end) if title is not None and clear else None
    if end == cue or (title := _title_before(passage, first, end)) is None:
        return None
    name = _name_before(passage, first, title - 1)
    if name is None or title - 1 - name < 2 or name - first <= SHORTEST_CONTENT:
        return None
    return (name, end) if passage.low[name - 1] == "," else None


def _name_before(passage: Passage, first: int, end: int) -> int | None:
    """The first of the capitalised words that end here, if a comma stands before them."""
    at = end
    while at > max(first, end - LONGEST_NAME) and _of_a_name(passage.words[at - 1]):
        at -= 1
    fits = first < at < end and passage.words[at][:1].isupper() and passage.low[at - 1] == ","
    return at if fits and passage.quoting[at] == "-" else None


def _of_a_name(word: str) -> bool:
    return word[:1].isupper() or word in PARTICLES


def _title_before(passage: Passage, first: int, end: int) -> int | None:
    """The first word of what somebody is, which ends here and follows a comma and a content."""
    lowest = max(first + SHORTEST_CONTENT, end - LONGEST_TITLE)
    comma = next((at for at in range(end - 1, lowest - 1, -1) if passage.low[at] == ","), None)
    if comma is None or comma + 1 >= end or passage.quoting[comma] == "I":
        return None
    title = passage.low[comma + 1 : end]
    roles = word_lists("sources")["role"] | word_lists("sources")["title"]
    if title[0] in DETERMINERS and len(title) > 1:
        return comma + 1
    return comma + 1 if len(title) <= 4 and title[-1] in roles else None


def _with_speaker(passage: Passage, raw: RawAttribution) -> RawAttribution:
    """The speaker before the cue taken out of the content, where no better source was found."""
    if raw.cue is None:
        return raw
    cue = tokens_in(passage, raw.cue)[0]
    speaker = speaker_before(passage, bisect_left(passage.sentence, passage.sentence[cue]), cue)
    if speaker is None:
        return raw
    span = span_of(passage, speaker)
    if raw.source is not None and not _swallows(raw.source, span):
        return raw
    before = passage.ends[speaker[0] - 2]  # without the comma
    content = [
        Span(piece.start, before)
        if piece.start < span.start < piece.end <= raw.cue.start
        else piece
        for piece in raw.content
    ]
    return replace(raw, source=span, content=tuple(p for p in content if not p.overlaps(span)))


def _told(passage: Passage, raw: RawAttribution) -> RawAttribution:
    """ "Ada Holm said it was over", "it was over, says a notice": what was said, if not found."""
    if raw.cue is None or (raw.source and raw.content):
        return raw
    cue, after = tokens_in(passage, raw.cue)
    start = bisect_left(passage.sentence, passage.sentence[cue])
    stop = bisect_right(passage.sentence, passage.sentence[cue])
    while stop > after and not passage.words[stop - 1][0].isalnum():
        stop -= 1
    if passage.low[after - 1] not in SAY or stop == after or passage.quoting[cue] != "-":
        return raw
    source = raw.source or (raw.content[0] if len(raw.content) == 1 else None)
    if source is None:
        return raw
    who = tokens_in(passage, source)
    inverted = passage.low[cue - 1] == "," and who == (after, stop)
    if inverted and cue - 1 - start > SHORTEST_CONTENT and stop - after <= LONGEST_TITLE:
        return replace(raw, source=source, content=(span_of(passage, (start, cue - 1)),))
    onward = raw.source and who[1] == cue and passage.low[after] not in AFTER
    if onward and stop - after > SHORTEST_CONTENT:
        return replace(raw, content=(span_of(passage, (after, stop)),))
    return raw


def _swallows(source: Span, speaker: Span) -> bool:
    return source.start < speaker.start < source.end


def _within_sentence(passage: Passage, raw: RawAttribution) -> RawAttribution:
    cue = _clipped(passage, raw.cue, raw.cue)
    source = _clipped(passage, raw.source, cue)
    if source and passage.low[tokens_in(passage, source)[0]] in NO_SOURCE:
        source = None
    if cue is None:
        return replace(raw, source=source)
    at, after = tokens_in(passage, cue)
    if source is None and passage.low[at:after] == ["according", "to"]:
        return replace(raw, source=None, content=())  # somebody must stand there: read again
    pieces = (_until(passage, piece, passage.sentence[at]) for piece in raw.content)
    return replace(raw, source=source, cue=cue, content=tuple(p for p in pieces if p))


def _clipped(passage: Passage, span: Span | None, anchor: Span | None) -> Span | None:
    """The part of a source or cue in the sentence of the anchor, else in its first sentence."""
    if span is None:
        return None
    first, end = tokens_in(passage, span)
    cuts = [at for at in range(first + 1, end) if _begins(passage, at)]
    if not cuts:
        return span
    edges = [first, *cuts, end]
    cue = tokens_in(passage, anchor)[0] if anchor else first
    at = min(len(cuts), max(0, bisect_right(edges, cue) - 1))
    first, end = edges[at], edges[at + 1]
    while end - 1 > first and not passage.words[end - 1][0].isalnum():
        end -= 1
    return span_of(passage, (first, end))


def _begins(passage: Passage, at: int) -> bool:
    """Does a sentence surely begin here? Not so after "(D-N.Y.)" and "Lt."."""
    plain = passage.low[at - 1] == "." and passage.words[at - 2].islower()
    if not plain and passage.sentence[at] == passage.sentence[at - 1]:
        return False
    return (
        passage.words[at][0].isupper()
        and passage.low[max(0, at - 2)] + "." not in word_lists("sources")["title"]
    )


def _until(passage: Passage, piece: Span, sentence: int) -> Span | None:
    """The piece up to where, outside quotations, a sentence after this one begins."""
    first, end = tokens_in(passage, piece)
    after = bisect_right(passage.sentence, sentence)
    if first >= after and passage.quoting[first] == "-":
        return None
    for at in range(max(first + 1, after), end):
        if passage.quoting[at] == "-" and _begins(passage, at):
            full = passage.low[at - 1] == "." and passage.quoting[at - 1] == "-"
            return span_of(passage, (first, at - full))
    return piece


def tokens_in(passage: Passage, span: Span) -> Tokens:
    """The tokens that lie in a span, one at least."""
    first = min(bisect_right(passage.ends, span.start), len(passage) - 1)
    return first, max(first + 1, bisect_left(passage.starts, span.end))


def span_of(passage: Passage, tokens: Tokens) -> Span:
    return Span(passage.starts[tokens[0]], passage.ends[tokens[1] - 1])
