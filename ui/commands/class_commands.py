"""The rows of the menu Class in the table of commands."""

from bywhom.ui.commands.command import Command

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
    Command(
        "class.make",
        "Make a lesson of this article…",
        "class_kit.make",
        "Class",
        (),
        "Marks corrected into a key, tasks, and what is revealed when",
        needs="article",
        section=True,
    ),
    Command(
        "class.change",
        "Change a lesson…",
        "class_kit.ask_change",
        "Class",
        (),
        "Open a .lesson file of your own to change it",
    ),
    Command(
        "class.collect",
        "Collect answers…",
        "class_kit.ask_collect",
        "Class",
        (),
        "A folder of .answers files as a table, a heat map and a report",
    ),
)
