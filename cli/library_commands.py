"""The commands on the library, loaded together when one of them is run."""

from collections.abc import Callable, Mapping, Sequence

from bywhom.cli import backup, bring_in, export, library

RUN: Mapping[str, Callable[[Sequence[str]], int]] = {
    "export": export.main,
    "import": bring_in.main,
    "backup": backup.backup,
    "restore": backup.restore,
    "library": library.main,
}
