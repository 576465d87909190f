"""An article as the judges of sources see it: tokens, raw attributions, what the network holds."""

from collections.abc import Sequence
from dataclasses import dataclass

from bywhom.analysis.article import Article
from bywhom.analysis.coreference.resolution import Held
from bywhom.analysis.page.reading import read_article
from bywhom.analysis.reader.attribution import AttributionModel
from bywhom.analysis.reader.raw_attribution import RawAttribution
from bywhom.analysis.sources.attributions import begin
from bywhom.analysis.text.segment import plain_paragraphs
from bywhom.analysis.text.tagging import tag
from bywhom.analysis.text.token_stream import Stream, read_stream
from bywhom.analysis.text.tokens import Passage, read_tokens


@dataclass(frozen=True, slots=True)
class Reading:
    """raws: in the order of the text; tags: one list a passage."""

    stream: Stream
    passages: Sequence[Passage]
    tags: Sequence[list[str]]
    raws: Sequence[RawAttribution]
    held: Held


def read(text: str, model: AttributionModel) -> Reading:
    article = Article("", text, plain_paragraphs(text))
    segments = read_tokens(article)
    tags = [tag(passage) for passage in segments.passages]
    reading = read_article(segments.passages, tags, article, model)
    assert reading.tokens is not None
    raws = sorted(reading.attributions, key=begin)
    stream = read_stream(article, segments, tags)
    return Reading(stream, segments.passages, tags, raws, reading.tokens)
