"""analyse(article, rules, model) → Analysis: the order in which the parts of the house speak."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from bywhom.analysis.article import Article
from bywhom.analysis.coreference.resolution import Held, joined
from bywhom.analysis.depth import less_sure, other_kind
from bywhom.analysis.judging.judge import load_judges
from bywhom.analysis.judging.judged import judged_marks, named_words
from bywhom.analysis.marks import Analysis, Attribution, Mark, confidence_of
from bywhom.analysis.one_core import one_core
from bywhom.analysis.page.reading import read_article
from bywhom.analysis.reader.attribution import AttributionModel, ModelError, load_model
from bywhom.analysis.reader.network import Floats
from bywhom.analysis.reader.raw_attribution import RawAttribution
from bywhom.analysis.rules.rule_set import RuleSet, load_rules, rule_marks
from bywhom.analysis.rules.rule_texts import explained_mark
from bywhom.analysis.sources.attributions import SHIPPED, Models, begin, judge_sources, ledger
from bywhom.analysis.sources.by_tables import by_tables
from bywhom.analysis.sources.credited_marks import credited_marks
from bywhom.analysis.sources.nameless_marks import nameless_marks
from bywhom.analysis.status.assertions import StatusLoader, Unsourced, assess, by_sentence
from bywhom.analysis.status.consistency import agreeing
from bywhom.analysis.status.linked import credit_links
from bywhom.analysis.status.status_model import load_status_model
from bywhom.analysis.text.tagging import tag
from bywhom.analysis.text.token_stream import read_stream
from bywhom.analysis.text.tokens import Passage, Segments, read_tokens

PART = 3000  # tokens read between two looks at the clock; boundaries fall between paragraphs

Between = Callable[[int, int], None]  # tokens done, tokens in all

NOT_ENGLISH = "This article does not seem to be in English. Marks exist for English only."
OTHER_KIND = "This reads like {kind}, not like news. Marks here are less sure, and fewer are shown."


@dataclass(frozen=True, slots=True)
class Analyser:
    """The rules and the model, loaded once, ready for any number of articles."""

    rules: RuleSet
    model: AttributionModel | None
    notices: tuple[str, ...] = ()
    status_model: StatusLoader = load_status_model
    models: Models = SHIPPED

    def analyse(
        self,
        article: Article,
        *,
        first: int = 0,
        last: int | None = None,
        between: Between | None = None,
    ) -> Analysis:
        """The analysis of the article, or of its paragraphs first to last (offsets stay).

        between(done, total) is called after each part of a few thousand tokens; it may raise
        to stop.
        """
        if not article.language.startswith("en"):
            return Analysis(article, (), (), (), (), (*self.notices, NOT_ENGLISH))
        part = article._replace(paragraphs=article.paragraphs[first:last])
        with one_core():
            analysis, notices = _analyse(part, self, between), self.notices
        if kind := other_kind(article.text):
            kept = tuple(less_sure(analysis.marks, self.rules.rules))
            analysis = analysis._replace(marks=kept, reads_like=kind)
            notices = (*notices, OTHER_KIND.format(kind=kind))
        sentences = tuple(s._replace(paragraph=s.paragraph + first) for s in analysis.sentences)
        return analysis._replace(article=article, sentences=sentences, notices=notices)


def load_analyser(folders: Sequence[Path] = ()) -> Analyser:
    """Built-in rules, then those of each folder. What cannot be loaded becomes a notice."""
    rules, problems = load_rules(folders)
    notices = [str(problem) for problem in problems]
    model = None
    try:
        model = load_model()
    except ModelError as error:
        notices.append(f"{error} Attributions are found by simple rules until then.")
    return Analyser(rules, model, tuple(notices))


def analyse(article: Article, rules: RuleSet, model: AttributionModel | None) -> Analysis:
    """A pure function of its three arguments."""
    return Analyser(rules, model).analyse(article)


def excerpt(article: Article, paragraph: int, words: int) -> tuple[int, int]:
    """Paragraphs [first, last) from the given one on, one before it, of about so many words."""
    paragraphs = article.paragraphs
    first = max(0, min(paragraph, len(paragraphs)) - 1)
    last, left = first, words * 6  # characters
    while last < len(paragraphs) and left > 0:
        left -= paragraphs[last].end - paragraphs[last].start
        last += 1
    return first, last


class _Read(NamedTuple):
    """Of the whole article: tags of each passage, marks that rules propose and a judge lets stand,
    raw attributions, and what the network holds of sentences and tokens, part by part."""

    tags: list[list[str]]
    found: list[Mark]
    raw: list[RawAttribution]
    sentences: list[Floats | None]
    tokens: list[Held | None]


def _analyse(article: Article, analyser: Analyser, between: Between | None) -> Analysis:
    rules = analyser.rules
    segments = read_tokens(article)
    read = _read(article, segments, analyser, between)
    raw, stream = sorted(read.raw, key=begin), read_stream(article, segments, read.tags)
    proposed = [mark for mark in read.found if mark.kind == "unnamed-source"]
    judged = judge_sources(stream, raw, proposed, joined(read.tokens), analyser.models)
    by_number = by_sentence(segments, read.sentences)
    sentences, unsourced = assess(
        article, segments, read.tags, by_tables(stream, raw), by_number, analyser.status_model
    )
    attributions, sentences, unsourced = credit_links(
        article, judged.attributions, sentences, unsourced
    )
    roles = [paragraph.role for paragraph in article.paragraphs]
    attributions, sentences, unsourced = agreeing(
        attributions, judged.spare, sentences, unsourced, roles
    )
    found = [mark for mark in read.found if mark.kind != "unnamed-source"]
    found += nameless_marks(article, judged.nameless, proposed, rules)
    found += _explained(article, attributions, unsourced, rules)
    return Analysis(
        article=article,
        sentences=tuple(sentences),
        attributions=tuple(attributions),
        marks=tuple(sorted(found, key=lambda m: (m.start, m.end))),
        sources=tuple(ledger(article, segments, attributions)),
    )


def _read(
    article: Article, segments: Segments, analyser: Analyser, between: Between | None
) -> _Read:
    rules, judges = analyser.rules, load_judges()
    total, done = sum(len(passage) for passage in segments.passages), 0
    read = _Read([], [], [], [], [])
    for part in _parts(segments.passages):
        part_tags = [tag(passage) for passage in part]
        names = named_words(part)
        for passage, passage_tags in zip(part, part_tags, strict=True):
            proposed = rule_marks(article.text, passage, passage_tags, rules)
            read.found.extend(
                judged_marks(article, passage, passage_tags, proposed, judges, rules.rules, names)
            )
        read.tags.extend(part_tags)
        reading = read_article(part, part_tags, article, analyser.model)
        read.raw.extend(reading.attributions)
        read.sentences.append(reading.sentences)
        read.tokens.append(reading.tokens)
        done += sum(len(passage) for passage in part)
        if between:
            between(done, total)
    return read


def _parts(passages: list[Passage]) -> Iterable[list[Passage]]:
    part: list[Passage] = []
    size = 0
    for passage in passages:
        part.append(passage)
        size += len(passage)
        if size >= PART:
            yield part
            part, size = [], 0
    if part:
        yield part


def _explained(
    article: Article,
    attributions: Sequence[Attribution],
    unsourced: Iterable[Unsourced],
    rules: RuleSet,
) -> list[Mark]:
    """What is credited, and what is credited to nobody."""
    texts = rules.rules
    marks: list[Mark | None] = [*credited_marks(texts, article, attributions)]
    for span, why, chance in unsourced:
        rule, word = f"unsourced.{why}", confidence_of(chance)
        marks.append(explained_mark(texts, rule, article, span, word, chance))
    return [mark for mark in marks if mark is not None]
