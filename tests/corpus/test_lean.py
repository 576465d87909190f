"""The lean JSON holds what the tables hold, in at most 8 kB for 600 words."""

import json
import subprocess
import sys
from pathlib import Path

import pyarrow as pa
import pytest

import bywhom.corpus
from bywhom.corpus.columns import LISTS, QUOTED

GOLDEN = sorted((Path(__file__).resolve().parents[1] / "golden").glob("*.txt"))
STORY = "“Who is there?” whispered the fox.\n\nNobody answered. “I may be wrong,” she said.\n\n" * 4
WIDEST = 8000  # bytes for 600 words


@pytest.fixture(scope="module")
def both(tmp_path_factory):
    """The lean lines of our articles, the engine's rows of the same, and the texts."""
    texts = [path.read_text("utf-8") for path in GOLDEN[:6]]
    texts += [STORY, "Ein Satz, der nicht auf Englisch ist, und noch einer davon.", ""]
    given = [{"id": f"a{n}", "text": text, "desk": "x"} for n, text in enumerate(texts)]
    source = tmp_path_factory.mktemp("lean") / "s.jsonl"
    source.write_text("".join(json.dumps(row) + "\n" for row in given), "utf-8")
    code = "import sys; from bywhom.main import main; sys.exit(main(sys.argv[1:]))"
    command = [sys.executable, "-c", code, "analyse", "--format", "jsonl", "--lean"]
    done = subprocess.run([*command, "--keep", "desk", str(source)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    rows = bywhom.corpus.rows(pa.Table.from_pylist(given), keep=["desk"]).to_pylist()
    return done.stdout.splitlines(), rows, texts


def test_the_tables_can_be_made_of_it_and_the_texts(both):
    for line, row, text in zip(*both, strict=True):
        found = json.loads(line)
        rebuilt = tables_of(found, text)
        for table in LISTS:
            told = [{**one, "chance": round(one["chance"], 3)} if "chance" in one else one
                    for one in row[table]]  # fmt: skip
            assert sorted(map(str, rebuilt[table])) == sorted(map(str, told)), table
        assert (found["id"], found["fields"]) == (row["id"], {"desk": row["desk"]})
        assert found["summary"] == {"words": row["words"], "reads_like": row["reads_like"]}
        assert found["article"]["text_sha256"] == row["text_sha256"].hex()
        assert found["article"]["title"] == row["title"]
        assert found.get("notices", []) == row["notices"]


def test_600_words_take_8_kilobytes_at_most(both):
    lines, rows, _ = both
    size = sum(len(line.encode()) for line in lines[:6])
    assert size / sum(row["words"] for row in rows[:6]) * 600 <= WIDEST


def test_it_holds_no_words_of_the_rules_and_chances_as_numbers(both):
    (first, *_), *_ = both
    found = json.loads(first)
    assert found["lean"] == 1 and found["version"] == 1
    assert found["marks"] and all(type(mark["chance"]) is float for mark in found["marks"])
    assert not {"ask", "explanation", "fair", "text", "confidence"} & set(found["marks"][0])


def tables_of(line, text):
    """As docs/corpus.md tells it."""
    sentences, attributions, sources = (
        listed(line[name]) for name in ("sentences", "attributions", "sources")
    )
    marks = [{"voice": "writer", "rung": None} | mark for mark in line["marks"]]
    for number, one in enumerate(attributions):
        if one["sort"] == "statement" and number not in line.get("unmarked", ()):
            told = {"kind": "attributed", "rule": f"attributed.{one['source_kind']}"}
            told |= {"rung": one["source_kind"], "voice": "writer", "chance": one["chance"]}
            marks += [told | {"start": start, "end": end} for start, end in one["content"]]
    for mark in marks:
        mark["text"] = text[mark["start"] : mark["end"]] if mark["kind"] in QUOTED else None
    for sentence in sentences:
        sentence["role"] = line["article"]["roles"][sentence["paragraph"]]
    for one in attributions:
        one["content"] = spans(one["content"])
        for name in ("source", "cue"):
            start, end = one[f"{name}_start"], one[f"{name}_end"]
            one[name] = None if start is None else text[start:end]
    for one in sources:
        one["mentions"] = spans(one["mentions"])
    found = {"sentences": sentences, "marks": marks, "attributions": attributions}
    found["sources"] = sources
    return {
        name: [{column: row[column] for column, _ in LISTS[name]} for row in rows]
        for name, rows in found.items()
    }


def listed(columns):
    return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]


def spans(pairs):
    return [{"start": start, "end": end} for start, end in pairs]
