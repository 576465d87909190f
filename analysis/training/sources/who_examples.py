"""Labelled articles as the coreference ranker reads them, with the right candidates marked.

The references are the program's own, so that training and use agree; each is brought together
with the label of its sentence that has its words, or that none of the other references has.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from bywhom.analysis.article import Span
from bywhom.analysis.coreference.candidates import Pairs
from bywhom.analysis.coreference.ranker import (
    FURTHER,
    ITSELF,
    NO_CREDIT,
    NOBODY,
    Tables,
)
from bywhom.analysis.coreference.reference_facts import is_passive
from bywhom.analysis.coreference.references import Reference, Scene, read_scene
from bywhom.analysis.coreference.resolution import read_tables
from bywhom.analysis.reader.attribution import load_model
from bywhom.analysis.reader.network import Floats
from bywhom.analysis.text.word_lists import word_lists
from bywhom.analysis.training.sources.labels import by_article, placed, rows
from bywhom.analysis.training.sources.readings import Reading, read

TITLES = word_lists("coreference")["counted_as_title"]
NO_WORDS = frozenset(["’s", "'s"])
_WORD = re.compile(r"[\w’'-]+")
LONG = 4  # characters of an expression whose place can be trusted
LESS_WORDS = 0.1  # a name with words that the label has not is a little less like it
CLOSER, AS_GOOD = 0.3, 0.05

Label = dict[str, Any]  # who, expr


class Example(NamedTuple):
    """right: of each pair, further_right: of the further candidates; labelled: of each reference,
    whether it has a label and a right candidate."""

    origin: str
    article: str
    event: str
    scene: Scene
    pairs: Pairs
    tables: Tables
    facts: dict[str, Floats]
    right: NDArray[np.float32]
    further_right: NDArray[np.float32]
    labelled: NDArray[np.float32]


def read_examples(articles: Sequence[Path], labels: Sequence[Path]) -> Iterator[Example]:
    wanted = by_article(labels)
    model = load_model()
    for path in articles:
        for row in rows(path):
            key = str(row["id"])
            if key in wanted:
                text = str(row["text"])
                told = [placed(label, text) for label in wanted[key]]
                event = str(row.get("event") or key)
                found = example(path.stem, key, event, read(text, model), told)
                if found.scene.references:
                    yield found


def example(
    origin: str,
    key: str,
    event: str,
    reading: Reading,
    labels: Sequence[Mapping[str, Any]],
) -> Example:
    """labels: with places (labels.placed)."""
    scene = read_scene(reading.stream, reading.raws)
    pairs, tables = read_tables(scene, reading.held)
    facts = {**tables.facts, "pair": tables.pair_facts(slice(None))}
    count = len(scene.references)
    right = np.zeros(len(pairs.entity), np.float32)
    further = np.zeros((count, FURTHER), np.float32)
    edges = np.searchsorted(pairs.reference, np.arange(count + 1)).tolist()
    for number, label in enumerate(_labels(scene, _at_sources(scene, labels))):
        if label is None:
            continue
        rows = range(edges[number], edges[number + 1])
        good, more = _right(scene, scene.references[number], label, pairs.entity[rows].tolist())
        right[[rows[i] for i in good]] = 1
        further[number, list(more)] = 1
    sums = further.sum(1) + np.bincount(pairs.reference, right, minlength=count)
    labelled = (sums > 0).astype(np.float32)
    return Example(origin, key, event, scene, pairs, tables, facts, right, further, labelled)


def _at_sources(scene: Scene, labels: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The labels with `expr` where a source of ours stands, if their words stand in more places."""
    stream = scene.stream
    sources = [
        Span(stream.starts[one.source.start], stream.ends[one.source[-1]])
        for one in scene.references
        if one.source
    ]
    found = []
    for row in labels:
        near = [s for s in sources if row["start"] <= s.start < row["end"]]
        by = [{**label, "expr": _place(label["places"], near)} for label in row["by"]]
        found.append({**row, "by": by})
    return found


def _place(places: Sequence[Span], sources: Sequence[Span]) -> Span | None:
    met = (place for place in places if any(place.overlaps(source) for source in sources))
    return next(met, places[0] if places else None)


NOT_CREDITED: Label = {"who": None, "expr": None}


def _labels(scene: Scene, labels: Sequence[Mapping[str, Any]]) -> list[Label | None]:
    """The label of each reference; None where it is not clear which is its."""
    stream, asked = scene.stream, scene.references
    known, by_sentence = _by_sentence(scene, labels)
    found: list[Label | None] = [None] * len(asked)
    claimed: set[int] = set()
    for i, one in enumerate(asked):
        if one.source and (label := _with_words(scene, one, by_sentence, claimed)):
            found[i] = label
            claimed.add(id(label))
    for i, one in enumerate(asked):
        sentence = stream.sentence[one.at]
        if found[i] is None and known[sentence]:
            here = by_sentence[sentence]
            found[i] = (
                _for_words(scene, one, here) if one.source else _for_none(scene, one, here, claimed)
            )
            if not one.source and found[i] is not None:
                claimed.add(id(found[i]))
    return found


