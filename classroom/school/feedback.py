"""Pages back to students, each under the path of its own hand-in, as Moodle's “Upload multiple
feedback files in a zip” wants them: the folders that it made are the folders it gets back.
"""

import io
import zipfile
from collections.abc import Mapping
from pathlib import PurePath, PurePosixPath

from bywhom.classroom.teacher.class_table import ClassTable
from bywhom.classroom.teacher.comments import comment_for
from bywhom.classroom.teacher.student_page import student_page


def feedback_zip(
    table: ClassTable,
    comments: Mapping[str, str],
    levels: Mapping[str, Mapping[str, int]],
) -> bytes:
    """levels: token of a hand-in → task → level."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packet:
        for row in table.rows:
            hand_in = row.hand_in
            page = student_page(
                table, row, comment_for(comments, hand_in), levels.get(hand_in.token, {})
            )
            packet.writestr(feedback_path(hand_in.file), page)
    return stream.getvalue()


def feedback_path(file: str) -> str:
    """Beside the hand-in: class/Una_123_assignsubmission_file/una-feedback.html."""
    path = PurePath(file)
    return str(PurePosixPath(*path.parent.parts, f"{path.stem}-feedback.html"))
