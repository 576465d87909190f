"""A reader's own rules: the folder they lie in, the sheet to write them, and reading them anew."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from bywhom.analysis.rules.rule import Rule
from bywhom.analysis.rules.rule_files import read_rule_file
from bywhom.analysis.rules.rule_trial import read_bench
from bywhom.analysis.rules.rule_writing import rule_text
from bywhom.files.atomic_write import whole_file
from bywhom.ui.language.translate import later, tr
from bywhom.ui.marks.analysis_client import AnalysisClient
from bywhom.ui.marks.rule_editor import RuleEditor
from bywhom.ui.model.desk import Desk
from bywhom.ui.parts.save_as import ask_form, documents

FILE = "my-rules.toml"  # the sheet writes this one; others in the folder are the reader's
OWN = "own."  # how the ids begin that the sheet gives
FILTER = later("Rules (*.toml)")


class OwnRules(QObject):
    """The folder is made when the first rule is saved or the folder is asked for."""

    def __init__(self, desk: Desk, worker: AnalysisClient, folder: Path, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._worker, self._window = desk, worker, window
        self.folder = folder

    def look_in(self, folder: Path) -> None:
        """From now on the rules lie here; read them if there are any."""
        self.folder = folder
        if folder.is_dir():
            self.read_again()

    def read_again(self) -> None:
        """Rules as they are now, and the open article marked by them."""
        self._worker.use_rules((self.folder,) if self.folder.is_dir() else ())
        if self._desk.article is not None:
            self._worker.analyse(self._desk.article)

    def has(self, rule_id: str) -> bool:
        """It is one that the sheet can change."""
        return rule_id.startswith(OWN) and any(rule.id == rule_id for rule in self._written()[0])

    def show_editor(self, at: str = "", words: str = "") -> None:
        """at: the id of a rule to begin with; words: for a new rule to mark."""
        sheet = self.sheet()
        if at:
            sheet.show_rule(at)
        if words:
            sheet.add_rule(" ".join(words.split()))
        sheet.exec()

    def sheet(self) -> RuleEditor:
        rules, trouble = self._written()
        sheet = RuleEditor(rules, read_bench(self._desk.article), trouble, self._window)
        sheet.save_wanted.connect(lambda rules: sheet.show_saved(self.save(rules)))
        sheet.folder_wanted.connect(self.open_folder)
        sheet.take_wanted.connect(self.ask_file)
        sheet.hand_on_wanted.connect(self.ask_place)
        return sheet

    def save(self, rules: Sequence[Rule]) -> bool:
        """False where they could not be written, which is said."""
        path = self.folder / FILE
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with whole_file(path) as stream:
                stream.write(rule_text(rules).encode("utf-8"))
        except OSError as error:
            self._desk.problem.emit(
                tr(
                    "The rules could not be saved in {path} ({error}).",
                    path=path,
                    error=error.strerror,
                )
            )
            return False
        self.read_again()
        return True

    def take_in(self, path: Path) -> None:
        """A file that somebody handed on, into the folder; not if nothing in it can be used."""
        file = read_rule_file(path)
        if file.errors:
            self._desk.problem.emit(tr("Not taken in. {error}", error=file.errors[0]))
            return
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            _copy(path, _free(self.folder / path.name))
        except OSError as error:
            self._desk.problem.emit(
                tr(
                    "{name} could not be taken in ({error}).",
                    name=path.name,
                    error=error.strerror,
                )
            )
            return
        self.read_again()

    def hand_on(self, path: Path) -> None:
        """A copy of the rules written here, one file."""
        try:
            _copy(self.folder / FILE, path)
        except OSError as error:
            self._desk.problem.emit(
                tr("The rules could not be written ({error}).", error=error.strerror)
            )

    def open_folder(self) -> None:
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            self._desk.problem.emit(
                tr(
                    "{folder} cannot be made ({error}).",
                    folder=self.folder,
                    error=error.strerror,
                )
            )
            return
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.folder)))

    def ask_file(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self._window, tr("Take in rules"), "", tr(FILTER))
        if path:
            self.take_in(Path(path))

    def ask_place(self) -> None:
        chosen = ask_form(self._window, tr("Hand on your rules"), documents() / FILE, [tr(FILTER)])
        if chosen:
            self.hand_on(chosen[0])

    def _written(self) -> tuple[tuple[Rule, ...], str]:
        """The rules of the sheet, and why they must not be written over, if so."""
        path = self.folder / FILE
        if not path.exists():
            return (), ""
        file = read_rule_file(path)
        if not file.errors and not file.lists:
            return file.rules, ""
        why = (
            str(file.errors[0])
            if file.errors
            else tr("{file} has lists, which this sheet cannot keep.", file=FILE)
        )
        return file.rules, tr("{why} Give the file another name to begin a new one here.", why=why)


def _free(path: Path) -> Path:
    """This name, or the next one that no file has."""
    number, free = 2, path
    while free.exists():
        free = path.with_stem(f"{path.stem}-{number}")
        number += 1
    return free


def _copy(path: Path, target: Path) -> None:
    content = path.read_bytes()
    with whole_file(target) as stream:
        stream.write(content)
