"""Notes begun and not saved: beside the library they belong to, or else in the settings."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bywhom.files.atomic_write import keep
from bywhom.files.errors import FileError
from bywhom.ui.settings import Settings

WHOLE = {"body", "colour", "tags"}
LARGEST = 50_000_000  # bytes


class NoteDrafts:
    """Body, colour and tags, by article and place. library: where its file is now."""

    def __init__(self, settings: Settings, library: Path) -> None:
        self._settings = settings
        self._file = library.with_name(f"{library.stem}-drafts.json") if library.name else None

    def find(self, key: str) -> dict[str, Any] | None:
        return self._beside().get(key) or _read(self._settings.drafts()).get(key)

    def put(self, key: str, draft: Mapping[str, Any] | None) -> None:
        """On the disk when this returns. None: there is no draft any more."""
        in_settings = _read(self._settings.drafts())
        if in_settings.pop(key, None) is not None:
            self._settings.set_drafts(json.dumps(in_settings))
        drafts = self._beside()
        is_new = drafts.get(key) != draft
        drafts.pop(key, None)
        if draft is not None:
            drafts[key] = dict(draft)
        if is_new and not self._keep(drafts) and draft is not None:
            in_settings[key] = dict(draft)
            self._settings.set_drafts(json.dumps(in_settings))
            self._settings.save()

    def _keep(self, drafts: dict[str, Any]) -> bool:
        if self._file is None:
            return False
        try:
            if drafts:
                keep(self._file, json.dumps(drafts, indent=1).encode("ascii"))
            else:
                self._file.unlink(missing_ok=True)
        except (FileError, OSError):
            return False
        return True

    def _beside(self) -> dict[str, dict[str, Any]]:
        try:
            if self._file is None or self._file.stat().st_size > LARGEST:
                return {}
            return _read(self._file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}


def _read(told: str) -> dict[str, dict[str, Any]]:
    try:
        found = json.loads(told)
    except (ValueError, RecursionError):
        return {}
    if not isinstance(found, dict):
        return {}
    return {k: v for k, v in found.items() if isinstance(v, dict) and v.keys() == WHOLE}
