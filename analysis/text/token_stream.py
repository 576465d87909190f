"""All tokens of an article as one run of parallel lists, and the way from spans to tokens."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from bywhom.analysis.article import Article
from bywhom.analysis.text.tokens import Quoting, Segments


@dataclass(frozen=True, slots=True)
class Stream:
    """Parallel lists, one entry a token; sentence: index into sentences.

    sentences: (start, end, paragraph) as in Segments; firsts: the first token of each sentence,
    with one more entry at the end, so that sentence i has the tokens firsts[i] to firsts[i + 1].
    """

    article: Article
    starts: list[int]
    ends: list[int]
    words: list[str]
    low: list[str]
    tags: list[str]
    quoting: list[Quoting]
    sentence: list[int]
    sentences: list[tuple[int, int, int]]
    firsts: list[int]

    def __len__(self) -> int:
        return len(self.words)

    def tokens(self, start: int, end: int) -> range:
        """The tokens that lie, at least in part, in the characters start to end."""
        return range(bisect_right(self.ends, start), bisect_left(self.starts, end))

    def sentence_tokens(self, index: int) -> range:
        return range(self.firsts[index], self.firsts[index + 1])

    def paragraph_of(self, sentence: int) -> int:
        return self.sentences[sentence][2]


def read_stream(article: Article, segments: Segments, tags: list[list[str]]) -> Stream:
    """tags: one list of Penn tags for each passage, parallel to its words."""
    passages = segments.passages
    sentence = [s for p in passages for s in p.sentence]
    return Stream(
        article=article,
        starts=[s for p in passages for s in p.starts],
        ends=[e for p in passages for e in p.ends],
        words=[w for p in passages for w in p.words],
        low=[w for p in passages for w in p.low],
        tags=[t for of_passage in tags for t in of_passage],
        quoting=[q for p in passages for q in p.quoting],
        sentence=sentence,
        sentences=segments.sentences,
        firsts=[bisect_left(sentence, i) for i in range(len(segments.sentences) + 1)],
    )
