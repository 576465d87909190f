"""The worker as the window starts it: a real process, real pipes."""

import json
import queue
import subprocess
import sys

import pytest

from bywhom.analysis.analyse import load_analyser
from bywhom.analysis.article import Article
from bywhom.analysis.process.worker import _measure, _next, _samples
from bywhom.analysis.process.worker_protocol import Assembly, article_message, line, preview_from
from bywhom.analysis.text.segment import plain_paragraphs
from bywhom.analysis.text.subjectivity import by_sentence

TEXT = """Pier may close

Critics say the pier at Lorn Bay could close. “We have seen no plan,” Ines Tarrow said.

The council ignored the warnings to please its donors. 😀 It may rain.
"""


def article(text: str) -> Article:
    return Article("Pier", text, plain_paragraphs(text))


def long_article() -> Article:
    lines = [f"Officials in ward {n} said the pier might close by May." for n in range(3000)]
    return article("\n\n".join(lines))


@pytest.fixture
def worker(root):
    process = subprocess.Popen(
        [sys.executable, "-m", "bywhom.analysis.process.worker"],
        cwd=root,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    yield process
    process.stdin.close()
    assert process.wait(timeout=30) == 0
    process.stdout.close()


def ask(worker, message):
    worker.stdin.write(line(message))
    worker.stdin.flush()


def answers(worker, job):
    """Messages of one job up to its end."""
    for raw in worker.stdout:
        message = json.loads(raw)
        if message.get("job") == job:
            yield message
            if message["kind"] in ("done", "failed"):
                return


def test_an_analysis_comes_over_the_pipe_whole(worker):
    one = article(TEXT)
    ask(worker, article_message(1, one))
    assembly = Assembly(one)
    results = [assembly.add(message) for message in answers(worker, 1)]
    assert results[-1] == load_analyser().analyse(one)


def test_the_part_on_screen_comes_first(worker):
    one = long_article()
    ask(worker, article_message(2, one, look=1500))
    messages = list(answers(worker, 2))
    assert [m["kind"] for m in messages[:2]] == ["preview", "preview"]
    sentences, marks = preview_from(messages[0])
    start = one.paragraphs[1500].start
    assert any(m.start >= start for m in marks)
    page = {s.paragraph for s in sentences}
    assert page >= {1500, 1510} and 1600 not in page
    assert {s.paragraph for s in preview_from(messages[1])[0]} >= {1500, 1600}
    assert any(m["kind"] == "progress" for m in messages)


def test_a_short_article_is_read_once_wherever_its_reader_goes(worker):
    one = article(TEXT)
    ask(worker, article_message(3, one, look=2))
    ask(worker, {"do": "look", "job": 3, "paragraph": 1})
    kinds = [message["kind"] for message in answers(worker, 3)]
    assert "preview" not in kinds and kinds[-1] == "done"


def test_a_newer_article_interrupts_an_older_one(worker):
    ask(worker, article_message(3, long_article()))
    short = article(TEXT)
    ask(worker, article_message(4, short))
    kinds = [m["kind"] for m in answers(worker, 4)]
    assert kinds[-1] == "done"
    ask(worker, article_message(5, short))  # nothing of job 3 is left behind
    rest = []
    for raw in worker.stdout:
        rest.append(json.loads(raw))
        if (rest[-1]["kind"], rest[-1].get("job")) == ("done", 5):
            break
    assert {m.get("job") for m in rest} == {5}


def test_a_cancelled_article_is_dropped_and_the_next_one_answered(worker):
    ask(worker, article_message(6, long_article()))
    ask(worker, {"do": "cancel", "job": 6})
    short = article(TEXT)
    ask(worker, article_message(7, short))
    assert next(m for m in answers(worker, 7) if m["kind"] == "done")


def test_what_is_asked_comes_before_what_is_read_to_get_warm():
    asked = [None, {"do": "analyse"}, {"do": "look"}]
    inbox, read = queue.SimpleQueue(), []

    class Reader:
        def analyse(self, one):
            read.append(one.text)
            if len(read) == 2:
                inbox.put(asked.pop())
            raise ValueError("a rule with a bug")

    unread = _samples()
    assert len(unread) > 3
    assert _next(inbox, Reader(), unread) == {"do": "look"}
    assert len(read) == 2
    inbox.put(asked.pop())
    assert _next(inbox, Reader(), unread) == {"do": "analyse"}
    assert len(read) == 2


def test_rules_are_read_again_without_a_restart(worker, tmp_path):
    (tmp_path / "broken.toml").write_text("format = 1\nrule = 3", encoding="utf-8")
    assert json.loads(worker.stdout.readline())["kind"] == "ready"
    ask(worker, {"do": "rules", "folders": [str(tmp_path)]})
    ready = json.loads(worker.stdout.readline())
    assert any("broken.toml" in notice for notice in ready["notices"])


def test_subjectivity_comes_after_everything_else_one_number_a_sentence(worker):
    one = article(TEXT + "\nThe pier is an awful sight.\n")
    ask(worker, article_message(8, one, measure=True))
    assembly = Assembly(one)
    analysis = [assembly.add(message) for message in answers(worker, 8)][-1]
    last = json.loads(worker.stdout.readline())
    spans = [(s.start, s.end) for s in analysis.sentences]
    assert last == {"kind": "subjectivity", "job": 8, "rows": [*by_sentence(one.text, spans)]}
    assert any(last["rows"])


def test_a_newer_article_does_not_wait_for_an_older_ones_subjectivity(worker):
    ask(worker, article_message(9, long_article(), measure=True))
    assert [m["kind"] for m in answers(worker, 9)][-1] == "done"
    ask(worker, article_message(10, article(TEXT), measure=True))
    told = []
    for raw in worker.stdout:
        told.append(json.loads(raw))
        if told[-1]["kind"] == "subjectivity" and told[-1]["job"] == 10:
            break
    jobs = [message["job"] for message in told]
    assert 9 not in jobs and "done" in [message["kind"] for message in told]


def asked(job, sentences=((0, 5),)):
    return {"do": "measure", "job": job, "text": "Awful", "sentences": list(sentences)}


@pytest.mark.parametrize(
    ("comes", "answered", "left"),
    [
        ({"do": "look", "job": 5, "paragraph": 2}, True, None),
        (asked(4), True, None),  # of an article that was left
        (asked(6), False, asked(6)),
        ({"do": "analyse", "job": 6}, False, {"do": "analyse", "job": 6}),
        ({"do": "cancel", "job": 5}, False, {"do": "cancel", "job": 5}),
    ],
)
def test_what_comes_in_between_decides_whether_it_is_measured_on(comes, answered, left):
    inbox, sent = queue.SimpleQueue(), []
    inbox.put(comes)
    assert _measure(asked(5), inbox, sent.append) == left
    assert bool(sent) == answered and inbox.empty()


def test_rules_read_again_only_put_the_measure_off():
    inbox, sent = queue.SimpleQueue(), []
    inbox.put({"do": "rules", "folders": []})
    assert _measure(asked(5), inbox, sent.append) == {"do": "rules", "folders": []}
    assert inbox.get() == asked(5) and sent == []
