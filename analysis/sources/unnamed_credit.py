"""How sure it is that a source the attribution network found is one without a name.

The network credits whatever stands before a verb of saying: pronouns, documents, people in a
scene. What is worth a question is a noun phrase for people known by their role or their side.
"""

import re

from bywhom.analysis.marks import Confidence
from bywhom.analysis.rules.unnamed_conditions import THINGS
from bywhom.analysis.text.word_lists import word_lists

_WORDS = word_lists("noun_phrases")

SPEAKERS = _WORDS["speakers"]
CREDITING = re.compile(
    r"\b(s(ay|aid|ays|aying)|t(ell|old|ells)|argu|warn|insist|claim|contend|maintain|suggest|add(ed|s)?\b"
    r"|believ|think|thought|fear|expect|predict|forecast|estimat|describ|call|consider|complain|caution"
    r"|according|defend|acknowledg|conced|admit|not(e|ed|es)\b|report|allege|accus|doubt|suspect"
    r"|worr|question|sp(eak|oke)\b|condemn|criticis|criticiz|denounc|put\b.* at\b"
    r"|made (it )?clear|point(ed)? (out|to)|announc|confirm|den(y|ied|ies))"
)
PRONOUNS = _WORDS["unnamed_credit_pronouns"]
THINGS_TO_READ = _WORDS["things_to_read"]
_NAME_BESIDE = re.compile(r", (?:[A-Z][\w’'-]+ ){1,3}(?:[A-Z][\w’'-]+)")
_SOMEBODY = re.compile(r"(an?|one|another|a second|a third) [a-z]", re.IGNORECASE)
_SAYING = re.compile(r"\b(sa(id|ys)|told|tells|recalled|warned|complained|insisted|admitted)\b")
_NAMED_BY = re.compile(r"[A-Z][\w.-]+['’]s? spokes")
COUNTED = _WORDS["counted"]
_POLLED = re.compile(r"(?:out )?of [\d,.]+ ", re.IGNORECASE)
_AFTER_HEAD = re.compile(
    r"\b(?:of|for|in|at|on|from|with|within|inside|close|familiar|who|that|to)\b"
)


def credit_confidence(source: str, cue: str, quoted: bool = False) -> Confidence | None:
    """How sure that these source words name nobody and that the cue credits them with a claim.

    quoted: the claim is in the source's own words, and so any verb credits ("spilled one insider").
    None where there is nothing to ask: a pronoun alone, a name in apposition ("one of them, Ada
    Holm"), something to be read ("a notice on the quay"), or people counted by a poll.
    """
    if source.lower() in PRONOUNS or _NAME_BESIDE.search(source) or _POLLED.match(source):
        return None
    head = _AFTER_HEAD.split(source)[0].split()
    if head and head[-1].lower() in THINGS_TO_READ:
        return None
    if _NAMED_BY.match(source) or not (quoted or CREDITING.search(cue.lower())):
        return "possible"
    last = head[-1].lower().rstrip(",") if head else ""
    if _SAYING.search(cue.lower()) and (source.lower() in COUNTED or _is_somebody(source, last)):
        return "likely"
    if re.search(r"[\d%,]", source):
        return "possible"
    return "likely" if last in SPEAKERS else "possible"


def _is_somebody(source: str, head: str) -> bool:
    """ "A doctor at a second hospital", not "a letter" or "a court"."""
    return bool(_SOMEBODY.match(source)) and bool(head) and head not in THINGS | THINGS_TO_READ
