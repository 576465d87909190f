"""Text in, marks out: no Qt, no SQLite, no network, no clock.

Everything here runs on one core. The matrices of the attribution network are small: numpy's
libraries would hand them to threads that wait for each other longer than they work (measured:
twenty times slower on a busy machine). They read these variables once, when numpy is loaded.
"""

import os

for _name in ("OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "OMP_NUM_THREADS"):
    os.environ.setdefault(_name, "1")
