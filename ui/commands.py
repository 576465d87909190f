"""Everything a reader can tell the window to do, in one table.

Menus, toolbar, shortcuts, the palette and the list of keys are all made from it.
"""

from collections.abc import Mapping

from ui.class_kit.commands import CLASS
from ui.command import Command

MENUS = ("File", "Edit", "View", "Marks", "Notes", "Class", "Help")

_OPEN = (
    Command("open", "Open…", "files.ask_file", "File", ("Ctrl+O",), "Open a file"),
    Command(
        "address",
        "Open an address…",
        "files.ask_address",
        "File",
        ("Ctrl+L",),
        "Fetch a web page; the only time anything goes over the network",
    ),
    Command(
        "paste",
        "Paste an article",
        "files.paste",
        "File",
        ("Ctrl+V",),
        "Read the text or the address on the clipboard",
    ),
    Command(
        "back",
        "Back",
        "files.back",
        "File",
        ("Alt+Left",),
        "The article you read before",
        section=True,
    ),
    Command(
        "forward",
        "Forward",
        "files.forward",
        "File",
        ("Alt+Right",),
        "The article you came back from",
    ),
    Command(
        "save",
        "Save the marked page…",
        "saving.ask",
        "File",
        ("Ctrl+S",),
        "With its marks, explanations and notes, as a web page or PDF",
        needs="article",
        section=True,
    ),
    Command(
        "print",
        "Print…",
        "saving.print_page",
        "File",
        ("Ctrl+P",),
        "The article with its marks, explanations and notes, on paper",
        needs="article",
    ),
    Command(
        "export",
        "Save notes…",
        "noting.export",
        "File",
        (),
        "All notes of this article, as Markdown, a web page, a table or annotations",
        needs="article",
        section=True,
    ),
    Command(
        "import",
        "Bring notes in…",
        "noting.bring_in",
        "File",
        (),
        "Notes saved by this program, Hypothesis, Readwise or others",
    ),
    Command(
        "remove",
        "Remove this article",
        "files.remove",
        "File",
        (),
        "Take the open article and its notes out of the library; can be undone",
        needs="article",
    ),
    Command("quit", "Quit", "close", "File", ("Ctrl+Q",), "Close the window", section=True),
)

_EDIT = (
    Command("undo", "Undo", "desk.undo", "Edit", ("Ctrl+Z",), "Take the last change back"),
    Command("redo", "Redo", "desk.redo", "Edit", ("Ctrl+Shift+Z", "Ctrl+Y")),
    Command(
        "quote",
        "Copy with its origin",
        "noting.copy_quotation",
        "Edit",
        ("Ctrl+Shift+C",),
        "The selected words with title, outlet and paragraph",
        needs="article",
        section=True,
    ),
    Command(
        "find",
        "Find in this article",
        "finding.start",
        "Edit",
        ("Ctrl+F", "/"),
        "Find words in this article",
        needs="article",
        section=True,
    ),
    Command("find.next", "Next hit", "finding.next", "Edit", ("F3", "Ctrl+G"), needs="article"),
    Command(
        "find.previous",
        "Previous hit",
        "finding.previous",
        "Edit",
        ("Shift+F3", "Ctrl+Shift+G"),
        needs="article",
    ),
)

_VIEW = (
    Command(
        "pane.library",
        "Library",
        "panes.toggle_library",
        "View",
        ("Ctrl+Shift+L",),
        "Show or hide the library",
        checkable=True,
    ),
    Command(
        "pane.inspector",
        "Inspector",
        "panes.toggle_inspector",
        "View",
        ("Ctrl+Shift+I",),
        "Show or hide marks, sources, notes and summary",
        checkable=True,
    ),
    Command(
        "focus",
        "Page only",
        "panes.toggle_focus",
        "View",
        ("F11",),
        "The page alone on the screen",
        checkable=True,
    ),
    Command(
        "look",
        "Appearance…",
        "look.show_popover",
        "View",
        ("Ctrl+,",),
        "Theme, type face, size, line height and width",
        section=True,
    ),
    Command("larger", "Larger text", "look.larger", "View", ("Ctrl++", "Ctrl+="), section=True),
    Command("smaller", "Smaller text", "look.smaller", "View", ("Ctrl+-",)),
    Command("normal", "Usual size", "look.usual_size", "View", ("Ctrl+0",)),
    Command(
        "numbers",
        "Paragraph numbers",
        "look.toggle_numbers",
        "View",
        (),
        "Numbers in the margin, to say “look at ¶ 14”",
        checkable=True,
        section=True,
    ),
    Command(
        "ruler",
        "Reading ruler",
        "look.toggle_ruler",
        "View",
        ("Ctrl+R",),
        "Dim the page but for the lines round the pointer",
        checkable=True,
    ),
    Command(
        "tab.mark",
        "This mark",
        "panes.show_tab",
        "View",
        ("Alt+1",),
        args=("mark",),
        section=True,
    ),
    Command("tab.sources", "Sources", "panes.show_tab", "View", ("S", "Alt+2"), args=("sources",)),
    Command("tab.notes", "Notes", "panes.show_tab", "View", ("Alt+3",), args=("notes",)),
    Command("tab.summary", "Summary", "panes.show_tab", "View", ("Alt+4",), args=("summary",)),
)

