"""Files made to do harm: nothing is run, read or asked for, and an answer comes soon."""

import io
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bywhom.documents.errors import DocumentError
from bywhom.documents.reader import READERS, open_place
from tests.documents.books import chapter, epub, zipped
from tests.documents.test_lists import ATOM, INSTAPAPER, OMNIVORE, RSS
from tests.machine import slowness

ROOT = Path(__file__).parents[2]
DATA = Path(__file__).parent / "data"
SECONDS = 10  # of a processor as fast as tests.machine tells
MEGABYTES = 500
LINE = "The ferry to Skerrow will stop at the end of March, the harbour office said. "


def overlapping() -> bytes:
    """A zip whose many names all stand for one part that unpacks to 20 MB of blanks."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("OPS/c0.xhtml", b" " * 20_000_000)
        first = archive.infolist()[0]
        for number in range(1, 200):
            copy = zipfile.ZipInfo(f"OPS/c{number}.xhtml")
            for name in ("compress_type", "compress_size", "file_size", "CRC", "header_offset"):
                setattr(copy, name, getattr(first, name))
            archive.filelist.append(copy)
            archive.NameToInfo[copy.filename] = copy
    return made.getvalue()


HOSTILE = {
    "nested.html": lambda: "<div>" * 100_000 + f"<p>{LINE}</p>",
    "formatting.html": lambda: "<b><i><u>" * 100_000 + LINE,
    "attributes.html": lambda: "<p " + " ".join(f"a{i}=1" for i in range(200_000)) + f">{LINE}</p>",
    "links.html": lambda: "<a href=/x>boat</a> " * 200_000,
    "long.html": lambda: f"<p>{LINE * 100_000}</p>",
    "breaks.html": lambda: f"<p>{'x<br><br>' * 300_000}</p>",
    "tables.html": lambda: "<article>" + "<table>" * 500 + f"<p>{LINE}</p>" * 20_000,
    "accents.html": lambda: f"<p>{LINE}a" + "\u0301\u0323" * 1_000_000,
    "references.html": lambda: f"<p>{LINE}a" + "&#769;&#803;" * 400_000,
    "items.html": lambda: f"<ul>{f'<li>{LINE}' * 60_000}",
    "angles.html": lambda: "<" * 3_000_000,
    "quotes.html": lambda: "<a title='" * 300_000,
    "entities.html": lambda: "&amp;" * 2_000_000 + LINE,
    "long.txt": lambda: LINE * 200_000,
    "lines.txt": lambda: "\n" * 5_000_000 + LINE,
    "brackets.md": lambda: "[" * 200_000 + LINE,
    "stars.md": lambda: "*a " * 200_000,
    "quotes.md": lambda: ">" * 200_000 + LINE,
    "pictures.md": lambda: "![" * 200_000 + LINE,
    "targets.md": lambda: "[a](b" * 150_000,
    "table.md": lambda: "|a" * 3_000 + "\n" + "|-" * 3_000 + "\n" + ("|a" * 3_000 + "\n") * 50,
    "lists.md": lambda: "- " * 20_000 + LINE,
    "rules.md": lambda: "---\n" * 200_000,
    "braces.rtf": lambda: "{\\rtf1 " + "{" * 500_000 + LINE,
    "groups.rtf": lambda: "{\\rtf1 " + "{\\b x}" * 300_000 + "}",
    "links.rtf": lambda: "{\\rtf1 " + '{\\field{\\*\\fldinst{ HYPERLINK "' * 60_000 + "}",
    "parts.eml": lambda: "Content-Type: multipart/mixed; boundary=x\n\n" + "--x\n\na\n" * 100_000,
    "headers.eml": lambda: "Subject: a\n" + "X: y\n" * 500_000 + "\n" + LINE,
    "deep.xml": lambda: "<rss>" + "<a>" * 500_000,
    "items.rss": lambda: "<rss>" + f"<item><title>{LINE}</title></item>" * 50_000 + "</rss>",
    "cells.csv": lambda: "title,url\n" + "," * 5_000_000,
    "nested.json": lambda: "[" * 500_000,
    "items.json": lambda: '[{"url": "http://a", "title": "' + LINE + '"}' + ",[]" * 900_000 + "]",
    "fonts.rtf": lambda: "{\\rtf1 " + "\\f1\\'cf\\u-10179?" * 300_000 + LINE + "}",
    "notes.rtf": lambda: "{\\rtf1 " + "a{\\footnote b" * 100_000 + LINE,
    "raised.html": lambda: f"<p>{LINE}" + "a<sup>1</sup>" * 100_000,
    "flowed.eml": lambda: "Content-Type: text/plain; format=flowed\n\n" + "> a \n" * 500_000,
    "heads.eml": lambda: "\n\n" + ("From: a\nSubject: b\nTo: c\n\n" + LINE + "\n\n") * 20_000,
    "columns.csv": lambda: (
        "title,url" + ",c" * 100_000 + "\n" + ("a,http://a/" + ",x" * 1_000 + "\n") * 500
    ),
    "names.epub": lambda: zipped({f"{n}": "" for n in range(20_000)}),
    "overlapping.epub": overlapping,
    "chapters.epub": lambda: epub({f"c{n}": chapter("One", [LINE]) for n in range(5_000)}),
    "titles.epub": lambda: epub(
        {f"c{n}": chapter("One", [LINE]) for n in range(2_000)}, {"OPS/toc.ncx": navigation(2_000)}
    ),
    "contents.epub": lambda: epub(
        {"c0": chapter("One", [LINE])},
        {"OPS/toc.ncx": nested_links(200) + LINE * 100_000},
    ),
    "navigation.epub": lambda: epub(
        {"c0": chapter("One", [LINE])},
        {"OPS/n": "<ol>" + "<a href='c0'>One</a>" * 3_000 + "</ol>"},
        "".join(f'<item id="n{n}" href="n" properties="nav"/>' for n in range(3_000)),
    ),
    "nested.docx": lambda: zipped({"word/document.xml": "<w:p>" * 1_000_000}),
    "nested.odt": lambda: zipped({"content.xml": "<text:span>" * 1_000_000}),
    "headings.html": lambda: "<h1><div>x" * 300 + f"<p>{LINE}</p>" * 40_000,
    "author.html": lambda: f"<meta name=author content='A{' ' * 400_000}B'><p>{LINE * 20}</p>",
    "blanks.txt": lambda: LINE + "\n" + " " * 400_000 + "\n" + LINE,
    "wrapped.txt": lambda: f"{LINE[:60]}\n" * 9 + " " * 400_000 + "\n" + LINE,
    "pages.pdf": lambda: many_pages(20_000),
    "boxes.html": lambda: "<div class='a b c'>" * 199 + f"<p>{LINE}</p>" * 50_000,
    "labels.pdf": lambda: one_page(
        b" ".join(
            b"BT /F1 5 Tf %d %d Td (boat %d) Tj ET" % (n * 37 % 590, n * 53 % 790, n)
            for n in range(50_000)
        )
    ),
    "stream.pdf": lambda: one_page(b"BT /F1 9 Tf (boat) Tj ET " * 200_000),
}


def navigation(count: int) -> str:
    """A table of contents whose titles are as long as titles get."""
    points = (
        f"<navPoint><text>{n} {LINE * 5}</text><content src='c{n}'/></navPoint>"
        for n in range(count)
    )
    return f"<ncx>{''.join(points)}</ncx>"


def nested_links(count: int) -> str:
    return "<ncx>" + "".join(f"<a href='c{n}'>" for n in range(count))


def many_pages(count: int) -> bytes:
    kids = b" ".join(b"3 0 R" for _ in range(count))
    return pdf(b"2 0 obj<</Type/Pages/Kids[%b]/Count %d>>endobj\n" % (kids, count), b"BT ET")


def one_page(stream: bytes) -> bytes:
    return pdf(b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n", stream)


def pdf(pages: bytes, stream: bytes) -> bytes:
    return (
        b"%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n%b"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources"
        b"<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n"
        b"4 0 obj<</Length %d>>stream\n%b\nendstream endobj\n"
        b"trailer<</Root 1 0 R>>\n%%%%EOF" % (pages, len(stream), stream)
    )


@pytest.mark.parametrize("name", HOSTILE)
def test_an_answer_comes_soon_and_memory_stays_bounded(write, name):
    place = write(name, HOSTILE[name]())
    code = (
        "import sys\n"
        "from resource import RUSAGE_CHILDREN, getrusage\n"
        "from tests.machine import peak_megabytes\n"
        "from bywhom.documents.reader import DocumentError, ReadingProcess, open_place\n"
        "process = ReadingProcess()\n"
        "try: open_place(sys.argv[1], process=process)\n"
        "except DocumentError as error: assert error.remedy\n"
        "process.close()\n"
        "used = getrusage(RUSAGE_CHILDREN)\n"
        "print(used.ru_utime + used.ru_stime)\n"
        "print(used.ru_maxrss / 1024, peak_megabytes())\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, place], cwd=ROOT, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr[-2000:]
    seconds, reading, asking = map(float, done.stdout.split())
    print(f"{name}: {seconds:.1f} s, {reading:.0f} MB there, {asking:.0f} MB here")
    assert seconds < SECONDS * slowness()
    assert reading < MEGABYTES
    assert asking < MEGABYTES


FLAT = (
    '<office:document xmlns:office="o" xmlns:text="t"><office:body><office:text>'
    f"<text:p>{LINE}</text:p></office:text></office:body></office:document>"
)


def samples() -> dict[str, bytes]:
    page = f"<html><body><article><h1>Ferry</h1><p>{LINE * 3}</p><p>{LINE}</p></article></body>"
    letter = f"Subject: Ferry\nFrom: Ada <a@b.example>\n\n{LINE}"
    return {
        ".txt": LINE.encode(),
        ".md": f"# Ferry\n\n- {LINE}\n\n> {LINE} [a](https://b.example)".encode(),
        ".html": page.encode(),
        ".pdf": (DATA / "latex-one-column.pdf").read_bytes(),
        ".epub": epub({"a.xhtml": chapter("One", [LINE])}),
        ".docx": (DATA / "libreoffice.docx").read_bytes(),
        ".odt": (DATA / "libreoffice.odt").read_bytes(),
        ".fodt": FLAT.encode(),
        ".rtf": (DATA / "libreoffice.rtf").read_bytes(),
        ".eml": letter.encode(),
        ".mhtml": letter.encode(),
        ".mbox": 2 * f"From a@b.example Thu Mar 12 08:00:00 2026\n{letter}\n".encode(),
        ".rss": RSS.encode(),
        ".atom": ATOM.encode(),
        ".opml": b"<opml><body><outline xmlUrl='https://a.example/f' text='A'/></body></opml>",
        ".xml": RSS.encode(),
        ".csv": INSTAPAPER.encode(),
        ".json": OMNIVORE.encode(),
    }


SAMPLES = samples()
SAME = {".text": ".txt", ".markdown": ".md", ".htm": ".html", ".xhtml": ".html", ".mht": ".mhtml"}


def test_every_format_has_a_sample_to_be_mutated():
    assert set(SAMPLES) | set(SAME) == set(READERS)


@st.composite
def mutated(draw: st.DrawFn) -> tuple[str, bytes]:
    """A sample of a format with pieces cut out, doubled, flipped or put in."""
    suffix = draw(st.sampled_from(sorted(SAMPLES)))
    data = bytearray(SAMPLES[suffix])
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, len(data)))
        length = draw(st.integers(0, 200))
        kind = draw(st.sampled_from(("cut", "double", "flip", "put")))
        if kind == "cut":
            del data[at : at + length]
        elif kind == "double":
            data[at:at] = data[at : at + length]
        elif kind == "flip":
            data[at : at + 4] = bytes(byte ^ 0x55 for byte in data[at : at + 4])
        else:
            data[at:at] = draw(st.binary(max_size=30))
    return suffix, bytes(data)


@settings(
    max_examples=300,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(mutated())
def test_whatever_a_file_holds_it_is_read_or_refused_in_words(write, made):
    suffix, data = made
    try:
        article = open_place(write("fuzz" + suffix, data)).article
    except DocumentError as error:
        assert error.problem
        assert error.remedy
        return
    at = 0
    for paragraph in article.paragraphs:
        assert article.text[at : paragraph.start].strip() == ""
        assert article.quote((paragraph.start, paragraph.end)).strip()
        at = paragraph.end
    for link in article.links:
        assert 0 <= link.start < link.end <= len(article.text)
        assert link.target.startswith(("http://", "https://", "mailto:"))


def test_the_time_of_a_read_is_linear_in_its_length(write):
    """Four times the text may take at most eight times the time: the machine is shared."""

    def seconds(count: int) -> float:
        place = write("a.html", f"<article>{f'<p>{LINE}</p>' * count}</article>")
        times = []
        for _ in range(3):
            began = time.process_time()
            open_place(place)
            times.append(time.process_time() - began)
        return min(times)

    seconds(10)
    assert seconds(2_000) < 8 * seconds(500) + 0.5
