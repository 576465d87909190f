"""Any title makes a name that every system takes, and a dot in it begins no ending."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bywhom.files.file_names import LONGEST, MOST_BYTES, dashed_name, file_name, with_ending


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Who says so?", "Who says so"),
        ("Report 3.5", "Report 3.5"),
        ("Ferry stopped. Then it sailed.", "Ferry stopped Then it sailed"),
        ("../../etc/passwd", "etc passwd"),
        (".hidden", "hidden"),
        ("Café notes - 2_a", "Café notes - 2_a"),
        ("Cafe\u0301", "Café"),
        ("हिन्दी", "हिन्दी"),
        ("con", "_con"),
        ("LPT1.3", "_LPT1.3"),
        ("Conference", "Conference"),
        ("A tide " * 20, "A tide A tide A tide A tide A tide A tide A tide A tide A"),
        ("x" * 300, "x" * 60),
        ("?!", ""),
    ],
)
def test_a_file_is_named_after_its_title(title: str, name: str) -> None:
    assert file_name(title) == name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Who says so?", "Who-says-so"),
        ("../../etc/passwd", "etc-passwd"),
        ("سميرة 😀", "سميرة"),
        ("Everyone knows who will run the night ferry", "Everyone-knows-who-will-run-the-night"),
        ("x" * 300, "x" * 40),
        ("x" * 39 + " and on", "x" * 39),
        ("CON: \0", "_CON"),
        ("a - b", "a-b"),
        ("?!", ""),
    ],
)
def test_a_file_that_is_handed_on_has_no_blanks(words: str, name: str) -> None:
    assert dashed_name(words) == name


def test_a_title_without_a_letter_gets_the_usual_name() -> None:
    assert (file_name("…", "Article"), dashed_name("…", "lesson")) == ("Article", "lesson")


@given(st.text())
def test_every_name_can_be_a_file(title: str) -> None:
    name = file_name(title, "Article")
    assert name == name.strip(" .") and not set(name) & set('/\\:*?"<>|\0')
    assert len(name) <= LONGEST + 1 and len(name.encode()) <= MOST_BYTES + 1
    assert Path(f"{name}.html").stem == name


@pytest.mark.parametrize(
    ("chosen", "written"),
    [
        ("Report 3.5", "Report 3.5.pdf"),
        ("report.pdf", "report.pdf"),
        ("report.PDF", "report.PDF"),
        ("report.html", "report.pdf"),
        ("report", "report.pdf"),
    ],
)
def test_an_ending_takes_the_place_of_another_ending_only(chosen: str, written: str) -> None:
    assert with_ending(Path(chosen), ".pdf", (".html", ".pdf")) == Path(written)
