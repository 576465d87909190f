"""Marks against a key, and the marks of many on one text."""

from hypothesis import given
from hypothesis import strategies as st

from bywhom.analysis.agreement.heat import contested, heat, majority, word_spans
from bywhom.analysis.agreement.overlap import ReaderMark, compare

TEXT = "Officials may close the old pier. Nobody asked the anglers, critics say."


def mark(words: str, kind: str = "hedge") -> ReaderMark:
    start = TEXT.index(words)
    return ReaderMark(start, start + len(words), kind)


def test_marks_agree_where_they_share_a_letter_and_a_kind():
    key = [mark("may"), mark("Officials", "unnamed-source"), mark("critics", "unnamed-source")]
    mine = [mark("may close"), mark("Officials"), mark("critics", "unnamed-source")]
    found = compare(mine, key)
    assert found.agreed == (mark("may close"), mark("critics", "unnamed-source"))
    assert found.missed == (mark("Officials", "unnamed-source"),)
    assert found.extra == (mark("Officials"),)
    assert (found.relaxed.precision, found.relaxed.recall) == (2 / 3, 2 / 3)
    assert (found.exact.precision, found.exact.recall, found.exact.f1) == (1 / 3, 1 / 3, 1 / 3)


def test_one_long_mark_may_find_two_of_the_key():
    found = compare([mark("old pier. Nobody")], [mark("old"), mark("Nobody")])
    assert (found.relaxed.precision, found.relaxed.recall) == (1.0, 1.0)
    assert (found.exact.precision, found.exact.f1) == (0.0, 0.0)


def test_without_marks_or_key_there_is_no_figure():
    assert compare([], []).relaxed.f1 is None
    assert compare([], [mark("may")]).relaxed.precision is None
    assert compare([], [mark("may")]).relaxed.recall == 0.0
    assert compare([mark("may")], []).relaxed.recall is None


def test_touching_is_not_overlapping():
    assert compare([ReaderMark(0, 4, "a")], [ReaderMark(4, 8, "a")]).agreed == ()


marks = st.lists(
    st.tuples(st.integers(0, 30), st.integers(1, 9), st.sampled_from("ab")).map(
        lambda t: ReaderMark(t[0], t[0] + t[1], t[2])
    ),
    max_size=12,
)


@given(marks, marks)
def test_the_sweep_finds_what_looking_at_every_pair_finds(mine, key):
    def meets(m, others):
        return any(m.kind == o.kind and m.start < o.end and o.start < m.end for o in others)

    found = compare(mine, key)
    assert found.agreed == tuple(m for m in sorted(set(mine)) if meets(m, key))
    assert found.missed == tuple(k for k in sorted(set(key)) if not meets(k, mine))
    assert sorted([*found.agreed, *found.extra]) == sorted(set(mine))


def test_heat_counts_each_reader_once_a_word():
    words = word_spans(TEXT)
    twice = [mark("may"), mark("may close")]
    counted = heat(words, [twice, [mark("close", "loaded-language")], []])
    named = [TEXT[a:b] for a, b in words]
    assert counted.by_kind["hedge"][named.index("may")] == 1
    assert counted.any[named.index("close")] == 2
    assert counted.labels[named.index("close")] == {"hedge": 1, "loaded-language": 1, "": 1}
    assert counted.of_kind("hedge")[named.index("may")] == {"hedge": 1, "": 2}
    assert counted.of_kind("attributed")[0] == {"attributed": 0, "": 3}


def test_the_most_evenly_split_words_come_first():
    readers = [[mark("may"), mark("critics")], [mark("may"), mark("critics")], [mark("may")], []]
    split = contested(heat(word_spans(TEXT), readers))
    assert [(TEXT[c.span.start : c.span.end], c.marked) for c in split] == [
        ("critics", 2),
        ("may", 3),
    ]


def test_what_everybody_marked_is_not_contested():
    assert contested(heat(word_spans(TEXT), [[mark("may")], [mark("may")]])) == []


def test_a_majority_makes_whole_marks_and_never_runs_over_a_paragraph():
    readers = [[mark("old pier")], [mark("the old pier")], [mark("may")]]
    assert majority(TEXT, heat(word_spans(TEXT), readers)) == [mark("old pier")]
    text = "One two\n\nthree four"
    both = [[ReaderMark(4, 14, "hedge")]] * 3
    assert [text[a:b] for a, b, _ in majority(text, heat(word_spans(text), both))] == [
        "two",
        "three",
    ]


def test_half_of_the_class_is_no_majority():
    readers = [[mark("may")], []]
    assert majority(TEXT, heat(word_spans(TEXT), readers)) == []
