"""The class as a table for spreadsheets. What would run there as a formula is disarmed."""

import csv
import io
from collections.abc import Mapping

from bywhom.analysis.agreement.overlap import Score
from bywhom.classroom.lesson.lessons import WRITTEN
from bywhom.classroom.teacher.class_table import ClassTable, Row
from bywhom.files.csv_injection import guarded

HEAD = (
    *("student", "file", "articles read", "marks", "agreed", "missed", "extra"),
    *("precision (overlap)", "recall (overlap)", "F1 (overlap)"),
    *("precision (exact)", "recall (exact)", "F1 (exact)", "kappa with key (sentences)"),
    "comment",
)


def gradebook(table: ClassTable, comments: Mapping[str, str] | None = None) -> str:
    """CSV with a byte-order mark, so that spreadsheets read it as UTF-8.

    One row a student, then one a file that was not counted. comments: copy → words.
    """
    tasks = [task for task in table.lesson.tasks if task.kind in WRITTEN]
    stream = io.StringIO()
    writer = csv.writer(stream, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(map(_disarmed, [*HEAD, *(task.words for task in tasks)]))
    for row in table.rows:
        answers = row.hand_in.answers
        comment = (comments or {}).get(answers.copy, "")
        written = [answers.written.get(task.id, "") for task in tasks]
        who = [row.hand_in.name, row.hand_in.file]
        said = [_disarmed(cell) for cell in (*who, comment, *written)]
        writer.writerow([*said[:2], *_figures(row), *said[2:]])
    for trouble in table.troubles:
        if not trouble.counted:
            writer.writerow(map(_disarmed, ["", trouble.file, f"not counted: {trouble.words}"]))
    return "\ufeff" + stream.getvalue()


def _disarmed(cell: str) -> str:
    """Line by line, lists too: a student's words come from another computer."""
    return "\n".join(map(guarded, cell.splitlines()))


def _figures(row: Row) -> list[str]:
    found = row.against_key
    figures = [""] * 10
    if found is not None:
        counts = [str(len(part)) for part in (found.agreed, found.missed, found.extra)]
        kappa = [number(row.kappa.value)]
        figures = [*counts, *_score(found.relaxed), *_score(found.exact), *kappa]
    return [str(row.read), str(row.marks), *figures]


def _score(score: Score) -> list[str]:
    return [number(score.precision), number(score.recall), number(score.f1)]


def number(value: float | None, decimals: int = 3) -> str:
    """Nothing where there is no figure."""
    return "" if value is None else f"{value:.{decimals}f}"
