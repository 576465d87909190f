"""The teacher's table: a folder of answers, gathered over the text."""

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMenu, QStackedWidget

from bywhom.analysis.agreement.heat import majority
from bywhom.analysis.agreement.overlap import ReaderMark
from bywhom.analysis.article import Span
from bywhom.analysis.marks import KINDS
from bywhom.classroom.lesson.lesson_files import LessonFile
from bywhom.classroom.lesson.lessons import Key, KeyMark, LessonArticle, Task
from bywhom.classroom.teacher.class_page import kind_name
from bywhom.classroom.teacher.class_table import ClassTable, Row, beside_key
from bywhom.classroom.teacher.comments import Comments, comment_for
from bywhom.classroom.teacher.levels import Levels
from bywhom.classroom.teacher.over_lessons import OverLessons
from bywhom.files.errors import FileError
from bywhom.ui.appearance.appearance import Appearance
from bywhom.ui.classroom.lesson_window.frame import KitWindow
from bywhom.ui.classroom.lesson_window.hand_in import ABOUT_OWN_WORD, ask_password
from bywhom.ui.classroom.lesson_window.practice_page import show_revealed
from bywhom.ui.classroom.lesson_window.reveal import RevealRow, key_reference, reveal, reveal_rows
from bywhom.ui.classroom.lesson_window.side_list import SideList, SideRow
from bywhom.ui.classroom.results.class_panel import ClassPanel, short_task
from bywhom.ui.classroom.results.collect_job import BUG, collected
from bywhom.ui.classroom.results.drops import folder_in
from bywhom.ui.classroom.results.evening import EveningDialog
from bywhom.ui.classroom.results.export_menu import ExportMenu
from bywhom.ui.classroom.results.exports import Save
from bywhom.ui.classroom.results.heat_page import HeatLegend, show_heat
from bywhom.ui.classroom.results.paper_dialog import PaperDialog
from bywhom.ui.classroom.results.student_panel import StudentPanel
from bywhom.ui.language.translate import later, numeral, tr
from bywhom.ui.model.background_job import BackgroundJob

LEFT = 196
PROJECTED = 16  # tenths of the size of the type
EVERY = later("All kinds")
NOBODY = later("No answers were found in this folder.")
STATE = later("Class report · names stay on this computer")


