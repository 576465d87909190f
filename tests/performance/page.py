"""How fast the page is: `python -m tests.performance.page`. A bare QTextEdit of the same text, in
the same process, is the yardstick. Text and marks are synthetic and seeded."""

import os
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from itertools import cycle

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QTextEdit, QWidget

from bywhom.analysis.article import Article, Paragraph
from bywhom.analysis.marks import KINDS, Mark, Sentence
from bywhom.ui.page.article_view import ArticleView
from bywhom.ui.page.overview import OverviewStrip
from bywhom.ui.style.fonts import load_fonts, written
from bywhom.ui.style.typography import LEADING
from tests.machine import megabytes, slowness

SIZES = {"1,000 words, 500 marks": (1_000, 500), "1 MB, 10,000 marks": (170_000, 10_000)}
PARAGRAPH = 85  # words
WINDOW = (840, 772)
OPEN = "open, first marked frame"
LIMITS = {"switch a kind": 16, "scroll p95": 8, "jump p95": 16}
AS_STARTED = "import sys;from tests.performance.page import measure; measure(sys.argv[1])"
MEMORY = dict(zip(SIZES, (110, 180), strict=True))
SYLLABLES = ("ka", "lo", "ren", "ti", "mas", "ve", "dor", "in", "sha", "pel", "un", "gra", "bi")


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


@dataclass(frozen=True, slots=True)
class Times:
    """ms of each run by the clock, and of this thread alone: on a busy machine they differ."""

    wall: list[float]
    cpu: list[float]

    def median(self) -> tuple[float, float]:
        return statistics.median(self.wall), statistics.median(self.cpu)

    def p95(self) -> tuple[float, float]:
        return tuple(sorted(v)[int(len(v) * 0.95)] for v in (self.wall, self.cpu))  # type: ignore


def timed(work: Callable[[], object], times: int, app: QApplication) -> Times:
    """Painting included."""
    wall, cpu = [], []
    for _ in range(times):
        begin, begun = time.perf_counter(), time.thread_time()
        work()
        app.processEvents()
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # as the loop of a program does
        wall.append((time.perf_counter() - begin) * 1000)
        cpu.append((time.thread_time() - begun) * 1000)
    return Times(wall, cpu)


def scrolls(view: QTextEdit, app: QApplication) -> dict[str, tuple[float, float]]:
    bar, rng = view.verticalScrollBar(), random.Random(3)
    step = timed(lambda: bar.setValue(bar.value() + 60), 100, app)
    jump = timed(lambda: bar.setValue(rng.randrange(max(1, bar.maximum()))), 60, app)
    return {"scroll p95": step.p95(), "jump p95": jump.p95()}


def settle(view: QTextEdit, app: QApplication) -> None:
    """Until Qt's lazy layout has reached the end."""
    view.document().documentLayout().documentSize()
    app.processEvents()


def bare(article: Article, app: QApplication) -> dict[str, tuple[float, float]]:
    view = QTextEdit()
    view.setReadOnly(True)
    view.setFont(written(19))
    view.resize(*WINDOW)
    view.show()
    app.processEvents()
    figures = {OPEN: timed(lambda: view.setPlainText(article.text), 5, app).median()}
    settle(view, app)
    figures |= scrolls(view, app)
    view.close()
    return figures


def page(
    article: Article, sentences: list[Sentence], marks: list[Mark], app: QApplication
) -> dict[str, tuple[float, float]]:
    window = QWidget()
    row = QHBoxLayout(window)
    view = ArticleView()
    view.reduced_motion = True
    row.addWidget(view)
    row.addWidget(OverviewStrip(view))
    window.resize(*WINDOW)
    window.show()
    app.processEvents()
    every = frozenset(KINDS)
    view.set_shown(every, "all")

    def open_marked() -> None:
        view.show_article(article, "Nobody · 1 min")
        view.set_marks(marks)

    figures = {OPEN: timed(open_marked, 5, app).median()}
    settle(view, app)
    kinds = cycle([every - {"hedge"}, every])
    switch = timed(lambda: view.set_shown(next(kinds), "all"), 30, app)
    figures |= {"switch a kind": switch.median(), "switch a kind p95": switch.p95()}
    figures |= scrolls(view, app)
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    sizes, widths = cycle([21, 19]), cycle([1100, 821])
    change = timed(lambda: view.set_typography("Literata", next(sizes), LEADING, 66), 5, app)
    wider = timed(lambda: window.resize(next(widths), 772), 6, app)
    figures |= {"change of size, place kept": change.median(), "wider window": wider.median()}
    return figures


def measure(name: str) -> None:
    """One size in this process: the page first, so that the yardstick costs it no memory."""
    words, count = SIZES[name]
    app = QApplication(sys.argv[:1])
    app.setStyle("Fusion")
    load_fonts()
    article, sentences = make_article(words)
    figures = page(article, sentences, make_marks(article, count), app)
    used = megabytes()
    yardstick = bare(article, app)
    print(f"\n{name:32}{'ms':>8}{'cpu':>8}{'bare':>8}{'cpu':>8}{'at most':>9}")
    for what, (wall, cpu) in figures.items():
        beside = "".join(f"{value:8.1f}" for value in yardstick.get(what, ())) or " " * 16
        print(f"  {what:30}{wall:8.1f}{cpu:8.1f}{beside}{LIMITS.get(what, ''):>9}")
    print(f"  {'memory, MB':30}{used:8.1f}{'':24}{MEMORY[name]:>9}")


def main() -> None:
    if len(sys.argv) > 1:
        measure(sys.argv[1])
        return
    print(f"Medians unless p95; {WINDOW[0]} × {WINDOW[1]}; cpu: of the window's thread alone")
    print(f"Limits are for a machine {slowness():.1f} times as fast as this one is now.")
    for name in SIZES:
        subprocess.run([sys.executable, "-c", AS_STARTED, name], check=True)


if __name__ == "__main__":
    main()
