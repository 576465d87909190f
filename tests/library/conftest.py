from collections.abc import Iterator
from pathlib import Path

import pytest

from bywhom.library import Library, open_library
from tests.library.samples import make_article


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "shelf" / "library.db"


@pytest.fixture
def library(path: Path) -> Iterator[Library]:
    with open_library(path) as opened:
        yield opened


@pytest.fixture
def ferry(library: Library) -> int:
    return library.save_article(make_article())
