"""The analysis in a process of its own, so that no window ever waits for it.

    python -m analysis.worker [RULE_FOLDER ...]

Reads and writes the messages of analysis.wire on standard input and output; ends when its
input ends. Between two parts of a long article it looks whether the reader moved on.
"""

import json
import logging
import queue
import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import BinaryIO

from analysis.analyse import Analyser, excerpt, load_analyser
from analysis.article import Article
from analysis.wire import Message, analysis_messages, article_from, line, preview_message

PREVIEW_WORDS = 1200  # around the paragraph on screen
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
    analyser = load_analyser(folders)
    send({"kind": "ready", "notices": list(analyser.notices)})
    waiting: Message | None = None
    while (message := waiting or inbox.get()) is not None:
        waiting = None
        if message["do"] == "rules":
            analyser = load_analyser([Path(f) for f in message["folders"]])
            send({"kind": "ready", "notices": list(analyser.notices)})
        elif message["do"] == "analyse":
            waiting = _answer(message, analyser, inbox, send)


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
        if len(article.text) > SHORT:
            previewed.show(request["look"])

        def between(done: int, total: int) -> None:
            send({"kind": "progress", "job": job, "done": done, "total": total})
            _look_around(inbox, job, previewed)

        analysis = analyser.analyse(article, between=between)
        for message in analysis_messages(job, analysis):
            send(message)
    except Interrupted as interruption:
        return interruption.message
    except Exception as error:  # a bug in a rule or the network must not end the worker
        logging.exception("analysis failed")
        send({"kind": "failed", "job": job, "problem": f"{type(error).__name__}: {error}"})
    return None


def _look_around(inbox: Inbox, job: int, previews: "_Previews") -> None:
    while not inbox.empty():
        message = inbox.get()
        if message is None:
            inbox.put(None)  # the main loop ends on it
            raise Interrupted(None)
        if message["do"] == "look":
            if message["job"] == job:
                previews.show(message["paragraph"])
        elif message["do"] != "cancel" or message["job"] == job:
            raise Interrupted(message)


class _Previews:
    """Analyses what is on screen ahead of the rest, each part once."""

    def __init__(self, article: Article, analyser: Analyser, job: int, send: Send) -> None:
        self._article, self._analyser, self._job, self._send = article, analyser, job, send
        self._seen: list[tuple[int, int]] = []

    def show(self, paragraph: int) -> None:
        if any(first <= paragraph < last for first, last in self._seen):
            return
        first, last = excerpt(self._article, paragraph, PREVIEW_WORDS)
        self._seen.append((first, last))
        analysis = self._analyser.analyse(self._article, first=first, last=last)
        self._send(preview_message(self._job, analysis))


if __name__ == "__main__":
    logging.basicConfig(stream=sys.stderr, level=logging.WARNING)
    serve(sys.stdin.buffer, sys.stdout.buffer, [Path(f) for f in sys.argv[1:]])
