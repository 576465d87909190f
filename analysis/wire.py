"""What passes between a window and its analysis worker: one JSON object a line, both ways.

To the worker
    {"do": "analyse", "job": 7, "article": {...}, "look": 12}   look: paragraph on screen
    {"do": "look", "job": 7, "paragraph": 40}                   the reader went elsewhere
    {"do": "rules", "folders": ["..."]}                         read the rule files again
    {"do": "cancel", "job": 7}
From the worker
    {"kind": "ready", "notices": [...]}                         at the start and after "rules"
    {"kind": "preview", "job": 7, "sentences": [...], "marks": [...]}   the part on screen, at once
    {"kind": "progress", "job": 7, "done": 3000, "total": 170000}       tokens
    {"kind": "sentences" | "attributions" | "marks" | "sources", "job": 7, "rows": [...]}
    {"kind": "done", "job": 7, "notices": [...]}                all rows have been sent
    {"kind": "failed", "job": 7, "problem": "..."}
Rows are lists in the order of the fields of the dataclass they stand for.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from analysis.article import Article, Link, Origin, Paragraph, Span
from analysis.marks import Analysis, Attribution, Mark, Sentence, Source

BATCH = 400  # rows a message: decoding one stays well below a frame

Message = dict[str, Any]


def line(message: Message) -> bytes:
    """The message as one line of ASCII JSON, so that no byte of it can break the framing."""
    return json.dumps(message, separators=(",", ":")).encode("ascii") + b"\n"


def article_message(job: int, article: Article, look: int = 0) -> Message:
    return {
        "do": "analyse",
        "job": job,
        "look": look,
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


def mark_row(mark: Mark) -> list[Any]:
    return [getattr(mark, name) for name in Mark.__dataclass_fields__]


def sentence_row(sentence: Sentence) -> list[Any]:
    return [getattr(sentence, name) for name in Sentence.__dataclass_fields__]


def _attribution_row(a: Attribution) -> list[Any]:
    return [getattr(a, name) for name in Attribution.__dataclass_fields__]


def _source_row(s: Source) -> list[Any]:
    return [s.name, s.kind, s.mentions, s.attributions]


def _span(pair: list[int] | None) -> Span | None:
    return Span(*pair) if pair else None


def _attribution(row: list[Any]) -> Attribution:
    source, cue, content, *rest = row
    return Attribution(_span(source), _span(cue), tuple(Span(*c) for c in content), *rest)


def _source(row: list[Any]) -> Source:
    name, kind, mentions, attributions = row
    return Source(name, kind, tuple(Span(*m) for m in mentions), tuple(attributions))


def analysis_messages(job: int, analysis: Analysis) -> Iterator[Message]:
    """Everything an analysis holds but the article itself, in batches, closed by "done"."""
    rows = {
        "sentences": [sentence_row(s) for s in analysis.sentences],
        "attributions": [_attribution_row(a) for a in analysis.attributions],
        "marks": [mark_row(m) for m in analysis.marks],
        "sources": [_source_row(s) for s in analysis.sources],
    }
    for kind, all_rows in rows.items():
        for start in range(0, len(all_rows), BATCH):
            yield {"kind": kind, "job": job, "rows": all_rows[start : start + BATCH]}
    yield {"kind": "done", "job": job, "notices": list(analysis.notices)}


def preview_message(job: int, analysis: Analysis) -> Message:
    return {
        "kind": "preview",
        "job": job,
        "sentences": [sentence_row(s) for s in analysis.sentences],
        "marks": [mark_row(m) for m in analysis.marks],
    }


def preview_from(message: Message) -> tuple[list[Sentence], list[Mark]]:
    return [Sentence(*r) for r in message["sentences"]], [Mark(*r) for r in message["marks"]]


@dataclass(slots=True)
class Assembly:
    """Puts an analysis together from its messages, in the window's process."""

    article: Article
    sentences: list[Sentence] = field(default_factory=list)
    attributions: list[Attribution] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)

    def add(self, message: Message) -> Analysis | None:
        """Take one message in; the whole analysis once "done" has come."""
        match message["kind"]:
            case "sentences":
                self.sentences += [Sentence(*row) for row in message["rows"]]
            case "attributions":
                self.attributions += [_attribution(row) for row in message["rows"]]
            case "marks":
                self.marks += [Mark(*row) for row in message["rows"]]
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
                )
        return None
