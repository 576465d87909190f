"""Names in running text: runs of capitals, the titles before them, and what they tell.

Whether a name is a person's is not decided here: coreference learns it from how the name is used.
"""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from bywhom.analysis.text.token_stream import Stream
from bywhom.analysis.text.word_lists import word_lists

_WORDS = word_lists("coreference")

Gender = Literal["m", "f"]

PARTICLES = _WORDS["particles"]
SUFFIXES = _WORDS["suffixes"]
BEFORE_INITIALS = _WORDS["before_initials"]
LONGEST = 14  # tokens of a name with its titles
CAPITALS = 0.75  # a paragraph with more capitalised words than this is a headline
DASHES = ("—", "–", "-", "--")
OPENERS = (":", "“", '"', "'", "‘", "•", *DASHES)
NOT_NAMES = (
    "IN",
    "RB",
    "CC",
    "VBG",
    "VBN",
    "WRB",
    "DT",
    "VB",
)  # tags of words that open a sentence
FUNCTION_WORDS = _WORDS["function_words"]


class Mention(NamedTuple):
    """Tokens first to last (exclusive), from `run` on with what stands before the name.

    words: as they are written, without titles; key: what tells the name from others (name_key);
    titles: in lower case. named: a name, not a
    description. body: by its words or its capitals an organisation; given: begins with a first
    name.
    """

    run: int
    first: int
    last: int
    words: tuple[str, ...]
    key: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    named: bool = True
    gender: Gender | None = None
    body: bool = False
    given: bool = False


def capitals_of(stream: Stream) -> frozenset[str]:
    """Words written with a capital where no sentence begins, in lower case."""
    firsts = set(stream.firsts)
    return frozenset(
        low
        for at, (word, low) in enumerate(zip(stream.words, stream.low, strict=True))
        if word[0].isupper()
        and at not in firsts
        and stream.quoting[at - 1] != "O"
        and stream.words[at - 1] not in OPENERS
    )


def headlines(stream: Stream) -> frozenset[int]:
    """Paragraphs in which capitals say little: titles, headings, lines in title case."""
    upper: Counter[int] = Counter()
    total: Counter[int] = Counter()
    for sentence, (_, _, paragraph) in enumerate(stream.sentences):
        tokens = stream.sentence_tokens(sentence)
        initials = [
            word[0] for at in tokens if len(word := stream.words[at]) > 3 and word[0].isalpha()
        ]
        total[paragraph] += len(initials)
        upper[paragraph] += sum(map(str.isupper, initials))
    roles = {i for i, p in enumerate(stream.article.paragraphs) if p.role in ("title", "heading")}
    return frozenset(roles | {p for p, n in total.items() if upper[p] > CAPITALS * n and n > 4})


def name_mentions(stream: Stream, capitals: frozenset[str]) -> Iterator[Mention]:
    """In the order of the text. A title alone ("the President") is no name."""
    firsts, written = set(stream.firsts), frozenset(stream.words)
    end = 0
    for at, word in enumerate(stream.words):
        if at < end or not word[0].isupper() or word == "I":
            continue
        end = _run_end(stream, at)
        opens = at in firsts or stream.quoting[at - 1] == "O" or stream.words[at - 1] in OPENERS
        first = _after_opener(stream, at, end, opens, capitals)
        if opens and first + 1 == end and stream.low[first] in written - capitals:
            continue  # written small elsewhere
        if first < end and not _is_dateline(stream, first, end, at in firsts):
            mention = _read(stream, first, end)
            if mention is not None:
                yield mention


@cache
def title_words() -> frozenset[str]:
    lists = word_lists("sources")
    found = lists["title"] | lists["title_m"] | lists["title_f"] | lists["role"]
    return frozenset(word.rstrip(".") for word in found) - {"star", "will"}


@cache
def body_words() -> frozenset[str]:
    return word_lists("sources")["organisation"] | word_lists("sources")["organisation_name"]


