"""A rule in words: its title, how often it was right, how often this reader dismissed it."""

import json
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from bywhom.analysis.marks import Mark
from bywhom.resources import RULES
from bywhom.ui.language.translate import later, numeral, tr
from bywhom.ui.model.words import times

if TYPE_CHECKING:
    from bywhom.library import Dismissal

RECORD = RULES / "precision.json"
ON = {
    "news": later("labelled news articles"),
    "sentences": later("labelled Wikipedia sentences"),
    "words": later("sentences with labelled biased words"),
}


NOT_COUNTED = {
    "sure": later("Not counted yet; its author holds it to be nearly always right."),
    "likely": later("Not counted yet; its author holds it to be mostly right."),
    "possible": later("Not counted yet; its author holds it to be often wrong."),
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


def record_of(
    mark: Mark, records: Mapping[str, Counted], dismissals: "list[Dismissal]", noted: int = 0
) -> str:
    """The line of the card: how far its rule can be trusted, counted or, where nobody has
    counted, as its author holds; and what the reader did with it. noted: notes that answer it."""
    counted = records.get(mark.rule)
    if counted is not None:
        said = [
            tr(
                "Right in {right} of {hits} marks on {on}.",
                right=numeral(counted.right),
                hits=numeral(counted.hits),
                on=tr(ON[counted.data]),
            )
        ]
    else:
        said = [tr(NOT_COUNTED[mark.confidence])]
    put_away = sum(1 for dismissal in dismissals if dismissal.rule == mark.rule)
    if put_away:
        said.append(tr("Dismissed by you {times}.", times=times(put_away)))
    if noted:
        said.append(tr("Answered by you {times}, in a note.", times=times(noted)))
    return " ".join(said)


def rule_title(rule: str) -> str:
    """What a reader is told for a rule's id: its title, or for a reader's own what can be said."""
    if rule in _titles():
        return _titles()[rule]
    name = rule.partition(".")[2] or rule
    return tr("A rule of your own") if name.isdigit() else name.replace("-", " ").capitalize()


@cache
def _titles() -> Mapping[str, str]:
    """Of the built-in rules, read without what they match: reading all of that takes longer."""
    files = (tomllib.loads(path.read_text("utf-8")) for path in sorted(RULES.glob("*/*.toml")))
    return {rule["id"]: rule["title"] for file in files for rule in file.get("rule", ())}
