"""The teacher's evening: all hand-ins in a table that sorts, and what was written, gathered."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from bywhom.analysis.article import Span
from bywhom.classroom.lesson.lessons import LessonArticle
from bywhom.classroom.teacher.class_page import kind_name
from bywhom.classroom.teacher.class_table import ClassTable, Row
from bywhom.classroom.teacher.flags import EVERYTHING, LONG, NOTHING, SAME, SWAPPED, Flag, flags
from bywhom.classroom.teacher.gathered import arguments, headlines, unseen
from bywhom.classroom.teacher.over_lessons import LessonResults, progress
from bywhom.ui.classroom.lesson_window.frame import label, panel
from bywhom.ui.language.translate import decimal, later, tr
from bywhom.ui.parts.labels import plain_tip

COLUMNS = (
    later("Student"),
    later("Marks"),
    later("Tasks done"),
    later("Agreed"),
    later("Missed"),
    later("Extra"),
    "F1",
    later("To look at"),
)
FLAGS = {
    NOTHING: later("nothing marked"),
    EVERYTHING: later("nearly everything marked"),
    SWAPPED: later("kinds swapped"),
    SAME: later("the same marks as {others}"),
}
ABOUT = later(
    "Click a heading to sort; Enter or a double click opens a student. When somebody worked is not "
    "recorded, and neither is how long."
)
NOBODY_ARGUED = later("Nobody has argued yet.")
NOT_CONTESTED = later("About other words")
NO_HEADLINES = later("No task asks for a headline, or nobody has written one.")
ALL_SEEN = later("Everything in the key was seen by somebody.")
NO_KEY = later("There is no key to compare with.")
LAST = len(COLUMNS) - 1
OVER = later("Over lessons")
Figure = int | float | str


class Cell(QTableWidgetItem):
    """Sorts by its value: numbers as numbers, nothing below everything."""

    def __init__(self, value: Figure | None) -> None:
        shown = (
            "" if value is None else decimal(value, 2) if isinstance(value, float) else f"{value}"
        )
        super().__init__(shown)
        self.value = value
        self.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        if isinstance(value, int | float):
            self.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def __lt__(self, other: QTableWidgetItem) -> bool:
        theirs = other.value if isinstance(other, Cell) else None
        if self.value is None or theirs is None:
            return self.value is None and theirs is not None
        if isinstance(self.value, str) or isinstance(theirs, str):
            return f"{self.value}".casefold() < f"{theirs}".casefold()
        return self.value < theirs


class EveningDialog(QDialog):
    student_chosen = Signal(object)  # Row

    def __init__(
        self, table: ClassTable, parent: QWidget, lessons: Sequence[LessonResults] = ()
    ) -> None:
        """lessons: what was kept of this one and of those before."""
        super().__init__(parent)
        self.setObjectName("evening")
        self.setWindowTitle(tr("{title} – the class", title=table.lesson.title))
        self.resize(900, 620)
        self.grid = _grid(table)
        self.grid.cellActivated.connect(self._on_cell)
        self.grid.cellDoubleClicked.connect(self._on_cell)
        self.tabs = QTabWidget()
        hand_ins = QWidget()
        down = QVBoxLayout(hand_ins)
        down.addWidget(label(tr(ABOUT), "secondary"))
        down.addWidget(self.grid, 1)
        self.tabs.addTab(hand_ins, tr("Hand-ins"))
        for title, parts in (
            (tr("Arguments"), argument_parts(table)),
            (tr("Headlines"), headline_parts(table)),
            (tr("Nobody saw"), unseen_parts(table)),
        ):
            self.tabs.addTab(_page(title, parts), title)
        self.over = over_lessons_grid(table, lessons)
        self.tabs.addTab(self.over, tr(OVER))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.addWidget(self.tabs)
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def words_of(self, tab: int) -> list[str]:
        """What stands on a page of gathered words."""
        page = self.tabs.widget(tab)
        return [each.text() for each in page.findChildren(QLabel)] if page else []

    def _on_cell(self, row: int, _: int) -> None:
        if cell := self.grid.item(row, 0):
            self.student_chosen.emit(cell.data(Qt.ItemDataRole.UserRole))


def _grid(table: ClassTable) -> QTableWidget:
    grid = QTableWidget(len(table.rows), len(COLUMNS))
    grid.setObjectName("hand-in-table")
    grid.setAccessibleName(tr("Hand-ins"))
    grid.setHorizontalHeaderLabels([tr(words) for words in COLUMNS])
    grid.verticalHeader().hide()
    grid.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
    grid.setTabKeyNavigation(False)
    raised = flags(table)
    for place, row in enumerate(table.rows):
        values = _values(row, "; ".join(map(_flag_words, raised[row.hand_in.name])))
        cells = [Cell(value) for value in values]
        cells[0].setData(Qt.ItemDataRole.UserRole, row)
        for column, cell in enumerate(cells):
            grid.setItem(place, column, cell)
        cells[-1].setToolTip(plain_tip(cells[-1].text()))
    grid.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    grid.horizontalHeader().setSectionResizeMode(LAST, QHeaderView.ResizeMode.Stretch)
    grid.horizontalHeader().sectionResized.connect(grid.resizeRowsToContents)
    grid.setSortingEnabled(True)
    grid.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    return grid


def over_lessons_grid(table: ClassTable, lessons: Sequence[LessonResults]) -> QTableWidget:
    """A row for each pseudonym of this class, a column for each lesson that was collected."""
    names = list(
        dict.fromkeys(
            name
            for row in table.rows
            for name in row.hand_in.answers.members or (row.hand_in.name,)
        )
    )
    grid = QTableWidget(len(names), 1 + len(lessons))
    grid.setObjectName("over-lessons")
    grid.setAccessibleName(tr(OVER))
    grid.setHorizontalHeaderLabels([tr("Student"), *(f"{one.title}\n{one.day}" for one in lessons)])
    grid.verticalHeader().hide()
    grid.setTabKeyNavigation(False)
    for place, name in enumerate(names):
        for column, words in enumerate([name, *progress(lessons, name)]):
            grid.setItem(place, column, Cell(words))
    grid.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    grid.setSortingEnabled(True)
    grid.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    return grid


def _flag_words(flag: Flag) -> str:
    if flag.words == LONG:
        return tr("%Ln mark(s) over more than one sentence", "", flag.number)
    return tr(FLAGS[flag.words], others=flag.others)


def _values(row: Row, raised: str) -> tuple[Figure | None, ...]:
    found = row.against_key
    counts = (None, None, None, None)
    beside: Sequence[Figure | None] = counts
    if found is not None:
        beside = (len(found.agreed), len(found.missed), len(found.extra), found.alike.f1)
    return (row.hand_in.name, row.marks, row.done, *beside, raised)


Part = tuple[str, list[str]]  # a heading, and what belongs to it


def argument_parts(table: ClassTable) -> list[Part]:
    """Arguments under each contested passage, the most evenly split first; then the others."""
    parts, rest = [], list[str]()
    for reading in table.readings:
        gathered = arguments(table, reading)
        rest += [f"{s.who}: “{s.words}” · {s.because}" for s in gathered.others]
        for passage, said in gathered.contested:
            words = " ".join(reading.item.article.quote(passage.span).split())
            kind = kind_name(table.lesson, passage.kind)
            heading = tr(
                "“{words}” ({kind}: {marked} of {readers})",
                words=words,
                kind=kind,
                marked=passage.marked,
                readers=passage.readers,
            )
            parts.append((heading, [f"{s.who}: “{s.words}” · {s.because}" for s in said]))
    others = [(tr(NOT_CONTESTED), rest)] if rest else []
    return [*parts, *others] or [(tr(NOBODY_ARGUED), [])]


def headline_parts(table: ClassTable) -> list[Part]:
    found = [(words, [f"{s.words} ({s.who})" for s in said]) for words, said in headlines(table)]
    return [part for part in found if part[1]] or [(tr(NO_HEADLINES), [])]


def unseen_parts(table: ClassTable) -> list[Part]:
    if table.key is None:
        return [(tr(NO_KEY), [])]
    parts = []
    for reading in table.readings:
        item = reading.item
        why = table.key.explains(item.id)
        missed = [
            " · ".join(filter(None, (_words(item, m), kind_name(table.lesson, m.kind), why.get(m))))
            for m in unseen(table, reading)
        ]
        if missed:
            parts.append((item.article.title, missed))
    return parts or [(tr(ALL_SEEN), [])]


def _words(item: LessonArticle, mark: tuple[int, int, str]) -> str:
    return f"“{' '.join(item.article.quote(Span(*mark[:2])).split())}”"


def _page(name: str, parts: Sequence[Part]) -> QWidget:
    area, layout = panel(name)
    for heading, words in parts:
        layout.addWidget(label(heading, "strong"))
        for each in words:
            layout.addWidget(label(each, "body"))
    layout.addStretch(1)
    return area
