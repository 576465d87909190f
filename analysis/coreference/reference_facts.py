"""Plain facts about each reference: its words, its cue and its sentence, as numbers."""

from collections.abc import Sequence

import numpy as np

from bywhom.analysis.coreference.mentions import body_words
from bywhom.analysis.coreference.references import KINDS, Reference, Scene
from bywhom.analysis.reader.network import Floats
from bywhom.analysis.text.token_stream import Stream
from bywhom.analysis.text.word_lists import word_lists

_WORDS = word_lists("coreference")

BE = _WORDS["be"]
GOES_ON = _WORDS["goes_on"]
JOINS = _WORDS["joins"]
LONGEST = 400  # tokens of a sentence that are looked at


def reference_table(scene: Scene, credited: Sequence[bool]) -> Floats:
    """[references, facts]."""
    names = [at for m, _ in scene.mentions if m.named for at in range(m.first, m.last)]
    named = frozenset(names)
    rows = [
        [
            *(one.kind == kind for kind in KINDS),
            *_expression_facts(scene.stream, one, credited, named),
            *_cue_facts(scene.stream, one),
            *_sentence_facts(scene.stream, one),
        ]
        for one in scene.references
    ]
    return np.array(rows, np.float32)


def _expression_facts(
    stream: Stream, one: Reference, credited: Sequence[bool], named: frozenset[int]
) -> list[float]:
    lists = word_lists("sources")
    low = stream.low[one.head] if one.head is not None else ""
    return [
        min(len(one.source), 12) / 12,
        any(at in named for at in one.source),
        stream.quoting[one.at] != "-",
        one.kind != "none" and credited[one.at],
        one.head is not None and stream.tags[one.head] in ("NNS", "NNPS"),
        low in body_words(),
        low in lists["role"],
        low in lists["document"],
        low in lists["crowd"],
        low in lists["unnamed"],
        stream.low[one.at][0].isdigit(),
        one.confidence,
    ]


def is_passive(stream: Stream, cue: range) -> bool:
    """A form of "be" with a participle: "is believed"."""
    if not cue:
        return False
    be = any(stream.low[at] in BE for at in range(max(0, cue.start - 1), cue.stop - 1))
    return be and stream.tags[cue.stop - 1] in ("VBN", "VBD")


def _cue_facts(stream: Stream, one: Reference) -> list[float]:
    cue = one.cue
    tag = stream.tags[cue.start] if cue else ""
    near = range(max(0, cue.start - 2), cue.stop) if cue else cue
    return [
        not cue,
        tag == "VBD",
        tag in ("VBZ", "VBP"),
        tag == "VBG",
        tag == "VBN",
        tag.startswith("NN"),
        tag == "IN",
        is_passive(stream, cue),
        any(stream.low[at] in GOES_ON for at in near),
        bool(cue) and stream.quoting[cue.start] != "-",
    ]


def _sentence_facts(stream: Stream, one: Reference) -> list[float]:
    sentence = stream.sentence[one.at]
    begin = stream.firsts[sentence]
    end = min(stream.firsts[sentence + 1], begin + LONGEST)
    _, stop, paragraph = stream.sentences[sentence]
    quoting = stream.quoting
    neighbours = [
        stream.sentences[i][2] == paragraph if 0 <= i < len(stream.sentences) else False
        for i in (sentence - 1, sentence + 1)
    ]
    quoted = [c for c in one.content if quoting[c.start] in "OI"]
    return [
        any(quoting[c.start] != "-" or quoting[c.start - 1] == "O" for c in one.content),
        quoting[begin] in "IC",
        quoting[begin] == "O",
        not neighbours[0],
        not neighbours[1],
        min(end - begin, 40) / 40,
        "O" in quoting[begin:end],
        min(one.at - begin, 20) / 20,
        bool(one.content) and one.content[0].start < one.at,
        bool(one.content),
        bool(quoted) and any(stream.sentence[c[-1]] != sentence for c in one.content),
        min(sentence, 20) / 20,
        stream.low[begin] in JOINS,
        stream.article.paragraphs[paragraph].role in ("title", "heading"),
        stream.article.paragraphs[paragraph].role == "list",
        stream.article.text[stop - 1] == ":",
        "?" in stream.words[begin:end],
    ]
