"""How subjective a sentence's words are, by TextBlob's list."""

import json
import subprocess
import sys

import pytest

from bywhom.analysis.article import Article
from bywhom.analysis.marks import Analysis, Sentence
from bywhom.analysis.report import to_json
from bywhom.analysis.text.subjectivity import (
    LONGEST,
    by_sentence,
    mean_subjectivity,
    subjectivity,
)
from bywhom.main import main

PLAIN = "The plan has forty pages and three maps."
JUDGED = "The plan is awful and silly."


def test_a_judgement_is_more_subjective_than_a_description():
    assert subjectivity(PLAIN) < 0.2 < 0.8 < subjectivity(JUDGED) <= 1


def test_a_sentence_without_a_listed_word_has_none():
    assert subjectivity("Ferries leave at noon.") == subjectivity("…") == subjectivity("") == 0


def test_it_does_not_matter_who_says_it():
    credited = "“An awful, silly plan,” Ines Tarrow said."
    assert subjectivity(credited) == subjectivity("An awful, silly plan.")


def test_each_sentence_has_its_number_in_order():
    text = f"{PLAIN} {JUDGED}"
    spans = [(0, len(PLAIN)), (len(PLAIN) + 1, len(text))]
    assert list(by_sentence(text, spans)) == [
        pytest.approx(subjectivity(s), abs=0.001) for s in (PLAIN, JUDGED)
    ]


def test_the_mean_counts_every_sentence_alike():
    assert mean_subjectivity([0.0, 0.9, 0.3]) == 0.4
    assert mean_subjectivity([]) is None


def test_of_an_endless_sentence_only_the_beginning_is_read():
    assert subjectivity("so it went " * (LONGEST // 11 + 1) + "awful") == 0


def test_the_json_tells_the_mean_or_that_it_was_not_measured():
    article = Article("", "It rained. It was awful.", ())
    analysis = Analysis(article, (Sentence(0, 10, 0), Sentence(11, 24, 0)), (), (), ())
    assert to_json(analysis, "x")["summary"]["subjectivity"] is None
    measured = analysis._replace(subjectivity=(0.0, 1.0))
    assert to_json(measured, "x")["summary"]["subjectivity"] == 0.5


def test_the_command_measures_the_sentences_it_prints(tmp_path, capsys):
    path = tmp_path / "plan.txt"
    path.write_text(f"Harbour plan shown\n\n{PLAIN} {JUDGED}\n", encoding="utf-8")
    assert main(["analyse", "--format", "json", str(path)]) == 0
    found = json.loads(capsys.readouterr().out)
    spans = [(s["start"], s["end"]) for s in found["article"]["sentences"]]
    numbers = list(by_sentence(found["article"]["text"], spans))
    assert len(numbers) == 3
    assert found["summary"]["subjectivity"] == mean_subjectivity(numbers) > 0.2


def test_of_an_article_in_another_language_nothing_is_measured(tmp_path, capsys):
    path = tmp_path / "hafen.txt"
    path.write_text("Der Hafen ist seit gestern geschlossen, und niemand weiß warum. " * 5, "utf-8")
    assert main(["analyse", "--format", "json", str(path)]) == 0
    assert json.loads(capsys.readouterr().out)["summary"]["subjectivity"] is None


def after(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_its_library_is_not_loaded_where_no_number_is_wanted(tmp_path):
    path = tmp_path / "plan.txt"
    path.write_text(PLAIN, encoding="utf-8")
    code = (
        "import sys\nfrom bywhom.main import main\n"
        f"main(['analyse', '--output', {str(tmp_path / 'out')!r}, {str(path)!r}])\n"
        "print('textblob' in sys.modules)"
    )
    assert after(code) == "False"


def test_loading_it_reaches_for_nothing_outside_the_computer():
    code = (
        "import socket\n"
        "def refuse(*a, **k): raise AssertionError('a connection was tried')\n"
        "socket.socket.connect = socket.create_connection = socket.getaddrinfo = refuse\n"
        "from bywhom.analysis.text.subjectivity import subjectivity\n"
        "print(subjectivity('An awful plan.'))"
    )
    assert float(after(code)) > 0.8
