"""What each command does, by its id. Names, keys and menus stand in `ui/commands`."""

from collections.abc import Callable, Mapping

from bywhom.ui.app.desk_window import DeskWindow

Handlers = Mapping[str, Callable[[DeskWindow], object]]

FILE: Handlers = {
    "open": lambda w: w.open_controller.ask_file(),
    "address": lambda w: w.open_controller.ask_address(),
    "paste": lambda w: w.open_controller.paste(),
    "corpus": lambda w: w.corpus_shelf.ask_folder(),
    "feeds": lambda w: w.feed_controller.show(),
    "browser": lambda w: w.help_controller.show_send_page(),
    "again": lambda w: w.open_controller.again(),
    "receipt": lambda w: w.receipt_controller.show(),
    "save": lambda w: w.page_export.ask(),
    "print": lambda w: w.print_shown(),
    "export": lambda w: w.note_exchange.export(),
    "import": lambda w: w.note_exchange.bring_in(),
    "export.all": lambda w: w.note_exchange.export_all(),
    "folder": lambda w: w.note_exchange.keep_in_step(),
    "folder.choose": lambda w: w.note_exchange.ask_folder(),
    "original": lambda w: w.library_controller.open_original(),
    "facts": lambda w: w.library_controller.ask_facts_of_open(),
    "backup": lambda w: w.library_file.ask_backup(),
    "backup.open": lambda w: w.library_file.ask_restore(),
    "remove": lambda w: w.open_controller.remove(),
    "quit": lambda w: w.close(),
}
EDIT: Handlers = {
    "undo": lambda w: w.desk.undo(),
    "redo": lambda w: w.desk.redo(),
    "quote": lambda w: w.note_exchange.copy_quotation(),
    "cite": lambda w: w.note_exchange.copy_citation(),
    "find": lambda w: w.find_in_article.start(),
    "find.next": lambda w: w.find_in_article.next(),
    "find.previous": lambda w: w.find_in_article.previous(),
}
VIEW: Handlers = {
    "pane.library": lambda w: w.panes.toggle_library(),
    "pane.inspector": lambda w: w.panes.toggle_inspector(),
    "focus": lambda w: w.panes.toggle_focus(),
    "look": lambda w: w.appearance.show_popover(),
    "larger": lambda w: w.appearance.larger(),
    "smaller": lambda w: w.appearance.smaller(),
    "normal": lambda w: w.appearance.usual_size(),
    "numbers": lambda w: w.appearance.toggle_numbers(),
    "ruler": lambda w: w.appearance.toggle_ruler(),
    "tab.mark": lambda w: w.panes.show_tab("mark"),
    "tab.sources": lambda w: w.panes.show_tab("sources"),
    "tab.notes": lambda w: w.panes.show_tab("notes"),
    "tab.summary": lambda w: w.panes.show_tab("summary"),
    "compare": lambda w: w.compare_controller.ask(),
}
GO: Handlers = {
    "back": lambda w: w.open_controller.back(),
    "forward": lambda w: w.open_controller.forward(),
    "go": lambda w: w.places.ask(),
    "contents": lambda w: w.places.show_contents(),
    "part.next": lambda w: w.places.next_part(),
    "part.previous": lambda w: w.places.previous_part(),
    "bookmark": lambda w: w.places.toggle_bookmark(),
}
MARKS: Handlers = {
    "next": lambda w: w.mark_controller.next(),
    "previous": lambda w: w.mark_controller.previous(),
    "explain": lambda w: w.mark_controller.explain(),
    "dismiss": lambda w: w.mark_controller.dismiss("here"),
    "dismiss.phrase": lambda w: w.mark_controller.dismiss("phrase"),
    "dismiss.article": lambda w: w.mark_controller.dismiss("article"),
    "dismiss.rule": lambda w: w.mark_controller.dismiss("rule"),
    "restore": lambda w: w.mark_controller.ask_restore(),
    "rules": lambda w: w.own_rules.show_editor(),
    "rules.here": lambda w: w.make_rule(),
    "rules.again": lambda w: w.own_rules.read_again(),
    "rules.folder": lambda w: w.own_rules.open_folder(),
    "kind.hedge": lambda w: w.mark_controller.toggle_kind("hedge"),
    "kind.unnamed-source": lambda w: w.mark_controller.toggle_kind("unnamed-source"),
    "kind.unsourced-claim": lambda w: w.mark_controller.toggle_kind("unsourced-claim"),
    "kind.loaded-language": lambda w: w.mark_controller.toggle_kind("loaded-language"),
    "kind.attributed": lambda w: w.mark_controller.toggle_kind("attributed"),
    "kind.hedge.here": lambda w: w.mark_controller.toggle_kind_here("hedge"),
    "kind.unnamed-source.here": lambda w: w.mark_controller.toggle_kind_here("unnamed-source"),
    "kind.unsourced-claim.here": lambda w: w.mark_controller.toggle_kind_here("unsourced-claim"),
    "kind.loaded-language.here": lambda w: w.mark_controller.toggle_kind_here("loaded-language"),
    "kind.attributed.here": lambda w: w.mark_controller.toggle_kind_here("attributed"),
    "marks": lambda w: w.mark_controller.toggle_marks(),
    "density": lambda w: w.mark_controller.toggle_density(),
}
NOTES: Handlers = {
    "note": lambda w: w.note_controller.write(),
    "highlight": lambda w: w.note_controller.highlight(),
    "tag": lambda w: w.note_controller.tag(),
    "note.whole": lambda w: w.note_controller.write_on_the_whole(),
    "highlight.yellow": lambda w: w.note_controller.highlight("yellow"),
    "highlight.green": lambda w: w.note_controller.highlight("green"),
    "highlight.blue": lambda w: w.note_controller.highlight("blue"),
    "highlight.rose": lambda w: w.note_controller.highlight("rose"),
    "colours": lambda w: w.note_controller.ask_meanings(),
    "notes.all": lambda w: w.show_all_notes(),
}
CLASS: Handlers = {
    "class.practise": lambda w: w.class_kit.practise(),
    "class.open": lambda w: w.class_kit.ask_lesson(),
    "class.make": lambda w: w.class_kit.make(),
    "class.ready": lambda w: w.class_kit.ask_ready(),
    "class.change": lambda w: w.class_kit.ask_change(),
    "class.collect": lambda w: w.class_kit.ask_collect(),
}
HELP: Handlers = {
    "keys": lambda w: w.help_controller.show_keys(),
    "palette": lambda w: w.help_controller.show_palette(),
    "hints": lambda w: w.help_controller.show_hints(),
    "newer": lambda w: w.help_controller.ask_newer(),
    "about": lambda w: w.help_controller.show_about(),
    "escape": lambda w: w.escape(),
}

HANDLERS: Handlers = {**FILE, **EDIT, **VIEW, **GO, **MARKS, **NOTES, **CLASS, **HELP}
