"""The strip beside the scroll bar: marks, notes, bookmarks and hits; a click goes there."""

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QMouseEvent, QPainter, QPaintEvent, QPixmap, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from bywhom.analysis.marks import Kind, Mark
from bywhom.ui.language.translate import tr
from bywhom.ui.page.article_view import ArticleView

WIDTH = 19
LANES: dict[Kind, int] = {  # px from the left
    "hedge": 1,
    "unnamed-source": 5,
    "unsourced-claim": 9,
    "loaded-language": 13,
    "attributed": 13,
}
# A tick's place is one number: its kind's times STRIDE, and its row.
STRIDE = 1 << 16  # px: no strip is as high
KINDS_BY_NUMBER = tuple(sorted(LANES))
NUMBERS = {kind: number * STRIDE for number, kind in enumerate(KINDS_BY_NUMBER)}
TICK = QSize(4, 3)
MENTION = QSize(12, 2)
SELECTED = QSize(18, 4)
NOTE_HEIGHT = 5
HIT = QSize(WIDTH, 2)
RIBBON = ((13.0, -4.0), (18.0, -4.0), (18.0, 5.0), (15.5, 2.5), (13.0, 5.0))  # about its place
BAND = 4  # px of a lane that is too full for ticks
BANDS = STRIDE // BAND  # of a kind
FAINTEST, STRENGTHS = 0.15, 8  # opacity of a band with nothing; steps from there to full
PAD = 6  # above and below, as the scroll handle


