"""Documents are read in a process of its own: what one does there touches nothing else."""

import os
import signal
import socket
import subprocess
import sys
import threading
import time

import psutil
import pytest

from bywhom.documents.errors import DocumentError
from bywhom.documents.process.protocol import (
    BrokenAnswer,
    opened_from,
    opened_message,
    read_answer,
    write_answer,
)
from bywhom.documents.process.reading_process import ReadingProcess
from bywhom.documents.reader import open_html, open_place, open_text
from tests.documents.test_hostile import LINE, pdf

WELL = f"<title>Pier</title><p>{LINE * 4}</p>"
FORMS = (  # a form that draws itself three times, and so on: 711 bytes that ask for all memory
    b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
    b"/Resources<</XObject<</A 5 0 R>>>>>>endobj\n"
    b"4 0 obj<</Length 11>>stream\n/A Do /A Do\nendstream endobj\n"
    b"5 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 600 800]/Length 64"
    b"/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>/XObject<</A 5 0 R>>"
    b">>>>stream\n/A Do /A Do /A Do BT /F1 12 Tf 50 400 Td (The pier is shut.) Tj ET\n"
    b"endstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
)


@pytest.fixture
def process():
    made = ReadingProcess()
    yield made
    made.close()


def acting(code: str, **limits: float) -> ReadingProcess:
    """A process that does this with what it is asked."""
    return ReadingProcess((sys.executable, "-c", code), **limits)


def test_a_page_read_there_is_the_page_read_here(write, process):
    place = write("pier.html", f"<title>Pier</title><p>{LINE * 4}<a href='https://a.example'>b</a>")
    opened = open_place(place, process=process)
    assert opened.article.links[0].target == "https://a.example"
    assert opened_from(opened_message(opened)) == opened


def test_a_document_that_takes_all_memory_is_refused_and_the_next_one_opens(write, process):
    with pytest.raises(DocumentError, match=r"more memory|to an end"):
        open_place(write("forms.pdf", FORMS), process=process)
    assert "harbour office" in open_html(WELL, process=process).article.text


def test_what_is_stopped_ends_at_once_and_the_next_one_opens(write, process):
    stop = threading.Event()
    threading.Timer(0.5, stop.set).start()
    slow = acting("import sys, time; sys.stdin.readline(); time.sleep(600)")
    began = time.monotonic()
    with pytest.raises(DocumentError, match="you stopped it"):
        slow.read("copied", b"x", ("here",), stop.is_set)
    assert time.monotonic() - began < 10  # of six hundred
    slow.close()


def test_a_process_that_works_too_long_is_ended():
    busy = acting("import sys; sys.stdin.readline()\nwhile True: pass", processor_seconds=0.3)
    with pytest.raises(DocumentError, match="takes longer"):
        busy.read("copied", b"x", ("here",))
    busy.close()


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_a_process_that_is_halted_is_noticed_and_the_next_one_opens(write, process):
    process.start()
    os.kill(process._process.pid, signal.SIGSTOP)
    began = time.monotonic()
    with pytest.raises(DocumentError, match="halted"):
        process.read("copied", WELL.encode(), ("",))
    assert time.monotonic() - began < 5
    assert process.read("copied", WELL.encode(), ("",)).article.text


def test_a_process_that_only_waits_is_ended_too():
    idle = acting("import sys, time; sys.stdin.readline(); time.sleep(600)", seconds=0.3)
    with pytest.raises(DocumentError, match="takes longer"):
        idle.read("copied", b"x", ("here",))
    idle.close()


@pytest.mark.parametrize(
    "answer",
    [
        "",
        "no answer at all",
        "\\xff" * 40,
        "\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x02{}",
        "\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x02[]",
    ],
)
def test_an_answer_that_is_none_is_said_in_words(answer):
    code = (
        "import sys; sys.stdin.readline(); "
        f"sys.stdout.buffer.write(b'{answer}'); sys.stdout.buffer.flush()"
    )
    broken = acting(code)
    with pytest.raises(DocumentError, match="to an end"):
        broken.read("copied", b"x", ("here",))
    broken.close()


def test_a_program_that_is_not_there_is_said_in_words():
    missing = ReadingProcess(("/nowhere/at/all",))
    with pytest.raises(DocumentError, match="does not start"):
        missing.read("copied", b"x", ("here",))


