"""The class on the page: fills by how many marked the words, counts left, agreement right."""

from dataclasses import replace

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from bywhom.analysis.agreement.coefficients import pairs_agreeing
from bywhom.analysis.agreement.heat import JOINT, LEVELS, UNMARKED, Heat, warm_runs
from bywhom.classroom.teacher.class_table import ArticleResults
from bywhom.ui.classroom.lesson_window.class_view import KitView
from bywhom.ui.classroom.lesson_window.line_annotations import BAR_LEFT, Beside
from bywhom.ui.language.translate import tr
from bywhom.ui.style.fonts import spoken
from bywhom.ui.style.theme import Theme

TALL, SWATCH, GAP = 40, (22, 15), 8  # px


def show_heat(
    view: KitView,
    reading: ArticleResults,
    kind: str = "",
    kinds: frozenset[str] | None = None,
) -> None:
    """kind: of this kind only; kinds: of one task's; without either, of all. Bars stand where
    anybody marked anything."""
    if kinds is not None:
        reading = replace(
            reading, words=only(reading.words, kinds), sentences=only(reading.sentences, kinds)
        )
    runs = warm_runs(reading.item.article.text, reading.words, kind)
    view.set_marks(())
    view.set_signs(())
    view.canvas.glyphs_shown = False  # not the key's either: the numbers stand in their place
    view.set_fills([(run.span, f"heat{run.level}") for run in runs])
    counts = [Beside(run.span.start, number=f"{run.marked}") for run in runs]
    labels = reading.sentences.of_kind(kind) if kind else reading.sentences.labels
    bars = [
        Beside(span.start, bar=agreeing)
        for span, unit in zip(reading.sentences.units, labels, strict=True)
        if unit.get(UNMARKED, 0) < reading.sentences.readers
        and (agreeing := pairs_agreeing(unit)) is not None
    ]
    view.set_beside([*counts, *bars])


def only(heat: Heat, kinds: frozenset[str]) -> Heat:
    """As if nothing else had been marked."""
    labels: list[dict[str, int]] = []
    for unit in heat.labels:
        counts: dict[str, int] = {}
        for label, count in unit.items():
            kept = JOINT.join(k for k in label.split(JOINT) if k in kinds)
            counts[kept] = counts.get(kept, 0) + count
        labels.append(counts)
    by_kind = {kind: counts for kind, counts in heat.by_kind.items() if kind in kinds}
    marked = [heat.readers - unit.get(UNMARKED, 0) for unit in labels]
    return Heat(heat.units, heat.readers, by_kind, marked, list(labels))


class HeatLegend(QWidget):
    """The strip over the page: what the fills and bars mean. Stands over the column."""

    def __init__(self, view: KitView) -> None:
        super().__init__()
        self._view = view
        self._theme: Theme | None = None
        self.setFixedHeight(TALL)
        self.setAccessibleName(
            tr("Marked by {levels}, from light to dark", levels=", ".join(LEVELS))
        )

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._theme is None:
            return
        shape, theme = self._view.canvas.frame, self._theme
        left, right = shape.shift + shape.left, shape.shift + shape.left + shape.column
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.colour("page"))
            painter.setFont(spoken(12))
            painter.setPen(theme.colour("ink_secondary"))
            x = _say(painter, left, tr("Marked by")) + GAP
            for number, words in enumerate(LEVELS, 1):
                swatch = QRectF(x, (TALL - SWATCH[1]) / 2, *SWATCH)
                painter.setBrush(theme.colour(f"heat{number}"))
                painter.save()
                painter.setPen(Qt.PenStyle.NoPen)
                painter.drawRoundedRect(swatch, 2, 2)
                painter.restore()
                x = _say(painter, x + SWATCH[0] + GAP, words) + 2 * GAP
            if x < right + BAR_LEFT and shape.room > 60:
                _say(painter, right + BAR_LEFT, tr("Agreement"))


def _say(painter: QPainter, left: float, words: str) -> float:
    """Draws words from the left; where they end."""
    wide = painter.fontMetrics().horizontalAdvance(words)
    box = QRectF(left, 0, wide + 2, TALL)
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, words)
    return left + wide
