"""What of a note comes back from each format, as a table for docs/library.md.

    python -m tests.library.round_trip

A library with hard notes goes out and into another one, which has the articles or not; what is
the same there is told. Nothing here is known beforehand: the table is what was found.
"""

import tempfile
from collections.abc import Callable
from pathlib import Path

from bywhom.library import Library, Note, open_library
from bywhom.library.exchange.formats import EXPORTS, IMPORTS, export, import_file
from bywhom.library.notes.note_transfer import Transfer, TransferNote
from tests.library.samples import FERRY, make_article, words

PAGE = Path(__file__).parent.parent.parent / "docs" / "library.md"
BEGIN, END = "<!-- round trip -->\n", "<!-- end of round trip -->\n"
PLACE = "https://post.example/ferry"
ENDINGS = {
    "markdown": ".md",
    "csv": ".csv",
    "readwise": ".csv",
    "jsonld": ".jsonld",
    "hypothesis": ".json",
    "html": ".html",
    "ris": ".ris",
}
BODIES = (
    "Which ones?\n\n> *who*\n\n---\n#not-a-tag is said",
    "=1+1\n<!-- x -->\n--> &lt;b&gt; &amp;lt; ^note-1a2b3c4d",
    ".5 of it; “café” – 10²",
)

# What is looked at of each note; that it is the same on both sides is “kept”.
FEATURES: dict[str, Callable[[Note], object]] = {
    "quotation": lambda note: note.selector.quote,
    "body": lambda note: note.body,
    "colour": lambda note: note.colour,
    "tags": lambda note: note.tags,
    "time": lambda note: (note.created, note.changed),
    "place": lambda note: note.placement,
    "author": lambda note: note.annotator,
    "reply": lambda note: bool(note.answers),
    "mark": lambda note: note.mark_rule,
    "id": lambda note: note.uid,
}


def table() -> str:
    forms = [form for form in EXPORTS if form in ENDINGS]
    with tempfile.TemporaryDirectory() as folder:
        found = {form: came_back(form, Path(folder)) for form in forms}
    features = [*FEATURES, "on the whole", "orphan", "two of one title"]
    head = f"| | {' | '.join(f'`{form}`' for form in forms)} |\n|{' --- |' * (len(forms) + 1)}\n"
    rows = (
        f"| {feature} | {' | '.join('yes' if found[f][feature] else 'no' for f in forms)} |\n"
        for feature in features
    )
    return head + "".join(rows)


def came_back(form: str, folder: Path) -> dict[str, bool]:
    path = folder / f"{form}{ENDINGS[form]}"
    assert path.suffix in IMPORTS
    with open_library(folder / f"{form}-1.db") as library:
        fill(library)
        path.write_text(export(library, form), encoding="utf-8", newline="")
        kept = notes_of(library)
        with open_library(folder / f"{form}-2.db") as other:
            for row in reversed(library.articles()):
                if row.words:
                    other.save_article(library.article(row.id))
            import_file(other, path)
            came = notes_of(other)
            articles = len(other.articles())
        with open_library(folder / f"{form}-3.db") as empty:
            import_file(empty, path)
            titles = [row.title for row in empty.articles()]
        same = {name: both(kept, came, look) for name, look in FEATURES.items()}
        whole, orphans = on_the_whole(kept), orphaned(kept)
        return same | {
            "on the whole": on_the_whole(came) == whole,
            "orphan": set(orphans) <= set(orphaned(came)) and articles == len(library.articles()),
            "two of one title": titles.count("Notes") == 2,
        }


def fill(library: Library) -> None:
    """Every feature, on five articles: two of one title, and one whose text is not here."""
    ferry = library.save_article(make_article(place=PLACE))
    colours = ("green", "blue", "rose")
    quotes = ("Critics", "in port.\n“Nobody has asked", "12th day")
    tags = (("two words",), ("v2.1", "a;b"), ())
    for quote, body, colour, tag in zip(quotes, BODIES, colours, tags, strict=True):
        rule = "unnamed.crowd" if quote == "Critics" else None
        library.add_note(ferry, words(FERRY, quote), body, colour, tag, rule)
    library.add_note(ferry, None, "On all of it", "blue")
    for text in ("First of two. It says little.", "Second of two. It says more."):
        pasted = make_article(text, "")._replace(title="Notes")
        library.add_note(library.save_article(pasted), (0, 5))
    theirs = TransferNote(
        quote="is hurting the fish market",
        body="Says who?",
        uid="theirs-0123456789",
        created="2026-03-04T09:58:11+00:00",
        annotator="Ann Sorrel",
    )
    reply = TransferNote(
        quote="is hurting the fish market",
        body="The traders.",
        uid="reply-0123456789",
        created="2026-03-05T09:58:11+00:00",
        answers=theirs.uid,
    )
    library.take_in([Transfer(PLACE, "", slips=(theirs, reply))])
    waiting = TransferNote("words of an article that is not here", "Where?")
    library.take_in([Transfer("https://post.example/other", "Other", slips=(waiting,))])


def notes_of(library: Library) -> list[Note]:
    found = [note for row in library.articles() for note in library.notes(row.id)]
    return sorted(found, key=lambda note: (note.selector.quote, note.body))


def both(kept: list[Note], came: list[Note], look: Callable[[Note], object]) -> bool:
    """Is it the same of every note on words of a text? Notes are paired by their quotation."""
    left = list(came)
    for note in kept:
        if note.placement.state != "sure":
            continue
        alike = [n for n in left if n.selector.quote == note.selector.quote]
        alike.sort(key=lambda n: n.body != note.body)
        if not alike or look(alike[0]) != look(note):
            return False
        left.remove(alike[0])
    return True


def on_the_whole(notes: list[Note]) -> list[str]:
    return [note.body for note in notes if note.placement.state == "whole"]


def orphaned(notes: list[Note]) -> list[tuple[str, str]]:
    return [(n.selector.quote, n.body) for n in notes if n.placement.state == "lost"]


def page(now: str) -> str:
    """The page with its table anew."""
    before, rest = now.split(BEGIN)
    return before + BEGIN + "\n" + table() + "\n" + END + rest.split(END)[1]


if __name__ == "__main__":
    PAGE.write_text(page(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
