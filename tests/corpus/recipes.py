"""The programs of docs/corpus.md, by the engine they are for."""

import re
from pathlib import Path

PAGE = Path(__file__).resolve().parents[2] / "docs" / "corpus.md"
BLOCK = re.compile(r"^### (\w+)\n```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def recipes() -> dict[str, str]:
    return {name.lower(): code for name, code in BLOCK.findall(PAGE.read_text("utf-8"))}
