"""python -m bywhom: the same as the command `bywhom`."""

import sys

from bywhom.main import run

sys.exit(run())
