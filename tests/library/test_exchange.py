"""Notes leave the library and come back whole; what other programs write is understood."""

import csv
import io
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bywhom.library import Library, LibraryError, open_library
from bywhom.library.exchange import (
    annotations,
    formats,
    json_reading,
    markdown,
    markdown_reading,
    notes_page,
    sheet_reading,
    sheets,
)
from bywhom.library.notes.note_transfer import Transfer, TransferNote
from tests.library.samples import FERRY, make_article, words

EXCHANGED = Path(__file__).parent / "exchanged"
ADDRESS = "https://post.example/night-ferry"
PAGE = """Harbour board keeps the night ferry in port

The night ferry will stay in port until April. The crews were not asked before the board met on
Monday evening. The union calls that a first mistake."""

ENDINGS = {"markdown": ".md", "csv": ".csv", "jsonld": ".jsonld", "html": ".html"}
OTHERS = {"readwise": ".csv", "hypothesis": ".json", "ris": ".ris"}  # cannot say all of it
FORMS = [*ENDINGS, *OTHERS]


@pytest.fixture
def noted(library: Library) -> Library:
    """Two articles with three notes that are hard to carry."""
    ferry = library.save_article(make_article(place="https://post.example/ferry"))
    market = library.save_article(make_article("<b>Market</b>\n\nFish & chips.", "market.txt"))
    library.add_note(
        ferry,
        words(FERRY, "Critics"),
        "Which?\n\n> *who*\n\n---\n<script>alert(1)</script>",
        "rose",
    )
    library.add_note(
        ferry,
        words(FERRY, "in port.\n“Nobody has asked"),
        "=1+1\n<!-- /bywhom -->\n--> &lt;b&gt; &amp;lt;",
        "blue",
        ["sources", "two words"],
        mark_rule="unnamed.crowd",
    )
    library.add_note(market, (0, 9), "", "green")
    return library


def carried(library: Library) -> list[tuple]:
    """All that must survive a journey, article by article."""
    return sorted(
        (
            library.article(n.article_id).title,
            *(n.uid, n.selector.quote, n.body, n.colour, n.tags, n.created, n.mark_rule),
            n.placement,
        )
        for n in library.notes()
    )


def exported(library: Library, form: str, folder: Path) -> Path:
    path = folder / f"notes{(ENDINGS | OTHERS)[form]}"
    path.write_text(formats.export(library, form), encoding="utf-8", newline="")
    return path


@pytest.mark.parametrize("form", ENDINGS)
def test_notes_come_back_whole_to_a_library_with_the_articles(
    noted: Library, tmp_path: Path, form: str
) -> None:
    path = exported(noted, form, tmp_path)
    with open_library(tmp_path / "other.db") as other:
        for row in reversed(noted.articles()):
            other.save_article(noted.article(row.id))
        done = formats.import_file(other, path)
        assert (done.articles, done.notes, done.known, done.left_out) == (0, 3, 0, ())
        assert carried(other) == carried(noted)


@pytest.mark.parametrize("form", FORMS)
def test_taking_in_what_is_there_already_changes_nothing(
    noted: Library, tmp_path: Path, form: str
) -> None:
    before = carried(noted)
    path = exported(noted, form, tmp_path)
    for _ in range(2):
        done = formats.import_file(noted, path)
        assert (done.notes, done.known) == (0, 3)
    assert carried(noted) == before


@pytest.mark.parametrize("form", FORMS)
def test_notes_wait_with_their_quotation_until_their_article_comes(
    noted: Library, tmp_path: Path, form: str
) -> None:
    path = exported(noted, form, tmp_path)
    with open_library(tmp_path / "other.db") as other:
        assert formats.import_file(other, path).notes == 3
        assert {n.placement.state for n in other.notes()} == {"lost"}
        ferry = other.save_article(make_article(place="https://post.example/ferry"))
        found = other.notes(ferry)
        assert {n.selector.quote for n in found} == {"Critics", "in port.\n“Nobody has asked"}
        assert all(n.placement.state != "lost" for n in found)
        again = formats.import_file(other, path)
        assert again.notes == 0


