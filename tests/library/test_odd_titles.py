"""Twenty titles that some system stumbles over, through all that names files after titles."""

import unicodedata

import pytest

from bywhom.analysis.article import Article, Paragraph
from bywhom.files.file_names import dashed_name, file_name
from bywhom.library import open_library
from bywhom.library.exchange.folder import in_step

TITLES = (
    *("CON", "con.txt", "Aux", "NUL: a story", "LPT1.3", "COM¹"),
    *("Report 3.5", "report 3.5", "REPORT 3.5", "Report 3.5.", "Report 3.5 "),
    *("Straße", "STRASSE", "Café", "Cafe\u0301", "CAFÉ"),
    *("../../etc/passwd", "C:\\temp\\x", "…?!", "🛟" * 90),
)


def on_disk(name: str) -> str:
    """What Windows and macOS take for one name."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", name).casefold())


def is_good(name: str) -> bool:
    """A name that Windows, macOS and Linux take as it is."""
    device = name.partition(".")[0].upper()
    return (
        0 < len(name.encode("utf-8")) <= 255
        and name == name.strip(" .")
        and not set(name) & set('/\\:*?"<>|')
        and device not in {"CON", "PRN", "AUX", "NUL", "COM1", "COM¹", "LPT1"}
    )


@pytest.mark.parametrize("named", [file_name, dashed_name])
@pytest.mark.parametrize("title", TITLES)
def test_a_name_is_taken_everywhere(title, named):
    assert is_good(f"{named(title, 'Article')}.html")


def test_a_folder_of_notes_gives_each_its_own_file_where_case_does_not_count(tmp_path):
    folder = tmp_path / "notes"
    folder.mkdir()
    with open_library(tmp_path / "library.db") as library:
        for number, title in enumerate(TITLES):
            text = f"The pier may close, said number {number}."
            article = library.save_article(Article(title, text, (Paragraph(0, len(text)),)))
            library.add_note(article, (4, 8), "Which?")
        done = in_step(library, folder)
        names = [path.name for path in folder.iterdir()]
        assert (done.written, len(names)) == (len(TITLES), len(TITLES)), done.left
        assert len({on_disk(name) for name in names}) == len(TITLES)
        assert all(is_good(name) for name in names)
        assert in_step(library, folder).written == 0
