"""Small tables of short articles, and a folder's files as bytes."""

import json
from pathlib import Path

from bywhom.corpus.build import Plan, build

STORIES = (
    "Critics say the pier at Lorn Bay might close.\n\nIt was opened by Ada Holm in 1911.",
    "“We have seen no plan,” the harbour master, Ines Tarrow, said on Monday.",
    "The council ignored the warnings to please its donors. Officials said it may rain.",
)


def stories(path, count, broken=()):
    """A table of so many articles, with lines that are broken at the given numbers."""
    lines = [
        json.dumps(
            {
                "id": f"s{n}",
                "title": f"Story {n}",
                "text": STORIES[n % len(STORIES)],
                "source": ("Herald", "Post")[n % 2],
                "date": f"2031-0{n % 9 + 1}-02",
                "section": ("town", "trade", "sport")[n % 3],
            }
        )
        for n in range(count)
    ]
    for n in broken:
        lines[n] = '{"id": '
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def made(source, folder, **options):
    plan = Plan(sources=(str(source),), folder=folder, part=options.pop("part", 3), **options)
    return build(plan, lambda articles, known: None)


def files(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
