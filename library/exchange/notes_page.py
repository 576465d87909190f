"""A page to read and to print: one HTML file that loads and runs nothing.

Everything a note holds goes along as Web Annotations in a block of data, so that the page can
be read back in. How it looks stands in resources/templates/notes.html.jinja.
"""

from bywhom.library.exchange import annotation_reading, annotations
from bywhom.library.exchange.incoming.unreadable import Unreadable
from bywhom.library.exchange.json_reading import parsed
from bywhom.library.notes.note_transfer import Transfer
from bywhom.resources.html_templates import filled

_DATA = '<script type="application/ld+json" id="bywhom-notes">'


def write(parcels: list[Transfer]) -> str:
    return filled(
        "notes",
        count=sum(len(parcel.slips) for parcel in parcels),
        parcels=[_shown(parcel) for parcel in parcels],
        data=annotations.page(parcels),
    )


def read(text: str) -> list[Transfer]:
    """The notes of a page written here. Unreadable for any other page."""
    data, closing, _ = text.partition(_DATA)[2].partition("</script>")
    if not closing:
        raise Unreadable("it is no page of notes from Bywhom")
    return annotation_reading.read(parsed(data))


def _shown(parcel: Transfer) -> dict[str, object]:
    facts = [*parcel.authors, parcel.publisher, parcel.published]
    return {
        "title": parcel.title,
        "facts": [fact for fact in facts if fact],
        "place": parcel.place,
        "slips": parcel.slips,
    }
