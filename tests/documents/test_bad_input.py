"""What cannot be opened is refused with what, where and what to do."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from bywhom.documents.errors import DocumentError
from bywhom.documents.files import LARGEST
from bywhom.documents.reader import open_html, open_place, open_text

ROOT = Path(__file__).parent.parent.parent


def test_a_missing_file_is_named(tmp_path, refusal):
    said = refusal(tmp_path / "gone.txt")
    assert said.startswith(f"{tmp_path}/gone.txt: there is no such file.")


def test_an_address_without_its_beginning_is_told_from_a_file(refusal):
    assert "write https:// in front" in refusal("skerrow.example/news/ferry")


def test_a_folder_is_not_a_file(tmp_path, refusal):
    assert "this is a folder" in refusal(tmp_path)


def test_an_empty_file_is_called_empty(write, refusal):
    assert "the file is empty" in refusal(write("a.txt", b""))


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_a_file_of_blanks_has_no_words(write, refusal, name):
    assert "no words in it" in refusal(write(name, " \n\t\u00a0\n"))


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a.dat", "a"])
def test_binary_data_is_not_text(write, refusal, name):
    assert "not text" in refusal(write(name, bytes(range(256)) * 40))


def test_a_huge_file_is_refused_before_it_is_read(tmp_path, refusal, monkeypatch):
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(4 * LARGEST)  # 200 MB on paper, none on the disk
    monkeypatch.setattr(Path, "open", lambda *_: pytest.fail("the file was opened"))
    assert "too large (200 MB; up to 50 MB" in refusal(path)


def test_text_in_no_known_encoding_is_refused(write, refusal):
    broken = b"The pier \x81\x8d\x8f\x90\x9d is shut \x81\x8d\x8f\x90\x9d since Monday."
    assert "encoding of its text is unknown or broken" in refusal(write("a.txt", broken))


@pytest.mark.parametrize(
    "page",
    [
        "<html><body></body></html>",
        "<html><body><nav><a href='/a'>Home</a> <a href='/b'>Sport</a></nav></body></html>",
        "<html><script>let article = 'The pier is shut and nobody knows why.'</script></html>",
        "<!-- nothing -->",
    ],
)
def test_a_page_without_an_article_says_so(write, refusal, page):
    said = refusal(write("a.html", page))
    assert "no article was found in this page" in said
    assert "paste it here" in said


def test_a_file_that_vanishes_is_missing(tmp_path, refusal, monkeypatch):
    path = tmp_path / "a.txt"
    path.write_text("The pier is shut.")
    real_open = Path.open

    def vanish(self, *arguments, **more):
        path.unlink()
        return real_open(self, *arguments, **more)

    monkeypatch.setattr(Path, "open", vanish)
    assert "there is no such file" in refusal(path)


def test_a_forbidden_file_is_said_to_be_forbidden(tmp_path, refusal, monkeypatch):
    path = tmp_path / "a.txt"
    path.write_text("The pier is shut.")
    path.chmod(0)
    if os.access(path, os.R_OK):  # root may read anything

        def forbid(*_):
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr(Path, "open", forbid)
    assert "you may not read this file" in refusal(path)


def test_a_pipe_is_not_waited_for(tmp_path, refusal, monkeypatch):
    os.mkfifo(tmp_path / "pipe.txt")
    assert "a device" in refusal(tmp_path / "pipe.txt")
    with socket.socket(socket.AF_UNIX) as door:
        monkeypatch.chdir(tmp_path)
        door.bind("door.txt")
        assert "a device" in refusal(tmp_path / "door.txt")


@pytest.mark.parametrize("place", ["a\0b.txt", "x" * 5000, "", "ftp://skerrow.example/a.txt"])
def test_an_impossible_place_is_refused(refusal, place):
    refusal(place)


def test_a_name_cannot_disguise_itself(tmp_path, refusal):
    said = refusal(tmp_path / "pier\u202etxt.exe\x1b[2J\n")
    assert "\u202e" not in said
    assert "\x1b" not in said


def test_empty_clipboards_are_refused():
    for paste in (open_text, open_html):
        with pytest.raises(DocumentError):
            paste("  \n ")


def test_reading_plain_text_loads_nothing_heavy(write):
    place = write("a.txt", "Pier shut\n\nThe café is naïve.\n")
    code = (
        "import sys; from bywhom.documents.reader import open_place; open_place(sys.argv[1]);"
        "print([m for m in ('lxml', 'trafilatura', 'chardet', 'markdown_it', 'urllib3',"
        "'pypdfium2', 'email') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, place], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_a_file_address_is_a_path(write):
    place = write("a b.txt", "The pier is shut.")
    assert open_place(Path(place).as_uri()).article.text == "The pier is shut."


def test_a_saved_page_folder_opens_its_page(tmp_path, write):
    write("saved/pier.html", "<p>The pier is shut, and the ferry waits for the tide to turn.</p>")
    write("saved/pier_files/style.css", "p {}")
    assert "the ferry waits" in open_place(str(tmp_path / "saved")).article.text
