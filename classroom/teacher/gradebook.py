"""The class as a table for spreadsheets. What would run there as a formula is disarmed."""

import csv
import io
from collections.abc import Mapping

from bywhom.analysis.agreement.overlap import Score
from bywhom.classroom.lesson.lessons import WRITTEN, Task
from bywhom.classroom.teacher.class_table import ClassTable, Row
from bywhom.classroom.teacher.comments import comment_for
from bywhom.classroom.teacher.flags import flags
from bywhom.files.csv_injection import guarded

HEAD = (
    *("student", "file", "articles read", "marks", "agreed", "missed", "extra"),
    *("precision (overlap)", "recall (overlap)", "F1 (overlap)"),
    *("precision (exact)", "recall (exact)", "F1 (exact)", "kappa with key (sentences)"),
    "comment",
)
MORE = (  # behind the older columns, so that none of them moves
    *("tasks done", "precision (likeness)", "recall (likeness)", "F1 (likeness)"),
    *("to look at", "members"),
)


APART = ("agreed", "missed", "extra", "F1 (likeness)")  # of each task, where there are several


def gradebook(table: ClassTable, comments: Mapping[str, str] | None = None) -> str:
    """CSV with a byte-order mark, so that spreadsheets read it as UTF-8.

    One row a hand-in, then one a file that was not counted. comments: token → words.
    """
    tasks = [task for task in table.lesson.tasks if task.kind in WRITTEN]
    stream = io.StringIO()
    writer = csv.writer(stream, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    marking = table.lesson.marking_tasks if len(table.by_task) > 1 else ()
    apart = [f"{task.words} ({what})" for task in marking for what in APART]
    writer.writerow(map(_disarmed, [*HEAD, *MORE, *apart, *(task.words for task in tasks)]))
    raised = flags(table)
    for row in table.rows:
        answers = row.hand_in.answers
        comment = comment_for(comments or {}, row.hand_in)
        members = " + ".join(answers.members)
        written = [answers.written.get(task.id, "") for task in tasks]
        who = [row.hand_in.name, row.hand_in.file]
        said = [_disarmed(cell) for cell in (*who, comment, *written)]
        more = [
            *_more(row),
            *map(_disarmed, ("; ".join(map(str, raised[row.hand_in.name])), members)),
        ]
        more += [cell for task in marking for cell in _apart(row, task)]
        writer.writerow([*said[:2], *_figures(row), said[2], *more, *said[3:]])
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


def _more(row: Row) -> list[str]:
    alike = row.against_key.alike if row.against_key else Score(None, None)
    return [str(row.done), *_score(alike)]


def _apart(row: Row, task: Task) -> list[str]:
    """One task to mark by itself, as APART has it."""
    found = row.by_task.get(task.id)
    if found is None:
        return [""] * len(APART)
    parts = (found.agreed, found.missed, found.extra)
    return [*(str(len(part)) for part in parts), number(found.alike.f1)]


def _score(score: Score) -> list[str]:
    return [number(score.precision), number(score.recall), number(score.f1)]


def number(value: float | None, decimals: int = 3) -> str:
    """Nothing where there is no figure."""
    return "" if value is None else f"{value:.{decimals}f}"
