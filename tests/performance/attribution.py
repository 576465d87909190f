"""python -m tests.performance.attribution: how fast attribution is, how its time and memory grow.

Processor time of one core (OPENBLAS_NUM_THREADS=1), the best of a few runs, on invented text.
"""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import random
import time

from bywhom.analysis.article import Article
from bywhom.analysis.reader.attribution import AttributionModel, attribute, load_model
from bywhom.analysis.text.segment import plain_paragraphs
from bywhom.analysis.text.tokens import Segments, read_tokens
from tests.machine import peak_megabytes, slowness

PEOPLE = ("Ada Holm", "The harbour master", "Two skippers", "A council report", "Her deputy")
SAYS = ("said", "told reporters", "warned on Monday", "wrote in a letter", "has argued")
THINGS = ("the quay would close", "prices had doubled", "no ferry could sail", "it was too late")
PLAIN = ("It rained all day and the boats stayed in.", "The old crane was taken down in March.")
SIZES = (125_000, 250_000, 500_000, 1_000_000)  # characters


def invented(length: int) -> str:
    rng = random.Random(1)
    parts: list[str] = []
    while length > 0:
        who, says, what = rng.choice(PEOPLE), rng.choice(SAYS), rng.choice(THINGS)
        sentences = (
            f"{who} {says} that {what} because of the {rng.choice(THINGS)[4:]}.",
            f"“We knew that {what},” {who.lower()} added.",
            rng.choice(PLAIN),
        )
        parts.append(" ".join(rng.sample(sentences, 3)))
        length -= len(parts[-1]) + 2
    return "\n\n".join(parts)


def seconds(segments: Segments, text: str, model: AttributionModel, runs: int) -> float:
    best = float("inf")
    for _ in range(runs):
        began = time.process_time()
        attribute(segments, text, model)
        best = min(best, time.process_time() - began)
    return best


def main() -> None:
    print(f"this machine is {slowness():.1f} times slower than the limits' own in plain Python")
    began = time.perf_counter()
    model = load_model()
    print(f"model loaded in {(time.perf_counter() - began) * 1000:.0f} ms")
    for size in SIZES:
        text = invented(size)
        segments = read_tokens(Article("", text, plain_paragraphs(text)))
        before, words = peak_megabytes(), len(text.split())
        spent = seconds(segments, text, model, 3)
        print(
            f"{len(text):>9,} characters: {words / spent:>7,.0f} words/s, "
            f"{spent / words * 1e6:.1f} µs a word, memory grew {peak_megabytes() - before:.0f} MB"
        )


if __name__ == "__main__":
    main()
