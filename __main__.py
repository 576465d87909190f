"""python -m bywhom: the same as the command `bywhom`."""

import sys

from bywhom.main import main

sys.exit(main(sys.argv[1:]))
