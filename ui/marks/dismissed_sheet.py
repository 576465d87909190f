"""What was dismissed, in the reader's words, to bring back."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from bywhom.analysis.article import Article
from bywhom.ui.marks.rule_record import rule_title
from bywhom.ui.model.words import KINDS_OF
from bywhom.ui.parts.list_sheet import ListSheet

if TYPE_CHECKING:
    from bywhom.library import Dismissal

NOTHING = "Nothing is dismissed in this article."


def in_words(dismissal: "Dismissal", article: Article | None) -> str:
    title = rule_title(dismissal.rule)
    if dismissal.scope == "rule":
        return f"Everywhere: every mark of “{title}”"
    if dismissal.scope == "article":
        return f"In this article: every mark of “{title}”"
    if dismissal.scope == "kind":
        words = next(words for kind, words in KINDS_OF.items() if kind == dismissal.rule)
        return f"In this article: {words}, all of them"
    if dismissal.scope == "phrase":
        return f"In this article: “{dismissal.phrase}” ({title})"
    words = article.quote(dismissal.span) if article and dismissal.span else ""
    return f"Here: “{' '.join(words.split())[:60]}” ({title})"


def dismissed_sheet(
    dismissals: "Sequence[Dismissal]", article: Article | None, parent: QWidget
) -> ListSheet:
    rows = [in_words(dismissal, article) for dismissal in dismissals]
    return ListSheet("Dismissed marks", rows, "Bring back", parent, empty=NOTHING)
