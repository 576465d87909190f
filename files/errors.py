"""The one kind of error that a reader sees."""


class FileError(Exception):
    """An expected failure: where, what is wrong, and what to do about it.

    problem and remedy are one sentence each, without a full stop at the end of the problem.
    """

    def __init__(self, place: object, problem: str, remedy: str) -> None:
        super().__init__(f"{place}: {problem}. {remedy}")
        self.place = str(place)
        self.problem = problem
        self.remedy = remedy
