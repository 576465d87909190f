"""What this program is, in which version, under which licences; and where a newer one is."""

import platform
import sys
from importlib.metadata import PackageNotFoundError, metadata, version
from pathlib import Path

import PySide6
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QMessageBox, QVBoxLayout, QWidget

from bywhom.files.policy import beside, policy
from bywhom.ui.language.translate import later, tr
from bywhom.ui.parts.labels import make_label

ABOUT = later(
    "Bywhom is a reading desk: open an article, see who stands behind each claim, keep notes. "
    "Its name is the question that Wikipedia’s editors write into a margin: [by whom?]\n\n"
    "A mark is a question to ask, not a fault. Nothing you read leaves this computer."
)
LICENCE = later(
    "MIT licence. Built with Qt for Python {qt} (LGPL 3), used unmodified and replaceable, and "
    "other free packages. {where}"
)
BUNDLED = later("All licences: the folder {folder}.")
INSTALLED = later("All are listed in NOTICE and docs/dependencies.md of the source.")
NO_PAGE = later(
    "This copy does not know where newer ones are: ask whoever gave it to you, or look where you "
    "got it. Whoever looks after the computer can name the page: “releases” in defaults.toml."
)


class AboutSheet(QDialog):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("About Bywhom"))
        self.setObjectName("about")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(12)
        for words in (running(), tr(ABOUT), licences()):
            label = make_label("body", words)
            label.setFixedWidth(440)
            layout.addWidget(label)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)


def running() -> str:
    """What a report of a fault should say."""
    python = ".".join(map(str, sys.version_info[:3]))
    system = f"{platform.system()} {platform.release()}"
    return f"Bywhom {version('bywhom')}\nPython {python}, Qt {PySide6.__version__}, {system}"


def licences() -> str:
    folder = beside()
    inside = Path(sys.executable).parents[1] / "Resources" if sys.platform == "darwin" else folder
    where = tr(BUNDLED, folder=inside / "licences") if folder and inside else tr(INSTALLED)
    return tr(LICENCE, qt=PySide6.__version__, where=where)


def releases() -> str:
    """The page of releases that whoever looks after the machine names, or the package; empty if
    neither does."""
    if policy().releases:
        return policy().releases
    try:
        rows = metadata("bywhom").get_all("Project-URL", [])
    except PackageNotFoundError:
        return ""
    pages: dict[str, str] = dict(row.split(", ", 1) for row in rows)
    return pages.get("Releases", "")


def newer_question(parent: QWidget | None = None) -> QMessageBox:
    """Opens the page of releases in the browser if the reader wants it. Bywhom asks nobody."""
    page = releases()
    box = QMessageBox(parent)
    box.setWindowTitle(tr("Is there a newer version?"))
    said = tr(
        "This is Bywhom {version}. Bywhom never looks for a newer one by itself.",
        version=version("bywhom"),
    )
    if not page:
        box.setText(f"{said}\n\n{tr(NO_PAGE)}")
        return box
    asked = tr("Open the page of releases in your browser?")
    box.setText(f"{said}\n\n{asked}\n{page}")
    box.setStandardButtons(QMessageBox.StandardButton.Open | QMessageBox.StandardButton.Cancel)
    box.accepted.connect(lambda: QDesktopServices.openUrl(QUrl(page)))
    return box
