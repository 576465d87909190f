"""Which blocks of a page are its article: several opinions, weighed."""

import re
from collections.abc import Iterable

from documents.page_blocks import PageBlock
from documents.page_meta import PageMeta

PROSE = 6  # words; an article has at least one block as long

_TOKEN = re.compile(r"\w+")


def is_article_block(blocks: list[PageBlock], html: str, meta: PageMeta) -> list[bool]:
    """One answer a block."""
    said = _shingles(_words(_trafilatura(html)))
    kept = [_share(_words(b.text), said) > 0.5 for b in blocks]
    is_prose = any(k and len(_words(b.text)) >= PROSE for b, k in zip(blocks, kept, strict=True))
    return kept if is_prose else [False] * len(blocks)


def _trafilatura(html: str) -> str:
    import trafilatura  # half a second and 60 MB: only pages pay for it

    return trafilatura.extract(html, include_comments=False, favor_precision=True) or ""


def _words(text: str) -> list[str]:
    return _TOKEN.findall(text.lower())


def _shingles(words: list[str]) -> set[tuple[str, ...]]:
    return set(_grams(words))


def _grams(words: list[str]) -> Iterable[tuple[str, ...]]:
    n = min(4, len(words))
    return zip(*(words[i:] for i in range(n)), strict=False) if n else ()


def _share(words: list[str], said: set[tuple[str, ...]]) -> float:
    """Share of the words' four-grams that were said; short blocks must be said whole."""
    grams = list(_grams(words))
    return sum(g in said for g in grams) / len(grams) if grams else 0.0
