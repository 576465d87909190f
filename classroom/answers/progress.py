"""What of a lesson a student has done, and what is still open."""

from bywhom.classroom.lesson.answers import Answers
from bywhom.classroom.lesson.lessons import WRITTEN, Lesson, LessonArticle, Task


def is_done(answers: Answers, lesson: Lesson, task: Task) -> bool:
    """Is there anything that answers it? Whether it is right is nobody's question here."""
    if task.kind in WRITTEN:
        return bool(answers.written.get(task.id, "").strip())
    items = lesson.articles_of(task)
    if task.kind == "ticks":
        return any(answers.ticks.get(item.id) for item in items)
    kinds = {category.id for category in lesson.palette(task)}
    return any(m.kind in kinds for item in items for m in answers.marks.get(item.id, ()))


def tasks_done(answers: Answers, lesson: Lesson) -> int:
    return sum(is_done(answers, lesson, task) for task in lesson.tasks)


def tasks_open(answers: Answers, lesson: Lesson) -> list[Task]:
    """Without an answer."""
    return [task for task in lesson.tasks if not is_done(answers, lesson, task)]


def unopened(answers: Answers, lesson: Lesson) -> list[LessonArticle]:
    return [item for item in lesson.articles if item.id not in answers.texts]