class ClassWindow(KitWindow):
    def __init__(
        self,
        look: Appearance,
        file: LessonFile,
        folder: Path,
        comments: Comments,
        levels: Levels | None = None,
        over: OverLessons | None = None,
    ) -> None:
        """over: what is kept of this class for lessons to come; without it, nothing is."""
        self.side = SideList("student-list", tr("Students"))
        self.panel, self.student_panel = ClassPanel(), StudentPanel()
        self.right = QStackedWidget()
        self.right.addWidget(self.panel)
        self.right.addWidget(self.student_panel)
        super().__init__(look, "class-window", self.side, self.right)
        self.lesson = file.lesson
        self.table: ClassTable | None = None
        self.item: LessonArticle = self.lesson.articles[0]
        self.row: Row | None = None  # the student whose page is shown
        self._file, self._folder, self._comments = file, folder, comments
        self._said: dict[str, str] = {}
        self._levels, self._rated = levels, dict[str, dict[str, int]]()
        self._over = over
        self.is_projected = False
        self._passage = -1  # of the contested ones, that was shown last
        self.task: Task | None = None  # by itself; None: all together
        self._shown: tuple[LessonArticle, str] | None = None  # what stands on the page
        self.legend, self.kinds = HeatLegend(self.view), QMenu(self)
        self.shows_key = False  # over the heat map
        self.kind = ""  # of the heat map; empty for all
        self.above.addWidget(self.legend)
        self.setAcceptDrops(True)
        self._add_commands()
        self._wire()
        self.splitter.setSizes([LEFT, 892, 352])
        self.setWindowTitle(tr("{title} – class – Bywhom", title=self.lesson.title))
        self.paint_with(*(w.set_theme for w in (self.side, self.panel, self.student_panel)))
        self.paint_with(self.legend.set_theme)
        self.dress()
        self.gather()

    # What a teacher does

    def gather(self) -> None:
        """Read the folder, again if need be."""
        if self._file.sealed is not None:
            self._open_key()
        try:
            self._said = self._comments.read()
            self._rated = self._levels.read() if self._levels else {}
        except FileError as error:
            self.bar.error(str(error))
        self.say(tr("Collecting …"))
        self._gathering.start(self._folder.name, partial(collected, self._file, self._folder))

    def open_article(self, item: LessonArticle) -> None:
        self.item = item
        self._show()

    def show_kind(self, kind: str) -> None:
        """The heat of one kind of mark only; empty for all."""
        self.kind, self.task = kind, None
        self._kind_button.setText(f"{self._kind_words(kind)} ▾")
        self._show()

    def show_task(self, task: Task) -> None:
        """What one task asks for, by itself: marks of its kinds, its articles, its agreement."""
        self.task, self.kind = task, ""
        self._kind_button.setText(f"{short_task(task)} ▾")
        if self.item not in self.lesson.articles_of(task):
            self.item = self.lesson.articles_of(task)[0]
        self._show()

    def show_evening(self) -> EveningDialog | None:
        """Every hand-in in a table, and what was written."""
        if self.table is None:
            return None
        dialog = EveningDialog(self.table, self, self._over.every() if self._over else ())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.student_chosen.connect(self.open_student)
        dialog.show()
        return dialog

    def type_in(self) -> PaperDialog:
        """Sheets of paper become hand-ins in the folder, which is read again after them."""
        dialog = PaperDialog(self.lesson, self._folder, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self.gather)
        dialog.open()
        return dialog

    def project(self) -> None:
        """For the wall: large, and with nobody's name; the same again comes back."""
        self.is_projected = not self.is_projected
        self.row = None
        self._left.setVisible(not self.is_projected)
        self._right.setVisible(not self.is_projected)
        self._passage = -1
        self.dress()
        self._show()

    def toggle_key(self) -> None:
        """The key's underlines over the heat, on and off."""
        self.shows_key = not self.shows_key
        self._show()

    def next_passage(self) -> None:
        """The next of the most contested passages, from the first again after the last."""
        rows = self.panel.list.rows.rows
        if rows:
            self._passage = (self._passage + 1) % len(rows)
            self.view.select_span(rows[self._passage].span)
            row = rows[self._passage]
            self.say(
                tr(
                    "{marked} of {readers} marked this",
                    marked=numeral(row.marked),
                    readers=numeral(row.readers),
                )
            )

    def dress(self) -> None:
        super().dress()
        now = self.appearance.preferences
        if self.is_projected:
            size = now.size * PROJECTED // 10
            self.view.set_typography(now.face, size, now.line_height, now.width)

    def open_student(self, row: Row) -> None:
        if self.is_projected:
            self.project()
        self.row = row
        if self.item.id not in row.hand_in.answers.texts:
            read = (a for a in self.lesson.articles if a.id in row.hand_in.answers.texts)
            self.item = next(read, self.item)
        self._show()

    def open_class(self) -> None:
        self.student_panel.flush()
        self.row = None
        self._show()

    def export(self, save: Save, path: Path) -> bool:
        """Whether the file was written; the bar says either."""
        if self.table is None:
            return False
        self.student_panel.flush()
        try:
            told = save(self.table, self._said, path)
        except FileError as error:
            self.bar.error(str(error))
            return False
        self.bar.notice(
            tr("Saved: {name}", name=path.name) + (told if isinstance(told, str) else "")
        )
        return True

    # How it comes about

    def _add_commands(self) -> None:
        self._gathering = BackgroundJob(self, BUG)
        menu = ExportMenu(self, lambda: self._folder, lambda: self._rated)
        menu.chosen.connect(self.export)
        self.add_command(tr("Type in marks from paper…"), self.type_in, "Ctrl+E")
        self.add_command(tr("Collect again"), self.gather, "F5")
        evening = self.add_command(tr("Table and arguments"), self.show_evening, "Ctrl+T")
        wall = self.add_command(tr("On the projector"), self.project, "F11")
        self.add_command(tr("Key on or off"), self.toggle_key, "Ctrl+K")
        self.add_command(tr("Next contested passage"), self.next_passage, "Ctrl+J")
        self.add_key("J", self.next_passage)
        self.add_key("K", self.toggle_key)
        self.add_button(evening)
        self.add_button(wall)
        self._kind_button = self.add_menu_button(tr(EVERY), self.kinds)
        self.add_menu_button(tr("Export"), menu)

    def _wire(self) -> None:
        self._gathering.came.connect(
            lambda done, of: self.say(
                tr("Collecting {done} of {of}", done=numeral(done), of=numeral(of))
            )
        )
        self._gathering.done.connect(self._on_table)
        self._gathering.failed.connect(self.bar.error)
        self.side.chosen.connect(self._on_side)
        self.panel.passage_chosen.connect(self.view.select_span)
        self.student_panel.back_wanted.connect(self.open_class)
        self.student_panel.row_chosen.connect(self._on_row)
        self.student_panel.commented.connect(self._on_comment)
        self.student_panel.rated.connect(self._on_level)

    def _open_key(self) -> None:
        password = ask_password(self, ABOUT_OWN_WORD)
        if not password:
            return
        try:
            self._file = self._file.opened(password)
        except FileError as error:
            self.bar.error(f"{error.problem.capitalize()}. {error.remedy}")

    def _on_table(self, table: ClassTable) -> None:
        self.table, self.row = table, None
        try:
            if self._over is not None and table.rows:
                self._over.add(table, date.today().isoformat())
        except FileError as error:
            self.bar.error(str(error))
        if not table.rows:
            self.bar.error(tr(NOBODY))
        self.kinds.clear()
        for kind in ("", *table.by_kind):
            action = self.kinds.addAction(self._kind_words(kind))
            action.triggered.connect(lambda _=False, k=kind: self.show_kind(k))
        marking = self.lesson.marking_tasks
        for task in marking if len(marking) > 1 else ():
            action = self.kinds.addAction(tr("Task: {task}", task=short_task(task)))
            action.triggered.connect(lambda _=False, t=task: self.show_task(t))
        self._show_side(table)
        self._show()

    def _on_side(self, value: object) -> None:
        if isinstance(value, LessonArticle):
            self.open_article(value)
        elif isinstance(value, Row):
            self.open_class() if value is self.row else self.open_student(value)

    def _on_row(self, row: RevealRow) -> None:
        if row.mark is not None:
            self.view.select_span(Span(*row.mark[:2]))

    def _on_comment(self, token: str, words: str) -> None:
        self._said[token] = words
        try:
            self._comments.write(token, words)
        except FileError as error:
            self.bar.error(str(error))

    def _on_level(self, token: str, task: str, level: int) -> None:
        """-1: none."""
        of_one = {t: n for t, n in self._rated.get(token, {}).items() if t != task}
        self._rated[token] = of_one if level < 0 else {**of_one, task: level}
        try:
            if self._levels is not None:
                self._levels.write(token, task, None if level < 0 else level)
        except FileError as error:
            self.bar.error(str(error))

    def _kinds(self) -> frozenset[str] | None:
        """Of the task that is looked at; None: all."""
        return (
            None if self.task is None else frozenset(c.id for c in self.lesson.palette(self.task))
        )

    # What is seen

    def _show(self) -> None:
        if self.table is None:
            return
        self._show_article()
        reading = self.table.reading(self.item.id)
        if self.row is None:
            kinds = self._kinds()
            show_heat(self.view, reading, self.kind, kinds)
            if self.shows_key and self.table.key is not None:
                palette = self.lesson.palette_of(self.item)
                marks = key_reference(self.table.key, self.item, palette)
                self.view.set_marks([m for m in marks if kinds is None or m.rule in kinds])
                self.view.set_shown(frozenset(KINDS), "all")
            self.panel.show_reading(self.table, reading, self.kind, self.task, kinds)
        else:
            self._show_student(self.row)
        self.right.setCurrentIndex(0 if self.row is None else 1)
        self.legend.setVisible(self.row is None)
        self.side.show_current([self.item, *([self.row] if self.row else [])])
        self.say(tr(STATE))

    def _show_article(self) -> None:
        if self.table is None:
            return
        readers, marks = self.table.counts(self.item.id)
        counted = ", ".join((tr("%Ln student(s)", "", readers), tr("%Ln mark(s)", "", marks)))
        if (shown := (self.item, counted)) == self._shown:
            return
        same = self._shown is not None and self._shown[0] is self.item
        position = self.view.top_offset() if same else 0
        self.view.show_article(self.item.article, f"{self.lesson.title} · {counted}", position)
        self._shown = shown

    def _show_student(self, row: Row) -> None:
        if self.table is None:
            return
        palette = self.lesson.palette(self.task) if self.task else ()
        palette = palette or self.lesson.palette_of(self.item)
        key = self._key(self.table)
        reference = key_reference(key, self.item, palette)
        marks, _ = beside_key(row.hand_in.answers, self.lesson, key, self.item, self.task)
        found = reveal(marks, reference, self.item.article.text)
        asked = {c.id for c in palette}  # also kinds that the key does not know
        made = [m for m in row.hand_in.answers.marks.get(self.item.id, ()) if m.kind in asked]
        show_revealed(self.view, made, palette, found)
        names = {c.id: c.name for c in palette}
        numbers = {m: self.view.paragraph_number(m.start) for m, _ in found.signs()}
        rows = reveal_rows(found, self.item.article, names, numbers)
        comment = comment_for(self._said, row.hand_in)
        self.student_panel.show_student(self.table, row, rows, comment)
        self.student_panel.show_levels(self.lesson, self._rated.get(row.hand_in.token, {}))

    def _key(self, table: ClassTable) -> Key:
        """The lesson's, or without one what most of the class marked."""
        if table.key is not None:
            return table.key
        words = table.reading(self.item.id).words
        marks: list[ReaderMark] = majority(self.item.article.text, words)
        return Key(tuple(KeyMark(self.item.id, mark) for mark in marks), by="class")

    def _kind_words(self, kind: str) -> str:
        return kind_name(self.lesson, kind) if kind else tr(EVERY)

    def _show_side(self, table: ClassTable) -> None:
        rows = []
        if len(self.lesson.articles) > 1:
            rows.append(SideRow(tr("Articles")))
            rows += [SideRow(a.article.title or a.id, value=a) for a in self.lesson.articles]
        rows.append(SideRow(tr("%Ln student(s)", "", len(table.rows)), number=tr("marks")))
        rows += [SideRow(r.hand_in.name, number=numeral(r.marks), value=r) for r in table.rows]
        self.side.show_rows(rows)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        if folder_in(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Another folder of answers to the same lesson."""
        folder = folder_in(event.mimeData())
        if folder is not None:
            event.acceptProposedAction()
            self._folder = folder
            self.gather()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        self.student_panel.flush()
        self._gathering.cancel()
        super().closeEvent(event)
