"""Who is behind a pseudonym: a table of the teacher's own, kept outside the answers.

A CSV file with a heading; `name` is what the student called herself, the others are what the
school's system knows her by. Commas, semicolons or tabs divide.
"""

import csv
import io
from dataclasses import dataclass
from pathlib import Path

from bywhom.files.errors import FileError

MOST_BYTES, MOST_ROWS = 2_000_000, 5_000
COLUMNS = {  # ours ← headings that systems and teachers use
    "name": ("name", "pseudonym", "nickname"),
    "full_name": ("full name", "student", "student name"),
    "email": ("email", "e-mail", "email address", "emailaddress", "e-mail address"),
    "id": ("id", "student id", "id number", "idnumber"),
    "sis_id": ("sis user id", "sis id"),
    "login": ("sis login id", "login", "username"),
    "section": ("section", "class", "group"),
}
NO_NAME = "it has no column “name” with the names that students chose"
REMEDY = "Make a table with the columns name, full name, email, id."


@dataclass(frozen=True, slots=True)
class Person:
    name: str
    full_name: str = ""
    email: str = ""
    id: str = ""
    sis_id: str = ""
    login: str = ""
    section: str = ""


Roster = dict[str, Person]  # by the pseudonym, folded


def read_roster(path: Path) -> Roster:
    """FileError if it is none."""
    try:
        with path.open("rb") as stream:
            raw = stream.read(MOST_BYTES + 1)
        words = raw[:MOST_BYTES].decode("utf-8-sig")
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise FileError(path, f"it cannot be read ({reason})", "Check the file.") from error
    except UnicodeDecodeError as error:
        raise FileError(path, "it is no text in UTF-8", "Save it as CSV UTF-8.") from error
    rows = _rows(path, words)
    heads = [cell.strip().casefold() for cell in rows[0]] if rows else []
    places = {
        ours: next((heads.index(h) for h in names if h in heads), -1)
        for ours, names in COLUMNS.items()
    }
    if places["name"] < 0:
        raise FileError(path, NO_NAME, REMEDY)
    people = (
        Person(**{ours: _cell(row, place) for ours, place in places.items()})
        for row in rows[1 : MOST_ROWS + 1]
    )
    return {folded(person.name): person for person in people if person.name}


def folded(name: str) -> str:
    """Names are compared without capitals and outer blanks."""
    return " ".join(name.split()).casefold()


def _rows(path: Path, words: str) -> list[list[str]]:
    head = words.partition("\n")[0]
    divider = max(",;\t", key=head.count)
    try:
        return [row for row in csv.reader(io.StringIO(words, newline=""), delimiter=divider) if row]
    except csv.Error as error:
        raise FileError(path, "it is no table", REMEDY) from error


def _cell(row: list[str], place: int) -> str:
    return row[place].strip()[:300] if 0 <= place < len(row) else ""
