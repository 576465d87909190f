"""Tasks for several processes, results in the order of the tasks, however many there are."""

import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context
from typing import TypeVar

MOST_ON_WINDOWS = 61  # processes: it waits for no more at once, and Python refuses more
AHEAD = 4  # tasks that wait for each process: enough to keep it busy, and no more is held

Task = TypeVar("Task")
Result = TypeVar("Result")


def in_order(
    work: Callable[[Task], Result],
    tasks: Iterable[Task],
    jobs: int,
    start: Callable[[], object] | None = None,
) -> Iterator[Result]:
    """work and start (once a process) can be pickled. With one job, all is done in this process.

    Raises concurrent.futures.process.BrokenProcessPool if a process is killed.
    """
    if jobs == 1:
        if start:
            start()
        yield from map(work, tasks)
        return
    most = MOST_ON_WINDOWS if sys.platform == "win32" else jobs
    pool = ProcessPoolExecutor(min(jobs, most), get_context("spawn"), _begin, (start,))
    waiting: deque[Future[Result]] = deque()
    try:
        for task in tasks:
            waiting.append(pool.submit(work, task))
            if len(waiting) >= jobs * AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _begin(start: Callable[[], object] | None) -> None:
    """Ctrl-C is for the process that the reader sees, which ends the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if start:
        start()
