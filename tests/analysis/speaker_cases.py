"""Cases of tests/analysis/data/speakers.toml as articles with their attributions marked."""

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import NamedTuple

from bywhom.analysis.article import Article, Span
from bywhom.analysis.marks import Attribution
from bywhom.analysis.reader.attribution import AttributionModel, load_model, read_passages
from bywhom.analysis.reader.raw_attribution import RawAttribution
from bywhom.analysis.sources.attributions import build_attributions
from bywhom.analysis.text.segment import plain_paragraphs
from bywhom.analysis.text.tagging import tag
from bywhom.analysis.text.token_stream import Stream, read_stream
from bywhom.analysis.text.tokens import Segments, read_tokens

FILE = Path(__file__).parent / "data" / "speakers.toml"
MARKED = re.compile(r"\{([sct]) (.*?)\}|\{([sct]) ?([^}]*)\}", re.DOTALL)


class Case(NamedTuple):
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


def stream_of(text: str) -> Stream:
    article = Article("", text, plain_paragraphs(text))
    segments = read_tokens(article)
    return read_stream(article, segments, [tag(passage) for passage in segments.passages])


def built_from(
    text: str, raw: list[RawAttribution], model: bool = True
) -> tuple[Article, Segments, list[Attribution]]:
    """What becomes of these raw attributions; model: with what the reader network holds."""
    article = Article("", text, plain_paragraphs(text))
    segments = read_tokens(article)
    tags = [tag(passage) for passage in segments.passages]
    held = read_passages(segments.passages, text, _reader()).tokens if model else None
    return article, segments, build_attributions(article, segments, tags, raw, held)


def attributions_of(text: str, raw: list[RawAttribution], model: bool = True) -> list[Attribution]:
    """The same, in the order of `raw`; of several sources in one, the first."""
    _, _, found = built_from(text, raw, model)
    return [next(a for a in found if _is_of(a, r)) for r in raw]


def _is_of(one: Attribution, raw: RawAttribution) -> bool:
    first = raw.source is not None and one.source is not None
    begins = first and raw.source.start <= one.source.start < raw.source.end
    same = begins if first else raw.source is one.source is None
    return same and (one.cue, one.content) == (raw.cue, raw.content)


@cache
def _reader() -> AttributionModel:
    return load_model()
