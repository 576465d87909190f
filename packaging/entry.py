"""What a frozen program runs: the command, a worker (`-m MODULE`), a process of a pool."""

import runpy
import sys
from multiprocessing import freeze_support

WORKERS = ("bywhom.analysis.process.worker", "bywhom.documents.process.child")

if __name__ == "__main__":
    freeze_support()  # a process of a pool goes no further
    if sys.argv[1:2] == ["-m"] and sys.argv[2] in WORKERS:
        sys.argv = sys.argv[2:]
        runpy.run_module(sys.argv[0], run_name="__main__")
    else:
        from bywhom.main import run

        sys.exit(run())
