"""Drop caps: the large letter that begins a chapter belongs to the word beside it."""

from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from bywhom.analysis.text.tagging import lexicon
from bywhom.documents.pdf.page_pieces import LARGE, PagePiece

MOST = 5  # of a page
NEAR = 1.5  # times the usual size between the letter and its word
OPENING = "“‘\"'«("


def with_whole_words(pieces: Sequence[PagePiece]) -> list[PagePiece]:
    """The pieces of a page, each drop cap put to its word; the lines beside it begin where it
    does."""
    caps = _drop_caps(pieces)
    result = list(pieces)
    for cap, usual in caps:
        beside = [
            at
            for at, piece in enumerate(result)
            if cap.right - 1 <= piece.left <= cap.right + NEAR * usual
            and cap.bottom < (piece.bottom + piece.top) / 2 < cap.top
            and piece.size < cap.size / 1.3
        ]
        if not beside:
            continue
        first = max(beside, key=lambda at: result[at].top)
        for at in beside:
            text = _joined(cap.text, result[at].text) if at == first else result[at].text
            result[at] = replace(result[at], text=text, left=cap.left)
        result.remove(cap)
    return result


def _drop_caps(pieces: Sequence[PagePiece]) -> list[tuple[PagePiece, float]]:
    """With the usual size of the page's letters."""
    if not pieces:
        return []
    usual = median(piece.size for piece in pieces for _ in range(min(len(piece.text), 40)))
    caps = [
        (piece, usual)
        for piece in pieces
        if piece.size > LARGE * usual
        and len(letter := piece.text.lstrip(OPENING)) == 1
        and letter.isupper()
    ]
    return caps if len(caps) <= MOST else []


def _joined(cap: str, text: str) -> str:
    """ "T" and "he board" make one word; "A" and "ferry" are two, since "ferry" is one."""
    rest = text.split()[0].rstrip(",.;:!?”’")
    is_word = cap.lstrip(OPENING) in ("A", "I", "O") and rest.lower() in lexicon()
    is_whole = is_word and (cap + rest).lstrip(OPENING).lower() not in lexicon()
    return f"{cap} {text}" if is_whole or not rest[:1].isalpha() else cap + text
