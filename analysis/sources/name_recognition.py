"""Names in running text: runs of capitals, their titles, and whether they are a person's."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from bywhom.analysis.sources.cues import cue_groups
from bywhom.analysis.text.token_stream import Stream
from bywhom.analysis.text.word_lists import word_lists, words

Gender = Literal["m", "f"]

PARTICLES = words("de da di del della du des van von der den al el bin ibn ben la le ter")
SUFFIXES = words("jr sr ii iii iv")
LONGEST = 12  # tokens of a name with its titles
CAPITALS = 0.75  # a paragraph with more capitalised words than this is a headline
REACH = 9  # tokens after a name searched for what somebody is


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in the text, token positions first to last (exclusive)."""

    first: int
    last: int
    name: tuple[str, ...]  # without titles
    titles: tuple[str, ...]  # in lower case
    person: bool
    gender: Gender | None = None


def capitals_of(stream: Stream) -> frozenset[str]:
    """Words written with a capital where no sentence begins."""
    firsts = set(stream.firsts)
    return frozenset(
        low
        for at, (word, low) in enumerate(zip(stream.words, stream.low, strict=True))
        if word[0].isupper() and at not in firsts and at > 0 and stream.quoting[at - 1] != "O"
    )


def _headlines(stream: Stream) -> set[int]:
    """Paragraphs in which capitals say little: titles, headings, lines in title case."""
    upper: Counter[int] = Counter()
    total: Counter[int] = Counter()
    for sentence, (_, _, paragraph) in enumerate(stream.sentences):
        first, last = stream.firsts[sentence], stream.firsts[sentence + 1]
        initials = [w[0] for w in stream.words[first:last] if len(w) > 3 and w[0].isalpha()]
        total[paragraph] += len(initials)
        upper[paragraph] += sum(map(str.isupper, initials))
    roles = {i for i, p in enumerate(stream.article.paragraphs) if p.role in ("title", "heading")}
    return roles | {p for p, n in total.items() if upper[p] > CAPITALS * n and n > 4}


def mentions_of(stream: Stream, capitals: frozenset[str]) -> Iterator[Mention]:
    headlines = _headlines(stream)
    end = 0
    for at in [i for i, word in enumerate(stream.words) if word[0].isupper()]:
        if at < end:
            continue  # inside the run before
        end = _run_end(stream, at)
        if stream.paragraph_of(stream.sentence[at]) in headlines:
            continue
        alone = at + 1 == end
        opener = _opens(stream, at) and stream.low[at] in _openers(alone, capitals, stream, at)
        if at + opener < end:
            yield from _read_run(stream, at + opener, end)


def _openers(alone: bool, capitals: frozenset[str], stream: Stream, at: int) -> frozenset[str]:
    """The word itself if it need not be a name although it opens a sentence."""
    low = stream.low[at]
    given, titles = word_lists("names"), word_lists("sources")
    if low in _function_words():
        return frozenset([low])
    if low in given["m"] or low in given["f"] or low in titles["title"]:
        return frozenset()
    if low in titles["title_m"] or low in titles["title_f"]:
        return frozenset()
    known = low in capitals or (not alone and stream.tags[at].startswith("NNP"))
    return frozenset() if known else frozenset([low])


@cache
def _function_words() -> frozenset[str]:
    return words(
        "the a an this that these those his her its their our my your he she it they we i you and "
        "but or nor yet so if when while as at in on of for from by with to after before since "
        "until during although though because what who how why where which there here then now "
        "not no yes one two some many most several few all both each every other another such "
        "still even also however meanwhile earlier later today yesterday monday tuesday wednesday "
        "thursday friday saturday sunday last next according despite under over between among "
        "about against instead once only just perhaps maybe"
    )


def _opens(stream: Stream, at: int) -> bool:
    return (
        at == stream.firsts[stream.sentence[at]]
        or stream.quoting[at - 1] == "O"
        or stream.words[at - 1] in (":", "—", "–", "“", '"', "'", "‘", "-", "•")
    )


def _run_end(stream: Stream, at: int) -> int:
    """The end of a run of capitalised words, with particles, initials and "O'" inside."""
    sentence = stream.sentence[at]
    end, limit = at + 1, min(len(stream), at + LONGEST)
    while end < limit and stream.sentence[end] == sentence and _is_part(stream, end, limit):
        end += 1
    return end


def _is_part(stream: Stream, at: int, limit: int) -> bool:
    word = stream.words[at]
    if word[0].isupper():
        return stream.low[at] != "i"
    if word in ("'", "’"):
        return _joins(stream, at)
    more = at + 1 < limit
    if word == ".":
        return more and _is_short(stream.low[at - 1])
    return word in PARTICLES and more and stream.words[at + 1][0].isupper()


def _is_short(low: str) -> bool:
    return (
        len(low) == 1
        or low in SUFFIXES
        or low + "." in word_lists("sources")["title"]
        or (low in ("mr", "mrs", "ms"))
    )


def _joins(stream: Stream, at: int) -> bool:
    """The apostrophe of O'Rourke: no blank on either side."""
    return (
        at + 1 < len(stream)
        and stream.ends[at - 1] == stream.starts[at]
        and stream.ends[at] == stream.starts[at + 1]
        and stream.words[at + 1][0].isupper()
        and len(stream.words[at - 1]) <= 2
    )


