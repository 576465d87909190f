"""How a student's marks stand on the page, before Reveal and after it."""

from collections.abc import Mapping, Sequence

from bywhom.analysis.agreement.overlap import ReaderMark
from bywhom.analysis.article import Span
from bywhom.analysis.marks import KINDS, Kind, Mark
from bywhom.classroom.lesson.lessons import RUNG_PREFIX, Category
from bywhom.ui.classroom.lesson_window.class_view import KitView
from bywhom.ui.classroom.lesson_window.line_annotations import Beside
from bywhom.ui.classroom.lesson_window.reveal import Revealed

FILLS = ("hl_yellow", "hl_green", "hl_blue", "hl_rose", "row_selected")


def show_own(view: KitView, marks: Sequence[ReaderMark], palette: Sequence[Category]) -> None:
    """Fills with the underline and glyph of their category, stacked where they overlap; the rung of
    a source stands beside it."""
    looks = {c.id: c.look for c in palette}
    view.set_marks(())
    view.underline([_painted(m, looks) for m in marks if m.kind in looks])
    _fill(view, marks, palette)
    view.set_signs([(_span(m), looks[m.kind]) for m in marks if not _is_rung(m)])
    _show_rungs(view, marks, palette)


def show_revealed(
    view: KitView, marks: Sequence[ReaderMark], palette: Sequence[Category], revealed: Revealed
) -> None:
    """The student's fills and the others' underlines; glyphs say agreed, missed, extra."""
    view.canvas.glyphs_shown = True
    view.set_marks(revealed.marks)
    view.set_shown(frozenset(KINDS), "all")
    _fill(view, marks, palette)
    view.set_signs([(_span(m), side) for m, side in revealed.signs()])
    _show_rungs(view, marks, palette)


def _fill(view: KitView, marks: Sequence[ReaderMark], palette: Sequence[Category]) -> None:
    """The shortest first: what lies inside another keeps its own colour."""
    colours = _colours(palette)
    shortest = sorted(marks, key=lambda m: (m.end - m.start, m))
    view.set_fills([(_span(m), colours.get(m.kind, FILLS[0])) for m in shortest])


def _painted(mark: ReaderMark, looks: Mapping[str, Kind]) -> Mark:
    return Mark(
        kind=looks[mark.kind],
        start=mark.start,
        end=mark.end,
        rule=mark.kind,
        explanation="",
        ask="",
        confidence="sure",
    )


def _show_rungs(view: KitView, marks: Sequence[ReaderMark], palette: Sequence[Category]) -> None:
    names = {c.id: c.name for c in palette}
    view.set_beside([Beside(m.start, words=names[m.kind]) for m in marks if _is_rung(m)])


def _is_rung(mark: ReaderMark) -> bool:
    return mark.kind.startswith(RUNG_PREFIX)


def _colours(palette: Sequence[Category]) -> dict[str, str]:
    """One colour each; all alike where only their words tell them apart."""
    if len({category.look for category in palette}) < 2:
        return {}
    return {category.id: FILLS[i % len(FILLS)] for i, category in enumerate(palette)}


def _span(mark: ReaderMark) -> Span:
    return Span(mark.start, mark.end)
