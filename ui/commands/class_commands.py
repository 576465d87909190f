"""The rows of the menu Class in the table of commands."""

from bywhom.ui.commands.command import Command

CLASS = (
    Command(
        "class.practise",
        "Practise on this article",
        "Class",
        (),
        "Mark it yourself first; then see what Bywhom has marked",
        needs="article",
    ),
    Command(
        "class.open",
        "Open a lesson…",
        "Class",
        (),
        "A .lesson file from your teacher",
    ),
    Command(
        "class.make",
        "Make a lesson of this article…",
        "Class",
        (),
        "Marks corrected into a key, tasks, and what is revealed when",
        needs="article",
        section=True,
    ),
    Command(
        "class.ready",
        "Lessons ready to run…",
        "Class",
        (),
        "Six lessons of 45 minutes, each at two reading levels",
    ),
    Command(
        "class.change",
        "Change a lesson…",
        "Class",
        (),
        "Open a .lesson file of your own to change it",
    ),
    Command(
        "class.collect",
        "Collect answers…",
        "Class",
        (),
        "A folder of .answers files as a table, a heat map and a report",
    ),
)
