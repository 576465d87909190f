"""The analysis in a process of its own, so that no window ever waits for it.

    python -m bywhom.analysis.process.worker [RULE_FOLDER ...]

Reads and writes the messages of worker_protocol on standard input and output; ends when its
input ends. Between two parts of a long article it looks whether the reader moved on. While nothing
is asked of it, it reads the samples: the first pages after a start take five times as long.
How subjective the words are comes last: its library is loaded beside the rest, and asks for itself.
"""

import json
import logging
import queue
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from bywhom.analysis.analyse import Analyser, excerpt, load_analyser
from bywhom.analysis.article import Article
from bywhom.analysis.marks import Analysis
from bywhom.analysis.process.quiet_log import log_quietly, watch_quietly
from bywhom.analysis.process.worker_protocol import (
    Message,
    analysis_messages,
    article_from,
    line,
    preview_message,
)
from bywhom.analysis.text.segment import plain_paragraphs
from bywhom.analysis.text.subjectivity import by_sentence, load_word_list
from bywhom.resources import SAMPLES

PAUSE = 1.5  # s in which the next article may come before something slow is loaded
PREVIEWS = (400, 1200)  # words from the paragraph on screen on: a page, then what comes next
PIPE = 1 << 20  # bytes; more is for administrators
SHORT = 20_000  # characters: analysed whole, without a preview

Send = Callable[[Message], None]
Inbox = queue.SimpleQueue[Message | None]


def serve(read: BinaryIO, write: BinaryIO, folders: Sequence[Path] = ()) -> None:
    """Answer requests until the input ends."""

    def send(message: Message) -> None:
        write.write(line(message))
        write.flush()

    inbox: Inbox = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(read, inbox), daemon=True).start()
    analyser, unread = load_analyser(folders), _samples()
    send({"kind": "ready", "notices": list(analyser.notices)})
    waiting: Message | None = None
    while (message := waiting or _next(inbox, analyser, unread)) is not None:
        waiting = None
        if message["do"] == "rules":
            analyser = load_analyser([Path(f) for f in message["folders"]])
            unread = _samples()
            send({"kind": "ready", "notices": list(analyser.notices)})
        elif message["do"] == "analyse":
            waiting = _answer(message, analyser, inbox, send)
        elif message["do"] == "measure":
            waiting = _measure(message, inbox, send)


def _samples() -> list[Article]:
    texts = [path.read_text(encoding="utf-8") for path in SAMPLES.glob("*.txt")]
    return [Article("", text, plain_paragraphs(text)) for text in texts]


def _next(inbox: Inbox, analyser: Analyser, unread: list[Article]) -> Message | None:
    """What comes in next; until then the analyser reads what it has not read yet."""
    while unread and inbox.empty():
        with suppress(Exception):  # a rule with a bug in it is reported where it is asked for
            analyser.analyse(unread.pop())
    return inbox.get()


def _listen(read: BinaryIO, inbox: Inbox) -> None:
    for raw in read:
        inbox.put(json.loads(raw))
    inbox.put(None)


class Interrupted(Exception):
    """Something newer has come in; holds it, None where the input ended."""

    def __init__(self, message: Message | None) -> None:
        super().__init__()
        self.message = message


def _answer(request: Message, analyser: Analyser, inbox: Inbox, send: Send) -> Message | None:
    """Analyse one article. Returns the request that interrupted it, if one did."""
    job = request["job"]
    try:
        article = article_from(request["article"])
        previewed = _Previews(article, analyser, job, send)
        previewed.show(request["look"])

        def between(done: int, total: int) -> None:
            send({"kind": "progress", "job": job, "done": done, "total": total})
            _look_around(inbox, job, previewed.show)

        analysis = analyser.analyse(article, between=between)
        for message in analysis_messages(job, analysis):
            send(message)
        if request["measure"]:
            _measure_later(inbox, job, analysis)
    except Interrupted as interruption:
        return interruption.message
    except Exception as error:  # a bug in a rule or the network must not end the worker
        logging.exception("analysis failed")
        send({"kind": "failed", "job": job, "problem": f"{type(error).__name__}: {error}"})
    return None


def _measure_later(inbox: Inbox, job: int, analysis: Analysis) -> None:
    """Ask for the measure once its word list is loaded, which no newer article waits for."""
    spans = [(s.start, s.end) for s in analysis.sentences]
    request = {"do": "measure", "job": job, "text": analysis.article.text, "sentences": spans}

    def load() -> None:
        try:
            load_word_list()
        except Exception:
            logging.exception("subjectivity cannot be measured")
        else:
            inbox.put(request)

    later = threading.Timer(PAUSE, load)
    later.daemon = True
    later.start()


def _measure(request: Message, inbox: Inbox, send: Send) -> Message | None:
    """Say how subjective each sentence is. Returns the request that interrupted it, if one did."""
    job, rows = request["job"], []
    try:
        for number in by_sentence(request["text"], request["sentences"]):
            rows.append(number)
            _look_around(inbox, job, lambda paragraph: None)
    except Interrupted as interruption:
        if interruption.message and interruption.message["do"] == "rules":
            inbox.put(request)  # the article stays open
        return interruption.message
    send({"kind": "subjectivity", "job": job, "rows": rows})
    return None


def _look_around(inbox: Inbox, job: int, show: Callable[[int], None]) -> None:
    while not inbox.empty():
        message = inbox.get()
        if message is None:
            inbox.put(None)  # the main loop ends on it
            raise Interrupted(None)
        if message["do"] == "look":
            if message["job"] == job:
                show(message["paragraph"])
        elif message["do"] == "measure" and message["job"] <= job:
            pass  # of an article that was left meanwhile
        elif message["do"] != "cancel" or message["job"] == job:
            raise Interrupted(message)


class _Previews:
    """Analyses what is on screen ahead of the rest, each part once."""

    def __init__(self, article: Article, analyser: Analyser, job: int, send: Send) -> None:
        self._article, self._analyser, self._job, self._send = article, analyser, job, send
        is_short = len(article.text) <= SHORT
        self._seen = [(0, len(article.paragraphs))] if is_short else []

    def show(self, paragraph: int) -> None:
        if any(first <= paragraph < last for first, last in self._seen):
            return
        for words in PREVIEWS:
            first, last = excerpt(self._article, paragraph, words)
            analysis = self._analyser.analyse(self._article, first=first, last=last)
            self._send(preview_message(self._job, analysis))
        self._seen.append((first, last))


def _widen(pipe: BinaryIO) -> None:
    """Let a whole novel into the pipe: the window else hands it over by 64 KB, between frames."""
    if sys.platform == "linux":
        import fcntl

        with suppress(OSError):  # not a pipe, or no more allowed
            fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, PIPE)


if __name__ == "__main__":
    log_quietly(logging.StreamHandler(sys.stderr))
    watch_quietly()
    _widen(sys.stdin.buffer)
    serve(sys.stdin.buffer, sys.stdout.buffer, [Path(f) for f in sys.argv[1:]])
