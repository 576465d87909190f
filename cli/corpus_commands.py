"""The commands that need the extra `corpus`, by name."""

from collections.abc import Callable, Mapping, Sequence

from bywhom.cli.corpus import main as corpus
from bywhom.cli.sample import agree, sample

RUN: Mapping[str, Callable[[Sequence[str]], int]] = {
    "corpus": corpus,
    "sample": sample,
    "agree": agree,
}
