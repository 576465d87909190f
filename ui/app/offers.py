"""What the message bar offers to do about what it says."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from bywhom.documents.errors import shown
from bywhom.ui.app.desk_window import DeskWindow
from bywhom.ui.language.translate import later, tr
from bywhom.ui.open.open_controller import is_address

ON_CLIPBOARD = later("An address is on the clipboard: {address}")
ONLY_NOTES = later("Only notes on this article are here; its text is not.")


class Offers(QObject):
    """Nothing is done, fetched or opened before the reader presses the button."""

    def __init__(self, window: DeskWindow) -> None:
        super().__init__(window)
        self._window, self._bar = window, window.bar
        self._offered = ""  # the address of the clipboard that was offered last

    def undo(self, words: str) -> None:
        self._bar.notice(words, tr("Undo"), self._window.desk.undo)

    def undo_removal(self, articles: int) -> None:
        self.undo(tr("%Ln article(s) moved to the bin, with their notes.", "", articles))

    def newest_backup(self, words: str, backup: Path | None) -> None:
        """The library cannot be used; where there is a backup, it is offered."""
        if backup is None:
            self._bar.error(words)
        else:
            restore = partial(self._window.library_file.restore, backup)
            self._bar.error(words, tr("Open the newest backup"), restore)

    def rescue(self, words: str, copy: Path | None) -> None:
        """The library's file is gone; what was kept of it can be saved elsewhere."""
        if copy is None:
            self._bar.error(words)
        else:
            save = partial(self._window.library_file.save_rescued, copy)
            self._bar.error(words, tr("Save it elsewhere…"), save)

    def text_of(self, place: str) -> None:
        """An article of which only notes are here."""
        if place:
            follow = partial(self._window.open_controller.follow, place)
            self._bar.error(tr(ONLY_NOTES), tr("Read it in"), follow)
        else:
            self._bar.error(tr(ONLY_NOTES))

    def link(self, target: str) -> None:
        """Say where a link leads."""
        if not target.lower().startswith(("http://", "https://")):
            self._bar.notice(shown(target))  # a file, another machine: nothing a page may open
        else:
            follow = partial(self._window.open_controller.follow, target)
            self._bar.notice(shown(target), tr("Open"), follow)

    def address_on_clipboard(self) -> None:
        """Where the reader wants it, an address that was copied elsewhere; each once."""
        if not self._window.appearance.preferences.clipboard:
            return
        address = QGuiApplication.clipboard().text().strip()
        article = self._window.desk.article
        is_open = article is not None and article.origin.place == address
        if is_address(address) and not is_open and address != self._offered:
            self._offered = address
            follow = partial(self._window.open_controller.follow, address)
            self._bar.notice(tr(ON_CLIPBOARD, address=shown(address)), tr("Open"), follow)

    def changes(self, words: str, older: int) -> None:
        """The page has been read before, and read otherwise then."""
        compare = partial(self._window.compare_controller.with_older, older)
        self._bar.notice(words, tr("What changed"), compare)
