"""What the window remembers between two sittings. The only place that touches QSettings."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QByteArray, QSettings

from bywhom.files.policy import IMPOSSIBLE, NAME, UNKNOWN, home, policy
from bywhom.files.private_file import make_private
from bywhom.ui.language.languages import LANGUAGES, SYSTEM
from bywhom.ui.model.words import COLOURS
from bywhom.ui.style.fonts import ATKINSON, LITERATA, SYSTEM_SANS, SYSTEM_SERIF
from bywhom.ui.style.typography import SIZES

LINE_HEIGHTS = (1.35, 1.45, 1.55, 1.65, 1.8)
WIDTHS = (58, 62, 66, 70, 74)  # characters a line
FACES = (LITERATA, ATKINSON, SYSTEM_SERIF, SYSTEM_SANS)
INTERFACE = (90, 100, 110, 125, 150, 175, 200)  # percent
PANES = ("library_width", "inspector_width")
WIDEST_PANE = 4000  # px; what is wider was never drawn by a hand


class Preferences(NamedTuple):
    """theme: a theme's name, or "System". kinds: comma-separated, in the order of KINDS."""

    theme: str = "System"
    face: str = FACES[0]
    size: int = 19
    line_height: float = 1.55
    width: int = 66
    spaced: bool = False  # letters, words and paragraphs further apart
    interface: int = 100  # percent; the size of all but the page, from the next start on
    numbers: bool = False
    ruler: bool = False
    reduced_motion: bool = False
    letters: bool = True  # single-letter keys
    clipboard: bool = False  # an address on the clipboard is offered
    density: str = "key"
    kinds: str = "hedge,unnamed-source,unsourced-claim,loaded-language"
    hints: bool = True
    language: str = SYSTEM  # of the window; a code, or "System"
    library_shown: bool = True
    inspector_shown: bool = True


class Settings:
    """Reads and writes an INI file; `path` is for tests, else the platform's place."""

    def __init__(self, path: Path | None = None) -> None:
        if path is None and home() is not None:
            path = (home() or Path()) / "settings.ini"
        if path is None:
            self._store = QSettings(
                QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Bywhom", "Bywhom"
            )
        else:
            self._store = QSettings(str(path), QSettings.Format.IniFormat)
        self._file = Path(self._store.fileName())
        make_private(self._file)  # Qt keeps the mode of a file that is there
        self._usual = Preferences()
        settled = policy().reading
        wrong = {name: said for name in settled if (said := _complaint(name, settled[name]))}
        self.expect(**{name: settled[name] for name in settled if name not in wrong})
        self.problems = tuple(wrong.values())

    @property
    def folder(self) -> Path:
        """Where the settings lie; a reader's own themes go into "themes" beside them."""
        return self._file.parent

    @property
    def is_first_sitting(self) -> bool:
        """No window has ever been closed here."""
        return self.geometry().isEmpty()

    def expect(self, **usual: Any) -> None:
        """Other defaults, for this sitting."""
        self._usual = self._usual._replace(**usual)

    def preferences(self) -> Preferences:
        """What is stored; the default for what is absent, of a wrong type or out of range."""
        found: dict[str, Any] = {}
        for name, usual in self._usual._asdict().items():
            try:
                value = self._store.value(f"reading/{name}", usual, type=type(usual))
            except (TypeError, ValueError):
                value = usual
            found[name] = value if _allowed(name, value) else usual
        return Preferences(**found)

    def remember(self, **changes: Any) -> Preferences:
        """Store what changed; returns all preferences as they are now."""
        for name, value in changes.items():
            self._store.setValue(f"reading/{name}", value)
        return self.preferences()

    def own_keys(self) -> dict[str, str]:
        """The shortcuts a reader chose, by command id."""
        self._store.beginGroup("keys")
        keys = {k: str(self._store.value(k, "", type=str)) for k in self._store.childKeys()}
        self._store.endGroup()
        return keys

    def set_own_keys(self, keys: Mapping[str, str]) -> None:
        self._store.remove("keys")
        for name, shortcut in keys.items():
            self._store.setValue(f"keys/{name}", shortcut)

    def geometry(self) -> QByteArray:
        """Of the window; empty where nothing is stored."""
        stored = self._store.value("window/geometry", QByteArray(), type=QByteArray)
        return stored if isinstance(stored, QByteArray) else QByteArray()

    def set_geometry(self, window: QByteArray) -> None:
        self._store.setValue("window/geometry", window)

    def pane_widths(self) -> tuple[int, int]:
        """In px, of library and inspector; 0 where nothing of use is stored."""
        library, inspector = (self._width(name) for name in PANES)
        return library, inspector

    def set_pane_widths(self, library: int, inspector: int) -> None:
        for name, width in zip(PANES, (library, inspector), strict=True):
            self._store.setValue(f"window/{name}", width)

    def colour(self) -> str:
        """Of the reader's last highlight."""
        colour = str(self._store.value("notes/colour", COLOURS[0], type=str))
        return colour if colour in COLOURS else COLOURS[0]

    def set_colour(self, colour: str) -> None:
        self._store.setValue("notes/colour", colour)

    def drafts(self) -> str:
        """Notes begun and not saved, as JSON: only where they cannot lie beside the library."""
        return str(self._store.value("notes/drafts", "{}", type=str))

    def set_drafts(self, drafts: str) -> None:
        self._store.setValue("notes/drafts", drafts)

    def last_folder(self) -> str:
        """The first time: where lessons are, if whoever looks after the machine says so."""
        return str(self._store.value("files/folder", policy().lessons, type=str))

    def set_last_folder(self, folder: str) -> None:
        self._store.setValue("files/folder", folder)

    def notes_folder(self) -> str:
        """The folder that is kept in step with the notes; empty if there is none."""
        return str(self._store.value("files/notes", "", type=str))

    def set_notes_folder(self, folder: str) -> None:
        self._store.setValue("files/notes", folder)

    def _width(self, name: str) -> int:
        try:
            value = self._store.value(f"window/{name}", 0, type=int)
        except (TypeError, ValueError):
            return 0
        return value if isinstance(value, int) and 0 < value <= WIDEST_PANE else 0

    def save(self) -> None:
        self._store.sync()
        make_private(self._file)


def _complaint(name: str, value: Any) -> str:
    """What is wrong with a preference that was settled for all; nothing, if it can be one."""
    usual = Preferences._field_defaults.get(name)
    if usual is None:
        return UNKNOWN.format(path=NAME, key=f"reading.{name}")
    kinds = (int, float) if type(usual) is float else (type(usual),)
    if type(value) in kinds and _allowed(name, value):
        return ""
    return IMPOSSIBLE.format(path=NAME, key=f"reading.{name}", value=value)


def _allowed(name: str, value: Any) -> bool:
    choices: dict[str, tuple[Any, ...]] = {
        "face": FACES,
        "size": SIZES,
        "line_height": LINE_HEIGHTS,
        "width": WIDTHS,
        "language": (SYSTEM, *LANGUAGES),
        "interface": INTERFACE,
        "density": ("off", "key", "all"),
    }
    return name not in choices or value in choices[name]
