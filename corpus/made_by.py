"""What a result was made by, so that it can be cited, repeated and told from another's."""

from collections.abc import Iterable
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from bywhom.resources import MODELS, RULES, WORDS

LIBRARIES = ("nupunkt", "textblob")  # whose data decide what is found


def made_by(rules: str | None = None) -> dict[str, str]:
    """The release, and hashes of the models and of all rules and word lists in force."""
    own = [Path(rules)] if rules else []
    return {
        "bywhom": version("bywhom"),
        "models": _hash(MODELS.glob("*.npz")),
        "rules": _hash(path for folder in (RULES, WORDS, *own) for path in folder.rglob("*.toml")),
        **{name: version(name) for name in LIBRARIES},
    }


def _hash(paths: Iterable[Path]) -> str:
    """Of names and bytes, wherever the folders lie; 16 signs are enough to tell them apart."""
    found = sorted((path.name, sha256(path.read_bytes()).hexdigest()) for path in paths)
    return sha256(repr(found).encode()).hexdigest()[:16]
