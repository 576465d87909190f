from pathlib import Path

import pytest

from bywhom.documents.draft import Opened
from bywhom.documents.errors import DocumentError
from bywhom.documents.process import child
from bywhom.documents.process.protocol import opened_from
from bywhom.documents.process.reading_process import ReadingProcess
from bywhom.documents.reader import open_place

IN_ITS_PROCESS = ("test_reading_process", "test_hostile")


@pytest.fixture(autouse=True)
def read_here(request, monkeypatch):
    """What formats hold is read in the test's own process, where coverage sees it (a process that
    may not write cannot tell), and told as the other would tell it. The process itself has
    tests of its own, and every window and command uses it."""

    def read(process, do, data, words, cancelled=None) -> Opened:
        answer = child._answer({"do": do, "with": words}, data)
        if answer["kind"] == "refused":
            raise DocumentError(*(str(answer[part]) for part in ("place", "problem", "remedy")))
        assert answer["kind"] == "opened", answer
        return opened_from(answer)

    if request.module.__name__.rpartition(".")[2] not in IN_ITS_PROCESS:
        monkeypatch.setattr(ReadingProcess, "read", read)


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
