"""A line that ends in a colon and tells who says what stands below it."""

from collections.abc import Sequence
from itertools import groupby

from bywhom.analysis.article import Span
from bywhom.analysis.page.lines import Line
from bywhom.analysis.reader.cues import cue_groups
from bywhom.analysis.reader.raw_attribution import RawAttribution
from bywhom.analysis.reader.second_verbs import leading
from bywhom.analysis.text.word_lists import word_lists

LONGEST = 60  # tokens of the last sentence
SAYING = frozenset(["speech", "evidence", "belief"])
FROM = ("from", "by")
_MESSAGES = word_lists("layout")["message"]
PLACE = ("desk", "office", "pen")  # "From the desk of …"

Lead = tuple[Span | None, Span | None, bool]  # source, cue; is it sure?


def lead_in(line: Line, found: Sequence[RawAttribution], named: bool) -> Lead | None:
    """Who says it and by which verb; None if nobody is said to. named: nothing but quotation marks
    or the layout could do without somebody who says it."""
    passage = line.passage
    *_, last = (list(run) for _, run in groupby(range(len(line)), passage.sentence.__getitem__))
    first, end = last[0], len(line) - 1
    if end - first > LONGEST or first >= end:
        return None
    sender = _sender(line, first, end) or (None if named else _alone(line, first, end))
    if sender:
        return line.words_of(sender), None, True
    known = _known(line, first, found)
    if known:
        return known
    verb = next((at for at in range(end - 1, first, -1) if _credits(line, at)), None)
    if verb is None:
        return None if named else (None, None, True)
    subject = leading(passage, line.tags, first, verb)
    if subject:
        return line.words_of(subject), line.words_of(range(verb, verb + 1)), not named
    return None if named else (None, None, True)


def _sender(line: Line, first: int, end: int) -> range | None:
    """ "And from Chairwoman Ada Holm:", "From the desk of Ada Holm, analyst:" """
    low = line.passage.low
    first += low[first] in ("and", "also")
    first += low[first] in _MESSAGES and low[first + 1] in FROM
    if low[first] not in FROM or line.has_verb(range(first, end)):
        return None
    if low[first + 2 : first + 3] and low[first + 2] in PLACE and low[first + 3] == "of":
        first += 3
    return range(first + 1, end) if first + 1 < end else None


def _alone(line: Line, first: int, end: int) -> range | None:
    """ "Headmaster Nils Orm:" above a quotation."""
    tokens = range(first, end)
    name = all(line.passage.words[at][0].isupper() for at in tokens)
    return tokens if name and len(tokens) > 1 and line.is_name(tokens) else None


def _known(line: Line, first: int, found: Sequence[RawAttribution]) -> Lead | None:
    """What the network found in the lead-in itself."""
    start, end = line.passage.starts[first], line.passage.ends[-1]
    here = [one for one in found if one.source and one.cue and start <= one.cue.start < end]
    return (here[-1].source, here[-1].cue, True) if here else None


def _credits(line: Line, at: int) -> bool:
    group = cue_groups().get(line.passage.low[at], frozenset())
    return line.tags[at][0] == "V" and not SAYING.isdisjoint(group)
