"""The reading window: three panes, and the parts that work them."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeySequence,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
)

from bywhom.ui.app.desk_window import DeskWindow
from bywhom.ui.app.handlers import HANDLERS
from bywhom.ui.app.offers import Offers
from bywhom.ui.app.page_menu import PageMenu
from bywhom.ui.commands.command import Command
from bywhom.ui.commands.commands import bindings
from bywhom.ui.language.languages import language_here
from bywhom.ui.language.translate import later, tr
from bywhom.ui.marks.analysis_client import AnalysisClient
from bywhom.ui.model.desk import OpenArticle
from bywhom.ui.model.library_rows import Sample, Shelved
from bywhom.ui.model.page_blocks import word_count
from bywhom.ui.model.words import byline, paragraph_at, reading_place
from bywhom.ui.page.drops import dropped_place
from bywhom.ui.settings import Settings

if TYPE_CHECKING:
    from bywhom.ui.parts.list_sheet import ListSheet

SIZE, LEAST = (1440, 900), (560, 420)
TITLE_BAR = 40  # px
COMPACT = 1000  # px; the toolbar's names give way below
SPOKEN_LATER = later("The window speaks the language you chose when it is opened anew.")
KEEP_PLACE = 2000  # ms of rest before the place is written down


class ReadingWindow(DeskWindow):
    """Wires the parts together; what each does stands in its own file."""

    def __init__(
        self,
        settings: Settings,
        worker: AnalysisClient,
        samples: tuple[Sample, ...],
        own_themes: Path | None = None,
    ) -> None:
        super().__init__(settings, worker, samples, own_themes)
        self.setObjectName("reading-window")
        self.setMinimumSize(*LEAST)
        # Less than the screen by what a desktop puts round a window.
        self.resize(QSize(*SIZE).boundedTo(self.screen().availableSize() - QSize(0, TITLE_BAR)))
        self.setAcceptDrops(True)
        self._place_timer = QTimer(self)
        self._place_timer.setSingleShot(True)
        self._place_timer.setInterval(KEEP_PLACE)
        self._seen = self._is_complete = False
        self._language = language_here(settings.preferences().language)
        self.offers = Offers(self)
        self._wire()
        self.appearance.apply()
        self._restore_geometry()
        self._show_state()

    def complete(self) -> None:
        """After the first paint: what it could do without, and what hears of changes from now."""
        self._is_complete = True
        self.actions_.fill_menus(self)
        self._bind_keys()
        self.library_file.mending.connect(self.offers.newest_backup)
        self.library_file.lost.connect(self.offers.rescue)
        self.library_controller.article_wanted.connect(self.open_controller.open_article)
        self.library_controller.changed.connect(self.offers.undo)
        self.library_search.found.connect(self.parts.library.show_rows)
        self.library_search.ended.connect(self._show_shelf)
        notes = self.note_controller
        notes.deleted.connect(self.offers.undo)
        notes.article_wanted.connect(self._on_note_elsewhere)
        self.view.verticalScrollBar().valueChanged.connect(notes.place_editor)
        self.parts.inspector.notes.copy_wanted.connect(self._on_copy_note)
        self.report_controller.walked.connect(self.parts.status.show_walk)
        self.report_controller.kind_wanted.connect(self.mark_controller.walk_kind)
        bar = self.parts.selection_bar
        bar.colour_chosen.connect(notes.highlight)
        bar.note_wanted.connect(notes.write)
        bar.tag_wanted.connect(notes.tag)
        bar.copy_wanted.connect(self._on_copy_quotation)
        self.parts.library.feed_wanted.connect(self._on_feed)
        self.parts.library.news_chosen.connect(self._on_news)
        self.page_menu = PageMenu(self)
        self.open_controller.changed_since.connect(self.offers.changes)
        self.places.pane_wanted.connect(self.panes.show_library)
        self.places.taken_out.connect(self.offers.undo)
        self.source_corrections.corrected.connect(self.offers.undo)
        QShortcut(QKeySequence("F10"), self, self._go_to_menus)
        if self.desk.reading is not None:
            self._after_opening()

    def _wire(self) -> None:
        for action in self.actions_.by_id.values():
            action.chosen.connect(self._on_command)
        self._wire_desk()
        self._wire_panes()
        self.worker.progress.connect(self.parts.status.show_progress)
        self.worker.analysed.connect(self._on_analysed)
        self.worker.failed.connect(self._on_analysed)
        self.worker.said.connect(self.bar.notice)
        self.mark_controller.shown_changed.connect(self._show_state)
        self.mark_controller.dismissed.connect(self.offers.undo)
        self.mark_controller.explaining.connect(self._show_explanation)
        self.mark_controller.restoring.connect(self._show_dismissed)
        self.appearance.changed.connect(self._on_look)
        self.appearance.popover_wanted.connect(self._show_appearance)
        self.appearance.problem.connect(self.bar.error)
        self.help_controller.keys_changed.connect(self._bind_keys)

    def _wire_desk(self) -> None:
        desk = self.desk
        desk.opened.connect(self._on_opened)
        desk.said.connect(self.bar.notice)
        desk.problem.connect(self.bar.error)
        desk.shelved.connect(self._show_shelf)
        desk.saved.connect(self._show_shelf)
        desk.removed.connect(self.offers.undo_removal)
        self.open_controller.leaving.connect(self._keep_place)
        self.open_controller.history_changed.connect(self._show_state)
        self.open_controller.lesson_wanted.connect(self._on_lesson)
        self.open_controller.corpus_wanted.connect(lambda path: self.corpus_shelf.open(path))
        self.open_controller.fetching.connect(self.parts.status.show_network)
        self._place_timer.timeout.connect(self._keep_place)

    def _wire_panes(self) -> None:
        parts = self.parts
        parts.library.article_chosen.connect(self.open_controller.open_article)
        parts.library.place_chosen.connect(self.open_controller.open)
        parts.library.hit_chosen.connect(self._on_hit)
        parts.library.shelf_chosen.connect(lambda place: self.corpus_shelf.open_article(place))
        parts.library.view_changed.connect(self._show_shelf)
        parts.library.remove_wanted.connect(self._remove)
        parts.library.open_wanted.connect(self.open_controller.ask_file)
        parts.empty.sample_chosen.connect(self.open_controller.open_sample)
        parts.empty.wanted.connect(self._on_way)
        parts.toolbar.density_chosen.connect(self.mark_controller.set_density)
        parts.status.library_wanted.connect(self.panes.toggle_library)
        parts.status.inspector_wanted.connect(self.panes.toggle_inspector)
        parts.page.resized.connect(self._on_page_resized)
        self.panes.changed.connect(self._show_state)
        self.view.position_changed.connect(self._on_position)
        self.view.place_dropped.connect(self.open_controller.follow)
        self.view.link_clicked.connect(self.offers.link)

    # Commands

    def _on_way(self, command_id: str) -> None:
        HANDLERS[command_id](self)

    def _on_command(self, command: Command) -> None:
        HANDLERS[command.id](self)

    def _go_to_menus(self) -> None:
        """As on every desktop; Qt knows the key on one of them only."""
        self.menuBar().setFocus(Qt.FocusReason.MenuBarFocusReason)
        self.menuBar().setActiveAction(self.menuBar().actions()[0])

    # What has changed

    def _on_opened(self, reading: OpenArticle | None) -> None:
        self.bar.hide()
        self.parts.show_page(reading is not None)
        if reading is None:
            self.setWindowTitle("Bywhom")
            self.parts.status.show_place("")
            self.parts.status.show_progress(0, 0)
        else:
            article = reading.article
            words = byline(article, word_count(article.text), date.today())
            self.view.show_article(article, words, reading.position)
            self.setWindowTitle((article.title or tr("Article")) + " – Bywhom")
            self.parts.status.show_progress(0, 0 if reading.found else 1)
            self.view.setFocus()
            self.receipt_controller.say(reading)
            if not article.text:
                self.offers.text_of(article.origin.place)
        self.help_controller.show_hints_of(reading)
        self._show_state()
        QTimer.singleShot(0, self, self._after_opening)

    def _after_opening(self) -> None:
        """What can wait until the page has been painted."""
        if not self._is_complete:
            return
        self.desk.keep_soon()
        self.note_controller.show_notes()
        self.places.show_places()
        self._show_shelf()

    def _on_analysed(self) -> None:
        self.parts.status.show_progress(0, 0)

    def _on_position(self, number: int, minutes_left: int) -> None:
        of_part = self.places.words_here() if self._is_complete else ""
        place = reading_place(number, self.view.paragraph_count(), minutes_left)
        if of_part and self.width() >= COMPACT:
            place = f"{of_part} · {place}"
        self.parts.status.show_place(place if self.desk.reading else "")
        self.parts.focus_note.setText(tr("{place} · Esc to leave", place=place))
        self._place_timer.start()
        if self.worker.is_busy and self.desk.article is not None:
            self.worker.look(paragraph_at(self.desk.article, self.view.top_offset()))

    def _on_look(self) -> None:
        if (language := language_here(self.appearance.preferences.language)) != self._language:
            self._language = language
            self.bar.notice(tr(SPOKEN_LATER), tr("Open it anew"), self.reopening.emit)
        letters = self.appearance.preferences.letters
        self.actions_.bind(bindings(self.settings.own_keys(), letters))
        self.help_controller.show_hints_of(self.desk.reading)
        self._place_editor()
        self._show_state()

    def _bind_keys(self) -> None:
        self.actions_.bind(bindings(self.settings.own_keys(), self.appearance.preferences.letters))

    def _remove(self, article_ids: list[int]) -> None:
        self.open_controller.remove_article(*article_ids)

    def _show_explanation(self) -> None:
        """In the inspector, or where there is none: beside the words."""
        index = self.mark_controller.selected
        if self.panes.is_focused and index is not None:
            self.view.go_to(self.view.marks[index].start)
            self.parts.card.show_at(index)
        else:
            self.panes.show_inspector()

    def _show_dismissed(self) -> None:
        self.dismissed_sheet().exec()

    def dismissed_sheet(self) -> "ListSheet":
        from bywhom.ui.marks.dismissed_sheet import dismissed_sheet

        dismissals = self.desk.dismissals()
        left = [dismissal.id for dismissal in dismissals]
        sheet = dismissed_sheet(dismissals, self.desk.article, self)
        sheet.taken.connect(lambda row: self._restore(left.pop(row)))
        return sheet

    def _restore(self, dismissal_id: int) -> None:
        self.desk.change(lambda library: library.undismiss(dismissal_id))

    def _show_appearance(self) -> None:
        self.appearance_sheet.open_below(self.parts.toolbar.button("look"))

    def _on_hit(self, row: Shelved) -> None:
        """Open what was found, at the words."""
        words = self.parts.toolbar.search.text()
        if row.article_id is not None:
            self.open_controller.open_article(row.article_id)
            self.find_in_article.look_for(words)
        if row.note_id is not None:
            self.panes.show_tab("notes")
            self.note_controller.go_to(row.note_id)

    def _on_copy_quotation(self) -> None:
        self.note_exchange.copy_quotation()

    def _on_copy_note(self, note_id: int) -> None:
        self.note_exchange.copy(note_id)

    def _on_lesson(self, path: Path) -> None:
        self.class_kit.open_lesson(path)

    def _on_feed(self, feed_id: int) -> None:
        self.feed_controller.look_into(feed_id)

    def _on_news(self, feed_id: int, address: str) -> None:
        self.feed_controller.open_news(feed_id, address)

    def _on_note_elsewhere(self, article_id: int, note_id: int) -> None:
        self.open_controller.open_article(article_id)
        self.note_controller.go_to(note_id)

    def _show_shelf(self) -> None:
        if not self._is_complete or self.library_search.is_shown:
            return
        reading = self.desk.reading
        rows = self.library_controller.rows()
        if rows is not None:
            self.parts.library.show_rows(rows)
        place = reading.row_place if reading else ""
        self.parts.library.show_open(reading.article_id if reading else None, place)

    def _show_state(self) -> None:
        """Grey out, tick, name: everything that follows from what is on the desk."""
        actions, marking = self.actions_, self.mark_controller
        there = self.desk.reading is not None
        actions.allow({"article": there, "mark": there and bool(self.view.shown_marks())})
        actions["back"].setEnabled(self.open_controller.can_go_back)
        actions["forward"].setEnabled(self.open_controller.can_go_forward)
        checked = {f"kind.{kind}": kind in marking.kinds for kind in marking.all_kinds}
        here = marking.kinds.difference(self.desk.left_out())
        checked |= {f"kind.{kind}.here": kind in here for kind in marking.all_kinds}
        checked["numbers"] = self.appearance.preferences.numbers
        checked["ruler"] = self.appearance.preferences.ruler
        checked["focus"] = self.panes.is_focused
        checked["pane.library"] = self.panes.library_wanted
        checked["pane.inspector"] = self.panes.inspector_wanted
        actions.check(checked)
        parts = self.parts
        parts.status.show_panes(parts.left.isVisible(), parts.inspector.isVisible())
        parts.toolbar.show_density(marking.density)
        self.parts.focus_note.setVisible(self.panes.is_focused and there)

    # Remembering

    def _keep_place(self) -> None:
        if self.desk.reading is not None:
            self.desk.keep_position(self.view.top_offset())

    def remember_sitting(self) -> None:
        """Where everything stands, for the next time."""
        if not self.panes.is_focused:
            self.settings.set_geometry(self.saveGeometry())
        self.settings.set_pane_widths(*self.panes.widths)
        self.settings.save()

    def _restore_geometry(self) -> None:
        window = self.settings.geometry()
        if not window.isEmpty():
            self.restoreGeometry(window)

    # Qt

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            QTimer.singleShot(0, self, self.painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.parts.toolbar.set_compact(self.width() < COMPACT)
        self.panes.fit()

    def _on_page_resized(self) -> None:
        self.parts.fit_page()
        self._place_editor()

    def _place_editor(self) -> None:
        if self.parts.is_writing:
            self.note_controller.place_editor()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        is_active = event.type() == QEvent.Type.ActivationChange and self.isActiveWindow()
        if is_active and self._is_complete:
            self.desk.look_elsewhere()
            self.offers.address_on_clipboard()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        if dropped_place(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        place = dropped_place(event.mimeData())
        if place is not None:
            event.acceptProposedAction()
            self.open_controller.follow(place)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        if not self.class_kit.close_window():
            event.ignore()  # a lesson that is not saved is asked about; somebody goes on with it
            return
        if self.parts.is_writing:
            self.parts.editor.leave()
        self.desk.save_opened()
        self._keep_place()
        self._place_timer.stop()
        self.remember_sitting()
        self.open_controller.close()
        self.closing.emit()
        self.worker.close()
        self.desk.close_library()
        super().closeEvent(event)
