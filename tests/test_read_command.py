"""`bywhom read`: the marked article on a terminal, and on what is none."""

import re

import pytest

from bywhom.analysis.analyse import load_analyser
from bywhom.analysis.article import Article
from bywhom.analysis.text.segment import plain_paragraphs
from bywhom.cli.terminal_page import terminal_page
from bywhom.main import main

ANALYSER = load_analyser()
ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


def page(text: str, width: int = 60, colour: bool = False) -> str:
    article = Article("", text, plain_paragraphs(text))
    return terminal_page(ANALYSER.analyse(article), width, colour)


def test_signs_stand_beneath_the_marked_words():
    lines = page("The pier reportedly leaks.").splitlines()
    at = lines.index("The pier reportedly[1] leaks.")
    assert lines[at + 1] == "         ~~~~~~~~~~"


def test_signs_stand_beneath_words_after_wide_letters():
    lines = page("At 雪 it reportedly fell.").splitlines()
    at = next(i for i, line in enumerate(lines) if "reportedly" in line)
    under = lines[at + 1].replace(".", " ")  # the whole may be a claim credited to nobody
    assert under.rstrip() == "         ~~~~~~~~~~"  # 雪 takes two columns


def test_colour_needs_no_signs_and_underlines():
    said = page("The pier reportedly leaks.", colour=True)
    assert "\x1b[4;36mreportedly\x1b[0m[1]" in said and "~~~" not in said


@pytest.mark.parametrize("width", [40, 72])
def test_no_line_is_wider_than_the_terminal(width):
    text = "Officials say that the " + "very " * 40 + "x" * 100 + " pier may close."
    widths = [len(ESCAPE.sub("", line)) for line in page(text, width, colour=True).splitlines()]
    assert max(widths) <= width


def test_all_words_of_the_article_are_there_in_order():
    text = "Sources say the pier may close.\n\nIt reportedly leaks, and nobody knows why."
    said = page(text, 24, colour=True).partition("Hedge:")[0]
    words = re.sub(r"\[\d+\]", "", ESCAPE.sub("", said)).split()
    assert words[: len(text.split())] == text.split()


def test_an_article_cannot_steer_the_terminal():
    said = page("\x1b]0;owned\x07Critics say \u202eit.\x9b31m")
    assert "Critics" in said and not set(said) & set("\x1b\x07\u202e\x9b")


def test_one_place_that_fails_does_not_stop_the_others(tmp_path, capsys):
    path = tmp_path / "pier.txt"
    path.write_text("Critics say the pier may close.", "utf-8")
    assert main(["read", str(tmp_path / "gone.txt"), str(path)]) == 1
    captured = capsys.readouterr()
    assert "gone.txt" in captured.err and "Critics[1] say" in captured.out


@pytest.mark.parametrize(
    ("environment", "coloured"),
    [({"FORCE_COLOR": "1"}, True), ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False), ({}, False)],
)
def test_colour_is_the_readers_choice(environment, coloured, monkeypatch, capsys):
    for name in ("FORCE_COLOR", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert main(["read"]) == 0
    assert ("\x1b[4;" in capsys.readouterr().out) == coloured
