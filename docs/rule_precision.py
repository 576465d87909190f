"""Counts how often each rule was right on labelled data; writes what the card and the book show.

    python -m docs.rule_precision --news LABELS.jsonl MARKED.jsonl --news ... \
        --sentences GOLD.jsonl MARKED.jsonl --words GOLD.jsonl MARKED.jsonl

MARKED is what `python main.py analyse --format jsonl` printed. --news: articles labelled sentence
by sentence; --sentences: single sentences called certain or uncertain; --words: sentences with the
biased words in them. Only rules with 20 hits or more on one kind of data are listed.
"""

import argparse
import json
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any

from bywhom.analysis.rules.rule_set import load_rules

PAGE = Path(__file__).parent / "laboratory.md"
RECORD = Path(__file__).parent.parent / "resources" / "rules" / "precision.json"
BEGIN, END = "<!-- rules -->\n", "<!-- end of rules -->\n"
LEAST = 20
DATA = ("news", "sentences", "words")  # the first with hits enough is taken
WIDE = (
    "sentences",
    "news",
    "words",
)  # for rules of confidence possible: weasels, wider than hedges
SAID = {"news": "news articles", "sentences": "Wikipedia sentences", "words": "biased words"}
LABEL = {"hedge": "hedges", "unnamed-source": "unnamed"}
STATUS = {"attributed": "attributed", "unsourced-claim": "unsourced"}

Row = dict[str, Any]
Verdict = tuple[str, bool]  # a rule, and was it right?


def news(gold: list[Row], marked: Mapping[str, Row]) -> Iterator[Verdict]:
    """Right: it shares a letter with a labelled cue, or its sentence has the mark's status."""
    articles: dict[str, list[Row]] = {}
    for row in gold:
        articles.setdefault(str(row["article"]), []).append(row)
    for article, sentences in articles.items():
        for mark in marked[article]["marks"]:
            around = [s for s in sentences if _touch(mark, s["start"], s["end"])]
            if around and mark["kind"] in LABEL:
                spans = [span for s in around for span in s[LABEL[mark["kind"]]]]
                yield mark["rule"], any(_touch(mark, *span) for span in spans)
            elif around and mark["kind"] in STATUS:
                yield mark["rule"], any(s["status"] == STATUS[mark["kind"]] for s in around)


def sentences(gold: list[Row], marked: Mapping[str, Row]) -> Iterator[Verdict]:
    """Right: the sentence is called uncertain."""
    for row in gold:
        for mark in marked[str(row["id"])]["marks"]:
            if mark["kind"] in LABEL:
                yield mark["rule"], row["label"] == "uncertain"


def words(gold: list[Row], marked: Mapping[str, Row]) -> Iterator[Verdict]:
    """Right: it shares a letter with a word called biased."""
    for row in gold:
        for mark in marked[str(row["id"])]["marks"]:
            if mark["kind"] == "loaded-language":
                yield mark["rule"], any(_touch(mark, *span[:2]) for span in row["spans"])


def _touch(mark: Row, start: int, end: int) -> bool:
    return bool(mark["start"] < end and start < mark["end"])


def record(counted: Mapping[str, Counter[Verdict]], wide: Collection[str]) -> dict[str, Row]:
    """For each rule with hits enough: right, hits, and on which data. wide: rules for weasels."""
    found: dict[str, Row] = {}
    for rule in sorted({rule for verdicts in counted.values() for rule, _ in verdicts}):
        for data in WIDE if rule in wide else DATA:
            right, wrong = counted[data][rule, True], counted[data][rule, False]
            if right + wrong >= LEAST:
                found.setdefault(rule, {"right": right, "hits": right + wrong, "data": data})
    return found


def table(found: Mapping[str, Row]) -> str:
    """In Markdown, one row a rule."""
    head = "| rule | right | hits | | on |\n|---|---|---|---|---|\n"
    rows = (
        f"| `{rule}` | {row['right']} | {row['hits']} | {row['right'] / row['hits']:.0%} "
        f"| {SAID[row['data']]} |\n"
        for rule, row in found.items()
    )
    return head + "".join(rows)


def page(now: str, found: Mapping[str, Row]) -> str:
    """The page with its table anew."""
    before, rest = now.split(BEGIN)
    return f"{before}{BEGIN}\n{table(found)}\n{END}{rest.split(END)[1]}"


def _rows(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    for data in DATA:
        parser.add_argument(f"--{data}", nargs=2, type=Path, action="append", default=[])
    given = vars(parser.parse_args())
    judge = {"news": news, "sentences": sentences, "words": words}
    counted: dict[str, Counter[Verdict]] = {data: Counter() for data in DATA}
    for data in DATA:
        for gold, marked in given[data]:
            by_id = {str(row["id"]): row for row in _rows(marked)}
            counted[data].update(judge[data](_rows(gold), by_id))
    rules, _ = load_rules()
    wide = {rule.id for rule in rules.rules.values() if rule.confidence == "possible"}
    found = record(counted, wide)
    RECORD.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    PAGE.write_text(page(PAGE.read_text(encoding="utf-8"), found), encoding="utf-8")


if __name__ == "__main__":
    main()
