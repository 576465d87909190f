"""Items into results, in this process or in several, always in the order given."""

import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING

from bywhom.analysis.analyse import Analyser, load_analyser
from bywhom.analysis.article import Article, Origin, Paragraph
from bywhom.analysis.html_report import article_element
from bywhom.analysis.marks import Analysis
from bywhom.analysis.report import to_text
from bywhom.analysis.text.segment import plain_paragraphs
from bywhom.analysis.text.subjectivity import by_sentence
from bywhom.cli.items import Item
from bywhom.cli.receipt_json import json_of
from bywhom.documents.reader import DocumentError, open_place
from bywhom.documents.text.language import language_of

if TYPE_CHECKING:
    from bywhom.documents.draft import Receipt
    from bywhom.library.library import Library

RENDER: Mapping[str, "Callable[[Analysis, str, Receipt | None], str]"] = {
    "text": lambda analysis, identity, _: to_text(analysis, identity),
    "json": lambda analysis, identity, receipt: json_of(analysis, identity, receipt, indent=1),
    "jsonl": json_of,
    "html": lambda analysis, identity, _: article_element(analysis, identity),
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
    """Renders items. Made once in every process."""

    analyser: Analyser
    form: str
    library: "Library | None" = None  # whose dismissals and corrections are honoured

    def result(self, item: Item) -> Result:
        if item.problem:
            return Result(item.identity, problem=item.problem)
        try:
            article, receipt = _article(item)
            analysis = self._analysis(article, receipt.notices if receipt else ())
            text = RENDER[self.form](analysis, item.identity, receipt)
        except DocumentError as error:
            return Result(item.identity, problem=str(error))
        except Exception as error:
            logging.debug("%s", item.place, exc_info=True)
            return Result(item.identity, problem=_unexpected(item, error))
        return Result(item.identity, text, warnings=self.analyser.notices)

    def _analysis(self, article: Article, notices: tuple[str, ...]) -> Analysis:
        analysis = self.analyser.analyse(article)
        analysis = analysis._replace(notices=(*analysis.notices, *notices))
        if self.form in MEASURED:
            analysis = _measured(analysis)
        if self.library is None:
            return analysis
        from bywhom.cli.reader_decisions import as_the_reader_has_it

        return as_the_reader_has_it(analysis, self.library)


def results_of(
    items: Sequence[Item],
    *,
    form: str,
    rules: Sequence[Path] = (),
    library: Path | None = None,
    jobs: int = 1,
) -> Iterator[Result]:
    """One result an item, in order. Each carries the notices about rules and the model."""
    if jobs == 1 or len(items) < 2:
        yield from map(_worker(form, rules, library).result, items)
        return
    start = partial(_start, form, rules, library)
    with get_context("spawn").Pool(min(jobs, len(items)), initializer=start) as pool:
        yield from pool.imap(_work, items)


def _worker(form: str, rules: Sequence[Path], library: Path | None) -> Worker:
    if library is None:
        return Worker(load_analyser(rules), form)
    from bywhom.library.library import open_library

    return Worker(load_analyser(rules), form, open_library(library, must_exist=True))


_worker_here: list[Worker] = []  # one a pool process: multiprocessing hands over no state


def _start(form: str, rules: Sequence[Path], library: Path | None) -> None:
    _worker_here.append(_worker(form, rules, library))


def _work(item: Item) -> Result:
    return _worker_here[0].result(item)


def _article(item: Item) -> tuple[Article, "Receipt | None"]:
    """The article, and what was read of its document."""
    if item.text is None:
        opened = open_place(item.place)
        return opened.article, opened.receipt
    paragraphs = plain_paragraphs(item.text)
    title = item.title or _title(item.text, paragraphs)
    language = language_of(item.text)
    return Article(title, item.text, paragraphs, Origin(item.place), language), None


def _measured(analysis: Analysis) -> Analysis:
    spans = ((s.start, s.end) for s in analysis.sentences)
    return analysis._replace(subjectivity=tuple(by_sentence(analysis.article.text, spans)))


def _title(text: str, paragraphs: tuple[Paragraph, ...]) -> str:
    return next((text[p.start : p.end] for p in paragraphs[:1] if p.role == "title"), "")


def _unexpected(item: Item, error: Exception) -> str:
    return (
        f"{item.identity}: could not be analysed ({type(error).__name__}: {error}). "
        "This is a fault of the program: please report it with the article."
    )