@cache
def first_names() -> frozenset[str]:
    return word_lists("names")["m"] | word_lists("names")["f"]


@cache
def gender_words() -> dict[str, Gender]:
    """Titles and roles of one gender."""
    lists = word_lists("sources")
    found: dict[str, Gender] = {w.rstrip("."): "m" for w in lists["title_m"] | lists["role_m"]}
    return found | {w.rstrip("."): "f" for w in lists["title_f"] | lists["role_f"]}


def _run_end(stream: Stream, at: int) -> int:
    """The end of a run of capitals, with particles, initials, "&" and "of" within a body's name."""
    sentence = stream.sentence[at]
    end, limit = at + 1, min(len(stream), at + LONGEST)
    while end < limit and stream.sentence[end] == sentence:
        step = _part(stream, end, limit)
        if not step:
            break
        end += step
    return end - (stream.words[end - 1] == ".")


def _part(stream: Stream, at: int, limit: int) -> int:
    """How many tokens from here on belong to the run; 0 for none."""
    word, before = stream.words[at], stream.low[at - 1]
    if word[0].isupper():
        return word != "I"
    if at + 1 >= limit:
        return 0
    follows = stream.words[at + 1][0].isupper()
    if word in ("'", "’"):
        glued = stream.ends[at - 1] == stream.starts[at] == stream.starts[at + 1] - len(word)
        return 2 * (glued and follows and len(before) <= 2)
    if word == ".":
        short = len(before) == 1 or before in SUFFIXES or before in BEFORE_INITIALS
        return int(short or before + "." in word_lists("sources")["title"])
    if word == "&":
        return 2 * follows
    if stream.low[at] in ("of", "for") and _is_body(before):
        after = at + 1 + (stream.low[at + 1] == "the")
        inside = after < limit and stream.sentence[after] == stream.sentence[at]
        fits = inside and stream.words[after][0].isupper()
        return (after + 1 - at) * (fits and stream.low[after] not in FUNCTION_WORDS)
    if word == "and" and follows and stream.low[at - 2 : at - 1] == ["the"]:
        return 2 * (not _is_body(before) and _ends_as_body(stream, at + 1, limit))
    after = at
    while after < limit and stream.words[after] in PARTICLES:  # "de la Tour"
        after += 1
    return (after + 1 - at) * (at < after < limit and stream.words[after][0].isupper())


def _ends_as_body(stream: Stream, at: int, limit: int) -> bool:
    """ "the Health and Human Services Department" """
    while at + 1 < limit and stream.words[at + 1][0].isupper():
        at += 1
    return _is_body(stream.low[at])


def _is_body(low: str) -> bool:
    plain = low in body_words() or low.removesuffix("s") in body_words()
    return plain and low not in title_words()


def _after_opener(
    stream: Stream, first: int, end: int, opens: bool, capitals: frozenset[str]
) -> int:
    """Where the name begins: after the words that owe their capital to the sentence."""
    at = first
    while at < end and stream.low[at] in FUNCTION_WORDS:
        if stream.low[at] in title_words():
            break
        at += 1
    if at != first or not opens or at == end:
        return at
    low, tag = stream.low[at], stream.tags[at]
    initial = len(low) == 1 and at + 1 < end  # "J. P. Larkin"
    if initial or low in capitals or low in first_names() or low in title_words():
        return at
    if at + 1 < end:
        return at + (tag in NOT_NAMES)
    acronym = stream.words[at].isupper() and len(low) > 1
    noun_after = (
        end < len(stream)
        and stream.tags[end] in ("NN", "NNS")
        and stream.sentence[end] == stream.sentence[at]
    )
    return at if acronym or (tag.startswith("NNP") and not noun_after) else end


def _is_dateline(stream: Stream, first: int, end: int, begins: bool) -> bool:
    """ "HOLLISPORT — ", "HOLLISPORT, Maine (" """
    follows = stream.words[end] if end < len(stream) else ""
    return begins and stream.words[first].isupper() and follows in (*DASHES, "(", ",")


