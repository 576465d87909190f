"""What a sentence is like: the measures by which its status and its reason are learned.

Lexical measures look only at the words nobody else is credited with. Each is a small number,
mostly between 0 and 1, with a name that tells what it says.
"""

import math
from collections.abc import Mapping, Sequence
from functools import cache

from analysis.credit import FELT, FRAME, FREE, GROUPS, STATED, Credit
from analysis.cues import cue_groups, verb_forms
from analysis.marks import Attribution
from analysis.stream import Stream
from analysis.wordlists import word_lists

FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])
PRONOUNS = frozenset("he she they his her their it its this that these those".split())
BE = frozenset("is are was were be been being am 's 're 'm ’s ’re ’m".split())
VERB_LISTS = ("judgement_verb", "cause_verb", "event_verb")

Features = dict[str, float]


@cache
def word_groups() -> Mapping[str, tuple[str, ...]]:
    """Every form of every word in resources/words/claims.toml, and the lists it stands in."""
    found: dict[str, set[str]] = {}
    for key, words in word_lists("claims").items():
        for word in words:
            for form in verb_forms(word) if key in VERB_LISTS else (word,):
                found.setdefault(form, set()).add(key)
    return {word: tuple(sorted(keys)) for word, keys in found.items()}


def article_features(
    stream: Stream, credit: Credit, attributions: Sequence[Attribution]
) -> list[Features]:
    """One dictionary a sentence; what is not named is 0."""
    own = [_own(stream, credit, attributions, i) for i in range(len(stream.sentences))]
    return [_with_neighbours(stream, own, i) for i in range(len(own))]


def _own(
    stream: Stream, credit: Credit, attributions: Sequence[Attribution], index: int
) -> Features:
    tokens = stream.sentence_tokens(index)
    found: Features = {}
    _shape(stream, tokens, index, found)
    _credited(stream, credit, attributions, tokens, index, found)
    _lexical(stream, credit, tokens, found)
    return found


def _shape(stream: Stream, tokens: range, index: int, found: Features) -> None:
    start, end, paragraph = stream.sentences[index]
    text = stream.article.text[start:end]
    of_article = stream.article.paragraphs[paragraph]
    count = max(1, len(tokens))
    letters = [w for w in (stream.words[t] for t in tokens) if w[0].isalpha()]
    capital = sum(w[0].isupper() for w in letters) / max(1, len(letters))
    tags = stream.tags[tokens.start : tokens.stop]
    found["length"] = min(1.0, count / 50)
    found["short"] = float(count <= 6)
    found["very short"] = float(count <= 3)
    found["question"] = float("?" in text[-3:])
    found["exclaims"] = float("!" in text[-3:])
    found["ends open"] = float(text[-1:] not in ".!?”\"'’)" if text else 0)
    found["ends in colon"] = float(text[-1:] == ":")
    found["capitals"] = capital
    found["title case"] = float(capital > 0.6 and len(letters) > 3)
    found["all capitals"] = float(text.isupper())
    found["no finite verb"] = float(not any(tag in FINITE for tag in tags))
    found["role title"] = float(of_article.role in ("title", "heading"))
    found["first sentence"] = float(index == 0)
    found["second sentence"] = float(index == 1)
    found["early"] = 1 / (1 + index)
    found["place"] = index / max(1, len(stream.sentences) - 1)
    found["opens paragraph"] = float(start == of_article.start)
    found["alone in paragraph"] = float(start == of_article.start and end >= of_article.end - 1)
    found["brackets"] = float(text[:1] in "([" if text else 0)
    found["odd signs"] = float(any(sign in text for sign in ("http", "www.", "<", "@", "#", "|")))
    found["bullet"] = float(text[:1] in "-•*–—" if text else 0)


def _credited(
    stream: Stream,
    credit: Credit,
    attributions: Sequence[Attribution],
    tokens: range,
    index: int,
    found: Features,
) -> None:
    words = [t for t in tokens if stream.words[t][0].isalnum()]
    count = max(1, len(words))
    how = [credit.how[t] for t in words]
    stated, felt, frame = how.count(STATED), how.count(FELT), how.count(FRAME)
    found["stated"] = stated / count
    found["felt"] = felt / count
    found["free"] = (count - stated - felt - frame) / count
    share = stated / max(1, count - frame)
    found["stated of asserted"] = share
    found["half stated"] = float(share >= 0.5)
    found["mostly stated"] = float(share >= 0.8)
    found["some stated"] = float(stated > 0)
    found["all felt"] = float((stated + felt) / max(1, count - frame) >= 0.5 > share)
    quoted = sum(stream.quoting[t] != "-" for t in words)
    found["quoted"] = quoted / count
    found["quoted, not stated"] = (
        sum(stream.quoting[t] != "-" and credit.how[t] != STATED for t in words) / count
    )
    for token in words:
        if credit.how[token] in (STATED, FELT) and credit.group[token] >= 0:
            name = f"by {GROUPS[credit.group[token]]}"
            found[name] = found.get(name, 0.0) + 1 / count
    begun = credit.begins[index]
    found["cues"] = min(1.0, len(begun) / 3)
    for one in begun:
        cue, attribution = credit.cues[one], attributions[one]
        found[f"cue {cue.group}"] = 1.0
        found[f"rung {attribution.source_kind}"] = 1.0
        found[f"credited {attribution.confidence}"] = 1.0
        if attribution.source is None:
            found["no source"] = 1.0
        if cue.refused:
            found["refused"] = 1.0
        if cue.negated:
            found["negated cue"] = 1.0
    if any(credit.cues[o].group == "speech" and attributions[o].source for o in begun):
        found["somebody speaks"] = 1.0


