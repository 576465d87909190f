"""The window with its parts, each with its name. What connects them stands in `window`.

A part is made with the window only if the first paint needs it; every other one when it is first
asked for, and its module is loaded then.
"""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMainWindow

from bywhom.ui.app.help_controller import HelpController
from bywhom.ui.app.layout import Layout
from bywhom.ui.app.panes import Panes
from bywhom.ui.appearance.appearance import Appearance
from bywhom.ui.commands.actions import Actions
from bywhom.ui.language.translate import tr
from bywhom.ui.library.library_search import LibrarySearch
from bywhom.ui.marks.analysis_client import AnalysisClient
from bywhom.ui.marks.mark_controller import MarkController
from bywhom.ui.model.desk import Desk
from bywhom.ui.model.library_rows import Sample
from bywhom.ui.open.open_controller import OpenController
from bywhom.ui.open.receipt_controller import ReceiptController
from bywhom.ui.page.find_in_article import FindInArticle
from bywhom.ui.places.place_controller import PlaceController
from bywhom.ui.settings import Settings

if TYPE_CHECKING:
    from bywhom.ui.app.compare_controller import CompareController
    from bywhom.ui.appearance.appearance_sheet import AppearanceSheet
    from bywhom.ui.classroom.kit import ClassKit
    from bywhom.ui.export.page_export import PageExport
    from bywhom.ui.library.corpus_shelf import CorpusShelf
    from bywhom.ui.library.library_controller import LibraryController
    from bywhom.ui.library.library_file import LibraryFile
    from bywhom.ui.marks.own_rules import OwnRules
    from bywhom.ui.marks.report_controller import ReportController
    from bywhom.ui.marks.source_corrections import SourceCorrections
    from bywhom.ui.notes.note_controller import NoteController
    from bywhom.ui.notes.note_exchange import NoteExchange
    from bywhom.ui.open.feed_controller import FeedController


