"""A gradebook for the school's system: which system, which roster, which file."""

from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtWidgets import QFileDialog, QWidget

from bywhom.ui.classroom.results import exports
from bywhom.ui.classroom.results.exports import System
from bywhom.ui.language.translate import later, tr
from bywhom.ui.parts.choose_one import choose_one
from bywhom.ui.parts.save_as import ask_save

ROSTER, TABLES = (
    later("The roster: names of students and of the school"),
    later("Tables (*.csv *.tsv *.txt)"),
)
SYSTEMS = tuple(
    System(name, divider)
    for name in ("Moodle", "Canvas", "Google Classroom")
    for divider in (",", ";")
)


class Place(NamedTuple):
    save: partial[str]
    path: Path


def ask_place(parent: QWidget, folder: Path) -> Place | None:
    """The roster lies where the teacher keeps it: it is never copied into the answers."""
    words = [
        tr("{system}, with semicolons", system=s.name) if s.divider == ";" else s.name
        for s in SYSTEMS
    ]
    title, about = tr("For the school’s system"), tr("The gradebook is for:")
    chosen = choose_one(parent, title, about, words)
    if chosen is None:
        return None
    system = SYSTEMS[chosen]
    roster, _ = QFileDialog.getOpenFileName(parent, tr(ROSTER), str(folder.parent), tr(TABLES))
    proposal = folder.parent / f"{folder.name}-{system.name.lower().replace(' ', '-')}.csv"
    path = ask_save(parent, tr("Save"), proposal, tr("Files")) if roster else None
    save = partial(exports.save_school, system=system, roster=Path(roster))
    return Place(save, path) if path else None
