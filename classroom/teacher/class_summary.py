"""The class in JSON for scripts, and in a few lines for a terminal."""

from collections.abc import Sequence
from typing import Any

from bywhom.analysis.agreement.coefficients import Figure
from bywhom.analysis.agreement.overlap import Score
from bywhom.classroom.answers.likeness import BesideKey
from bywhom.classroom.teacher.class_page import counted, figure_words, kind_name
from bywhom.classroom.teacher.class_table import Agreement, ArticleResults, ClassTable, Row
from bywhom.classroom.teacher.flags import flags

VERSION = 1


def summary_row(table: ClassTable) -> dict[str, Any]:
    """Every figure of the report, unrounded. Offsets count code points of the article's text."""
    raised = flags(table)
    return {
        "version": VERSION,
        "lesson": table.lesson.id,
        "title": table.lesson.title,
        "students": [
            _student(row, [str(flag) for flag in raised[row.hand_in.name]]) for row in table.rows
        ],
        "agreement": _agreement(table.agreement),
        "by_kind": {kind: _agreement(found) for kind, found in table.by_kind.items()},
        "by_task": {task: _agreement(found) for task, found in table.by_task.items()},
        "articles": [_reading(reading) for reading in table.readings],
        "files": [
            {"file": t.file, "problem": t.words, "counted": t.counted} for t in table.troubles
        ],
    }


def summary_text(table: ClassTable) -> str:
    """One line a student, then how far they agree and where they split."""
    lines = [
        f"{table.lesson.title}: {counted(len(table.rows), 'student')}, "
        f"{counted(table.marks, 'mark')}"
    ]
    for row in table.rows:
        found = row.against_key
        beside = (
            f", {len(found.agreed)} agreed, {len(found.missed)} missed, {len(found.extra)} extra"
            if found
            else ""
        )
        lines.append(f"  {_safe(row.hand_in.name)}: {counted(row.marks, 'mark')}{beside}")
    lines.append(f"Alpha over sentences: {figure_words(table.agreement.sentences)}")
    lines.append(f"Alpha over words: {figure_words(table.agreement.words)}")
    for reading in table.readings:
        for split in reading.split[:5]:
            words = " ".join(reading.item.article.quote(split.span).split())
            kind = kind_name(table.lesson, split.kind)
            lines.append(f"  “{words}” ({kind}): {split.marked} of {split.readers}")
    return "\n".join(lines) + "\n"


def _student(row: Row, raised: Sequence[str]) -> dict[str, Any]:
    found = row.against_key
    about: dict[str, Any] = {
        "name": row.hand_in.name,
        "file": row.hand_in.file,
        "articles": row.read,
        "marks": row.marks,
    }
    if found is not None:
        by_letter = found.by_letter
        about["key"] = {
            "agreed": len(by_letter.agreed),
            "missed": len(by_letter.missed),
            "extra": len(by_letter.extra),
            "relaxed": _score(found.relaxed),
            "exact": _score(found.exact),
            "kappa": _figure(row.kappa),
            "alike": _alike(found),
        }
        about["tasks"] = {task: _alike(apart) for task, apart in row.by_task.items()}
    about |= {"done": row.done, "flags": list(raised)}
    if row.hand_in.answers.members:
        about["members"] = list(row.hand_in.answers.members)
    return about


def _alike(found: BesideKey) -> dict[str, Any]:
    """By likeness, as the window and the pages for students have it."""
    parts = {"agreed": found.agreed, "missed": found.missed, "extra": found.extra}
    return {**{name: len(part) for name, part in parts.items()}, **_score(found.alike)}


def _score(score: Score) -> dict[str, float | None]:
    return {"precision": score.precision, "recall": score.recall, "f1": score.f1}


def _agreement(found: Agreement) -> dict[str, Any]:
    return {
        "alpha_sentences": _figure(found.sentences),
        "alpha_words": _figure(found.words),
        "fleiss_sentences": _figure(found.fleiss),
    }


def _figure(figure: Figure) -> dict[str, Any]:
    return {
        "value": figure.value,
        "words": figure.words,
        "units": figure.units,
        "low": figure.low,
        "high": figure.high,
    }


def _reading(reading: ArticleResults) -> dict[str, Any]:
    return {
        "id": reading.item.id,
        "title": reading.item.article.title,
        "readers": reading.words.readers,
        **_agreement(reading.agreement),
        "words": [
            {"start": span.start, "end": span.end, "marked": count}
            for span, count in zip(reading.words.units, reading.words.any, strict=True)
        ],
        "contested": [
            {"start": c.span.start, "end": c.span.end, "kind": c.kind, "marked": c.marked}
            for c in reading.split
        ],
    }


def _safe(name: str) -> str:
    """Without what a terminal would act on."""
    return "".join(c if c.isprintable() or c == "\u200d" else "?" for c in name)
