"""Marks per 100 words at Key and at All, article by article and together.

    python docs/mark_density.py FILE ...

For docs/accuracy.md: how calm a page is.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bywhom.analysis.analyse import load_analyser  # noqa: E402
from bywhom.documents.reader import open_place  # noqa: E402
from bywhom.ui.model.density import SHOWN_AT_FIRST, MarkChoice  # noqa: E402


def main(paths: list[str]) -> None:
    analyser = load_analyser()
    words, key, every, claims = 0, 0, 0, 0
    for path in paths:
        found = analyser.analyse(open_place(path).article)
        length = len(found.article.text.split())
        choice = MarkChoice(found.marks, length)
        at_key, at_all = (choice.shown(SHOWN_AT_FIRST, d) for d in ("key", "all"))  # type: ignore[arg-type]
        claimed = sum(found.marks[i].kind == "unsourced-claim" for i in at_key)
        _say(Path(path).name, length, len(at_key), claimed, len(at_all))
        words, key = words + length, key + len(at_key)
        every, claims = every + len(at_all), claims + claimed
    _say("together", words, key, claims, every)


def _say(name: str, words: int, key: int, claims: int, every: int) -> None:
    key_rate, claim_rate, all_rate = (100 * n / max(1, words) for n in (key, claims, every))
    print(
        f"{name:32} {words:>8,} words  Key {key_rate:5.2f}"
        f" (claims {claim_rate:4.2f})  All {all_rate:5.2f}"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
