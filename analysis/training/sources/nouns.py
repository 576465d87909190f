"""What kinds of thing nouns name, from WordNet's dictionary (Fellbaum 1998)."""

from collections.abc import Iterator
from pathlib import Path

# WordNet's files of noun senses (lexnames(5WN)), by what tells sources apart.
KINDS = {
    "person": (18,), "group": (14,), "communication": (10,), "cognition": (9,),
    "doing": (4, 11, 22),
    "thing": (6, 8, 17, 19, 20, 27, 5, 13), "place": (15,), "measure": (23, 28, 24),
    "state": (7, 12, 16, 26, 25, 21),
}  # fmt: skip
LEAST = 0.2  # a smaller share of people, groups and communication together: any thing

Nouns = dict[str, tuple[float, ...]]


def read_nouns(folder: Path) -> tuple[tuple[str, ...], Nouns]:
    """(kinds, nouns): of each noun in one word the share of each kind among its senses, the first
    counting most. Nouns that name no people, groups or communication are left out if rare."""
    kind_of = {number: at for at, numbers in enumerate(KINDS.values()) for number in numbers}
    files = dict(_senses(folder / "data.noun"))
    found: Nouns = {}
    for word, senses, common in _words(folder / "index.noun"):
        shares = [0.0] * len(KINDS)
        weights = [1 / (at + 1) for at in range(len(senses))]
        for sense, weight in zip(senses, weights, strict=True):
            if files[sense] in kind_of:
                shares[kind_of[files[sense]]] += weight / sum(weights)
        if common or sum(shares[:3]) >= LEAST:
            found[word] = tuple(shares)
    return tuple(KINDS), found


def _senses(path: Path) -> Iterator[tuple[str, int]]:
    """Each sense's number and the file it belongs to."""
    for line in _lines(path):
        number, file, _ = line.split(" ", 2)
        yield number, int(file)


def _words(path: Path) -> Iterator[tuple[str, list[str], bool]]:
    """Each word, its senses, and whether WordNet met it in text."""
    for line in _lines(path):
        parts = line.split()
        count = int(parts[2])
        if parts[0].isalpha():
            yield parts[0], parts[-count:], int(parts[-count - 1]) > 0


def _lines(path: Path) -> Iterator[str]:
    with path.open(encoding="latin-1") as lines:
        yield from (line for line in lines if not line.startswith(" "))
