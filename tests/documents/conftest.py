from pathlib import Path

import pytest

from bywhom.documents.errors import DocumentError
from bywhom.documents.reader import open_place


@pytest.fixture
def write(tmp_path):
    """Write bytes or text under a name; gives the path as a reader would type it."""

    def write(name: str, content: bytes | str) -> str:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return str(path)

    return write


@pytest.fixture
def refusal():
    """The words in which a place is refused."""

    def refusal(place: str | Path) -> str:
        with pytest.raises(DocumentError) as caught:
            open_place(str(place))
        error = caught.value
        assert str(error) == f"{error.place}: {error.problem}. {error.remedy}"
        assert error.remedy.endswith(".")
        assert "\n" not in str(error)
        return str(error)

    return refusal
