"""Which of the shown marks are listed and walked: by kind, rung or how sure they are. Pure."""

from collections import Counter
from collections.abc import Sequence
from typing import Literal, NamedTuple

from bywhom.analysis.marks import KINDS, LADDER, Mark
from bywhom.ui.language.translate import tr
from bywhom.ui.model.words import KINDS_OF, RUNG

By = Literal["", "kind", "rung", "confidence"]


class MarkFilter(NamedTuple):
    """value: of the mark's field `by`; without `by`, every mark."""

    by: By = ""
    value: str = ""

    def listed(self, marks: Sequence[Mark], shown: Sequence[int]) -> list[int]:
        """Of these indices, those of marks that are wanted."""
        if not self.by:
            return list(shown)
        return [index for index in shown if getattr(marks[index], self.by) == self.value]


EVERY = MarkFilter()


def choices(marks: Sequence[Mark], shown: Sequence[int]) -> list[tuple[MarkFilter, str]]:
    """What can be chosen among these marks, in words with their numbers."""
    named: list[tuple[MarkFilter, str]] = [
        *((MarkFilter("kind", kind), tr(KINDS_OF[kind])) for kind in KINDS),
        *(
            (MarkFilter("rung", rung), tr("Credited to {rung}", rung=tr(RUNG[rung])))
            for rung in LADDER
        ),
        (MarkFilter("confidence", "sure"), tr("The surest")),
    ]
    numbers: Counter[str | None] = Counter()
    for index in shown:  # once, since a novel has thousands
        mark = marks[index]
        numbers.update((mark.kind, mark.rung, mark.confidence))
    some = [
        (choice, f"{words} ({numbers[choice.value]:,})")
        for choice, words in named
        if numbers[choice.value]
    ]
    return [(EVERY, tr("All marks")), *some]
