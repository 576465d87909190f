"""Bywhom: a reading desk that shows who stands behind each claim.

For notebooks and engines: `bywhom.analyse(text, title=…)`, and `bywhom.corpus.rows(batch)` for
batches of Arrow, after `import bywhom.corpus` (docs/corpus.md).
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bywhom.analysis.marks import Analysis


def analyse(text: str, **about: Any) -> "Analysis":
    """The analysis of a text; `bywhom.documents.text_analysis.analyse` says what it may be told."""
    from bywhom.documents.text_analysis import analyse as of_text  # not before it is wanted

    return of_text(text, **about)
