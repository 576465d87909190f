"""Our tagger beside TextBlob's own, both on our tokens: start, memory, speed, our rules' examples.

    python -m tests.performance.tagging [TEXT]

Without TEXT, the sample articles repeated. Start and memory are those of fresh processes that
have numpy already, as the analysis has. The examples favour ours, which was made beside them.
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median

from bywhom.analysis.rules.rule_set import RuleSet, load_rules, rule_marks
from bywhom.analysis.text.tagging import tag
from bywhom.analysis.text.tokens import Passage, read_tokens
from tests.analysis.rules_help import bracketed, passages
from tests.performance.analysis import ROOT, of_length, seconds

Tagger = Callable[[Passage], list[str]]

WORDS, STARTS = 40_000, 5
OURS = "from bywhom.analysis.text.tagging import lexicon; lexicon()"
THEIRS = "from textblob.taggers import PatternTagger; PatternTagger().tag('It may rain.')"
SUBJECTIVITY = (
    "from textblob.sentiments import PatternAnalyzer; PatternAnalyzer().analyze('It may rain.')"
)
MEASURED = """
import json, sys, time, numpy, re, pathlib
from tests.machine import peak_megabytes
before, peak, modules = time.process_time(), peak_megabytes(), len(sys.modules)
{code}
spent = time.process_time() - before
print(json.dumps([spent, peak_megabytes() - peak, len(sys.modules) - modules]))
"""


def start(code: str) -> list[float]:
    """Seconds of processor time, megabytes and modules that the code brings: medians."""
    runs = []
    for _ in range(STARTS):
        script = [sys.executable, "-c", MEASURED.format(code=code)]
        done = subprocess.run(script, cwd=ROOT, capture_output=True, text=True, check=True)
        runs.append(json.loads(done.stdout))
    return [median(column) for column in zip(*runs, strict=True)]


def pattern_tagger() -> Tagger:
    from textblob.taggers import PatternTagger

    tagger = PatternTagger()

    def tags(passage: Passage) -> list[str]:
        return [found for _, found in tagger.tag(" ".join(passage.words), tokenize=False)]

    return tags


def examples_right(rules: RuleSet, tagger: Tagger) -> tuple[int, int]:
    """Of the built-in rules' own sentences, how many are marked as they show; and of how many."""
    right = total = 0
    for rule in rules.rules.values():
        for example in (*rule.marks, *rule.ignores):
            text, spans = bracketed(example)
            found = [m for p in passages(text) for m in rule_marks(text, p, tagger(p), rules)]
            right += [(m.start, m.end) for m in found if m.rule == rule.id] == spans
            total += 1
    return right, total


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("text", nargs="?", type=Path)
    given = parser.parse_args().text
    files = [given] if given else sorted((ROOT / "resources" / "samples").glob("*.txt"))
    article = of_length("\n\n".join(f.read_text(encoding="utf-8") for f in files), WORDS)
    read, (rules, _) = read_tokens(article).passages, load_rules()
    tokens = sum(len(passage) for passage in read)
    for name, code in (("ours", OURS), ("theirs", THEIRS), ("subjectivity", SUBJECTIVITY)):
        spent, memory, modules = start(code)
        print(f"{name:>12}: start {spent:.2f} s, {memory:.0f} MB, {modules:.0f} modules")
    for name, tagger in (("ours", tag), ("theirs", pattern_tagger())):
        took = seconds(lambda t=tagger: [t(passage) for passage in read])
        right, total = examples_right(rules, tagger)
        print(f"{name:>12}: {tokens / took:,.0f} tokens/s, {right} of {total} examples right")


if __name__ == "__main__":
    main()
