"""The reader that docs/adding-a-format.md shows is run as it stands there."""

import re
from pathlib import Path

import pytest

from bywhom.documents.clean import clean
from bywhom.documents.errors import DocumentError

GUIDE = Path(__file__).parents[2] / "docs" / "adding-a-format.md"
SUBTITLES = (
    b"1\r\n00:00:01,000 --> 00:00:04,000\r\nThe ferry to Skerrow\r\nwill stop.\r\n\r\n"
    b"2\r\n00:00:05,000 --> 00:00:07,000\r\nNobody was told.\r\n"
)


@pytest.fixture
def read_srt():
    code, row = re.findall(r"```python\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)
    assert row.strip() == '".srt": _later("documents.srt", "read_srt"),'
    names: dict = {}
    exec(code, names)
    return names["read_srt"]


def test_the_reader_in_the_guide_works(read_srt):
    article = clean(read_srt(SUBTITLES, "a.srt"), "a.srt").article
    assert article.text == "The ferry to Skerrow will stop. Nobody was told."


def test_the_reader_in_the_guide_refuses_in_words(read_srt):
    with pytest.raises(DocumentError, match="no subtitles"):
        read_srt(b"The ferry will stop.", "a.srt")
