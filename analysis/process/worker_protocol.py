"""What passes between a window and its analysis worker: one JSON object a line, both ways.

To the worker
    {"do": "analyse", "job": 7, "article": {...}, "look": 12, "measure": true}
                         look: paragraph on screen; measure: "subjectivity" is wanted, too
    {"do": "look", "job": 7, "paragraph": 40}                   the reader went elsewhere
    {"do": "rules", "folders": ["..."]}                         read the rule files again
    {"do": "cancel", "job": 7}
From the worker
    {"kind": "ready", "notices": [...]}                         at the start and after "rules"
    {"kind": "preview", "job": 7, "sentences": [...], "said": [...], "rows": [...]}  on screen
    {"kind": "progress", "job": 7, "done": 3000, "total": 170000}       tokens
    {"kind": "sentences" | "attributions" | "sources", "job": 7, "rows": [...]}
    {"kind": "marks", "job": 7, "said": [...], "rows": [[start, end, chance, place in said], ...]}
    {"kind": "done", "job": 7, "notices": [...], "reads_like": ""}      all rows have been sent
    {"kind": "subjectivity", "job": 7, "rows": [0.0, 0.31, ...]}    one a sentence; after "done",
                         when nothing else is asked for; never if something newer came in
    {"kind": "failed", "job": 7, "problem": "..."}
Rows are lists in the order of the fields of what they stand for. What marks say is sent
once a message, and each string of it is one object in the window: a rule marks a thousand times.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import Any

from bywhom.analysis.article import Article, Link, Origin, Paragraph, Span
from bywhom.analysis.marks import Analysis, Attribution, Mark, Sentence, Source

BATCH = 400  # rows a message: decoding one stays well below a frame

Message = dict[str, Any]
OWN = ("start", "end", "chance")  # of each mark
_SAID = attrgetter(*(f for f in Mark._fields if f not in OWN))


def line(message: Message) -> bytes:
    """The message as one line of ASCII JSON, so that no byte of it can break the framing."""
    return json.dumps(message, separators=(",", ":")).encode("ascii") + b"\n"


def article_message(job: int, article: Article, look: int = 0, *, measure: bool = False) -> Message:
    return {
        "do": "analyse",
        "job": job,
        "look": look,
        "measure": measure,
        "article": {
            "title": article.title,
            "text": article.text,
            "language": article.language,
            "paragraphs": [[p.start, p.end, p.role] for p in article.paragraphs],
            "links": [[a.start, a.end, a.target] for a in article.links],
            "place": article.origin.place,
        },
    }


def article_from(data: Message) -> Article:
    return Article(
        title=data["title"],
        text=data["text"],
        paragraphs=tuple(Paragraph(*row) for row in data["paragraphs"]),
        origin=Origin(data["place"]),
        language=data["language"],
        links=tuple(Link(*row) for row in data["links"]),
    )


def _mark_rows(marks: Sequence[Mark]) -> Message:
    places: dict[tuple[str | None, ...], int] = {}
    rows = [(m.start, m.end, m.chance, places.setdefault(_SAID(m), len(places))) for m in marks]
    return {"said": list(places), "rows": rows}


def _marks(message: Message) -> Iterator[Mark]:
    said = [[word and sys.intern(word) for word in words] for words in message["said"]]
    for start, end, chance, place in message["rows"]:
        kind, *rest = said[place]
        yield Mark(kind, start, end, *rest)._replace(chance=chance)


def _span(pair: list[int] | None) -> Span | None:
    return Span(*pair) if pair else None


def _attribution(row: list[Any]) -> Attribution:
    source, cue, content, *rest = row
    return Attribution(_span(source), _span(cue), tuple(Span(*c) for c in content), *rest)


def _source(row: list[Any]) -> Source:
    name, kind, mentions, attributions, names = row
    spans = tuple(Span(*mention) for mention in mentions)
    return Source(name, kind, spans, tuple(attributions), tuple(names))


def analysis_messages(job: int, analysis: Analysis) -> Iterator[Message]:
    """Everything an analysis holds but the article itself, in batches, closed by "done"."""
    rows: dict[str, tuple[tuple[Any, ...], ...]] = {
        "sentences": analysis.sentences,
        "attributions": analysis.attributions,
        "sources": analysis.sources,
    }
    for kind, all_rows in rows.items():
        for start in range(0, len(all_rows), BATCH):
            yield {"kind": kind, "job": job, "rows": all_rows[start : start + BATCH]}
    for start in range(0, len(analysis.marks), BATCH):
        yield {"kind": "marks", "job": job, **_mark_rows(analysis.marks[start : start + BATCH])}
    yield {
        "kind": "done",
        "job": job,
        "notices": list(analysis.notices),
        "reads_like": analysis.reads_like,
    }


def preview_message(job: int, analysis: Analysis) -> Message:
    return {
        "kind": "preview",
        "job": job,
        "sentences": analysis.sentences,
        **_mark_rows(analysis.marks),
    }


def preview_from(message: Message) -> tuple[list[Sentence], list[Mark]]:
    return [Sentence(*r) for r in message["sentences"]], [*_marks(message)]


class Assembly:
    """Puts an analysis together from its messages, in the window's process."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.sentences: list[Sentence] = []
        self.attributions: list[Attribution] = []
        self.marks: list[Mark] = []
        self.sources: list[Source] = []

    def add(self, message: Message) -> Analysis | None:
        """Take one message in; the whole analysis once "done" has come."""
        match message["kind"]:
            case "sentences":
                self.sentences += [Sentence(*row) for row in message["rows"]]
            case "attributions":
                self.attributions += [_attribution(row) for row in message["rows"]]
            case "marks":
                self.marks += _marks(message)
            case "sources":
                self.sources += [_source(row) for row in message["rows"]]
            case "done":
                return Analysis(
                    article=self.article,
                    sentences=tuple(self.sentences),
                    attributions=tuple(self.attributions),
                    marks=tuple(self.marks),
                    sources=tuple(self.sources),
                    notices=tuple(message["notices"]),
                    reads_like=message.get("reads_like", ""),
                )
        return None
