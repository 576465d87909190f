"""One attribution as it was found, before it is judged who speaks."""

from dataclasses import dataclass
from typing import Literal

from bywhom.analysis.article import Span

How = Literal["read", "form", "inner", "layout", "proposed"]


@dataclass(frozen=True, slots=True)
class RawAttribution:
    """Any of the three may be missing. confidence: 0 to 1, about how often such a one is right.

    how: "read" in a sentence; by a plain "form" of words ("..., a court heard"); "inner": in what
    somebody is credited with; by the "layout" of the page (a dash after a quotation, a speaker's
    label); only "proposed": a report may go on here.
    """

    source: Span | None
    cue: Span | None
    content: tuple[Span, ...]
    confidence: float
    how: How = "read"
