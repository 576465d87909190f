"""The distinct sources of an article: every mention of one brought together."""

from collections.abc import Iterable, Mapping, Sequence

from bywhom.analysis.article import Article, Span
from bywhom.analysis.marks import LADDER, Attribution, Rung, Source
from bywhom.analysis.text.tokens import Passage, Segments
from bywhom.analysis.text.word_lists import word_lists

LEADING = ("the ", "a ", "an ", "some ", "one ", "another ", "other ", "many ", "several ")
PRONOUNS = word_lists("rungs")["pronoun"]
NAMED = ("named", "document")
NAMELESS = "?"
NOBODY = "Said by nobody"  # "it is believed"


def ledger(
    article: Article, segments: Segments, attributions: Sequence[Attribution]
) -> list[Source]:
    """Sources in order of first mention: who is credited with a statement, surely or likely. One
    row a person, body or document; one, of the rung "passive", for what nobody is credited with.
    A pronoun stands with whom it most likely means."""
    credited: dict[str, list[int]] = {}
    for index, one in enumerate(attributions):
        if one.sort == "statement" and one.content and one.confidence != "possible":
            credited.setdefault(_key(article, one), []).append(index)
    names = {key: _name(article, attributions[i[0]], key) for key, i in credited.items() if key}
    credited = _brought_together(credited)
    spoken = _name_mentions(segments, [n for k, n in names.items() if k.startswith("=")])
    sources = []
    for key, indices in credited.items():
        if not key:
            continue
        own = {s for i in indices if (s := _where(attributions[i], key))}
        mentions = sorted(_without_overlaps(own, spoken.get(names[key], [])))
        kinds = [attributions[i].source_kind for i in indices]
        called = () if key == NAMELESS else tuple(_called(article, attributions, indices))
        sources.append(Source(names[key], _firmest(kinds), tuple(mentions), tuple(indices), called))
    return sorted(sources, key=lambda s: (s.mentions or (Span(0, 0),))[0])


def _brought_together(credited: Mapping[str, list[int]]) -> dict[str, list[int]]:
    """A name of one word goes with the one longer name that ends in it: "Ostrey" with "the Free
    Port of Ostrey"."""
    named = [key for key in credited if key.startswith("=")]
    found = {key: list(indices) for key, indices in credited.items()}
    for key in named:
        longer = [other for other in named if other != key and other.split()[-1] == key[1:]]
        if " " not in key and len(longer) == 1:
            found[longer[0]] = sorted(found[longer[0]] + found.pop(key))
    return found


def _key(article: Article, one: Attribution) -> str:
    """ "=" and a name, or the words of the expression.

    "?" stands for nobody, "" for who was not found or resolved.
    """
    if one.source_kind == "passive":
        return NAMELESS
    who = one.speaker or one.likely
    if who and one.source_kind in NAMED:
        return "=" + who.lower()
    if who:  # "he" for "a spokesman"
        return _without_lead(_plain(who).lower())
    words = _without_lead(_plain(article.quote(one.source)).lower()) if one.source else ""
    if words in PRONOUNS:
        return ""
    return "=" + words if one.source_kind == "named" and words else words


def _where(one: Attribution, key: str) -> Span | None:
    return one.cue or one.source if key == NAMELESS else one.source


def _name(article: Article, one: Attribution, key: str) -> str:
    """As the article writes it, with a capital."""
    who = one.speaker or one.likely
    if key == NAMELESS or not (who or one.source):
        return NOBODY
    name = who or _plain(article.quote(one.source or Span(0, 0)))
    return name[:1].upper() + name[1:]


def _called(
    article: Article, attributions: Sequence[Attribution], indices: Sequence[int]
) -> Iterable[str]:
    """Its name and its words where it is credited, pronouns aside, each once."""
    found: dict[str, None] = {}
    for index in indices:
        one = attributions[index]
        words = _plain(article.quote(one.source)) if one.source else ""
        for name in (one.speaker or one.likely or "", words):
            if name and name.lower() not in PRONOUNS:
                found.setdefault(name)
    return found


def _plain(words: str) -> str:
    """Without what is told of the source after a comma, unless that is a name."""
    words = " ".join(words.split()).strip(" ,;:—-")
    head, _, told = words.partition(", ")
    return head if told[:1].islower() else words


def _without_lead(words: str) -> str:
    for lead in LEADING:
        if words.startswith(lead) and len(words) > len(lead):
            return words[len(lead) :]
    return words


def _firmest(kinds: Sequence[Rung]) -> Rung:
    return min(kinds, key=LADDER.index)


def _without_overlaps(own: set[Span], others: Sequence[Span]) -> list[Span]:
    """A source expression and the names elsewhere; a name inside the expression counts once."""
    result: list[Span] = []
    for span in sorted([*own, *others], key=lambda s: (s.start, -s.end)):
        if not result or span.start >= result[-1].end:
            result.append(span)
    return result


def _name_mentions(segments: Segments, names: Sequence[str]) -> dict[str, list[Span]]:
    """Where each name, whole or by its last word, stands; a last word two share is nobody's."""
    by_last: dict[str, list[str]] = {}
    for name in names:
        by_last.setdefault(name.split()[-1], []).append(name)
    found: dict[str, list[Span]] = {}
    for passage in segments.passages:
        for at, word in enumerate(passage.words):
            if word in by_last:
                first, whose = _back(passage, at, by_last[word])
                if whose:
                    span = Span(passage.starts[first], passage.ends[at])
                    found.setdefault(whose, []).append(span)
    return found


def _back(passage: Passage, at: int, names: Sequence[str]) -> tuple[int, str | None]:
    """The longest of the names that ends at this word, and where it begins."""
    for name in sorted(names, key=len, reverse=True):
        parts = name.split()
        first = at - len(parts) + 1
        if first >= 0 and passage.words[first : at + 1] == parts:
            return first, name
    capital = at > 0 and passage.words[at - 1][:1].isupper() and not _is_title(passage, at - 1)
    alone = len(names) == 1 and not capital
    return at, names[0] if alone else None


def _is_title(passage: Passage, at: int) -> bool:
    lists = word_lists("sources")
    low = passage.low[at]
    return low in lists["title"] or low in lists["title_m"] or low in lists["title_f"]
