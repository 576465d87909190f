"""What numpy, pandas or pyarrow cost if imported before Bywhom: processor time, in turns.

python -m tests.performance.numpy_first
"""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 3
BEFORE = ("", "numpy", "pyarrow", "pandas")
CODE = """
{before}
import glob, time, bywhom
texts = [open(p, encoding="utf-8").read() for p in sorted(glob.glob({golden!r}))]
bywhom.analyse(texts[0])
began = time.process_time()
for text in texts:
    bywhom.analyse(text)
print(time.process_time() - began)
"""


def seconds(module: str, env: dict[str, str]) -> float:
    before = f"import {module}" if module else ""
    code = CODE.format(before=before, golden=str(ROOT / "tests/golden/*.txt"))
    done = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True)
    return float(done.stdout) if done.returncode == 0 else float("nan")


def main() -> None:
    free = {k: v for k, v in os.environ.items() if not k.endswith("_NUM_THREADS")}
    rounds = [{module: seconds(module, free) for module in BEFORE} for _ in range(ROUNDS)]
    least = {module: min(one[module] for one in rounds) for module in BEFORE}
    for module in BEFORE:
        print(f"{module or 'nothing':8} {least[module]:.2f} s, {least[module] / least['']:.2f} ×")


if __name__ == "__main__":
    main()
