"""Practice: read first, mark alone, reveal later, argue, hand in."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtGui import QCloseEvent

from bywhom.analysis.agreement.overlap import ReaderMark
from bywhom.analysis.article import Span
from bywhom.classroom.answers import answer_edits
from bywhom.classroom.answers.drafts import Drafts, StudentDraft
from bywhom.classroom.answers.waiting import Waiting
from bywhom.classroom.lesson.answers import Argument
from bywhom.classroom.lesson.lesson_files import LessonFile
from bywhom.classroom.lesson.lessons import WRITTEN, Category, LessonArticle, Task
from bywhom.classroom.lesson.word_edges import snapped
from bywhom.ui.appearance.appearance import Appearance
from bywhom.ui.classroom.lesson_window.frame import KitWindow
from bywhom.ui.classroom.lesson_window.hand_in import ask_file, ask_name, ask_password
from bywhom.ui.classroom.lesson_window.meant_mark import meant, shortest_at
from bywhom.ui.classroom.lesson_window.practice_page import show_own, show_revealed
from bywhom.ui.classroom.lesson_window.reveal import Revealed, RevealRow, reveal, reveal_rows
from bywhom.ui.classroom.lesson_window.side_list import SideList
from bywhom.ui.classroom.practice.practice_panel import PracticePanel
from bywhom.ui.classroom.practice.second_page import SecondPage, set_comparing
from bywhom.ui.classroom.practice.student import Student
from bywhom.ui.classroom.practice.task_answers import TaskAnswers
from bywhom.ui.classroom.practice.task_steps import lesson_rows
from bywhom.ui.language.translate import later, tr
from bywhom.ui.marks.analysis_client import AnalysisClient
from bywhom.ui.model.announce import announce
from bywhom.ui.model.page_blocks import word_count
from bywhom.ui.model.words import byline
from bywhom.ui.parts.labels import plain_tip
from bywhom.ui.parts.save_as import documents

READ_FIRST = later("Your marks are fills. Nothing is compared before Reveal.")
BESIDE = {
    "program": later("Your marks are fills, Bywhom’s are underlines. Neither is an answer key."),
    "key": later("Your marks are fills, your teacher’s are underlines. Argue where you disagree."),
    "class": later(
        "Your marks are fills, underlines are what most of a class marked. Argue where you "
        "disagree."
    ),
}
NOTHING_SELECTED = later("Select words on the page first.")
STANDS = later("These marks stand since Reveal. You can still argue and hand in.")
NO_MARK = later("There is no mark here. Click one first, or select its words.")
OUT_OF_SIGHT = later("This mark was out of sight. Press X again to take it away.")
NOTHING_TO_UNDO = later("There is no mark to take back.")
MOST_KEYS = 6  # categories or rungs


class PracticeWindow(KitWindow):
    """Between a student and the page."""

    def __init__(
        self,
        look: Appearance,
        file: LessonFile,
        drafts: Drafts,
        make_worker: Callable[[], AnalysisClient],
        draft: StudentDraft | None = None,
        waiting: Waiting | None = None,
    ) -> None:
        """draft: of the student who goes on; without one, the first that was begun."""
        self.side = SideList("lesson-list", tr("Articles and tasks"))
        self.panel = PracticePanel()
        super().__init__(look, "practice-window", self.side, self.panel)
        self.second = SecondPage()
        self.across.addWidget(self.second, 1)
        self.student = Student(file, drafts, make_worker, self, waiting)
        self.lesson = file.lesson
        self.item = self.lesson.articles[0]
        self.task: Task | None = self.lesson.tasks[0] if self.lesson.tasks else None
        self.revealed: Revealed | None = None  # what is shown now
        self.chosen: ReaderMark | None = None  # own mark that was made or clicked last
        self.answering = TaskAnswers(self.student, self.panel, self.view, self)
        self._add_commands()
        self._wire()
        self.setWindowTitle(tr("{title} – practice – Bywhom", title=self.lesson.title))
        self.paint_with(self.side.set_theme, self.panel.set_theme, self.second.set_theme)
        self.dress()
        self.student.begin(draft)
        self._show_progress()
        self.open_article(self.item)

    # What a student does

    def open_article(self, item: LessonArticle) -> None:
        self.item, self.chosen = item, None
        article = item.article
        self.view.show_article(article, byline(article, word_count(article.text), date.today()))
        self.student.keep(answer_edits.opened(self.student.draft, item))
        if self.task and item not in self.lesson.articles_of(self.task):
            fitting = (t for t in self.lesson.tasks if item in self.lesson.articles_of(t))
            self.task = next(fitting, self.task)
        self._show_task()
        self.view.setFocus()

    def open_task(self, task: Task) -> None:
        self.task, self.chosen = task, None
        of = self.lesson.articles_of(task)
        of = of[:1] if task.span is not None else of
        if self.item not in of:
            self.open_article(of[0])
        else:
            self._show_task()
        if task.span is not None:
            self.view.select_span(task.span)
        if task.kind in WRITTEN and self.revealed is None:
            self.panel.writing.box.setFocus()

    @property
    def categories(self) -> tuple[Category, ...]:
        """What this task is about; of one that asks for words, all that is marked here."""
        return self.lesson.palette(self.task) or self.lesson.palette_of(self.item)

    def marks(self) -> list[ReaderMark]:
        """The student's marks that this task is about."""
        kinds = {category.id for category in self.categories}
        return [mark for mark in self.student.marks(self.item) if mark.kind in kinds]

    def mark(self, kind: str) -> None:
        """Mark the selected words; for a sentence, a click in it will do."""
        if answer_edits.stands(self.student.draft, self.item.id, kind):
            self.bar.notice(tr(STANDS))
            return
        span = self.view.selected_span()
        if span is None and self.lesson.category(kind).look == "unsourced-claim":
            span = self._sentence_here()
        if span is None:
            self.bar.notice(tr(NOTHING_SELECTED))
            return
        span = snapped(self.item.article.text, span)
        mark = ReaderMark(span.start, span.end, kind)
        self.student.keep(answer_edits.marked(self.student.draft, self.item.id, mark))
        self.chosen = mark if mark in self.marks() else None
        self.view.put_caret(span.end)
        name = self.lesson.category(kind).name
        announce(self.view, f"{name}: {self.item.article.quote(span)}")
        self._show_page()

    def mark_by_number(self, number: int) -> None:
        palette = self.lesson.palette(self.task)
        if number <= len(palette):
            self.mark(palette[number - 1].id)

    def unmark(self) -> None:
        """Take away the mark under the selection, else the one chosen last or under the caret."""
        draft, article = self.student.draft, self.item.id
        mark = meant(self.view, self.marks(), self.chosen)
        if mark is None:
            self.bar.notice(tr(NO_MARK))
            return
        if not self.view.is_in_sight(Span(*mark[:2])):
            self.view.select_span(Span(*mark[:2]))
            self.bar.notice(tr(OUT_OF_SIGHT))
            return
        if answer_edits.stands(draft, article, mark.kind):
            self.bar.notice(tr(STANDS))
            return
        self.student.keep(answer_edits.unmarked(draft, article, mark))
        self.chosen = None
        self.view.put_caret(mark.end)
        announce(self.view, tr("Taken away: {quote}", quote=self.item.article.quote(mark[:2])))
        self._show_page()

    def undo(self) -> None:
        if self.student.undo():
            self.chosen = None
            self._show_page()
        else:
            self.bar.notice(tr(NOTHING_TO_UNDO))

    def reveal(self) -> None:
        """Show the others' marks, as far as the lesson lets; own marks stand from now on."""
        student = self.student
        if student.reason_against:
            return
        if student.is_sealed and not student.open_key(ask_password(self)):
            return
        reference = student.reference(self.item)
        if reference is None:
            self.say(tr("Practice · comparing …"))
            return
        kinds = {category.id for category in self.categories}
        self.revealed = reveal(
            self.marks(),
            [m for m in reference if m.rule in kinds],
            self.item.article.text,
        )
        student.settle(self.item, kinds)
        self.bar.hide()
        self._show()
        found = self.revealed
        announce(self.view, tr("Revealed: {counts}", counts=", ".join(found.counts())))

    def hide_again(self) -> None:
        self.revealed = None
        self._show()

    def start_over(self) -> None:
        """A clean page of the same article."""
        self.student.start_over()
        self.open_article(self.item)

    def argue(self, row: RevealRow, because: str) -> None:
        if row.mark is not None:
            about = Argument(self.item.id, row.mark, row.side, because)
            self.student.keep(answer_edits.argued(self.student.draft, about), typing=True)

    def hand_in(self, name: str, path: Path) -> None:
        """Write the answers under a pseudonym."""
        if self.student.hand_in(name, path):
            self._show()
            self.bar.notice(
                tr("Your answers are in {name}. Give that file to your teacher.", name=path.name)
            )

    # How it comes about

    def _add_commands(self) -> None:
        for number in range(1, MOST_KEYS + 1):
            self.add_key(str(number), partial(self.mark_by_number, number))
        for key in ("X", "Del"):
            self.add_key(key, self.unmark)
        self.add_key("Esc", self.bar.hide)
        self.add_button(self.add_command(tr("Articles and tasks"), self.toggle_left), place=1)
        self.add_command(tr("Undo"), self.undo, "Ctrl+Z")
        self.add_command(tr("Next task"), partial(self.panel.steps.step, 1), "Ctrl+PgDown")
        self.add_command(tr("Previous task"), partial(self.panel.steps.step, -1), "Ctrl+PgUp")
        self.add_command(tr("What the words mean"), self.panel.marking.meanings.toggle, "F1")
        self.menu.addSeparator()
        self.add_command(tr("Reveal or hide again"), self._on_reveal, "Ctrl+R")
        self.add_command(tr("Hand in…"), self._ask_hand_in, "Ctrl+S")
        if self.student.may_start_over:
            self.add_command(tr("Start over"), self.start_over)

    def _wire(self) -> None:
        panel, student = self.panel, self.student
        student.problem.connect(self._on_problem)
        student.found.connect(self.reveal)
        student.changed.connect(self._show_progress)
        panel.steps.wanted.connect(self.open_task)
        self.side.chosen.connect(self._on_side)
        self.view.clicked.connect(self._on_click)
        self.view.mark_clicked.connect(self._on_reference)
        panel.marking.chosen.connect(self.mark)
        panel.reveal.clicked.connect(self._on_reveal)
        panel.hand_in.clicked.connect(self._ask_hand_in)
        panel.argued.connect(self.argue)
        panel.row_chosen.connect(self._on_row)

    def _show_task(self) -> None:
        """What was revealed before is shown again at once; so is an open key."""
        self.revealed = None
        self._show()
        here = self.lesson.palette(self.task) if self.task else self.lesson.categories
        draft, article = self.student.draft, self.item.id
        before = bool(here) and all(answer_edits.stands(draft, article, c.id) for c in here)
        if (before or self.lesson.reveal.when == "at once") and not self.student.is_sealed:
            self.reveal()

    def _sentence_here(self) -> Span | None:
        offset = self.view.caret_offset()
        return next((s for s in self.item.sentences if s.start <= offset <= s.end), None)

    def _on_problem(self, words: str) -> None:
        self.bar.error(words)
        self._say_state()

    def _on_side(self, value: object) -> None:
        if isinstance(value, LessonArticle):
            self.open_article(value)
        elif isinstance(value, Task):
            self.open_task(value)

    def _on_click(self, offset: int) -> None:
        self.chosen = shortest_at(self.marks(), offset)
        if self.chosen is None:
            return
        if self.revealed is None:
            self.view.select_span(Span(*self.chosen[:2]), scroll=False)
        else:
            self._choose(self.chosen)

    def _on_reference(self, index: int) -> None:
        mark = self.view.marks[index]
        self._choose(ReaderMark(mark.start, mark.end, mark.rule))

    def _choose(self, mark: ReaderMark) -> None:
        """The row of a mark, or of the student's own that it overlaps."""
        for place, row in enumerate(self.panel.list.rows.rows):
            found = row.mark
            if (
                found
                and found.kind == mark.kind
                and found.start < mark.end > mark.start < found.end
            ):
                self.panel.list.go_to_row(place)
                self._on_row(row)
                return

    def _on_row(self, row: RevealRow) -> None:
        if row.mark is not None:
            self.view.select_span(Span(*row.mark[:2]))
            because = answer_edits.argument_about(self.student.draft, self.item.id, row.mark)
            self.panel.show_argument(row, because)

    def _on_reveal(self) -> None:
        if self.revealed is not None:
            self.hide_again()
            return
        marking = self._marking_task()
        if marking is not None and not self.student.reason_against:
            self.open_task(marking)
        if self.revealed is None:
            self.reveal()

    def _marking_task(self) -> Task | None:
        """Where there is something to reveal, if the task on the page asks for words or ticks."""
        if self.task is None or self.lesson.palette(self.task):
            return None
        marking = self.lesson.marking_tasks
        return next((t for t in marking if self.item in self.lesson.articles_of(t)), None)

    def _ask_hand_in(self) -> None:
        answers = self.student.draft.answers
        before = ", ".join(answers.members) or answers.student
        to_open = self.student.open_task
        go_there = partial(self.open_task, to_open) if to_open is not None else None
        name = ask_name(self, before, self.student.gaps, go_there)
        folder = self.student.folder or documents()
        path = ask_file(self, name, folder, self.student.is_own) if name else None
        if path is not None:
            self.hand_in(name, path)

    # What is seen

    def dress(self) -> None:
        super().dress()
        self._compare()

    def _show(self) -> None:
        self._compare()
        self._show_page()
        self._show_panel()
        self.side.show_current([self.item, *([self.task] if self.task else [])])

    def _compare(self) -> None:
        """Two reports side by side while the task is to compare them."""
        was = self.second.isVisibleTo(self)
        comparing = self.second.show_other(self.lesson, self.task, self.item)
        for view in (self.view, self.second):
            if comparing or was:
                set_comparing(view, self.appearance, comparing)
        if comparing != was:
            self.show_left(not comparing)
        if self.second.item is not None:
            self.student.keep(answer_edits.opened(self.student.draft, self.second.item))

    def _show_progress(self) -> None:
        """What is done has a tick, at the left and beside the task."""
        answers = self.student.draft.answers
        rows = lesson_rows(self.lesson, answers)
        if rows != self.side.model.rows:
            self.side.show_rows(rows)
            self.side.show_current([self.item, *([self.task] if self.task else [])])
        self.panel.steps.show_task(self.lesson, answers, self.task)

    def _show_page(self) -> None:
        if self.revealed is None:
            show_own(self.view, self.marks(), self.categories)
        else:
            show_revealed(self.view, self.marks(), self.categories, self.revealed)

    def _show_panel(self) -> None:
        panel = self.panel
        self._show_progress()
        panel.task.setText(self.task.words if self.task else self.lesson.instructions)
        if self.revealed is not None:
            panel.about.setText(tr(BESIDE[self.student.shown_by]))
            panel.show_rows(self._rows(self.revealed))
        else:
            about = self.lesson.instructions if self.task else ""
            panel.about.setText(f"{about}\n\n{tr(READ_FIRST)}" if about else tr(READ_FIRST))
            self.answering.show(self.item, self.task, self.categories)
        panel.reveal.setText(tr("Reveal") if self.revealed is None else tr("Hide again"))
        panel.reveal.setEnabled(not self.student.reason_against)
        panel.reveal.setToolTip(plain_tip(self.student.reason_against))
        self._say_state()

    def _rows(self, revealed: Revealed) -> list[RevealRow]:
        names = {c.id: c.name for c in self.categories}
        numbers = {m: self.view.paragraph_number(m.start) for m, _ in revealed.signs()}
        return reveal_rows(revealed, self.item.article, names, numbers)

    def _say_state(self) -> None:
        handed_in = self.student.draft.answers.times > 0
        now = tr("marking") if self.revealed is None else tr("revealed")
        state = tr("Practice · {now}", now=now)
        self.say(tr("{state} · handed in", state=state) if handed_in else state)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        self.student.close()
        super().closeEvent(event)
