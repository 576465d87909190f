"""What else may be killed half-way: the daily backup, the settings, answers being collected.

Run by kill_work. After each kill the next start comes first, since it is what clears up.
"""

import shutil
from pathlib import Path

from bywhom.classroom.answers.hand_ins import collect
from bywhom.classroom.lesson.lesson_files import write_answers, write_lesson
from bywhom.library import LibraryError, backups, open_library
from tests.classroom.lesson_samples import KEY, LESSON, answers, mark
from tests.library.samples import make_article

STUDENTS = 25
WHOLE = "</html>"


def remains(folder: Path) -> list[str]:
    """Files under names that no reader would know."""
    return [
        str(path.relative_to(folder))
        for path in folder.rglob("*")
        if path.name.startswith(".bywhom-") or path.suffix in (".part", ".lock", ".tmp")
    ]


def prepare_daily(folder: Path) -> None:
    with open_library(folder / "library.db") as library:
        article = library.save_article(make_article())
        for number in range(100):
            library.add_note(article, (0, 6), f"mine {number}")
    backups.back_up(folder / "library.db")


def after_daily(folder: Path) -> list[str]:
    path, wrong = folder / "library.db", []
    with open_library(path) as library:
        notes = len(library.notes())
    for copy in backups.listed(path):
        try:
            backups.check(copy)
        except LibraryError as error:
            wrong.append(str(error))
    backups.back_up(path)
    if notes < 100 or not backups.listed(path):
        wrong.append(f"{notes} notes, {len(backups.listed(path))} backups")
    return wrong + remains(folder)


DAILY = """with open_library(here / "library.db") as library:
    library.warm()
    print("ready", flush=True)
    for number in range(8):
        library.add_note(1, (0, 6), f"later {number}")
        backups.back_up(here / "library.db")
"""


def prepare_settings(folder: Path) -> None:
    from bywhom.ui.settings import Settings

    settings = Settings(folder / "settings.ini")
    settings.set_own_keys({"open": "kept", "note": "kept"})
    settings.save()


def after_settings(folder: Path) -> list[str]:
    from bywhom.ui.settings import Settings

    settings = Settings(folder / "settings.ini")
    keys = settings.own_keys()
    settings.set_last_folder("/after")
    settings.save()
    wrong = [] if len(keys) == 2 and len(set(keys.values())) == 1 else [f"half settings: {keys}"]
    return wrong + [path.name for path in folder.iterdir() if path.name != "settings.ini"]


SETTINGS = """from bywhom.ui.settings import Settings
settings = Settings(here / "settings.ini")
print("ready", flush=True)
for number in range(120):
    settings.set_own_keys({"open": f"F{number}" * 400, "note": f"F{number}" * 400})
    settings.save()
"""


def prepare_collecting(folder: Path) -> None:
    (folder / "answers").mkdir()
    write_lesson(folder / "kites.lesson", LESSON, KEY)
    for number in range(STUDENTS):
        told = answers(f"student {number}", mark("may"), copy=f"copy-{number}")
        write_answers(folder / "answers" / f"{number}.answers", told, LESSON)
    (folder / "class.html").write_text(f"of last week {WHOLE}", "utf-8")


def after_collecting(folder: Path) -> list[str]:
    from bywhom.cli.lesson import main as run_lesson

    pages = [folder / "class.html", *(folder / "pages").glob("*.html")]
    wrong = [f"half: {p.name}" for p in pages if not p.read_text("utf-8").rstrip().endswith(WHOLE)]
    shutil.rmtree(folder / "pages", ignore_errors=True)
    run_lesson(collecting(folder))
    if len([*(folder / "pages").iterdir()]) != STUDENTS:
        wrong.append("the next run does not write every page")
    handed = collect(LESSON, folder / "answers")
    if len(handed.hand_ins) != STUDENTS or handed.troubles:
        wrong.append("answers are gone")
    return wrong + remains(folder)


def collecting(folder: Path) -> list[str]:
    """The command line of a teacher's script."""
    told = ["collect", folder / "kites.lesson", folder / "answers", "--format", "html"]
    return [
        *map(str, told),
        "--output",
        str(folder / "class.html"),
        "--pages",
        str(folder / "pages"),
    ]


COLLECTING = """from bywhom.cli.lesson import main as run_lesson
from tests.library.kill_files import collecting
print("ready", flush=True)
run_lesson(collecting(here))
"""
