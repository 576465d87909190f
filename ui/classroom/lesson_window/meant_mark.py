"""Which of the marks on the page a reader means by a click, a selection, or the caret."""

from collections.abc import Sequence

from bywhom.analysis.agreement.overlap import ReaderMark
from bywhom.ui.classroom.lesson_window.class_view import KitView


def shortest_at(marks: Sequence[ReaderMark], offset: int) -> ReaderMark | None:
    """The innermost mark over an offset."""
    over = [m for m in marks if m.start <= offset < m.end]
    return min(over, key=lambda m: m.end - m.start, default=None)


def meant(
    view: KitView, marks: Sequence[ReaderMark], chosen: ReaderMark | None
) -> ReaderMark | None:
    """marks: those on the page. The one under the selection, the chosen one before others; without
    a selection the chosen one, else the innermost at the caret, if the reader put it there."""
    span = view.selected_span()
    if span is None:
        if chosen in marks:
            return chosen
        return shortest_at(marks, view.caret_offset()) if view.caret_is_readers else None
    under = [m for m in marks if m.start < span.end and span.start < m.end]
    if chosen in under:
        return chosen
    return max(
        under,
        key=lambda m: (min(m.end, span.end) - max(m.start, span.start), m.start - m.end),
        default=None,
    )
