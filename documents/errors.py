"""The one kind of error a reader sees from this package."""

import re

_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


class DocumentError(Exception):
    """Something that cannot be opened: what, where, and what to do about it.

    problem and remedy are one sentence each, without a full stop at the end of the problem.
    """

    def __init__(self, place: str, problem: str, remedy: str) -> None:
        self.place = shown(place)
        self.problem = problem
        self.remedy = remedy
        super().__init__(f"{self.place}: {problem}. {remedy}")


def shown(place: str) -> str:
    """A name as it may be put on a screen: no control characters, no reversed reading order."""
    place = place.encode("utf-8", "replace").decode("utf-8")
    return _UNPRINTABLE.sub("�", place)
