"""Tables of articles, packed or not, row by row: what is read of them and what is said."""

import gzip
import io
import json
import sys
from datetime import datetime

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from bywhom.documents.rows import tables
from bywhom.documents.rows.row import Fields, article_of
from bywhom.documents.rows.sources import rows_of

TABLE = [
    {"id": "a", "text": "It may rain.", "title": "Rain", "date": "2031-05-02", "source": "Herald"},
    {"id": "b", "text": "It rained.", "title": "", "url": "https://orne.example/b", "page": 4},
]
LINES = "".join(json.dumps(row) + "\n" for row in TABLE).encode()
PAGES = Fields(keep=("page", "desk"))


def csv_bytes():
    return (
        b"id,text,title,date,source,url,page\n"
        b'a,"It may rain.",Rain,2031-05-02,Herald,,\n'
        b"b,It rained.,,,,https://orne.example/b,4\n"
    )


def parquet_bytes():
    names = ("id", "text", "title", "date", "source", "url", "page")
    rows = [{name: row.get(name) for name in names} for row in TABLE]
    sink = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(rows), sink)
    return sink.getvalue()


FILES = {
    "a.jsonl": lambda: LINES,
    "a.ndjson": lambda: LINES,
    "lines.json": lambda: LINES,
    "list.json": lambda: json.dumps(TABLE, indent=1).encode(),
    "a.jsonl.gz": lambda: gzip.compress(LINES),
    "a.ndjson.zst": lambda: pa.compress(LINES, "zstd", asbytes=True),
    "a.csv": csv_bytes,
    "a.csv.gz": lambda: gzip.compress(csv_bytes()),
    "a.tsv": lambda: csv_bytes().replace(b",", b"\t"),
    "a.parquet": parquet_bytes,
}


@pytest.mark.parametrize("name", sorted(FILES))
def test_every_kind_of_table_gives_the_same_articles(tmp_path, name):
    (tmp_path / name).write_bytes(FILES[name]())
    first, second = rows_of([str(tmp_path / name)], PAGES)
    assert (first.identity, first.text, first.title) == ("a", "It may rain.", "Rain")
    assert (first.origin.published, first.origin.publisher) == ("2031-05-02", "Herald")
    assert second.origin.place == "https://orne.example/b"
    assert dict(second.fields) == {"page": "4", "desk": ""}
    assert first.problem is None and second.problem is None


def test_a_broken_line_is_told_with_its_number_and_the_rest_is_read(tmp_path):
    path = tmp_path / "a.ndjson"
    path.write_bytes(b'{"text": "One."}\n{"text": \n\n[1]\n{"body": "Two."}\n{"text": "Three."}\n')
    rows = list(rows_of([str(path)], Fields()))
    assert [row.text for row in rows] == ["One.", None, None, None, "Three."]
    assert [row.identity.rpartition(":")[2] for row in rows] == ["1", "2", "4", "5", "6"]
    assert "is not JSON" in rows[1].problem and 'has no "text"' in rows[3].problem


