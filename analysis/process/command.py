"""How this program starts another process of its own."""

import sys
from pathlib import Path

CONSOLE = "bywhom"  # beside a frozen program's window: the one with standard input and output


def command_of(module: str) -> tuple[str, ...]:
    """Runs a module of the house as a program. What is frozen has no Python to do it: its console
    twin knows `-m` (packaging/entry.py)."""
    if getattr(sys, "frozen", False):
        here = Path(sys.executable)
        return (str(here.with_name(CONSOLE + here.suffix)), "-m", module)
    return (sys.executable, "-P", "-m", module)  # -P: nothing of the working folder
