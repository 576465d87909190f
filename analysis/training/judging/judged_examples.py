"""Candidates for the judges of hedges and loaded words, with what a careful reader says of each.

From labelled articles (JSONL of {id, text, event} and of {article, start, end, hedges}), from the
labels of loaded words in words/loaded_labels.jsonl (offsets into the same articles), and from our
own sentences in words/*.txt: [what is one] and {what only looks like one}.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from bywhom.analysis.article import Article
from bywhom.analysis.judging.candidates import Candidate
from bywhom.analysis.judging.judge import Judged
from bywhom.analysis.judging.judged import FACTS, candidates_in, named_words
from bywhom.analysis.rules.rule_set import RuleSet, rule_marks
from bywhom.analysis.text.segment import plain_paragraphs
from bywhom.analysis.text.tagging import tag
from bywhom.analysis.text.tokens import read_tokens

OWN = Path(__file__).parent / "words"
LOADED = OWN / "loaded_labels.jsonl"
FILES: Mapping[Judged, str] = {"hedge": "hedges", "loaded-language": "loaded"}

Offsets = tuple[int, int]


class Example(NamedTuple):
    """group: the event, which is never divided between folds. span: in the text of the article."""

    origin: str
    article: str
    group: str
    span: Offsets
    facts: tuple[str, ...]
    right: bool

    @property
    def is_own(self) -> bool:
        return self.origin in FILES.values()


def labelled_examples(
    articles: Sequence[Path], labels: Sequence[Path], rules: RuleSet
) -> Iterator[Example]:
    """Candidates for hedges, each right if it shares a letter with a labelled cue."""
    wanted = _by_article(row for path in labels for row in _rows(path))
    for path in articles:
        for key, group, text in _articles(path):
            if key in wanted:
                yield from _of_article(path.stem, key, group, text, wanted[key], rules)


def loaded_examples(articles: Sequence[Path], rules: RuleSet) -> Iterator[Example]:
    """Candidates for loaded words that are labelled."""
    wanted = _by_article(_rows(LOADED))
    for path in articles:
        for key, group, text in _articles(path):
            labels = {(r["start"], r["end"]): r["loaded"] for r in wanted.get(key, ())}
            for candidate, names in _candidates(text, "loaded-language", rules) if labels else ():
                span = span_of(candidate)
                if span in labels:
                    facts = tuple(FACTS["loaded-language"](candidate, names))
                    yield Example(path.stem, key, group, span, facts, labels[span])


def own_examples(kind: Judged, rules: RuleSet) -> Iterator[Example]:
    """Of each sentence the candidates that stand in brackets, of one kind or the other."""
    name = FILES[kind]
    for number, line in enumerate((OWN / f"{name}.txt").read_text("utf-8").splitlines()):
        text, real, seeming = read_brackets(line)
        for candidate, names in _candidates(text, kind, rules):
            span = span_of(candidate)
            if any(_overlap(span, other) for other in (*real, *seeming)):
                right = any(_overlap(span, one) for one in real)
                facts = tuple(FACTS[kind](candidate, names))
                yield Example(name, f"{name}-{number}", f"{name}-{number}", span, facts, right)


def read_brackets(line: str) -> tuple[str, list[Offsets], list[Offsets]]:
    """The sentence, what stood in [brackets], what stood in {braces}."""
    text = ""
    found: dict[str, list[Offsets]] = {"[": [], "{": []}
    for before, bracket, inside in re.findall(r"([^\[{]*)(?:([\[{])([^\]}]*)[\]}])?", line):
        text += before
        if bracket:
            found[bracket].append((len(text), len(text) + len(inside)))
            text += inside
    return text, found["["], found["{"]


def span_of(candidate: Candidate) -> Offsets:
    place = candidate.place
    return place.passage.starts[place.start], place.passage.ends[place.end - 1]


def _of_article(
    origin: str,
    key: str,
    group: str,
    text: str,
    labels: Sequence[Mapping[str, Any]],
    rules: RuleSet,
) -> Iterator[Example]:
    cues = [tuple(cue) for label in labels for cue in label["hedges"]]
    first, last = min(label["start"] for label in labels), max(label["end"] for label in labels)
    for candidate, names in _candidates(text, "hedge", rules):
        span = span_of(candidate)
        if first <= span[0] < last:
            right = any(_overlap(span, cue) for cue in cues)
            facts = tuple(FACTS["hedge"](candidate, names))
            yield Example(origin, key, group, span, facts, right)


def _candidates(
    text: str, kind: Judged, rules: RuleSet
) -> Iterator[tuple[Candidate, frozenset[str]]]:
    passages = read_tokens(Article("", text, plain_paragraphs(text))).passages
    names = named_words(passages)
    for passage in passages:
        tags = tag(passage)
        marks = [m for m in rule_marks(text, passage, tags, rules) if m.kind == kind]
        for candidate in candidates_in(kind, passage, tags, marks):
            yield candidate, names


def _overlap(one: Sequence[int], other: Sequence[int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _by_article(rows: Iterable[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        found.setdefault(str(row["article"]), []).append(row)
    return found


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def _articles(path: Path) -> Iterator[tuple[str, str, str]]:
    """(id, event, text) of each article of a JSONL or a folder of texts."""
    if path.is_dir():
        for file in sorted(path.glob("*.txt")):
            yield file.as_posix(), file.stem, file.read_text(encoding="utf-8")
    else:
        for row in _rows(path):
            yield str(row["id"]), str(row.get("event") or row["id"]), str(row["text"])
