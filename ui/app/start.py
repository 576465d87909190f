"""Starts the window, or has the article read without one and says why."""

import os
import sys
from pathlib import Path

from bywhom.ui.app.no_window import Instead, in_a_box, what_stands_against, words_for


def open_window(
    places: list[str],
    library_path: Path | None,
    rules: Path | None,
    instead: Instead,
    new: bool = False,
) -> int:
    """Open the window and stay until it is closed. Returns the exit status.

    new: a window of its own, though there may be one with this library.
    """
    instead = in_a_box if sys.stderr is None else instead
    against = what_stands_against(os.environ, sys.platform)
    if against:
        return instead(against)
    try:
        from bywhom.ui.app.application import run_application
    except ImportError as error:
        against = words_for(error)
        if not against:
            raise
        return instead(against)
    return run_application(places, library_path, rules, instead, new)