@pytest.mark.parametrize(
    "changed",
    [
        {"paragraphs": [[0, 900, "body"]]},
        {"paragraphs": [[0, 3, "script"]]},
        {"paragraphs": [[-1, 3, "body"]]},
        {"paragraphs": 4},
        {"links": [[0, 3, None]]},
        {"links": [[0, 3]]},
        {"text": ["a"]},
        {"origin": ["a", "b"]},
    ],
)
def test_what_a_process_makes_up_is_not_believed(changed):
    message = opened_message(open_text("The pier is shut."))
    message["article"] |= changed
    with pytest.raises(BrokenAnswer):
        opened_from(message)


def test_an_answer_comes_over_the_pipe_as_it_was_given(tmp_path):
    message = opened_message(open_text("Café, said \U0001f6a2 nobody."))
    message["article"]["title"] = "caf\udce9"  # of a name that is no text
    with (tmp_path / "pipe").open("wb") as stream:
        write_answer(stream, message)
    with (tmp_path / "pipe").open("rb") as stream:
        assert read_answer(stream)["article"]["title"] == "caf\udce9"


CONFINED = "import os, socket, subprocess, sys\nfrom bywhom.documents.process import limits\n"


def in_confinement(code: str, memory: int = 500_000_000) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", f"{CONFINED}limits.confine({memory})\n{code}"],
        capture_output=True,
        text=True,
    )


@pytest.mark.parametrize(
    "code",
    [
        "open(sys.argv[0] + '.x', 'w')",
        "os.open('x', os.O_CREAT | os.O_WRONLY)",
        "socket.create_connection(('127.0.0.1', 9))",
        "socket.getaddrinfo('localhost', 80)",
        "subprocess.run(['true'])",
        "os.system('true')",
        "os.remove('README.md')",
        "os.rename('README.md', 'x')",
    ],
)
def test_what_reads_documents_may_neither_write_nor_connect_nor_start_anything(code):
    assert "PermissionError" in in_confinement(code).stderr


def test_what_reads_documents_may_still_read(tmp_path):
    (tmp_path / "a").write_text("a")
    assert in_confinement(f"print(open({str(tmp_path / 'a')!r}).read())").stdout == "a\n"


@pytest.mark.skipif(sys.platform != "linux", reason="Landlock is a part of Linux")
def test_the_system_itself_refuses_to_connect_and_to_write(tmp_path):
    """Past Python, as a library written in C would: by libc's own functions."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        code = (
            "import ctypes, struct\nlibc = ctypes.CDLL(None, use_errno=True)\n"
            "limits.confine(500_000_000)\n"
            "s = libc.socket(2, 1, 0)\n"
            f"port = socket.htons({server.getsockname()[1]})\n"
            "a = struct.pack('=HH4s8x', 2, port, bytes([127, 0, 0, 1]))\n"
            "print(libc.connect(s, a, 16), ctypes.get_errno())\n"
            f"print(libc.open({os.fsencode(tmp_path / 'x')!r}, 0o101, 0o600), ctypes.get_errno())\n"
        )
        done = in_confinement(code)
    if done.stdout.startswith("0 "):
        pytest.skip("this kernel has no Landlock for the network")
    assert done.stdout.split() == ["-1", "13", "-1", "13"]
    assert not (tmp_path / "x").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="the limit is Linux's")
def test_memory_is_refused_before_anybody_looks():
    done = in_confinement("x = b'x' * 900_000_000")
    assert "MemoryError" in done.stderr


def test_it_ends_with_the_program_that_started_it():
    code = (
        "from bywhom.documents.process.reading_process import ReadingProcess\n"
        "p = ReadingProcess(); p.start(); print(p._process.pid)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    pid, until = int(done.stdout), time.monotonic() + 60
    while psutil.pid_exists(pid) and time.monotonic() < until:
        time.sleep(0.05)
    assert not psutil.pid_exists(pid)


def test_a_folder_with_a_module_of_our_name_runs_nothing(tmp_path, monkeypatch, write):
    """Programs are started in the folder where downloads lie."""
    (tmp_path / "json.py").write_text("open('was-run', 'w')\nraise SystemExit")
    monkeypatch.chdir(tmp_path)
    process = ReadingProcess()
    assert open_html(WELL, process=process).article.title == "Pier"
    process.close()
    assert not (tmp_path / "was-run").exists()


def test_a_pdf_without_words_is_refused_as_before(write, process):
    pages = b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    with pytest.raises(DocumentError, match="only pictures"):
        open_place(write("empty.pdf", pdf(pages, b"BT ET")), process=process)
