"""What is told of a corpus may have been written by anybody."""

import json
from pathlib import Path

import pytest

from bywhom.corpus.manifest import NAME, Manifest, read_manifest, write_manifest
from bywhom.files.errors import FileError

FIELDS: dict[str, str | list[str]] = {"text": "text", "id": "id", "title": "title", "keep": ["a"]}


@pytest.mark.parametrize(
    "other",
    [
        {"part": 0},
        {"part": "2000"},
        {"part": True},
        {"rows": -5},
        {"broken": None},
        {"sources": 5},
        {"sources": [["a.jsonl"]]},
        {"fields": {}},
        {"fields": {**FIELDS, "text": ["text"]}},
        {"fields": {**FIELDS, "keep": [3]}},
        {"fields": None},
        {"format": "1"},
        {"more": 1},
    ],
)
def test_values_that_no_corpus_has_are_said(tmp_path: Path, other: dict[str, object]) -> None:
    write_manifest(tmp_path, Manifest(["a.jsonl"], FIELDS, 2000, rows=3))
    assert read_manifest(tmp_path).rows == 3
    path = tmp_path / NAME
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | other), "utf-8")
    with pytest.raises(FileError, match="this is no corpus"):
        read_manifest(tmp_path)
