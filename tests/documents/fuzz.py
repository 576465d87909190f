"""Feeds broken files to every reader of documents, as long as it is told to.

    python -m tests.documents.fuzz --seconds 1800             in the process that reads documents
    uv run --with atheris python -m tests.documents.fuzz --guided --seconds 1800
                                                              led by the code that is reached

Each file is a sample of a format with pieces cut out, doubled, flipped or put in; its number makes
the same file again. What is neither read nor refused in words is printed with that number.
"""

import argparse
import random
import sys
import time
from collections import Counter

from bywhom.documents.errors import DocumentError
from bywhom.documents.process.child import READ
from bywhom.documents.process.reading_process import ReadingProcess
from tests.documents.test_hostile import SAMPLES

SUFFIXES = sorted(SAMPLES)
FAULT = "fault of the program"


def broken(number: int) -> tuple[str, bytes]:
    """The name and the content of the file of that number."""
    chosen = random.Random(number)
    suffix = chosen.choice(SUFFIXES)
    data, other = bytearray(SAMPLES[suffix]), SAMPLES[chosen.choice(SUFFIXES)]
    for _ in range(chosen.randint(1, 8)):
        at, length = chosen.randint(0, len(data)), int(chosen.paretovariate(0.7)) % 2000
        match chosen.randrange(6):
            case 0:
                del data[at : at + length]
            case 1:
                data[at:at] = data[at : at + length] * chosen.choice((1, 1, 30))
            case 2:
                data[at : at + 4] = bytes(byte ^ 0x55 for byte in data[at : at + 4])
            case 3:
                data[at:at] = chosen.randbytes(length % 30)
            case 4:
                data[at:at] = other[: length * 4]
            case 5 if at < len(data):
                data[at] ^= 1 << chosen.randrange(8)
    return f"fuzz{suffix}", bytes(data)


def in_process(first: int, seconds: float) -> Counter[str]:
    """What became of the files from this number on."""
    found: Counter[str] = Counter()
    process, began = ReadingProcess(), time.monotonic()
    try:
        while time.monotonic() - began < seconds:
            number = first + found.total()
            name, data = broken(number)
            try:
                process.read("file", data, (name, name, "fuzz"))
                found["read"] += 1
            except DocumentError as error:
                is_fault = FAULT in error.remedy or "to an end" in error.problem
                found["at fault" if is_fault else "refused"] += 1
                if is_fault or "than any document should" in error.problem:
                    print(number, name, error.problem, flush=True)
    finally:
        process.close()
    return found


def guided(seconds: float) -> None:
    """The first byte chooses the format. Ends with what no reader should raise, or in time."""
    import atheris  # type: ignore[import-not-found, unused-ignore]

    atheris.instrument_all()

    def one(data: bytes) -> None:
        if data:
            try:
                name = f"fuzz{SUFFIXES[data[0] % len(SUFFIXES)]}"
                READ["file"](data[1:], name, name, "fuzz")
            except DocumentError:
                return

    import tempfile
    from pathlib import Path

    with tempfile.TemporaryDirectory() as folder:
        for number, suffix in enumerate(SUFFIXES):
            Path(folder, suffix[1:]).write_bytes(bytes([number]) + SAMPLES[suffix])
        told = [sys.argv[0], f"-max_total_time={seconds:.0f}", "-rss_limit_mb=2000", folder]
        atheris.Setup(told, one)
        atheris.Fuzz()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=1800)
    parser.add_argument("--first", type=int, default=0, help="number of the first file")
    parser.add_argument("--guided", action="store_true", help="by atheris, if it is installed")
    options = parser.parse_args()
    if options.guided:
        guided(options.seconds)
        return 0
    found = in_process(options.first, options.seconds)
    print(f"{found.total():,} files:", dict(found))
    return int(bool(found["at fault"]))


if __name__ == "__main__":
    raise SystemExit(main())
