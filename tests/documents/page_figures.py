"""How well articles are found in saved pages, beside trafilatura alone in the same run.

    python -m tests.documents.page_figures FOLDER

FOLDER holds either a folder for each page with source.html and expected.html (as the test pages of
mozilla/readability do), or NAME.jsonl with lines {"id": path of a page in FOLDER, "text": its
article}. Printed are means over the pages of precision, recall and F1 of words, the recall of words
in their order, pages a second of processor time, and the pages on which ours is worst.
"""

import json
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import trafilatura
from rapidfuzz.distance import LCSseq

from bywhom.documents.draft import Opened
from bywhom.documents.errors import DocumentError
from bywhom.documents.formats import read_file
from bywhom.documents.web.html import parse
from bywhom.documents.web.page_blocks import page_blocks

FEW = 50  # expected words; of pages with fewer, a mean says little
SHOWN = 10
Figures = tuple[float, float, float, float]


def main(folder: Path) -> None:
    pages = [(name, path, words) for name, path, words in _pages(folder) if len(words) >= FEW]
    ours = _run(pages, _ours)
    theirs = _run(pages, _theirs)
    for name, (figures, seconds) in (("the program", ours), ("trafilatura", theirs)):
        means = [sum(row[at] for row in figures) / max(1, len(figures)) for at in range(4)]
        said = "  ".join(
            f"{label} {mean:.3f}"
            for label, mean in zip(("P", "R", "F1", "ordered"), means, strict=True)
        )
        print(f"{name:<12} {said}  {len(pages) / max(seconds, 0.01):.1f} pages a second")
    worst = sorted(zip(pages, ours[0], theirs[0], strict=True), key=lambda row: row[1][2])
    for (name, _, _), mine, other in worst[:SHOWN]:
        print(f"  {name:<40} F1 {mine[2]:.2f}, trafilatura {other[2]:.2f}")


def _pages(folder: Path) -> Iterator[tuple[str, Path, list[str]]]:
    for source in sorted(folder.glob("*/source.html")):
        tree = parse((source.parent / "expected.html").read_text(encoding="utf-8"))
        blocks = page_blocks(tree) if tree is not None else []
        yield source.parent.name, source, _words(" ".join(block.text for block in blocks))
    seen: set[str] = set()
    for listed in sorted(folder.glob("*.jsonl")):
        for line in listed.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            name = str(row.get("id"))
            if "text" in row and name not in seen and (folder / name).is_file():
                seen.add(name)
                yield name, folder / name, _words(row["text"])


def _run(
    pages: Sequence[tuple[str, Path, list[str]]], read: Callable[[bytes, str], str]
) -> tuple[list[Figures], float]:
    read(b"<p>To load what is loaded once, with a word or two in it.</p>", "first.html")
    figures = []
    seconds = 0.0
    for _, path, expected in pages:
        data = path.read_bytes()
        began = time.process_time()
        text = read(data, str(path))
        seconds += time.process_time() - began
        figures.append(_figures(expected, _words(text)))
    return figures, seconds


def _ours(data: bytes, place: str) -> str:
    try:
        return _body(read_file(data, place, "a.html", "a"))
    except DocumentError:
        return ""


def _body(opened: Opened) -> str:
    article = opened.article
    body = (p for p in article.paragraphs if p.role != "title")
    return "\n".join(article.quote((p.start, p.end)) for p in body)


def _theirs(data: bytes, _: str) -> str:
    return trafilatura.extract(data.decode("utf-8", "replace"), include_comments=False) or ""


def _figures(expected: list[str], got: list[str]) -> Figures:
    both = (Counter(expected) & Counter(got)).total()
    precision, recall = both / max(1, len(got)), both / max(1, len(expected))
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return precision, recall, f1, LCSseq.similarity(expected, got) / max(1, len(expected))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


if __name__ == "__main__":
    main(Path(sys.argv[1])) if len(sys.argv) == 2 else sys.exit(__doc__)