def _lexical(stream: Stream, credit: Credit, tokens: range, found: Features) -> None:
    groups, cues = word_groups(), cue_groups()
    counts: dict[str, int] = {}
    free = 0
    for token in tokens:
        if credit.how[token] not in (FREE, FELT, FRAME):
            continue
        low, tag = stream.low[token], stream.tags[token]
        if credit.how[token] == FREE:
            free += 1
        for group in groups.get(low, ()):
            counts[group] = counts.get(group, 0) + 1
        for group in cues.get(low, ()) if tag.startswith("V") else ():
            counts["verb of " + group] = counts.get("verb of " + group, 0) + 1
        counts["tag " + tag] = counts.get("tag " + tag, 0) + 1
        if low[0].isdigit():
            counts["digit"] = counts.get("digit", 0) + 1
            if len(low) == 4 and low[:2] in ("19", "20"):
                counts["year"] = counts.get("year", 0) + 1
        if low in BE and token + 1 < tokens.stop:
            _after_be(stream, token, counts)
    for name, count in counts.items():
        found[name] = min(1.0, math.log1p(count) / 1.8)
    _opening(stream, tokens, found)
    _tense(counts, found)


def _after_be(stream: Stream, token: int, counts: dict[str, int]) -> None:
    """ "is a …", "are divided": what the writer says things are."""
    following = stream.tags[token + 1]
    if stream.low[token + 1] in ("not", "n't", "so", "very", "also") and token + 2 < len(stream):
        following = stream.tags[token + 2]
    for tag in ("DT", "JJ", "VBN", "VBG", "RB"):
        if following.startswith(tag):
            counts["be " + tag] = counts.get("be " + tag, 0) + 1


def _opening(stream: Stream, tokens: range, found: Features) -> None:
    if not tokens:
        return
    low, tag = stream.low[tokens.start], stream.tags[tokens.start]
    found["opens with pronoun"] = float(low in PRONOUNS)
    found["opens with he"] = float(low in ("he", "she"))
    found["opens with this"] = float(low in ("this", "that", "it", "these", "those"))
    found["opens with name"] = float(tag.startswith("NNP"))
    found["opens with plural"] = float(tag == "NNS")
    found["opens with the"] = float(low in ("the", "a", "an"))
    found["opens with verb"] = float(tag in ("VB", "VBP"))
    found["opens with number"] = float(low[0].isdigit())
    found["opens with concession"] = float("concession" in word_groups().get(low, ()))
    found["opens with preposition"] = float(tag == "IN")
    found["opens with by"] = float(low == "by")
    found["opens quoted"] = float(stream.quoting[tokens.start] != "-")


def _tense(counts: Mapping[str, int], found: Features) -> None:
    past, present = counts.get("tag VBD", 0), counts.get("tag VBZ", 0) + counts.get("tag VBP", 0)
    found["past only"] = float(past > 0 and present == 0 and not counts.get("tag MD", 0))
    found["present only"] = float(present > 0 and past == 0)
    found["dated past"] = float(past > 0 and counts.get("dated", 0) > 0)
    found["event past"] = float(past > 0 and counts.get("event_verb", 0) > 0)
    judged = sum(counts.get(k, 0) for k in ("judgement", "judgement_noun", "judgement_verb"))
    found["judged"] = min(1.0, judged / 4)
    found["bare event"] = float(past > 0 and judged == 0 and counts.get("event_verb", 0) > 0)


CARRIED = ("stated of asserted", "somebody speaks", "quoted", "felt", "judged", "free", "short")


def _with_neighbours(stream: Stream, own: Sequence[Features], index: int) -> Features:
    found = dict(own[index])
    paragraph = stream.paragraph_of(index)
    for step, name in ((-1, "before"), (1, "after"), (-2, "two before")):
        other = index + step
        if not 0 <= other < len(own):
            found[f"nothing {name}"] = 1.0
            continue
        same = stream.paragraph_of(other) == paragraph
        for key in CARRIED:
            value = own[other].get(key, 0.0)
            if value:
                found[f"{key} {name}"] = value
                if same and step != -2:
                    found[f"{key} {name} in paragraph"] = value
    around = [
        own[i].get("stated of asserted", 0.0)
        for i in range(max(0, index - 5), min(len(own), index + 6))
        if i != index
    ]
    found["stated around"] = sum(around) / max(1, len(around))
    if found.get("opens with pronoun") and index:
        found["carried over"] = own[index - 1].get("stated of asserted", 0.0)
    return found
