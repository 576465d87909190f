"""The rows of the menu Class in the table of commands."""

from bywhom.ui.commands.command import Command
from bywhom.ui.language.translate import later

CLASS = (
    Command(
        "class.practise",
        later("Practise on this article"),
        "Class",
        (),
        later("Mark it yourself first; then see what Bywhom has marked"),
        needs="article",
    ),
    Command(
        "class.open",
        later("Open a lesson…"),
        "Class",
        (),
        later("A .lesson file from your teacher"),
    ),
    Command(
        "class.make",
        later("Make a lesson of this article…"),
        "Class",
        (),
        later("Marks corrected into a key, tasks, and what is revealed when"),
        needs="article",
        section=True,
    ),
    Command(
        "class.ready",
        later("Lessons ready to run…"),
        "Class",
        (),
        later("Six lessons of 45 minutes, each at two reading levels"),
    ),
    Command(
        "class.change",
        later("Change a lesson…"),
        "Class",
        (),
        later("Open a .lesson file of your own to change it"),
    ),
    Command(
        "class.collect",
        later("Collect answers…"),
        "Class",
        (),
        later("A folder of .answers files as a table, a heat map and a report"),
    ),
)
