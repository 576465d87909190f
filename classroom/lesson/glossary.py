"""What the words of a lesson mean, for students: resources/glossary.toml."""

import tomllib
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from bywhom.classroom.lesson.lessons import Category
from bywhom.resources import FOLDER

ENGLISH = "en"


class Defined(NamedTuple):
    """such_as: examples, in English as the articles are; empty where there is none."""

    name: str
    means: str
    such_as: str = ""

    def words(self) -> str:
        return f"{self.means} Such as: {self.such_as}" if self.such_as else self.means


@cache
def glossary(language: str = ENGLISH) -> dict[str, Defined]:
    """Id of a category, rung or other word → what it means, in the order of the page."""
    rows = tomllib.loads((FOLDER / "glossary.toml").read_text("utf-8"))["word"]
    return {
        row["id"]: Defined(row["name"], row.get(language, row["means"]), row["such_as"])
        for row in rows
    }


def defined(categories: Iterable[Category], language: str = ENGLISH) -> list[Defined]:
    """What is to be marked; a teacher's own category has what the teacher asks of it."""
    known = glossary(language)
    return [
        known[c.id]._replace(name=c.name) if c.id in known else Defined(c.name, c.ask)
        for c in categories
    ]
