"""How a sentence is built and placed, and how much of it is credited to somebody."""

from collections.abc import Sequence

from bywhom.analysis.marks import Attribution
from bywhom.analysis.status.credit import FELT, FRAME, GROUPS, STATED, Credit
from bywhom.analysis.text.token_stream import Stream

FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])
ODD = ("http", "www.", "<", "@", "#", "|")
ARTICLE = 6  # sentences: in less than that, the first is no headline
HALF, MOST = 0.5, 0.8


def shape(stream: Stream, index: int, found: dict[str, float]) -> None:
    """Length, end mark, capitals, place in its paragraph and in the article."""
    start, end, paragraph = stream.sentences[index]
    text = stream.article.text[start:end]
    around = stream.article.paragraphs[paragraph]
    tokens = stream.sentence_tokens(index)
    words = [w for w in stream.words[tokens.start : tokens.stop] if w[0].isalpha()]
    capital = sum(w[0].isupper() for w in words) / max(1, len(words))
    tags = stream.tags[tokens.start : tokens.stop]
    opens = start == around.start
    long = len(stream.sentences) >= ARTICLE
    yes = {
        "short": len(tokens) <= 6,
        "very short": len(tokens) <= 3,
        "question": "?" in text[-3:],
        "exclaims": "!" in text[-3:],
        "ends open": text[-1:] not in ".!?”\"'’)",
        "ends in colon": text[-1:] == ":",
        "title case": capital > 0.6 and len(words) > 3,
        "all capitals": text.isupper(),
        "no finite verb": not any(tag in FINITE for tag in tags),
        "role title": around.role in ("title", "heading"),
        "opens article": index == 0 and long,
        "opens paragraph": opens,
        "alone in paragraph": opens and end >= around.end - 1,
        "brackets": text[:1] in "([",
        "odd signs": any(sign in text for sign in ODD),
        "bullet": text[:1] in "-•*–—",
    }
    found.update({name: 1.0 for name, is_so in yes.items() if is_so})
    found["length"] = min(1.0, len(tokens) / 50)
    found["capitals"] = capital
    if long:
        found["place"] = index / (len(stream.sentences) - 1)


def credited(
    stream: Stream,
    credit: Credit,
    attributions: Sequence[Attribution],
    index: int,
    found: dict[str, float],
) -> None:
    """Shares of the words by who is credited with them, and the cues that do so."""
    tokens = stream.sentence_tokens(index)
    words = [t for t in tokens if stream.words[t][0].isalnum()]
    count = max(1, len(words))
    how = [credit.how[t] for t in words]
    stated, felt, frame = how.count(STATED), how.count(FELT), how.count(FRAME)
    asserted = max(1, count - frame)
    share = stated / asserted
    found["stated"] = stated / count
    found["felt"] = felt / count
    found["free"] = (count - stated - felt - frame) / count
    found["stated of asserted"] = share
    quoted = [stream.quoting[t] != "-" for t in words]
    found["quoted"] = sum(quoted) / count
    unclaimed = (q and h != STATED for q, h in zip(quoted, how, strict=True))
    found["quoted, not stated"] = sum(unclaimed) / count
    yes = {
        "half stated": share >= HALF,
        "mostly stated": share >= MOST,
        "some stated": stated > 0,
        "all felt": (stated + felt) / asserted >= HALF > share,
    }
    found.update({name: 1.0 for name, is_so in yes.items() if is_so})
    for token in words:
        if (group := credit.group[token]) >= 0:
            name = f"by {GROUPS[group]}"
            found[name] = found.get(name, 0.0) + 1 / count
    _cues(credit, attributions, index, found)


def _cues(
    credit: Credit, attributions: Sequence[Attribution], index: int, found: dict[str, float]
) -> None:
    begun = credit.begins[index]
    found["cues"] = min(1.0, len(begun) / 3)
    for one in begun:
        cue, attribution = credit.cues[one], attributions[one]
        found[f"cue {cue.group}"] = 1.0
        found[f"credited {attribution.confidence}"] = 1.0
        yes = {
            "no source": attribution.source is None,
            "refused": cue.refused,
            "negated cue": cue.negated,
            "somebody speaks": cue.group == "speech" and attribution.source is not None,
        }
        found.update({name: 1.0 for name, is_so in yes.items() if is_so})
