"""What the reader has dismissed in a library is left out of an analysis."""

from bywhom.analysis.marks import Analysis
from bywhom.library.library import Library


def without_dismissed(analysis: Analysis, library: Library) -> Analysis:
    """The analysis less the marks dismissed everywhere, or in an article of exactly this text."""
    article = analysis.article
    dismissals = library.dismissals()
    if not dismissals:
        return analysis
    ids = library.articles_with_text(article.text) or [0]  # 0: dismissed everywhere only
    marks = tuple(
        m
        for m in analysis.marks
        if not any(
            d.hides(i, m.rule, m.span, article.quote(m.span), m.kind)
            for d in dismissals
            for i in ids
        )
    )
    return analysis._replace(marks=marks)
