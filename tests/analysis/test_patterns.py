import pytest

from bywhom.analysis.article import Article
from bywhom.analysis.reader.patterns import with_patterns
from bywhom.analysis.reader.raw_attribution import RawAttribution
from bywhom.analysis.text.segment import plain_paragraphs
from bywhom.analysis.text.tokens import read_tokens

FORMS = [
    (
        "The debt stood at nine crowns a head in June, company filings show.",
        ("company filings", "show", ["The debt stood at nine crowns a head in June"]),
    ),
    (
        "A baker set fire to his own mill, a court has heard.",
        ("a court", "has heard", ["A baker set fire to his own mill"]),
    ),
    (
        "Nine of them could, he concedes, be mended by hand.",
        ("he", "concedes", ["Nine of them could", "be mended by hand"]),
    ),
    (
        "It is alleged that the miller knew of the leak.",
        (None, "It is alleged", ["that the miller knew of the leak"]),
    ),
    (
        "Worms and dams are all thought to play a part in it.",
        (None, "are all thought", ["Worms and dams", "to play a part in it"]),
    ),
    (
        "The letter sent to him in May puts the saving at nine crowns.",
        ("The letter sent to him in May", "puts", ["the saving at nine crowns"]),
    ),
    ("It maintains that the mill is dry.", ("It", "maintains", ["that the mill is dry"])),
    (
        "The older miller cautions against too much haste.",
        ("The older miller", "cautions", ["against too much haste"]),
    ),
    (
        "Rumour has it that a new mill is on the way.",
        (None, "Rumour has it", ["that a new mill is on the way"]),
    ),
    ("The millers deny it.", ("The millers", "deny", ["it"])),
    ("A fourth leak is suspected.", (None, "is suspected", ["A fourth leak"])),
]
PLAIN = [
    "She shut the door, turned the key and said nothing.",
    "He was late, and the others, who waited, were cold.",
    "The report will be written in May by the clerk.",
    "Everybody is supposed to be at home by nine.",
    "“It was cold, they said,” read the card.",
    "There were conflicting reports that year of the leak.",
    "The claims that he made in May were struck out.",
    "She did not deny it, and neither did he.",
    "He was suspected by nobody.",
]


def read(text: str):
    article = Article("", text, plain_paragraphs(text))
    return read_tokens(article).passages, text


def words(text, raw):
    quote = lambda span: text[slice(*span)] if span else None  # noqa: E731
    return quote(raw.source), quote(raw.cue), [quote(part) for part in raw.content]


@pytest.mark.parametrize(("text", "expected"), FORMS)
def test_a_plain_form_is_taken_apart(text, expected):
    passages, text = read(text)
    (raw,) = with_patterns(passages, [])
    assert words(text, raw) == expected


@pytest.mark.parametrize("text", PLAIN)
def test_what_only_looks_alike_is_left(text):
    passages, _ = read(text)
    assert with_patterns(passages, []) == []


def test_a_sentence_in_which_a_source_was_found_is_left_alone():
    passages, text = read("The mill leaks, papers show. The dam leaks, papers show.")
    source = passages_span(text, "papers")
    found = RawAttribution(source, None, (passages_span(text, "The mill leaks"),), 0.9)
    raws = with_patterns(passages, [found])
    assert raws[0] == found
    assert [words(text, raw)[2] for raw in raws[1:]] == [["The dam leaks"]]


def test_content_found_without_a_source_gives_way_to_the_whole():
    passages, text = read("The mill leaks, papers show.")
    lone = RawAttribution(None, None, (passages_span(text, "The mill leaks"),), 0.4)
    (raw,) = with_patterns(passages, [lone])
    assert words(text, raw) == ("papers", "show", ["The mill leaks"])


def test_a_cue_found_without_its_content_gives_way_to_the_whole():
    passages, text = read("The mill leaks, papers show.")
    lone = RawAttribution(None, passages_span(text, "show"), (), 0.4)
    (raw,) = with_patterns(passages, [lone])
    assert words(text, raw) == ("papers", "show", ["The mill leaks"])


def passages_span(text, quote):
    from bywhom.analysis.article import Span

    start = text.index(quote)
    return Span(start, start + len(quote))
