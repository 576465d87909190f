"""Rows into results, in this process or in several, always in the order given."""

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from bywhom.analysis.analyse import Analyser, load_analyser
from bywhom.analysis.article import Article
from bywhom.analysis.html_report import article_element
from bywhom.analysis.marks import Analysis
from bywhom.analysis.process.ordered_pool import in_order
from bywhom.analysis.report import to_text
from bywhom.analysis.text.subjectivity import by_sentence
from bywhom.cli.receipt_json import json_of
from bywhom.documents.reader import DocumentError, open_place
from bywhom.documents.rows.row import Row, article_of

if TYPE_CHECKING:
    from bywhom.documents.draft import Receipt
    from bywhom.library.library import Library

RENDER: Mapping[str, "Callable[[Analysis, Row, Receipt | None, bool], str]"] = {
    "text": lambda analysis, row, *_: to_text(analysis, row.identity),
    "json": lambda analysis, row, receipt, lean: json_of(analysis, row, receipt, lean, indent=1),
    "jsonl": json_of,
    "html": lambda analysis, row, *_: article_element(analysis, row.identity),
}
MEASURED = ("json", "jsonl")  # the forms that tell how subjective the words are


@dataclass(frozen=True, slots=True)
class Result:
    identity: str
    text: str = ""
    problem: str | None = None
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Worker:
    """Renders rows. Made once in every process."""

    analyser: Analyser
    form: str
    lean: bool = False  # JSON as of cli/lean_json.py
    library: "Library | None" = None  # whose dismissals and corrections are honoured

    def result(self, row: Row) -> Result:
        if row.problem:
            return Result(row.identity, problem=row.problem)
        try:
            article, receipt = _article(row)
            analysis = self._analysis(article, receipt.notices if receipt else ())
            text = RENDER[self.form](analysis, row, receipt, self.lean)
        except DocumentError as error:
            return Result(row.identity, problem=str(error))
        except Exception as error:
            logging.debug("%s", row.place, exc_info=True)
            return Result(row.identity, problem=_unexpected(row, error))
        return Result(row.identity, text, warnings=self.analyser.notices)

    def _analysis(self, article: Article, notices: tuple[str, ...]) -> Analysis:
        analysis = self.analyser.analyse(article)
        analysis = analysis._replace(notices=(*analysis.notices, *notices))
        if self.form in MEASURED and not self.lean:
            analysis = _measured(analysis)
        if self.library is None:
            return analysis
        from bywhom.cli.reader_decisions import as_the_reader_has_it

        return as_the_reader_has_it(analysis, self.library)


def results_of(
    rows: Iterable[Row],
    *,
    form: str,
    rules: Sequence[Path] = (),
    library: Path | None = None,
    lean: bool = False,
    jobs: int = 1,
) -> Iterator[Result]:
    """One result a row, in order. Each carries the notices about rules and the model."""
    if jobs == 1:
        return map(_worker(form, rules, library, lean).result, rows)
    return in_order(_work, rows, jobs, partial(_start, form, rules, library, lean))


def _worker(form: str, rules: Sequence[Path], library: Path | None, lean: bool) -> Worker:
    if library is None:
        return Worker(load_analyser(rules), form, lean)
    from bywhom.library.library import open_library

    return Worker(load_analyser(rules), form, lean, open_library(library, must_exist=True))


_worker_here: list[Worker] = []  # one a pool process: multiprocessing hands over no state


def _start(form: str, rules: Sequence[Path], library: Path | None, lean: bool) -> None:
    _worker_here.append(_worker(form, rules, library, lean))


def _work(row: Row) -> Result:
    return _worker_here[0].result(row)


def _article(row: Row) -> tuple[Article, "Receipt | None"]:
    """The article, and what was read of its document."""
    if row.text is None:
        opened = open_place(row.place)
        return opened.article, opened.receipt
    return article_of(row), None


def _measured(analysis: Analysis) -> Analysis:
    spans = ((s.start, s.end) for s in analysis.sentences)
    return analysis._replace(subjectivity=tuple(by_sentence(analysis.article.text, spans)))


def _unexpected(row: Row, error: Exception) -> str:
    return (
        f"{row.identity}: could not be analysed ({type(error).__name__}: {error}). "
        "This is a fault of the program: please report it with the article."
    )
