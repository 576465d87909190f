"""An analysis as one row of Arrow: what it says of an article, its sentences, marks, attributions
and sources. The names and values are those of the JSON (docs/json.md); rules by their ids only.
"""

from collections.abc import Sequence
from hashlib import sha256
from typing import Any

import pyarrow as pa

from bywhom.analysis.article import Article, Span
from bywhom.analysis.marks import Analysis, Attribution, Mark, Sentence
from bywhom.analysis.report import source_json
from bywhom.documents.rows.row import Row

SPAN = pa.struct([("start", pa.int32()), ("end", pa.int32())])
TEXT, NUMBER, CHANCE = pa.string(), pa.int32(), pa.float32()

LISTS = {  # what an article has several of: a table each
    "sentences": [
        ("start", NUMBER),
        ("end", NUMBER),
        ("paragraph", NUMBER),
        ("role", TEXT),
        ("status", TEXT),
        ("why", TEXT),
        ("chance", CHANCE),
    ],
    "marks": [
        ("start", NUMBER),
        ("end", NUMBER),
        ("kind", TEXT),
        ("rule", TEXT),
        ("text", TEXT),
        ("voice", TEXT),
        ("rung", TEXT),
        ("chance", CHANCE),
    ],
    "attributions": [
        ("source_start", NUMBER),
        ("source_end", NUMBER),
        ("source", TEXT),
        ("cue_start", NUMBER),
        ("cue_end", NUMBER),
        ("cue", TEXT),
        ("content", pa.list_(SPAN)),
        ("speaker", TEXT),
        ("source_kind", TEXT),
        ("sort", TEXT),
        ("within", NUMBER),
        ("chance", CHANCE),
    ],
    "sources": [
        ("name", TEXT),
        ("names", pa.list_(TEXT)),
        ("kind", TEXT),
        ("mentions", pa.list_(SPAN)),
        ("attributions", pa.list_(NUMBER)),
    ],
}
ABOUT = [  # what an article has one of
    ("id", TEXT),
    ("title", TEXT),
    ("place", TEXT),
    ("publisher", TEXT),
    ("authors", pa.list_(TEXT)),
    ("published", TEXT),
    ("language", TEXT),
    ("words", NUMBER),
    ("reads_like", TEXT),
    ("notices", pa.list_(TEXT)),
    ("text_sha256", pa.binary()),
    ("error", TEXT),
]
QUOTED = ("hedge", "unnamed-source", "loaded-language")  # marks of a few words, told with them


def schema(keep: Sequence[str] = ()) -> "pa.Schema":
    """Of the batches that `rows` gives, with a column of strings for each field that is kept."""
    lists = [(name, pa.list_(pa.struct(fields))) for name, fields in LISTS.items()]
    return pa.schema([*ABOUT, *lists, *((name, TEXT) for name in keep)])


def own_names() -> set[str]:
    """Names that a field which is kept cannot have."""
    return {name for name, _ in ABOUT} | {"article", *LISTS}


def record(row: Row, analysis: Analysis) -> dict[str, Any]:
    """One row of `schema`. Chances are rounded as in the JSON."""
    article, origin = analysis.article, analysis.article.origin
    return {
        "id": row.identity,
        "title": article.title,
        "place": origin.place,
        "publisher": origin.publisher,
        "authors": list(origin.authors),
        "published": origin.published,
        "language": article.language,
        "words": len(article.text.split()),
        "reads_like": analysis.reads_like or "news",
        "notices": list(analysis.notices),
        "text_sha256": text_hash(article.text),
        "error": None,
        "sentences": [_sentence(article, s) for s in analysis.sentences],
        "marks": [_mark(article, m) for m in analysis.marks],
        "attributions": [_attribution(article, a) for a in analysis.attributions],
        "sources": [source_json(s) for s in analysis.sources],
        **dict(row.fields),
    }


def failed(row: Row, problem: str) -> dict[str, Any]:
    """The row of an article that could not be analysed: its id, and why."""
    return {"id": row.identity, "place": row.origin.place, "error": problem, **dict(row.fields)}


def text_hash(text: str) -> bytes:
    return sha256(text.encode("utf-8", "replace")).digest()


def _sentence(article: Article, s: Sentence) -> dict[str, Any]:
    return {
        "start": s.start,
        "end": s.end,
        "paragraph": s.paragraph,
        "role": article.paragraphs[s.paragraph].role,
        "status": s.status,
        "why": s.why,
        "chance": round(s.chance, 3),
    }


def _mark(article: Article, m: Mark) -> dict[str, Any]:
    return {
        "start": m.start,
        "end": m.end,
        "kind": m.kind,
        "rule": m.rule,
        "text": article.quote(m.span) if m.kind in QUOTED else None,
        "voice": m.voice,
        "rung": m.rung,
        "chance": round(m.chance, 3),
    }


def _attribution(article: Article, a: Attribution) -> dict[str, Any]:
    return {
        **_spoken(article, "source", a.source),
        **_spoken(article, "cue", a.cue),
        "content": [_span(c) for c in a.content],
        "speaker": a.speaker,
        "source_kind": a.source_kind,
        "sort": a.sort,
        "within": a.within,
        "chance": round(a.chance, 3),
    }


def _spoken(article: Article, name: str, span: Span | None) -> dict[str, Any]:
    if span is None:
        return {f"{name}_start": None, f"{name}_end": None, name: None}
    return {f"{name}_start": span.start, f"{name}_end": span.end, name: article.quote(span)}


def _span(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}
