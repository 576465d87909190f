"""What the reader has dismissed in a library is left out of an analysis."""

from bywhom.analysis.marks import Analysis
from bywhom.library.dismissals import standing
from bywhom.library.library import Library


def without_dismissed(analysis: Analysis, library: Library) -> Analysis:
    """The analysis less the marks dismissed everywhere, or in an article of exactly this text."""
    text = analysis.article.text
    ids = library.articles_with_text(text) or [0]  # 0: dismissed everywhere only
    dismissals = [d for d in library.dismissals() if any(map(d.concerns, ids))]
    return analysis._replace(marks=tuple(standing(analysis.marks, dismissals, text)))
