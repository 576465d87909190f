"""Edges hang on the words: the marks beside them come or go by one rule."""

import pytest

from bywhom.analysis.reader.span_edges import canonical


def edges(text: str, words: str, quoted: bool = True) -> str:
    start = text.index(words)
    return text[slice(*canonical(text, start, start + len(words), quoted))]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("He said, “It is late,” and left.", "It is late", "“It is late,”"),
        ("He said, “It is late,” and left.", "“It is late", "“It is late,”"),
        ("He said, “It is late,” and left.", ", “It is late,", "“It is late,”"),
        ('"It is late?" he said.', "It is late", '"It is late?"'),
        ("``It is late,'' he said.", "It is late", "``It is late,''"),
        ("‘It is late,’ he said.", "It is late", "‘It is late,’"),
        ("He said it was late, and left.", " it was late,", "it was late"),
    ],
)
def test_a_content_keeps_its_quotation_marks_and_nothing_loose(text, words, expected):
    assert edges(text, words) == expected


def test_a_source_keeps_none():
    assert edges("“Ada Holm,” he said.", "“Ada Holm,”", quoted=False) == "Ada Holm"


@pytest.mark.parametrize("mark", "’'")
def test_an_apostrophe_is_no_closing_mark(mark):
    assert edges(f"She said the ship{mark}s late.", "the ship") == "the ship"


def test_nothing_but_marks_has_no_words():
    start, end = canonical("“”", 0, 2, quoted=True)
    assert start == end
