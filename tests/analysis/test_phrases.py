"""The notation: what it matches, what it marks, and what is wrong with a phrase, in words."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bywhom.analysis.rules.matcher import LONGEST_MATCH, Matcher
from bywhom.analysis.rules.notation import LONGEST, Graph, PhraseError, add_phrase
from bywhom.analysis.text.tokens import TOKEN

LISTS = {"saying": ("said", "has [also] said"), "loop": ("@loop",)}


def found(phrase: str, text: str, tags: dict[str, str] | None = None) -> list[str]:
    """The words that the phrase marks in a sentence. tags: parts of speech other than NN."""
    graph = Graph()
    matcher = Matcher(graph, [add_phrase(graph, phrase, LISTS)])
    words = TOKEN.findall(text)
    penn = [(tags or {}).get(word, "NN") for word in words]
    hits = matcher.find(words, penn, [0] * len(words))
    return [" ".join(words[slice(*matcher.marked(hit, words, penn))]) for hit in hits]


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        ("reportedly", "He Reportedly left", ["Reportedly"]),
        ("claim*", "a claim claims claimants", ["claim", "claims", "claimants"]),
        ("claim*", "to reclaim", []),
        ("(rumour|rumor) of", "a rumor of rain", ["rumor of"]),
        ("(a|b c) d", "b c d and a d", ["b c d", "a d"]),
        ("[the] sources", "the sources", ["the sources", "sources"]),
        ("critics ... say", "critics in the old town say", ["critics in the old town say"]),
        ("critics ... say", "critics in the very old town say", []),
        ("critics ... say", "critics met, they say", []),
        ("<critics> @saying", "critics has also said it", ["critics"]),
        ("the <(red|blue) boat> sank", "the blue boat sank", ["blue boat"]),
        ("don't know", "I don’t know", ["do n’t know"]),
        ("i (am|'m) told", "I’m told", ["I ’m told"]),
        ("Critics' Choice", "critics' choice", []),
        ("Critics' Choice", "the Critics' Choice", ["Critics ' Choice"]),
        ("so-called", "a so-called duke", ["so-called"]),
        ("5 p.m.", "at 5 p.m. sharp", ["5 p.m."]),
    ],
)
def test_a_phrase_finds_what_it_says(phrase, text, expected):
    assert found(phrase, text) == expected


@pytest.mark.parametrize(
    ("phrase", "text", "tags", "expected"),
    [
        ("may{MD}", "may May", {"may": "MD"}, ["may"]),
        ("{VB*} alleged", "was alleged", {"was": "VBD"}, ["was alleged"]),
        ("{VB*} alleged", "the alleged", {"the": "DT"}, []),
        ("likely {NN|JJ}", "likely winner", {}, ["likely winner"]),
    ],
)
def test_parts_of_speech_decide(phrase, text, tags, expected):
    assert found(phrase, text, tags) == expected


def test_of_several_ends_the_longest_is_taken():
    assert found("may [well] [not]", "it may well not rain") == ["may well not"]


def test_a_match_stays_in_its_sentence():
    graph = Graph()
    matcher = Matcher(graph, [add_phrase(graph, "critics say", LISTS)])
    assert not list(matcher.find(["critics", "say"], ["NNS", "VBP"], [0, 1]))
    assert len(list(matcher.find(["critics", "say"], ["NNS", "VBP"], [1, 1]))) == 1


@pytest.mark.parametrize(
    ("phrase", "complaint"),
    [
        ("", "empty"),
        ("   ", "empty"),
        ("(a|)", "empty"),
        ("[]", "empty"),
        ("(a", "missing"),
        ("[(a|b] c", "missing"),
        ("a)", "closes nothing"),
        ("@saying)", "closes nothing"),
        ("{NN}", "without any word"),
        ("[may] [not]", "without any word"),
        ("{ZZ} rain", "no part of speech"),
        ("may{}", "no part of speech"),
        ("(may|might){MD}", "right behind a word"),
        ("{", "stands alone"),
        ("... may", "between words"),
        ("@nobody says", "no list"),
        ("@loop", "deep"),
        ("ab*", "at least 3 letters"),
        ("a*b", "end of a word"),
        ("a < b", "once each"),
        ("> a <", "once each"),
        ("<a> <b>", "once each"),
        ("(" * 50 + "a" + ")" * 50, "deep"),
        ("x" * 5000, "5,000 characters"),
    ],
)
def test_a_wrong_phrase_is_explained(phrase, complaint):
    with pytest.raises(PhraseError, match=complaint):
        add_phrase(Graph(), phrase, LISTS)


def test_a_wrong_phrase_leaves_the_graph_as_it_was():
    graph = Graph()
    add_phrase(graph, "<one> two", LISTS)
    before = (len(graph.edges), len(graph.jumps), set(graph.opens), set(graph.closes))
    with pytest.raises(PhraseError):
        add_phrase(graph, "<three> (four", LISTS)
    assert (len(graph.edges), len(graph.jumps), graph.opens, graph.closes) == before


def test_lists_that_multiply_are_refused():
    lists = {f"l{n}": (" ".join([f"@l{n + 1}"] * 9),) for n in range(6)} | {"l6": ("a b c",)}
    with pytest.raises(PhraseError, match="too many words"):
        add_phrase(Graph(), "@l0", lists)


@given(st.text(alphabet="ab ()[]|<>{}@*.'NV", max_size=40))
@settings(max_examples=300, deadline=None)
def test_no_phrase_breaks_the_parser_or_the_matcher(phrase):
    graph = Graph()
    try:
        ends = add_phrase(graph, phrase, {"a": ("b a",)})
    except PhraseError:
        return
    matcher = Matcher(graph, [ends])
    words = ["a", "b", "ab", "'", "a", ".", "b", "*"] * 8
    tags = ["NN", "VB"] * 32
    assert len(phrase) <= LONGEST
    for hit in matcher.find(words, tags, [0] * len(words)):
        start, end = matcher.marked(hit, words, tags)
        assert hit.start <= start <= end <= hit.end <= hit.start + LONGEST_MATCH


@given(
    st.lists(st.sampled_from(["a", "b", "c", "[a]", "(a|b)", "..."]), min_size=1, max_size=5),
    st.lists(st.sampled_from(["a", "b", "c"]), max_size=9),
)
@settings(max_examples=300, deadline=None)
def test_the_automaton_agrees_with_a_plain_search(items, words):
    graph = Graph()
    try:
        ends = add_phrase(graph, " ".join(items), {})
    except PhraseError:
        return
    hits = Matcher(graph, [ends]).find(words, ["NN"] * len(words), [0] * len(words))
    assert [(h.start, h.end) for h in hits] == _by_plain_search(items, words)


def _by_plain_search(items: list[str], words: list[str]) -> list[tuple[int, int]]:
    """The longest match at each start, by following every reading of every item."""
    result = []
    for start in range(len(words)):
        reached = {start}
        for item in items:
            reached = {end for at in reached for end in _after(item, words, at)}
        if reached and max(reached) > start:
            result.append((start, max(reached)))
    return result


def _after(item: str, words: list[str], at: int) -> set[int]:
    if item == "...":
        return {end for end in range(at, at + 5) if end <= len(words)}
    one = {at + 1} if at < len(words) and words[at] in item else set()
    return one | ({at} if item[0] == "[" else set())