@pytest.mark.parametrize("form", FORMS)
def test_words_that_are_noted_twice_in_one_article_come_back_as_two_notes(
    library: Library, tmp_path: Path, form: str
) -> None:
    twice = make_article("He said no. She said yes.", "short.txt")
    article = library.save_article(twice)
    for span in ((3, 7), (16, 20)):
        library.add_note(article, span)
    path = exported(library, form, tmp_path)
    with open_library(tmp_path / "other.db") as other:
        other.save_article(twice)
        assert formats.import_file(other, path).notes == 2
        assert formats.import_file(other, path).known == 2
        assert len(other.notes()) == 2


def test_a_note_on_other_words_alike_is_no_repetition(library: Library) -> None:
    article = library.save_article(make_article("He said no. She said yes.", "short.txt"))
    library.add_note(article, (3, 7))
    from_a_friend = TransferNote("said", uid="friend", start=16, end=20)
    assert library.take_in([Transfer("short.txt", "", slips=(from_a_friend,))]).notes == 1
    the_same = TransferNote("said", uid="cousin", start=3, end=7)
    assert library.take_in([Transfer("short.txt", "", slips=(the_same,))]).known == 1


def test_a_note_in_the_bin_that_is_brought_in_again_comes_out_of_it(
    noted: Library, tmp_path: Path
) -> None:
    path, before = exported(noted, "markdown", tmp_path), carried(noted)
    noted.delete_note(noted.notes()[0].id)
    done = formats.import_file(noted, path)
    assert (done.notes, done.known) == (1, 2)
    assert carried(noted) == before


def test_a_place_told_for_another_text_is_not_believed(library: Library) -> None:
    article = library.save_article(make_article("Gamma said no. Delta said ok.", "short.txt"))
    slip = TransferNote("said", prefix="Alpha ", suffix=" no. Beta said yes.", start=6, end=10)
    library.take_in([Transfer("short.txt", "", slips=(slip,))])
    (note,) = library.notes(article)
    assert note.placement.state == "doubtful"


@pytest.mark.parametrize("told", ["2 March 2026", "0001-01-01T00:00:00+14:00", "", "now"])
def test_a_time_that_is_none_is_not_taken_over(library: Library, told: str) -> None:
    library.take_in([Transfer("p", "t", slips=(TransferNote("q", created=told, changed=told),))])
    note = library.notes()[0]
    for time in (note.created, note.changed):
        assert datetime.fromisoformat(time).year == datetime.now(UTC).year


def test_a_time_of_another_zone_is_kept_in_utc(library: Library) -> None:
    slip = TransferNote("q", created="2026-03-02T10:00:00+02:00", changed="2026-03-02T09:00:00Z")
    library.take_in([Transfer("p", "t", slips=(slip,))])
    note = library.notes()[0]
    assert note.created == "2026-03-02T08:00:00.000+00:00"
    assert note.changed == "2026-03-02T09:00:00.000+00:00"


def test_ids_and_words_that_no_file_can_hold_are_taken_in_once(library: Library) -> None:
    slips = (
        TransferNote("q\ud800", "b\udfff", uid="\ud800"),
        TransferNote("r", uid="\udc00"),
        TransferNote("r\udc00"),
    )
    parcel = Transfer("p", "t", slips=slips)
    first, again = library.take_in([parcel]), library.take_in([parcel])
    assert (first.notes, again.notes, again.known) == (3, 0, 3)


def test_a_quotation_within_a_part_of_a_page_is_understood(
    library: Library, tmp_path: Path
) -> None:
    """Selectors may refine each other: https://www.w3.org/TR/annotation-model/#refinement-of-selection"""
    quotation = {"type": "TextQuoteSelector", "exact": "the crews"}
    part = {"type": "FragmentSelector", "value": "main", "refinedBy": quotation}
    target = {"source": {"id": ADDRESS}, "selector": part}
    path = tmp_path / "part.jsonld"
    path.write_text(json.dumps({"type": "Annotation", "body": "Who?", "target": target}), "utf-8")
    assert formats.import_file(library, path).notes == 1
    assert (library.notes()[0].selector.quote, library.articles()[0].place) == (
        "the crews",
        ADDRESS,
    )


def test_an_import_is_undone_in_one_step(library: Library) -> None:
    formats.import_file(library, EXCHANGED / "obsidian.md")
    assert library.undo() == "notes imported"
    assert library.notes() == [] and library.articles() == []
    assert library.search("crews") == []


