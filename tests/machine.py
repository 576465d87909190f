"""What the machine at hand gives: how much memory a process holds and has held, how fast
the machine is."""

import os
import resource
import sys
import time
from pathlib import Path

STATUS = Path("/proc/self/status")
LOOPS = 1_000_000
SWIFT = 0.02  # seconds of that many empty loops where the limits of the tests were set


def peak_megabytes() -> float:
    """Of this process alone: where Linux tells, without what the process that started it held.

    getrusage's ru_maxrss begins at the starter's peak, so a large test run spoils it.
    """
    if STATUS.exists():
        lines = STATUS.read_text(encoding="ascii", errors="replace").splitlines()
        peak = next((line.split()[1] for line in lines if line.startswith("VmHWM:")), "0")
        return int(peak) / 1024
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return used / 2**20 if sys.platform == "darwin" else used / 1024


def megabytes() -> float:
    """Of memory that this process holds now (Linux)."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def slowness() -> float:
    """How many times slower than SWIFT this machine is now, 1 at the least."""
    began = time.process_time()
    for _ in range(LOOPS):
        pass
    return max(1.0, (time.process_time() - began) / SWIFT)