class OverviewStrip(QWidget):
    """Heights follow the text, not the layout: they stand still while a long page is laid out."""

    def __init__(self, view: ArticleView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("overview-strip")
        self.setAccessibleName(tr("Overview of marks, notes, bookmarks and what was found"))
        self.setFixedWidth(WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._view = view
        self._ticks: QPixmap | None = None
        self._kept = array("L")
        self._kept_for: tuple[Sequence[Mark], int] = ((), 0)
        view.marks_changed.connect(self._redraw)
        view.mark_selected.connect(self.update)
        view.places_changed.connect(self._redraw)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(WIDTH, 200)

    def y_of(self, offset: int) -> float:
        """Middle of the tick for an offset of the text."""
        return PAD + offset * self._step()

    def _step(self) -> float:
        """px of the strip a character."""
        return (self.height() - 2 * PAD) / max(1, len(self._view.article.text))

    def offset_at(self, y: float) -> int:
        part = (y - PAD) / max(1, self.height() - 2 * PAD)
        return round(min(max(part, 0.0), 1.0) * len(self._view.article.text))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        theme = self._view.canvas.theme
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.colour("page"))
            if self._ticks is None or self._ticks.size() != self._pixels():
                self._ticks = self._draw_ticks()
            painter.drawPixmap(0, 0, self._ticks)
            selected = self._view.selected_mark()
            if selected is not None and not self._view.canvas.walking:
                mark = self._view.marks[selected]
                box = QRectF(0, self.y_of(mark.start) - 2, SELECTED.width(), SELECTED.height())
                painter.fillRect(box, theme.colour(mark.kind))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._view.go_to(self._nearest(self.offset_at(event.position().y())))

    def _nearest(self, offset: int) -> int:
        """The start of a mark where the tick under the pointer stands, else the place itself."""
        reach = 3 * len(self._view.article.text) / max(1, self.height())
        view = self._view
        starts = chain(
            (view.marks[i].start for i in view.shown_marks()),
            (start for start, _ in view.note_places()),
            (hit.start for hit in view.hits()),
            view.bookmarks(),
        )
        near = min(starts, key=lambda start: abs(start - offset), default=offset)
        return near if abs(near - offset) <= reach else offset

    def _pixels(self) -> QSize:
        return self.size() * self.devicePixelRatioF()

    def _draw_ticks(self) -> QPixmap:
        """All ticks once; of those that fall on one pixel row, one a kind is drawn. Where a book
        has more of a kind than there is room for, how many there are is told by strength."""
        view, theme = self._view, self._view.canvas.theme
        pixmap = QPixmap(self._pixels())
        pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            if view.canvas.walking:
                for span in view.canvas.mentions:
                    y = round(self.y_of(span.start)) - 1
                    painter.fillRect(0, y, MENTION.width(), MENTION.height(), theme.colour("ink"))
                return pixmap
            self._draw_notes(painter)
            counted = Counter(map(self._places().__getitem__, view.shown_marks()))
            bands = self._full_bands(counted)
            full = {band // BANDS for band in bands}
            for kind, top, bottom in _runs(sorted(p for p in counted if p // STRIDE not in full)):
                box = (LANES[kind], top, TICK.width(), bottom - top)
                painter.fillRect(*box, theme.colour(kind))
            self._draw_density(painter, bands)
            self._draw_found(painter)
        return pixmap

    def _full_bands(self, counted: Counter[int]) -> Mapping[int, int]:
        """How many marks each band has, of the kinds that would be one bar from top to bottom."""
        if counted.total() * TICK.height() <= self.height():
            return {}
        bands: dict[int, int] = {}
        for place, many in counted.items():
            band = place // BAND
            bands[band] = bands.get(band, 0) + many
        marks = [0] * len(KINDS_BY_NUMBER)
        for band, many in bands.items():
            marks[band // BANDS] += many
        full = {kind for kind, many in enumerate(marks) if many * TICK.height() > self.height()}
        return {band: many for band, many in bands.items() if band // BANDS in full}

    def _draw_density(self, painter: QPainter, bands: Mapping[int, int]) -> None:
        """The more marks of a kind a band has, the stronger it is."""
        most = max(bands.values(), default=1)
        brushes: dict[tuple[Kind, int], QBrush] = {}
        for place, many in bands.items():
            number, band = divmod(place, BANDS)
            kind, strength = KINDS_BY_NUMBER[number], -(-STRENGTHS * many // most)
            if (kind, strength) not in brushes:
                colour = QColor(self._view.canvas.theme.colour(kind))
                colour.setAlphaF(FAINTEST + (1 - FAINTEST) * strength / STRENGTHS)
                brushes[kind, strength] = QBrush(colour)
            box = QRect(LANES[kind], band * BAND, TICK.width(), BAND)
            painter.fillRect(box, brushes[kind, strength])

    def _draw_notes(self, painter: QPainter) -> None:
        """Below the ticks, as fills: the reader fills, the program draws lines."""
        for start, colour in self._view.note_places():
            y = round(self.y_of(start)) - NOTE_HEIGHT // 2
            fill = self._view.canvas.theme.colour(f"hl_{colour}")
            painter.fillRect(0, y, WIDTH, NOTE_HEIGHT, fill)

    def _draw_found(self, painter: QPainter) -> None:
        """Hits of a search right across, bookmarks as ribbons."""
        ink = self._view.canvas.theme.colour("ink")
        for y in {round(self.y_of(hit.start)) - 1 for hit in self._view.hits()}:
            painter.fillRect(0, y, HIT.width(), HIT.height(), ink)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        for start in self._view.bookmarks():
            place = QPointF(0, self.y_of(start))
            painter.drawPolygon(QPolygonF([QPointF(*corner) + place for corner in RIBBON]))

    def _places(self) -> "array[int]":
        """Of every mark; kept, since kinds are switched more often than anything."""
        key = (self._view.marks, self.height())
        if self._kept_for[0] is not key[0] or self._kept_for[1] != key[1]:
            step, up = self._step(), PAD - 0.5  # a tick begins a pixel above its middle
            places = [NUMBERS[m.kind] + int(up + m.start * step) for m in self._view.marks]
            self._kept, self._kept_for = array("L", places), key
        return self._kept

    def _redraw(self) -> None:
        self._ticks = None
        self.update()


def _runs(places: Iterable[int]) -> Iterator[tuple[Kind, int, int]]:
    """Ticks that touch as one: kind, top, bottom. Places are sorted."""
    begin = end = -1
    for place in places:
        if place > end:
            if end >= 0:
                yield _run(begin, end)
            begin = place
        end = place + TICK.height()
    if end >= 0:
        yield _run(begin, end)


def _run(begin: int, end: int) -> tuple[Kind, int, int]:
    number, top = divmod(begin, STRIDE)
    return KINDS_BY_NUMBER[number], top, top + end - begin
