"""Fetching, from a real server on this machine that behaves in every bad way."""

import gzip
import socket
import ssl
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import trustme

from bywhom.documents.errors import DocumentError
from bywhom.documents.fetch import fetch as fetching
from bywhom.documents.fetch.address import is_public
from bywhom.documents.lists.feed import fetch_feed
from bywhom.documents.reader import open_place
from bywhom.documents.text.encodings import encoding_of
from tests.documents.test_lists import RSS

DATA = Path(__file__).parent / "data"

PAGE = (
    "<html><head><title>Pier shut</title></head><body><article><h1>Pier shut</h1>"
    "<p>The café on the pier is shut, and the ferry waits for the tide to turn.</p>"
    "<p>Nobody at the harbour office would say when the café may open again.</p>"
    "<img src='/picture.png'><script src='/script.js'></script></article></body></html>"
)
HTML = {"Content-Type": "text/html; charset=utf-8"}


class Site(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        pass

    def do_GET(self) -> None:
        self.server.asked.append((self.path, dict(self.headers)))
        name = self.path.strip("/").partition("?")[0].replace("-", "_") or "page"
        getattr(self, name)()

    def send(self, data: bytes, headers: dict[str, str], status: int = 200) -> None:
        self.send_response(status)
        for key, value in {"Content-Length": str(len(data)), **headers}.items():
            self.send_header(key, value)
        self.end_headers()
        self.wfile.write(data)

    def send_raw(self, data: bytes, headers: dict[str, str]) -> None:
        """Without a length; the end of the connection is the end of the page."""
        self.send_response(200)
        for key, value in headers.items():
            self.send_header(key, value)
        self.end_headers()
        self.wfile.write(data)
        self.close_connection = True

    def away(self) -> None:
        near = f"http://127.0.0.1:{self.server.server_port}/page"
        self.send(b"", {"Location": near}, 302)

    def page(self) -> None:
        self.send(PAGE.encode(), HTML)

    def packed(self) -> None:
        self.send(gzip.compress(PAGE.encode()), {**HTML, "Content-Encoding": "gzip"})

    def packed_in_two(self) -> None:
        data = PAGE.encode()
        both = gzip.compress(data[:100]) + gzip.compress(data[100:]) + b"and more"
        self.send(both, {**HTML, "Content-Encoding": "gzip"})

    def packed_and_cut(self) -> None:
        data = gzip.compress(PAGE.encode())
        self.send_raw(data[: len(data) // 2], {**HTML, "Content-Encoding": "gzip"})

    def piece_by_piece_and_cut(self) -> None:
        data = b"%x\r\n%b" % (len(PAGE) * 2, PAGE.encode())
        self.send_raw(data, {**HTML, "Transfer-Encoding": "chunked"})

    def of_two_lengths(self) -> None:
        self.send_raw(PAGE.encode(), {**HTML, "Content-Length": "10, 20"})

    def strangely_packed(self) -> None:
        self.send(PAGE.encode(), {**HTML, "Content-Encoding": "br"})

    def badly_packed(self) -> None:
        self.send(b"\x1f\x8bnonsense", {**HTML, "Content-Encoding": "gzip"})

    def bomb(self) -> None:
        zeros = gzip.compress(bytes(200_000_000), 9)
        self.send(zeros, {**HTML, "Content-Encoding": "gzip"})

    def wrong_charset(self) -> None:
        self.send(PAGE.encode(), {"Content-Type": "text/html; charset=iso-8859-7"})

    def declared_charset(self) -> None:
        self.send(PAGE.encode("cp1250"), {"Content-Type": "text/html; charset=windows-1250"})

    def plain(self) -> None:
        self.send(b"The pier is shut.\r\n\r\nNobody says why.", {"Content-Type": "text/plain"})

    def report(self) -> None:
        data = (DATA / "latex-one-column.pdf").read_bytes()
        self.send(data, {"Content-Type": "application/pdf"})

    def mislabelled(self) -> None:
        data = (DATA / "latex-one-column.pdf").read_bytes()
        self.send(data, {"Content-Type": "text/html"})

    def feed(self) -> None:
        self.send(RSS.encode(), {"Content-Type": "application/rss+xml; charset=utf-8"})

    def names_a_feed(self) -> None:
        link = "<link rel='alternate' type='application/rss+xml' href='/feed'>"
        self.send(PAGE.replace("<title>", f"{link}<title>").encode(), HTML)

    def picture(self) -> None:
        self.send(b"\x89PNG", {"Content-Type": "image/png"})

    def circle(self) -> None:
        self.send(b"", {"Location": "/circle"}, 302)

    def moved(self) -> None:
        self.send(b"", {"Location": "/page?from=moved"}, 301)

    def to_file(self) -> None:
        self.send(b"", {"Location": "file:///etc/passwd"}, 302)

    def missing(self) -> None:
        self.send(b"no", HTML, 404)

    def broken(self) -> None:
        self.send(b"no", HTML, 500)

    def dropped(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "100000")
        self.end_headers()
        self.wfile.write(PAGE.encode())
        self.close_connection = True

    def said_to_be_large(self) -> None:
        self.send(PAGE.encode(), {**HTML, "Content-Length": "21000000"})
        self.close_connection = True

    def endless(self) -> None:
        self.send_response(200)
        self.end_headers()
        try:
            while not self.server.over:
                self.wfile.write(bytes(100_000))
        except OSError:
            self.close_connection = True

    def slow(self) -> None:
        self.send_response(200)
        self.end_headers()
        try:
            while not self.server.over:
                self.wfile.write(b"<p>The pier ")
                self.wfile.flush()
                time.sleep(0.05)
        except OSError:
            self.close_connection = True

    def silent(self) -> None:
        while not self.server.over:
            time.sleep(0.02)
        self.close_connection = True

    def nonsense(self) -> None:
        self.wfile.write(b"The pier is shut.\r\n\r\n")
        self.close_connection = True


@pytest.fixture
def site() -> Iterator[ThreadingHTTPServer]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    server.daemon_threads = True
    server.asked, server.over = [], False
    server.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield server
    server.over = True
    server.shutdown()
    server.server_close()
    thread.join()


def test_a_page_is_read_without_what_it_would_load(site):
    steps = []
    opened = open_place(
        site.url + "/page", progress=lambda come, total: steps.append((come, total))
    )
    assert opened.article.title == "Pier shut"
    assert "The café on the pier is shut" in opened.article.text
    assert opened.article.origin.place == site.url + "/page"
    assert [path for path, _ in site.asked] == ["/page"]
    assert steps[-1] == (len(PAGE.encode()), len(PAGE.encode()))


def test_the_site_learns_nothing_but_the_name_of_the_program(site):
    open_place(site.url + "/page")
    headers = {key.lower(): value for key, value in site.asked[0][1].items()}
    assert headers["user-agent"].startswith("Bywhom/")
    assert not {"cookie", "referer", "authorization"} & set(headers)
    assert headers["host"] == site.url.removeprefix("http://")


@pytest.mark.parametrize("path", ["/packed", "/packed-in-two", "/wrong-charset"])
def test_a_packed_or_wrongly_labelled_page_is_read_all_the_same(site, path):
    assert "The café on the pier" in open_place(site.url + path).article.text


def test_a_charset_that_only_the_server_knows_is_believed(site):
    assert "The café on the pier" in open_place(site.url + "/declared-charset").article.text


def test_plain_text_from_a_site_keeps_its_characters(site):
    text = open_place(site.url + "/plain").article.text
    assert text == "The pier is shut.\n\nNobody says why."


@pytest.mark.parametrize("path", ["/report", "/mislabelled"])
def test_a_pdf_on_a_site_is_read_whatever_it_is_called(site, path):
    article = open_place(site.url + path).article
    assert article.title == "Everyone knows who will run the night ferry"


def test_a_feed_is_fetched_when_the_reader_asks(site):
    assert fetch_feed(site.url + "/feed").title == "The Skerrow Post"


def test_a_page_that_moved_is_followed(site):
    opened = open_place(site.url + "/moved")
    assert opened.article.origin.place == site.url + "/page?from=moved"


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/circle", "sent us on more than 5 times"),
        ("/to-file", "only http and https"),
        ("/missing", "there is no such page (404)"),
        ("/broken", "a fault of its own (500)"),
        ("/dropped", "broke off half way"),
        ("/packed-and-cut", "broke off half way"),
        ("/piece-by-piece-and-cut", "broke off half way"),
        ("/of-two-lengths", "the site's answer makes no sense"),
        ("/said-to-be-large", "too large (more than 20 MB)"),
        ("/endless", "too large (more than 20 MB)"),
        ("/bomb", "too large (more than 20 MB)"),
        ("/strangely-packed", "packed in an unknown way (br)"),
        ("/badly-packed", "packed in a broken way"),
        ("/picture", "this is no article (image/png)"),
        ("/nonsense", "the site's answer makes no sense"),
    ],
)
def test_every_trouble_has_its_own_words(site, refusal, path, words):
    assert words in refusal(site.url + path)


def test_a_circle_is_left_after_five_redirects(site, refusal):
    refusal(site.url + "/circle")
    assert len(site.asked) == 6


def test_a_slow_page_is_given_up_in_time(site, refusal, monkeypatch):
    monkeypatch.setattr(fetching, "WHOLE_SECONDS", 0.4)
    began = time.monotonic()
    assert "took too long" in refusal(site.url + "/slow")
    assert time.monotonic() - began < 5


def test_a_silent_site_is_given_up(site, refusal, monkeypatch):
    monkeypatch.setattr(fetching, "SILENT_SECONDS", 0.2)
    assert "the site is silent" in refusal(site.url + "/silent")


@pytest.mark.parametrize("path", ["/slow", "/silent"])
def test_the_reader_can_stop_it(site, path):
    began = time.monotonic()
    with pytest.raises(DocumentError, match="you stopped it"):
        open_place(site.url + path, cancelled=lambda: time.monotonic() - began > 0.2)
    assert time.monotonic() - began < 5


def test_a_host_that_does_not_answer_is_said(refusal):
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{closed.getsockname()[1]}/"
        assert "the host does not answer" in refusal(address)


def test_a_host_is_asked_at_its_next_address_when_the_first_does_not_answer(site, monkeypatch):
    monkeypatch.setattr(fetching, "resolve", lambda *_, **__: ["127.0.0.3", "127.0.0.1"])
    assert open_place(site.url + "/page").article.title == "Pier shut"


def test_an_unknown_host_is_said(refusal):
    assert "the host pier.invalid is not known" in refusal("http://pier.invalid/")


def test_a_link_to_this_machine_is_refused_unless_the_reader_typed_it(site):
    with pytest.raises(DocumentError, match="leads to this machine or the private network"):
        open_place(site.url + "/page", typed=False)
    assert site.asked == []


def test_what_the_reader_typed_cannot_send_us_near_by(site, refusal, monkeypatch):
    """Its name stands for this machine at the first look, and for a public one at the second."""
    looks = []

    def look(host, port, *more, **options):
        if host != "pier.test":
            return real(host, port, *more, **options)
        looks.append(host)
        ip = "127.0.0.1" if len(looks) == 1 else "93.184.216.34"
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (ip, port))]

    real = socket.getaddrinfo
    monkeypatch.setattr(socket, "getaddrinfo", look)
    place = f"http://pier.test:{site.server_port}/away"
    assert "this machine or the private network" in refusal(place)
    assert looks == ["pier.test"]
    assert [path for path, _ in site.asked] == ["/away"]


