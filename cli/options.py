"""What several commands ask for in the same words."""

import argparse
from pathlib import Path


def rules_folder(words: str) -> Path:
    """A folder of rule files; argparse says it where there is none."""
    path = Path(words)
    if not path.is_dir():
        raise argparse.ArgumentTypeError(f"{words} is not a folder of rule files")
    return path
