"""From raw attributions to what the reader is told: who, on which rung, how surely; the ledger."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from bywhom.analysis.article import Article, Span
from bywhom.analysis.coreference.ranker import Ranker, load_coreference
from bywhom.analysis.coreference.references import Reference, Scene
from bywhom.analysis.coreference.resolution import Held, Referent, alone, resolve
from bywhom.analysis.marks import Attribution, Mark, Rung, confidence_of
from bywhom.analysis.reader.raw_attribution import RawAttribution
from bywhom.analysis.sources.chances import EVEN, of_credit, of_mark
from bywhom.analysis.sources.context_facts import surroundings
from bywhom.analysis.sources.credit_facts import Credit, credit_of, is_speech
from bywhom.analysis.sources.ledger import ledger
from bywhom.analysis.sources.phrases import mark_span, with_phrases
from bywhom.analysis.sources.rung_judge import NAMELESS, NOBODY, Verdict, judge, unlearned
from bywhom.analysis.sources.rung_model import RungModel, load_rung_model
from bywhom.analysis.sources.several import each_of, together
from bywhom.analysis.text.token_stream import Stream, read_stream
from bywhom.analysis.text.tokens import Segments

__all__ = ["Nameless", "begin", "build_attributions", "judge_sources", "ledger"]

FIRM: tuple[Rung, ...] = ("named", "document")
OWN_WORDS = ("definite", "indefinite", "bare", "possessive", "name")  # no pronoun, not nothing
NEW = ("indefinite", "bare")  # "an aide", "aides": brought in, not pointed back to
DESCRIBED = ("definite", "indefinite", "bare", "possessive")
UNASKED = ("inner", "proposed")  # nothing is said of them unless they are credits


@dataclass(frozen=True, slots=True)
class Models:
    """How the two learned judges are loaded; each gives None where its file cannot be used."""

    rungs: Callable[[], RungModel | None] = load_rung_model
    coreference: Callable[[], Ranker | None] = load_coreference


SHIPPED = Models()


class Judged(NamedTuple):
    """attributions: in the order of the text. spare: credits that were no more than proposed, and
    too doubtful to be told. nameless: all words that may be a source without a name."""

    attributions: list[Attribution]
    spare: list[Attribution]
    nameless: list["Nameless"]


@dataclass(frozen=True, slots=True)
class Nameless:
    """Words that are a source without a name: on which rung, and the chance of both."""

    span: Span
    rung: Rung
    chance: float


def build_attributions(
    article: Article,
    segments: Segments,
    tags: list[list[str]],
    raw: Sequence[RawAttribution],
    held: Held | None = None,
    models: Models = SHIPPED,
) -> list[Attribution]:
    """In the order of the text. What is decided, and how, is told in docs/accuracy.md.

    held: what the reader network holds of each token; without it, names stand for themselves.
    """
    stream = read_stream(article, segments, tags)
    return judge_sources(stream, raw, (), held, models).attributions


def judge_sources(
    stream: Stream,
    raw: Sequence[RawAttribution],
    proposed: Iterable[Mark],
    held: Held | None = None,
    models: Models = SHIPPED,
) -> Judged:
    """proposed: marks of rules, which are judged where no attribution has their words."""
    ordered = sorted(each_of(stream, raw), key=begin)
    everything = with_phrases(stream, [credit_of(stream, one) for one in ordered], proposed)
    rungs = models.rungs()
    around = surroundings(stream, everything)
    if rungs:
        verdicts = judge(stream, everything, around, held, rungs)
    else:
        verdicts = unlearned(stream, everything)
    scene, referents = _who(stream, ordered, held, models)
    for index, credit in enumerate(everything[: len(ordered)]):
        verdicts[index] = _with_ranker(stream, credit, verdicts[index], referents.get(index))
    for indices in together(ordered):
        stated = max(verdicts[index].stated for index in indices)
        for index in indices:
            verdicts[index] = replace(verdicts[index], stated=stated)
        _tell_apart(indices, referents)
    told = _attributions(ordered, verdicts, scene, referents, around.holders)
    plain = [one for _, one in told]
    spare = [one._replace(within=None) for keep, one in told if not keep]
    kept = _kept([one if keep else None for keep, one in told])
    return Judged(kept, spare, list(_nameless(stream, everything, verdicts, plain)))


def begin(one: RawAttribution) -> int:
    """Where the first piece of an attribution begins."""
    spans = [s for s in (one.source, one.cue, *one.content) if s]
    return min((s.start for s in spans), default=0)


def _who(
    stream: Stream, ordered: Sequence[RawAttribution], held: Held | None, models: Models
) -> tuple[Scene, dict[int, Referent]]:
    """Whom each attribution credits, by its index."""
    model = models.coreference() if held is not None else None
    if model is None or held is None:
        scene, referents = alone(stream, ordered)
    else:
        scene, referents = resolve(stream, ordered, held, model)
    return scene, {one.reference.raw: one for one in referents}


def _tell_apart(indices: Sequence[int], referents: dict[int, Referent]) -> None:
    """ "The governor and Ada Holm", "he and his wife": each is somebody else."""
    here = {index: referents[index] for index in indices if index in referents}
    for index, one in here.items():
        own = one.reference.entity
        others = [other.entity for at, other in here.items() if at != index]
        mistaken = one.entity != own and one.entity in others
        if one.reference.kind != "name" and (mistaken or (own is not None and not one.names)):
            referents[index] = replace(one, names=(), entity=own, sure=True)


def _with_ranker(stream: Stream, credit: Credit, verdict: Verdict, one: Referent | None) -> Verdict:
    """Of words without a source the ranker was asked too, whether anybody is credited."""
    raw = credit.raw
    asked = credit.kind == "bare" and raw is not None and raw.how in ("read", "proposed")
    if not asked or raw is None or one is None or one.nobody or not raw.content:
        return verdict
    if is_speech(stream, raw.content[0]):
        return verdict
    return replace(verdict, stated=(verdict.stated + one.credited) / 2)


def _attributions(
    ordered: Sequence[RawAttribution],
    verdicts: Sequence[Verdict],
    scene: Scene,
    referents: Mapping[int, Referent],
    holders: Sequence[int | None],
) -> list[tuple[bool, Attribution]]:
    """One for each raw one; False where it was no more than a proposal, and is no credit."""
    told = _told(verdicts, referents)
    result = []
    for index, one in enumerate(ordered):
        referent, verdict = referents.get(index), verdicts[index]
        stated = verdict.stated >= EVEN
        chance = of_credit(verdict.stated) if stated else 1 - verdict.stated
        silent = referent is not None and not referent.reference.source
        rung = _rung(scene, referent, verdict, told)
        unknown = stated and one.how != "layout" and rung != "passive"
        if unknown and silent and referent is not None and not referent.sure:
            chance = min(chance, EVEN) * referent.chance  # nobody knows whose words these are
        keep = one.how not in UNASKED or (stated and (referent is None or referent.sure))
        attribution = Attribution(
            source=one.source,
            cue=one.cue,
            content=one.content,
            source_kind=rung,
            sort="statement" if stated else "attitude",
            speaker=_speaker(scene, referent),
            confidence=confidence_of(chance),
            chance=chance,
            within=holders[index],
            likely=_likely(scene, referent),
        )
        result.append((keep, attribution))
    return result


def _speaker(scene: Scene, one: Referent | None) -> str | None:
    """The name; for "who" without one, the words that it stands for."""
    if one is None or one.names:
        return one.names[0] if one else None
    whom = one.entity is not None and one.reference.relative
    return scene.entities[one.entity].name if whom and one.entity is not None else None


def _likely(scene: Scene, one: Referent | None) -> str | None:
    """The likeliest for a pronoun whose name is not safe: it is counted with them."""
    if one is None or one.names or one.entity is None or not one.reference.source:
        return None
    return scene.entities[one.entity].name if one.reference.kind not in OWN_WORDS else None


def _told(verdicts: Sequence[Verdict], referents: Mapping[int, Referent]) -> dict[int, Rung]:
    """Entity → the rung on which its own words place it, where it first has some."""
    told: dict[int, Rung] = {}
    for index in sorted(referents):
        one = referents[index]
        if one.entity is not None and one.reference.kind in OWN_WORDS:
            told.setdefault(one.entity, verdicts[index].somebody)
    return told


def _rung(scene: Scene, one: Referent | None, verdict: Verdict, told: Mapping[int, Rung]) -> Rung:
    """Of who is meant, where that is known; else of the words as they stand."""
    if one is None or one.nobody or verdict is NOBODY:
        return "passive"
    asked = one.reference
    if not asked.source and verdict.rung == "passive":
        return "passive"  # "is widely seen as"
    if one.entity is not None and asked.kind != "name" and one.entity != asked.entity:
        rung = told.get(one.entity, "named")
        return rung if rung in FIRM or not scene.entities[one.entity].named else "named"
    if asked.kind == "name" and one.names:
        return verdict.rung if verdict.rung in FIRM else "named"
    itself = asked.kind in NEW or (one.sure and one.entity == asked.entity)
    described = asked.kind in DESCRIBED and itself and not one.names
    if described and not _named_head(scene.stream, asked):
        return verdict.nobody_by_name  # "an aide": no name is told
    return verdict.somebody


def _named_head(stream: Stream, asked: Reference) -> bool:
    """ "the Senate", "Republicans": a capital that no sentence gives."""
    head = asked.head
    if head is None:
        return False
    if head == stream.firsts[stream.sentence[head]]:
        return stream.tags[head] == "NNP"
    return stream.words[head][0].isupper()


def _kept(told: Sequence[Attribution | None]) -> list[Attribution]:
    """Without what was only proposed; `within` counts what is left."""
    places: dict[int, int] = {}
    for index, one in enumerate(told):
        if one is not None:
            places[index] = len(places)
    return [
        one._replace(within=places.get(one.within) if one.within is not None else None)
        for one in told
        if one is not None
    ]


def _nameless(
    stream: Stream,
    credits: Sequence[Credit],
    verdicts: Sequence[Verdict],
    told: Sequence[Attribution],
) -> Iterable[Nameless]:
    for index, (credit, verdict) in enumerate(zip(credits, verdicts, strict=True)):
        span = mark_span(stream, credit)
        one = told[index] if index < len(told) else None
        rung = one.source_kind if one else verdict.rung
        if not credit.source and (not credit.raw or credit.kind == "nobody"):
            rung = "passive"
        elif not credit.source and rung != "passive":
            continue
        if span and rung in NAMELESS and not _is_pronoun(stream, credit):
            yield Nameless(span, rung, of_mark(verdict.stated * verdict.nameless))


def _is_pronoun(stream: Stream, credit: Credit) -> bool:
    """ "they": whoever it stands for is marked where it is told."""
    source = credit.source
    return len(source) == 1 and stream.tags[source.start] == "PRP"
