"""The golden annotations with offsets: one JSON object a sentence, as score.py news reads them.

    python tests/golden/load.py [tests/golden/NAME.txt ...] > labels.jsonl

The annotations quote their words; here the words become half-open code point offsets into the
text of the article. "article" is the path as it was given, which is the id that
`main.py analyse --format jsonl` gives to the same path.
"""

import json
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
STATUSES = ("attributed", "unsourced", "other")
WHYS = (
    "fact",
    "statistic",
    "cause",
    "motive",
    "judgement",
    "generalisation",
    "forecast",
    "comparison",
)

Offsets = tuple[int, int]


class AnnotationError(ValueError):
    """An annotation does not fit its article; the message says where and how."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """One annotated sentence. All offsets count code points of the article's text."""

    start: int
    end: int
    status: str
    why: str | None
    hedges: tuple[Offsets, ...]
    unnamed: tuple[Offsets, ...]

    def row(self, article: str) -> dict[str, object]:
        row: dict[str, object] = {"article": article, "start": self.start, "end": self.end}
        row["status"] = self.status
        if self.why is not None:
            row["why"] = self.why
        return {**row, "hedges": self.hedges, "unnamed": self.unnamed}


def articles() -> list[Path]:
    """The golden articles; each has its annotations beside it, in a .json of the same name."""
    return sorted(HERE.glob("*.txt"))


def labelled(article: Path) -> list[Labelled]:
    """The annotated sentences of one article, in order. Raises AnnotationError."""
    text = article.read_text(encoding="utf-8")
    sentences = json.loads(article.with_suffix(".json").read_text(encoding="utf-8"))["sentences"]
    result: list[Labelled] = []
    position = 0
    for sentence in sentences:
        found = _locate(text, sentence, position, article.name)
        if text[position : found.start].strip():
            raise AnnotationError(f"{article.name}: unlabelled text before {sentence['text']!r}")
        result.append(found)
        position = found.end
    if text[position:].strip():
        raise AnnotationError(f"{article.name}: unlabelled text after the last sentence")
    return result


def _locate(text: str, sentence: dict[str, object], position: int, name: str) -> Labelled:
    quote = str(sentence["text"])
    start = text.find(quote, position)
    if start < 0:
        raise AnnotationError(f"{name}: not in the article: {quote!r}")
    status, why = str(sentence["status"]), sentence.get("why")
    if status not in STATUSES or (why in WHYS) != (status == "unsourced"):
        raise AnnotationError(f"{name}: status {status!r}, why {why!r} at {quote!r}")
    hedges = _cues(quote, sentence["hedges"], start, name)
    unnamed = _cues(quote, sentence["unnamed"], start, name)
    return Labelled(start, start + len(quote), status, str(why) if why else None, hedges, unnamed)


def _cues(quote: str, cues: object, base: int, name: str) -> tuple[Offsets, ...]:
    """Where the cues stand: whole words, in the order given, each after the one before."""
    result: list[Offsets] = []
    position = 0
    assert isinstance(cues, list)
    for cue in cues:
        match = re.compile(rf"(?<!\w){re.escape(cue)}(?!\w)").search(quote, position)
        if match is None:
            raise AnnotationError(f"{name}: {cue!r} is not, in this order, in {quote!r}")
        result.append((base + match.start(), base + match.end()))
        position = match.end()
    return tuple(result)


def rows(paths: Sequence[str]) -> Iterator[dict[str, object]]:
    """One row a sentence, article by article."""
    for path in paths:
        for sentence in labelled(Path(path)):
            yield sentence.row(path)


if __name__ == "__main__":
    for row in rows(sys.argv[1:] or [str(path) for path in articles()]):
        print(json.dumps(row, ensure_ascii=False))
