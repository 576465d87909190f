"""The window's end of the analysis worker: a process of its own, so no window ever waits."""

import json
import sys
from collections import deque
from pathlib import Path

from PySide6 import QtCore
from PySide6.QtCore import QObject, QTimer, Signal

from bywhom.analysis.article import Article
from bywhom.analysis.process.command import command_of
from bywhom.analysis.process.worker_protocol import (
    Assembly,
    Message,
    article_message,
    line,
    preview_from,
)
from bywhom.ui.language.translate import tr

PUSH = 10  # ms at most until a request is on its way
LOOKS = 1000  # ms between two looks at a process that was asked something
STILL = 4  # looks without an answer and without work, until it is taken for stopped; then twice
GRACE = 2000  # ms in which a process that was replaced may end by itself
TRIES = 3  # restarts in a row before the worker is given up
WAITS = ("running", "waking", "disk-sleep")  # as psutil names them
COMMAND = command_of("bywhom.analysis.process.worker")


class AnalysisClient(QObject):
    """Starts when first needed, is restarted if it dies, and takes up its last article again.

    Messages of a job other than the current one are dropped: the reader has moved on.
    log: a file that takes what the worker says on standard error.
    """

    preview_ready = Signal(list, list)  # sentences and marks of the part on screen
    analysed = Signal(object)  # Analysis
    measured = Signal(tuple)  # how subjective each sentence is, 0 to 1; some time after analysed
    progress = Signal(int, int)  # done, total, in tokens
    failed = Signal(str)  # one sentence for the reader
    said = Signal(str)  # a notice: model missing, worker restarted
    rules_changed = Signal(tuple)  # the folders of the reader's own rules, for twins

    def __init__(
        self,
        folders: tuple[Path, ...] = (),
        command: tuple[str, ...] = COMMAND,
        log: Path | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._plain, self._folders = command, folders
        self._own: tuple[Path, ...] = ()
        self._log = log
        self._process: QtCore.QProcess | None = None
        self._unread = b""
        self._lines: deque[bytes] = deque()  # come, and not taken yet
        self._next = QTimer(self, interval=0)
        self._next.timeout.connect(self._take_next)
        self._looking = QTimer(self, interval=LOOKS)
        self._looking.timeout.connect(self._look_after)
        self._worked: float | None = None
        self._still = 0
        self._parted: list[QtCore.QProcess] = []  # replaced ones
        self._job = 0
        self._request: Message | None = None  # taken up again by a new process
        self._assembly: Assembly | None = None
        self._deaths = 0
        self._closing = False
        self.measures = True
        self.waits = False  # for start(): until then an article only waits to be analysed

    def use_rules(self, own: tuple[Path, ...]) -> None:
        """Read the rules again, from these folders too; marks change with the next article."""
        self._own = own
        self._send({"do": "rules", "folders": self._rule_folders()})
        self.rules_changed.emit(own)

    def twin(self) -> "AnalysisClient":
        """A second one, not started yet, that goes by the same rules now and when they change."""
        twin = AnalysisClient(self._folders, self._plain)
        twin.measures = False  # nobody looks at its Summary
        twin.use_rules(self._own)
        self.rules_changed.connect(twin.use_rules)
        return twin

    def start(self) -> None:
        """Start the process, if it is not there yet."""
        if self._process is not None or self._closing:
            return
        process = QtCore.QProcess(self)
        process.setProcessChannelMode(process.ProcessChannelMode.SeparateChannels)
        log = str(self._log) if self._log else process.nullDevice()
        process.setStandardErrorFile(log, QtCore.QIODevice.OpenModeFlag.Append)
        process.readyReadStandardOutput.connect(self._read)
        process.errorOccurred.connect(self._on_error)
        process.finished.connect(self._on_finished)
        self._process, self._unread = process, b""
        program, *words = (*self._plain, *self._rule_folders())
        process.start(program, words)
        self._worked, self._still = None, 0
        self._looking.start()
        if self._request is not None:
            self._send(self._request)

    def analyse(self, article: Article, look: int = 0) -> int:
        """Analyse this article from paragraph `look` on, instead of any other. Returns the job."""
        self._job += 1
        self._request = article_message(self._job, article, look, measure=self.measures)
        self._assembly = Assembly(article)
        self._deaths = 0
        if self._process is not None:
            self._send(self._request)
            self._process.waitForBytesWritten(PUSH)  # or it leaves when the page is laid out
        elif not self.waits:
            self.start()
        return self._job

    def look(self, paragraph: int) -> None:
        """The reader went to this paragraph: it comes next."""
        if self._request is not None:
            self._request["look"] = paragraph
            self._send({"do": "look", "job": self._job, "paragraph": paragraph})

    def cancel(self) -> None:
        if self._request is not None:
            self._send({"do": "cancel", "job": self._job})
        self._job += 1
        self._request = self._assembly = None

    @property
    def is_busy(self) -> bool:
        return self._request is not None

    def close(self) -> None:
        """End the process; its input ends, so it goes by itself, or is made to."""
        self._closing = True
        for parted in self._parted:
            parted.kill()
            parted.waitForFinished(1000)
        process, self._process = self._process, None
        if process is None:
            return
        self._next.stop()
        self._looking.stop()
        process.readyReadStandardOutput.disconnect(self._read)
        process.errorOccurred.disconnect(self._on_error)
        process.finished.disconnect(self._on_finished)
        process.closeWriteChannel()
        if not process.waitForFinished(200):
            process.kill()
            process.waitForFinished(1000)

    def _rule_folders(self) -> list[str]:
        return [str(folder.absolute()) for folder in (*self._folders, *self._own)]

    def _send(self, message: Message) -> None:
        if self._process is not None:
            self._process.write(line(message))

    def _read(self) -> None:
        if self._process is None:
            return
        self._still = 0
        self._unread += self._process.readAllStandardOutput().data()
        *lines, self._unread = self._unread.split(b"\n")
        self._lines += lines
        self._next.start()

    def _look_after(self) -> None:
        """A process that neither answers nor works, stopped or stuck, is replaced. Each one that
        follows is given twice the time: a slow machine is not a stuck process."""
        if self._process is None or self._request is None:
            self._still = 0
            return
        worked = _processor_seconds(int(self._process.processId()))
        self._still = self._still + 1 if worked is not None and worked == self._worked else 0
        self._worked = worked
        if self._still >= STILL << self._deaths:
            self._still = 0
            self._part_from(self._process)
            self._process = None
            self._died()

    def _part_from(self, process: QtCore.QProcess) -> None:
        """One that is stopped hears nothing before it goes on: it is asked to end, then made to."""
        process.readyReadStandardOutput.disconnect(self._read)
        process.errorOccurred.disconnect(self._on_error)
        process.finished.disconnect(self._on_finished)
        self._unread = b""
        self._parted.append(process)
        process.terminate()
        QTimer.singleShot(GRACE, process, process.kill)

    def _take_next(self) -> None:
        """One message at a time: a novel's come by the hundred, and the page is painted between."""
        if not self._lines:
            self._next.stop()
            return
        self._take(json.loads(self._lines.popleft()))

    def _take(self, message: Message) -> None:
        if message["kind"] == "ready":
            for notice in message["notices"]:
                self.said.emit(notice)
            return
        if message.get("job") != self._job:
            return
        if message["kind"] == "subjectivity":
            self.measured.emit(tuple(message["rows"]))
        if self._assembly is None:
            return
        match message["kind"]:
            case "preview":
                self.preview_ready.emit(*preview_from(message))
            case "progress":
                self.progress.emit(message["done"], message["total"])
            case "failed":
                self._request = self._assembly = None
                self.failed.emit(
                    tr("This article could not be marked ({message}).", message=message["problem"])
                )
            case _:
                analysis = self._assembly.add(message)
                if analysis is not None:
                    self._request = self._assembly = None
                    self.analysed.emit(analysis)

    def _on_error(self, error: "QtCore.QProcess.ProcessError") -> None:
        if error is QtCore.QProcess.ProcessError.FailedToStart:
            self._died()

    def _on_finished(self) -> None:
        self._died()

    def _died(self) -> None:
        if self._closing:
            return
        while self._lines:  # what it had said before
            self._take_next()
        if self._process is not None:
            self._process.deleteLater()
            self._process = None
        self._deaths += 1
        if self._deaths > TRIES:
            self._request = self._assembly = None
            self.failed.emit(
                tr(
                    "The analysis stopped several times and was given up. "
                    "You can read on and write notes; open the article again to try once more."
                )
            )
            return
        if self._request is not None:
            self._assembly = Assembly(self._assembly.article) if self._assembly else None
            self.said.emit(tr("The analysis stopped and was started again."))
            self.start()


def _processor_seconds(pid: int) -> float | None:
    """What a process has worked so far; None where the system does not tell, or where it would
    work if the machine let it: it waits for its turn or for the disk."""
    import psutil  # not before the first second is over

    try:
        process = psutil.Process(pid)
        if sys.platform != "win32" and process.status() in WAITS:  # there, all are "running"
            return None
        return float(sum(process.cpu_times()[:2]))
    except psutil.Error:
        return None
