"""An analysis as JSON (docs/json.md) and as plain text. HTML: bywhom.analysis.html_report."""

from bisect import bisect_right
from typing import Any

from bywhom.analysis.article import Article, Span
from bywhom.analysis.marks import KINDS, Analysis, Attribution, Mark, Sentence, Source
from bywhom.analysis.text.subjectivity import mean_subjectivity

VERSION = 1

KIND_NAMES = {
    "hedge": "Hedge",
    "unnamed-source": "Unnamed source",
    "unsourced-claim": "Unsourced claim",
    "loaded-language": "Loaded language",
    "attributed": "Attributed",
}
STATUSES = ("attributed", "unsourced", "other")


def to_json(analysis: Analysis, identity: str) -> dict[str, Any]:
    """The analysis as the public JSON object. Offsets count code points of article.text."""
    article = analysis.article
    return {
        "version": VERSION,
        "id": identity,
        "article": _article(analysis),
        "attributions": [_attribution(article, a) for a in analysis.attributions],
        "marks": [_mark(article, m) for m in analysis.marks],
        "sources": [source_json(s) for s in analysis.sources],
        "summary": summary(analysis),
        "notices": list(analysis.notices),
    }


def summary(analysis: Analysis) -> dict[str, Any]:
    return {
        "words": len(analysis.article.text.split()),
        "sentences": len(analysis.sentences),
        "by_kind": {kind: sum(m.kind == kind for m in analysis.marks) for kind in KINDS},
        "by_status": {s: sum(x.status == s for x in analysis.sentences) for s in STATUSES},
        "subjectivity": mean_subjectivity(analysis.subjectivity),
        "reads_like": analysis.reads_like or "news",
    }


def to_text(analysis: Analysis, name: str) -> str:
    """One line a mark: LINE:COLUMN kind “words” and why, below the title and a summary."""
    article, counts = analysis.article, summary(analysis)
    lines = [article.title or name, f"{counts['words']} words, {counts['sentences']} sentences"]
    lines += [f"Note: {notice}" for notice in analysis.notices]
    lines += [
        f"{KIND_NAMES[kind]}: {count} possible"
        for kind, count in counts["by_kind"].items()
        if count
    ]
    statuses = counts["by_status"]
    lines.append(
        f"Sentences: {statuses['attributed']} credited to somebody, "
        f"{statuses['unsourced']} credited to nobody, {statuses['other']} other"
    )
    lines += _source_lines(analysis)
    starts = _line_starts(article.text)
    for mark in analysis.marks:
        if mark.kind != "attributed":
            lines += ["", *_mark_lines(article, mark, starts)]
    return "\n".join(lines) + "\n"


def _source_lines(analysis: Analysis) -> list[str]:
    if not analysis.sources:
        return []
    names = "; ".join(
        f"{s.name} ({s.kind}, {len(s.attributions)})" for s in analysis.sources if s.attributions
    )
    return [f"Who is credited: {names or 'nobody'}"]


def _mark_lines(article: Article, mark: Mark, starts: list[int]) -> list[str]:
    row = bisect_right(starts, mark.start)
    column = mark.start - starts[row - 1] + 1
    words = " ".join(article.quote(mark.span).split())
    return [
        f"{row}:{column}  {KIND_NAMES[mark.kind]}  “{words}”  ({mark.rule}, {mark.confidence})",
        f"    {mark.explanation}",
        f"    {mark.ask}",
    ]


def _line_starts(text: str) -> list[int]:
    return [0] + [i + 1 for i, c in enumerate(text) if c == "\n"]


def _article(analysis: Analysis) -> dict[str, Any]:
    article, origin = analysis.article, analysis.article.origin
    return {
        "title": article.title,
        "text": article.text,
        "language": article.language,
        "origin": {
            "place": origin.place,
            "publisher": origin.publisher,
            "authors": list(origin.authors),
            "published": origin.published,
        },
        "paragraphs": [
            {"start": p.start, "end": p.end, "role": p.role} for p in article.paragraphs
        ],
        "sentences": [_sentence(s) for s in analysis.sentences],
        "links": [{"start": k.start, "end": k.end, "target": k.target} for k in article.links],
    }


def _sentence(s: Sentence) -> dict[str, Any]:
    row: dict[str, Any] = {
        "start": s.start,
        "end": s.end,
        "paragraph": s.paragraph,
        "status": s.status,
    }
    if s.why:
        row["why"] = s.why
    return {**row, "chance": round(s.chance, 3)}


def _words(article: Article, span: Span | None) -> dict[str, Any] | None:
    if span is None:
        return None
    return {"start": span.start, "end": span.end, "text": article.quote(span)}


def _attribution(article: Article, a: Attribution) -> dict[str, Any]:
    return {
        "source": _words(article, a.source),
        "cue": _words(article, a.cue),
        "content": [{"start": c.start, "end": c.end} for c in a.content],
        "speaker": a.speaker,
        "source_kind": a.source_kind,
        "sort": a.sort,
        "confidence": a.confidence,
        "chance": round(a.chance, 3),
        "within": a.within,
    }


def _mark(article: Article, m: Mark) -> dict[str, Any]:
    return {
        "kind": m.kind,
        "start": m.start,
        "end": m.end,
        "text": article.quote(m.span),
        "rule": m.rule,
        "explanation": m.explanation,
        "ask": m.ask,
        "fair": m.fair,
        "voice": m.voice,
        "rung": m.rung,
        "confidence": m.confidence,
        "chance": round(m.chance, 3),
    }


def source_json(s: Source) -> dict[str, Any]:
    return {
        "name": "" if s.kind == "passive" else s.name,
        "names": list(s.names),
        "kind": s.kind,
        "mentions": [{"start": m.start, "end": m.end} for m in s.mentions],
        "attributions": list(s.attributions),
    }