def _read(stream: Stream, first: int, last: int) -> Mention | None:
    """A run of capitals: titles first, then the name."""
    low, lists = stream.low, word_lists("sources")
    start = _name_start(stream, first, last)
    if start == last or low[last - 1].removesuffix("s") in lists["partisan"]:
        return None  # "California Democrat", "Democrats"
    if start == first and last - first > 1 and low[last - 1] in lists["role"]:
        return None
    titles = [
        low[at].rstrip(".") for at in range(first, start) if stream.words[at] not in (".", "of")
    ]
    same = first > 0 and stream.sentence[first - 1] == stream.sentence[first]
    if same and low[first - 1] in lists["role"] | lists["kin"]:
        titles.insert(0, low[first - 1])
    name = _spelt(stream, start, last)
    lows = name_key(name)
    given = len(name) > 1 and lows[0] in first_names()
    acronym = len(name) == 1 and name[0].isupper() and len(name[0]) > 1
    outlet = lows[-1] in lists["outlet"] and not given
    body = not titles and (acronym or outlet or any(word in body_words() for word in lows))
    gender = _gender(lows, titles)
    return Mention(first, start, last, name, lows, tuple(titles), True, gender, body, given)


def _name_start(stream: Stream, first: int, last: int) -> int:
    """After the titles; the end of the run where there is nothing but titles."""
    titles = [at for at in range(first, last) if _is_title(stream, at, last)]
    if titles:
        start = titles[-1] + 1
        start += start < last and stream.words[start] == "."
        if start < last:
            rest = stream.low[start:last]
            body = any(low in body_words() for low in rest)
            return first if body or rest[-1] in word_lists("sources")["outlet"] else start
        joining = all(at in titles or stream.words[at] in (".", "of") for at in range(first, last))
        return last if joining and last - first <= 3 else first
    for at in range(first + 1, last - 1):  # "Outlet Editor-at-Large Ada Holm"
        low = stream.low[first:last]
        known = stream.low[at] in first_names() and stream.low[at - 1] not in first_names()
        joined = stream.words[at - 1] in (".", "of", "for", "&")
        body = any(w in body_words() for w in low[at - first :])
        if known and not joined and not body and low[-1] not in word_lists("sources")["outlet"]:
            return at
    return first


def _is_title(stream: Stream, at: int, last: int) -> bool:
    """Dean, Duke, Earl: a first name where another name follows."""
    low = stream.low[at]
    named = at + 1 < last and low in first_names()
    return low.rstrip(".") in title_words() and not named


def _spelt(stream: Stream, start: int, end: int) -> tuple[str, ...]:
    """The words of a name; "O", "'", "Rourke" are one, so are "J" and "."."""
    name: list[str] = []
    glue = False
    for at in range(start, end):
        word = stream.words[at]
        if name and (glue or word in ("'", "’", ".")):
            name[-1] += word
            glue = word in ("'", "’")
        else:
            name.append(word)
    return tuple(name)


def name_key(words: tuple[str, ...]) -> tuple[str, ...]:
    """What tells a name from others: in lower case, without "de", "Jr." and full stops."""
    lows = [low for word in words if (low := word.lower().rstrip("."))] or [words[-1].lower()]
    while len(lows) > 1 and lows[-1] in SUFFIXES:
        lows.pop()
    while len(lows) > 1 and lows[0] in PARTICLES and words[0].islower():
        lows.pop(0)
    return tuple(lows)


def _gender(lows: tuple[str, ...], titles: list[str]) -> Gender | None:
    for title in titles:
        if title in gender_words():
            return gender_words()[title]
    if len(lows) < 2:
        return None
    names = word_lists("names")
    return "m" if lows[0] in names["m"] else "f" if lows[0] in names["f"] else None
