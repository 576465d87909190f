"""Office files, books and letters as other programs, countries and habits make them."""

import io
import zipfile

import pytest

from bywhom.documents.reader import open_place

P1 = "The ferry company closed the old slipway on Monday after a diver found cracks in two beams."
P2 = "The company said repairs would take until spring, and that small boats could go north."
W = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
O_NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "text", "style", "meta")
)
CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="content.opf"/></rootfiles></container>'
)
HEADS = (
    "From: Ada Holm <ada@example.org>\r\nTo: bo@example.net\r\nSubject: {subject}\r\n"
    "Date: Mon, 7 Sep 2026 09:12:00 +0200\r\nMIME-Version: 1.0\r\n"
)


def packed(parts: dict[str, str | bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return file.getvalue()


def paragraph(text: str) -> str:
    return f'<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def word(body: str, **parts: str) -> bytes:
    document = f"<w:document {W}><w:body>{body}</w:body></w:document>"
    more = {name.replace("__", "/").replace("_xml", ".xml"): data for name, data in parts.items()}
    return packed({"[Content_Types].xml": "<Types/>", "word/document.xml": document, **more})


def book(chapter: str, about: str = "", items: str = "", spine: str = "", root: str = "") -> bytes:
    opf = (
        '<package xmlns="http://www.idpf.org/2007/opf"><metadata'
        f' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>The Slipway</dc:title>{about}'
        '</metadata><manifest><item id="c" href="c.xhtml" media-type="application/xhtml+xml"/>'
        f'{items}</manifest><spine>{spine}<itemref idref="c"/></spine></package>'
    )
    page = (
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">'
        f"<body>{chapter}</body></html>"
    )
    parts = {f"{root}META-INF/container.xml": CONTAINER} if root != "none" else {}
    root = root.removeprefix("none")
    return packed({**parts, f"{root}content.opf": opf, f"{root}c.xhtml": page})


@pytest.mark.parametrize("is_packed", [False, True], ids=["html", "mhtml"])
def test_a_page_that_word_is_to_take_in_is_read_in_its_place(write, is_packed):
    page = f"<html><body><p>{P2}</p></body></html>"
    if is_packed:
        page = (
            'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\n'
            f"Content-Type: text/html; charset=utf-8\r\n\r\n{page}\r\n--b--\r\n"
        )
    name = "chunk.mht" if is_packed else "chunk.html"
    links = f'<Relationships xmlns="x"><Relationship Id="h" Target="{name}"/></Relationships>'
    data = packed(
        {
            "word/document.xml": f"<w:document {W}><w:body>{paragraph(P1)}"
            f'<w:altChunk r:id="h"/>{paragraph("The end.")}</w:body></w:document>',
            "word/_rels/document.xml.rels": links,
            f"word/{name}": page,
        }
    )
    assert open_place(write("a.docx", data)).article.text == f"{P1}\n\n{P2}\n\nThe end."


def test_prompts_and_deleted_rows_of_word_are_no_text(write):
    prompt = (
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
        f"{paragraph('Tap here to enter text.')}</w:sdtContent></w:sdt>"
    )
    row = "<w:tr>{how}<w:tc>{cell}</w:tc></w:tr>"
    gone = row.format(how="<w:trPr><w:del w:id='1'/></w:trPr>", cell=paragraph("Gone."))
    kept = row.format(how="", cell=paragraph("Kept."))
    data = word(f"{paragraph(P1)}{prompt}<w:tbl>{gone}{kept}</w:tbl>")
    assert open_place(write("a.docx", data)).article.text == f"{P1}\n\nKept."


def test_a_link_that_word_writes_as_a_field_keeps_its_address(write):
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    told = '<w:r><w:instrText> HYPERLINK "https://example.org/a" </w:instrText></w:r>'
    words = "<w:r><w:t>the report</w:t></w:r>"
    field = mark("begin") + told + mark("separate") + words + mark("end")
    after = '<w:r><w:t xml:space="preserve"> for more.</w:t></w:r>'
    article = open_place(write("a.docx", word(f"<w:p>{field}{after}</w:p>"))).article
    assert article.text == "the report for more."
    assert [(article.quote((k.start, k.end)), k.target) for k in article.links] == [
        ("the report", "https://example.org/a")
    ]


def test_names_that_programs_give_are_nobodys(write):
    core = '<c xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>{}</dc:creator></c>'
    found = {}
    for said in ("Microsoft Office User", "Ada Holm; Bo Lind", "Ada Holm & Bo Lind"):
        data = word(paragraph(P1), docProps__core_xml=core.format(said.replace("&", "&amp;")))
        found[said] = open_place(write("a.docx", data)).article.origin.authors
    assert found == {
        "Microsoft Office User": (),
        "Ada Holm; Bo Lind": ("Ada Holm", "Bo Lind"),
        "Ada Holm & Bo Lind": ("Ada Holm", "Bo Lind"),
    }


def test_running_heads_and_indexes_of_an_open_document_are_no_text(write):
    text = (
        f"<office:document {O_NAMES}><office:master-styles><style:master-page><style:header>"
        "<text:p>Running head</text:p></style:header></style:master-page></office:master-styles>"
        f"<office:body><office:text><text:p>{P1}</text:p><text:alphabetical-index>"
        "<text:index-body><text:p>eel, smoked 3</text:p></text:index-body>"
        "</text:alphabetical-index></office:text></office:body></office:document>"
    )
    opened = open_place(write("a.fodt", text))
    assert opened.article.text == P1
    assert [d.text for d in opened.receipt.dropped] == ["eel, smoked 3"]


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("a.doc", OLE + "WordDocument".encode("utf-16-le"), "old Word document"),
        ("a.docx", OLE + "WordDocument".encode("utf-16-le"), "old Word document"),
        ("a.docx", OLE + "EncryptedPackage".encode("utf-16-le"), "locked with a password"),
        ("a.msg", OLE + "__substg1.0_001A".encode("utf-16-le"), "as Outlook stores it"),
        ("a.webarchive", b"bplist00\xd1\x01\x02", "as Safari stores it"),
        ("a.azw", bytes(60) + b"BOOKMOBI" + bytes(90), "Kindle"),
        (
            "a.odt",
            packed(
                {
                    "content.xml": bytes(range(9, 99)),
                    "META-INF/manifest.xml": "<m><encryption-data/></m>",
                }
            ),
            "locked with a password",
        ),
    ],
    ids=["doc", "doc named docx", "locked docx", "msg", "webarchive", "mobi", "locked odt"],
)
def test_files_of_kinds_that_are_not_read_are_called_by_their_name(
    write, refusal, name, data, problem
):
    assert problem in refusal(write(name, data))


