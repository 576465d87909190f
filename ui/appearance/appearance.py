"""How everything looks: theme, type, size, width. Remembered, and changed live."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from bywhom.ui.language.translate import later
from bywhom.ui.page.article_view import ArticleView
from bywhom.ui.settings import INTERFACE, LINE_HEIGHTS, WIDTHS, Preferences, Settings
from bywhom.ui.style.panel_style import panel_style
from bywhom.ui.style.theme import Theme, load_themes, palette, style_sheet
from bywhom.ui.style.typography import SIZES
from bywhom.ui.system.text_scale import interface_scale

SYSTEM = later("System")  # as the desktop
BUILT_IN = (
    later("Paper"),
    later("Sepia"),
    later("Dusk"),
    later("Black"),
    later("High contrast"),
)
USUAL = Preferences()
SWITCHES = (
    ("spaced", later("Wider spacing")),
    ("numbers", later("Paragraph numbers")),
    ("ruler", later("Reading ruler")),
    ("reduced_motion", later("Reduce motion")),
    ("letters", later("Single-letter keys")),
    ("clipboard", later("Offer an address that was copied")),
)


class Appearance(QObject):
    """Themes and type; everything that paints is given the theme anew when it changes."""

    changed = Signal()
    popover_wanted = Signal()
    problem = Signal(str)

    def __init__(self, view: ArticleView, settings: Settings, own_themes: Path | None) -> None:
        super().__init__(view)
        self._view, self._settings = view, settings
        folders = [own_themes] if own_themes and own_themes.is_dir() else []
        self.themes, self._errors = load_themes(folders)
        self.preferences = settings.preferences()
        self._painted: list[Callable[[Theme], object]] = [view.set_theme]
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_system_changed)

    @property
    def theme(self) -> Theme:
        return chosen_theme(
            self.themes, self.preferences.theme, _system_is_dark(), _system_wants_contrast()
        )

    def paint_with(self, *set_theme: Callable[[Theme], object]) -> None:
        """Everything that has to hear of another theme."""
        self._painted += set_theme

    def apply(self) -> None:
        """Show everything as it is preferred."""
        self._apply_theme()
        self._apply_type()
        self._apply_reading()

    def expect(self, **usual: object) -> None:
        """What the desktop asks for holds until the reader chooses."""
        self._settings.expect(**usual)
        self.preferences = self._settings.preferences()
        self._apply_reading()

    def say_errors(self) -> None:
        """Theme files that could not be read; the others are there."""
        for error in self._errors:
            self.problem.emit(str(error))

    def change(self, **changes: object) -> None:
        """Change preferences, remember them, show them."""
        before, self.preferences = self.preferences, self._settings.remember(**changes)
        if before.theme != self.preferences.theme:
            self._apply_theme()
        self._apply_reading()
        if _type(before) != _type(self.preferences):
            self._apply_type()
        self.changed.emit()

    def larger(self) -> None:
        self.change(size=_step(SIZES, self.preferences.size, 1))

    def smaller(self) -> None:
        self.change(size=_step(SIZES, self.preferences.size, -1))

    def usual_size(self) -> None:
        self.change(size=USUAL.size)

    def looser(self) -> None:
        self._step_line_height(1)

    def tighter(self) -> None:
        self._step_line_height(-1)

    def wider(self) -> None:
        self.change(width=_step(WIDTHS, self.preferences.width, 1))

    def narrower(self) -> None:
        self.change(width=_step(WIDTHS, self.preferences.width, -1))

    def larger_interface(self) -> None:
        self.change(interface=_step(INTERFACE, self.preferences.interface, 1))

    def smaller_interface(self) -> None:
        self.change(interface=_step(INTERFACE, self.preferences.interface, -1))

    @property
    def waits_for_start(self) -> bool:
        """The interface was given another size than that of this sitting."""
        return round(interface_scale() * 100) != self.preferences.interface

    def toggle_numbers(self) -> None:
        self.change(numbers=not self.preferences.numbers)

    def toggle_ruler(self) -> None:
        self.change(ruler=not self.preferences.ruler)

    def show_popover(self) -> None:
        self.popover_wanted.emit()

    def _step_line_height(self, by: int) -> None:
        self.change(line_height=_step(LINE_HEIGHTS, self.preferences.line_height, by))

    def _apply_theme(self) -> None:
        theme = self.theme
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.setPalette(palette(theme))
        app.setStyleSheet(style_sheet(theme) + panel_style(theme))
        for part in (self._view, self._view.viewport()):
            part.ensurePolished()  # else Qt puts its palette of before the style sheet back
        for set_theme in self._painted:
            set_theme(theme)

    def _apply_reading(self) -> None:
        self._view.set_paragraph_numbers(self.preferences.numbers)
        self._view.set_ruler(self.preferences.ruler)
        self._view.reduced_motion = self.preferences.reduced_motion

    def _apply_type(self) -> None:
        now = self.preferences
        self._view.set_typography(now.face, now.size, now.line_height, now.width, now.spaced)

    def _on_system_changed(self) -> None:
        if self.preferences.theme == SYSTEM:
            self._apply_theme()
            self.changed.emit()


def chosen_theme(
    themes: Mapping[str, Theme], name: str, dark: bool, contrast: bool = False
) -> Theme:
    """The theme of that name; System, or one that is gone, is what the desktop asks for."""
    if name in themes:
        return themes[name]
    if contrast and not dark:
        return themes["High contrast"]
    return themes["Black" if contrast else "Dusk" if dark else "Paper"]


def _system_is_dark() -> bool:
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def _system_wants_contrast() -> bool:
    hints = QGuiApplication.styleHints()
    if not hasattr(hints, "accessibility"):  # before Qt 6.10
        return False
    return hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast


def _type(preferences: Preferences) -> tuple[str, int, float, int, bool]:
    return (
        preferences.face,
        preferences.size,
        preferences.line_height,
        preferences.width,
        preferences.spaced,
    )


def _step(values: tuple[float, ...] | tuple[int, ...], now: float, by: int) -> float:
    place = min(range(len(values)), key=lambda i: abs(values[i] - now)) + by
    return values[min(max(0, place), len(values) - 1)]
