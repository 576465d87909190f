"""How long documents take to open, and how well articles are found in pages.

python -m tests.documents.figures            times, as medians of five, libraries loaded
python -m tests.documents.figures FOLDER     also pages.jsonl-like gold: see EXTRACTION below

EXTRACTION: FOLDER holds pages_zyte181.jsonl and pages/, as ../shared/data does; the figure is
macro-averaged precision, recall and F1 of four-word shingles of the body, title left out.
"""

import json
import re
import statistics
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from bywhom.documents.reader import DocumentError, open_place
from tests.documents.books import chapter, epub
from tests.documents.test_hostile import DATA, samples

Shingles = Counter[tuple[str, ...]]


def main(arguments: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for name, data in _documents().items():
            path = Path(folder, name)
            path.write_bytes(data)
            words = open_place(str(path)).receipt.kept_words
            times = [_seconds(str(path)) for _ in range(5)]
            print(f"{name:<22} {words:>7,} words  {statistics.median(times) * 1000:7.1f} ms")
    for argument in arguments:
        _extraction(Path(argument))


def _documents() -> dict[str, bytes]:
    text = (DATA / "harbour.txt").read_text(encoding="utf-8")
    paragraphs = [p.strip("# \n") for p in text.split("\n\n")]
    found = {f"sample{suffix}": data for suffix, data in samples().items()}
    found["novel.epub"] = epub({f"{n}.xhtml": chapter("One", paragraphs) for n in range(190)})
    found["novel.txt"] = (text * 190).encode()
    return found


def _seconds(place: str) -> float:
    began = time.perf_counter()
    open_place(place)
    return time.perf_counter() - began


def _extraction(folder: Path) -> None:
    gold = [json.loads(line) for line in (folder / "pages_zyte181.jsonl").open(encoding="utf-8")]
    precision = recall = 0.0
    for page in gold:
        real, ours = _shingles(page["text"]), _shingles(_body(folder / page["id"]))
        both = (real & ours).total()
        precision += both / max(1, ours.total())
        recall += both / max(1, real.total())
    precision, recall = precision / len(gold), recall / len(gold)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    print(f"article body: P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  ({len(gold)} pages)")


def _body(path: Path) -> str:
    try:
        article = open_place(str(path)).article
    except DocumentError:
        return ""
    body = (p for p in article.paragraphs if p.role != "title")
    return "\n".join(article.quote((p.start, p.end)) for p in body)


def _shingles(text: str) -> Shingles:
    tokens = re.findall(r"\w+|[^\w\s]+", text)
    return Counter(tuple(tokens[max(0, i) : i + 4]) for i in range(-3, len(tokens)))


if __name__ == "__main__":
    main(sys.argv[1:])
