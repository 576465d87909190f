"""What a teacher keeps of a lesson, in small JSON files beside the library."""

from pathlib import Path
from typing import Any

from bywhom.files.atomic_write import unreachable
from bywhom.files.errors import FileError
from bywhom.files.json_checks import Unfit, mapping, parsed

BEGIN_ANEW = "It was left as it is; move it away to begin anew."


def read_kept(path: Path, name: str, most: int) -> dict[str, Any]:
    """The entries of the file, none if it is not there. Raises FileError, and Unfit for what is
    no JSON or holds more than `most`: see `unfit`."""
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise unreachable(path, error) from error
    return mapping({name: parsed(raw, "the file")}, name, most)


def unfit(path: Path, error: Unfit) -> FileError:
    """The error of a file that does not hold what it should."""
    return FileError(path, str(error), BEGIN_ANEW)