def test_what_the_reader_typed_may_send_us_on_within_itself(site):
    assert open_place(site.url + "/moved").article.title == "Pier shut"


def test_a_reader_need_not_wait_while_trust_is_being_made(refusal):
    """A host that takes the connection and says nothing, so that TLS never comes about."""
    stop = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as silent:
        threading.Timer(0.5, stop.set).start()
        began = time.monotonic()
        with pytest.raises(DocumentError, match="you stopped it"):
            place = f"https://127.0.0.1:{silent.getsockname()[1]}/"
            open_place(place, cancelled=stop.is_set)
    assert time.monotonic() - began < 5  # of the twenty that it may be silent


@pytest.mark.parametrize(
    "ip",
    "fec0::1 ::1.2.3.4 64:ff9b:1::1 64:ff9b::10.0.0.1 2001:db8::1 2002:7f00:1:: 192.88.99.1 "
    "192.0.0.8 198.18.0.1 100.64.0.1 255.255.255.255 5f00::1 3fff::1 100::1 2001::1 ff0e::1 "
    "fe80::1%eth0".split(),
)
def test_special_addresses_are_no_public_ones(ip):
    assert not is_public(ip)


@pytest.mark.parametrize("name", ["unicode_escape", "raw-unicode-escape", "utf-7", "idna", "rot13"])
def test_what_is_no_charset_is_not_taken_for_one(name):
    assert encoding_of(name) == ""


