"""The library's file: backups made and opened from the window, and other windows seen."""

from pathlib import Path

from bywhom.library import backups, open_library
from tests.ui.desk_support import quotes, span_of, write_note
from tests.ui.dialogs import save_as


def pick(monkeypatch, path: Path) -> None:
    monkeypatch.setattr(
        "bywhom.ui.library.library_file.QFileDialog.getOpenFileName", lambda *_: (str(path), "")
    )


def test_a_backup_is_saved_and_opened_and_what_was_there_is_kept(
    window, qtbot, tmp_path, monkeypatch
):
    write_note(qtbot, window, "a shambles", "In the backup")
    archive = tmp_path / "school 2.5.zip"
    save_as(monkeypatch, tmp_path / "school 2.5")
    window.library_file.ask_backup()
    assert archive.stat().st_size > 1000 and str(archive) in window.bar.words
    write_note(qtbot, window, "two of its piles", "Written later")
    pick(monkeypatch, archive)
    window.library_file.ask_restore()
    assert [note.body for note in window.desk.library.notes()] == ["In the backup"]
    (aside,) = tmp_path.glob("library-before-*.db")
    assert aside.name in window.bar.words
    with open_library(aside) as former:
        assert {note.body for note in former.notes()} == {"In the backup", "Written later"}


def test_a_file_that_is_no_backup_changes_nothing(window, qtbot, tmp_path, monkeypatch):
    write_note(qtbot, window, "a shambles", "Still here")
    broken = tmp_path / "broken.zip"
    broken.write_bytes(b"PK no")
    pick(monkeypatch, broken)
    window.library_file.ask_restore()
    assert "no whole backup" in window.bar.words
    assert [note.body for note in window.desk.library.notes()] == ["Still here"]


def test_a_backup_is_not_opened_while_another_window_has_the_library(
    window, qtbot, tmp_path, monkeypatch
):
    write_note(qtbot, window, "a shambles", "Still here")
    copy = backups.back_up(window.desk.library.path) or backups.listed(window.desk.library.path)[0]
    with open_library(window.desk.library.path):
        pick(monkeypatch, copy)
        window.library_file.ask_restore()
        assert "open in another window" in window.bar.words
    assert [note.body for note in window.desk.library.notes()] == ["Still here"]


def test_what_another_window_writes_is_seen_without_a_click(window, qtbot):
    article = window.desk.save_article()
    with open_library(window.desk.library.path) as other:
        other.add_note(article, span_of("a shambles"), "From next door")
    qtbot.waitUntil(lambda: quotes(window) and _listed(window) == ["From next door"], timeout=5000)


def _listed(window) -> list[str]:
    return [row.note.body for row in window.parts.inspector.notes.model.rows]


def test_damage_that_only_the_backup_finds_is_said_with_an_offer(window, qtbot):
    """A large library is not read whole at its opening."""
    path = window.desk.library.path
    write_note(qtbot, window, "a shambles", "In the backup")
    good = backups.back_up(path) or backups.listed(path)[0]
    window.desk.library._store.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    content = bytearray(path.read_bytes())
    content[4096:20_000] = b"?" * (20_000 - 4096)
    path.write_bytes(content)
    window.library_file._back_up(path)
    qtbot.waitUntil(lambda: "damaged" in window.bar.words, timeout=10_000)
    assert window.bar._button.text() == "Open the newest backup"
    window.bar._button.click()
    assert [note.body for note in window.desk.library.notes()] == ["In the backup"]
    assert good.exists()
