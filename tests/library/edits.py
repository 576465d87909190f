"""Random edits of a text that remember where each of its characters went."""

import random
import re
from collections.abc import Callable
from dataclasses import dataclass

from bywhom.analysis.article import Span
from bywhom.library.notes.folding import fold

NAMES = ("Ilse Varn", "Tom Okoro", "Mirel Santo", "Greta Holt")
OTHERS = ("quietly", "harbour", "seldom", "bridge", "yellow", "counted", "window", "around")
SENTENCES = (
    "A second boat left without passengers.",
    "Nobody at the quay had seen the letter.",
    "The bakery opened an hour late that day.",
)
TYPOGRAPHY = {
    "“": '"',
    "”": '"',
    "’": "'",
    '"': "”",
    "'": "’",
    "—": " – ",
    "–": "-",
    " ": "\u00a0",
    "é": "e\u0301",
}


@dataclass(frozen=True, slots=True)
class Edited:
    """Characters of a text, each with its offset in the first text (None: new)."""

    characters: tuple[tuple[str, int | None], ...]

    @property
    def text(self) -> str:
        return "".join(c for c, _ in self.characters)

    def survives(self, first: str, span: tuple[int, int]) -> Span | None:
        """Where all words of a span of the first text stand together, unchanged but for
        typography; None if they do not."""
        at = [i for i, (_, o) in enumerate(self.characters) if o is not None and in_(o, span)]
        if not at:
            return None
        found = Span(at[0], at[-1] + 1)
        same = fold(self.text[slice(*found)]).text == fold(first[slice(*span)]).text
        return found if same else None


def in_(offset: int, span: tuple[int, int]) -> bool:
    return span[0] <= offset < span[1]


def whole(text: str) -> Edited:
    return Edited(tuple((c, i) for i, c in enumerate(text)))


def put(now: Edited, start: int, end: int, text: str) -> Edited:
    new = tuple((c, None) for c in text)
    return Edited(now.characters[:start] + new + now.characters[end:])


def pick(now: Edited, chance: random.Random, pattern: str) -> re.Match[str] | None:
    found = list(re.finditer(pattern, now.text))
    return chance.choice(found) if found else None


def change_word(now: Edited, chance: random.Random) -> Edited:
    match = pick(now, chance, r"\b[a-z]{3,}\b")
    return put(now, *match.span(), chance.choice(OTHERS)) if match else now


def change_name(now: Edited, chance: random.Random) -> Edited:
    match = pick(now, chance, r"\b[A-Z][a-z]+ [A-Z][a-z]+\b")
    return put(now, *match.span(), chance.choice(NAMES)) if match else now


def change_number(now: Edited, chance: random.Random) -> Edited:
    match = pick(now, chance, r"\d+")
    return put(now, *match.span(), str(chance.randint(2, 999))) if match else now


def move_paragraph(now: Edited, chance: random.Random) -> Edited:
    match = pick(now, chance, r"[^\n]+\n\n")
    if not match:
        return now
    moved = now.characters[slice(*match.span())]
    rest = now.characters[: match.start()] + now.characters[match.end() :]
    places = [0] + [m.end() for m in re.finditer(r"\n\n", "".join(c for c, _ in rest))]
    place = chance.choice(places)
    return Edited(rest[:place] + moved + rest[place:])


def swap_typography(now: Edited, chance: random.Random) -> Edited:
    old, new = chance.choice(list(TYPOGRAPHY.items()))
    changed: list[tuple[str, int | None]] = []
    for c, o in now.characters:
        changed += [(n, o) for n in new] if c == old else [(c, o)]
    return Edited(tuple(changed))


def repeat_sentence(now: Edited, chance: random.Random) -> Edited:
    match = pick(now, chance, r"[A-Z][^.!?\n]{10,}[.!?]")
    place = pick(now, chance, r"(?<=[.!?]) ")
    if not match or not place:
        return now
    return put(now, place.end(), place.end(), match.group() + " ")


def delete_sentence(now: Edited, chance: random.Random) -> Edited:
    match = pick(now, chance, r"[A-Z][^.!?\n]{10,}[.!?] ?")
    return put(now, *match.span(), "") if match else now


def add_sentence(now: Edited, chance: random.Random) -> Edited:
    place = pick(now, chance, r"(?<=[.!?]) ")
    return put(now, place.end(), place.end(), chance.choice(SENTENCES) + " ") if place else now


EDITS: tuple[Callable[[Edited, random.Random], Edited], ...] = (
    change_word,
    change_name,
    change_number,
    move_paragraph,
    swap_typography,
    repeat_sentence,
    delete_sentence,
    add_sentence,
)
