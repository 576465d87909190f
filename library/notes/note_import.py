"""Notes from elsewhere, put to the articles of this library."""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import fields, replace

from bywhom.library.database.store import Store
from bywhom.library.database.undo import Change
from bywhom.library.database.values import moment, now
from bywhom.library.notes import note_rows
from bywhom.library.notes.note_merge import Outcome, derived, is_same_note, merged
from bywhom.library.notes.note_rows import Written
from bywhom.library.notes.note_transfer import Transfer, TransferNote, Unpacked, identified
from bywhom.library.notes.notes import COLOURS, NOWHERE, Note, Selector, locate, select
from bywhom.library.notes.shelving import Shelf, Shelving

TOLD_EVERY = 500  # notes of one article
MOST_SAID = 300  # characters of a note that are shown where it could not be taken in


def unpack(
    store: Store, parcels: Sequence[Transfer], between: Callable[[int, int], None]
) -> Unpacked:
    """Takes notes in, in one change: all that are not there already, or nothing.

    An article that the library does not have is listed without its text, and its notes wait
    there with their quotations; they find their words when it is opened from its place.
    """
    uids = {row["uid"] for row in store.rows("SELECT uid FROM notes")}
    total, done, whole = Unpacked(), 0, sum(len(parcel.slips) for parcel in parcels)

    def tell(number: int) -> None:
        between(done + number, whole)

    with store.change("notes imported") as change:
        shelving = Shelving(store, change)
        for parcel in map(identified, parcels):
            for piece in shelving.pieces(parcel):
                total = _sum(total, _unpack_one(change, shelving, piece, uids, tell))
            done += len(parcel.slips)
    return total


def _unpack_one(
    change: Change,
    shelving: Shelving,
    parcel: Transfer,
    uids: set[str],
    between: Callable[[int], None],
) -> Unpacked:
    slips = [slip for slip in parcel.slips if slip.says]
    empty = (f"{parcel.name}: an empty annotation",) * (len(parcel.slips) - len(slips))
    left_out = (*parcel.left_out, *empty)
    is_of_a_list = not parcel.slips and not parcel.left_out and bool(parcel.place or parcel.title)
    if not slips and not is_of_a_list:
        return Unpacked(left_out=left_out)
    shelf = shelving.shelf(parcel)
    intake = _Intake(change, shelf, uids)
    for number, slip in enumerate(slips):
        if number % TOLD_EVERY == 0:
            between(number)
        intake.take(slip, slips)
    return replace(intake.done, articles=int(shelf.is_new), left_out=left_out)


