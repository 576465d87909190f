"""Where to save: asked so that no older file is replaced unseen, in a name that tells its kind."""

import re
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from bywhom.files.file_names import with_ending

_ENDINGS = re.compile(r"\*(\.[\w.]+)")


def documents() -> Path:
    """The folder for what has none of its own yet."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(place))


def ask_save(parent: QWidget | None, title: str, proposal: Path, kind: str) -> Path | None:
    """None if nothing is to be saved. kind: what files with the proposal's ending are called."""
    chosen = ask_form(parent, title, proposal, [f"{kind} (*{proposal.suffix})"])
    return chosen[0] if chosen else None


def ask_form(
    parent: QWidget | None, title: str, proposal: Path, forms: Sequence[str], form: str = ""
) -> tuple[Path, str] | None:
    """A place and which of the forms, "Web page (*.html *.htm)", is wanted there.

    The dialog asks before a file is replaced, so it has to know the whole name: one that was typed
    with another ending than the form has is proposed again with ours.
    """
    dialog = QFileDialog(parent, title, str(proposal.parent), ";;".join(forms))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.filterSelected.connect(lambda form: dialog.setDefaultSuffix(_endings(form)[0][1:]))
    dialog.selectNameFilter(form or forms[0])
    dialog.setDefaultSuffix(_endings(form or forms[0])[0][1:])
    dialog.selectFile(proposal.name)
    chosen = Path(dialog.selectedFiles()[0]) if dialog.exec() else None
    wanted = dialog.selectedNameFilter()
    dialog.deleteLater()
    if chosen is None:
        return None
    wanted = _form_of(chosen, wanted if wanted in forms else forms[0], forms, form)
    named = with_form(chosen, wanted, forms)
    if named == chosen:
        return chosen, wanted
    return ask_form(parent, title, named, forms, wanted)


def _form_of(path: Path, chosen: str, forms: Sequence[str], before: str) -> str:
    """An ending that was typed tells the form, unless a form was chosen from the list."""
    if chosen == (before or forms[0]) and not _has_ending(path, chosen):
        return next((form for form in forms if _has_ending(path, form)), chosen)
    return chosen


def with_form(path: Path, form: str, forms: Sequence[str]) -> Path:
    """The path with an ending of the form, in place of that of another form."""
    if _has_ending(path, form):
        return path
    others = tuple(ending for one in forms if one != form for ending in _endings(one))
    return with_ending(path, _endings(form)[0], others)


def _has_ending(path: Path, form: str) -> bool:
    return path.name.lower().endswith(tuple(_endings(form)))


def _endings(form: str) -> list[str]:
    return _ENDINGS.findall(form)
