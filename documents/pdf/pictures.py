"""Where the pictures of a page are, so that the small line below one is known for its caption."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from typing import Any, NamedTuple

from pypdfium2 import PdfiumError, raw

from bywhom.documents.pdf.page_pieces import PagePiece

LEAST = 40.0  # points, in width and in height
MOST = 2_000  # objects and pieces of a page that are looked at
MANY = 50  # pictures; a page with more is one drawing
NEAR = 3.0  # times its letters' height that a caption is away from its picture
DRAWN = (raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_SHADING)


class Picture(NamedTuple):
    """Points from the page's lower left corner."""

    left: float
    bottom: float
    right: float
    top: float

    def holds(self, piece: PagePiece) -> bool:
        across, up = (piece.left + piece.right) / 2, (piece.bottom + piece.top) / 2
        return self.left <= across <= self.right and self.bottom <= up <= self.top


def beside_pictures(page: Any, pieces: Sequence[PagePiece]) -> list[PagePiece]:
    """The same pieces, knowing whether they stand by a picture. page: a pypdfium2 PdfPage."""
    found = _pictures(page, pieces)
    if not found or len(pieces) > MOST:
        return list(pieces)
    return [replace(piece, by_picture=_is_by(found, piece)) for piece in pieces]


def _pictures(page: Any, pieces: Sequence[PagePiece]) -> list[Picture]:
    """What is drawn around text is a box, or paper, and no picture."""
    found = []
    for drawn in islice(page.get_objects(max_depth=2), MOST):
        if drawn.type not in DRAWN:
            continue
        try:
            picture = Picture(*drawn.get_bounds())
        except PdfiumError:
            continue
        if min(picture.right - picture.left, picture.top - picture.bottom) >= LEAST:
            found.append(picture)
    if len(found) > MANY:
        return []
    return [one for one in found if not any(one.holds(piece) for piece in pieces[:MOST])]


def _is_by(pictures: Sequence[Picture], piece: PagePiece) -> bool:
    near, touching = NEAR * piece.size, -piece.size
    return any(
        piece.left < picture.right
        and picture.left < piece.right
        and (
            touching <= picture.bottom - piece.top < near
            or touching <= piece.bottom - picture.top < near
        )
        for picture in pictures
    )
