"""What Reveal shows: a student's marks beside a key's or the program's. Pure, without Qt."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from bywhom.analysis.agreement.overlap import Covered, ReaderMark
from bywhom.analysis.article import Article
from bywhom.analysis.marks import Analysis, Mark
from bywhom.classroom.answers.likeness import BesideKey, beside
from bywhom.classroom.lesson.lessons import RUNG_PREFIX, Category, Key, KeyMaker, LessonArticle
from bywhom.ui.language.translate import later, numeral, tr
from bywhom.ui.model.words import RUNG

Side = Literal["agreed", "missed", "extra"]
SIDES: tuple[Side, ...] = ("agreed", "missed", "extra")
SIDE_NAME: dict[Side, str] = {  # their names
    "agreed": later("agreed"),
    "missed": later("missed"),
    "extra": later("extra"),
}
SHOWN_AS: dict[Side, str] = {
    "agreed": later("fill and underline"),
    "missed": later("underline only"),
    "extra": later("fill only"),
}
ASKED: dict[Side, str] = {
    "agreed": "",
    "missed": later("What might have led past it?"),
    "extra": later("What made you stop here? A good catch to argue about."),
}


MARKED_BY: dict[KeyMaker, str] = {
    "teacher": later("Your teacher marked this: {kind}."),
    "class": later("Most of a class marked this: {kind}."),
}


@dataclass(frozen=True, slots=True)
class RevealRow:
    """A heading with its count, or one mark. explain: why it is marked; paragraph: its ¶."""

    side: Side
    count: int = 0
    mark: ReaderMark | None = None
    words: str = ""
    kind: str = ""
    explain: str = ""
    paragraph: int = 0

    @property
    def is_heading(self) -> bool:
        return self.mark is None

    def spoken(self) -> str:
        if self.mark is None:
            return f"{numeral(self.count)} {tr(SIDE_NAME[self.side])}"
        where = tr(", paragraph {paragraph}", paragraph=self.paragraph) if self.paragraph else ""
        side = tr(SIDE_NAME[self.side])
        return f"{side}, {self.kind}, “{self.words}”{where}. {self.explain}".strip()


@dataclass(frozen=True, slots=True)
class Revealed:
    """marks: what is underlined, with their cards; all of the reference."""

    comparison: BesideKey
    marks: tuple[Mark, ...]

    def side_of(self, mark: ReaderMark) -> Side | None:
        return next((side for side in SIDES if mark in self.of(side)), None)

    def counts(self) -> list[str]:
        """ "3 agreed", "1 missed", …"""
        return [f"{numeral(len(self.of(side)))} {tr(SIDE_NAME[side])}" for side in SIDES]

    def of(self, side: Side) -> tuple[ReaderMark, ...]:
        found = self.comparison
        return {"agreed": found.agreed, "missed": found.missed, "extra": found.extra}[side]

    def signs(self) -> list[tuple[ReaderMark, Side]]:
        """One glyph for each mark of the student and each that was missed."""
        return [(mark, side) for side in SIDES for mark in self.of(side)]


def key_reference(key: Key, item: LessonArticle, palette: Sequence[Category]) -> list[Mark]:
    """The key as marks that can be painted and explained."""
    looks = {category.id: category for category in palette}
    why = key.explains(item.id)
    return [
        Mark(
            kind=looks[m.kind].look,
            start=m.start,
            end=m.end,
            rule=m.kind,
            explanation=why[m] or tr(MARKED_BY[key.by], kind=looks[m.kind].name.lower()),
            ask=looks[m.kind].ask,
            confidence="sure",
        )
        for m in sorted(why)
        if m.kind in looks
    ]


def program_reference(analysis: Analysis, palette: Sequence[Category]) -> list[Mark]:
    """The program's marks of the kinds that were asked for; those only possible are left out."""
    kinds = {category.id: category for category in palette}
    found = [
        m._replace(rule=m.kind)
        for m in analysis.marks
        if m.kind in kinds and m.confidence != "possible"
    ]
    return [*found, *_sources(analysis, kinds)]


def _sources(analysis: Analysis, kinds: dict[str, Category]) -> list[Mark]:
    """Each credited source once, as a mark of its rung on the ladder."""
    rungs = {a.source: a.source_kind for a in analysis.attributions if a.source is not None}
    return [
        Mark(
            kind=kinds[RUNG_PREFIX + rung].look,
            start=source.start,
            end=source.end,
            rule=RUNG_PREFIX + rung,
            explanation=tr("Bywhom reads this as {rung}.", rung=tr(RUNG[rung])),
            ask=kinds[RUNG_PREFIX + rung].ask,
            confidence="likely",
            rung=rung,
        )
        for source, rung in rungs.items()
        if RUNG_PREFIX + rung in kinds
    ]


def reveal(mine: Iterable[ReaderMark], reference: Sequence[Mark], text: str) -> Revealed:
    """reference: marks whose `rule` is the kind they are compared as."""
    theirs = [ReaderMark(m.start, m.end, m.rule) for m in reference]
    found = beside(mine, theirs, text)
    return Revealed(found, tuple(sorted(reference, key=lambda m: m.start)))


def reveal_rows(
    revealed: Revealed, article: Article, names: dict[str, str], numbers: dict[ReaderMark, int]
) -> list[RevealRow]:
    """Headings and marks in the order agreed, missed, extra. numbers: the ¶ of each mark."""
    rows: list[RevealRow] = []
    for side in SIDES:
        marks = revealed.of(side)
        rows.append(RevealRow(side, len(marks)))
        for mark in marks:
            other = _other_kind(revealed, mark, names) if side == "extra" else ""
            explain = (other or tr(ASKED["extra"])) if side == "extra" else _why(revealed, mark)
            rows.append(
                RevealRow(
                    side=side,
                    mark=mark,
                    words=" ".join(article.quote(mark[:2]).split()),
                    kind=names.get(mark.kind, mark.kind),
                    explain=explain,
                    paragraph=numbers.get(mark, 0),
                )
            )
    return rows


def _other_kind(revealed: Revealed, mark: ReaderMark, names: dict[str, str]) -> str:
    """The same words, marked there as something else: on the ladder, another rung."""
    for other in revealed.comparison.missed:
        if mark.start < other.end and other.start < mark.end and other.kind != mark.kind:
            return tr(
                "There it is {kind}. Which fits better, and why?",
                kind=names.get(other.kind, other.kind),
            )
    return ""


def _why(revealed: Revealed, mark: ReaderMark) -> str:
    mark = dict(revealed.comparison.pairs).get(mark, mark)
    covered = Covered([mark])
    for other in revealed.marks:
        if covered.touches(ReaderMark(other.start, other.end, other.rule)):
            return other.explanation
    return ""
