"""corpus.json: what a folder of results was made of and by, and is it finished."""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path

from bywhom.files.atomic_write import whole_file
from bywhom.files.errors import FileError

NAME = "corpus.json"
FORMAT = 1


@dataclass(frozen=True, slots=True)
class Manifest:
    """fields: --text, --id, --title by their names, and what was kept. rows: read, whole or not;
    broken: those that failed."""

    sources: list[str]
    fields: dict[str, str | list[str]]
    part: int
    texts: bool = False
    made_by: dict[str, str] = field(default_factory=dict)
    finished: bool = False
    rows: int = 0
    broken: int = 0
    format: int = FORMAT


def read_manifest(folder: Path) -> Manifest:
    """FileError if the folder is no corpus, or of a newer release."""
    path = folder / NAME
    try:
        found = json.loads(path.read_text("utf-8"))
        if found["format"] > FORMAT:
            raise FileError(folder, "this corpus is of a newer release", "Get that release.")
        manifest = Manifest(**found)
        _check(manifest)
        return manifest
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        raise FileError(
            folder, f"this is no corpus ({NAME} is not there, or damaged)", "Choose another folder."
        ) from None


def _check(manifest: Manifest) -> None:
    """ValueError for values that no corpus has: somebody else may have written them."""
    told = manifest.fields
    is_sound = (
        _are_texts(manifest.sources)
        and _are_texts([told["text"], told["id"], told["title"]])
        and _are_texts(told.get("keep", []))
        and all(type(n) is int for n in (manifest.part, manifest.rows, manifest.broken))
        and manifest.part > 0
        and manifest.rows >= 0
    )
    if not is_sound:
        raise ValueError(manifest)


def _are_texts(values: object) -> bool:
    return isinstance(values, list) and all(isinstance(value, str) for value in values)


def write_manifest(folder: Path, manifest: Manifest) -> None:
    with whole_file(folder / NAME) as stream:
        stream.write(json.dumps(asdict(manifest), ensure_ascii=False, indent=1).encode() + b"\n")


def check_folder(folder: Path, wanted: Manifest) -> None:
    """FileError where something else is in the way of this corpus."""
    if not folder.exists() or (folder.is_dir() and not any(folder.iterdir())):
        return
    if not folder.is_dir():
        raise FileError(folder, "there is a file of this name", "Choose another name.")
    there = read_manifest(folder)
    for name, old, new in (
        ("sources", there.sources, wanted.sources),
        ("fields", there.fields, wanted.fields),
        ("size of its parts", there.part, wanted.part),
        ("choice about texts", there.texts, wanted.texts),
    ):
        if old != new:
            raise FileError(
                folder,
                f"it holds a corpus with other {name} ({_shown(old)}, not {_shown(new)})",
                "Choose another folder, or give the same as then to go on.",
            )


def _shown(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
