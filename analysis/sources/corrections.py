"""What a reader corrects about the sources of an article, and the analysis as it is then.

A correction names a source as the ledger lists it at that point: those before it are applied
first. One whose source is not there (another version of the program found it, this one does not)
does nothing.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple, get_args

from bywhom.analysis.article import Article, Span
from bywhom.analysis.marks import LADDER, Analysis, Attribution, Mark, Rung, Sentence, Source
from bywhom.analysis.rules.rule import Rule
from bywhom.analysis.rules.rule_texts import explained_mark, rule_texts
from bywhom.analysis.sources.credited_marks import credited_marks

Verb = Literal["none", "same", "name", "rung"]
VERBS: tuple[Verb, ...] = get_args(Verb)
FIRM: tuple[Rung, ...] = ("named", "document")


class Correction(NamedTuple):
    """verb: no source at all (none); the same as the source `value`; by name `value`; on the rung
    `value` of the ladder."""

    id: int
    source: str
    verb: Verb
    value: str = ""


class Corrected(NamedTuple):
    """The analysis, and for the name of each source the ids of the corrections behind it."""

    analysis: Analysis
    behind: Mapping[str, tuple[int, ...]]


def corrected(analysis: Analysis, corrections: Sequence[Correction]) -> Corrected:
    """Marks that are new or on another rung are explained in the words of the built-in rules."""
    texts = rule_texts()
    behind: dict[str, tuple[int, ...]] = {}
    for one in corrections:
        place = _place(analysis.sources, one.source)
        if place is None:
            continue
        before = behind.pop(one.source, ())
        analysis, name = _APPLY[one.verb](analysis, place, one.value, texts)
        if name:
            behind[name] = (*behind.get(name, ()), *before, one.id)
    return Corrected(analysis, behind)


def _place(sources: Sequence[Source], name: str) -> int | None:
    return next((i for i, source in enumerate(sources) if source.name == name), None)


Applied = tuple[Analysis, str]  # and the name under which the source stands now, "" if nowhere


def _no_source(analysis: Analysis, place: int, value: str, texts: Mapping[str, Rule]) -> Applied:
    """Its attributions go; a sentence that nobody else is credited with is the writer's own."""
    gone = set(analysis.sources[place].attributions)
    kept = [i for i in range(len(analysis.attributions)) if i not in gone]
    new = {old: at for at, old in enumerate(kept)}
    lost = [analysis.attributions[i] for i in gone]
    attributions = tuple(
        one._replace(within=None if one.within is None else new.get(one.within))
        for one in (analysis.attributions[i] for i in kept)
    )
    sources = tuple(
        s._replace(attributions=tuple(new[i] for i in s.attributions if i in new))
        for at, s in enumerate(analysis.sources)
        if at != place
    )
    marks = [*_without_marks_of(analysis.marks, lost, attributions)]
    marks += _credited_anew(analysis.article, lost, attributions, texts)
    analysis = analysis._replace(attributions=attributions, sources=sources, marks=_sorted(marks))
    return _uncredited(analysis, lost, texts), ""


def _uncredited(
    analysis: Analysis, lost: Iterable[Attribution], texts: Mapping[str, Rule]
) -> Analysis:
    """Sentences whose only credit was lost ask “says who?” as plain facts do."""
    sentences = list(analysis.sentences)
    bare = _touched(sentences, _contents(lost)) - _touched(
        sentences, _contents(analysis.attributions)
    )
    marks = list(analysis.marks)
    for at in sorted(bare):
        if sentences[at].status != "attributed":
            continue
        span = Span(sentences[at].start, sentences[at].end)
        sentences[at] = sentences[at]._replace(status="unsourced", why="fact")
        mark = explained_mark(texts, "unsourced.fact", analysis.article, span, "possible")
        marks += [mark] if mark else []
    return analysis._replace(sentences=tuple(sentences), marks=_sorted(marks))


def _touched(sentences: Sequence[Sentence], spans: Iterable[Span]) -> set[int]:
    """Indices of the sentences in which a span has words."""
    starts = [sentence.start for sentence in sentences]
    return {
        at
        for start, end in spans
        for at in range(max(0, bisect_right(starts, start) - 1), bisect_left(starts, end))
        if sentences[at].end > start
    }


def _same(analysis: Analysis, place: int, value: str, texts: Mapping[str, Rule]) -> Applied:
    other = _place(analysis.sources, value)
    if other is None or other == place:
        return analysis, analysis.sources[place].name
    target = analysis.sources[other]
    analysis = _called(analysis, place, target.name, target.kind, texts)
    return analysis._replace(sources=_merged(analysis.sources, place, other)), target.name


