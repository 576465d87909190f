"""What was read of a document and how, as part of its JSON (docs/json.md)."""

import json
from typing import TYPE_CHECKING, Any

from bywhom.analysis.marks import Analysis
from bywhom.analysis.report import to_json
from bywhom.documents.rows.row import Row

if TYPE_CHECKING:
    from bywhom.documents.draft import Receipt

PROSE = ("explanation", "ask", "fair", "text", "confidence")


def json_of(
    analysis: Analysis,
    row: Row,
    receipt: "Receipt | None",
    lean: bool = False,
    indent: int | None = None,
) -> str:
    """receipt: None for the text of a table, of which nothing can have been left out.

    lean: without what the rules say in words, and without blanks between the signs.
    """
    found = to_json(analysis, row.identity)
    found["article"]["receipt"] = _receipt(analysis, receipt)
    found["article"]["notices"] = list(receipt.notices) if receipt else []
    if row.fields:
        found["fields"] = dict(row.fields)
    if lean:
        _make_lean(found)
    separators = (",", ":") if lean else None
    return json.dumps(found, ensure_ascii=False, indent=indent, separators=separators)


def _make_lean(found: dict[str, Any]) -> None:
    """What is told twice is told once: words by their places, confidence by the chance."""
    for mark in found["marks"]:
        for name in PROSE:
            del mark[name]
    for attribution in found["attributions"]:
        del attribution["confidence"]
        for name in ("source", "cue"):
            if attribution[name]:
                del attribution[name]["text"]


def _receipt(analysis: Analysis, receipt: "Receipt | None") -> dict[str, Any]:
    article = analysis.article
    words = receipt.kept_words if receipt else len(article.text.split())
    return {
        "kept": {"blocks": len(article.paragraphs), "words": words},
        "dropped": [{"why": d.why, "text": d.text} for d in (receipt.dropped if receipt else ())],
    }
