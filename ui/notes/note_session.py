"""The note under the pen: in the library while it is written, or else a draft on disk."""

from typing import TYPE_CHECKING, Any

from bywhom.analysis.article import Span
from bywhom.files.errors import FileError
from bywhom.ui.language.translate import later, tr
from bywhom.ui.model.desk import Desk
from bywhom.ui.notes.note_drafts import NoteDrafts
from bywhom.ui.notes.note_editor import Writing
from bywhom.ui.settings import Settings

if TYPE_CHECKING:
    from bywhom.library import Note

BESIDE = later(
    "This note was changed in another window. What you wrote is kept as a note beside it."
)


class NoteSession:
    """Holds to the article and the words it was taken up for, whatever is opened meanwhile."""

    def __init__(self, desk: Desk, settings: Settings) -> None:
        self._desk, self._settings = desk, settings
        self.at: Span | None = None
        self.note: Note | None = None
        self._article_id = 0
        self._rule: str | None = None
        self._has_failed = False

    def take_up(
        self, article_id: int, span: Span | None, note: "Note | None", rule: str | None
    ) -> Writing:
        """What the sheet begins with."""
        self._article_id, self.at, self.note, self._rule = article_id, span, note, rule
        self._has_failed = False
        self._desk.library.end_typing()
        draft = self._drafts().find(self._key())
        if draft is not None:
            return Writing(draft["body"], draft["colour"], tuple(draft["tags"]))
        return _written(note) if note else Writing(colour=self._settings.colour())

    def keep(self, writing: Writing, even_empty: bool = False) -> bool:
        """Is all of it in the library now? `even_empty`: a highlight without words is wanted."""
        is_blank = self.note is None and not (even_empty or writing.body or writing.tags)
        if not is_blank and not (self.note and _written(self.note) == writing):
            try:
                self.note = self._write(writing)
            except FileError as error:
                self._keep_draft(writing, str(error))
                return False
            self._settings.set_colour(writing.colour)
        if self._drafts().find(self._key()) is not None:
            self._drafts().put(self._key(), None)
        return True

    def _write(self, writing: Writing) -> "Note":
        library = self._desk.library
        fields: dict[str, Any] = {
            "body": writing.body,
            "colour": writing.colour,
            "tags": writing.tags,
        }
        if self.note is not None:
            if _is_as_left(library.note(self.note.id), self.note):
                return library.change_note(self.note.id, typing=True, **fields)
            self._desk.said.emit(tr(BESIDE))
        return library.add_note(
            self._article_id, self.at, mark_rule=self._rule, typing=True, **fields
        )

    def _keep_draft(self, writing: Writing, why: str) -> None:
        draft = {"body": writing.body, "colour": writing.colour, "tags": list(writing.tags)}
        self._drafts().put(self._key(), draft)
        if not self._has_failed:  # said once, and not at every pause in typing
            self._desk.problem.emit(why)
        self._has_failed = True

    def _drafts(self) -> NoteDrafts:
        return NoteDrafts(self._settings, self._desk.library.path)

    def _key(self) -> str:
        return f"{self._article_id}:{self.at}"


def _written(note: "Note") -> Writing:
    return Writing(note.body, note.colour, note.tags)


def _is_as_left(now: "Note", before: "Note") -> bool:
    return _written(now) == _written(before) and now.deleted == before.deleted
