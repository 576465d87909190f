"""What a reader sees, in the reader's language: every such word goes through here.

Qt's translation with named places: `tr("{shown} of {all} shown", shown=…, all=…)`. They are filled
in afterwards, so that the words are found in the sources and in the translations as they stand.
Words of a table are kept in English by `later("…")` and said by `tr(words)` when they are shown.
docs/translations.md tells how a language is added.
"""

from PySide6.QtCore import QCoreApplication, QLocale


def tr(words: str, about: str = "", n: int = -1, /, **places: object) -> str:
    """The words in the language of the window.

    about: tells two uses of the same words apart. n: how many, for %Ln, by the plural rules of
    the language. places: what stands in the words as {name}; never read as words with places.
    """
    said = QCoreApplication.translate("", words, about or None, n)
    return said.format(**places) if places else said


def later(words: str, about: str = "") -> str:
    """The words as they are: found for translation here, translated by `tr` when shown.

    about: as for `tr`, which has to be told the same.
    """
    return words


def spoken_language() -> str:
    """The code of the language that the window speaks: "de"."""
    return QLocale().name().split("_")[0]


def numeral(value: int) -> str:
    """ "1,234", as the reader's country writes it."""
    return QLocale().toString(value)


def percent_of(value: int) -> str:
    """ "42 %", of a hundred."""
    return tr("{value} %", value=numeral(value))


def decimal(value: float, digits: int) -> str:
    """ "0.42", with so many digits after the point, as the reader's country writes it."""
    return QLocale().toString(value, "f", digits)
