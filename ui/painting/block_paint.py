"""What is painted with the words of one block: composed once, kept until something changes."""

from collections.abc import Sequence
from typing import NamedTuple

from bywhom.analysis.marks import Kind
from bywhom.ui.painting.block_lines import BlockLines, Stretch
from bywhom.ui.painting.claim_runs import ALONE, Place
from bywhom.ui.painting.mark_index import LANES, BlockPiece, lanes

TINT_PAD, FILL_PAD = 2.0, 1.0
GLYPHS_A_LINE = 3


class MarkPiece(NamedTuple):
    """active: under the pointer or selected; selected: with the heavier line."""

    piece: BlockPiece
    kind: Kind
    active: bool = False
    selected: bool = False
    run: Place = ALONE


class FillPiece(NamedTuple):
    piece: BlockPiece
    colour: str  # name in the theme: "hl_yellow", or "row_selected" for what was searched


class Picture(NamedTuple):
    """All in px from the left and top of the block's layout.

    underlines: stretch, lane, kind, selected; glyphs: line, place from the column outwards, kind
    or a number to be written; rules: first and last line of claims that nobody is credited for,
    the last one open where the run goes on in the next block; links: words that lead somewhere,
    with a solid line.
    """

    baselines: list[float]
    fills: list[tuple[Stretch, str]]
    tints: list[tuple[Stretch, Kind, bool]]
    underlines: list[tuple[Stretch, int, Kind, bool]]
    glyphs: list[tuple[int, int, str]]
    rules: list[tuple[int, int]]
    rule_goes_on: bool
    links: list[Stretch]


class SignPiece(NamedTuple):
    """A glyph beside words that says something else than a kind: agreed, missed, extra."""

    piece: BlockPiece
    glyph: str


def compose(
    lines: BlockLines,
    marks: Sequence[MarkPiece],
    fills: Sequence[FillPiece] = (),
    signs: Sequence[SignPiece] | None = None,
    links: Sequence[BlockPiece] = (),
) -> Picture:
    """One block: fills of the reader first, then the marks that are shown.

    signs: glyphs to show in place of the marks' own; None shows those.
    """
    own = [named for mark in marks for named in _signs(mark)]
    claims = sorted((m for m in marks if m.kind == "unsourced-claim"), key=lambda m: m.piece.end)
    stretches = {id(m): lines.stretches(m.piece.start, m.piece.end) for m in marks}
    in_lane = _lanes(marks)
    taken: dict[int, list[tuple[float, float]]] = {}
    picture = Picture(
        baselines=lines.baselines,
        fills=_fills(lines, fills, taken),
        glyphs=_glyphs(lines, own if signs is None else [(s.piece, s.glyph) for s in signs]),
        links=[stretch for p in links for stretch in lines.stretches(p.start, p.end)],
        rules=_rules(lines, claims),
        rule_goes_on=bool(claims) and claims[-1].run.goes_on,
        tints=[],
        underlines=[],
    )
    for mark in sorted(marks, key=_tinted_first):
        lane = in_lane.get(mark.piece.nth, LANES)
        if lane >= LANES:
            continue
        for stretch in stretches[id(mark)]:
            picture.underlines.append((stretch, lane, mark.kind, mark.selected))
            if lane == 0 or mark.active:
                picture.tints.extend(
                    (free, mark.kind, mark.active) for free in _claim(stretch, TINT_PAD, taken)
                )
    return picture


def _tinted_first(mark: MarkPiece) -> tuple[bool, bool, bool, int]:
    """A word keeps its own colour inside an active sentence."""
    is_sentence = mark.kind == "unsourced-claim"
    return not mark.active, is_sentence, not mark.selected, mark.piece.start


def _signs(mark: MarkPiece) -> list[tuple[BlockPiece, str]]:
    """Its glyph; of claims in a run, the first has the glyph and how many they are."""
    if mark.run.claims == 0:
        return []
    named: list[tuple[BlockPiece, str]] = [(mark.piece, mark.kind)]
    return [*named, (mark.piece, str(mark.run.claims))] if mark.run.claims > 1 else named


def _lanes(marks: Sequence[MarkPiece]) -> dict[int, int]:
    """Lanes by index; a sentence at rest has none: it is marked in the margin until asked for.
    Then it goes below the words that are marked in it, and moves none of them."""
    words = [m.piece for m in marks if m.kind != "unsourced-claim"]
    result = lanes(words)
    for mark in marks:
        if mark.kind == "unsourced-claim" and mark.active:
            under = [p for p in words if p.start < mark.piece.end and mark.piece.start < p.end]
            result[mark.piece.nth] = max((result[p.nth] + 1 for p in under), default=0)
    return result


def _fills(
    lines: BlockLines, fills: Sequence[FillPiece], taken: dict[int, list[tuple[float, float]]]
) -> list[tuple[Stretch, str]]:
    result = []
    for fill in fills:
        for stretch in lines.stretches(fill.piece.start, fill.piece.end):
            result += [(free, fill.colour) for free in _claim(stretch, FILL_PAD, taken)]
    return result


def _claim(
    stretch: Stretch, pad: float, taken: dict[int, list[tuple[float, float]]]
) -> list[Stretch]:
    """What of a padded stretch has no colour yet; it is taken from now on. Tints never add up."""
    free = [(stretch.left - pad, stretch.right + pad)]
    claimed = taken.setdefault(stretch.line, [])
    for left, right in claimed:
        free = [
            part
            for a, b in free
            for part in ((a, min(b, left)), (max(a, right), b))
            if part[0] < part[1]
        ]
    claimed += free
    return [Stretch(stretch.line, a, b) for a, b in free if b - a > 2 * pad]


def _glyphs(
    lines: BlockLines, named: Sequence[tuple[BlockPiece, str]]
) -> list[tuple[int, int, str]]:
    """One of a name a line, that of the first words nearest to the column; a number always."""
    on_line: dict[int, list[str]] = {}
    for piece, name in sorted(named, key=lambda pair: (pair[0].start, pair[0].end)):
        if piece.first:
            names = on_line.setdefault(lines.line_at(piece.start), [])
            if name not in names and (len(names) < GLYPHS_A_LINE or name.isdigit()):
                names.append(name)
    return [(line, i, name) for line, names in on_line.items() for i, name in enumerate(names)]


def _rules(lines: BlockLines, claims: Sequence[MarkPiece]) -> list[tuple[int, int]]:
    """Line ranges of the claims; those that share a line or follow at once run on as one."""
    result: list[tuple[int, int]] = []
    goes_on = False
    for mark in sorted(claims, key=lambda m: m.piece.start):
        first, last = lines.line_at(mark.piece.start), lines.line_at(mark.piece.end - 1)
        if result and (goes_on or first <= result[-1][1]):
            first, last = result[-1][0], max(last, result.pop()[1])
        result.append((first, last))
        goes_on = mark.run.goes_on
    return result
