"""The library pane: articles chosen, ordered, put away, tagged, collected, thrown away."""

import pytest
from PySide6.QtWidgets import QMenu, QMessageBox

from bywhom.ui.model.library_rows import NOTHING, RowChoice
from tests.ui.conftest import ARTICLE
from tests.ui.desk_support import span_of, write_line

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def titles(window) -> list[str]:
    return [row.title for row in window.parts.library.model.rows if row.article_id is not None]


def choose(window, words: str) -> None:
    """Pick from the menus at the head of the pane."""
    pane = window.parts.library
    actions = [*pane._choices.menu().actions(), *pane._orders.menu().actions()]
    next(a for a in actions if a.text() == words).trigger()


def row_of(window, title: str):
    return next(row for row in window.parts.library.model.rows if row.title == title)


def do(window, title: str, *path: str) -> None:
    """Choose from the menu of an article's row."""
    menu = window.library_controller.menu(row_of(window, title))
    for step in path:
        action = next(a for a in menu.actions() if a.text() == step)
        menu = action.menu() if isinstance(action.menu(), QMenu) else menu
    action.trigger()


@pytest.fixture
def shelf(window, tmp_path):
    """The pier article and two more."""
    for name in ("Beacon", "Anchor"):
        path = tmp_path / f"{name}.txt"
        path.write_text(f"{name}\n\nNothing is said of the pier here.", "utf-8")
        window.open_controller.open(str(path))
        window.desk.save_article()
    return window


def test_articles_are_ordered_by_title_and_by_notes(shelf):
    choose(shelf, "By title")
    assert titles(shelf) == ["Anchor", "Beacon", "Gull Point pier may close before winter"]
    pier = row_of(shelf, "Gull Point pier may close before winter").article_id
    shelf.desk.library.add_note(pier, span_of("a shambles"))
    shelf.desk.reload()
    choose(shelf, "Most notes")
    assert titles(shelf)[0] == "Gull Point pier may close before winter"
    choose(shelf, "With notes")
    assert titles(shelf) == ["Gull Point pier may close before winter"]


def test_an_archived_article_leaves_the_list_and_comes_back(shelf):
    do(shelf, "Beacon", "Archive")
    assert "Beacon" not in titles(shelf)
    choose(shelf, "Archived")
    assert titles(shelf) == ["Beacon"]
    do(shelf, "Beacon", "Take out of the archive")
    assert [row.title for row in shelf.parts.library.model.rows] == [NOTHING]
    choose(shelf, "All articles")
    assert "Beacon" in titles(shelf)


def test_an_article_marked_as_unread_says_so_until_it_is_opened(shelf):
    do(shelf, "Beacon", "Mark as unread")
    assert row_of(shelf, "Beacon").is_unread and "unread" in row_of(shelf, "Beacon").spoken()
    choose(shelf, "Unread")
    assert titles(shelf) == ["Beacon"]
    shelf.open_controller.open_article(row_of(shelf, "Beacon").article_id)
    shelf.desk.keep_article()
    assert titles(shelf) == []


def test_tags_are_given_and_chosen(shelf):
    do(shelf, "Beacon", "Tags…")
    write_line(shelf, "local, sea & wall")
    choose(shelf, "#sea && wall")
    assert titles(shelf) == ["Beacon"]
    do(shelf, "Beacon", "Tags…")
    write_line(shelf, "")
    assert shelf.parts.library.choice == RowChoice() and len(titles(shelf)) == 3


def test_a_collection_is_made_filled_and_removed(shelf):
    do(shelf, "Beacon", "Collections", "New collection…")
    write_line(shelf, "Class 9b")
    do(shelf, "Anchor", "Collections", "Class 9b")
    choose(shelf, "Class 9b")
    assert sorted(titles(shelf)) == ["Anchor", "Beacon"]
    do(shelf, "Anchor", "Collections", "Class 9b")
    assert titles(shelf) == ["Beacon"]
    do(shelf, "Beacon", "Collections", "Remove this collection")
    assert len(titles(shelf)) == 3 and shelf.desk.library.collections() == []


def test_an_article_goes_into_the_bin_and_is_put_back(shelf):
    do(shelf, "Beacon", "Move to the bin")
    assert "Beacon" not in titles(shelf)
    choose(shelf, "In the bin")
    assert titles(shelf) == ["Beacon"]
    do(shelf, "Beacon", "Put back")
    choose(shelf, "All articles")
    assert "Beacon" in titles(shelf)


def test_the_bin_is_emptied_only_after_a_question(shelf, monkeypatch):
    do(shelf, "Beacon", "Move to the bin")
    choose(shelf, "In the bin")
    asked: list[str] = []

    def answer(button):
        def question(parent, title, words):
            asked.append(words)
            return button

        return question

    monkeypatch.setattr(QMessageBox, "question", answer(QMessageBox.StandardButton.No))
    do(shelf, "Beacon", "Empty the bin…")
    assert titles(shelf) == ["Beacon"] and "1 article, 0 notes" in asked[0]
    monkeypatch.setattr(QMessageBox, "question", answer(QMessageBox.StandardButton.Yes))
    do(shelf, "Beacon", "Empty the bin…")
    assert titles(shelf) == [] and shelf.desk.library.deleted_articles() == []


def test_an_older_version_is_opened_from_the_menu(window, article_file):
    first = window.desk.save_article()
    article_file.write_text(ARTICLE + "\nA line was added.", "utf-8")
    window.open_controller.open(str(article_file))
    second = window.desk.save_article()
    assert second != first
    menu = window.library_controller.menu(row_of(window, "Gull Point pier may close before winter"))
    versions = next(a for a in menu.actions() if a.text() == "Versions").menu()
    assert len(versions.actions()) == 2
    versions.actions()[1].trigger()
    assert window.desk.reading.article_id == first
