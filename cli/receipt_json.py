"""What was read of a document and how, as part of its JSON (docs/json.md)."""

import json
from typing import TYPE_CHECKING, Any

from bywhom.analysis.marks import Analysis
from bywhom.analysis.report import to_json
from bywhom.cli.lean_json import lean_json
from bywhom.documents.rows.row import Row

if TYPE_CHECKING:
    from bywhom.documents.draft import Receipt


def json_of(
    analysis: Analysis,
    row: Row,
    receipt: "Receipt | None",
    lean: bool = False,
    indent: int | None = None,
) -> str:
    """receipt: None for the text of a table, of which nothing can have been left out.

    lean: see cli/lean_json.py; on one line, whatever the indent.
    """
    if lean:
        short = lean_json(analysis, row.identity, dict(row.fields))
        return json.dumps(short, ensure_ascii=False, separators=(",", ":"))
    found = to_json(analysis, row.identity)
    found["article"]["receipt"] = _receipt(analysis, receipt)
    found["article"]["notices"] = list(receipt.notices) if receipt else []
    if row.fields:
        found["fields"] = dict(row.fields)
    return json.dumps(found, ensure_ascii=False, indent=indent)


def _receipt(analysis: Analysis, receipt: "Receipt | None") -> dict[str, Any]:
    article = analysis.article
    words = receipt.kept_words if receipt else len(article.text.split())
    return {
        "kept": {"blocks": len(article.paragraphs), "words": words},
        "dropped": [{"why": d.why, "text": d.text} for d in (receipt.dropped if receipt else ())],
    }
