"""An article of our own, its marks by their words, and a page that shows it."""

from bywhom.analysis.article import Article, Paragraph, Span
from bywhom.analysis.marks import Confidence, Kind, Mark
from bywhom.analysis.text.segment import plain_paragraphs
from bywhom.ui.page.article_view import ArticleView
from bywhom.ui.style.fonts import load_fonts

TEXT = """Ferry to Osk may stop by spring, letter says

The ferry that joins Osk to the mainland may stop before the spring, according to people who \
have read a letter from its owners. The owners want a cheaper crew.

The letter was sent on 3 March to the islands’ council, its clerk, Una Brandt, told a meeting \
on Friday. “We have asked for another year,” she said.

Islanders are furious. Critics call the plan a cruel joke, and it is widely seen as a first \
step 😀 towards closing the school.
"""
BYLINE = "The Osk Lantern · Per Holt · 5 March · 1 min"


def make_article(text: str = TEXT) -> Article:
    return Article("", text, plain_paragraphs(text))


def mark_of(
    kind: Kind, words: str, text: str = TEXT, confidence: Confidence = "sure", after: int = 0
) -> Mark:
    start = text.index(words, after)
    explanation = f"“{words}” is explained here."
    return Mark(kind, start, start + len(words), f"{kind}.x", explanation, "Who?", confidence)


def span_of(words: str, text: str = TEXT) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


MARKS = sorted(
    [
        mark_of("hedge", "may", after=50),
        mark_of("unnamed-source", "people who have read a letter"),
        mark_of("unsourced-claim", "The owners want a cheaper crew."),
        mark_of("unsourced-claim", "Islanders are furious."),
        mark_of("unnamed-source", "Critics"),
        mark_of("loaded-language", "cruel joke"),
        mark_of("unnamed-source", "is widely seen as"),
        mark_of("hedge", "widely"),
    ],
    key=lambda mark: (mark.start, mark.end),
)
EVERY: frozenset[Kind] = frozenset(
    {"hedge", "unnamed-source", "unsourced-claim", "loaded-language", "attributed"}
)


def index_of(words: str) -> int:
    """Index in MARKS of the mark on these words."""
    return next(i for i, m in enumerate(MARKS) if TEXT[m.start : m.end] == words)


def make_view(width: int = 840, height: int = 700) -> ArticleView:
    """A page with the article and all its marks; not yet shown."""
    load_fonts()
    view = ArticleView()
    view.reduced_motion = True
    view.resize(width, height)
    view.show_article(make_article(), BYLINE)
    view.set_marks(MARKS)
    view.set_shown(EVERY, "all")
    return view


def long_article(paragraphs: int = 60) -> Article:
    """As many paragraphs of some lines each, all different."""
    words = "The boat went out at {n} and came back late; nobody on the quay asked the crew why. "
    text = "\n\n".join(words.format(n=n) * 5 for n in range(1, paragraphs + 1))
    starts = [m for m in range(len(text)) if text.startswith("The boat", m)][::5]
    ends = [start - 3 for start in starts[1:]] + [len(text) - 1]
    ranges = zip(starts, ends, strict=True)
    return Article("The quay", text, tuple(Paragraph(a, b) for a, b in ranges))
