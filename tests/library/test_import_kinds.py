"""What files of other programs hold comes in, or is told; the same article is the same; newer
words win, and no words are lost where both sides changed them."""

import json
from pathlib import Path
from typing import Any

import pytest

from bywhom.analysis.article import Article, Origin, Paragraph
from bywhom.library import Library, LibraryError, open_library
from bywhom.library.exchange import import_file
from bywhom.library.exchange.formats import export
from bywhom.library.notes.note_transfer import Transfer, TransferNote, gathered

PLACE = "https://post.example/lock"
TEXT = """The lock at Sedge Weir stays shut until June, the canal board said.

Ina Marsh, who keeps the lock, called the delay “a shame”. She has kept it for 12 years.

The board meets on 4 July. Rolf Penn and Ina Marsh will be heard."""
MARKET = "The market in Oakham moves to the quay in May, traders were told."
QUOTE = "The lock at Sedge Weir stays shut until June"


def article(text: str = TEXT, place: str = PLACE, title: str = "Lock stays shut", **more: Any):
    paragraphs, at = [], 0
    for part in text.split("\n\n"):
        paragraphs.append(Paragraph(at, at + len(part)))
        at += len(part) + 2
    return Article(title, text, tuple(paragraphs), Origin(place, **more))


@pytest.fixture
def lock(library: Library) -> int:
    return library.save_article(article())


@pytest.fixture
def bring(library: Library, tmp_path: Path):
    def bring_in(name: str, content: object):
        path = tmp_path / name
        if isinstance(content, bytes):
            path.write_bytes(content)
        else:
            told = content if isinstance(content, str) else json.dumps(content)
            path.write_text(told, encoding="utf-8", newline="")
        return import_file(library, path)

    return bring_in


def hypothesis(*annotations: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"export_userid": "acct:me@h.example", **more, "annotations": list(annotations)}


def annotation(quote: str = QUOTE, **more: Any) -> dict[str, Any]:
    uri = more.get("uri", PLACE)
    selector = {"type": "TextQuoteSelector", "exact": quote, "prefix": "", "suffix": ", the canal"}
    target = {"source": uri, "selector": [selector] if quote else []}
    usual = {
        "id": "q1w2e3r4t5y6u7i8",
        "uri": uri,
        "user": "acct:me@h.example",
        "text": "",
        "tags": [],
        "target": [target],
        "created": "2026-03-01T10:00:00+00:00",
        "updated": "2026-03-01T10:00:00+00:00",
        "document": {"title": ["Lock stays shut"]},
    }
    return usual | more


def w3c(target: object, **more: Any) -> dict[str, Any]:
    return {"@context": "http://www.w3.org/ns/anno.jsonld", "type": "Annotation"} | {
        "id": "https://notes.example/n1",
        "target": target,
        "bodyValue": "Why June?",
        **more,
    }


def bodies(library: Library) -> set[str]:
    return {note.body for note in library.notes()}


# Nothing is lost


PLACELESS = {
    "a page as a string": PLACE,
    "a page as an object": {"id": PLACE, "type": "Text"},
    "a range": {
        "source": PLACE,
        "selector": {
            "type": "RangeSelector",
            "startSelector": {"type": "XPathSelector", "value": "/p[1]"},
            "endSelector": {"type": "XPathSelector", "value": "/p[2]"},
        },
    },
    "a fragment": {"source": PLACE, "selector": {"type": "FragmentSelector", "value": "part2"}},
    "a position": {
        "source": PLACE,
        "selector": {"type": "TextPositionSelector", "start": 3, "end": 9},
    },
}


@pytest.mark.parametrize("kind", PLACELESS)
def test_a_note_without_words_of_the_text_is_one_on_the_whole_article(
    library: Library, lock: int, bring, kind: str
) -> None:
    done = bring("a.jsonld", w3c(PLACELESS[kind]))
    (note,) = library.notes(lock)
    assert (note.body, note.placement.state) == ("Why June?", "whole")
    said = " ".join(done.left_out)
    assert ("page" in kind) == (done.left_out == ()) and ("page" in kind or "Why June?" in said)


