"""The lean JSON: what the tables of a corpus hold, a line an article (docs/corpus.md).

Left out is what is told elsewhere: the text (in the source), the rules' words (by their ids), the
words of a place in the text, and the marks that an attribution implies. Sentences, attributions and
sources are columns, as there are too many for the names to stand with each.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from typing import Any

from bywhom.analysis.article import Article, Span
from bywhom.analysis.marks import Analysis, Attribution, Mark, Sentence, Source
from bywhom.analysis.report import VERSION, summary

LEAN = 1  # the version of this form

Columns = dict[str, list[Any]]


def lean_json(analysis: Analysis, identity: str, fields: Mapping[str, str]) -> dict[str, Any]:
    """fields: those of the row that were kept."""
    marks, unmarked = _marks_not_implied(analysis)
    counts = summary(analysis)
    found = {
        "version": VERSION,
        "lean": LEAN,
        "id": identity,
        "article": _article(analysis.article),
        "sentences": _sentences(analysis.sentences),
        "attributions": _attributions(analysis.attributions),
        "marks": [_mark(mark) for mark in marks],
        "sources": _sources(analysis.sources),
        "summary": {name: counts[name] for name in ("words", "reads_like")},
    }
    further = {"unmarked": unmarked, "notices": list(analysis.notices), "fields": dict(fields)}
    return found | _there(further)


def _article(article: Article) -> dict[str, Any]:
    """roles: those of the paragraphs, in order."""
    origin = article.origin
    return {
        "title": article.title,
        "language": article.language,
        "origin": _there(
            {
                "place": origin.place,
                "publisher": origin.publisher,
                "authors": list(origin.authors),
                "published": origin.published,
            }
        ),
        "text_sha256": sha256(article.text.encode("utf-8", "replace")).hexdigest(),
        "roles": [paragraph.role for paragraph in article.paragraphs],
    }


def _sentences(found: Sequence[Sentence]) -> Columns:
    names = ("start", "end", "paragraph", "status", "why")
    return _columns(found, names) | {"chance": [_number(s.chance) for s in found]}


def _attributions(found: Sequence[Attribution]) -> Columns:
    columns: Columns = {}
    for name in ("source", "cue"):
        spans: list[Span | None] = [getattr(one, name) for one in found]
        columns[f"{name}_start"] = [span and span.start for span in spans]
        columns[f"{name}_end"] = [span and span.end for span in spans]
    columns["content"] = [_pairs(one.content) for one in found]
    columns |= _columns(found, ("speaker", "source_kind", "sort", "within"))
    return columns | {"chance": [_number(one.chance) for one in found]}


def _sources(found: Sequence[Source]) -> Columns:
    return {
        "name": ["" if one.kind == "passive" else one.name for one in found],
        "names": [list(one.names) for one in found],
        "kind": [one.kind for one in found],
        "mentions": [_pairs(one.mentions) for one in found],
        "attributions": [list(one.attributions) for one in found],
    }


def _mark(m: Mark) -> dict[str, Any]:
    """Without voice where it is the writer's, and rung where there is none."""
    told: dict[str, Any] = {"kind": m.kind, "start": m.start, "end": m.end, "rule": m.rule}
    told |= _there({"voice": m.voice if m.voice != "writer" else "", "rung": m.rung})
    return told | {"chance": _number(m.chance)}


def _marks_not_implied(analysis: Analysis) -> tuple[list[Mark], list[int]]:
    """The marks less those that an attribution implies (of sort statement: one for each span of its
    content, with its chance), and the numbers of the attributions for which there are none such."""
    there = Counter(_key(m, m.rung, m.chance) for m in analysis.marks if m.kind == "attributed")
    unmarked = []
    for number, one in enumerate(analysis.attributions):
        keys = [_key(span, one.source_kind, one.chance) for span in one.content]
        if one.sort != "statement" or not keys:
            continue
        if all(there[key] for key in keys):
            there.subtract(keys)
        else:
            unmarked.append(number)
    told = []
    for mark in analysis.marks:
        key = _key(mark, mark.rung, mark.chance)
        if mark.kind != "attributed" or there[key] > 0:
            there[key] -= mark.kind == "attributed"
            told.append(mark)
    return told, unmarked


def _key(spot: Span | Mark, rung: str | None, chance: float) -> tuple[object, ...]:
    return spot.start, spot.end, rung, _number(chance)


def _columns(found: Iterable[object], names: Iterable[str]) -> Columns:
    listed = list(found)
    return {name: [getattr(one, name) for one in listed] for name in names}


def _pairs(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def _number(chance: float) -> float:
    return round(chance, 3)


def _there(values: Mapping[str, Any]) -> dict[str, Any]:
    """Without what is not told. The values are words and lists."""
    return {name: value for name, value in values.items() if value}
