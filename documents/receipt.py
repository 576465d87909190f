"""A receipt as plain values, for the library to keep beside its article."""

from typing import Any, cast, get_args

from bywhom.analysis.article import Role
from bywhom.documents.draft import DroppedBlock, Receipt


def receipt_values(receipt: Receipt) -> dict[str, Any]:
    return receipt._asdict() | {"dropped": [block._asdict() for block in receipt.dropped]}


def read_receipt(values: Any) -> Receipt | None:
    """The receipt of its values; None of what is none: libraries are handed on, and mended."""
    try:
        return Receipt(
            kept_words=int(values["kept_words"]),
            dropped_words=int(values["dropped_words"]),
            kept_blocks=int(values["kept_blocks"]),
            dropped=tuple(map(_dropped, values["dropped"])),
            notices=tuple(map(str, values["notices"])),
        )
    except (KeyError, TypeError, ValueError, OverflowError):
        return None


def _dropped(values: Any) -> DroppedBlock:
    role = values["role"] if values["role"] in get_args(Role) else "body"
    before = max(0, int(values["before"]))
    return DroppedBlock(str(values["text"]), str(values["why"]), before, cast(Role, role))
