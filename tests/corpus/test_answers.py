"""The ten questions of docs/corpus.md: each query runs, on articles of our own."""

import pytest

from docs.corpus_answers import GOLDEN, PAGE, answer, corpus, golden_sheet, queries


@pytest.fixture(scope="module")
def results(tmp_path_factory):
    return corpus(tmp_path_factory.mktemp("answers"), GOLDEN[:3], jobs=1)


def test_the_page_answers_ten_questions():
    questions = [line for line in PAGE.read_text("utf-8").splitlines() if line.startswith("### ")]
    assert sum(line[4].isdigit() for line in questions) == 10
    assert len(queries()) == 9 and PAGE.read_text("utf-8").count("```text\n") == 9


@pytest.mark.parametrize("number", range(9))
def test_a_query_gives_rows(results, number):
    assert len(answer(results, queries()[number]).splitlines()) > 1


def test_the_labels_of_our_articles_are_a_sheet(results, tmp_path):
    from bywhom.corpus.agreement import agreement

    found = {one.column: one for one in agreement(results, [golden_sheet(results, tmp_path / "s")])}
    assert set(found) == {"status", "hedge", "unnamed-source"}
    assert found["status"].program.value > 0.5
