"""From raw attributions to what the reader is told: rung, speaker, sort, confidence; the ledger."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

from bywhom.analysis.article import Article
from bywhom.analysis.marks import Attribution, Confidence, Rung, Sort
from bywhom.analysis.sources.coreference import HE_SHE, Said, Who, who_is
from bywhom.analysis.sources.cues import Cue, read_cue
from bywhom.analysis.sources.definite_descriptions import is_named_before
from bywhom.analysis.sources.ladder import rung_of
from bywhom.analysis.sources.ledger import ledger
from bywhom.analysis.sources.names import NameBook, read_names
from bywhom.analysis.sources.noun_phrases import ACRONYMS
from bywhom.analysis.text.token_stream import Stream, read_stream
from bywhom.analysis.text.tokens import Segments
from bywhom.analysis.text.word_lists import word_lists

if TYPE_CHECKING:
    from bywhom.analysis.reader.raw_attribution import RawAttribution

__all__ = ["build_attributions", "ledger"]

SURE, LIKELY = 0.8, 0.5  # of the network's confidence
QUOTED = frozenset("OIC")
PLURAL = frozenset(["they", "we", "them"])
RELATIVE = frozenset(["who", "which", "that"])
LONGEST = 8  # words of a noun phrase looked at
CARRIED = 3  # sentences over which "they" may look back for what it stands for


def build_attributions(
    article: Article,
    segments: Segments,
    tags: list[list[str]],
    raw: Sequence["RawAttribution"],
) -> list[Attribution]:
    """In the order of the text. What is decided, and how, is told in docs/accuracy.md."""
    stream = read_stream(article, segments, tags)
    book = read_names(stream)
    said: list[Said] = []
    result: list[Attribution] = []
    ordered = sorted(raw, key=_begin)
    inside = _nested(ordered)
    for index, one in enumerate(ordered):
        source = stream.tokens(*one.source) if one.source else range(0)
        cue_tokens = stream.tokens(*one.cue) if one.cue else range(0)
        cue = _read_cue(stream, cue_tokens)
        who = who_is(stream, book, source, cue_tokens, said) if source else Who()
        rung = who.rung or _rung(stream, book, source, cue, one, said)
        sort = _sort(stream, cue, one)
        result.append(
            Attribution(
                source=one.source,
                cue=one.cue,
                content=one.content,
                source_kind=rung,
                sort=sort,
                speaker=who.name or _own_name(stream, book, source, rung),
                confidence=_confidence(one.confidence, cue, index in inside),
            )
        )
        if source:
            said.append(_said(stream, book, source, who, rung))
    return result


def _begin(one: "RawAttribution") -> int:
    spans = [s for s in (one.source, one.cue, *one.content) if s]
    return min((s.start for s in spans), default=0)


def _nested(ordered: Sequence["RawAttribution"]) -> set[int]:
    """Attributions whose cue lies inside what another is credited with: "he said they knew"."""
    pieces = sorted((c.start, c.end, i) for i, one in enumerate(ordered) for c in one.content)
    inside: set[int] = set()
    for index, one in enumerate(ordered):
        if one.cue is None:
            continue
        at = bisect_left(pieces, (one.cue.start + 1, 0, 0))
        for start, end, owner in pieces[max(0, at - 4) : at]:
            if owner != index and start <= one.cue.start and one.cue.end <= end:
                inside.add(index)
    return inside


def _read_cue(stream: Stream, tokens: range) -> Cue:
    if not tokens:
        return Cue("other")
    sentence = stream.sentence[tokens.start]
    before = [
        stream.low[at]
        for at in range(max(0, tokens.start - 4), tokens.start)
        if stream.sentence[at] == sentence
    ]
    return read_cue(
        stream.low[tokens.start : tokens.stop], stream.tags[tokens.start : tokens.stop], before
    )


def _rung(
    stream: Stream,
    book: NameBook,
    source: range,
    cue: Cue,
    one: "RawAttribution",
    said: Sequence[Said],
) -> Rung:
    if not source:
        return _carried_rung(stream, cue, one, said)
    words = stream.words[source.start : source.stop]
    low = stream.low[source.start]
    sentence = stream.sentence[source.start]
    near = [s for s in said[-4:] if sentence - s.sentence <= CARRIED]
    if len(source) == 1 and low in HE_SHE and near and not near[-1].plural:
        return near[-1].rung if near[-1].rung != "crowd" else "named"  # nobody is a crowd
    if len(source) == 1 and low in PLURAL:
        return next((s.rung for s in reversed(near) if s.plural), rung_of(words))
    if cue.group == "passive" and low in ("it", "there"):
        return "passive"
    whole = low in ("all", "both") and stream.low[source.stop - 1] == "whom"
    if whole or (len(source) == 1 and low in RELATIVE and words[0] not in ACRONYMS):
        source = _antecedent(stream, source.start) or source
        words = stream.words[source.start : source.stop]
    opens = source.start == stream.firsts[sentence] or stream.quoting[source.start - 1] == "O"
    rung = rung_of(words, book.capitals, opens)
    if rung == "described" and is_named_before(stream, book, source):
        return "named"
    return rung


def _antecedent(stream: Stream, at: int) -> range:
    """The noun phrase before "who": back to a verb, a comma or a joining word."""
    last = at - 1 if stream.words[at - 1 : at] == [","] else at
    first, limit = last, max(stream.firsts[stream.sentence[at]], last - LONGEST)
    while first > limit and stream.words[first - 1][0].isalnum():
        if stream.tags[first - 1][:1] in ("V", "I", "M", "C"):
            break
        first -= 1
    return range(first, last)


def _carried_rung(stream: Stream, cue: Cue, one: "RawAttribution", said: Sequence[Said]) -> Rung:
    """Without a source of its own: a quotation that goes on has the one before, a passive none."""
    if cue.group != "passive" and one.content and said:
        tokens = stream.tokens(*one.content[0])
        if tokens and stream.sentence[tokens.start] - said[-1].sentence <= CARRIED:
            quoted = stream.quoting[tokens.start] in QUOTED
            return said[-1].rung if quoted else "passive"
    return "passive"


def _own_name(stream: Stream, book: NameBook, source: range, rung: Rung) -> str | None:
    """A body's or outlet's name as it stands: the run of capitals without an article."""
    if rung not in ("named", "document") or len(source) > 6:
        return None
    words = stream.words[source.start : source.stop]
    if words and words[0].lower() in ("the", "a", "an"):
        words = words[1:]
    capital = all(w[0].isupper() or w in ("of", "for", "and", "the", "&") for w in words)
    known = words and (len(words) > 1 or words[0].lower() in book.capitals or words[0].isupper())
    if not capital or not known or words[0].lower() in ("he", "she", "it", "i", "we", "they"):
        return None
    lists = word_lists("sources")
    if "and" in words and not any(w.lower() in lists["organisation_name"] for w in words):
        return None
    ambiguous = len(book.by_last.get(words[-1].lower(), ())) > 1
    return None if ambiguous else " ".join(words)


def _sort(stream: Stream, cue: Cue, one: "RawAttribution") -> Sort:
    """Is somebody credited with asserting something? A quotation always is, a wish is not."""
    if cue.refused or cue.supposed:
        return "attitude"
    quoted = any(stream.quoting[at] in QUOTED for c in one.content for at in stream.tokens(*c)[:3])
    if quoted or cue.group in ("speech", "evidence", "passive"):
        return "statement"
    if cue.group in ("belief", "noun"):
        return "statement" if _is_clause(stream, one) else "attitude"
    if cue.group == "attitude":
        return "attitude"
    return "statement" if one.cue is None or _is_clause(stream, one) else "attitude"


def _is_clause(stream: Stream, one: "RawAttribution") -> bool:
    """Does the content have a finite verb, as "that the dam will hold" has?"""
    finite = ("VBZ", "VBP", "VBD", "MD")
    tokens = [at for c in one.content for at in stream.tokens(*c)]
    if tokens and stream.low[tokens[0]] in ("to", "as"):
        return False
    return any(stream.tags[at] in finite for at in tokens)


def _confidence(probability: float, cue: Cue, nested: bool) -> Confidence:
    """The network's, one step down where the crediting is itself doubtful."""
    steps: tuple[Confidence, ...] = ("sure", "likely", "possible")
    step = 0 if probability >= SURE else 1 if probability >= LIKELY else 2
    doubtful = cue.negated or cue.supposed or nested
    return steps[min(2, step + doubtful)]


def _said(stream: Stream, book: NameBook, source: range, who: Who, rung: Rung) -> Said:
    low = stream.low[source.start]
    head = stream.low[source.stop - 1]
    body = head in word_lists("sources")["organisation"]  # no he, no she
    plural = low in PLURAL or body or stream.tags[source.stop - 1] in ("NNS", "NNPS")
    gender = book.people[who.person].gender if who.person is not None else HE_SHE.get(low)
    return Said(
        token=source.start,
        sentence=stream.sentence[source.start],
        person=who.person,
        rung=rung,
        plural=plural and who.person is None,
        gender=gender,
    )
