"""What an import did, in words."""

from bywhom.library.notes.note_transfer import Unpacked

_COUNTS = (  # a field of Unpacked; its words for one, and for more
    ("known", "1 known already", "{} known already"),
    ("changed", "1 of them has newer words now", "{} of them have newer words now"),
    (
        "beside",
        "1 was changed here and there: both are kept",
        "{} were changed here and there: both are kept",
    ),
    ("older", "1 is older than yours and was left", "{} are older than yours and were left"),
    ("to_check", "1 to check: its words are not sure", "{} to check: their words are not sure"),
    (
        "waiting",
        "1 waits until its article is opened",
        "{} wait until their article is opened",
    ),
    ("articles", "1 article is new in the list", "{} articles are new in the list"),
)


def in_one_line(done: Unpacked) -> str:
    """ "3 notes brought in; 1 known already." """
    return "; ".join([_brought(done.notes), *in_lines(done)]) + "."


def in_lines(done: Unpacked) -> list[str]:
    """Everything but the number of notes, as far as there is something to say."""
    counts = ((getattr(done, field), one, more) for field, one, more in _COUNTS)
    lines = [one if n == 1 else more.format(f"{n:,}") for n, one, more in counts if n]
    left = len(done.left_out)
    if left:
        lines.append("1 thing was left out" if left == 1 else f"{left:,} things were left out")
    return lines


def _brought(notes: int) -> str:
    return "1 note brought in" if notes == 1 else f"{notes:,} notes brought in"
