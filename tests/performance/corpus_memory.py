"""The most memory that one process of `bywhom corpus` holds, at 1,000, 10,000 … short articles.

python -m tests.performance.corpus_memory [--sizes 1000,10000,100000] [--jobs 1]
"""

import argparse
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.corpus.corpus_support import stories
from tests.performance.corpus import ROOT, measured


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--sizes", default="1000,10000,100000")
    parser.add_argument("--jobs", default="1")
    options = parser.parse_args()
    for size in map(int, options.sizes.split(",")):
        with TemporaryDirectory() as place:
            stories(Path(place) / "s.jsonl", size)
            main_file = str(ROOT / "main.py")
            command = [
                sys.executable,
                main_file,
                "corpus",
                "s.jsonl",
                "out",
                "--jobs",
                options.jobs,
            ]
            run = measured(command, Path(place))
            out = sum(p.stat().st_size for p in (Path(place) / "out").rglob("*.parquet"))
            print(
                f"{size:>7} articles: {run.megabytes:.0f} MB in the largest process, wall "
                f"{run.wall:.0f} s, processor {run.processor:.0f} s, {out / size:.0f} bytes each",
                flush=True,
            )


if __name__ == "__main__":
    main()
