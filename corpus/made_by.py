"""What a result was made by, so that it can be cited, repeated and told from another's."""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from bywhom.resources import MODELS, RULES, WORDS

ROOT = Path(__file__).resolve().parents[1]
CODE = ("analysis", "documents", "corpus")  # what an article passes through
APART = "training"  # it makes models, which have a hash of their own
LIBRARIES = ("nupunkt", "textblob")  # whose data decide what is found


def made_by(rules: str | None = None) -> dict[str, str]:
    """The release, and hashes of its sources (between two releases they tell more; a program that
    was packed whole has none), of the models, and of all rules and word lists in force."""
    own = [Path(rules)] if rules else []
    return {
        "bywhom": version("bywhom"),
        "code": _hash(_sources()),
        "models": _hash(MODELS.glob("*.npz")),
        "rules": _hash(path for folder in (RULES, WORDS, *own) for path in folder.rglob("*.toml")),
        **{name: version(name) for name in LIBRARIES},
    }


def _sources() -> Iterator[Path]:
    for room in CODE:
        yield from (p for p in (ROOT / room).rglob("*.py") if APART not in p.parts)


def _hash(paths: Iterable[Path]) -> str:
    """Of names and bytes, wherever the folders lie; 16 signs are enough to tell them apart."""
    found = sorted((path.name, sha256(path.read_bytes()).hexdigest()) for path in paths)
    return sha256(repr(found).encode()).hexdigest()[:16]
