"""The rows of a comparison: first what matters, then every sentence beside those it belongs to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bywhom.analysis.article import Span
from bywhom.analysis.comparison.compare import CALLED, Comparison, Told
from bywhom.analysis.comparison.differences import Statement
from bywhom.analysis.comparison.groups import Group, grouped
from bywhom.analysis.comparison.overview import Overview, overview
from bywhom.analysis.comparison.pairing import Relation
from bywhom.analysis.comparison.reports import Side
from bywhom.analysis.comparison.versions import are_versions, edits
from bywhom.ui.language.translate import later, tr
from bywhom.ui.model.words import RUNG

NOT_HERE = later("Not in this report")
WHERE = {
    later("Left"): later("on the left"),
    later("Middle"): later("in the middle"),
    later("Right"): later("on the right"),
}
VERDICTS = (later("surer"), later("more careful"))  # those worth telling
EDITED = later("Two versions of one article: what changed from the left to the right")
UNCHANGED = later("Two versions of one article, word for word the same")
MOST_QUOTED = 8  # sources in the overview
Bold = tuple[tuple[Span, ...], ...]


@dataclass(frozen=True, slots=True)
class CompareRow:
    """A heading, or a cell for each report: a sentence, or a few words.

    bold: for each report, spans of its sentence. relation: how the sentences belong together.
    """

    sides: tuple[Side | None, ...] = ()
    cells: tuple[str, ...] = ()
    title: str = ""
    words: str = ""
    bold: Bold = ()
    is_title: bool = False
    heading: str = ""
    relation: Relation | None = None
    in_overview: bool = False

    def spoken(self) -> str:
        if self.heading:
            return self.heading
        texts = self.cells or [side.text if side else tr(NOT_HERE) for side in self.sides]
        named = zip(map(tr, CALLED[len(texts)]), texts, strict=True)
        told = " ".join(f"{name}: {text}" for name, text in named)
        said = " ".join(f"{part.rstrip('.')}." for part in (self.title, self.words) if part)
        return f"{said} {told}".strip()


def rows_of(found: Comparison) -> list[CompareRow]:
    """Headlines, the overview, then every sentence of all reports once."""
    seen, groups = overview(found), grouped(found)
    rows = [*_titles(found, groups, seen)]
    if len(found.reports) == 2 and are_versions(*found.reports):
        rows += _edited(found)
    else:
        rows += [*_different(found), *_agreed(found, seen), *_alone(found, seen)]
        rows += [*_numbers(seen), *_quoted(seen), *_order(found, seen)]
    body = [_row(found, group) for group in groups if not _is_title(found, group)]
    return [*rows, CompareRow(heading=tr("Sentence by sentence")), *body]


def in_numbers(rows: Sequence[CompareRow]) -> str:
    """ "5 pairs · 2 sentences without a counterpart"."""
    body = [row for row in rows if row.sides and not row.is_title and not row.in_overview]
    pairs = sum(1 for row in body if sum(side is not None for side in row.sides) > 1)
    alone = len(body) - pairs
    said = (tr("%Ln pair(s)", "", pairs), tr("%Ln sentence(s) without a counterpart", "", alone))
    return " · ".join(said)


def _titles(found: Comparison, groups: Sequence[Group], seen: Overview) -> Iterator[CompareRow]:
    heads = tuple(next((s for s in sides if s.is_title), None) for sides in found.sides)
    if sum(head is not None for head in heads) < 2:
        return
    told = [t for group in groups if _is_title(found, group) for t in group.told]
    said = [one for t in told for one in t.statements]
    verdicts = [
        words
        for report in range(len(found.reports))
        for verdict in VERDICTS
        if (words := _verdict(found, seen, report, verdict))
    ]
    title = said[0].title if said else tr("Headline and text") if verdicts else ""
    words = " ".join([*(one.words for one in said), *verdicts])
    yield CompareRow(heads, (), title, words, _bold(heads, told), is_title=True)


def _verdict(found: Comparison, seen: Overview, report: int, verdict: str) -> str:
    """One sentence for a headline and all texts against which it is so; empty for none."""
    bodies = [r.body for r in seen.headlines if (r.headline, r.verdict) == (report, verdict)]
    if not bodies:
        return ""
    own = [tr("its own text")] if report in bodies else []
    texts = [
        *own,
        *(
            tr("the text of {report}", report=tr(found.names[body]))
            for body in bodies
            if body != report
        ),
    ]
    return tr(
        "{report}’s headline is {verdict} than {texts}.",
        report=tr(found.names[report]),
        verdict=tr(verdict),
        texts=tr(" and ").join(texts),
    )


def _is_title(found: Comparison, group: Group) -> bool:
    pairs = zip(found.sides, group.sentences, strict=True)
    return any(index is not None and sides[index].is_title for sides, index in pairs)


def _edited(found: Comparison) -> Iterator[CompareRow]:
    """Of two versions of one article: what was done to it."""
    old, new = found.reports
    done = edits(old, new)
    yield CompareRow(heading=tr(EDITED) if done else tr(UNCHANGED))
    for edit in done:
        sides = _sides(found, (edit.old, edit.new))
        title = edit.kind[:1].upper() + edit.kind[1:]
        relation: Relation | None = "same claim" if all(sides) else None
        yield CompareRow(sides, (), title, edit.words, relation=relation, in_overview=True)


def _different(found: Comparison) -> Iterator[CompareRow]:
    told = [t for t in found.told if t.statements and not _of_titles(found, t)]
    if told:
        yield CompareRow(heading=tr("Told differently"))
    for one in told:
        yield _pair_row(found, one)


def _of_titles(found: Comparison, told: Told) -> bool:
    return found.sides[told.reports[0]][told.pair.left].is_title


def _pair_row(found: Comparison, told: Told) -> CompareRow:
    indices = tuple(told.index(report) for report in range(len(found.reports)))
    sides = _sides(found, indices)
    words = " ".join(one.words for one in told.statements)
    title = told.statements[0].title
    return CompareRow(sides, (), title, words, _bold(sides, [told]), in_overview=True,
                      relation=told.pair.relation)  # fmt: skip


def _agreed(found: Comparison, seen: Overview) -> Iterator[CompareRow]:
    if seen.agreed:
        yield CompareRow(heading=tr("What all agree on"))
    for alike in seen.agreed:
        sides = _sides(found, alike.sentences)
        yield CompareRow(sides, in_overview=True, relation="same claim")


def _alone(found: Comparison, seen: Overview) -> Iterator[CompareRow]:
    for report, alone in enumerate(seen.alone):
        if not alone:
            continue
        more = tr("%Ln sentence(s)", "of them", seen.alone_in_all[report])
        where = tr(WHERE[found.names[report]])
        yield CompareRow(
            heading=tr("Only {where}: what matters most of {more}", where=where, more=more)
        )
        for one in alone:
            indices: list[int | None] = [None] * len(found.reports)
            indices[report] = one.sentence
            title = one.why[:1].upper() + one.why[1:]
            yield CompareRow(_sides(found, indices), title=title, in_overview=True)


def _numbers(seen: Overview) -> Iterator[CompareRow]:
    if seen.numbers:
        yield CompareRow(heading=tr("Numbers side by side"))
    for row in seen.numbers:
        title = tr("A number differs") if row.differs else tr("The same number")
        cells = tuple(f"{value} {row.of}" if value else tr(NOT_HERE) for value in row.values)
        yield CompareRow(cells=cells, title=title, in_overview=True)


def _quoted(seen: Overview) -> Iterator[CompareRow]:
    if seen.quoted:
        yield CompareRow(heading=tr("Who is credited"))
    for row in seen.quoted[:MOST_QUOTED]:
        cells = tuple(
            tr("%Ln statement(s)", "", times) if times else tr("Not credited")
            for times in row.times
        )
        yield CompareRow(cells=cells, title=row.name, words=tr(RUNG[row.rung]), in_overview=True)


def _order(found: Comparison, seen: Overview) -> Iterator[CompareRow]:
    if seen.placed:
        yield CompareRow(heading=tr("Order and weight"))
    for row in seen.placed:
        indices: list[int | None] = [None] * len(found.reports)
        indices[row.early], indices[row.late] = row.early_sentence, row.late_sentence
        words = tr(
            "{early} tells it at once, {late} near the end.",
            early=tr(found.names[row.early]),
            late=tr(found.names[row.late]),
        )
        yield CompareRow(_sides(found, indices), title=tr("First here, late there"), words=words,
                         in_overview=True, relation="same claim")  # fmt: skip


def _row(found: Comparison, group: Group) -> CompareRow:
    sides = _sides(found, group.sentences)
    there = [name for name, side in zip(found.names, sides, strict=True) if side]
    said = [one for told in group.told for one in told.statements]
    if len(there) == 1:
        return CompareRow(sides, title=tr("Only {where}", where=tr(WHERE[there[0]])))
    title = said[0].title if said else ""
    relation: Relation = "same claim" if group.is_one_claim else "same matter"
    words = " ".join(one.words for one in said) or ("" if group.is_one_claim else tr("Same matter"))
    return CompareRow(sides, (), title, words, _bold(sides, group.told), relation=relation)


def _sides(found: Comparison, indices: Sequence[int | None]) -> tuple[Side | None, ...]:
    pairs = zip(found.sides, indices, strict=True)
    return tuple(None if index is None else sides[index] for sides, index in pairs)


def _bold(sides: Sequence[Side | None], told: Sequence[Told]) -> Bold:
    """The words that make the differences, within each sentence."""
    return tuple(
        tuple(
            Span(span.start - side.start, span.end - side.start)
            for one in told
            for statement in one.statements
            for span in _spans_of(statement, one, report)
            if side.start <= span.start and span.end <= side.end
        )
        if side
        else ()
        for report, side in enumerate(sides)
    )


def _spans_of(statement: Statement, told: Told, report: int) -> tuple[Span, ...]:
    if report not in told.reports:
        return ()
    return statement.left if told.reports[0] == report else statement.right