class _Intake:
    """The notes of one parcel on their way onto one shelf. `done`: what became of them."""

    def __init__(self, change: Change, shelf: Shelf, uids: set[str]) -> None:
        self._change, self._shelf, self._uids = change, shelf, uids
        self._held = {note.uid: note for note in shelf.notes}
        self._renamed: dict[str, str] = {}  # ids that another note had, by what they are now
        self._by_words: dict[tuple[str, str], list[Note]] | None = None
        self._counted: Counter[str] = Counter()

    @property
    def done(self) -> Unpacked:
        return replace(Unpacked(), **self._counted)  # type: ignore[arg-type]

    def take(self, slip: TransferNote, all_slips: Sequence[TransferNote]) -> None:
        if slip.answers in self._renamed:
            slip = replace(slip, answers=self._renamed[slip.answers])
        note = self._known_by_id(slip)
        if note is not None:
            self._meet(note, slip)
        elif self._is_known_by_words(slip, all_slips):
            self._count(known=1)
        else:
            self._add(self._with_free_id(slip))

    def _known_by_id(self, slip: TransferNote) -> Note | None:
        if not self._held:
            return None
        for uid in (slip.uid, derived(slip)):
            note = self._held.get(uid)
            if note is not None and is_same_note(note, slip):
                return note
        return None

    def _with_free_id(self, slip: TransferNote) -> TransferNote:
        """An id is one of its article and its origin: elsewhere it may be another note's."""
        if slip.uid not in self._uids:
            return slip
        fresh = replace(slip, uid=derived(slip))
        self._renamed[slip.uid] = fresh.uid
        return fresh

    def _is_known_by_words(self, slip: TransferNote, all_slips: Sequence[TransferNote]) -> bool:
        """The same words and body at the same place, each note standing for one slip only."""
        if self._by_words is None:
            told = {slip.uid for slip in all_slips}
            self._by_words = defaultdict(list)
            for note in self._shelf.notes:
                if note.uid not in told and note.deleted is None:
                    self._by_words[note.selector.quote, note.body].append(note)
        alike = self._by_words.get((slip.quote, slip.body), [])
        for note in alike:
            start = note.selector.start if note.article_id == self._shelf.article else -1
            if slip.start is None or start in (-1, slip.start):
                alike.remove(note)
                return True
        return False

    def _meet(self, note: Note, slip: TransferNote) -> None:
        """What is brought in again is wanted again; newer words win, and none are lost."""
        was_binned = note.deleted is not None
        if was_binned:
            self._change.update("notes", {"id": note.id}, {"deleted": None})
            note_rows.seal(self._change, note.id)
        outcome = merged(note, slip)
        if outcome is Outcome.BESIDE:
            copy = replace(slip, uid=derived(slip, slip.body))
            if copy.uid not in self._uids:
                self._add(copy)
                self._count(beside=1)
                return
        if outcome is Outcome.NEWER:
            note_rows.overwrite(self._change, note, slip)
            self._count(changed=1)
        self._count(
            notes=int(was_binned), known=int(not was_binned), older=outcome is Outcome.OLDER
        )

    def _add(self, slip: TransferNote) -> None:
        self._uids.add(slip.uid)
        shelf = self._shelf
        answered = self._held.get(slip.answers)
        if answered is not None and not slip.quote.strip():
            selector = answered.selector  # a reply stands beside what it answers
        else:
            selector = _selector(shelf.text, slip)
        created = moment(slip.created) or now()
        changed = moment(slip.changed) or created
        colour = slip.colour or COLOURS[0]
        written = Written(slip.body, colour, created, changed, slip.mark_rule, slip.uid)
        note_id = note_rows.insert(self._change, shelf.article, selector, written, slip.tags)
        note_rows.set_origin(self._change, note_id, slip, changed)
        is_without = selector.start < 0 and bool(selector.quote)
        self._count(
            notes=1,
            to_check=int(is_without and bool(shelf.text)),
            waiting=int(is_without and not shelf.text),
        )

    def _count(self, **numbers: int) -> None:
        for what, number in numbers.items():
            self._counted[what] += number


def _sum(one: Unpacked, other: Unpacked) -> Unpacked:
    return Unpacked(*(getattr(one, f.name) + getattr(other, f.name) for f in fields(Unpacked)))


def _selector(text: str, slip: TransferNote) -> Selector:
    """Where the note sits; start and end are -1 where that is not beyond doubt."""
    if not slip.quote.strip():
        return NOWHERE
    if not text:  # an article that waits for its text
        return Selector(slip.quote, slip.prefix, slip.suffix, -1, -1)
    told = Selector(slip.quote, slip.prefix, slip.suffix, slip.start or 0, slip.end or 0)
    if slip.start is not None and slip.end is not None:
        start, end = slip.start, slip.end
        if 0 <= start < end and text[start:end] == slip.quote and _agrees(text, slip, start, end):
            return select(text, (start, end))
    found = locate(text, told)
    if found.state == "sure" and found.span is not None:
        return select(text, found.span)
    return replace(told, start=-1, end=-1)


def _agrees(text: str, slip: TransferNote, start: int, end: int) -> bool:
    """Short words may stand at the same place of another text by chance: what was around them
    tells, where it is told."""
    return text[:start].endswith(slip.prefix) and text.startswith(slip.suffix, end)
