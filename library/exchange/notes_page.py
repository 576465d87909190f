"""A page to read and to print: one HTML file that loads and runs nothing.

Everything a note holds goes along as Web Annotations in a block of data, so that the page can
be read back in.
"""

from html import escape

from bywhom.library.exchange import annotations
from bywhom.library.notes.note_transfer import Transfer, TransferNote

_DATA = '<script type="application/ld+json" id="bywhom-notes">'

_STYLE = """
body { font: 19px/1.55 Literata, Georgia, serif; color: #22201C; background: #FFFEFB;
  max-width: 38em; margin: 3em auto; padding: 0 1.5em; }
header, footer { color: #57534A; font-size: 15px; }
article { margin: 3em 0; }
blockquote { margin: 1.6em 0 .4em; padding: .1em .8em; border-left: 4px solid #8C867A;
  white-space: pre-wrap; }
.yellow { background: #FBE9A6; } .green { background: #D5EBC4; }
.blue { background: #D2E4F4; } .rose { background: #F8DAD9; }
.body { white-space: pre-wrap; margin: 0 0 .4em .95em; }
.facts { color: #6C675D; font-size: 14px; margin: 0 0 0 1.1em; }
"""


def write(parcels: list[Transfer]) -> str:
    data = annotations.write(parcels).replace("<", "\\u003c")
    count = sum(len(parcel.slips) for parcel in parcels)
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta http-equiv="Content-Security-Policy" '
        "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>Notes</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        f"<header>{_counted(count, 'note')} on {_counted(len(parcels), 'article')}</header>\n"
        + "".join(map(_article, parcels))
        + f"{_DATA}{data}</script>\n"
        "</body>\n</html>\n"
    )


def read(text: str) -> list[Transfer]:
    """The notes of a page written here. ValueError for any other page."""
    data, closing, _ = text.partition(_DATA)[2].partition("</script>")
    if not closing:
        raise ValueError("it is no page of notes from Bywhom")
    return annotations.read(data)


def _counted(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _article(parcel: Transfer) -> str:
    facts = [*parcel.authors, parcel.publisher, parcel.published]
    byline = " · ".join(escape(fact) for fact in facts if fact)
    return (
        f"<article>\n<h2>{escape(parcel.title) or 'Untitled'}</h2>\n"
        f"<header>{byline}{_address(parcel.place, ' · ' if byline else '')}</header>\n"
        + "".join(map(_note, parcel.slips))
        + "</article>\n"
    )


def _address(place: str, before: str) -> str:
    """A link for addresses of the web only: no other scheme is made to be clicked."""
    if not place:
        return ""
    shown = escape(place)
    if place.startswith(("http://", "https://")):
        return f'{before}<a href="{shown}" rel="noreferrer">{shown}</a>'
    return before + shown


def _note(slip: TransferNote) -> str:
    body = f'<div class="body">{escape(slip.body)}</div>\n' if slip.body else ""
    facts = escape(" · ".join([slip.created[:10], *(f"#{tag}" for tag in slip.tags)]))
    return (
        f'<blockquote class="{escape(slip.colour)}">{escape(slip.quote)}</blockquote>\n'
        f'{body}<p class="facts">{facts}</p>\n'
    )
