"""Work beside the window: its value or its failure arrives, once, and only from the last one."""

import threading

import pytest

from bywhom.files.errors import FileError
from bywhom.ui.model.background_job import BackgroundJob, Stopped


@pytest.fixture
def job(qtbot):
    made = BackgroundJob(bug="{name} broke: {error}")
    yield made
    made.close()


def refused(*_):
    raise FileError("pier.pdf", "it is locked", "Unlock it.")


def broken(*_):
    raise ZeroDivisionError("by nought")


def stopped(*_):
    raise Stopped


def test_the_value_comes_into_the_windows_thread(job, qtbot):
    threads = []
    job.done.connect(lambda _: threads.append(threading.current_thread()))
    with qtbot.waitSignal(job.done) as done:
        job.start("pier.pdf", lambda *_: threading.current_thread())
    assert threads == [threading.main_thread()] and done.args != threads
    assert not job.is_busy


@pytest.mark.parametrize(
    ("work", "words"),
    [
        (refused, "pier.pdf: it is locked. Unlock it."),
        (broken, "pier.pdf broke: ZeroDivisionError: by nought"),
    ],
)
def test_a_failure_comes_in_words(job, qtbot, work, words):
    with qtbot.waitSignal(job.failed) as failed:
        job.start("pier.pdf", work)
    assert failed.args == [words] and not job.is_busy


def test_a_newer_work_takes_the_place_of_an_older_one(job, qtbot):
    values, heard, gate = [], [], threading.Event()
    job.done.connect(values.append)

    def slow(cancelled, _):
        gate.wait(10)
        heard.append(cancelled())
        return "old"

    job.start("old", slow)
    old = job._thread
    with qtbot.waitSignal(job.done):
        job.start("new", lambda *_: "new")
    gate.set()
    old.join(10)
    qtbot.wait(50)
    assert values == ["new"] and heard == [True]


def test_how_far_it_is_and_what_is_under_way_are_told(job, qtbot):
    came, busy = [], []
    job.came.connect(lambda done, whole: came.append((done, whole)))
    job.busy.connect(busy.append)
    with qtbot.waitSignal(job.done):
        job.start("pier.pdf", lambda _, progress: [progress(1, None), progress(2, 2)])
    assert came == [(1, None), (2, 2)] and busy == ["pier.pdf", ""]


def test_what_is_given_up_is_never_heard_of_again(job, qtbot):
    said = []
    job.done.connect(said.append)
    job.failed.connect(said.append)
    for work in (lambda *_: "value", broken, stopped):
        job.start("pier.pdf", work)
        job.close()
    qtbot.wait(50)
    assert said == [] and not job.is_busy