def test_a_highlight_without_any_words_is_told_with_its_place(
    library: Library, lock: int, bring
) -> None:
    selector = {"type": "TextPositionSelector", "start": 3, "end": 9}
    item = w3c({"source": PLACE, "selector": selector}, bodyValue="")
    done = bring("a.jsonld", item)
    assert library.notes() == []
    assert "characters 3 to 9" in done.left_out[0]


def test_words_told_by_a_text_fragment_are_a_quotation(library: Library, lock: int, bring) -> None:
    value = ":~:text=who%20keeps%20the%20lock"
    fragment = {"type": "FragmentSelector", "value": value}
    bring("a.jsonld", w3c({"source": PLACE, "selector": fragment}))
    again = {"id": "https://notes.example/n2", "bodyValue": "And why?"}
    bring("b.jsonld", w3c(f"{PLACE}#{value}", **again))
    assert [n.selector.quote for n in library.notes(lock)] == ["who keeps the lock"] * 2


def test_every_target_of_an_annotation_is_noted(library: Library, lock: int, bring) -> None:
    quotes = (QUOTE, "The board meets on 4 July.")
    targets = [
        {"source": PLACE, "selector": {"type": "TextQuoteSelector", "exact": q}} for q in quotes
    ]
    for name, given in (("list", targets), ("set", {"type": "Composite", "items": targets})):
        done = bring(f"{name}.jsonld", w3c(given))
        assert done.notes + done.known == 2
    assert {(n.selector.quote, n.body) for n in library.notes(lock)} == {
        (q, "Why June?") for q in quotes
    }


def test_a_reply_stands_with_what_it_answers(library: Library, lock: int, bring) -> None:
    first = annotation(text="Who decides?")
    reply = annotation("", id="reply-0123456789", text="The board.", references=[first["id"]])
    again = annotation("", id="reply-9876543210", text="Which?", references=[reply["id"]])
    bring("h.json", hypothesis(again, reply, first))
    notes = {note.body: note for note in library.notes(lock)}
    assert notes["The board."].answers == first["id"]
    assert notes["Which?"].answers == reply["id"]
    assert {n.selector.quote for n in notes.values()} == {QUOTE}
    assert {n.placement.state for n in notes.values()} == {"sure"}


def test_a_reply_of_the_web_annotation_model_has_the_other_for_its_target(
    library: Library, lock: int, bring
) -> None:
    target = {"source": PLACE, "selector": {"type": "TextQuoteSelector", "exact": QUOTE}}
    reply = w3c(
        "https://notes.example/n1",
        id="https://notes.example/n2",
        motivation="replying",
        bodyValue="Because of the frost.",
    )
    bring("a.jsonld", {"type": "AnnotationPage", "items": [w3c(target), reply]})
    assert len(library.articles()) == 1
    note = next(n for n in library.notes(lock) if n.body.startswith("Because"))
    assert (note.selector.quote, note.answers) == (QUOTE, "https://notes.example/n1")


def test_entries_that_are_no_annotations_are_counted(library: Library, lock: int, bring) -> None:
    done = bring("a.json", [annotation(text="x"), {"bookmark": 1}, 7])
    assert done.notes == 1
    assert done.left_out == ("2 entries that are no annotations",)


def test_columns_nobody_knows_are_named_if_they_say_something(
    library: Library, lock: int, bring
) -> None:
    done = bring("t.csv", f'quote,place,note,Rating,Empty\n"{QUOTE}",{PLACE},a,5,\n')
    assert done.notes == 1
    assert done.left_out == ("what stands in the column “Rating”: 5",)


