"""The one kind of error a reader sees from this package."""

import re

from bywhom.files.errors import FileError

_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


class DocumentError(FileError):
    """Something that cannot be opened; what a file or a server says is made fit for a screen."""

    def __init__(self, place: str, problem: str, remedy: str) -> None:
        super().__init__(shown(place), shown(problem), remedy)


def shown(place: str) -> str:
    """A name as it may be put on a screen: no control characters, no reversed reading order."""
    place = place.encode("utf-8", "replace").decode("utf-8")
    return _UNPRINTABLE.sub("�", place)