def _read_run(stream: Stream, first: int, last: int) -> Iterator[Mention]:
    """A run of capitals: titles first, then the name; told apart what is a person's."""
    titles = [
        at
        for at in range(first, last)
        if stream.low[at].rstrip(".") in all_titles() and not _is_given(stream.low[at], at, last)
    ]
    if len(titles) > 1 and titles[-1] == last - 1 and _is_civil(stream.low[titles[0]]):
        titles.pop()  # "Mr. Justice"
    start = titles[-1] + 1 if titles else first
    while start < last and stream.words[start] == ".":
        start += 1
    before = tuple(
        stream.low[at].rstrip(".") for at in range(first, start) if stream.words[at] != "."
    )
    name = _spelt(stream, start, last)
    if not name:
        return
    if (
        first > 0
        and stream.low[first - 1] in _roles()
        and stream.sentence[first - 1] == stream.sentence[first]
    ):
        before = (*before, stream.low[first - 1])
    titled = bool(titles) or (bool(before) and before[-1] in _roles())
    person = _is_person(stream, start, last, name, titled)
    yield Mention(start, last, name, before, person, _gender(name, before))


def _is_civil(low: str) -> bool:
    return low.rstrip(".") in ("mr", "mrs", "ms", "miss")


def _is_given(low: str, at: int, last: int) -> bool:
    """Dean, Duke, Earl: a given name where another name follows."""
    names = word_lists("names")
    return at + 1 < last and (low in names["m"] or low in names["f"])


@cache
def _roles() -> frozenset[str]:
    return word_lists("sources")["role"] | word_lists("sources")["kin"]


@cache
def all_titles() -> frozenset[str]:
    lists = word_lists("sources")
    words = lists["title"] | lists["title_m"] | lists["title_f"] | lists["role"]
    return frozenset(word.rstrip(".") for word in words) - {"star", "will"}


def _spelt(stream: Stream, start: int, end: int) -> tuple[str, ...]:
    """The words of a name; "O", "'", "Rourke" are one, so are "J" and "."."""
    name: list[str] = []
    glue = False
    for at in range(start, end):
        word = stream.words[at]
        if word in ("'", "’") or (word == "." and name):
            name[-1:] = [name[-1] + word] if name else []
            glue = word != "."
        elif glue and name:
            name[-1] += word
            glue = False
        else:
            name.append(word)
    while name and name[-1].rstrip(".").lower() in SUFFIXES and len(name) > 1:
        name.pop()
    return tuple(name)


def _is_person(stream: Stream, start: int, end: int, name: tuple[str, ...], titled: bool) -> bool:
    lists, names = word_lists("sources"), word_lists("names")
    first, last = name[0].lower(), name[-1].lower()
    given = first in names["m"] or first in names["f"]
    if last.removesuffix("s") in lists["partisan"] and last.endswith("s"):
        return False  # "Virginia Democrats"
    if " ".join(name[-2:]).lower() in lists["outlet"]:
        return False  # "The Hill"
    if last in lists["organisation_name"] or (last in lists["outlet"] and not given):
        return False
    if titled or len(name) > 4:
        return titled
    if len(name) == 1 or any(word.isupper() and len(word) > 2 for word in name):
        return False
    if given or (len(name[0]) <= 2 and name[0].endswith(".")):
        return True
    if stream.low[start - 1 : start] == ["the"]:
        return False
    return (
        _is_introduced(stream, end) or _follows(stream, start, end) or _speaks(stream, start, end)
    )


def _is_introduced(stream: Stream, end: int) -> bool:
    """ "Ada Holm, 43," and "Ada Holm, a fisherman," """
    after = stream.low[end : end + 3]
    if len(after) < 3 or after[0] != ",":
        return False
    if after[1].isdigit() and after[2] == ",":
        return True
    return after[1] in ("a", "an", "the", "who", "his", "her") and (
        after[1] == "who" or any(low in _roles() for low in stream.low[end + 2 : end + REACH])
    )


def _follows(stream: Stream, start: int, end: int) -> bool:
    """ "the harbour master, Ada Holm," and "one of them, Ada Holm of the mill" """
    if stream.low[start - 1 : start] != [","] or start < 2:
        return False
    if stream.low[start - 4 : start - 1] in (["one", "of", "them"], ["one", "of", "those"]):
        return True
    closed = end < len(stream) and stream.low[end] in (",", ".")
    told = stream.low[start - 2] in _roles() or _speaks(stream, start, end + 1)
    return closed and told and stream.sentence[start - 2] == stream.sentence[start]


def _speaks(stream: Stream, start: int, end: int) -> bool:
    """Beside a verb of saying, as its subject by the order of words."""
    groups = cue_groups()
    after = groups.get(stream.low[end], ()) if end < len(stream) else ()
    return "speech" in after and stream.tags[end].startswith("V")


def _gender(name: tuple[str, ...], titles: tuple[str, ...]) -> Gender | None:
    lists, names = word_lists("sources"), word_lists("names")
    for title in titles:
        if title in lists["title_m"] or title in lists["role_m"]:
            return "m"
        if title in lists["title_f"] or title in lists["role_f"]:
            return "f"
    if len(name) < 2:
        return None
    first = name[0].lower()
    return "m" if first in names["m"] else "f" if first in names["f"] else None
