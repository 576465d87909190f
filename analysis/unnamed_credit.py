"""How sure it is that a source the attribution network found is one without a name.

The network credits whatever stands before a verb of saying: pronouns, documents, people in a
scene. What is worth a question is a noun phrase for people known by their role or their side.
"""

import re

from analysis.marks import Confidence
from analysis.tagging import words

SPEAKERS = words(
    "official officials aide aides adviser advisers advisor advisors diplomat diplomats staffer "
    "staffers bureaucrats regulators authorities strategist strategists operative operatives "
    "insider insiders source sources informant informants whistleblower whistleblowers expert "
    "experts specialist specialists analyst analysts economist economists scientist scientists "
    "researcher researchers scholar scholars academic academics historian historians observer "
    "observers commentator commentators pundit pundits critic critics opponent opponents sceptic "
    "sceptics skeptic skeptics detractor detractors supporter supporters backer backers proponent "
    "proponents advocate advocates defender defenders activist activists campaigner campaigners "
    "protester protesters demonstrators environmentalists conservationists republicans democrats "
    "conservatives liberals progressives lawmakers lawmaker legislators investigator investigators "
    "prosecutors witnesses witness residents resident locals neighbours neighbors traders dealers "
    "brokers bankers investors faction some many others several people spokesman spokeswoman "
    "spokesperson representatives loyalists allies rivals donors bundlers voters leaders "
    "groups polls studies surveys estimates pals islanders"
)
CREDITING = re.compile(
    r"\b(s(ay|aid|ays|aying)|t(ell|old|ells)|argu|warn|insist|claim|contend|maintain|suggest|add(ed|s)?\b"
    r"|believ|think|thought|fear|expect|predict|forecast|estimat|describ|call|consider|complain|caution"
    r"|according|defend|acknowledg|conced|admit|not(e|ed|es)\b|report|allege|accus|doubt|suspect"
    r"|worr|question|made (it )?clear|point(ed)? (out|to)|announc|confirm|den(y|ied|ies))"
)
_AFTER_HEAD = re.compile(
    r"\b(?:of|for|in|at|on|from|with|within|inside|close|familiar|who|that|to)\b"
)


def credit_confidence(source: str, cue: str) -> Confidence:
    """How sure that these source words name nobody and that the cue credits them with a claim."""
    if not CREDITING.search(cue.lower()) or re.search(r"[\d%,]", source):
        return "possible"
    head = _AFTER_HEAD.split(source)[0].split()
    return "likely" if head and head[-1].lower() in SPEAKERS else "possible"
