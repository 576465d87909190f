"""A second start hands its places to the window that has the library already."""

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtNetwork import QLocalSocket

from bywhom.ui.app import desktop
from bywhom.ui.open.links import from_here, place_of
from bywhom.ui.system.meeting_place import meeting_place, somebody_may_be_there
from bywhom.ui.system.one_window import Reception, hand_over
from bywhom.ui.system.one_window import _read as read_message

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="sockets are files here")


@pytest.fixture
def runtime(tmp_path_factory, monkeypatch):
    """Short: the name of a socket may have some hundred bytes."""
    folder = tmp_path_factory.mktemp("run")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    return folder


@pytest.fixture
def name(runtime, tmp_path):
    return meeting_place(tmp_path / "library.db")


@pytest.fixture
def reception(name, qapp):
    reception = Reception(name, qapp)
    yield reception
    reception.close()
    reception.deleteLater()


def started(name: str, *places: str) -> subprocess.Popen:
    """Another process hands over. It ends with 0 if it was heard."""
    code = "import sys; from bywhom.ui.system.one_window import hand_over\n"
    code += "sys.exit(not hand_over(sys.argv[1], sys.argv[2:]))"
    return subprocess.Popen([sys.executable, "-c", code, name, *places])


def ended(program: subprocess.Popen, qtbot) -> int:
    qtbot.waitUntil(lambda: program.poll() is not None, timeout=60_000)
    return program.returncode


def test_what_a_second_start_was_to_open_is_heard(reception, name, qtbot):
    with qtbot.waitSignal(reception.wanted, timeout=60_000) as heard:
        child = started(name, "/kim/Łódź.txt", "https://log.example/a")
    assert heard.args == [["/kim/Łódź.txt", "https://log.example/a"], ""]
    assert ended(child, qtbot) == 0


def test_where_nobody_listens_the_start_goes_on(name):
    assert not somebody_may_be_there(name)
    assert not hand_over(name, ["a.txt"])


def test_the_socket_of_a_window_that_was_killed_is_taken_over(name, qapp, qtbot):
    left = socket.socket(socket.AF_UNIX)
    left.bind(name)
    left.close()  # its file stays
    assert somebody_may_be_there(name) and not hand_over(name, [])
    reception = Reception(name, qapp)
    assert reception.is_listening
    assert ended(started(name), qtbot) == 0
    reception.close()


def test_only_the_reader_can_speak_to_the_window(reception, name):
    assert Path(name).stat().st_mode & 0o077 == 0


def test_every_library_has_a_meeting_place_of_its_own_by_whatever_path(runtime, tmp_path):
    (tmp_path / "link").symlink_to(tmp_path)
    one = meeting_place(tmp_path / "library.db")
    assert one == meeting_place(tmp_path / "link" / "library.db")
    assert one != meeting_place(tmp_path / "other.db")


@pytest.mark.parametrize("raw", [b"nonsense\n", b"[]\n", b'{"places": 3, "token": ""}\n', b"{}\n"])
def test_a_message_that_is_none_opens_nothing(reception, name, raw, qtbot):
    socket = QLocalSocket()
    socket.connectToServer(name)
    assert socket.waitForConnected(5000)
    with qtbot.waitSignal(reception.wanted, timeout=20_000) as heard:
        socket.write(raw)
    assert heard.args == [[], ""]


def test_the_article_is_opened_and_the_window_comes_forward(window, article_file, qtbot):
    other = article_file.with_name("kiosk.txt")
    other.write_text("Critics say the kiosk may close.", "utf-8")
    window.showMinimized()
    desktop.receive(window, [str(other)], "")
    qtbot.waitUntil(lambda: window.desk.article.origin.place == str(other))
    assert not window.isMinimized()


def test_a_link_says_where_it_leads_before_anything_is_fetched(window):
    desktop.receive(window, ["bywhom:https://log.example/a"], "")
    assert "https://log.example/a" in window.bar.words
    assert not window.open_controller.is_busy


