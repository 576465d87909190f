"""Tasks in several processes."""

import sys
from concurrent.futures import ProcessPoolExecutor

import pytest

from bywhom.analysis.process import ordered_pool
from bywhom.analysis.process.ordered_pool import in_order


@pytest.mark.parametrize("platform, given", [("win32", 61), ("linux", 96)])
def test_windows_is_not_asked_for_more_processes_than_it_can_wait_for(monkeypatch, platform, given):
    asked = []

    class Pool(ProcessPoolExecutor):
        def __init__(self, processes: int, *rest: object) -> None:
            asked.append(processes)
            super().__init__(1, *rest)

    monkeypatch.setattr(ordered_pool, "ProcessPoolExecutor", Pool)
    monkeypatch.setattr(sys, "platform", platform)
    assert [*in_order(abs, [], 96)] == [] and asked == [given]