FOREIGN = {
    "obsidian.md": (2, ("sources",), "Who would have asked them? #sources"),
    "readwise-export.csv": (2, ("crews", "sources"), "Who would have asked them?"),
    "readwise-import.csv": (1, ("crews", "sources"), "Who would have asked them?"),
    "hypothesis.json": (2, ("crews", "sources"), "Who would *have* asked them?"),
    "annotation.jsonld": (1, ("sources",), "Who would have asked them?"),
}


@pytest.mark.parametrize("name", FOREIGN)
def test_what_another_program_wrote_is_understood(library: Library, name: str) -> None:
    count, tags, body = FOREIGN[name]
    done = formats.import_file(library, EXCHANGED / name)
    assert done.notes == count
    note = next(n for n in library.notes() if n.selector.quote.startswith("The crews"))
    assert note.selector.quote == "The crews were not asked before the board met on Monday evening."
    assert (note.tags, note.body) == (tags, body)


@pytest.mark.parametrize("name", [n for n in FOREIGN if n != "readwise-export.csv"])
def test_a_note_of_another_program_finds_its_words_in_the_article(
    library: Library, name: str
) -> None:
    article = library.save_article(make_article(PAGE, ADDRESS))
    formats.import_file(library, EXCHANGED / name)
    note = next(n for n in library.notes(article) if n.selector.quote.startswith("The crews"))
    assert note.placement.state == "sure"
    assert library.article(article).quote(note.placement.span).startswith("The crews were")


def test_an_article_named_by_another_program_has_its_facts(library: Library) -> None:
    formats.import_file(library, EXCHANGED / "obsidian.md")
    (row,) = library.articles()
    assert (row.title, row.place) == ("Harbour board keeps the night ferry in port", ADDRESS)
    assert (row.authors, row.published) == (("Bo Lind", "Ana Ruiz"), "2026-03-02")
    assert row.tags == ("port", "reading list")


def test_a_note_on_a_whole_page_is_kept_as_a_note_on_the_whole_article(library: Library) -> None:
    done = formats.import_file(library, EXCHANGED / "hypothesis.json")
    assert done.left_out == ()
    on_the_page = next(n for n in library.notes() if not n.selector.quote)
    assert (on_the_page.body, on_the_page.placement.state) == ("A note on the whole page.", "whole")


WITHIN = ("Una;=cmd|'/C calc'!A0;x", "a; \n'=1", "a\n@x\n- y", "'\t=1", ";;=1;'=2;''+3")


def test_no_cell_of_a_table_is_a_formula(noted: Library) -> None:
    note = noted.notes()[0]
    for body in (
        "=HYPERLINK(1)",
        "+1",
        "-1",
        "@x",
        "\t=1",
        "'=1",
        "''+1",
        "\n=1+1",
        " =1+1",
        "＝1+1",
        *WITHIN,
    ):
        noted.change_note(note.id, body=body)
        for form in ("csv", "readwise"):
            table = formats.export(noted, form)
            cells = [cell for row in csv.reader(io.StringIO(table)) for cell in row]
            assert not [
                c for c in cells if c.lstrip()[:1] in tuple("=+-@＝") or c[:1] in tuple("\t\r")
            ]
            for divider in ";\t":
                rows = csv.reader(io.StringIO(table, newline=""), delimiter=divider)
                assert not [c for row in rows for c in row if c.lstrip()[:1] in tuple("=+@＝")]
        again = sheet_reading.read(formats.export(noted, "csv"))
        assert body in {slip.body for parcel in again for slip in parcel.slips}


def test_a_page_of_notes_runs_and_loads_nothing(noted: Library) -> None:
    html = formats.export(noted, "html")
    assert "<script>alert" not in html and "<b>Market" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
    assert "default-src 'none'" in html
    assert html.count("<script") == 1 and 'type="application/ld+json"' in html


def test_an_address_that_would_run_is_not_made_a_link(library: Library) -> None:
    article = library.save_article(make_article(place="javascript:alert(1)//"))
    library.add_note(article, (0, 5))
    assert "href" not in formats.export(library, "html")