def test_a_link_to_a_file_is_not_followed(window, article_file):
    desktop.receive(window, ["bywhom:file:///etc/passwd"], "")
    assert "was not followed" in window.bar.words
    assert window.desk.article.origin.place == str(article_file)


@pytest.mark.parametrize(
    "link, address",
    [
        ("bywhom:https://log.example/a?b=c#d", "https://log.example/a?b=c#d"),
        ("bywhom://https://log.example/a", "https://log.example/a"),
        ("BYWHOM:https%3A%2F%2Flog.example%2Fa%20b", "https://log.example/a b"),
        ("bywhom:/etc/passwd", ""),
        ("bywhom:javascript:alert(1)", ""),
        ("bywhom:https://", ""),
        ("bywhom:http://[", ""),
        ("bywhom:https://bank.example\n.other.example/", ""),
        ("bywhom:https://log.example/\N{RIGHT-TO-LEFT OVERRIDE}lmth.a", ""),
        ("bywhom:https%3A//log.example/%1b[2J", ""),
        ("https://log.example/a", None),
        ("bywhom.txt", None),
    ],
)
def test_a_link_names_a_web_page_or_nothing(link, address):
    assert place_of(link) == address


@pytest.mark.parametrize(
    "line", [b"[" * 200_000, b"9" * 5_000, b'"a"', b'{"places": 3, "token": ""}', b"\xff"]
)
def test_a_message_that_is_none_is_read_as_nothing(line):
    assert read_message(line) == ([], "")


def test_what_could_not_stand_in_the_environment_is_no_token():
    assert read_message(b'{"places": ["a", 4], "token": "\\u0000"}') == (["a"], "")
    assert read_message(b'{"places": [], "token": "\\ud800"}') == ([], "")


@pytest.mark.parametrize("mode", [0o777, 0o750])
def test_nobody_else_can_listen_where_windows_meet(tmp_path, monkeypatch, mode):
    runtime, own = tmp_path / "run", tmp_path / "own"
    runtime.mkdir()
    own.mkdir()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
    monkeypatch.setenv("TMPDIR", str(own))
    runtime.chmod(0o700)
    assert meeting_place(tmp_path / "library.db").startswith(str(runtime))
    runtime.chmod(mode)
    assert meeting_place(tmp_path / "library.db").startswith(str(own))


def test_a_path_is_handed_over_from_the_root(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    assert from_here("a.txt") == str(tmp_path / "a.txt")
    assert from_here("https://log.example/a") == "https://log.example/a"
    assert from_here("bywhom:https://log.example/a") == "bywhom:https://log.example/a"


def test_who_is_signed_in_to_windows_twice_has_a_window_in_each_session(tmp_path, monkeypatch):
    """A pipe is the same in all sessions, and a window in another cannot be seen."""
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("USERNAME", "kim")
    names = set()
    for session in ("Console", "RDP-Tcp#3"):
        monkeypatch.setenv("SESSIONNAME", session)
        names.add(meeting_place(tmp_path / "library.db"))
    assert len(names) == 2 and all(name.isprintable() and "/" not in name for name in names)


def test_a_session_of_windows_that_ends_closes_the_window(window, qtbot, monkeypatch):
    """Of which Qt says no more than that it is about to quit."""
    monkeypatch.setattr(sys, "platform", "win32")
    desktop.end_with_the_session(window)
    with qtbot.waitSignal(window.closing, timeout=20_000):
        QGuiApplication.instance().aboutToQuit.emit()
    assert not window.isVisible()


def test_a_session_that_ends_closes_the_window(window, qtbot):
    before = signal.getsignal(signal.SIGTERM)
    desktop.end_with_the_session(window)
    with qtbot.waitSignal(window.closing, timeout=20_000):
        os.kill(os.getpid(), signal.SIGTERM)
    assert signal.getsignal(signal.SIGTERM) == before
