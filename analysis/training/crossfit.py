"""What networks say of articles they have not seen: each learns from the other folds."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from analysis.model_file import AttributionModel, model_from
from analysis.sureness import FACTS
from analysis.training.corpus import Annotated
from analysis.training.export import model_arrays
from analysis.training.fit import Course, advice_on, fit, plan_for
from analysis.training.linking import fit_links
from analysis.training.vocabulary import make_lexicon, vectors_for


@dataclass(frozen=True, slots=True)
class Words:
    """Ready-made vectors, [words, size], the most frequent word first."""

    words: Sequence[str]
    vectors: np.ndarray


@dataclass(frozen=True, slots=True)
class Unseen:
    """A model, the numbers of the articles it has not seen, and its advice on each of them."""

    model: AttributionModel
    numbers: list[int]
    advice: list[np.ndarray]


def cross_fit(
    articles: Sequence[Annotated],
    folds: int,
    course: Course,
    ready: Words,
    say: Callable[[str], None] = print,
) -> Iterator[Unseen]:
    for fold in range(folds):
        numbers = list(range(fold, len(articles), folds))
        others = [a for i, a in enumerate(articles) if i % folds != fold]
        lexicon, own = make_lexicon(others, ready.words)
        table = vectors_for(lexicon, ready.words, ready.vectors)
        say(f"fold {fold + 1} of {folds}")
        net = fit(others, lexicon, plan_for(lexicon, own, table.shape[1]), table, course, say=say)
        arrays = model_arrays(
            net, lexicon, fit_links(others, course.seed), np.zeros(FACTS, np.float32)
        )
        advice = [advice_on(net, articles[i], lexicon) for i in numbers]
        yield Unseen(model_from(arrays), numbers, advice)
