"""Answers collected beside the window, so that it never waits."""

from pathlib import Path

from bywhom.classroom.answers.hand_ins import collect
from bywhom.classroom.lesson.lesson_files import LessonFile
from bywhom.classroom.teacher.class_table import ClassTable, class_table
from bywhom.ui.language.translate import later
from bywhom.ui.model.background_job import Cancelled, Progress, Stopped

TELL_EVERY = 20  # files
BUG = later("The answers could not be collected ({error}).")


def collected(file: LessonFile, folder: Path, cancelled: Cancelled, came: Progress) -> ClassTable:
    """The class as its folder has it; `came` hears of files, not of every one."""

    def tell(done: int, total: int) -> None:
        if cancelled():
            raise Stopped
        if done % TELL_EVERY == 0 or done >= total:
            came(done, total)

    return class_table(file.lesson, collect(file.lesson, folder, tell, file.path), file.key)
