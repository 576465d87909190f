"""Text in, marks out: no Qt, no SQLite, no network, no clock.

Everything here runs on one core. The matrices of the attribution network are small: numpy's
libraries would hand them to threads that wait for each other longer than they work (measured:
twenty times slower on a busy machine). They read these variables once, when numpy is loaded; if
somebody has loaded it before, one_core.py tells them.
"""

import os
import sys

_NAMES = ("OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "OMP_NUM_THREADS")
TOLD_TOO_LATE = "numpy" in sys.modules and "1" not in map(os.environ.get, _NAMES)

for _name in _NAMES:
    os.environ.setdefault(_name, "1")
