"""The open article and its marks: what is dismissed does not stand."""

import subprocess
import sys
from pathlib import Path

import pytest

from bywhom.analysis.article import Article, Span
from bywhom.analysis.marks import Mark
from bywhom.library import open_library
from bywhom.library.dismissals import Dismissal
from bywhom.ui.model.desk import BOOK, Desk, OpenArticle, standing

ROOT = Path(__file__).resolve().parent.parent.parent
TEXT = "It may rain. It May rain. Critics may weep."


def mark(start: int, end: int, rule: str = "hedge.may") -> Mark:
    return Mark("hedge", start, end, rule, "", "", "sure")


MARKS = [mark(3, 6), mark(16, 19), mark(26, 33, "unnamed.critics"), mark(34, 37)]


def test_without_dismissals_all_stand():
    assert standing(MARKS, [], TEXT) == MARKS


def test_here_means_this_one_only():
    here = Dismissal(1, "here", "hedge.may", 7, "", Span(3, 6))
    assert standing(MARKS, [here], TEXT) == MARKS[1:]


def test_a_phrase_means_its_words_whatever_their_capitals():
    phrase = Dismissal(1, "phrase", "hedge.may", 7, "may")
    assert standing(MARKS, [phrase], TEXT) == [MARKS[2]]


def test_a_phrase_of_another_rule_stands():
    phrase = Dismissal(1, "phrase", "hedge.modal", 7, "may")
    assert standing(MARKS, [phrase], TEXT) == MARKS


def test_a_rule_means_all_of_its_marks():
    rule = Dismissal(1, "rule", "hedge.may")
    assert standing(MARKS, [rule], TEXT) == [MARKS[2]]


@pytest.mark.parametrize(("letters", "at_once"), [(BOOK, 1), (BOOK + 1, 0)])
def test_an_article_is_kept_at_once_and_a_book_a_moment_later(letters, at_once, qtbot, monkeypatch):
    kept = []
    desk = Desk()
    monkeypatch.setattr(desk, "keep_article", lambda: kept.append(desk.article))
    desk.open(OpenArticle(Article("", "a" * letters, ())))
    desk.keep_soon()
    assert len(kept) == at_once
    qtbot.waitUntil(lambda: kept == [desk.article], timeout=5_000)


def test_what_a_library_needs_for_writing_is_loaded_after_the_first_paint(tmp_path):
    """sqlite-utils takes some tenths of a second. (A library that is new or of an older form
    needs it at once.)"""
    open_library(tmp_path / "library.db").close()
    script = f"""
import sys
from bywhom.ui.app import application
from bywhom.ui.settings import Settings
from pathlib import Path
folder = Path({str(tmp_path)!r})
app = application.application()
window = application.build_window(settings=Settings(folder / "settings.ini"))
window.worker.start = lambda: None
application.begin(window, [], folder / "library.db")
window.painted.connect(lambda: print("sqlite_utils" in sys.modules))
window.library_file.warmed.connect(app.quit)
window.show()
app.exec()
window.close()
print("sqlite_utils" in sys.modules)
"""
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, timeout=60
    )
    assert done.stdout.split() == ["False", "True"], done.stderr
