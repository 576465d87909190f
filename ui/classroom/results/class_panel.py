"""The right pane of the class: where it splits, how far it agrees, which files have a question."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bywhom.classroom.lesson.lessons import Task
from bywhom.classroom.teacher.class_page import kind_name
from bywhom.classroom.teacher.class_table import Agreement, ArticleResults, ClassTable
from bywhom.ui.classroom.lesson_window.fitted_scroll_area import Fitted
from bywhom.ui.classroom.lesson_window.frame import label
from bywhom.ui.classroom.results.contested_list import ContestedList, SplitRow, split_rows
from bywhom.ui.classroom.results.figure_table import FigureTable
from bywhom.ui.language.translate import decimal, later, numeral, tr
from bywhom.ui.parts.labels import plain_label
from bywhom.ui.style.theme import Theme

SIDE, TITLE, MOST_TROUBLES = 24, 40, 6
SPLIT = later("Split nearly in half: the best places to start talking.")
AGREED = later("Everybody marked the same here, or nobody has marked yet.")
MEANING = later(
    "Krippendorff’s alpha: 1 is full agreement, 0 is chance. Trained annotators reach about 0.42 "
    "on such tasks."
)
RANGE = later("The range is where 95 of 100 draws of them lie.")
HALF = 18  # letters of a long name, at each end
FOOT_SHARE = 0.45  # of the window, at most


class ClassPanel(QWidget):
    passage_chosen = Signal(object)  # Span

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("inspector")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.about = label(tr(SPLIT), "secondary")
        self.list = ContestedList()
        self.name, self.value = label(tr("Agreement on sentences"), "strong"), plain_label()
        self.value.setProperty("role", "strong")
        self.words, self.figures = label(role="secondary"), FigureTable()
        self.drawn, self.troubles = label(role="caption"), label(role="caption")
        self.list.chosen.connect(self._on_row)
        self._lay_out()

    def set_theme(self, theme: Theme) -> None:
        self.list.set_theme(theme)

    def show_reading(
        self,
        table: ClassTable,
        reading: ArticleResults,
        kind: str = "",
        task: Task | None = None,
        kinds: frozenset[str] | None = None,
    ) -> None:
        """Of one kind, of one task (and its kinds), or of all."""
        rows = split_rows(reading, table.lesson, kind, kinds)
        self.list.rows.set_rows(rows)
        self.about.setText(tr(SPLIT) if rows else tr(AGREED))
        found = table.by_kind[kind] if kind else table.agreement
        found = table.by_task.get(task.id, found) if task else found
        self._show_figures(table, found, kind)
        troubles = [f"{_short(t.file)}: {t.words}" for t in table.troubles]
        if len(troubles) > MOST_TROUBLES:
            rest = len(troubles) - MOST_TROUBLES
            troubles = [
                *troubles[:MOST_TROUBLES],
                tr("and {rest} more, in the report", rest=numeral(rest)),
            ]
        self.troubles.setText(
            "\n".join([tr("Files with a question:"), *troubles]) if troubles else ""
        )
        self.troubles.setVisible(bool(troubles))

    def _show_figures(self, table: ClassTable, found: Agreement, kind: str) -> None:
        sentences = found.sentences
        name = tr("Agreement on sentences")
        if kind:
            name = tr(
                "Agreement on sentences of {kind}", kind=kind_name(table.lesson, kind).lower()
            )
        self.name.setText(name)
        self.value.setText("" if sentences.value is None else decimal(sentences.value, 2))
        shared = (
            f"{sentences.words} {tr(MEANING)}" if sentences.value is not None else sentences.words
        )
        self.words.setText(shared)
        rows = [(tr("Over sentences"), sentences), (tr("Over words"), found.words)]
        if not kind:
            rows += [(kind_name(table.lesson, k), a.sentences) for k, a in table.by_kind.items()]
        self.figures.show_figures(rows)
        units = tr("%Ln sentence(s)", "", sentences.units), tr("%Ln word(s)", "", found.words.units)
        self.drawn.setText("n: " + tr(" and ").join(units) + ". " + tr(RANGE))

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        title = label(tr("Most contested first"), "strong")
        title.setContentsMargins(SIDE, 0, SIDE, 0)
        title.setFixedHeight(TITLE)
        self.about.setContentsMargins(SIDE, 14, SIDE, 6)
        layout.addWidget(title)
        layout.addWidget(hairline())
        layout.addWidget(self.about)
        layout.addWidget(self.list, 1)
        layout.addWidget(hairline(SIDE))
        below = QWidget()
        foot = QVBoxLayout(below)
        foot.setContentsMargins(SIDE, 14, SIDE, 20)
        foot.setSpacing(6)
        top = QHBoxLayout()
        top.addWidget(self.name, 1)
        top.addWidget(self.value)
        foot.addLayout(top)
        for widget in (self.words, self.figures, self.drawn, self.troubles):
            foot.addWidget(widget)
        layout.addWidget(Fitted(below, FOOT_SHARE))

    def _on_row(self, row: SplitRow) -> None:
        self.passage_chosen.emit(row.span)


def _short(name: str) -> str:
    """A long name of a file without its middle: a line breaks at blanks only."""
    return name if len(name) <= 2 * HALF + 1 else f"{name[:HALF]}…{name[-HALF:]}"


def short_task(task: Task) -> str:
    """The beginning of its words, for a menu."""
    words = task.words
    return words if len(words) <= 2 * HALF else f"{words[: 2 * HALF].rstrip()}…"


def hairline(inset: int = 0) -> QWidget:
    """A line across a panel."""
    around, line = QWidget(), QWidget()
    line.setObjectName("hairline")
    line.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    line.setFixedHeight(1)
    layout = QVBoxLayout(around)
    layout.setContentsMargins(inset, 0, inset, 0)
    layout.addWidget(line)
    return around
