"""Whether two reports credit the same claim to different people, or one states it as fact. Pure."""

from typing import Literal

from bywhom.analysis.article import Span
from bywhom.analysis.comparison.reports import FIRM, Side, is_quoted
from bywhom.analysis.comparison.shared import Shared
from bywhom.analysis.marks import Attribution
from bywhom.analysis.text.word_lists import word_lists

LEAST = 3  # shared words in what is credited, so that it is the claim of both
SAID = 2  # of them words that are no names
PART = 0.6  # of all shared words
VAGUE = ("unnamed", "crowd", "passive")
PLAIN = ("named", "document")

Found = tuple[Literal["source", "surer"], str, str, tuple[Span, ...], tuple[Span, ...], int | None]


def sourcing(left: Side, right: Side, both: Shared, name: str, other_name: str) -> Found | None:
    """What Statement is made of; None where nothing is sure."""
    one, other = _credit(left, both), _credit(right, both.turned())
    if one is not None and other is not None:
        return _two_credits(left, right, one, other, both, (name, other_name))
    if one is not None and _is_said(one, left) and _states(right, left, one, both.turned()):
        return _as_fact(one, left, other_name, name, 1)
    if other is not None and _is_said(other, right) and _states(left, right, other, both):
        return _as_fact(other, right, name, other_name, 0)
    return None


def _as_fact(credit: Attribution, side: Side, stating: str, crediting: str, firmer: int) -> Found:
    span = _span(credit)
    spans = (span, ()) if firmer == 1 else ((), span)
    words = f"{crediting} credits {called(credit, side)}; {stating} says it in its own voice."
    return ("surer", f"{stating} says it as fact", words, *spans, firmer)


def _credit(side: Side, both: Shared) -> Attribution | None:
    """Who is credited with what both sentences say; None where that is nobody or not sure."""
    fitting = []
    for credit in side.credits:
        spans = [Span(c.start - side.start, c.end - side.start) for c in credit.content]
        inside = both.within(spans)
        said = inside & _in_small_letters(both)
        if len(inside) >= max(LEAST, PART * len(both.roots)) and len(said) >= SAID:
            fitting.append(credit)
    sure = [c for c in fitting if c.confidence != "possible" and (c.source or c.speaker)]
    return min(sure, key=lambda c: FIRM[c.source_kind]) if sure else None


def _is_said(credit: Attribution, side: Side) -> bool:
    """By a verb that only says: who announces, asks or accuses does what the other report tells."""
    if credit.cue is None or not (side.start <= credit.cue.start and credit.cue.end <= side.end):
        return False
    lists = word_lists("saying")
    saying = lists["say"] | lists["quoting"] | lists["asserting"] | lists["telling"]
    doing = word_lists("comparison")["doing"]
    words = side.quote(credit.cue).lower().split()
    return "according" in words or any(w in saying and w not in doing for w in words)


def _in_small_letters(both: Shared) -> frozenset[str]:
    return frozenset(w.root for w in both.left if w.is_small)


def _states(side: Side, other: Side, credit: Attribution, both: Shared) -> bool:
    """The sentence says the claim of the other in the writer's own voice, quoting nobody."""
    if side.is_credited or side.credits or side.hedges or is_quoted(side.text) or side.is_title:
        return False
    names = {word.lower() for word in called(credit, other).strip("“”").split() if len(word) > 3}
    lists = word_lists("saying")
    saying = frozenset().union(*lists.values())
    return not any(word.low in names or word.low in saying for word in both.left)


def _two_credits(
    left: Side,
    right: Side,
    one: Attribution,
    other: Attribution,
    both: Shared,
    names: tuple[str, str],
) -> Found | None:
    if both.verbatim_left and is_quoted(left.text) and is_quoted(right.text):
        return None  # one quotation is of one person
    spans = (_span(one), _span(other))
    words = f"{names[0]} credits {called(one, left)}; {names[1]} credits {called(other, right)}."
    vague = [c.source_kind in VAGUE for c in (one, other)]
    plain = [c.source_kind in PLAIN and bool(c.speaker) for c in (one, other)]
    if vague[0] != vague[1] and plain[0] != plain[1] and _speaks_alone(one, other, left, right):
        return ("source", f"Only {names[0] if plain[0] else names[1]} names the source", words,
                *spans, None)  # fmt: skip
    if all(plain) and _are_two(one, other, left, right):
        return ("source", "Another source", words, *spans, None)
    return None


def _span(credit: Attribution) -> tuple[Span, ...]:
    return (credit.source,) if credit.source else ()


def _speaks_alone(one: Attribution, other: Attribution, left: Side, right: Side) -> bool:
    """Who is named stands in one of the sentences only."""
    named, text = (one, right.text) if one.source_kind in PLAIN else (other, left.text)
    if named.source_kind != "named":
        return False
    return not any(part in text.lower() for part in _parts(named.speaker or ""))


def _are_two(one: Attribution, other: Attribution, left: Side, right: Side) -> bool:
    """Two names without a word in common, neither of which stands in the other sentence."""
    ones, others = (_parts(c.speaker or "") for c in (one, other))
    texts = left.text.lower(), right.text.lower()
    apart = not ones & others
    return apart and not any(
        part in text for parts, text in ((ones, texts[1]), (others, texts[0])) for part in parts
    )


def _parts(name: str) -> frozenset[str]:
    return frozenset(part for part in name.lower().replace(".", "").split() if len(part) > 2)


def called(credit: Attribution, side: Side) -> str:
    """The name where it is known, the words of the article otherwise."""
    if credit.speaker:
        return credit.speaker
    if credit.source and side.start <= credit.source.start and credit.source.end <= side.end:
        return f"“{side.quote(credit.source)}”"
    return credit.likely or "somebody"
