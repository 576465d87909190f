"""Commands about marks and notes, and help."""

from bywhom.ui.commands.command import Command

# Kinds of one article: Ctrl and the number that stands for the kind everywhere.
_HERE = tuple(
    Command(
        f"kind.{kind}.here",
        f"{words} in this article",
        "Marks",
        (f"Ctrl+{number}",),
        "Leave them out of this article only, or bring them back",
        needs="article",
        checkable=True,
        section=number == 1,
    )
    for number, (kind, words) in enumerate(
        (
            ("hedge", "Hedges"),
            ("unnamed-source", "Unnamed sources"),
            ("unsourced-claim", "Unsourced claims"),
            ("loaded-language", "Loaded language"),
            ("attributed", "Attributed"),
        ),
        1,
    )
)

MARKS = (
    Command("next", "Next mark", "Marks", ("J",), needs="article"),
    Command("previous", "Previous mark", "Marks", ("K",), needs="article"),
    Command(
        "explain",
        "Explain this mark",
        "Marks",
        ("E",),
        "Why it is marked, when that is fair, what to ask",
        needs="mark",
    ),
    Command(
        "dismiss",
        "Dismiss here",
        "Marks",
        ("X",),
        "This mark is wrong, or answered: take it away, here only",
        needs="mark",
        section=True,
    ),
    Command(
        "dismiss.phrase",
        "Dismiss this phrase in this article",
        "Marks",
        ("Shift+X",),
        needs="mark",
    ),
    Command(
        "dismiss.article",
        "Dismiss this rule in this article",
        "Marks",
        (),
        needs="mark",
    ),
    Command(
        "dismiss.rule",
        "Dismiss this rule everywhere",
        "Marks",
        (),
        needs="mark",
    ),
    Command(
        "restore",
        "Bring dismissed marks back…",
        "Marks",
        (),
        "What was dismissed here or everywhere, to bring back",
    ),
    Command(
        "rules",
        "Your own rules…",
        "Marks",
        (),
        "Write rules, see what they would mark, hand them on",
    ),
    Command(
        "rules.again",
        "Read your rules again",
        "Marks",
        (),
        "After a file in your rules folder has changed",
    ),
    Command(
        "rules.folder",
        "Open your rules folder",
        "Marks",
        (),
        "Rule files that lie there are read at every start",
    ),
    Command(
        "kind.hedge",
        "Hedges",
        "Marks",
        ("1",),
        checkable=True,
        section=True,
    ),
    Command(
        "kind.unnamed-source",
        "Unnamed sources",
        "Marks",
        ("2",),
        checkable=True,
    ),
    Command(
        "kind.unsourced-claim",
        "Unsourced claims",
        "Marks",
        ("3",),
        checkable=True,
    ),
    Command(
        "kind.loaded-language",
        "Loaded language",
        "Marks",
        ("4",),
        checkable=True,
    ),
    Command(
        "kind.attributed",
        "Attributed",
        "Marks",
        ("5",),
        checkable=True,
    ),
    *_HERE,
    Command(
        "marks",
        "Marks on and off",
        "Marks",
        ("M",),
        "Hide all marks, or bring them back",
        section=True,
    ),
    Command(
        "density",
        "Fewer or more marks",
        "Marks",
        ("Shift+M",),
        "Key: every sure or likely mark. All: the merely possible ones too",
    ),
)

NOTES = (
    Command(
        "note",
        "Note",
        "Notes",
        ("N",),
        "Write a note on the selected words or mark",
        needs="article",
    ),
    Command(
        "highlight",
        "Highlight",
        "Notes",
        ("H",),
        "Colour the selected words",
        needs="article",
    ),
    Command(
        "tag",
        "Tag",
        "Notes",
        ("T",),
        "Give the note on these words a tag",
        needs="article",
    ),
    Command(
        "note.whole",
        "Note on the whole article",
        "Notes",
        ("Shift+N",),
        "What you think of all of it",
        needs="article",
    ),
    Command(
        "highlight.yellow",
        "Highlight in yellow",
        "Notes",
        ("Ctrl+Alt+1",),
        needs="article",
        section=True,
    ),
    Command("highlight.green", "Highlight in green", "Notes", ("Ctrl+Alt+2",), needs="article"),
    Command("highlight.blue", "Highlight in blue", "Notes", ("Ctrl+Alt+3",), needs="article"),
    Command("highlight.rose", "Highlight in rose", "Notes", ("Ctrl+Alt+4",), needs="article"),
    Command(
        "colours",
        "What the colours mean…",
        "Notes",
        (),
        "Your own words for yellow, green, blue and rose",
    ),
    Command(
        "notes.all",
        "Notes of all articles",
        "Notes",
        ("Ctrl+Shift+N",),
        "Search in them, by tag, colour and article",
        section=True,
    ),
)

HELP = (
    Command(
        "keys",
        "Keys",
        "Help",
        ("?", "F1"),
        "Every key, and how to change it",
    ),
    Command(
        "palette",
        "All commands",
        "Help",
        ("Ctrl+Shift+P",),
        "Find a command by its name",
    ),
    Command(
        "hints",
        "Show the first hints again",
        "Help",
        (),
        "Opens the first sample article with its hints",
        section=True,
    ),
    Command("about", "About Bywhom", "Help"),
    Command("escape", "Leave what is open", "", ("Esc",)),
)