def test_markdown_carries_no_element_that_runs(noted: Library) -> None:
    text = formats.export_markdown(noted)
    assert "<script>" not in text and "<b>" not in text
    assert text.count("<!-- bywhom\n") == 2  # one block of data an article


def test_some_articles_are_exported_and_the_others_not(noted: Library) -> None:
    market = next(row.id for row in noted.articles() if row.place == "market.txt")
    assert [p.place for p in formats.parcels_of(noted, [market])] == ["market.txt"]
    assert formats.export_markdown(noted, []) == ""


BROKEN = {
    "empty.json": "",
    "number.json": "7",
    "words.json": "these are words",
    "types.json": '{"annotations": [{"target": 3}, 5, {"target": [[]], "uri": {}}, {"id": 1}]}',
    "deep.json": "[" * 200_000,
    "notes_page.html": "<html><script>alert(1)</script></html>",
    "columns.csv": "a,b\n1,2\n",
    "nul.csv": 'quote,note\n"a\x00b",c\n',
    "short.csv": "quote,note,id\nonly this\n",
    "long.csv": "quote\na,b,c\n",
    "comment.md": "<!-- bywhom {\n",
    "facts.md": "---\ntitle: x\n---\n<!-- bywhom {nonsense} -->\n> words\n\nbody\n<!-- /bywhom -->",
    "lists.md": '---\n---\n<!-- bywhom {"quote": [], "start": "x"} -->\n> w\n\n\n<!-- /bywhom -->',
    "openings.html": '<script type="application/ld+json" id="bywhom-notes">' * 100_000,
    "picture.png": "\x89PNG",
    "dashes.md": "---\n" * 20_000,
    "quotes.md": "> a\n\n" * 20_000,
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_is_taken_in_as_far_as_it_says_something_or_refused_in_words(
    library: Library, tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    path.write_text(BROKEN[name], encoding="utf-8", newline="")
    try:
        done = formats.import_file(library, path)
    except LibraryError as error:
        assert error.place == str(path) and error.remedy.endswith(".")
        assert library.articles() == []
    else:
        assert done.notes == len(library.notes())


def test_a_file_too_large_is_refused_before_it_is_read(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "huge.csv"
    with path.open("wb") as file:
        file.truncate(1_000_000_000)
    with pytest.raises(LibraryError, match="larger than 64 MB"):
        formats.import_file(library, path)


TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r"), max_size=60)
NAMES = st.text(st.sampled_from("abcé xy-_"), max_size=12).map(str.strip)
SLIPS = st.builds(
    TransferNote,
    quote=TEXTS.filter(str.strip),
    body=st.one_of(
        TEXTS, st.sampled_from(["<!-- /bywhom -->", "---\ntitle: x\n---\n", "'=1", *WITHIN])
    ),
    uid=st.uuids().map(str),
    prefix=TEXTS,
    suffix=TEXTS,
    start=st.integers(0, 99),
    end=st.integers(100, 200),
    colour=st.sampled_from(["yellow", "rose"]),
    tags=st.lists(NAMES.filter(bool), max_size=3, unique=True).map(tuple),
    created=st.just("2026-03-04T09:58:11.000+00:00"),
    changed=st.just("2026-03-04T09:58:12.000+00:00"),
    mark_rule=st.sampled_from([None, "hedge.modal"]),
)
PARCELS = st.builds(
    Transfer,
    place=st.sampled_from(["https://a.example/1", "paper.txt"]),
    title=NAMES.filter(bool),
    publisher=st.one_of(st.none(), NAMES.filter(bool)),
    authors=st.lists(NAMES.filter(bool), max_size=2).map(tuple),
    published=st.sampled_from([None, "2026-03-02"]),
    slips=st.lists(SLIPS, min_size=1, max_size=3).map(tuple),
)


@settings(max_examples=150, deadline=None)
@given(PARCELS)
def test_any_note_survives_every_format_letter_by_letter(parcel: Transfer) -> None:
    assert markdown_reading.read(markdown.write([parcel])) == [parcel]
    assert json_reading.read(annotations.write([parcel])) == [parcel]
    assert notes_page.read(notes_page.write([parcel])) == [parcel]
    assert sheet_reading.read(sheets.write([parcel])) == [parcel]
