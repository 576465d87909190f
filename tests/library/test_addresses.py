"""Which addresses lead to one article, and which do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bywhom.library.addresses import key_of, title_key

ALIKE = [
    ("https://post.example/lock", "http://www.post.example:80/lock/"),
    ("https://post.example/lock?id=7", "https://post.example/lock?utm_medium=x&id=7&fbclid=1"),
    ("https://post.example/a%20b", "https://post.example/a b"),
    ("https://post.example/lock", "https://m.post.example/lock/amp?ref=front"),
    ("https://post.example/lock/", "https://amp.post.example//lock/index.html"),
    ("https://post.example/lock", "https://via.hypothes.is/https://post.example/lock"),
    (
        "http://post.example/lock",
        "https://web.archive.org/web/2026030112id_/http://post.example/lock",
    ),
    ("https://post.example/lock", "https://www.google.com/amp/s/post.example/lock"),
    ("https://doi.org/10.5555/Abc.1", "doi:10.5555/abc.1"),
    ("urn:x-pdf:AB12", "urn:x-pdf:ab12"),
    ("file:///home/ina/my%20lock.pdf", "/home/ina/my lock.pdf"),
]
APART = [
    ("https://post.example/lock", "https://post.example/Lock"),
    ("https://post.example/lock?id=7", "https://post.example/lock?id=8"),
    ("https://post.example/lock?page=1", "https://post.example/lock?page=2"),
    ("https://m.example/", "https://example/"),
    ("https://web.archive.org/web/2026/", "https://web.archive.org/"),
    ("https://post.example/#!/a", "https://post.example/#!/b"),
    ("https://post.example:8080/", "https://post.example/"),
    ("https://a.post.example/", "https://post.example/"),
    ("lock.txt", "Lock.txt"),
]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_one_article_has_one_key(one: str, other: str) -> None:
    assert key_of(one) == key_of(other) != ""


@pytest.mark.parametrize(("one", "other"), APART)
def test_two_articles_have_two(one: str, other: str) -> None:
    assert key_of(one) != key_of(other)


@pytest.mark.parametrize(
    "place", ["", "http://", "http://[", "https://a:b/", "urn:", "file://", "?"]
)
def test_what_is_no_address_is_left_alone(place: str) -> None:
    assert key_of(place) == key_of(key_of(place))


@given(st.text(max_size=60))
def test_no_text_is_an_error_and_blanks_around_make_no_difference(text: str) -> None:
    assert key_of(f"https://post.example/{text}") == key_of(f" https://post.example/{text} ")


def test_titles_differ_by_words_alone() -> None:
    assert title_key("  Lock stays\nSHUT ") == title_key("lock stays shut")
    assert title_key("“Shut” – Ina’s lock") == title_key('"Shut" - Ina\'s lock')
    assert title_key("Lock stays shut") != title_key("Lock stays open")
