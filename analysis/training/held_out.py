"""Articles marked by models taught without them: python -m bywhom.analysis.training held_out …

Takes what the status training takes and writes, to --output, what `main.py analyse --format jsonl`
would print of the articles it was given, each judged by a status model that has not seen it. So
docs/rule_precision.py counts honestly.
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from bywhom.analysis.analyse import Analyser, load_analyser
from bywhom.analysis.article import Article
from bywhom.analysis.reader.attribution import load_model
from bywhom.analysis.report import to_json
from bywhom.analysis.status.status_model import StatusModel
from bywhom.analysis.text.segment import plain_paragraphs
from bywhom.analysis.training.status import (
    OWN,
    Example,
    own_examples,
    read_articles,
    read_examples,
    taught_without,
)


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m bywhom.analysis.training held_out")
    parser.add_argument("--articles", type=Path, action="append", required=True)
    parser.add_argument("--labels", type=Path, action="append", required=True)
    parser.add_argument("--output", type=Path, required=True)
    options = parser.parse_args(arguments)
    model = load_model()
    examples = list(read_examples(options.articles, options.labels, model))
    texts = {key: text for path in options.articles for key, text, _ in read_articles(path)}
    with options.output.open("w", encoding="utf-8") as lines:
        for line in _marked([*examples, *own_examples(OWN, model)], texts):
            lines.write(line + "\n")
    return 0


def _marked(examples: Sequence[Example], texts: dict[str, str]) -> Iterator[str]:
    shipped = load_analyser()
    for unseen, model in taught_without(examples):
        analyser = replace(shipped, status_model=partial(_same, model))
        for key in sorted({examples[i].article for i in unseen} & set(texts)):
            yield _line(analyser, key, texts[key])


def _same(model: StatusModel) -> StatusModel:
    return model


def _line(analyser: Analyser, key: str, text: str) -> str:
    analysis = analyser.analyse(Article("", text, plain_paragraphs(text)))
    return json.dumps(to_json(analysis, key), ensure_ascii=False)