def _by_sentence(
    scene: Scene, labels: Sequence[Mapping[str, Any]]
) -> tuple[list[bool], list[list[Label]]]:
    """Which of our sentences are labelled, and the labels of each."""
    known, found = [], []
    for start, end, _ in scene.stream.sentences:
        here = [row for row in labels if row["start"] < end and start < row["end"]]
        known.append(bool(here))
        found.append(
            [
                label
                for row in here
                for label in row["by"]
                if not label["expr"] or start <= label["expr"][0] < end
            ]
        )
    return known, found


def _with_words(
    scene: Scene, one: Reference, by_sentence: Sequence[Sequence[Label]], claimed: set[int]
) -> Label | None:
    """The label with the same words, or with words that overlap."""
    stream = scene.stream
    start, end = stream.starts[one.source.start], stream.ends[one.source[-1]]
    text = stream.article.text
    labels = [label for label in by_sentence[stream.sentence[one.source.start]] if label["expr"]]
    same = [x for x in labels if text[slice(*x["expr"])].lower() == text[start:end].lower()]
    if same:
        return min(same, key=lambda label: id(label) in claimed)

    def overlap(label: Label) -> int:
        first, last = label["expr"]
        return min(end, last) - max(start, first) if last - first > LONG else 0

    best = max(labels, key=overlap, default=None)
    return best if best and overlap(best) > 0 else None


def _for_words(scene: Scene, one: Reference, labels: Sequence[Label]) -> Label | None:
    if not labels:
        return None
    stream = scene.stream
    nobody = next((label for label in labels if not label["who"]), None)
    if one.kind == "it" and nobody:
        return nobody
    here = stream.sentence[one.at]
    alone = sum(bool(o.source) and stream.sentence[o.at] == here for o in scene.references) == 1
    if len(labels) == 1 and not labels[0]["expr"] and alone:
        return labels[0]
    return None


def _for_none(
    scene: Scene, one: Reference, labels: Sequence[Label], claimed: set[int]
) -> Label | None:
    if not labels:
        return NOT_CREDITED
    free = [label for label in labels if id(label) not in claimed]
    silent = [label for label in free if not label["expr"]]
    nobody = [label for label in silent if not label["who"]]
    named = [label for label in silent if label["who"]]
    if nobody and (is_passive(scene.stream, one.cue) or not named):
        return nobody[0]
    if named:
        return named[0]
    start = scene.stream.starts[one.at]
    if free:
        return min(free, key=lambda label: abs(label["expr"][0] - start))
    return labels[0] if len(labels) == 1 else None


def _right(
    scene: Scene, one: Reference, label: Label, entities: Sequence[int]
) -> tuple[list[int], set[int]]:
    """Which candidates are right: places in `entities`, and further ones."""
    if label is NOT_CREDITED:
        return [], {NO_CREDIT}
    who = str(label["who"])
    if not who:
        return [], {NOBODY}
    text, stream = scene.stream.article.text, scene.stream
    itself = bool(one.source) and one.kind not in ("he", "she", "who", "I")
    words = text[stream.starts[one.source.start] : stream.ends[one.source[-1]]] if itself else ""
    good: list[int] = []
    for named in (True, False):
        fitting = [
            (_likeness(scene.entities[e].name, who), i)
            for i, e in enumerate(entities)
            if scene.entities[e].named == named and same_name(scene.entities[e].name, who)
        ]
        best = max(fitting, default=(0.0, 0))[0]
        if fitting and not (itself and _likeness(words, who) > best + CLOSER):
            good += [i for likeness, i in fitting if likeness >= best - AS_GOOD]
            if named:
                return good, set()
    expression = text[slice(*label["expr"])] if label["expr"] else ""
    fits = same_name(words, who) or (not good and same_name(expression, who))
    return good, {ITSELF} if itself and fits else set()


def _words(name: str) -> list[str]:
    found = _WORD.findall(name.lower())
    return [word for word in found if word not in TITLES and word not in NO_WORDS]


def _likeness(name: str, who: str) -> float:
    one, other = set(_words(name)), set(_words(who))
    return len(one & other) - LESS_WORDS * len(one - other)


def same_name(one: str, other: str) -> bool:
    """The same last word, one within the other, or two words shared; titles aside."""
    a, b = _words(one), _words(other)
    if not a or not b:
        return not a and not b
    shared = set(a) & set(b)
    return a[-1] == b[-1] or len(shared) in (len(set(a)), len(set(b))) or len(shared) >= 2
