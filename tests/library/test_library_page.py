"""docs/library.md tells what the library really is."""

from pathlib import Path

from sqlite_utils import Database

from bywhom.library import open_library
from bywhom.library.exchange import formats
from docs.library_tables import PAGE, page
from tests.library import round_trip
from tests.library.samples import make_article


def test_the_tables_are_those_of_the_schema() -> None:
    written = PAGE.read_text(encoding="utf-8")
    assert page(written) == written, "run python -m docs.library_tables"


def test_every_format_is_described() -> None:
    written = PAGE.read_text(encoding="utf-8")
    section = written.split("## Exchange")[1].split("##")[0]
    assert all(f"`{form}`" in section for form in formats.EXPORTS)


def test_the_round_trip_is_told_as_it_is_found() -> None:
    written = PAGE.read_text(encoding="utf-8")
    assert round_trip.page(written) == written, "run python -m tests.library.round_trip"


def test_sqlite_utils_opens_the_file_as_it_is(path: Path) -> None:
    with open_library(path) as library:
        library.add_note(library.save_article(make_article()), (0, 5), "Which?", tags=["ferry"])
    db = Database(path)
    assert [row["body"] for row in db["notes"].rows] == ["Which?"]
    assert next(iter(db["searchable"].rows))["title"] == "Ferry strike may last until spring"
    assert {key.other_table for key in db["notes"].foreign_keys} == {"articles"}
    db.close()
