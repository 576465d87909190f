"""Each attribution as a question: to whom does its source expression, or lack of one, refer?"""

from collections.abc import Sequence
from dataclasses import dataclass

from bywhom.analysis.article import Span
from bywhom.analysis.coreference.entities import Entity, described, learn_context, named_entities
from bywhom.analysis.coreference.mentions import Mention, capitals_of, headlines, name_mentions
from bywhom.analysis.coreference.relatives import meant
from bywhom.analysis.reader.raw_attribution import RawAttribution
from bywhom.analysis.text.token_stream import Stream
from bywhom.analysis.text.word_lists import word_lists

_WORDS = word_lists("coreference")

NOTHING = range(0)
KINDS = (
    "he", "she", "they", "it", "I", "we", "who", "you", "this", "one", "others",
    "definite", "indefinite", "bare", "possessive", "name", "none",
)  # fmt: skip
PRONOUNS = {
    "he": "he", "him": "he", "his": "he", "himself": "he", "she": "she", "her": "she",
    "herself": "she", "they": "they", "them": "they", "it": "it", "i": "I", "me": "I",
    "we": "we", "us": "we", "who": "who", "which": "who", "that": "who", "you": "you",
    "this": "this", "one": "one", "others": "others",
}  # fmt: skip
DETERMINERS = {
    "the": "definite", "this": "definite", "that": "definite", "these": "definite",
    "those": "definite", "a": "indefinite", "an": "indefinite", "one": "indefinite",
    "another": "indefinite", "some": "indefinite", "his": "possessive", "her": "possessive",
    "its": "possessive", "their": "possessive",
}  # fmt: skip
HEAD_ENDS = ("IN", "TO", "WP", "WDT", "VBG", "VBN", "VBD", "VBZ")
HEAD_ENDS_WORDS = _WORDS["head_ends_words"]


@dataclass(slots=True)
class Reference:
    """raw: index of the attribution. at: the first token asked about. head: of a noun phrase;
    mention: the name that is its head; entity: what it introduces itself, if it has no name;
    relative: the words stand before "who"."""

    raw: int
    kind: str
    at: int
    source: range = NOTHING
    cue: range = NOTHING
    content: tuple[range, ...] = ()
    confidence: float = 0.0
    head: int | None = None
    mention: Mention | None = None
    entity: int | None = None
    relative: bool = False


@dataclass(frozen=True, slots=True)
class Scene:
    """All that is named or credited in an article.

    mentions: (mention, index of its entity), in the order of the text.
    """

    stream: Stream
    entities: list[Entity]
    mentions: list[tuple[Mention, int]]
    references: list[Reference]
    capitals: frozenset[str]
    headlines: frozenset[int]


def read_scene(stream: Stream, raws: Sequence[RawAttribution]) -> Scene:
    capitals, titles = capitals_of(stream), headlines(stream)
    names = list(name_mentions(stream, capitals))
    entities = named_entities(
        names, lambda m: stream.paragraph_of(stream.sentence[m.first]) in titles
    )
    by_token = {at: m for e in entities for m in e.mentions for at in range(m.first, m.last)}
    found = [_asked(stream, number, raw) for number, raw in enumerate(raws)]
    asked = [one for one in found if one is not None]
    asked.sort(key=lambda one: one.at)
    _classify(stream, asked, by_token, entities)
    learn_context(stream, entities)
    mentions = [(m, number) for number, e in enumerate(entities) for m in e.mentions]
    mentions.sort(key=lambda pair: (pair[0].first, not pair[0].named))
    return Scene(stream, entities, mentions, asked, capitals, titles)


def head_of(stream: Stream, phrase: range) -> int:
    """The head of a noun phrase: its last noun before a comma, preposition, verb or relative."""
    head = None
    for at in phrase:
        ends = stream.tags[at] in HEAD_ENDS or stream.low[at] in HEAD_ENDS_WORDS
        if at > phrase.start and ends and head is not None:
            break
        noun = stream.tags[at].startswith("NN") or stream.words[at][0].isupper()
        if noun or head is None:
            head = at
    return phrase.start if head is None else head


def _apposed(stream: Stream, phrase: range, names: dict[int, Mention]) -> Mention | None:
    """ "One of them, Tam Hollis": the name that follows the first comma."""
    comma = next((at for at in phrase if stream.words[at] == ","), phrase.stop)
    found = names.get(comma + 1) if comma + 1 < phrase.stop else None
    return found if found is not None and found.first == comma + 1 else None


def _asked(stream: Stream, number: int, raw: RawAttribution) -> Reference | None:
    written = _tokens(stream, raw.source)
    source = meant(stream, written) if written else NOTHING
    cue = _tokens(stream, raw.cue)
    content = tuple(tokens for c in raw.content if (tokens := stream.tokens(*c)))
    for part in (source, cue, *content):
        if part:
            asked = Reference(number, "none", part.start, source, cue, content, raw.confidence)
            asked.relative = source != written
            return asked
    return None


def _tokens(stream: Stream, span: Span | None) -> range:
    return stream.tokens(*span) if span else NOTHING


def _classify(
    stream: Stream, asked: Sequence[Reference], names: dict[int, Mention], entities: list[Entity]
) -> None:
    """The kind of each expression; descriptions become entities, the same words the same one."""
    by_words: dict[tuple[str, ...], int] = {}
    for one in asked:
        if not one.source:
            continue
        low = tuple(stream.low[one.source.start : one.source.stop])
        if len(low) == 1 and low[0] in PRONOUNS:
            one.kind = PRONOUNS[low[0]]
            continue
        one.head = head_of(stream, one.source)
        one.mention = names.get(one.head) or _apposed(stream, one.source, names)
        if one.mention is not None:
            one.kind = "name"
            continue
        owned = "possessive" if stream.tags[one.source.start] == "PRP$" else "bare"
        one.kind = DETERMINERS.get(low[0], owned)
        words = tuple(word for word in low if word not in ("the", "a", "an"))
        if words not in by_words:
            by_words[words] = len(entities)
            entities.append(described(stream, one.source, one.head))
        one.entity = by_words[words]
        tokens = one.source
        mention = Mention(tokens.start, tokens.start, tokens.stop, low, named=False)
        entities[one.entity].add(mention)
