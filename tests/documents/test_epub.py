"""Books: chapters in order, within half a second for a whole novel; locks and bombs refused."""

import io
import re
import time
import zipfile
from pathlib import Path

import pytest

from bywhom.documents.office.zip_archive import PART, PARTS
from bywhom.documents.reader import open_place
from tests.documents.books import chapter, epub, zipped
from tests.machine import slowness

NOVEL = Path(__file__).parents[3] / "shared/samples/Emma.txt"


def shown(article):
    return [(p.role, article.quote((p.start, p.end))) for p in article.paragraphs]


def test_chapters_come_in_the_order_of_the_spine(write):
    chapters = {
        "b.xhtml": chapter("One", ["The ice went out in March."]),
        "a.xhtml": chapter("Two", ["The ferry came in April.", "It rained & rained."]),
    }
    article = open_place(write("a.epub", epub(chapters))).article
    assert shown(article) == [
        ("title", "The Harbour Year"),
        ("heading", "One"),
        ("body", "The ice went out in March."),
        ("heading", "Two"),
        ("body", "The ferry came in April."),
        ("body", "It rained & rained."),
    ]
    assert article.origin.authors == ("Ada Holm",)
    assert article.origin.published == "2026-03-12"
    assert article.language == "en"


def test_a_chapter_without_a_heading_takes_its_title_from_the_contents(write):
    bare = chapter("", ["The ice went out in March."]).replace("<h2></h2>", "")
    contents = (
        '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint><navLabel><text>Ice'
        '</text></navLabel><content src="a.xhtml#top"/></navPoint></navMap></ncx>'
    )
    data = epub({"a.xhtml": bare}, {"OPS/toc.ncx": contents})
    article = open_place(write("a.epub", data)).article
    assert shown(article)[1] == ("heading", "Ice")


@pytest.mark.skipif(not NOVEL.exists(), reason="the novel lies beside the project, not in it")
def test_a_whole_novel_opens_within_half_a_second(write):
    text = NOVEL.read_text(encoding="utf-8")
    chapters = {}
    for number, source in enumerate(re.split(r"\n\n\n+(?=CHAPTER)", text)):
        paragraphs = [" ".join(p.split()) for p in source.split("\n\n") if p.strip()]
        chapters[f"c{number}.xhtml"] = chapter(paragraphs[0], paragraphs[1:])
    place = write("novel.epub", epub(chapters))
    open_place(place)  # the first time loads the libraries
    times = []
    for _ in range(3):
        began = time.process_time()
        article = open_place(place).article
        times.append(time.process_time() - began)
    assert len(re.findall(r"\w+", article.text)) >= 157_000
    assert sum(p.role == "heading" for p in article.paragraphs) == len(chapters)
    print(f"a novel of 157,000 words opens in {min(times) * 1000:.0f} ms")
    assert min(times) < 0.5 * slowness()


def test_a_locked_book_says_so(write, refusal):
    lock = (
        '<encryption xmlns:e="http://www.w3.org/2001/04/xmlenc#"><e:EncryptionMethod '
        'Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/></encryption>'
    )
    data = epub({"a.xhtml": "x"}, {"META-INF/encryption.xml": lock})
    assert "locked by its seller" in refusal(write("a.epub", data))


@pytest.mark.parametrize("data", [b"PK\x03\x04 nonsense", b"The pier is shut.", zipped({"a": "b"})])
def test_what_is_no_book_is_called_damaged(write, refusal, data):
    assert "damaged or not what its name says" in refusal(write("a.epub", data))


def test_a_bomb_is_not_unpacked(write, refusal):
    data = epub({"a.xhtml": b" " * (PART + 1)})
    assert len(data) < 100_000
    assert "far more than a document holds" in refusal(write("a.epub", data))


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_packings_whose_unpacking_has_no_bound_are_refused(write, refusal, method):
    parts = {"META-INF/container.xml": b"<container/>" + b" " * PART}
    assert "packed in an unknown way" in refusal(write("a.epub", zipped(parts, method)))


def test_parts_are_counted_before_they_are_listed(write, refusal):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
        archive.filelist *= PARTS + 1  # one name, over and over
    assert "far too many parts" in refusal(write("a.epub", made.getvalue()))


def test_a_book_cannot_read_the_files_around_it(tmp_path, write, refusal):
    (tmp_path / "secret.txt").write_text("the combination is 4711")
    for reference in ("../secret.txt", "../../secret.txt", "/etc/passwd", "file:///etc/passwd"):
        data = epub({"a.xhtml": chapter("One", ["Ice."])}).replace(b"x", b"x")
        parts = {
            n: zipfile.ZipFile(write_bytes(tmp_path, data)).read(n) for n in names(data, tmp_path)
        }
        parts["OPS/book.opf"] = parts["OPS/book.opf"].replace(
            b'href="a.xhtml"', f'href="{reference}"'.encode()
        )
        assert "no words in this book" in refusal(write("b.epub", zipped(parts)))


def write_bytes(folder, data):
    path = folder / "made.epub"
    path.write_bytes(data)
    return path


def names(data, folder):
    return zipfile.ZipFile(write_bytes(folder, data)).namelist()


def test_entities_are_not_expanded_and_nothing_outside_is_read(write, tmp_path):
    (tmp_path / "secret.txt").write_text("the combination is 4711")
    bomb = "".join(
        f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    doctype = (
        f'<!DOCTYPE html [<!ENTITY a "boom">{bomb}'
        f'<!ENTITY x SYSTEM "file://{tmp_path}/secret.txt">]>'
    )
    source = chapter("One", ["The ice went out in March. &i; &x;"]).replace("&amp;", "&")
    source = source.replace("<html", doctype + "<html", 1)
    article = open_place(write("a.epub", epub({"a.xhtml": source}))).article
    assert "The ice went out in March." in article.text
    assert "4711" not in article.text
    assert article.text.count("boom") < 2
