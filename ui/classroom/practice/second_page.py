"""The other report beside the one on the page, for a task that compares them."""

from datetime import date

from bywhom.classroom.lesson.lessons import Lesson, LessonArticle, Task
from bywhom.ui.appearance.appearance import Appearance
from bywhom.ui.classroom.lesson_window.class_view import KitView
from bywhom.ui.language.translate import tr
from bywhom.ui.model.page_blocks import word_count
from bywhom.ui.model.words import byline

SIZE, LEADING = 17, 27 / 17  # as the design has it for comparing


class SecondPage(KitView):
    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("second-view")
        self.setAccessibleName(tr("The other report"))
        self.item: LessonArticle | None = None
        self.hide()

    def show_other(self, lesson: Lesson, task: Task | None, item: LessonArticle) -> bool:
        """Beside this article of a comparing task; whether there is another."""
        others = lesson.articles_of(task) if task is not None and task.kind == "compare" else ()
        other = next((a for a in others if a != item), None)
        self.setVisible(other is not None)
        if other is not None and other != self.item:
            article = other.article
            words = byline(article, word_count(article.text), date.today())
            self.show_article(article, words)
        self.item = other
        return other is not None


def set_comparing(view: KitView, look: Appearance, comparing: bool) -> None:
    """Smaller type where two pages share the window."""
    now = look.preferences
    if comparing:
        view.set_typography(now.face, min(now.size, SIZE), LEADING, now.width)
    else:
        view.set_typography(now.face, now.size, now.line_height, now.width)
