"""The window's end of the analysis worker, against real processes."""

import sys
import textwrap

import pytest

from bywhom.analysis.article import Article
from bywhom.analysis.text.segment import plain_paragraphs
from bywhom.ui.marks import analysis_client
from bywhom.ui.marks.analysis_client import AnalysisClient


def article(text: str) -> Article:
    return Article("", text, plain_paragraphs(text))


@pytest.fixture
def start(qtbot, tmp_path):
    """Starts a worker whose process is a small script of the test's own."""
    workers = []

    def starter(script: str) -> AnalysisClient:
        path = tmp_path / "worker.py"
        path.write_text(textwrap.dedent(script), "utf-8")
        worker = AnalysisClient(command=(sys.executable, str(path)))
        workers.append(worker)
        return worker

    yield starter
    for worker in workers:
        worker.close()


ANSWER = """
    import json, sys
    for line in sys.stdin:
        request = json.loads(line)
        if request["do"] == "analyse":
            job = request["job"]
            {before}
            print(json.dumps({{"kind": "done", "job": job, "notices": ["well"]}}), flush=True)
"""


def test_the_real_worker_marks_an_article(qtbot, shared_worker):
    with qtbot.waitSignal(shared_worker.analysed, timeout=60_000) as found:
        shared_worker.analyse(article("The pier may close.\n\nIt reportedly leaks."))
    marked = {found.args[0].article.quote(mark.span) for mark in found.args[0].marks}
    assert {"may", "reportedly"} <= marked


def test_results_of_an_older_job_are_dropped(qtbot, start):
    worker = start(
        """
        import json, sys
        requests = [json.loads(sys.stdin.readline()) for _ in range(2)]
        for request in requests:
            done = {"kind": "done", "job": request["job"], "notices": [request["article"]["text"]]}
            print(json.dumps(done), flush=True)
        sys.stdin.read()
        """
    )
    heard = []
    worker.analysed.connect(lambda analysis: heard.append(analysis.notices))
    worker.analyse(article("The first."))
    worker.analyse(article("The second."))
    qtbot.waitUntil(lambda: bool(heard), timeout=10_000)
    qtbot.wait(100)
    assert heard == [("The second.",)]


def test_a_worker_that_dies_is_started_again_and_takes_the_article_up(qtbot, start, tmp_path):
    dead = tmp_path / "has died"
    before = f"import os; p = {str(dead)!r}; os.path.exists(p) or (open(p, 'w'), os._exit(1))"
    worker = start(ANSWER.format(before=before))
    said = []
    worker.said.connect(said.append)
    with qtbot.waitSignal(worker.analysed, timeout=10_000) as found:
        worker.analyse(article("Some words."))
    assert found.args[0].notices == ("well",)
    assert said == ["The analysis stopped and was started again."]


def test_a_worker_that_dies_each_time_is_given_up_and_said(qtbot, start):
    worker = start(ANSWER.format(before="import os; os._exit(1)"))
    with qtbot.waitSignal(worker.failed, timeout=20_000) as failed:
        worker.analyse(article("Some words."))
    assert "given up" in failed.args[0]
    assert not worker.is_busy


def test_an_article_may_be_tried_again_after_the_worker_was_given_up(qtbot, start, tmp_path):
    dead = tmp_path / "mended"
    before = f"import os; os.path.exists({str(dead)!r}) or os._exit(1)"
    worker = start(ANSWER.format(before=before))
    with qtbot.waitSignal(worker.failed, timeout=20_000):
        worker.analyse(article("Some words."))
    dead.touch()
    with qtbot.waitSignal(worker.analysed, timeout=10_000):
        worker.analyse(article("Some words."))


def test_a_program_that_cannot_be_started_is_said(qtbot):
    worker = AnalysisClient(command=("/nowhere/at/all",))
    with qtbot.waitSignal(worker.failed, timeout=10_000) as failed:
        worker.analyse(article("Some words."))
    assert "read on" in failed.args[0]
    worker.close()


def test_a_failed_analysis_is_said_in_words(qtbot, start):
    worker = start(
        """
        import json, sys
        request = json.loads(sys.stdin.readline())
        failed = {"kind": "failed", "job": request["job"], "problem": "ValueError: no"}
        print(json.dumps(failed), flush=True)
        sys.stdin.read()
        """
    )
    with qtbot.waitSignal(worker.failed, timeout=10_000) as failed:
        worker.analyse(article("Some words."))
    assert failed.args[0] == "This article could not be marked (ValueError: no)."


def test_closing_ends_the_process(qtbot, start):
    worker = start(ANSWER.format(before="pass"))
    with qtbot.waitSignal(worker.analysed, timeout=10_000):
        worker.analyse(article("Some words."))
    process = worker._process
    worker.close()
    assert process.state() == process.ProcessState.NotRunning


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_a_worker_that_is_stopped_is_noticed_and_replaced(qtbot, start, tmp_path, monkeypatch):
    monkeypatch.setattr(analysis_client, "LOOKS", 100)
    once = tmp_path / "was stopped"
    before = (
        f"import os, signal; p = {str(once)!r}; "
        "os.path.exists(p) or (open(p, 'w').close(), os.kill(os.getpid(), signal.SIGSTOP))"
    )
    worker = start(ANSWER.format(before=before))
    with qtbot.waitSignal(worker.analysed, timeout=30_000) as found:
        worker.analyse(article("The pier may close."))
    assert once.exists() and found.args[0].notices == ("well",)


def test_a_worker_that_works_for_long_without_a_word_is_left_alone(
    qtbot, start, tmp_path, monkeypatch
):
    monkeypatch.setattr(analysis_client, "LOOKS", 100)
    starts = tmp_path / "starts"
    before = (
        f"import time; open({str(starts)!r}, 'a').write('one '); end = time.monotonic() + 2\n"
        "            while time.monotonic() < end: pass"
    )
    worker = start(ANSWER.format(before=before))
    with qtbot.waitSignal(worker.analysed, timeout=30_000):
        worker.analyse(article("The pier may close."))
    assert starts.read_text() == "one "