def test_no_control_character_of_a_server_is_said():
    error = DocumentError("http://a/\x1b[2J", "this is no article (\x1b[31mimage)", "Go on.")
    assert "\x1b" not in str(error)


def test_a_certificate_that_nobody_vouches_for_is_not_believed(site, refusal):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trustme.CA().issue_cert("localhost").configure_cert(context)
    site.socket = context.wrap_socket(site.socket, server_side=True)
    said = refusal(f"https://localhost:{site.server_port}/page")
    assert "cannot prove that it is the one it says" in said
    assert site.asked == []


def test_a_certificate_of_a_trusted_authority_is_believed_for_its_own_name_only(
    site, refusal, monkeypatch, tmp_path
):
    authority = trustme.CA()
    authority.cert_pem.write_to_path(tmp_path / "ca.pem")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(context)
    site.socket = context.wrap_socket(site.socket, server_side=True)
    page = open_place(f"https://localhost:{site.server_port}/page")
    assert page.article.title == "Pier shut"
    assert "cannot prove" in refusal(f"https://127.0.0.1:{site.server_port}/page")


@pytest.mark.parametrize(
    "ip",
    [
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "::1",
        "fe80::1%eth0",
        "fc00::1",
        "::ffff:127.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
    ],
)
def test_private_addresses_are_told_however_they_are_written(ip):
    assert not is_public(ip)


@pytest.mark.parametrize("ip", ["93.184.216.34", "2606:4700::1111", "::ffff:93.184.216.34"])
def test_public_addresses_are_told(ip):
    assert is_public(ip)


@pytest.mark.parametrize(
    "address", ["http://", "http://a:99999/", "http://me:secret@skerrow.example/", "https://[::1/"]
)
def test_an_address_that_is_none_is_refused(refusal, address):
    refusal(address)
