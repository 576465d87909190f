"""Who is credited in which report, people and bodies brought together by name. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from bywhom.analysis.comparison.reports import FIRM, Report
from bywhom.analysis.marks import Rung, Source


@dataclass(frozen=True, slots=True)
class QuotedRow:
    """times: how many statements each report credits to this source; 0 where it is not heard."""

    name: str
    rung: Rung
    times: tuple[int, ...]

    @property
    def reports(self) -> tuple[int, ...]:
        return tuple(number for number, times in enumerate(self.times) if times)


def who_is_quoted(reports: Sequence[Report]) -> list[QuotedRow]:
    """Named sources and documents that several report first, then those of one; then the rest."""
    rows: list[QuotedRow] = []
    names: list[frozenset[str]] = []
    for number, report in enumerate(reports):
        own: set[int] = set()
        for source in report.analysis.sources:
            if source.kind == "passive":
                continue
            called = _names(source)
            at = next(
                (
                    n
                    for n, row in enumerate(rows)
                    if n not in own and _is_one(source, called, row, names[n])
                ),
                None,
            )
            if at is None:
                rows.append(QuotedRow(source.name, source.kind, (0,) * len(reports)))
                names.append(called)
                at = len(rows) - 1
            own.add(at)
            rows[at] = _with(rows[at], source, number)
            names[at] |= called
    return sorted(rows, key=lambda row: (-len(row.reports), FIRM[row.rung], -sum(row.times)))


def _with(row: QuotedRow, source: Source, report: int) -> QuotedRow:
    times = tuple(
        count + (len(source.attributions) if number == report else 0)
        for number, count in enumerate(row.times)
    )
    name = max(row.name, source.name, key=len) if row.rung == "named" else row.name
    return QuotedRow(name, min(row.rung, source.kind, key=lambda rung: FIRM[rung]), times)


def _names(source: Source) -> frozenset[str]:
    """The last words of what it is called by; the whole where it has no name."""
    if source.kind not in ("named", "document"):
        return frozenset({source.name.lower()})
    return frozenset(
        name.lower().removesuffix("’s").removesuffix("'s").split()[-1]
        for name in (source.name, *source.names)
        if name.split()
    )


def _is_one(source: Source, called: frozenset[str], row: QuotedRow, names: frozenset[str]) -> bool:
    """The same kind of source, with a name in common, and no other first name."""
    if (source.kind == "named") != (row.rung == "named") or not called & names:
        return False
    one, other = (set(name.lower().replace(".", "").split()) for name in (source.name, row.name))
    return source.kind != "named" or one <= other or other <= one or len(one & other) > 1
