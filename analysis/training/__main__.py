"""python -m analysis.training attribution|status …: makes the models of resources/models."""

import importlib
import sys

MODELS = ("attribution", "status")  # each a module here with main(arguments) -> exit status


def main() -> int:
    name = sys.argv[1] if len(sys.argv) > 1 else ""
    if name not in MODELS:
        print(f"usage: python -m analysis.training {'|'.join(MODELS)} …", file=sys.stderr)
        return 2
    module = importlib.import_module(f"analysis.training.{name}")
    return int(module.main(sys.argv[2:]))


if __name__ == "__main__":
    sys.exit(main())
