"""What was dismissed, in the reader's words, to bring back."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from bywhom.analysis.article import Article
from bywhom.ui.language.translate import later, tr
from bywhom.ui.marks.rule_record import rule_title
from bywhom.ui.model.words import KINDS_OF
from bywhom.ui.parts.list_sheet import ListSheet

if TYPE_CHECKING:
    from bywhom.library import Dismissal

NOTHING = later("Nothing is dismissed in this article.")


def in_words(dismissal: "Dismissal", article: Article | None) -> str:
    title = rule_title(dismissal.rule)
    if dismissal.scope == "rule":
        return tr("Everywhere: every mark of “{title}”", title=title)
    if dismissal.scope == "article":
        return tr("In this article: every mark of “{title}”", title=title)
    if dismissal.scope == "kind":
        words = tr(next(words for kind, words in KINDS_OF.items() if kind == dismissal.rule))
        return tr("In this article: {words}, all of them", words=words)
    if dismissal.scope == "phrase":
        return tr("In this article: “{phrase}” ({title})", phrase=dismissal.phrase, title=title)
    words = article.quote(dismissal.span) if article and dismissal.span else ""
    return tr("Here: “{words}” ({title})", words=" ".join(words.split())[:60], title=title)


def dismissed_sheet(
    dismissals: "Sequence[Dismissal]", article: Article | None, parent: QWidget
) -> ListSheet:
    rows = [in_words(dismissal, article) for dismissal in dismissals]
    return ListSheet(tr("Dismissed marks"), rows, tr("Bring back"), parent, empty=tr(NOTHING))
