"""The distinct sources of an article: every mention of one brought together."""

from collections.abc import Sequence

from bywhom.analysis.article import Article, Span
from bywhom.analysis.marks import LADDER, Attribution, Rung, Source
from bywhom.analysis.sources.cues import read_cue
from bywhom.analysis.text.tokens import Passage, Segments
from bywhom.analysis.text.word_lists import word_lists

_WORDS = word_lists("noun_phrases")

LEADING = ("the ", "a ", "an ", "some ", "one ", "another ", "other ", "many ", "several ")
PRONOUNS = _WORDS["ledger_pronouns"]
NAMED = ("named", "document")
NAMELESS = "?"
NOBODY = "Nobody named"  # "it is believed"


def ledger(
    article: Article, segments: Segments, attributions: Sequence[Attribution]
) -> list[Source]:
    """Sources in order of first mention. Only who asserts something is a source of the article."""
    credited: dict[str, list[int]] = {}
    for index, one in enumerate(attributions):
        if one.sort == "statement" and one.content:
            credited.setdefault(_key(article, one), []).append(index)
    names = {key: _name(article, attributions[i[0]], key) for key, i in credited.items() if key}
    spoken = _name_mentions(segments, [n for k, n in names.items() if k.startswith("=")])
    sources = []
    for key, indices in credited.items():
        if not key:
            continue
        own = {s for i in indices if (s := _where(attributions[i], key))}
        mentions = sorted(_without_overlaps(own, spoken.get(names[key], [])))
        kinds = [attributions[i].source_kind for i in indices]
        sources.append(Source(names[key], _firmest(kinds), tuple(mentions), tuple(indices)))
    return sorted(sources, key=lambda s: (s.mentions or (Span(0, 0),))[0])


def _key(article: Article, one: Attribution) -> str:
    """ "=" and a name, or the words of the expression.

    "?" stands for nobody, "" for who was not found or resolved.
    """
    if one.speaker and one.source_kind in NAMED:
        return "=" + one.speaker.lower()
    if one.speaker:  # "he" for "a spokesman"
        return _without_lead(_plain(one.speaker).lower())
    if one.source is None:
        cue = article.quote(one.cue).lower().split() if one.cue else []
        return NAMELESS if read_cue(cue, [""] * len(cue)).group == "passive" else ""
    if one.source_kind == "passive":
        return NAMELESS  # "It is believed"
    words = _without_lead(_plain(article.quote(one.source)).lower())
    return "" if words in PRONOUNS else words


def _where(one: Attribution, key: str) -> Span | None:
    return one.cue if key == NAMELESS else one.source


def _name(article: Article, one: Attribution, key: str) -> str:
    """As the article writes it, with a capital."""
    if key == NAMELESS or not (one.speaker or one.source):
        return NOBODY
    name = one.speaker or _plain(article.quote(one.source or Span(0, 0)))
    return name[:1].upper() + name[1:]


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
