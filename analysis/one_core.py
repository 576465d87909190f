"""One thread for numpy's libraries while an article is read.

The matrices of the network are small: threads would wait for each other longer than they work.
`analysis/__init__.py` says so before numpy is loaded; where a notebook or an engine has loaded it
first, only the library itself can still be told, which threadpoolctl does (the extra `corpus`).
"""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from threading import Lock
from typing import Any

from bywhom.analysis import TOLD_TOO_LATE

try:
    import threadpoolctl
except ImportError:
    threadpoolctl = None

SLOW = (
    "numpy was loaded before bywhom, so that its threads make the analysis several times slower. "
    "pip install 'bywhom[corpus]' mends it, and so does OMP_NUM_THREADS=1."
)

_lock = Lock()
_held: list[Any] = []  # the limit in force, once for each call that goes on


@contextmanager
def one_core() -> Iterator[None]:
    """The first of several calls sets the limit, and the last one lifts it."""
    if not TOLD_TOO_LATE or _libraries() is None:
        yield
        return
    with _lock:
        _held.append(_held[0] if _held else _libraries().limit(limits=1))
    try:
        yield
    finally:
        with _lock:
            limit = _held.pop()
            if not _held:
                limit.restore_original_limits()


@cache
def _libraries() -> Any:
    """Those that numpy has loaded; looked up once, as it takes some milliseconds."""
    if threadpoolctl is not None:
        return threadpoolctl.ThreadpoolController()
    warnings.warn(SLOW, RuntimeWarning, stacklevel=4)
    return None
