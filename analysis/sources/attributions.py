"""From raw attributions to what the reader is told: rung, speaker, sort, confidence; the ledger."""

from bisect import bisect_left
from collections.abc import Callable, Sequence

from bywhom.analysis.article import Article
from bywhom.analysis.coreference.ranker import Ranker, load_coreference
from bywhom.analysis.coreference.references import Reference, Scene
from bywhom.analysis.coreference.resolution import Held, Referent, alone, resolve
from bywhom.analysis.marks import Attribution, Confidence, Rung, Sort
from bywhom.analysis.reader.raw_attribution import RawAttribution
from bywhom.analysis.sources.cues import Cue, read_cue
from bywhom.analysis.sources.ladder import rung_of
from bywhom.analysis.sources.ledger import ledger
from bywhom.analysis.sources.noun_phrases import ACRONYMS
from bywhom.analysis.text.token_stream import Stream, read_stream
from bywhom.analysis.text.tokens import Segments

__all__ = ["begin", "build_attributions", "ledger"]

CoreferenceLoader = Callable[[], Ranker | None]

SURE, LIKELY = 0.8, 0.5  # of the network's confidence
FIRM = ("named", "document")
QUOTED = frozenset("OIC")
LONGEST = 8  # words of a noun phrase looked at


def build_attributions(
    article: Article,
    segments: Segments,
    tags: list[list[str]],
    raw: Sequence[RawAttribution],
    held: Held | None = None,
    coreference: CoreferenceLoader = load_coreference,
) -> list[Attribution]:
    """In the order of the text. What is decided, and how, is told in docs/accuracy.md.

    held: what the reader network holds of each token; without it, names stand for themselves.
    """
    stream = read_stream(article, segments, tags)
    ordered = sorted(raw, key=begin)
    model = coreference() if held is not None else None
    if model is None or held is None:
        scene, referents = alone(stream, ordered)
    else:
        scene, referents = resolve(stream, ordered, held, model)
    inside = _nested(ordered)
    return [_attribution(scene, one, ordered, inside) for one in referents]


def _attribution(
    scene: Scene, one: Referent, ordered: Sequence[RawAttribution], inside: set[int]
) -> Attribution:
    stream, asked = scene.stream, one.reference
    cue = _read_cue(stream, asked.cue)
    found = ordered[asked.raw]
    return Attribution(
        source=found.source,
        cue=found.cue,
        content=found.content,
        source_kind=_rung(scene, one, cue),
        sort=_sort(stream, cue, found),
        speaker=one.names[0] if one.names else None,
        confidence=_confidence(found.confidence, cue, asked.raw in inside, one),
        chance=found.confidence,
    )


def begin(one: RawAttribution) -> int:
    """Where the first piece of an attribution begins."""
    spans = [s for s in (one.source, one.cue, *one.content) if s]
    return min((s.start for s in spans), default=0)


def _nested(ordered: Sequence[RawAttribution]) -> set[int]:
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


def _rung(scene: Scene, one: Referent, cue: Cue) -> Rung:
    """Of who is meant, where that is known; else of the words as they stand."""
    _stream, asked = scene.stream, one.reference
    if one.nobody:
        return "passive"
    if asked.kind == "name":
        rung = _rung_of_words(scene, asked, cue)
        return "named" if one.names and rung not in FIRM else rung
    if one.entity is not None and one.entity != asked.entity:
        entity = scene.entities[one.entity]
        rung = rung_of(entity.name.split(), scene.capitals, False)
        return rung if rung in FIRM or not entity.named else "named"
    if not asked.source:
        return "passive"
    return _rung_of_words(scene, asked, cue)


def _rung_of_words(scene: Scene, asked: Reference, cue: Cue) -> Rung:
    stream, source = scene.stream, asked.source
    low, word = stream.low[source.start], stream.words[source.start]
    if cue.group == "passive" and low in ("it", "there"):
        return "passive"
    whole = low in ("all", "both") and stream.low[source.stop - 1] == "whom"
    if whole or (asked.kind == "who" and word not in ACRONYMS):
        source = _antecedent(stream, source.start) or source
    begins = source.start == stream.firsts[stream.sentence[source.start]]
    opens = begins or stream.quoting[source.start - 1] == "O"
    return rung_of(stream.words[source.start : source.stop], scene.capitals, opens)


def _antecedent(stream: Stream, at: int) -> range:
    """The noun phrase before "who": back to a verb, a comma or a joining word."""
    last = at - 1 if stream.words[at - 1 : at] == [","] else at
    first, limit = last, max(stream.firsts[stream.sentence[at]], last - LONGEST)
    while first > limit and stream.words[first - 1][0].isalnum():
        if stream.tags[first - 1][:1] in ("V", "I", "M", "C"):
            break
        first -= 1
    return range(first, last)


def _sort(stream: Stream, cue: Cue, one: RawAttribution) -> Sort:
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


def _is_clause(stream: Stream, one: RawAttribution) -> bool:
    """Does the content have a finite verb, as "that the dam will hold" has?"""
    finite = ("VBZ", "VBP", "VBD", "MD")
    tokens = [at for c in one.content for at in stream.tokens(*c)]
    if tokens and stream.low[tokens[0]] in ("to", "as"):
        return False
    return any(stream.tags[at] in finite for at in tokens)


def _confidence(probability: float, cue: Cue, nested: bool, one: Referent) -> Confidence:
    """The network's, one step down where the crediting is itself doubtful."""
    if not one.reference.source and not one.sure:
        return "possible"  # nobody knows whose words these are
    steps: tuple[Confidence, ...] = ("sure", "likely", "possible")
    step = 0 if probability >= SURE else 1 if probability >= LIKELY else 2
    doubtful = cue.negated or cue.supposed or nested
    return steps[min(2, step + doubtful)]
