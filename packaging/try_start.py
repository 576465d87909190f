"""How soon a bundle's window is painted, beside the program from source, in the same minutes:

    python packaging/try_start.py FOLDER [TIMES]

FOLDER is what bundle.py made, unpacked; the checkout is run by the Python that runs this. Each is
started once unmeasured, then both in turn, with an article on a display that nobody else uses.
Painted is when the middle of the screen has the colour of paper. Needs Xvfb.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from try_upgrade import display

ROOT = Path(__file__).resolve().parent.parent
PATIENCE = 120.0  # seconds
LOOK = 0.002  # seconds
PLACES = ((700, 150), (720, 430), (560, 600))  # px; letters may stand at one of them
LIGHT = 200  # of 255
ARTICLE = "Pier to close\n\nCritics say the pier may close.\n\nIt reportedly leaks."


def is_painted(screen: Path) -> bool:
    """screen: what Xvfb writes, in the form of xwd: a head of numbers, colours, then pixels."""
    with screen.open("rb") as file:
        head = [int.from_bytes(file.read(4)) for _ in range(25)]
        pixels, line = head[0] + 12 * head[19], head[12]
        for x, y in PLACES:
            file.seek(pixels + y * line + 4 * x)
            if min(file.read(3)) > LIGHT:
                return True
    return False


def until(screen: Path, painted: bool) -> float:
    """Seconds."""
    begun = time.monotonic()
    while is_painted(screen) is not painted:
        if time.monotonic() - begun > PATIENCE:
            sys.exit("It did not happen in time.")
        time.sleep(LOOK)
    return time.monotonic() - begun


def start(command: Sequence[str], environment: dict[str, str], screen: Path) -> float:
    """Seconds to the painted window."""
    window = subprocess.Popen(command, env=environment, cwd=ROOT)
    took = until(screen, True)
    time.sleep(3)  # what comes after the first paint is not to be cut off
    window.terminate()
    window.wait(PATIENCE)
    until(screen, False)
    return took


def main() -> None:
    folder, times = Path(sys.argv[1]).absolute(), int((sys.argv[2:] or ["7"])[0])
    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place,
        display("-fbdir", place) as name,
    ):
        home = Path(place)
        article = home / "pier.txt"
        article.write_text(ARTICLE, "utf-8")
        own = {"BYWHOM_HOME": place, "XDG_RUNTIME_DIR": place, "DISPLAY": name}
        environment = os.environ | own | {"QT_QPA_PLATFORM": "xcb"}
        environment.pop("WAYLAND_DISPLAY", None)
        commands = {
            "bundle": (str(folder / "bywhom-window"), str(article)),
            "source": (sys.executable, "main.py", str(article)),
        }
        took: dict[str, list[float]] = {what: [] for what in commands}
        for number in range(times + 1):
            for what, command in commands.items():
                seconds = start(command, environment, home / "Xvfb_screen0")
                if number:
                    took[what].append(seconds)
    for what, found in took.items():
        print(f"{what}: {1000 * median(found):.0f} ms, {1000 * min(found):.0f} at best")
    ratio = median(took["bundle"]) / median(took["source"])
    print(f"bundle / source: {ratio:.2f} (at best {min(took['bundle']) / min(took['source']):.2f})")


if __name__ == "__main__":
    main()
