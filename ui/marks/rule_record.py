"""How often a rule was right on labelled data, and how often this reader dismissed it, in words."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from bywhom.resources import RULES
from bywhom.ui.model.words import times

if TYPE_CHECKING:
    from bywhom.library import Dismissal

RECORD = RULES / "precision.json"
ON = {
    "news": "labelled news articles",
    "sentences": "labelled Wikipedia sentences",
    "words": "sentences with labelled biased words",
}


class Counted(NamedTuple):
    """Of so many marks of a rule so many were right. data: a key of ON."""

    right: int
    hits: int
    data: str


def read_records(path: Path = RECORD) -> dict[str, Counted]:
    """By rule id; empty where the file is missing: the card then says nothing of it."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        return {rule: Counted(**row) for rule, row in found.items() if row["data"] in ON}
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return {}


def in_words(rule: str, records: Mapping[str, Counted], dismissals: "list[Dismissal]") -> str:
    """The line of the card; empty where nothing is known."""
    said = []
    counted = records.get(rule)
    if counted is not None:
        said.append(f"Right in {counted.right} of {counted.hits} marks on {ON[counted.data]}.")
    put_away = sum(1 for dismissal in dismissals if dismissal.rule == rule)
    if put_away:
        said.append(f"Dismissed by you {times(put_away)}.")
    return " ".join(said)
