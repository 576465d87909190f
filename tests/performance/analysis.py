"""How fast and how large the analysis is: medians of several runs, in one process, on one core.

    python -m tests.performance.analysis [--spacy MODEL] [TEXT]

Without TEXT, the sample articles repeated. --spacy: its small English model as a yardstick, by
the name it is installed under (en_core_web_sm or a packaged copy). The yardstick everywhere is
splitting the same text into words with a regular expression.
"""

import argparse
import re
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import process_time

from bywhom.analysis.analyse import load_analyser
from bywhom.analysis.article import Article
from bywhom.analysis.reader.attribution import attribute
from bywhom.analysis.text.segment import plain_paragraphs
from bywhom.analysis.text.tokens import read_tokens
from tests.machine import peak_megabytes, slowness

ROOT = Path(__file__).parent.parent.parent
SIZES = (10_000, 40_000, 160_000)  # words
RUNS = 3


def seconds(work: Callable[[], object], runs: int = RUNS) -> float:
    """Median of the processor time of several runs."""
    times = []
    for _ in range(runs):
        before = process_time()
        work()
        times.append(process_time() - before)
    return median(times)


def of_length(text: str, words: int) -> Article:
    found = text.split(" ")
    repeated = " ".join((found * (words // len(found) + 1))[:words])
    return Article("", repeated, plain_paragraphs(repeated))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("text", nargs="?", type=Path)
    parser.add_argument("--spacy", metavar="MODEL")
    options = parser.parse_args()
    samples = sorted((ROOT / "resources" / "samples").glob("*.txt"))
    files = [options.text] if options.text else samples
    text = "\n\n".join(path.read_text(encoding="utf-8") for path in files)

    print(f"this machine is {slowness():.1f} times slower than the limits' own in plain Python")
    load = seconds(load_analyser, 5)
    analyser = load_analyser()
    print(f"load rules and model {load * 1000:.0f} ms; model: {analyser.model is not None}")
    analyser.analyse(of_length(text, 1000))
    before = peak_megabytes()
    for words in SIZES:
        article = of_length(text, words)
        segments = read_tokens(article)
        whole = seconds(lambda a=article: analyser.analyse(a))
        alone = seconds(lambda s=segments, a=article: attribute(s, a.text, analyser.model))
        bare = seconds(lambda a=article: re.findall(r"\w+|[^\w\s]", a.text))
        print(
            f"{words:>7} words: analyse {words / whole:>7.0f} words/s "
            f"({whole / bare:.0f} × splitting), attribution alone {words / alone:>7.0f} words/s, "
            f"memory +{peak_megabytes() - before:.0f} MB"
        )
    if options.spacy:
        import spacy

        pipeline = spacy.load(options.spacy)
        article = of_length(text, SIZES[0])
        parts = [article.text[p.start : p.end] for p in article.paragraphs]
        took = seconds(lambda: list(pipeline.pipe(parts)), 2)
        print(f"spaCy small model: {SIZES[0] / took:.0f} words/s")


if __name__ == "__main__":
    main()
