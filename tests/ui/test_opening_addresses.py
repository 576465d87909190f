"""Pages from the network: the window stays alive, troubles are said, nothing is stored half."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent

from bywhom.ui.open.open_controller import OpenController
from tests.documents.test_fetch import Site, site
from tests.ui.conftest import ARTICLE
from tests.ui.desk_support import press

__all__ = ["Site", "site"]


def shelf(window) -> list[int]:
    return [row.id for row in window.desk.library.articles()]


@pytest.fixture
def beats(window, qtbot):
    """How often the window's own clock has ticked."""
    ticked: list[int] = []
    timer = QTimer(window)
    timer.timeout.connect(lambda: ticked.append(1))
    timer.start(10)
    yield ticked
    timer.stop()


def test_a_page_is_fetched_while_the_window_stays_alive(window, qtbot, site, beats):
    said = []
    window.open_controller.fetching.connect(said.append)
    window.open_controller.open(site.url + "/page")
    qtbot.waitUntil(lambda: window.view.article.title == "Pier shut", timeout=20_000)
    assert said[0] == "127.0.0.1"
    assert any(words.startswith("127.0.0.1, 0.0 of 0.0 MB") for words in said)
    assert said[-1] == ""
    assert beats


@pytest.mark.parametrize("path", ["/slow", "/silent"])
def test_escape_stops_a_page_that_does_not_come(window, qtbot, site, beats, path):
    before = shelf(window)
    window.open_controller.open(site.url + path)
    qtbot.waitUntil(lambda: bool(site.asked), timeout=20_000)
    assert "Esc stops it" in window.parts.status._network.text()
    count = len(beats)
    qtbot.waitUntil(lambda: len(beats) > count + 5, timeout=5_000)
    press(qtbot, window, Qt.Key.Key_Escape)
    assert not window.open_controller.is_busy
    assert "Stopped" in window.bar.words
    assert "Offline" in window.parts.status._network.text()
    assert (window.view.article.text, shelf(window)) == (ARTICLE, before)


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/dropped", "half way"),
        ("/packed-and-cut", "half way"),
        ("/bomb", "too large"),
        ("/missing", "(404)"),
        ("/broken", "(500)"),
        ("/circle", "more than 5 times"),
    ],
)
def test_what_fails_is_said_and_nothing_is_stored(window, qtbot, site, path, words):
    before = shelf(window)
    window.open_controller.open(site.url + path)
    qtbot.waitUntil(lambda: words in window.bar.words, timeout=30_000)
    assert (window.view.article.text, shelf(window)) == (ARTICLE, before)


@pytest.mark.parametrize("wanted", ["dropped", "typed"])
def test_a_dropped_link_may_not_lead_to_this_machine_a_typed_one_may(window, qtbot, site, wanted):
    if wanted == "typed":
        window.open_controller.open(site.url + "/page")
        qtbot.waitUntil(lambda: window.view.article.title == "Pier shut", timeout=20_000)
        return
    mime = QMimeData()
    mime.setUrls([QUrl(site.url + "/page")])
    none = Qt.KeyboardModifier.NoModifier
    button = Qt.MouseButton.LeftButton
    window.dropEvent(QDropEvent(QPoint(9, 9), Qt.DropAction.CopyAction, mime, button, none))
    qtbot.waitUntil(lambda: "private network" in window.bar.words, timeout=20_000)
    assert site.asked == []


def test_an_address_that_is_none_is_said(window: object, qtbot) -> None:
    files: OpenController = window.open_controller
    files.open("https://[::1/")
    qtbot.waitUntil(lambda: "not a web address" in window.bar.words, timeout=20_000)