CYRILLIC = "Паромная компания закрыла старый причал в понедельник."


def test_an_rtf_without_a_font_is_in_its_usual_one(write):
    letters = "".join(f"\\'{byte:02x}" for byte in CYRILLIC.encode("cp1251"))
    head = r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset204 Tahoma;}{\f1\fcharset0 Arial;}}"
    body = head + letters + r"\par\f1 caf\'e9\par\plain " + letters + r"\par}"
    assert open_place(write("a.rtf", body)).article.text == f"{CYRILLIC}\n\ncafé\n\n{CYRILLIC}"
    assert open_place(write("b.rtf", r"{\rtf1\pc A caf\'82 by the sea.\par}")).article.text == (
        "A café by the sea."
    )


def test_numbers_of_printed_pages_and_links_back_are_no_words_of_a_book(write):
    chapter = (
        '<p>The old <span epub:type="pagebreak" id="p12">12</span>slipway is shut.</p>'
        '<aside epub:type="footnote"><p><a role="doc-backlink" href="#r">1</a> By own count.'
        ' <a href="#r">↩</a></p></aside>'
    )
    text = open_place(write("a.epub", book(chapter))).article.text
    assert text == "The Slipway\n\nThe old slipway is shut.\n\nBy own count."


def test_a_picture_in_the_line_of_reading_is_passed_over(write):
    data = book(
        f"<p>{P1}</p>",
        about="<dc:creator>Ada Holm &amp; Bo Lind</dc:creator>",
        items='<item id="i" href="i.jpg" media-type="image/jpeg"/>',
        spine='<itemref idref="i"/>',
    )
    with zipfile.ZipFile(file := io.BytesIO(data), "a") as archive:
        archive.writestr("i.jpg", b"\xff\xd8\xff\xe0" + bytes(range(256)))
    article = open_place(write("a.epub", file.getvalue())).article
    assert article.text == f"The Slipway\n\n{P1}"
    assert article.origin.authors == ("Ada Holm", "Bo Lind")


@pytest.mark.parametrize("root", ["none", "slipway/"])
def test_a_book_that_was_packed_anew_is_found(write, root):
    data = book(f"<p>{P1}</p>", root=root)
    assert open_place(write("a.epub", data)).article.text == f"The Slipway\n\n{P1}"


def letter(body: str, subject: str = "Slipway", kind: str = "text/plain; charset=utf-8") -> str:
    return HEADS.format(subject=subject) + f"Content-Type: {kind}\r\n\r\n{body}\r\n"


