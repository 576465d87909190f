"""Cases of tests/analysis/data/speakers.toml as articles with their attributions marked."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

from bywhom.analysis.article import Article, Span
from bywhom.analysis.marks import Attribution
from bywhom.analysis.reader.raw_attribution import RawAttribution
from bywhom.analysis.sources.attributions import build_attributions
from bywhom.analysis.text.segment import plain_paragraphs
from bywhom.analysis.text.tagging import tag
from bywhom.analysis.text.tokens import read_tokens

FILE = Path(__file__).parent / "data" / "speakers.toml"
MARKED = re.compile(r"\{([sct]) (.*?)\}|\{([sct]) ?([^}]*)\}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Case:
    text: str
    raw: list[RawAttribution]
    who: list[str]


def speaker_cases() -> list[Case]:
    with FILE.open("rb") as file:
        return [read_case(row["text"], row["who"]) for row in tomllib.load(file)["case"]]


def read_case(marked: str, who: list[str]) -> Case:
    """Takes the braces out and keeps where they stood."""
    text, groups, current, at = "", [], {}, 0
    for match in MARKED.finditer(marked):
        text += marked[at : match.start()]
        role, words = match[1] or match[3], match[2] or match[4] or ""
        if role in current:
            groups.append(current)
            current = {}
        current[role] = Span(len(text), len(text) + len(words))
        text += words
        at = match.end()
    groups.append(current)
    text += marked[at:]
    raw = [
        RawAttribution(g.get("s"), g.get("c"), (g["t"],) if "t" in g else (), 0.9) for g in groups
    ]
    return Case(text, raw, who)


def attributions_of(text: str, raw: list[RawAttribution]) -> list[Attribution]:
    article = Article("", text, plain_paragraphs(text))
    segments = read_tokens(article)
    tags = [tag(passage) for passage in segments.passages]
    found = build_attributions(article, segments, tags, raw)
    place = {(a.source, a.cue): a for a in found}
    return [place[r.source, r.cue] for r in raw]
