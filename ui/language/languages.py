"""Which languages the window speaks, and how it comes to speak one."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from bywhom.resources import TRANSLATIONS

SYSTEM, ENGLISH = "System", "en"
LANGUAGES: Mapping[str, str] = {ENGLISH: "English", "de": "Deutsch", "es": "Español"}


def language_of(choice: str, wanted: Iterable[str]) -> str:
    """The code of the language to speak.

    choice: a code, or "System" for the first of those wanted there ("de-AT") that is spoken here.
    """
    if choice in LANGUAGES:
        return choice
    for name in wanted:
        code = name.replace("_", "-").split("-")[0].lower()
        if code in LANGUAGES:
            return code
    return ENGLISH


def language_here(choice: str) -> str:
    """As `language_of`, on this machine."""
    return choice if choice in LANGUAGES else language_of(choice, QLocale.system().uiLanguages())


def speak(app: QCoreApplication, language: str) -> None:
    """From now on the window's words, numbers and dates, and Qt's own, are of this language."""
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    QLocale.setDefault(_locale(language))
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    _add(app, f"bywhom_{language}", str(TRANSLATIONS))  # English too: its plurals
    if language != ENGLISH:
        _add(app, f"qtbase_{language}", qt)


def _locale(language: str) -> QLocale:
    """Of the reader's own country, if that speaks the language."""
    system, chosen = QLocale.system(), QLocale(language)
    return system if system.language() == chosen.language() else chosen


def _add(app: QCoreApplication, name: str, folder: str) -> None:
    translator = QTranslator(app)
    if translator.load(name, folder):
        app.installTranslator(translator)
