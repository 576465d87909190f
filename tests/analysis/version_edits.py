"""Scripted edits of our own articles, and whether versions are told rightly.

    python -m tests.analysis.version_edits [NUMBER]

Without NUMBER: 200. Prints how many were found and named rightly, and every one that was not.
"""

import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from bywhom.analysis.analyse import Analyser, load_analyser
from bywhom.analysis.article import Article
from bywhom.analysis.comparison.reports import Report
from bywhom.analysis.comparison.versions import Edit, edits
from bywhom.analysis.text.segment import plain_paragraphs, sentence_spans

GOLDEN = Path(__file__).parent.parent / "golden"
Edited = tuple[str, str]  # the text after the edit, and what it has to be called
Places = list[tuple[int, int]]

HEDGE = re.compile(r"\b(?:reportedly|allegedly|perhaps|probably|possibly|apparently) (?=[a-z])")
AFTER_BE = re.compile(r"(?<=[a-z] )(was|were|has|have|is|are) (?=[a-z]+(?:ed|en|ing)\b)")
SOURCE = re.compile(r"(?<=[a-z0-9]), (?:[A-Z][\w’]+ ){1,4}said(?=\.)|, according to [^,.”]+(?=\.)")
NUMBER = re.compile(r"(?<=[a-z] )(\d{2,3})(?= [a-z])")


def softer(text: str, places: Places, turn: int) -> Edited | None:
    return _at(text, places, turn, AFTER_BE, lambda m: f"{m[1]} reportedly ", "softened")


def harder(text: str, places: Places, turn: int) -> Edited | None:
    """The other way round: the version with the hedge is the old one."""
    return _at(text, places, turn, HEDGE, lambda _: "", "hardened")


def sourceless(text: str, places: Places, turn: int) -> Edited | None:
    return _at(text, places, turn, SOURCE, lambda _: "", "source taken out")


def numbered(text: str, places: Places, turn: int) -> Edited | None:
    return _at(text, places, turn, NUMBER, lambda m: str(int(m[1]) + 7), "number changed")


def moved(text: str, places: Places, turn: int) -> Edited | None:
    """The end of a paragraph is now the end of the article."""
    ends = [(a, b) for a, b in places[2:-4] if text[b : b + 1] == "\n" and text[a - 1] == " "]
    if not ends:
        return None
    start, end = ends[turn % len(ends)]
    rest = (text[: start - 1] + text[end:]).rstrip("\n")
    return f"{rest} {text[start:end]}\n", "moved"


def split(text: str, places: Places, turn: int) -> Edited | None:
    inside = [a for a, _ in places[1:] if text[a - 1] == " "]
    if not inside:
        return None
    at = inside[turn % len(inside)]
    return f"{text[: at - 1]}\n\n{text[at:]}", "paragraph split"


def cut(text: str, places: Places, turn: int) -> Edited | None:
    inside = [(a, b) for a, b in places[1:] if text[a - 1] == " "]
    if not inside:
        return None
    start, end = inside[turn % len(inside)]
    return text[: start - 1] + text[end:], "cut"


KINDS = (softer, harder, sourceless, numbered, moved, split, cut)


def _at(
    text: str,
    places: Places,
    turn: int,
    pattern: re.Pattern[str],
    instead: Callable[[re.Match[str]], str],
    name: str,
) -> Edited | None:
    found = [m for a, b in places[1:] for m in pattern.finditer(text, a, b)]
    if not found:
        return None
    match = found[turn % len(found)]
    return text[: match.start()] + instead(match) + text[match.end() :], name


def scripted(number: int) -> Iterator[tuple[str, str, str]]:
    """(the old text, the new one, what the edit is called), evenly over articles and kinds."""
    texts = [path.read_text("utf-8") for path in sorted(GOLDEN.glob("*.txt"))]
    made, turn = 0, 0
    while made < number and turn < number:
        for text in texts:
            for kind in KINDS:
                edited = kind(text, _sentences(text), turn)
                if edited is not None and made < number:
                    made += 1
                    yield text, *edited
        turn += 1


def _sentences(text: str) -> Places:
    return [
        (p.start + s.start, p.start + s.end)
        for p in plain_paragraphs(text)
        for s in sentence_spans(text[p.start : p.end])
    ]


def told(analyser: Analyser, old: str, new: str) -> list[Edit]:
    reports = []
    for text in (old, new):
        analysis = analyser.analyse(Article("", text, plain_paragraphs(text)))
        reports.append(Report(analysis, analysis.marks))
    return edits(*reports)


def main() -> None:
    number, right = int(sys.argv[1]) if len(sys.argv) > 1 else 200, 0
    analyser, made = load_analyser(), 0
    for old, new, name in scripted(number):
        made += 1
        kinds = [edit.kind for edit in told(analyser, old, new)]
        right += kinds == [name]
        if kinds != [name]:
            print(f"{old.splitlines()[0]}: {name} was told as {kinds}")
    print(f"{right} of {made} edits found and named rightly, and nothing else said")


if __name__ == "__main__":
    main()
