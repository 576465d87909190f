"""How long tags and rules take over a text, and how long the rules take to load.

    python -m tests.performance.rules [FILE.txt …]

Without a file: our own sample articles, again and again up to a million characters. Processor
time of one core; the text's tokens are made beforehand. The rules are run twice, as the first time
over a text also teaches the matcher its words.
"""

import sys
import time
from pathlib import Path

from bywhom.analysis.article import Article
from bywhom.analysis.rules.rule_set import load_rules, rule_marks
from bywhom.analysis.text.segment import plain_paragraphs
from bywhom.analysis.text.tagging import lexicon, tag
from bywhom.analysis.text.tokens import read_tokens
from tests.machine import slowness

SAMPLES = Path(__file__).parent.parent.parent / "resources" / "samples"
MILLION = 1_000_000


def main(paths: list[str]) -> None:
    print(f"this machine is {slowness():.1f} times slower than the limits' own")
    begun = time.process_time()
    lexicon()
    rules, _ = load_rules()
    print(f"load: {time.process_time() - begun:.2f} s for {len(rules.rules)} rules")
    texts = [Path(path).read_text(encoding="utf-8") for path in paths] or [_ours()]
    for text in texts:
        passages = read_tokens(Article("", text, plain_paragraphs(text))).passages
        count = sum(len(passage) for passage in passages)
        begun = time.process_time()
        tags = [tag(passage) for passage in passages]
        tagged = time.process_time()
        taken = []
        for _ in range(2):
            again = time.process_time()
            found = sum(
                len(rule_marks(text, p, t, rules)) for p, t in zip(passages, tags, strict=True)
            )
            taken.append(time.process_time() - again)
        a_million = (tagged - begun + taken[0]) / len(text) * MILLION
        print(
            f"{len(text):,} characters, {count:,} tokens, {found:,} marks: "
            f"tags {tagged - begun:.2f} s, rules {taken[0]:.2f} s, again {taken[1]:.2f} s, "
            f"{a_million:.2f} s for a million characters"
        )


def _ours() -> str:
    text = "\n\n".join(path.read_text(encoding="utf-8") for path in sorted(SAMPLES.glob("*.txt")))
    return (text + "\n\n") * (MILLION // len(text) + 1)


if __name__ == "__main__":
    main(sys.argv[1:])
