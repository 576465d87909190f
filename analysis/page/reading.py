"""All that a text says of who says what, before it is judged: one way for program and training."""

from collections.abc import Sequence
from dataclasses import replace

from bywhom.analysis.article import Article
from bywhom.analysis.page.floating import with_floating
from bywhom.analysis.page.going_on import going_on
from bywhom.analysis.page.layout import with_layout
from bywhom.analysis.page.lines import Line
from bywhom.analysis.reader.attribution import AttributionModel, NetworkReading, read_passages
from bywhom.analysis.reader.completed import with_contents
from bywhom.analysis.reader.inner import inner_attributions
from bywhom.analysis.reader.patterns import with_patterns
from bywhom.analysis.reader.put_right import put_right
from bywhom.analysis.reader.second_verbs import with_subjects
from bywhom.analysis.text.tokens import Passage


def read_article(
    passages: Sequence[Passage],
    tags: Sequence[Sequence[str]],
    article: Article,
    model: AttributionModel | None,
) -> NetworkReading:
    """Of passages that follow one another in the article. Without a model: what rules find."""
    reading = read_passages(passages, article.text, model)
    found = with_patterns(passages, reading.attributions)
    if model is not None:
        found += inner_attributions(passages, tags, found, article.text, model)
    found = with_subjects(passages, tags, put_right(passages, tags, found))
    found = with_contents(passages, tags, found)
    lines = [
        Line(passage, of_passage, article.paragraphs[passage.paragraph].role)
        for passage, of_passage in zip(passages, tags, strict=True)
    ]
    found = with_floating(lines, with_layout(lines, article.text, found))
    if model is not None:
        found += going_on(lines, found)
    return replace(reading, attributions=found)
