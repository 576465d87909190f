"""A text → its Analysis, for notebooks and engines: no file, no window, no working folder."""

from functools import cache
from pathlib import Path

from bywhom.analysis.analyse import Analyser, load_analyser
from bywhom.analysis.article import Origin
from bywhom.analysis.marks import Analysis
from bywhom.documents.rows.row import Row, article_of, settled


def analyse(
    text: str,
    *,
    title: str = "",
    place: str = "",
    publisher: str | None = None,
    authors: tuple[str, ...] = (),
    published: str | None = None,
    language: str = "",
    rules: str | None = None,
) -> Analysis:
    """What the text's words ask, and who stands behind each claim (docs/json.md).

    Offsets count code points of `analysis.article.text`, which is the text as given, but for line
    ends. language: two letters of ISO 639; without it, the text tells. rules: a folder of further
    rule files. Rules and models are loaded by the first call in a process and held.
    """
    origin = Origin(place, publisher, tuple(authors), published)
    row = Row("", place, settled(text), settled(title), origin, language)
    return analyser(rules).analyse(article_of(row))


@cache
def analyser(rules: str | None = None) -> Analyser:
    """Loaded once a process and folder of rules."""
    return load_analyser([Path(rules)] if rules else [])
