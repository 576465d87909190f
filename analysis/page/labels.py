"""Interviews and transcripts: a label and a colon before what each one says."""

from collections import Counter
from collections.abc import Iterator, Sequence

from bywhom.analysis.page.lines import Line
from bywhom.analysis.reader.raw_attribution import RawAttribution

SURE = 0.9  # by judgement
LONGEST = 12  # tokens of "ADA HOLM, KEEPER AT SKERRY POINT"
LONGEST_NAME = 3  # of "Ada Holm:", where it is not in capitals
SEVERAL = 2  # labels that make a conversation
LONGEST_ANSWER = 6  # paragraphs
ASKS = ("Q", "Question")
ANSWERS = ("A", "Answer")
NO_NAME = ("DEAR", "Dear", "Note", "NOTE")  # letters, remarks


def labelled(lines: Sequence[Line]) -> Iterator[RawAttribution]:
    """What each label's owner says, up to the next label. Questions are nobody's claims."""
    names = Counter(
        " ".join(line.passage.words[:end]) for line in lines if (end := _name_end(line))
    )
    ends = [_label_end(line, names) for line in lines]
    if sum(map(bool, ends)) < SEVERAL:
        return
    for number, end in enumerate(ends):
        if end and (one := _said(lines, ends, number, end)):
            yield one


def _said(
    lines: Sequence[Line], ends: Sequence[int], number: int, end: int
) -> RawAttribution | None:
    line = lines[number]
    words = line.passage.words
    if words[0] in ASKS or end + 1 == len(line):
        return None
    if words[-1] == "?" and "." not in words[end + 1 :]:
        return None
    content = [line.words_of(range(end + 1, len(line)))]
    for other in range(number + 1, min(number + LONGEST_ANSWER, len(lines))):
        if ends[other] or lines[other].role in ("heading", "caption") or words[0] not in ANSWERS:
            break
        content.append(lines[other].span)
    comma = next((at for at in range(end) if words[at] == ","), end)
    source = None if words[0] in ANSWERS else line.words_of(range(comma))
    return RawAttribution(source, None, tuple(content), SURE, how="layout")


def _label_end(line: Line, names: Counter[str]) -> int:
    """The token of the colon; 0 if no label stands here."""
    words = line.passage.words
    if words[0] in NO_NAME:
        return 0
    if words[0] in (*ASKS, *ANSWERS) and words[1:2] and words[1] in (":", "."):
        return 1
    colon = next((at for at in range(1, min(LONGEST, len(line))) if words[at] == ":"), 0)
    letters = [word for word in words[:colon] if word[0].isalpha()]
    capitals = bool(letters) and all(word.isupper() for word in letters) and len(letters[0]) > 1
    if colon and capitals:
        return colon
    end = _name_end(line)
    return end if end and names[" ".join(words[:end])] >= SEVERAL else 0


def _name_end(line: Line) -> int:
    """The colon after one to three words with capitals."""
    words = line.passage.words
    colon = next((at for at in range(1, min(LONGEST_NAME + 1, len(line))) if words[at] == ":"), 0)
    named = words[0] not in NO_NAME and all(word[0].isupper() for word in words[:colon])
    return colon if colon and named and not line.has_verb(range(colon)) else 0
