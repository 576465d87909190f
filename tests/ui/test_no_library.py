"""Where no library is open the window asks the same questions, and is told so."""

import inspect
import sqlite3

import pytest

from bywhom.analysis.article import Article
from bywhom.files.errors import FileError
from bywhom.library import Library
from bywhom.ui.model.desk import Desk, OpenArticle
from bywhom.ui.model.no_library import NoLibrary
from tests.ui.desk_support import span_of

PIER = Article("Gull Point", "The pier may close.", ())


def interface(of: type) -> set[str]:
    return {name for name in dir(of) if not name.startswith("_")}


def test_it_has_every_method_of_a_library():
    assert interface(Library) - interface(NoLibrary) == set()
    assert interface(NoLibrary) - interface(Library) == set()


def test_its_questions_take_what_those_of_a_library_take():
    for name in interface(NoLibrary) - {"path", "read_only", "is_damaged", "notices"}:
        own = list(inspect.signature(getattr(NoLibrary, name)).parameters)
        theirs = list(inspect.signature(getattr(Library, name)).parameters)
        assert own in (theirs, ["self", "given", "named"]), name


@pytest.mark.parametrize(
    "change",
    [
        lambda library: library.add_note(1, (0, 3)),
        lambda library: library.dismiss("rule", rule="hedge.may"),
        lambda library: library.article(1),
    ],
)
def test_what_it_refuses_is_said_in_plain_words(change):
    with pytest.raises(FileError, match="none is open"):
        change(NoLibrary())


def test_a_desk_without_a_library_reads_on_and_keeps_nothing(qtbot):
    desk, said = Desk(), []
    desk.problem.connect(said.append)
    desk.open(OpenArticle(PIER))
    assert not desk.has_library and desk.save_article() is None
    assert desk.notes() == desk.dismissals() == said == []
    assert not desk.change(lambda library: library.empty_bin())
    assert said == ["The library: none is open. The page can be read all the same."]


def test_reads_that_fail_are_said_and_the_window_keeps_what_it_shows(window, monkeypatch):
    desk = window.desk
    article_id = desk.save_article()
    desk.change(lambda library: library.add_note(article_id, span_of("a shambles"), "Who?"))
    assert [note.body for note in desk.notes()] == ["Who?"]

    def fail(*_: object) -> None:
        raise FileError("The library", "the disk refused to read", "Try again.")

    for name in ("notes", "dismissals", "articles"):
        monkeypatch.setattr(desk.library, name, fail)
    shown = [row.title for row in window.parts.library.model.rows]
    desk.reload()
    assert "the disk refused to read" in window.bar.words
    assert [note.body for note in desk.notes()] == ["Who?"]
    assert [row.note.body for row in window.parts.inspector.notes.model.rows] == ["Who?"]
    assert [row.title for row in window.parts.library.model.rows] == shown


def test_what_another_window_changes_is_looked_for_in_one_place(window):
    window.desk.save_article()
    changed = []
    window.desk.shelved.connect(lambda: changed.append(1))
    window.desk.look_elsewhere()
    assert changed == []
    other = sqlite3.connect(window.desk.library.path)
    with other:
        other.execute("UPDATE articles SET title = 'Otherwise'")
    other.close()
    window.desk.look_elsewhere()
    assert changed == [1]
