"""The right pane of a lesson being made: the lesson, its key, and the task that is chosen."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from bywhom.classroom.lesson.lessons import Category, Lesson, Reveal, Task
from bywhom.ui.classroom.lesson_window.frame import label, panel
from bywhom.ui.classroom.lesson_window.task_answer import MarkWith
from bywhom.ui.language.translate import later, tr
from bywhom.ui.parts.choice_box import ChoiceBox
from bywhom.ui.style.theme import Theme

TABS = (later("Lesson"), later("Key", "of a lesson"), later("Task"))
SHOW_WORDS = {
    "key": later("Reveal shows your key"),
    "program": later("Reveal shows Bywhom’s marks"),
    "nothing": later("Reveal shows nothing; you compare in class"),
}
WHEN_WORDS = {
    "any time": later("when a student is ready"),
    "after handing in": later("only after handing in"),
    "at once": later("from the start: a worked example"),
}
KIND_WORDS = {
    "mark": later("Mark words"),
    "ladder": later("Sort sources on the ladder"),
    "ticks": later("Tick IMVAIN for each source"),
    "headline": later("Rewrite the headline"),
    "question": later("Answer a question"),
    "compare": later("Compare the reports"),
}
KEY_OF = {"Words of each kind": False, "Sources, on the ladder": True}
KEY_WORDS = later(
    "The key is optional. Begin with Bywhom’s marks or from none, correct them on the page, and "
    "say why: your words are what a student reads after Reveal."
)
PASSWORD_WORDS = later(
    "With a word the key is encrypted until you say it in class. Without one, whoever unpacks the "
    "file can read it."
)


class LessonTab(QWidget):
    changed = Signal()
    renamed = Signal(int, str)  # place of the category, its new name

    def __init__(self) -> None:
        super().__init__()
        self.title, self.instructions = QLineEdit(), QPlainTextEdit()
        self.title.setAccessibleName(tr("Title of the lesson"))
        self.instructions.setAccessibleName(tr("Instructions"))
        self.instructions.setPlaceholderText(tr("Read the whole article once before you mark."))
        self.instructions.setFixedHeight(84)
        self.show_, self.when, self.password = ChoiceBox(), ChoiceBox(), QLineEdit()
        for box, words, name in (
            (self.show_, SHOW_WORDS, tr("What Reveal shows")),
            (self.when, WHEN_WORDS, tr("When")),
        ):
            box.setAccessibleName(name)
            for value, said in words.items():
                box.addItem(tr(said), value)
        self.password.setPlaceholderText(tr("A word to lock the key, if you like"))
        self.password.setAccessibleName(tr("A word to lock the key"))
        self.names = [QLineEdit() for _ in range(5)]
        self._lay_out()
        self.title.textEdited.connect(self.changed)
        self.instructions.textChanged.connect(self.changed)
        for box in (self.show_, self.when):
            box.activated.connect(self.changed)
        for place, line in enumerate(self.names):
            line.setAccessibleName(tr("Category {number}", number=place + 1))
            line.editingFinished.connect(
                lambda p=place, edit=line: self.renamed.emit(p, edit.text().strip())
            )

    def show_lesson(self, lesson: Lesson) -> None:
        self.title.setText(lesson.title)
        self.instructions.blockSignals(True)
        self.instructions.setPlainText(lesson.instructions)
        self.instructions.blockSignals(False)
        self.show_.setCurrentIndex(self.show_.findData(lesson.reveal.show))
        self.when.setCurrentIndex(self.when.findData(lesson.reveal.when))
        for place, line in enumerate(self.names):
            line.setVisible(place < len(lesson.categories))
            if place < len(lesson.categories):
                line.setText(lesson.categories[place].name)

    def reveal(self) -> Reveal:
        return Reveal(self.show_.currentData(), self.when.currentData())

    def _lay_out(self) -> None:
        layout = _column(self)
        layout.addWidget(label(tr("Title"), "section"))
        layout.addWidget(self.title)
        layout.addWidget(label(tr("Instructions"), "section"))
        layout.addWidget(self.instructions)
        layout.addWidget(label(tr("Reveal"), "section"))
        layout.addWidget(self.show_)
        layout.addWidget(self.when)
        layout.addWidget(self.password)
        layout.addWidget(label(tr(PASSWORD_WORDS), "caption"))
        layout.addWidget(label(tr("What can be marked, in your own words if you like"), "section"))
        for line in self.names:
            layout.addWidget(line)
        layout.addStretch(1)


class KeyTab(QWidget):
    explained = Signal(str)
    program_wanted = Signal()
    clear_wanted = Signal()
    ladder_wanted = Signal(bool)  # rungs of sources; else the categories

    def __init__(self) -> None:
        super().__init__()
        self.marking, self.why = MarkWith(), QPlainTextEdit()
        self.of = ChoiceBox()
        self.of.setAccessibleName(tr("What the key marks"))
        for words, ladder in KEY_OF.items():
            self.of.addItem(tr(words), ladder)
        self.of.activated.connect(lambda _: self.ladder_wanted.emit(self.of.currentData()))
        self.program = QPushButton(tr("Begin with Bywhom’s marks"))
        self.clear = QPushButton(tr("Begin from none"))
        self.why.setAccessibleName(tr("Why this is in the key"))
        self.why.setPlaceholderText(tr("Click a mark, then say why it is one."))
        self.why.setFixedHeight(84)
        layout = _column(self)
        layout.addWidget(label(tr(KEY_WORDS), "secondary"))
        layout.addWidget(self.program, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.of)
        layout.addWidget(self.marking)
        layout.addWidget(label(tr("Why"), "section"))
        layout.addWidget(self.why)
        layout.addStretch(1)
        self.program.clicked.connect(self.program_wanted)
        self.clear.clicked.connect(self.clear_wanted)
        self.why.textChanged.connect(lambda: self.explained.emit(self.why.toPlainText()))

    def show_palette(self, palette: Sequence[Category], on_ladder: bool) -> None:
        self.of.setCurrentIndex(self.of.findData(on_ladder))
        self.marking.show_categories(palette)

    def show_why(self, why: str | None) -> None:
        """None: no mark is chosen."""
        self.why.setEnabled(why is not None)
        if self.why.toPlainText() != (why or ""):
            self.why.blockSignals(True)
            self.why.setPlainText(why or "")
            self.why.blockSignals(False)


class TaskTab(QWidget):
    changed = Signal()
    passage_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.kind, self.words = ChoiceBox(), QPlainTextEdit()
        self.kind.setAccessibleName(tr("Kind of task"))
        for value, said in KIND_WORDS.items():
            self.kind.addItem(tr(said), value)
        self.words.setAccessibleName(tr("What the student is to do"))
        self.words.setFixedHeight(84)
        self.here = QCheckBox(tr("Only for the article on the page"))
        self.quote, self.passage = label(), QPushButton(tr("Ask about the selected words"))
        self.boxes: list[QCheckBox] = []
        self._layout = _column(self)
        for widget in (self.kind, self.words, self.here, self.quote, self.passage):
            self._layout.addWidget(widget)
        self._layout.addStretch(1)
        self.kind.activated.connect(self.changed)
        self.words.textChanged.connect(self.changed)
        self.here.clicked.connect(self.changed)
        self.passage.clicked.connect(self.passage_wanted)

    def show_task(self, task: Task | None, lesson: Lesson, article: str) -> None:
        self.setEnabled(task is not None)
        if task is None:
            return
        self.kind.setCurrentIndex(self.kind.findData(task.kind))
        if self.words.toPlainText() != task.words:
            self.words.blockSignals(True)
            self.words.setPlainText(task.words)
            self.words.blockSignals(False)
        self.here.setChecked(task.articles == (article,))
        self.passage.setVisible(task.kind == "question")
        self.quote.setVisible(task.kind == "question" and task.span is not None)
        if task.span is not None:
            words = lesson.articles_of(task)[0].article.quote(task.span)
            self.quote.setText(tr("About: “{words}”", words=" ".join(words.split())))
        self._show_categories(task, lesson)

    def chosen(self, lesson: Lesson) -> tuple[str, ...]:
        """Ids of the ticked categories; none where all are."""
        ticked = [b.isChecked() for b in self.boxes]
        if all(ticked):
            return ()
        pairs = zip(lesson.categories, ticked, strict=True)
        return tuple(category.id for category, on in pairs if on)

    def _show_categories(self, task: Task, lesson: Lesson) -> None:
        for box in self.boxes:
            self._layout.removeWidget(box)
            box.deleteLater()
        self.boxes = []
        for place, category in enumerate(lesson.categories):
            box = QCheckBox(category.name)
            box.setChecked(not task.categories or category.id in task.categories)
            box.setVisible(task.kind == "mark")
            box.clicked.connect(self.changed)
            self._layout.insertWidget(2 + place, box)
            self.boxes.append(box)


class MakerPanel(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("inspector")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.tabs = QTabBar()
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.lesson, self.key, self.task = LessonTab(), KeyTab(), TaskTab()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        over = QHBoxLayout()
        over.setContentsMargins(12, 0, 0, 0)
        over.addWidget(self.tabs, 1)
        layout.addLayout(over)
        area, inside = panel(tr("The lesson"))
        self._pages = (self.lesson, self.key, self.task)
        for name, page in zip(TABS, self._pages, strict=True):
            self.tabs.addTab(tr(name, "of a lesson"))
            inside.addWidget(page)
        layout.addWidget(area, 1)
        self.tabs.currentChanged.connect(self.show_tab)
        self.show_tab(0)

    def show_tab(self, place: int) -> None:
        self.tabs.setCurrentIndex(place)
        for number, page in enumerate(self._pages):
            page.setVisible(number == place)

    def set_theme(self, theme: Theme) -> None:
        self.key.marking.set_theme(theme)


def _column(widget: QWidget) -> QVBoxLayout:
    layout = QVBoxLayout(widget)
    layout.setContentsMargins(0, 4, 0, 0)
    layout.setSpacing(8)
    return layout
