"""What the reader has dismissed and corrected in a library is honoured by an analysis."""

from bywhom.analysis.marks import Analysis
from bywhom.analysis.sources.corrections import corrected
from bywhom.library.dismissals import standing
from bywhom.library.library import Library


def as_the_reader_has_it(analysis: Analysis, library: Library) -> Analysis:
    """The analysis with what was corrected in an article of exactly this text, and less the marks
    dismissed there or everywhere."""
    text = analysis.article.text
    ids = library.articles_with_text(text) or [0]  # 0: dismissed everywhere only
    for article_id in ids:
        analysis = corrected(analysis, library.corrections(article_id)).analysis
    dismissals = [d for d in library.dismissals() if any(map(d.concerns, ids))]
    return analysis._replace(marks=tuple(standing(analysis.marks, dismissals, text)))