class DeskWindow(QMainWindow):
    painted = Signal()  # once, when the window has been seen for the first time
    reopening = Signal()  # another language was chosen
    closing = Signal()  # for what runs beside the window's thread

    def __init__(
        self,
        settings: Settings,
        worker: AnalysisClient,
        samples: tuple[Sample, ...],
        own_themes: Path | None = None,
    ) -> None:
        super().__init__()
        self.settings, self.worker, self.samples = settings, worker, samples
        self.rules_folder = Path()  # of the reader's own rules
        self.desk = desk = Desk(self)
        self.actions_ = Actions(self)
        self.parts = parts = Layout(self, self.actions_, samples)
        self.bar, self.view = parts.bar, parts.view
        self.appearance = Appearance(self.view, settings, own_themes)
        self.appearance.paint_with(*parts.painted())
        self.panes = Panes(self, parts, settings)
        self.open_controller = OpenController(desk, settings, samples, self)
        self.receipt_controller = ReceiptController(desk, self.open_controller, self.bar, self)
        self.mark_controller = MarkController(
            desk, worker, self.view, parts.card, parts.inspector, settings
        )
        self.find_in_article = FindInArticle(desk, self.view, parts.toolbar.search)
        self.library_search = LibrarySearch(desk, parts.toolbar.search, self)
        self.help_controller = HelpController(
            desk,
            self.view,
            self.appearance,
            settings,
            self.actions_,
            samples,
            self.open_controller.open_sample,
            self,
        )

    def read_own_rules(self, folder: Path) -> None:
        """The reader's own rules lie here; nothing is loaded for a folder that is not there."""
        self.rules_folder = folder
        if folder.is_dir():
            self.own_rules.read_again()

    def make_rule(self) -> None:
        """Of the words selected on the page."""
        span, article = self.view.selected_span(), self.desk.article
        if span is None or article is None:
            self.desk.said.emit(tr("Select the words on the page first."))
        else:
            self.own_rules.show_editor(words=article.quote(span))

    def print_shown(self) -> None:
        """What is on the screen: the comparison, or the article with its marks."""
        shown = self.compare_controller if self.parts.is_comparing else self.page_export
        shown.print_page()

    def escape(self) -> None:
        """Leave the innermost thing that is open."""
        if self.parts.is_writing:
            self.parts.editor.leave()
        elif self.parts.is_comparing:
            self.compare_controller.leave()
        elif self.parts.card.isVisible():
            self.parts.card.vanish()
        elif self.parts.toolbar.search.text() or self.parts.toolbar.search.hasFocus():
            self.find_in_article.clear()
            self.view.setFocus()
        elif self.report_controller.is_walking:
            self.report_controller.stop_walking()
        elif self.panes.is_focused:
            self.panes.toggle_focus()
        elif self.open_controller.is_busy:
            self.open_controller.stop()
        elif self.note_exchange.is_busy:
            self.note_exchange.stop()
        elif self.bar.isVisible():
            self.bar.hide()
        else:
            self.view.setCursorWidth(0)  # the caret, if it was out
            self.mark_controller.select(None)
            self.view.setFocus()

    def show_all_notes(self) -> None:
        """The notes of every article in the list, and the keyboard in its search."""
        self.panes.show_tab("notes")
        self.parts.inspector.notes.set_scope("all")
        self.parts.inspector.notes.search.setFocus()

    # Made right after the first paint

    @cached_property
    def library_file(self) -> "LibraryFile":
        from bywhom.ui.library.library_file import LibraryFile

        library_file = LibraryFile(self.desk, self)
        self.closing.connect(library_file.close)
        return library_file

    @cached_property
    def library_controller(self) -> "LibraryController":
        from bywhom.ui.library.library_controller import LibraryController

        return LibraryController(self.desk, self.parts.library, self.samples, self)

    @cached_property
    def note_controller(self) -> "NoteController":
        from bywhom.ui.notes.note_controller import NoteController

        parts = self.parts
        return NoteController(
            self.desk,
            self.view,
            parts.inspector,
            self.mark_controller,
            parts.editor,
            self.settings,
        )

    @cached_property
    def places(self) -> PlaceController:
        return PlaceController(self.desk, self.view, self.parts.left, self.open_controller, self)

    @cached_property
    def report_controller(self) -> "ReportController":
        from bywhom.ui.marks.report_controller import ReportController

        return ReportController(self.desk, self.view, self.parts.inspector, self.worker)

    @cached_property
    def source_corrections(self) -> "SourceCorrections":
        from bywhom.ui.marks.source_corrections import SourceCorrections

        return SourceCorrections(self.desk, self.parts.inspector.sources)

    # Made when a reader asks for them

    @cached_property
    def note_exchange(self) -> "NoteExchange":
        from bywhom.ui.notes.note_exchange import NoteExchange

        exchange = NoteExchange(self.desk, self.view, self.settings)
        self.closing.connect(exchange.close)
        return exchange

    @cached_property
    def own_rules(self) -> "OwnRules":
        from bywhom.ui.marks.own_rules import OwnRules

        return OwnRules(self.desk, self.worker, self.rules_folder, self)

    @cached_property
    def feed_controller(self) -> "FeedController":
        from bywhom.ui.open.feed_controller import FeedController

        feeds = FeedController(self.desk, self.open_controller, self.settings, self)
        feeds.fetching.connect(self.parts.status.show_network)
        self.closing.connect(feeds.close)
        return feeds

    @cached_property
    def corpus_shelf(self) -> "CorpusShelf":
        from bywhom.ui.library.corpus_shelf import CorpusShelf

        shelf = CorpusShelf(self.desk, self.library_controller, self.parts.library, self)
        shelf.found.connect(self.open_controller.lay_found)
        shelf.measured.connect(self.worker.measured)
        self.closing.connect(shelf.close)
        return shelf

    @cached_property
    def compare_controller(self) -> "CompareController":
        from bywhom.ui.app.compare_controller import CompareController

        twin = self.worker.twin
        compare = CompareController(self.desk, self.parts, self.samples, twin, self)
        compare.shown.connect(self.parts.status.show_walk)
        self.closing.connect(compare.close)
        return compare

    @cached_property
    def page_export(self) -> "PageExport":
        from bywhom.ui.export.page_export import PageExport

        return PageExport(self.desk, self.mark_controller, self.appearance, self.settings, self)

    @cached_property
    def class_kit(self) -> "ClassKit":
        from bywhom.ui.classroom.kit import ClassKit

        return ClassKit(self.desk, self.appearance, self.worker.twin, self)

    @cached_property
    def appearance_sheet(self) -> "AppearanceSheet":
        from bywhom.ui.appearance.appearance_sheet import AppearanceSheet

        return AppearanceSheet(self.appearance, self)
