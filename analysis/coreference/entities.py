"""Which mentions speak of the same person, body or thing: names by their words alone."""

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from bywhom.analysis.coreference.mentions import Gender, Mention, body_words, gender_words
from bywhom.analysis.text.token_stream import Stream
from bywhom.analysis.text.word_lists import word_lists

_WORDS = word_lists("coreference")

BESIDE = 5  # tokens before a name that may tell of it
TOLD = 8  # tokens after it
TELLS_AFTER = _WORDS["tells_after"]
CONTENT_TAGS = ("NN", "NNS", "NNP", "NNPS", "JJ")
MEN = _WORDS["men"]
WOMEN = _WORDS["women"]


@dataclass(slots=True)
class Entity:
    """Whoever or whatever some mentions speak of. words: all it is called, in lower case;
    told: what stands beside its names. named: False for who is only described; head: the noun then,
    or the last word of the name."""

    name: str
    key: tuple[str, ...]
    named: bool
    body: bool
    given: bool
    gender: Gender | None = None
    mentions: list[Mention] = field(default_factory=list)
    titles: set[str] = field(default_factory=set)
    words: set[str] = field(default_factory=set)
    told: set[str] = field(default_factory=set)
    head: str = ""

    def add(self, mention: Mention) -> None:
        insort(self.mentions, mention)
        self.titles.update(mention.titles)
        self.words.update(word.lower().rstrip(".") for word in mention.words)
        self.gender = self.gender or mention.gender
        if mention.titles and len(mention.key) == 1:
            self.body = False


def named_entities(
    mentions: Sequence[Mention], is_headline: Callable[[Mention], bool]
) -> list[Entity]:
    """Full names first, then what short names and initials stand for.

    Headlines capitalise everything: a name found only there is none.
    """
    found = _Names()
    full = [m for m in mentions if len(m.key) > 1]
    for mention in sorted(full, key=is_headline):
        entity = found.full(mention) or (None if is_headline(mention) else found.new(mention))
        if entity:
            entity.add(mention)
    for mention in mentions:
        if len(mention.key) == 1:
            entity = found.short(mention)
            if entity is None and not is_headline(mention):
                entity = found.new(mention)
            if entity:
                entity.add(mention)
    return [entity for entity in found.entities if entity.mentions]


def described(stream: Stream, tokens: range, head: int) -> Entity:
    """Somebody told without a name: "a senior aide"."""
    low = stream.low[head]
    gender: Gender | None = gender_words().get(low)
    gender = "m" if low in MEN else "f" if low in WOMEN else gender
    name = stream.article.text[stream.starts[tokens.start] : stream.ends[tokens[-1]]]
    key = tuple(stream.low[tokens.start : tokens.stop])
    return Entity(name, key, False, low in body_words(), False, gender, head=low)


def learn_context(stream: Stream, entities: Iterable[Entity]) -> None:
    """What is told beside each mention: offices, places, professions."""
    for entity in entities:
        entity.told |= entity.titles
        for mention in entity.mentions:
            entity.told.update(_beside(stream, mention))


class _Names:
    """Entities by their full names, last and first words, and initials."""

    def __init__(self) -> None:
        self.entities: list[Entity] = []
        self._full: dict[tuple[str, ...], Entity] = {}
        self._last: dict[str, list[Entity]] = {}
        self._first: dict[str, list[Entity]] = {}
        self._initials: dict[str, Entity] = {}

    def new(self, mention: Mention) -> Entity:
        key = mention.key
        entity = Entity(
            " ".join(mention.words), key, True, mention.body, mention.given, head=key[-1]
        )
        self.entities.append(entity)
        self._full[key] = entity
        self._last.setdefault(key[-1], []).append(entity)
        self._first.setdefault(key[0], []).append(entity)
        if len(key) > 1:
            initials = "".join(w[0] for w in mention.words if w[0].isupper()).lower()
            self._initials.setdefault(initials, entity)
        return entity

    def full(self, mention: Mention) -> Entity | None:
        key = mention.key
        if key in self._full or mention.body:
            return self._full.get(key)
        fitting = (e for e in self._last.get(key[-1], ()) if _same_person(e, key, mention.gender))
        return next(fitting, None)

    def short(self, mention: Mention) -> Entity | None:
        """Who was spoken of last of those the short name may stand for."""
        word = mention.key[0]
        fitting = [
            entity
            for entity in self._last.get(word, ())
            if not _differ(entity.gender, mention.gender) and not (mention.titles and entity.body)
        ]
        capitals = mention.words[0].isupper() and len(word) > 1
        if not fitting and not mention.titles and not capitals:
            firsts = [e for e in self._first.get(word, ()) if len(e.key) > 1 and e.key[-1] != word]
            alone = len(firsts) == 1 and not (firsts[0].body and len(firsts[0].key) > 3)
            fitting = firsts if alone else []
        if not fitting and capitals and word.replace(".", "") in self._initials:
            fitting = [self._initials[word.replace(".", "")]]
        return max(fitting, key=lambda e: _last_before(e, mention.first), default=None)


def _same_person(entity: Entity, key: tuple[str, ...], gender: Gender | None) -> bool:
    """ "Ada M. Holm", "A. Holm" and "Ada Holm"."""
    if len(entity.key) < 2 or entity.body or _differ(entity.gender, gender):
        return False
    if entity.key[-len(key) :] == key:
        return True  # "Joel Eriksson Ek" and "Eriksson Ek"
    one, other = entity.key[0], key[0]
    short = one[0] == other[0] and (len(one) == 1 or len(other) == 1 or one[:3] == other[:3])
    return one == other or short


def _differ(one: Gender | None, other: Gender | None) -> bool:
    return bool(one and other and one != other)


def _last_before(entity: Entity, token: int) -> int:
    at = bisect_left(entity.mentions, token, key=lambda mention: mention.first)
    return entity.mentions[at - 1].first if at else -1


def _beside(stream: Stream, mention: Mention) -> Iterable[str]:
    sentence = stream.sentence[mention.first]
    for at in range(max(0, mention.run - BESIDE), mention.first):
        if stream.sentence[at] == sentence and stream.tags[at] in CONTENT_TAGS:
            yield stream.low[at]
    after = mention.last
    if after >= len(stream) or stream.low[after] not in TELLS_AFTER:
        return
    for at in range(after + 1, min(after + 1 + TOLD, len(stream))):
        ends = stream.low[at] in (".", ";", ")") or stream.tags[at] in ("VBD", "VBZ")
        if ends or stream.sentence[at] != sentence:
            return
        if stream.tags[at] in CONTENT_TAGS:
            yield stream.low[at]
