"""What whoever looks after the machine has settled for all who read on it: `defaults.toml`.

docs/school.md lists its keys. The first file that is there counts: the one that BYWHOM_DEFAULTS
names, beside the program, in the system's place. Where a reader keeps things is told here too:
in BYWHOM_HOME, or in a folder `data` beside a bundled program, or else where the system wants it.
"""

import os
import sys
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from tempfile import gettempdir
from typing import Any, NamedTuple

NAME = "defaults.toml"
LARGEST = 100_000  # bytes
UNKNOWN = "{path}: “{key}” is not known."  # English, as whoever writes the file reads it
IMPOSSIBLE = "{path}: “{key}” cannot be {value!r}."
NO_NETWORK = (
    "fetching is switched off on this computer",
    "Save the page in a browser and open the file, or ask whoever looks after the computer.",
)


class Policy(NamedTuple):
    """reading: preferences of the window, by their names. problems: lines for the reader."""

    network: bool = True
    samples: bool = True
    feeds: tuple[str, ...] = ()  # addresses a new library follows
    lessons: str = ""  # the folder that lessons are looked for in
    releases: str = ""  # the page where newer versions are
    reading: Mapping[str, Any] = {}
    problems: tuple[str, ...] = ()


KINDS: Mapping[str, type] = {
    "network": bool,
    "samples": bool,
    "feeds": list,
    "lessons": str,
    "releases": str,
    "reading": dict,
}


@lru_cache(maxsize=1)
def policy() -> Policy:
    """What counts on this machine, read once."""
    named = os.environ.get("BYWHOM_DEFAULTS")
    there = (path for path in places(os.environ, sys.platform) if path.is_file())
    found = next((read_policy(path) for path in there), Policy())
    if named and not Path(named).is_file():
        lost = f"{named}, which BYWHOM_DEFAULTS names, is not there."
        found = found._replace(problems=(lost, *found.problems))
    return found


def read_policy(path: Path) -> Policy:
    """A key that is unknown or of a wrong kind is said and left out; the others count."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
        if len(data) > LARGEST:
            return Policy(problems=(f"{path} does not count: it is too long.",))
        found = tomllib.loads(data.decode("utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        return Policy(problems=(f"{path} cannot be read and does not count: {_in_words(error)}.",))
    problems = [UNKNOWN.format(path=path, key=key) for key in found if key not in KINDS]
    values = {key: found[key] for key in KINDS if key in found}
    for key, value in list(values.items()):
        if not isinstance(value, KINDS[key]):
            problems.append(f"{path}: “{key}” must be {_NAMES[KINDS[key]]}.")
            del values[key]
    if "feeds" in values:
        values["feeds"] = tuple(one for one in values["feeds"] if isinstance(one, str))
    return Policy(**values, problems=tuple(problems))


def _in_words(error: Exception) -> str:
    if isinstance(error, tomllib.TOMLDecodeError):
        return str(error)
    if isinstance(error, OSError):
        return error.strerror or "the system does not say why"
    if isinstance(error, UnicodeDecodeError):
        return "it is not written in UTF-8"
    return "a number is too long" if isinstance(error, ValueError) else "it is nested too deeply"


_NAMES = {bool: "true or false", list: "a list", str: "a text", dict: "a table"}


def places(environment: Mapping[str, str], platform: str) -> list[Path]:
    """Where `defaults.toml` is looked for, in this order."""
    named = environment.get("BYWHOM_DEFAULTS")
    found = [Path(named)] if named else []
    if beside() is not None:
        found.append(Path(beside() or "") / NAME)
    if platform == "win32":
        system = [Path(environment.get("PROGRAMDATA", "C:/ProgramData")) / "Bywhom"]
    elif platform == "darwin":
        system = [Path("/Library/Application Support/Bywhom")]
    else:
        folders = (environment.get("XDG_CONFIG_DIRS") or "/etc/xdg").split(":")
        system = [Path(folder) / "bywhom" for folder in folders if folder]
    return [*found, *(folder / NAME for folder in system)]


def beside() -> Path | None:
    """The folder a bundled program lies in; None where Python runs it. An app of macOS is a folder
    that nothing may be put into: it is beside that."""
    if not getattr(sys, "frozen", False):
        return None
    folder = Path(sys.executable).parent
    return folder.parents[2] if folder.parts[-2:] == ("Contents", "MacOS") else folder


def user_folder() -> Path:
    """A reader's own folder; the one for temporary files where the system knows of none, as in a
    container whose user has no name."""
    try:
        return Path.home()
    except RuntimeError:
        return Path(gettempdir())


def home() -> Path | None:
    """The one folder for all that is kept, where it was chosen; None for the system's places."""
    named = os.environ.get("BYWHOM_HOME")
    if named:
        return Path(named).expanduser().absolute()
    folder = beside()
    portable = folder / "data" if folder else None
    return portable if portable and portable.is_dir() else None