def test_the_fields_can_have_other_names(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text('{"body": "One.", "url": "x://1", "head": "Uno"}\n', "utf-8")
    (row,) = rows_of([str(path)], Fields("body", "url", "head"))
    assert (row.identity, row.text, row.title) == ("x://1", "One.", "Uno")


def test_a_csv_file_without_the_named_column_says_which_it_has(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("id,story\n1,One.\n", "utf-8")
    (row,) = rows_of([str(path)], Fields("body"))
    assert "no column “body”" in row.problem and "“story”" in row.problem


@pytest.mark.parametrize("name", ["a.jsonl.gz", "a.jsonl.zst", "a.parquet"])
def test_a_file_that_breaks_off_is_one_plain_line(tmp_path, name):
    whole = FILES[name.replace("jsonl.zst", "ndjson.zst")]()
    (tmp_path / name).write_bytes(whole[: len(whole) // 2])
    problem = list(rows_of([str(tmp_path / name)], Fields()))[-1].problem
    assert problem.startswith(str(tmp_path / name)) and "Traceback" not in problem


def test_a_folder_gives_its_documents_and_tables_by_name(tmp_path):
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "x.txt").write_text("Text.", "utf-8")
    (tmp_path / "a.jsonl").write_bytes(LINES)
    (tmp_path / "c.xyz").write_text("No reader claims it.", "utf-8")
    (tmp_path / ".hidden.txt").write_text("Hidden.", "utf-8")
    rows = list(rows_of([str(tmp_path)], Fields()))
    assert [row.identity for row in rows] == ["a", "b", str(tmp_path / "b" / "x.txt")]


@pytest.mark.parametrize(
    "given, texts",
    [
        (LINES, ["It may rain.", "It rained."]),
        (csv_bytes(), ["It may rain.", "It rained."]),
        (b"Critics say, it may rain.\n", ["Critics say, it may rain.\n"]),
    ],
)
def test_standard_input_is_lines_of_json_a_csv_table_or_one_article(monkeypatch, given, texts):
    stream = io.TextIOWrapper(io.BufferedReader(io.BytesIO(given)))
    monkeypatch.setattr(sys, "stdin", stream)
    assert [row.text for row in rows_of(["-"], Fields())] == texts


def test_what_a_row_says_of_its_article_is_told(tmp_path):
    path = tmp_path / "a.jsonl"
    row = {"text": "Kein Wort.", "authors": ["Ada Holm", "Bo Ek"], "language": "DE", "place": "p:1"}
    path.write_text(json.dumps(row), "utf-8")
    article = article_of(next(rows_of([str(path)], Fields())))
    assert article.origin.authors == ("Ada Holm", "Bo Ek") and article.origin.place == "p:1"
    assert article.language == "de"


def test_a_line_of_a_table_without_end_is_said_and_the_others_are_read(tmp_path, monkeypatch):
    monkeypatch.setattr(tables, "MAX_LINE", 1_000)
    path = tmp_path / "a.csv.gz"
    path.write_bytes(
        gzip.compress(b"id,text\na,It may rain.\nb," + b"0" * 9_000 + b"\nc,It rained.\n")
    )
    rows = [*rows_of([str(path)], Fields())]
    assert [row.text for row in rows if not row.problem] == ["It may rain.", "It rained."]
    (problem,) = (row.problem for row in rows if row.problem)
    assert "a.csv.gz:2" in problem and "longer than" in problem


@pytest.mark.parametrize(
    "head, said",
    [
        (b"text" + b",c" * 20_000, "more than 10,000 are not read"),
        (b'text,"' + b"0" * 200_000 + b'"', "its first line is not CSV"),
    ],
)
def test_a_table_of_columns_without_end_is_refused(tmp_path, monkeypatch, head, said):
    monkeypatch.setattr(tables, "MAX_LINE", 100_000)
    path = tmp_path / "a.csv.gz"
    path.write_bytes(gzip.compress(head + b"\n" + b"a\n" * 3))
    (row,) = rows_of([str(path)], Fields())
    assert said in row.problem


def told(path, data, fields=PAGES):
    """Text or problem of each row of such a file."""
    path.write_bytes(data)
    return [row.problem or row.text for row in rows_of([str(path)], fields)]


@pytest.mark.parametrize("mark", [";", "|", "\t"])
def test_what_stands_between_the_cells_of_a_csv_is_found(tmp_path, mark):
    table = f'\ufeffid{mark} text {mark}date\r\n1{mark}"It{mark} may\r\nrain."{mark}x\r\n'
    assert told(tmp_path / "a.csv", table.encode()) == [f"It{mark} may\nrain."]


def test_a_row_with_more_cells_than_names_is_not_cut(tmp_path):
    cells = told(tmp_path / "a.csv", b"id;text;\n1;It may; rain;\n2;It rained.;\n3;So; it; did;x\n")
    assert cells[1] == "It rained." and "more cells" in cells[2] and len(cells) == 3


def test_a_csv_without_the_column_says_which_it_has(tmp_path):
    (said,) = told(tmp_path / "a.csv", b"ID;Title;Text\n1;Rain;It may rain.\n")
    assert "“ID”, “Title”, “Text”" in said and "--text" in said
    (said,) = told(tmp_path / "a.csv", b"url,title,body\nhttps://orne.example/b,Rain,It rained.\n")
    assert "“body”" in said  # an archive, no reading list


@pytest.mark.parametrize("name", ["a.jsonl", "a.csv"])
def test_old_encodings_and_utf_16_are_read(tmp_path, name):
    line = json.dumps({"text": "A “café” might – close."}, ensure_ascii=False)
    table = f"{line}\n{line}\n" if name == "a.jsonl" else "id,text\n1,A “café” might – close.\n"
    for encoding in ("cp1252", "utf-16", "utf-8-sig"):
        words = set(told(tmp_path / name, table.encode(encoding)))
        assert words == {"A “café” might – close."}, encoding
    mixed = table.encode("cp1252") + table.partition("\n")[2].encode("utf-8")
    assert set(told(tmp_path / name, mixed)) == {"A “café” might – close."}


def test_fields_inside_fields_are_named_with_dots(tmp_path):
    values = {"id": {"$oid": "7f"}, "content": {"body": ["It may rain.", "It did."]}}
    values |= {"author": {"name": "Ada Holm"}, "meta": {"desk": {"name": "town", "no": 3}}}
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps(values), "utf-8")
    (row,) = rows_of([str(path)], Fields(text="content.body", keep=("meta.desk", "meta.desk.no")))
    assert row.text == "It may rain.\n\nIt did." and row.identity == '{"$oid": "7f"}'
    assert row.origin.authors == ("Ada Holm",)
    assert row.fields == (("meta.desk", '{"name": "town", "no": 3}'), ("meta.desk.no", "3"))


def test_a_list_inside_an_object_is_a_table(tmp_path):
    listed = json.dumps({"status": "ok", "articles": TABLE}, indent=1).encode()
    assert told(tmp_path / "a.json", listed) == ["It may rain.", "It rained."]


def test_a_row_that_fails_is_known_by_its_own_id(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text('{"id": 12, "text": null}\n{"id": 13}\n', "utf-8")
    assert [(row.identity, row.place) for row in rows_of([str(path)], PAGES)] == [
        ("12", f"{path}:1"),
        ("13", f"{path}:2"),
    ]


def test_kinds_of_parquet_columns_are_read_as_words(tmp_path):
    columns = {
        "id": pa.array([7]),
        "text": pa.array(["It may rain."], pa.large_string()),
        "date": pa.array([datetime(2031, 5, 2, 6, 30)], pa.timestamp("us", "UTC")),
        "source": pa.array(["Herald"]).dictionary_encode(),
        "meta": pa.array([{"desk": "town", "page": 4}]),
    }
    pq.write_table(pa.table(columns), tmp_path / "a.parquet")
    fields = Fields(keep=("meta.desk", "meta"))
    (row,) = rows_of([str(tmp_path / "a.parquet")], fields)
    assert (row.identity, row.origin.publisher) == ("7", "Herald")
    assert row.origin.published == "2031-05-02T06:30:00+00:00"
    assert dict(row.fields) == {"meta.desk": "town", "meta": '{"desk": "town", "page": 4}'}
    pq.write_table(pa.table({"text": pa.array([b"It rained."])}), tmp_path / "a.parquet")
    assert [row.text for row in rows_of([str(tmp_path / "a.parquet")], fields)] == ["It rained."]


def test_a_parquet_table_without_the_column_is_told_once(tmp_path):
    pq.write_table(pa.table({"body": ["It may rain."] * 900}), tmp_path / "a.parquet")
    (row,) = rows_of([str(tmp_path / "a.parquet")], PAGES)
    assert "It has “body”" in row.problem
    whole = (tmp_path / "a.parquet").read_bytes()
    (said,) = told(tmp_path / "a.parquet", whole[:-9])
    assert "no Parquet file, or breaks off" in said


def test_what_is_not_packed_as_its_name_says_is_told(tmp_path):
    (said,) = told(tmp_path / "a.jsonl.gz", LINES)
    assert "is not packed by gzip" in said