def test_a_row_without_a_quotation_is_a_note_on_the_whole(
    library: Library, lock: int, bring
) -> None:
    bring("t.csv", f"Highlight,Title,URL,Note\n,Lock stays shut,{PLACE},All of it\n")
    assert [(n.body, n.placement.state) for n in library.notes(lock)] == [("All of it", "whole")]


# Letters


SAID = "café – naïve “so” € ž"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_a_table_is_decoded_as_it_was_meant(
    library: Library, lock: int, bring, encoding: str
) -> None:
    bring("t.csv", f"quote;place;note\r\n{QUOTE};{PLACE};{SAID}\r\n".encode(encoding))
    assert bodies(library) == {SAID}


@pytest.mark.parametrize(
    "content",
    [
        "quote,note\nшлюз закрыт,почему\n".encode("cp1251"),
        "quote,note\nда,“so”\n".encode("cp1251"),
        "quote,note\ncafé,it’s “so”\n".encode("mac_roman"),
        "quote,note\ncafé,naïve\n".encode("cp850"),
        "quote,note\nźle,że są\n".encode("cp1250"),
        "quote,note\nŁódź,x\n".encode("iso8859-2"),
        "quote,note\n中文,x\n".encode("big5"),
        "quote,note\nnaïve café résumé,".encode() + b"\xff\n",
        b"quote,note\na\x81b,c\n",
    ],
    ids=[
        *("Cyrillic", "few letters of it", "an old Mac", "DOS", "Polish", "Latin 2", "Chinese"),
        *("damaged", "no letters"),
    ],
)
def test_what_cannot_be_decoded_for_certain_is_refused(
    library: Library, bring, content: bytes
) -> None:
    with pytest.raises(LibraryError) as caught:
        bring("t.csv", content)
    assert "letters" in str(caught.value) or "damaged in line 2" in str(caught.value)
    assert library.notes() == []


@pytest.mark.parametrize(
    "words",
    [
        "„Ja“, sagte er, ‚nein‘ – Söhne, Ångström, ÉCOLE, ça va, à la, où, El Niño, ¿qué?",
        "€5 ‘so’ œuvre, 10° C, 5×4, ½ cup, £3.50, §4, Word®, a™ b, CO², 3 µm — she…left",
    ],
)
def test_words_of_windows_1252_are_not_taken_for_another_code_page(
    library: Library, lock: int, bring, words: str
) -> None:
    bring("t.csv", f'quote,place,note\n{QUOTE},{PLACE},"{words}"\n'.encode("cp1252"))
    assert bodies(library) == {words}


@pytest.mark.parametrize("first", ["", "sep=;\n"])
@pytest.mark.parametrize("between", [",", ";", "\t"])
def test_any_usual_sign_stands_between_the_cells(
    library: Library, lock: int, bring, between: str, first: str
) -> None:
    first = first.replace(";", between)
    rows = (("Highlight", "Title", "URL", "NOTE"), (QUOTE, "Lock", PLACE, "seen, twice"))
    lines = "\n".join(between.join(f'"{cell}"' for cell in row) for row in rows)
    bring("t.csv", first + lines)
    assert bodies(library) == {"seen, twice"}


@pytest.mark.parametrize(
    ("note", "tags", "body"),
    [
        (".5 percent is small", (), ".5 percent is small"),
        (".frost .v2.1 Cold", ("frost", "v2.1"), "Cold"),
        ("\\.net is a name", (), ".net is a name"),
        ("... and so on", (), "... and so on"),
        (".alone", ("alone",), ""),
    ],
)
def test_what_is_a_tag_in_a_table_for_readwise(
    library: Library, lock: int, bring, note: str, tags: tuple[str, ...], body: str
) -> None:
    bring("t.csv", f'Highlight,URL,Note\n"{QUOTE}",{PLACE},"{note}"\n')
    (found,) = library.notes()
    assert (found.tags, found.body) == (tags, body)


