"""Sheets that people coded against each other and against what we marked: alpha, and how right."""

import csv
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from bywhom.analysis.agreement.coefficients import Figure, alpha
from bywhom.analysis.report import STATUSES
from bywhom.corpus.lessons import ANSWERS, LESSON, codes_of
from bywhom.corpus.opened import finished, rows_of_article
from bywhom.corpus.sampling import CODES
from bywhom.files.errors import FileError

YES, NO = ("1", "yes", "y", "true", "x"), ("0", "no", "n", "false")
ENCODINGS = ("utf-8-sig", "utf-16", "cp1252")  # as spreadsheets save
ENOUGH = 0.5  # the chance from which on a mark counts: more probable than not

Codes = dict[str, str]  # unit → code


class Agreed(NamedTuple):
    """Of one column: alpha among the coders, alpha of the first coder and the program, and where
    a code can be found or missed, how many of ours are right and how many of theirs we have."""

    column: str
    coders: Figure | None
    program: Figure
    right: tuple[int, int]
    found: tuple[int, int]


def agreement(folder: Path, sheets: Sequence[Path]) -> list[Agreed]:
    """sheets: of a spreadsheet, or hand-ins of a lesson, which is then one of them too; in the
    order of coders. Columns that nobody filled in are left out. FileError for a sheet that cannot
    be used."""
    coded = _coded(folder, sheets)
    manifest = finished(folder)
    units = {unit for sheet in coded for codes in sheet.values() for unit in codes}
    ours = _ours(folder, manifest.part, units)
    return [_agreed(name, [s[name] for s in coded], ours[name]) for name in CODES if coded[0][name]]


def _coded(folder: Path, sheets: Sequence[Path]) -> list[dict[str, Codes]]:
    lessons = [path for path in sheets if path.suffix.lower() == LESSON]
    coders = [path for path in sheets if path not in lessons]
    if not coders:
        raise FileError(sheets[0], "it is the lesson, and no answers", "Give these too.")
    found = []
    for path in coders:
        if path.suffix.lower() != ANSWERS:
            found.append(_read(path))
        elif lessons:
            found += codes_of(folder, lessons[0], [path])
        else:
            raise FileError(path, "it is of a lesson", "Give the lesson (.lesson) before it.")
    return found


def _agreed(name: str, coders: Sequence[Codes], ours: Codes) -> Agreed:
    first = coders[0]
    among = alpha(_counts(coders)) if len(coders) > 1 else None
    positive = "unsourced" if name == "status" else YES[0]
    theirs = {unit for unit, code in first.items() if code == positive}
    marked = {unit for unit in first if ours.get(unit) == positive}
    both = len(theirs & marked)
    mine = {unit: ours[unit] for unit in first if unit in ours}
    program = alpha(_counts([first, mine]))
    return Agreed(name, among, program, (both, len(marked)), (both, len(theirs)))


def _counts(coders: Sequence[Codes]) -> list[Mapping[str, int]]:
    units = sorted({unit for codes in coders for unit in codes})
    return [Counter(codes[unit] for codes in coders if unit in codes) for unit in units]


def _ours(folder: Path, part: int, units: set[str]) -> dict[str, Codes]:
    found: dict[str, Codes] = {name: {} for name in CODES}
    sentences: list[dict[str, Any]] = []
    last = -1
    for unit in sorted(units):
        try:
            article, start = map(int, unit.split(":"))
        except ValueError:
            raise FileError(folder, f"it has no sentence “{unit}”", "Use a sheet of it.") from None
        if article != last:
            sentences = rows_of_article(folder, "sentences", article, part)
            marks = rows_of_article(folder, "marks", article, part)
            last = article
        sentence = next((s for s in sentences if s["start"] == start), None)
        if sentence is None:
            raise FileError(folder, f"it has no sentence “{unit}”", "Use a sheet of it.")
        found["status"][unit] = sentence["status"]
        kinds = {
            mark["kind"]
            for mark in marks
            if mark["start"] < sentence["end"] and mark["end"] > start and mark["chance"] >= ENOUGH
        }
        for name in CODES[1:]:
            found[name][unit] = YES[0] if name in kinds else NO[0]
    return found


def _read(sheet: Path) -> dict[str, Codes]:
    found: dict[str, Codes] = {name: {} for name in CODES}
    rows = _rows(sheet)
    for number, row in enumerate(rows, 2):
        for name in CODES:
            said = (row.get(name) or "").strip().lower()
            if said:
                found[name][(row.get("unit") or "").strip()] = _code(sheet, number, name, said)
    if not any(found.values()):
        raise FileError(sheet, "nothing is coded in it", f"Fill in {', '.join(CODES)}.")
    return found


def _rows(sheet: Path) -> list[dict[str, str]]:
    try:
        data = sheet.read_bytes()
    except OSError as error:
        raise FileError(sheet, f"cannot be read: {error.strerror}", "Check the path.") from None
    text = next((t for t in (_decoded(data, e) for e in ENCODINGS) if t and "unit" in t), "")
    head = text.partition("\n")[0]
    delimiter = max(",;\t", key=head.count)
    rows = list(csv.DictReader(text.splitlines(keepends=True), delimiter=delimiter))
    if not rows or "unit" not in rows[0]:
        raise FileError(sheet, "it has no column “unit”", "Use a sheet of `bywhom sample`.")
    return rows


def _decoded(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeError:
        return ""


def _code(sheet: Path, number: int, name: str, said: str) -> str:
    if name == "status":
        if said in STATUSES:
            return said
        may = ", ".join(STATUSES)
    elif said in YES or said in NO:
        return YES[0] if said in YES else NO[0]
    else:
        may = "1 or 0"
    raise FileError(sheet, f"row {number}, {name}: “{said}” is no code", f"It may be {may}.")
