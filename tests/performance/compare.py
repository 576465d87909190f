"""How long comparing takes beyond the analysis: python -m tests.performance.compare [WORDS]

Three articles of WORDS words (1500) made of our own ones, compared with their overview: the median
processor time of several runs in one process.
"""

import sys
from pathlib import Path

from bywhom.analysis.analyse import load_analyser
from bywhom.analysis.article import Article
from bywhom.analysis.comparison.compare import compare_all
from bywhom.analysis.comparison.overview import overview
from bywhom.analysis.comparison.reports import Report
from bywhom.analysis.text.segment import plain_paragraphs
from tests.machine import slowness
from tests.performance.analysis import seconds

GOLDEN = Path(__file__).parent.parent / "golden"
WORDS, REPORTS, RUNS = 1500, 3, 7


def main() -> None:
    words = int(sys.argv[1]) if len(sys.argv) > 1 else WORDS
    texts = [path.read_text("utf-8") for path in sorted(GOLDEN.glob("*.txt"))]
    analyser, reports = load_analyser(), []
    for number in range(REPORTS):  # half of each stands in the next one too
        some = "\n\n".join(texts[number * 2 :] + texts[: number * 2])
        text = " ".join(some.split(" ")[:words])
        analysis = analyser.analyse(Article("", text, plain_paragraphs(text)))
        reports.append(Report(analysis, analysis.marks))
    print(f"this machine is {slowness():.1f} times slower than the limits' own in plain Python")
    alone = seconds(lambda: compare_all(reports), RUNS)
    whole = seconds(lambda: overview(compare_all(reports)), RUNS)
    sentences = [len(report.sentences()) for report in reports]
    print(f"{sentences} sentences: pairs and statements {alone * 1000:.0f} ms")
    print(f"with the overview {whole * 1000:.0f} ms")


if __name__ == "__main__":
    main()