_MARKS = (
    Command("next", "Next mark", "marking.next", "Marks", ("J",), needs="article"),
    Command("previous", "Previous mark", "marking.previous", "Marks", ("K",), needs="article"),
    Command(
        "explain",
        "Explain this mark",
        "marking.explain",
        "Marks",
        ("E",),
        "Why it is marked, when that is fair, what to ask",
        needs="mark",
    ),
    Command(
        "dismiss",
        "Dismiss here",
        "marking.dismiss",
        "Marks",
        ("X",),
        "This mark is wrong, or answered: take it away, here only",
        args=("here",),
        needs="mark",
        section=True,
    ),
    Command(
        "dismiss.phrase",
        "Dismiss this phrase in this article",
        "marking.dismiss",
        "Marks",
        ("Shift+X",),
        args=("phrase",),
        needs="mark",
    ),
    Command(
        "dismiss.rule",
        "Dismiss this rule everywhere",
        "marking.dismiss",
        "Marks",
        (),
        args=("rule",),
        needs="mark",
    ),
    Command(
        "restore",
        "Bring dismissed marks back…",
        "marking.ask_restore",
        "Marks",
        (),
        "What was dismissed here or everywhere, to bring back",
    ),
    Command(
        "kind.hedge",
        "Hedges",
        "marking.toggle_kind",
        "Marks",
        ("1",),
        args=("hedge",),
        checkable=True,
        section=True,
    ),
    Command(
        "kind.unnamed-source",
        "Unnamed sources",
        "marking.toggle_kind",
        "Marks",
        ("2",),
        args=("unnamed-source",),
        checkable=True,
    ),
    Command(
        "kind.unsourced-claim",
        "Unsourced claims",
        "marking.toggle_kind",
        "Marks",
        ("3",),
        args=("unsourced-claim",),
        checkable=True,
    ),
    Command(
        "kind.loaded-language",
        "Loaded language",
        "marking.toggle_kind",
        "Marks",
        ("4",),
        args=("loaded-language",),
        checkable=True,
    ),
    Command(
        "kind.attributed",
        "Attributed statements",
        "marking.toggle_kind",
        "Marks",
        ("5",),
        args=("attributed",),
        checkable=True,
    ),
    Command(
        "marks",
        "Marks on and off",
        "marking.toggle_marks",
        "Marks",
        ("M",),
        "Hide all marks, or bring them back",
        section=True,
    ),
    Command(
        "density",
        "Fewer or more marks",
        "marking.toggle_density",
        "Marks",
        ("Shift+M",),
        "Key: the most telling mark of a sentence. All: every possible mark",
    ),
)

_COMPARE = (
    Command(
        "compare",
        "Compare with another report…",
        "comparing.ask",
        "View",
        ("C",),
        "Two reports side by side: what is said more firmly in one",
        needs="article",
        section=True,
    ),
)

_NOTES = (
    Command(
        "note",
        "Note",
        "noting.write",
        "Notes",
        ("N",),
        "Write a note on the selected words or mark",
        needs="article",
    ),
    Command(
        "highlight",
        "Highlight",
        "noting.highlight",
        "Notes",
        ("H",),
        "Colour the selected words",
        needs="article",
    ),
    Command(
        "tag",
        "Tag",
        "noting.tag",
        "Notes",
        ("T",),
        "Give the note on these words a tag",
        needs="article",
    ),
)

_HELP = (
    Command(
        "keys", "Keys", "helping.show_keys", "Help", ("?", "F1"), "Every key, and how to change it"
    ),
    Command(
        "palette",
        "All commands",
        "helping.show_palette",
        "Help",
        ("Ctrl+Shift+P",),
        "Find a command by its name",
    ),
    Command(
        "hints",
        "Show the first hints again",
        "helping.show_hints",
        "Help",
        (),
        "Opens the first sample article with its hints",
        section=True,
    ),
    Command("about", "About Bywhom", "helping.show_about", "Help"),
    Command("escape", "Leave what is open", "escape", "", ("Esc",)),
)

COMMANDS: tuple[Command, ...] = (
    *_OPEN,
    *_EDIT,
    *_VIEW,
    *_COMPARE,
    *_MARKS,
    *_NOTES,
    *CLASS,
    *_HELP,
)
BY_ID: Mapping[str, Command] = {command.id: command for command in COMMANDS}
TOOLBAR = ("open", "back", "|", "look", "marks", "note")  # the search box ends it


def is_letter(shortcut: str) -> bool:
    """A key that types something by itself: WCAG 2.1.4 wants it switchable."""
    return len(shortcut.removeprefix("Shift+")) == 1


def bindings(own: Mapping[str, str], letters: bool = True) -> dict[str, tuple[str, ...]]:
    """The shortcuts of every command. own: a reader's choice by command id ("" for none)."""
    chosen: dict[str, tuple[str, ...]] = {}
    for command in COMMANDS:
        keys = command.shortcuts
        if command.id in own:
            keys = (own[command.id],) if own[command.id] else ()
        chosen[command.id] = tuple(k for k in keys if letters or not is_letter(k))
    return chosen


def holder_of(shortcut: str, bound: Mapping[str, tuple[str, ...]], but: str) -> Command | None:
    """The command other than `but` that has this shortcut already."""
    for command in COMMANDS:
        if command.id != but and shortcut in bound[command.id]:
            return command
    return None
