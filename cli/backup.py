"""`main.py backup` and `main.py restore`: the whole library as one file, and back."""

from collections.abc import Sequence
from pathlib import Path

from bywhom.cli.library_errors import in_words, parser_of
from bywhom.library import backups
from bywhom.library.archive import restore_archive, write_archive
from bywhom.library.library import open_library
from bywhom.library.opening import default_path


def backup(arguments: Sequence[str]) -> int:
    parser = parser_of("backup", "Save the whole library in one file.")
    parser.add_argument("file", type=Path, metavar="FILE", help="usually ends in .zip")
    options = parser.parse_args(arguments)

    def save() -> int:
        library = options.library or default_path()
        open_library(library, must_exist=True).close()
        write_archive(library, options.file.absolute())
        print(f"The whole library is saved in {options.file}.")
        return 0

    return in_words(save)


def restore(arguments: Sequence[str]) -> int:
    parser = parser_of("restore", "Put a backup in the library’s place; what was there is kept.")
    parser.add_argument("file", type=Path, metavar="FILE", help="a backup (.zip or .db)")
    options = parser.parse_args(arguments)

    def put_back() -> int:
        library = options.library or default_path()
        is_copy = options.file.suffix.lower() == ".db"
        aside = (backups.restore if is_copy else restore_archive)(options.file, library)
        print(f"The backup is in {library}.")
        if aside is not None:
            print(f"What was there is kept as {aside}.")
        return 0

    return in_words(put_back)
