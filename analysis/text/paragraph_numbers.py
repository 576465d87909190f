"""The numbers by which people tell each other paragraphs: “look at ¶ 14”."""

from bywhom.analysis.article import Article, Paragraph

LONGEST_BYLINE = 160  # characters; longer, it is a paragraph that begins with "By"
NUMBERED = frozenset({"body", "quote", "list"})


def paragraph_numbers(paragraphs: tuple[Paragraph, ...]) -> list[int | None]:
    """The ¶ number of each paragraph; titles, headings and captions have none."""
    numbers: list[int | None] = []
    count = 0
    for paragraph in paragraphs:
        count += paragraph.role in NUMBERED
        numbers.append(count if paragraph.role in NUMBERED else None)
    return numbers


def is_byline(article: Article, words: str) -> bool:
    """Is the paragraph under the title its byline? It is shown as one, and has no number."""
    named = any(author in words for author in article.origin.authors)
    return named and len(words) <= LONGEST_BYLINE and words[:3].lower() == "by "


def shown_numbers(article: Article) -> list[int | None]:
    """The numbers as the page shows them."""
    numbers = paragraph_numbers(article.paragraphs)
    roles = [paragraph.role for paragraph in article.paragraphs]
    under = roles.index("title") + 1 if "title" in roles else 0
    if under < len(roles) and is_byline(article, article.quote(article.paragraphs[under][:2])):
        numbers[under] = None
        numbers[under:] = [number and number - 1 for number in numbers[under:]]
    return numbers
