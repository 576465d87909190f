"""`bywhom corpus` killed at a random moment, again and again, then let be: the same bytes?

python -m tests.performance.corpus_kill [--times 20] [--articles 60]
"""

import argparse
import random
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.corpus.corpus_support import files, stories
from tests.performance.corpus import ROOT


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--times", type=int, default=20)
    parser.add_argument("--articles", type=int, default=200)
    options = parser.parse_args()
    with TemporaryDirectory() as place:
        source = stories(Path(place) / "s.jsonl", options.articles, broken=[7])
        whole, out = Path(place) / "whole", Path(place) / "out"
        began = time.perf_counter()
        subprocess.run(command(source, whole), capture_output=True)
        length, same, seen = time.perf_counter() - began, 0, []
        for _ in range(options.times):
            program = subprocess.Popen(command(source, out), stdout=subprocess.DEVNULL)
            time.sleep(random.random() * length)
            program.kill()
            program.wait()
            parts = out / "articles"
            seen.append(len(list(parts.glob("*"))) if parts.exists() else 0)
            if seen[-1] * 10 >= options.articles:  # all done: from the beginning
                same += again(source, whole, out)
        same += again(source, whole, out)
        print(f"killed {options.times} times; whole parts after each: {seen}")
        print(f"the same bytes as without a kill: {bool(same)} ({same} times gone on to the end)")


def again(source: Path, whole: Path, out: Path) -> int:
    """Gone on with to the end: 1 if all is the same, and the folder is cleared."""
    subprocess.run(command(source, out), capture_output=True, check=False)
    if files(out) != files(whole):
        raise SystemExit("The bytes differ.")
    for path in sorted(out.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    return 1


def command(source: Path, out: Path) -> list[str]:
    main_file = str(ROOT / "main.py")
    return [
        sys.executable,
        main_file,
        "corpus",
        str(source),
        str(out),
        "--part",
        "10",
        "--jobs",
        "1",
    ]


if __name__ == "__main__":
    main()
