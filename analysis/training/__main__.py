"""python -m bywhom.analysis.training attribution|status|who|credits|hedges|pairs|held_out."""

import importlib
import sys

# Of each the module here with main(arguments) -> exit status.
PARTS = {
    "attribution": "attribution",
    "status": "status",
    "who": "sources.who",
    "credits": "sources.credits",
    "hedges": "judging.hedges",
    "pairs": "comparison.pairs",
    "held_out": "held_out",
}


def main() -> int:
    name = sys.argv[1] if len(sys.argv) > 1 else ""
    if name not in PARTS:
        print(f"usage: python -m bywhom.analysis.training {'|'.join(PARTS)} …", file=sys.stderr)
        return 2
    module = importlib.import_module(f"bywhom.analysis.training.{PARTS[name]}")
    return int(module.main(sys.argv[2:]))


if __name__ == "__main__":
    sys.exit(main())