def _named(analysis: Analysis, place: int, value: str, texts: Mapping[str, Rule]) -> Applied:
    other = _place(analysis.sources, value)
    if other is not None and other != place:
        return _same(analysis, place, value, texts)
    kind = analysis.sources[place].kind
    return _called(analysis, place, value, kind if kind in FIRM else "named", texts), value


def _on_rung(analysis: Analysis, place: int, value: str, texts: Mapping[str, Rule]) -> Applied:
    name = analysis.sources[place].name
    rung = next((rung for rung in LADDER if rung == value), None)
    return (_standing(analysis, place, rung, texts) if rung else analysis), name


def _called(
    analysis: Analysis, place: int, name: str, rung: Rung, texts: Mapping[str, Rule]
) -> Analysis:
    """The source by another name; where that is no name but words, only the ledger has it."""
    analysis = _standing(analysis, place, rung, texts)
    source = analysis.sources[place]
    attributions = list(analysis.attributions)
    for index in source.attributions:
        attributions[index] = attributions[index]._replace(speaker=name)
    sources = list(analysis.sources)
    sources[place] = source._replace(name=name, names=_union((name,), source.names))
    return analysis._replace(attributions=tuple(attributions), sources=tuple(sources))


def _standing(analysis: Analysis, place: int, rung: Rung, texts: Mapping[str, Rule]) -> Analysis:
    """The source on another rung, and its marks in the words of that rung."""
    source = analysis.sources[place]
    theirs = set(source.attributions)
    attributions = [
        a._replace(source_kind=rung) if i in theirs else a
        for i, a in enumerate(analysis.attributions)
    ]
    moved = [attributions[i] for i in source.attributions]
    others = [a for i, a in enumerate(attributions) if i not in theirs]
    sources = list(analysis.sources)
    sources[place] = source._replace(kind=rung)
    marks = [*_without_marks_of(analysis.marks, moved, others)]
    marks += _credited_anew(analysis.article, moved, attributions, texts)
    marks += _nameless(analysis.article, moved, texts)
    return analysis._replace(
        attributions=tuple(attributions), sources=tuple(sources), marks=_sorted(marks)
    )


def _credited_anew(
    article: Article,
    changed: Sequence[Attribution],
    attributions: Iterable[Attribution],
    texts: Mapping[str, Rule],
) -> list[Mark]:
    """Marks of what those that changed are credited with, by all who are credited with it now."""
    contents = {*_contents(changed)}
    here = [one for one in attributions if not contents.isdisjoint(one.content)]
    return [mark for mark in credited_marks(texts, article, here) if mark.span in contents]


def _nameless(
    article: Article, moved: Iterable[Attribution], texts: Mapping[str, Rule]
) -> Iterator[Mark]:
    """The words of a source without a name: of these the reader is sure."""
    for one in moved:
        if one.source is not None and one.source_kind not in FIRM:
            rule = f"unnamed.attributed-{one.source_kind}"
            mark = explained_mark(texts, rule, article, one.source, "sure")
            if mark is not None:
                yield mark


def _without_marks_of(
    marks: Iterable[Mark], lost: Sequence[Attribution], kept: Sequence[Attribution]
) -> tuple[Mark, ...]:
    """Without those of the attributions `lost`; words of a source that one that is kept has too
    stay."""
    contents = {*_contents(lost)}
    theirs = {s for one in kept for s in (one.source, one.cue) if s}
    words = {s for one in lost for s in (one.source, one.cue) if s and s not in theirs}
    sources = sorted(words)
    return tuple(mark for mark in marks if not _is_of(mark, contents, sources))


def _is_of(mark: Mark, contents: set[Span], sources: Sequence[Span]) -> bool:
    """sources: sorted; those of different attributions do not overlap."""
    if mark.kind == "attributed":
        return mark.span in contents
    at = bisect_left(sources, Span(mark.end, 0))
    near = sources[max(0, at - 2) : at]
    return mark.kind == "unnamed-source" and any(mark.span.overlaps(s) for s in near)


def _merged(sources: Sequence[Source], place: int, other: int) -> tuple[Source, ...]:
    one, target = sources[place], sources[other]
    whole = target._replace(
        mentions=tuple(sorted({*target.mentions, *one.mentions})),
        names=_union(target.names, one.names),
        attributions=tuple(sorted({*target.attributions, *one.attributions})),
    )
    return tuple(whole if i == other else s for i, s in enumerate(sources) if i != place)


def _union(names: Iterable[str], more: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*names, *more)))


def _contents(attributions: Iterable[Attribution]) -> list[Span]:
    return [span for one in attributions if one.sort == "statement" for span in one.content]


def _sorted(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    return tuple(sorted(marks, key=lambda mark: (mark.start, mark.end)))


_APPLY: Mapping[Verb, Callable[[Analysis, int, str, Mapping[str, Rule]], Applied]] = {
    "none": _no_source,
    "same": _same,
    "name": _named,
    "rung": _on_rung,
}
