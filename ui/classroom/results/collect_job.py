"""Answers collected beside the window, so that it never waits."""

from pathlib import Path

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from bywhom.classroom.answers.hand_ins import collect
from bywhom.classroom.lesson.lesson_files import LessonFile
from bywhom.classroom.teacher.class_table import class_table
from bywhom.files.errors import FileError

TELL_EVERY = 20  # files


class Gathering(QObject):
    """Of several that were started, only the last one speaks."""

    progress = Signal(int, int)  # files done, files in all
    done = Signal(object)  # ClassTable
    failed = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._job: _CollectTask | None = None

    def start(self, file: LessonFile, folder: Path) -> None:
        self.stop()
        self._job = _CollectTask(file, folder)
        self._job.voice.progress.connect(self.progress)
        self._job.voice.done.connect(self.done)
        self._job.voice.failed.connect(self.failed)
        QThreadPool.globalInstance().start(self._job)

    def stop(self) -> None:
        """What is under way ends unheard."""
        if self._job is not None:
            self._job.voice.blockSignals(True)
            self._job.stopped = True
            self._job = None


class _Voice(QObject):
    progress = Signal(int, int)
    done = Signal(object)
    failed = Signal(str)


class _Stopped(Exception):
    pass


class _CollectTask(QRunnable):
    def __init__(self, file: LessonFile, folder: Path) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self.voice, self.stopped = _Voice(), False
        self._file, self._folder = file, folder

    def run(self) -> None:
        """In a thread of the pool: whatever goes wrong must be said, nobody else would hear."""
        try:
            file = self._file
            collected = collect(file.lesson, self._folder, self._tell, file.path)
            table = class_table(file.lesson, collected, file.key)
        except _Stopped:
            return
        except FileError as error:
            self.voice.failed.emit(str(error))
        except Exception as error:
            words = f"{type(error).__name__}: {error}"
            self.voice.failed.emit(f"The answers could not be collected ({words}).")
        else:
            self.voice.done.emit(table)

    def _tell(self, done: int, total: int) -> None:
        """Not of every file: the window would do nothing but say so."""
        if self.stopped:
            raise _Stopped
        if done % TELL_EVERY and done < total:
            return
        self.voice.progress.emit(done, total)
