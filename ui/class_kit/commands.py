"""The rows of the menu Class in the table of commands."""

from ui.command import Command

CLASS = (
    Command(
        "class.practise",
        "Practise on this article",
        "class_kit.practise",
        "Class",
        (),
        "Mark it yourself first; then see what Bywhom has marked",
        needs="article",
    ),
    Command(
        "class.open",
        "Open a lesson…",
        "class_kit.ask_lesson",
        "Class",
        (),
        "A .lesson file from your teacher",
    ),
)
