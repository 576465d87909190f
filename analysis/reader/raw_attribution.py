"""One attribution as it was found, before it is judged who speaks."""

from dataclasses import dataclass

from bywhom.analysis.article import Span


@dataclass(frozen=True, slots=True)
class RawAttribution:
    """Any of the three may be missing. confidence: 0 to 1, about how often such a one is right."""

    source: Span | None
    cue: Span | None
    content: tuple[Span, ...]
    confidence: float
