"""What the reader does not want to see again, and which marks stand all the same."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Literal, get_args

from bywhom.analysis.article import Span
from bywhom.analysis.marks import Mark

Scope = Literal["here", "phrase", "article", "kind", "rule"]
SCOPES: tuple[Scope, ...] = get_args(Scope)


@dataclass(frozen=True, slots=True)
class Dismissal:
    """Marks not to be shown.

    scope: this one (here); in one article the same words (phrase), its rule (article) or all of
    its kind (kind: then `rule` names the kind); or the rule everywhere (rule).
    """

    id: int
    scope: Scope
    rule: str
    article_id: int | None = None
    phrase: str = ""
    span: Span | None = None

    def concerns(self, article_id: int) -> bool:
        return self.scope == "rule" or self.article_id == article_id


def folded(phrase: str) -> str:
    """Words regardless of capitals and line ends."""
    return " ".join(phrase.split()).casefold()


def standing(marks: Iterable[Mark], dismissals: Collection[Dismissal], text: str) -> list[Mark]:
    """The marks that no dismissal puts away. dismissals: those that concern their article."""
    if not dismissals:
        return list(marks)
    put_away = {(d.scope, d.rule, _words_or_place(d)) for d in dismissals}
    return [mark for mark in marks if put_away.isdisjoint(_ways(mark, text))]


def _words_or_place(dismissal: Dismissal) -> object:
    return {"here": dismissal.span, "phrase": dismissal.phrase}.get(dismissal.scope)


def _ways(mark: Mark, text: str) -> tuple[tuple[Scope, str, object], ...]:
    """The dismissals that would each put this mark away."""
    return (
        ("here", mark.rule, mark.span),
        ("phrase", mark.rule, folded(text[mark.start : mark.end])),
        ("article", mark.rule, None),
        ("kind", mark.kind, None),
        ("rule", mark.rule, None),
    )
