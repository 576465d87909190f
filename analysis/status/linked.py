"""Links as sources: a claim that links to what shows it is a sourced claim.

Not each link is one: most lead to other articles, or explain a word. A link counts where its words
say that it leads to a document ("the report", "a study of 2024"), or its host does.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from bywhom.analysis.article import Article, Link, Span
from bywhom.analysis.marks import USUAL, Attribution, Sentence
from bywhom.analysis.status.assertions import Unsourced
from bywhom.analysis.status.order import in_order
from bywhom.analysis.text.word_lists import word_lists

WHOLE = 0.7  # of a sentence; a link as long is one to another article, not to a source
EDGES = " \n,;:–—-"
LONGEST = 12  # words of a link that names a document
_HOSTS = re.compile(
    r"(?:^|\.)(?:(?:gov|edu|mil|int)(?:\.[a-z]{2})?|ac\.[a-z]{2}|europa\.eu|un\.org|doi\.org"
    r"|arxiv\.org|(?:med|bio)rxiv\.org|ssrn\.com|documentcloud\.org|courtlistener\.com)$"
)
_FILE = re.compile(r"\.(?:pdf|csv|xlsx?|docx?)$", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def credit_links(
    article: Article,
    attributions: Sequence[Attribution],
    sentences: Sequence[Sentence],
    unsourced: Sequence[Unsourced],
) -> tuple[list[Attribution], list[Sentence], list[Unsourced]]:
    """The same, but that unsourced sentences with such a link are credited to it."""
    linked = dict(_linked(article, sentences))
    starts = [sentence.start for sentence in sentences]
    return (
        in_order([*attributions, *linked.values()]) if linked else list(attributions),
        [
            s._replace(status="attributed", why=None, chance=USUAL["likely"]) if i in linked else s
            for i, s in enumerate(sentences)
        ],
        [one for one in unsourced if bisect_right(starts, one[0].start) - 1 not in linked],
    )


def is_document(words: str, link: Link) -> bool:
    """Does the link lead to a document, by its words or by where it leads?"""
    try:
        parts = urlsplit(link.target)
        host = parts.hostname or ""
    except ValueError:
        return False
    if parts.scheme not in ("http", "https"):
        return False
    if _HOSTS.search(host) or _FILE.search(parts.path):
        return True
    said = [word.lower() for word in _WORD.findall(words)]
    documents = word_lists("sources")["document"]
    return len(said) <= LONGEST and any(word in documents for word in said)


def _linked(article: Article, sentences: Sequence[Sentence]) -> Iterator[tuple[int, Attribution]]:
    """Index of each unsourced sentence that links to a document, and what that amounts to.

    Of several links in a sentence the last one counts.
    """
    starts = [sentence.start for sentence in sentences]
    for link in article.links:
        index = bisect_right(starts, link.start) - 1
        if index < 0 or sentences[index].status != "unsourced":
            continue
        start, end = sentences[index].start, sentences[index].end
        is_part = link.end <= end and link.end - link.start < WHOLE * (end - start)
        if is_part and is_document(article.quote((link.start, link.end)), link):
            yield index, _attribution(article, link, Span(start, end))


def _attribution(article: Article, link: Link, sentence: Span) -> Attribution:
    """The link is the source; the words on its longer side are what it is to show."""
    before, after = Span(sentence.start, link.start), Span(link.end, sentence.end)
    start, end = max(before, after, key=lambda span: span.end - span.start)
    words = article.text[start:end]
    start += len(words) - len(words.lstrip(EDGES))
    content = Span(start, start + len(words.strip(EDGES)))
    return Attribution(
        source=Span(link.start, link.end),
        cue=None,
        content=(content,),
        source_kind="document",
        confidence="likely",
    )
