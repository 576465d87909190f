"""How fast the page is: `python -m tests.performance.page`. A bare QTextEdit of the same text, in
the same process, is the yardstick. Text and marks are synthetic and seeded."""

import os
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QTextEdit

from analysis.article import Article, Paragraph
from analysis.marks import KINDS, Mark, Sentence
from ui.article_view import ArticleView
from ui.fonts import load_fonts, written

SIZES = {"1,000 words, 500 marks": (1_000, 500), "1 MB, 10,000 marks": (170_000, 10_000)}
PARAGRAPH = 85  # words
LIMITS = {"switch a kind": 16.0, "scroll p95": 8.0, "jump p95": 16.0}
SYLLABLES = "ka lo ren ti mas ve dor in sha pel un gra bi sto me".split()


def make_article(words: int, seed: int = 7) -> tuple[Article, list[Sentence]]:
    """Invented words in sentences of about 17 and paragraphs of about 85 words."""
    rng = random.Random(seed)
    vocabulary = ["".join(rng.choices(SYLLABLES, k=rng.randint(1, 4))) for _ in range(4000)]
    text, paragraphs, sentences = "", [], []
    pieces: list[str] = []
    length = 0
    for number in range(max(1, words // PARAGRAPH)):
        start = length
        for _ in range(5):
            sentence = " ".join(rng.choices(vocabulary, k=PARAGRAPH // 5)).capitalize() + ". "
            sentences.append(Sentence(length, length + len(sentence) - 1, number))
            pieces.append(sentence)
            length += len(sentence)
        paragraphs.append(Paragraph(start, length - 1))
        pieces.append("\n\n")
        length += 2
    text = "".join(pieces)
    return Article("A synthetic article", text, tuple(paragraphs)), sentences


def make_marks(article: Article, count: int, seed: int = 11) -> list[Mark]:
    """Marks of one to six words, overlapping at random, of all kinds and sure."""
    rng = random.Random(seed)
    marks = []
    for _ in range(count):
        paragraph = rng.choice(article.paragraphs)
        start = rng.randrange(paragraph.start, max(paragraph.start + 1, paragraph.end - 60))
        end = min(paragraph.end, start + rng.randint(4, 45))
        marks.append(Mark(rng.choice(KINDS), start, end, "rule.x", "Why.", "Who?", "sure"))
    return sorted(marks, key=lambda mark: (mark.start, mark.end))


def timed(work: Callable[[], object], times: int, app: QApplication) -> list[float]:
    """ms of each run, painting included."""
    result = []
    for _ in range(times):
        begin = time.perf_counter()
        work()
        app.processEvents()
        result.append((time.perf_counter() - begin) * 1000)
    return result


def p95(values: list[float]) -> float:
    return sorted(values)[int(len(values) * 0.95)]


def memory() -> float:
    """Resident MB of this process."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def scrolls(view: QTextEdit, app: QApplication) -> tuple[list[float], list[float]]:
    bar, rng = view.verticalScrollBar(), random.Random(3)
    step = timed(lambda: bar.setValue(bar.value() + 60), 100, app)
    jump = timed(lambda: bar.setValue(rng.randrange(max(1, bar.maximum()))), 60, app)
    return step, jump


def bare(article: Article, app: QApplication) -> dict[str, float]:
    view = QTextEdit()
    view.setReadOnly(True)
    view.setFont(written(19))
    view.resize(821, 772)
    view.show()
    app.processEvents()
    opened = timed(lambda: view.setPlainText(article.text), 1, app)[0]
    app.processEvents()
    settle(view, app)
    step, jump = scrolls(view, app)
    view.close()
    return {"open, first frame": opened, "scroll p95": p95(step), "jump p95": p95(jump)}


def settle(view: QTextEdit, app: QApplication) -> None:
    """Until Qt's lazy layout has reached the end."""
    last = view.document().lastBlock()
    view.document().documentLayout().blockBoundingRect(last)
    app.processEvents()


def page(article: Article, sentences: list[Sentence], marks: list[Mark]) -> dict[str, float]:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    view = ArticleView()
    view.reduced_motion = True
    view.resize(821, 772)
    view.show()
    app.processEvents()
    every = frozenset(KINDS)
    view.set_shown(every, "all")
    figures: dict[str, float] = {}

    def open_marked() -> None:
        view.show_article(article, "Nobody · 1 min")
        view.set_marks(marks, sentences)

    figures["open, first marked frame"] = statistics.median(timed(open_marked, 5, app))
    settle(view, app)
    kinds = [every - {"hedge"}, every]
    toggles = iter(kinds * 20)
    switch = timed(lambda: view.set_shown(next(toggles), "all"), 30, app)
    figures["switch a kind"] = statistics.median(switch)
    figures["switch a kind p95"] = p95(switch)
    step, jump = scrolls(view, app)
    figures["scroll p95"], figures["jump p95"] = p95(step), p95(jump)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    sizes = iter([21, 19] * 5)
    change = timed(lambda: view.set_typography("Literata", next(sizes), 29.5 / 19, 66), 5, app)
    figures["change of size, place kept"] = statistics.median(change)
    widths = iter([1100, 821] * 5)
    figures["wider window"] = statistics.median(
        timed(lambda: view.resize(next(widths), 772), 6, app)
    )
    figures["memory, MB"] = memory()
    return figures


def measure(name: str) -> None:
    """One size in this process: the page first, so that the yardstick costs it no memory."""
    words, count = SIZES[name]
    app = QApplication(sys.argv[:1])
    app.setStyle("Fusion")
    load_fonts()
    article, sentences = make_article(words)
    figures = page(article, sentences, make_marks(article, count))
    yardstick = bare(article, app)
    print(f"\n{name}")
    for what, value in figures.items():
        beside = yardstick.get(what.replace("marked ", ""))
        bare_value = f"   bare {beside:6.1f}" if beside is not None else ""
        limit = LIMITS.get(what)
        most = f"   at most {limit:.0f}" if limit else ""
        print(f"  {what:28} {value:7.1f}{bare_value}{most}")


def main() -> None:
    if len(sys.argv) > 1:
        measure(sys.argv[1])
        return
    print("ms, medians of runs unless p95; 821 × 772")
    for name in SIZES:
        subprocess.run([sys.executable, "-m", "tests.performance.page", name], check=True)


if __name__ == "__main__":
    main()