@pytest.mark.parametrize(
    ("subject", "heads", "text"),
    [
        (
            "WG: Anleger gesperrt",
            "Von: Bo Lind <bo@example.net>\r\nGesendet: Sonntag, 6. September 2026 08:00\r\n"
            "An: Ada Holm\r\nBetreff: Anleger gesperrt",
            "Die Reederei hat den Anleger gesperrt.",
        ),
        (
            "TR : Ponton fermé",
            "---------- Message transféré ---------\r\nDe : Bo Lind <bo@example.net>\r\n"
            "Date : dim. 6 sept. 2026 à 08:00\r\nObjet : Ponton fermé\r\nÀ : Ada Holm",
            "La compagnie a fermé le vieux ponton.",
        ),
        (
            "RV: Muelle cerrado",
            "De: Bo Lind <bo@example.net>\r\nEnviado: domingo, 6 de septiembre de 2026 8:00\r\n"
            "Para: Ada Holm\r\nAsunto: Muelle cerrado",
            "La empresa cerró el viejo muelle.",
        ),
    ],
    ids=["German", "French", "Spanish"],
)
def test_heads_of_a_letter_passed_on_are_known_in_other_languages(write, subject, heads, text):
    said = subject.partition(":")[2].strip()
    data = letter(f"Nota bene!\r\n\r\n{heads}\r\n\r\n{text}", subject)
    article = open_place(write("a.eml", data)).article
    assert article.title == said
    assert [(p.role, article.quote((p.start, p.end))) for p in article.paragraphs[1:]] == [
        ("body", "Nota bene!"),
        ("heading", said),
        ("body", "By Bo Lind, 2026-09-06"),
        ("quote", text),
    ]


def test_flowed_lines_may_be_parted_at_a_blank_that_is_none(write):
    kind = "text/plain; charset=utf-8; format=flowed; delsp=yes"
    data = letter("旧桟橋を \r\n閉鎖した。\r\n\r\nclosed on  \r\nMonday", kind=kind)
    assert open_place(write("a.eml", data)).article.text.endswith(
        "旧桟橋を閉鎖した。\n\nclosed on Monday"
    )


def test_heads_with_letters_beyond_ascii_are_read(write):
    data = letter("Le ponton est fermé.", "Ponton fermé", "text/plain; charset=iso-8859-1")
    data = data.replace("Ada Holm", "Søren Lund")
    for encoding in ("latin-1", "utf-8"):
        article = open_place(write("a.eml", data.encode(encoding))).article
        assert (article.title, article.origin.authors) == ("Ponton fermé", ("Søren Lund",))


def test_the_armour_of_a_signed_letter_is_no_text(write):
    signed = (
        f"-----BEGIN PGP SIGNED MESSAGE-----\r\nHash: SHA256\r\n\r\n{P1}\r\n\r\n"
        "-----BEGIN PGP SIGNATURE-----\r\n\r\niQEzBA\r\n=abcd\r\n-----END PGP SIGNATURE-----"
    )
    assert open_place(write("a.eml", letter(signed))).article.text == f"Slipway\n\n{P1}"


JAPANESE = "フェリー会社は月曜日に古い桟橋を閉鎖した。"


def test_letters_spelled_in_ascii_are_read_as_what_they_spell(write):
    japanese = letter(JAPANESE, kind="text/plain; charset=iso-2022-jp").encode("iso-2022-jp")
    assert JAPANESE in open_place(write("a.eml", japanese)).article.text
    assert JAPANESE in open_place(write("a.txt", JAPANESE.encode("iso-2022-jp"))).article.text
    german = letter("Für alle geschlossen.", kind="text/plain; charset=utf-7").encode("utf-7")
    assert "Für alle" in open_place(write("b.eml", german)).article.text


def test_utf16_of_another_script_is_read_without_its_mark(write):
    for encoding in ("utf-16-le", "utf-16-be"):
        assert open_place(write("a.txt", CYRILLIC.encode(encoding))).article.text == CYRILLIC


def test_a_shadow_tree_as_chromium_saves_it_is_shown(write):
    page = f'<html><body><x-a><template shadowmode="open"><p>{P1}</p><p>{P2}</p></template></x-a>'
    data = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://post.example/a\r\n"
        'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\n'
        f"Content-Type: text/html; charset=utf-8\r\n\r\n{page}</body></html>\r\n--b--\r\n"
    )
    assert P1 in open_place(write("a.mhtml", data)).article.text


def test_raised_signs_are_known_by_their_height_and_size(write):
    sign = '<w:r><w:rPr><w:position w:val="8"/><w:sz w:val="19"/></w:rPr><w:t>{}</w:t></w:r>'
    text = "<w:r><w:t>{}</w:t></w:r>"
    body = text.format("The basin.") + sign.format(1) + text.format(" It has 20 m") + sign.format(2)
    assert open_place(write("a.docx", word(f"<w:p>{body}</w:p>"))).article.text == (
        "The basin. It has 20 m²"
    )
    content = (
        f"<office:document {O_NAMES}><office:automatic-styles><style:style style:name='T1'>"
        "<style:text-properties style:text-position='33% 80%'/></style:style>"
        "</office:automatic-styles><office:body><office:text><text:p>The basin."
        "<text:span text:style-name='T1'>1</text:span> It is shut.</text:p></office:text>"
        "</office:body></office:document>"
    )
    assert open_place(write("a.fodt", content)).article.text == "The basin. It is shut."
    rtf = r"{\rtf1\ansi The basin.{\up8\fs19 1} It has 20 m{\up8\fs19 2}.\par}"
    assert open_place(write("a.rtf", rtf)).article.text == "The basin. It has 20 m²."