def test_tags_with_dots_and_semicolons_come_back_from_our_own_table(
    library: Library, lock: int, tmp_path: Path
) -> None:
    tags = ["a;b", "v2.1", 'said "so"', "two words"]
    library.add_note(lock, (0, 8), ".5 of it", tags=tags)
    path = tmp_path / "out.csv"
    path.write_text(export(library, "csv"), encoding="utf-8", newline="")
    with open_library(tmp_path / "other.db") as other:
        import_file(other, path)
        assert set(other.notes()[0].tags) == set(tags)


# Messages


REFUSED = {
    "a.md": "# Nothing\n\nNo words of others here.\n",
    "a.csv": "a,b\n1,2\n",
    "a.json": '{"a": ',
    "b.json": '{"a": 1}',
    "a.ris": "no tags here\n",
    "a.html": "<p>hello</p>",
    "open.csv": 'quote,place,note\na,b,c\n"words, never closed,d\nmore,e,f\n',
    "c.csv": 'quote,note\n"' + "x" * 11_000_000 + '",1\n',
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_without_notes_is_refused_in_words_for_readers(
    library: Library, bring, name: str
) -> None:
    with pytest.raises(LibraryError) as caught:
        bring(name, REFUSED[name])
    words = str(caught.value).lower()
    for python in ("argument", "zip()", "expecting", "char ", "error", "exception", "none", "<"):
        assert python not in words.replace(name, "").split("notes can be read")[1]


def test_a_mark_that_is_never_closed_is_told_with_its_line(library: Library, bring) -> None:
    with pytest.raises(LibraryError, match="line 3 is never closed"):
        bring("open.csv", REFUSED["open.csv"])


def test_what_stands_above_a_table_is_told(library: Library, lock: int, bring) -> None:
    rows = f"Notes for:\nThe lock\n\nPage Title;Page URL;Selection\nLock;{PLACE};{QUOTE}\n"
    done = bring("t.csv", rows)
    assert [note.placement.state for note in library.notes()] == ["sure"]
    assert done.left_out == ("what stands above the table: Notes for: The lock",)


def test_annotations_come_one_a_line_too(library: Library, lock: int, bring) -> None:
    lines = [annotation(text="one"), annotation(text="two", id="z9x8c7v6b5n4")]
    bring("a.json", "\n".join(map(json.dumps, lines)))
    assert bodies(library) == {"one", "two"}


# The same article


SAME_PAGE = (
    "http://post.example/lock",
    "https://www.post.example/lock/",
    "https://post.example/lock#comments",
    "https://post.example:443/lock?utm_source=mail&fbclid=x1",
    "HTTPS://POST.example/%6Cock",
)


@pytest.mark.parametrize("address", SAME_PAGE)
def test_notes_wait_under_any_address_of_the_page(library: Library, bring, address: str) -> None:
    bring("h.json", hypothesis(annotation(uri=address, text="x")))
    assert library.notes()[0].placement.state == "lost"
    lock = library.save_article(article())
    assert [n.placement.state for n in library.notes(lock)] == ["sure"]
    (row,) = library.articles()
    assert row.place == PLACE


@pytest.mark.parametrize("address", SAME_PAGE)
def test_notes_on_any_address_of_the_page_belong_to_the_article(
    library: Library, lock: int, bring, address: str
) -> None:
    bring("h.json", hypothesis(annotation(uri=address, text="x")))
    assert len(library.articles()) == 1
    assert [n.placement.state for n in library.notes(lock)] == ["sure"]


@pytest.mark.parametrize(
    "address", ["https://post.example/lock?page=2", "https://post.example/lock#/2", "/tmp/lock"]
)
def test_other_addresses_are_other_articles(
    library: Library, lock: int, bring, address: str
) -> None:
    bring("h.json", hypothesis(annotation(uri=address, text="x")))
    assert len(library.articles()) == 2


def test_an_article_is_known_by_its_canonical_address_and_a_pdf_by_its_print(
    library: Library, bring
) -> None:
    other = "https://m.post.example/amp/lock"
    pdf = "urn:x-pdf:0123abcd"
    bring("h.json", hypothesis(annotation(uri=pdf, text="x")))
    lock = library.save_article(article(known_as=(other, pdf)))
    bring("g.json", hypothesis(annotation(uri=other, text="y", id="another-0123456789")))
    assert len(library.articles()) == 1
    assert {n.body for n in library.notes(lock)} == {"x", "y"}


def test_one_title_may_stand_over_two_articles(library: Library, bring) -> None:
    other = "Eels are dear this week, the cook said.\n\nNobody asked why."
    first = library.save_article(article(place="", title="Notes"))
    second = library.save_article(article(other, place="", title="Notes"))
    for quote in (QUOTE, "Nobody asked why.", "words of a third"):
        bring(f"{quote[:3]}.csv", f'Highlight,Title\n"{quote}"," notes "\n')
    assert [n.selector.quote for n in library.notes(first)] == [QUOTE]
    assert [n.selector.quote for n in library.notes(second)] == ["Nobody asked why."]
    assert len(library.articles()) == 3


def test_notes_of_one_title_go_to_the_article_that_has_their_words(library: Library, bring) -> None:
    lock = library.save_article(article(place="", title="News"))
    market = library.save_article(article(MARKET, place="", title="NEWS "))
    bring("r.csv", f"Highlight,Title,Note\n{QUOTE},News,a\nThe market in Oakham moves,News,b\n")
    assert [n.body for n in library.notes(lock)] == ["a"]
    assert [n.body for n in library.notes(market)] == ["b"]


def test_rows_of_one_title_and_two_authors_are_two_articles(library: Library, bring) -> None:
    rows = "a,Notes,Ina Marsh\nb,Notes,Rolf Penn\nc,Notes,“Marsh, Ina”\n"
    bring("r.csv", "Highlight,Title,Author\n" + rows.replace("“", '"').replace("”", '"'))
    assert sorted(row.notes for row in library.articles()) == [1, 2]


@pytest.mark.parametrize("told", ["Lock stays shut | The Post", "LOCK STAYS SHUT — Post.example"])
def test_the_name_of_a_site_after_a_title_makes_no_other_article(
    library: Library, lock: int, bring, told: str
) -> None:
    bring("r.csv", f"Highlight,Title,Note\n{QUOTE},{told},a\nwords not there,Lock - a list,b\n")
    assert sorted(row.title for row in library.articles()) == ["Lock - a list", "Lock stays shut"]
    bring("r.csv", f"Highlight,Title,Note\nwords not there,{told},c\n")
    assert len(library.articles()) == 3


def test_a_record_of_ris_is_an_article_even_without_its_end(library: Library, bring) -> None:
    record = "TY  - NEWS\nTI  - Notes\nN1  - {}\n"
    bring("a.ris", f"{record.format('one')}ER  - \n\n{record.format('two')}")
    assert [row.notes for row in library.articles()] == [1, 1]
    assert bodies(library) == {"one", "two"}


@pytest.mark.parametrize("form", ["markdown", "csv", "jsonld", "hypothesis", "html"])
def test_two_pasted_articles_of_one_title_stay_two_in_every_format(
    library: Library, tmp_path: Path, form: str
) -> None:
    for text in (TEXT, "Eels are dear this week, the cook said."):
        library.add_note(library.save_article(article(text, place="", title="Notes")), (0, 8))
    ending = {"markdown": ".md", "csv": ".csv", "html": ".html"}.get(form, ".json")
    path = tmp_path / f"out{ending}"
    path.write_text(export(library, form), encoding="utf-8", newline="")
    with open_library(tmp_path / "other.db") as other:
        import_file(other, path)
        assert len(other.articles()) == 2
        again = other.save_article(article(place="", title="Notes"))
        assert [n.placement.state for n in other.notes(again)] == ["sure"]
        assert len(other.articles()) == 2


# Changed elsewhere


def test_newer_words_of_a_note_come_in_and_older_ones_do_not(
    library: Library, lock: int, bring
) -> None:
    old = annotation(text="old")
    new = annotation(text="new", updated="2026-04-01T10:00:00+00:00")
    bring("old.json", hypothesis(old))
    assert bring("new.json", hypothesis(new)).changed == 1
    done = bring("old.json", hypothesis(old))
    assert (done.notes, done.older, bodies(library)) == (0, 1, {"new"})


def test_words_changed_here_and_there_are_both_kept_once(
    library: Library, lock: int, bring
) -> None:
    bring("old.json", hypothesis(annotation(text="old")))
    library.change_note(library.notes()[0].id, body="mine")
    new = annotation(text="theirs", updated="2099-04-01T10:00:00+00:00")
    assert bring("new.json", hypothesis(new)).beside == 1
    bring("new.json", hypothesis(new))
    assert sorted(n.body for n in library.notes()) == ["mine", "theirs"]


def test_what_was_changed_here_alone_stays(library: Library, lock: int, bring) -> None:
    bring("old.json", hypothesis(annotation(text="old")))
    library.change_note(library.notes()[0].id, body="mine")
    bring("old.json", hypothesis(annotation(text="old")))
    assert [n.body for n in library.notes()] == ["mine"]


def test_a_table_whose_notes_were_changed_by_hand_comes_back_changed(
    library: Library, lock: int, bring
) -> None:
    library.add_note(lock, (0, 8), "before")
    bring("t.csv", export(library, "csv").replace("before", "after"))
    assert [n.body for n in library.notes()] == ["after"]


@pytest.mark.parametrize("second_place", [PLACE, "https://post.example/other"])
def test_numbers_for_ids_are_those_of_their_own_list(
    library: Library, lock: int, bring, second_place: str
) -> None:
    for count, (place, quote) in enumerate(((PLACE, QUOTE), (second_place, "Rolf Penn")), 1):
        bring(f"{count}.csv", f'place,quote,note,id\n{place},"{quote}",note {count},1\n')
    assert bodies(library) == {"note 1", "note 2"}
    bring("2.csv", f'place,quote,note,id\n{second_place},"Rolf Penn",note 2,1\n')
    assert len(library.notes()) == 2


def test_annotations_of_others_are_theirs_and_stay_so(
    library: Library, lock: int, bring, tmp_path: Path
) -> None:
    info = {"display_name": "Ann Sorrel"}
    theirs = annotation(
        text="Look", user="acct:ann@h.example", user_info=info, id="theirs-0123456789"
    )
    bring("h.json", hypothesis(annotation(text="Mine"), theirs))
    assert {n.body: n.annotator for n in library.notes()} == {"Mine": None, "Look": "Ann Sorrel"}
    path = tmp_path / "again.json"
    path.write_text(export(library, "hypothesis"), encoding="utf-8")
    with open_library(tmp_path / "other.db") as other:
        import_file(other, path)
        assert {n.body: n.annotator for n in other.notes()} == {
            "Mine": None,
            "Look": "Ann Sorrel",
        }


# Formats of other programs


FOREIGN = {
    "readwise.md": f"# Lock\n\n## Highlights\n- {QUOTE} ([View Highlight](https://r.example/1))\n"
    "    - Note: Why June?\n    - Tags: [[frost]] \n",
    "zotero.md": f"# Notes\n\n“{QUOTE}” ([Marsh, p. 3](zotero://select/x)) "
    "([pdf](zotero://open-pdf/y)) Why June?\n",
    "koreader.md": f"# Lock\n##### Ina Marsh\n\n### Page 3 @ 24 May 2026\n*{QUOTE}*\n\n---\n"
    "Why June?\n",
    "zotero.json": json.dumps(
        [
            {"key": "A", "data": {"key": "A", "itemType": "newspaperArticle", "title": "Lock",
                                  "url": PLACE}},
            {"key": "B", "data": {"key": "B", "itemType": "attachment", "parentItem": "A"}},
            {"key": "C", "data": {"key": "C", "itemType": "annotation", "parentItem": "B",
                                  "annotationText": QUOTE, "annotationComment": "Why June?",
                                  "annotationColor": "#5fb236", "tags": [{"tag": "frost"}]}},
        ]
    ),
    "zotero.ris": f"TY  - NEWS\r\nTI  - Lock\r\nUR  - {PLACE}\r\n"
    f"N1  - <blockquote>{QUOTE}</blockquote><p>Why June?</p>\r\nER  - \r\n",
}  # fmt: skip


@pytest.mark.parametrize("name", FOREIGN)
def test_notes_of_other_programs_are_understood(library: Library, bring, name: str) -> None:
    bring(name, FOREIGN[name])
    (note,) = library.notes()
    assert (note.selector.quote, note.body) == (QUOTE, "Why June?")
    if name in ("zotero.json", "readwise.md"):
        assert note.tags == ("frost",)
    if name == "zotero.json":
        assert (note.colour, library.articles()[0].place) == ("green", PLACE)


LAID_OUT = {
    "a comment below a rule": f"> [!note] Page 3\n>\n> {QUOTE}\n>\n> ---\n> Why June?\n> ^K3Y\n",
    "a list": f"# Lock\n\n- > {QUOTE}\n  - Why June?\n",
    "a list of Logseq": f"- title:: Lock\n- > {QUOTE}\n\t- Why June?\n",
    "Hypothesis": f"- {QUOTE} — [Updated on 2026-05-01](https://hyp.is/x) — Group: #Public\n"
    "    - Annotation: Why June?\n",
    "signs within": f"> The lock at **Sedge <mark>Weir</mark>** [{QUOTE[23:]}](x.md)\n\n"
    "Why June?\n",
    "a block's mark": f"> {QUOTE} ^a1-b2\n\nWhy June?\n",
}


@pytest.mark.parametrize("kind", LAID_OUT)
def test_quotations_are_told_from_what_stands_beside_them(
    library: Library, bring, kind: str
) -> None:
    bring("a.md", LAID_OUT[kind])
    (note,) = library.notes()
    assert (note.selector.quote, note.body) == (QUOTE, "Why June?")


def test_who_is_quoted_and_what_is_around_marked_words_is_kept(library: Library, bring) -> None:
    bring("a.md", f"> {QUOTE}\n>\n> — Ina Marsh, [p. 3](x)\n\nWhy June?\n")
    bring("b.md", f"Here: =={QUOTE}==, they say.\n\nMore.\n")
    assert {note.selector.quote for note in library.notes()} == {QUOTE}
    assert bodies(library) == {
        "— Ina Marsh, [p. 3](x)\n\nWhy June?",
        f"Here: {QUOTE}, they say.",
    }


def test_a_quotation_changed_elsewhere_is_a_note_more(library: Library, lock: int, bring) -> None:
    bring("a.json", hypothesis(annotation(text="Mine")))
    moved = annotation("The board meets on 4 July", text="Mine", updated="2026-06-01T00:00:00Z")
    for _ in range(2):
        bring("b.json", hypothesis(moved))
    quotes = {note.selector.quote for note in library.notes(lock)}
    assert len(library.notes()) == 2 and quotes == {QUOTE, "The board meets on 4 July"}


def test_articles_of_one_title_are_told_apart_by_their_authors_however_many() -> None:
    parcels = [
        Transfer("", "Introduction", authors=(f"Author{n % 300}",), slips=(TransferNote(f"q{n}"),))
        for n in range(900)
    ]
    found = gathered(parcels)
    assert len(found) == 300
    assert [slip.quote for slip in found[299].slips] == ["q299", "q599", "q899"]
