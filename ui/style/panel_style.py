"""What the panels add to the theme's style sheet: the roles of their labels and buttons."""

from string import Template

from bywhom.ui.style.theme import Theme

_STYLE = Template("""
QLabel[role="title"] { font-size: 15px; font-weight: 700; }
QLabel[role="strong"] { font-weight: 700; }
QLabel[role="section"] { font-size: 12px; font-weight: 700; color: $ink_secondary; }
QLabel[role="secondary"] { color: $ink_secondary; }
QLabel[role="quote"] { font-family: "Literata"; font-size: 15px; }
QLabel[role="caption"] { font-size: 12px; color: $ink_secondary; }
QToolButton[role="step"] { border: 2px solid transparent; padding: 0 4px; font-size: 15px; }
QToolButton[role="step"]:checked { background: transparent; }
QToolButton[role="step"]:focus, QToolButton[role="quiet"]:focus { border-color: $ink; }
QToolButton[role="quiet"] {
    border: 2px solid transparent; padding: 0 2px; color: $ink_secondary;
}
QToolButton[role="colour"] { border: 1px solid transparent; border-radius: 5px; padding: 3px; }
QToolButton[role="colour"]:checked { border-color: $ink; }
QToolButton::menu-indicator, QPushButton::menu-indicator { image: none; width: 0; }
#note-editor, #message-bar, #selection-bar {
    background: $raised; border: 1px solid $control; border-radius: 6px;
}
#note-editor QLabel, #message-bar QLabel { background: transparent; }
QMenuBar { min-height: 0; padding: 0 6px; }
QMenuBar::item { padding: 5px 9px; }
#left-pane, #library-pane, #inspector, #status-bar, #toolbar { background: $chrome; }
#toolbar { border-bottom: 1px solid $hairline; }
#inspector-tabs, #left-tabs { background: transparent; }
#inspector-tabs::tab, #left-tabs::tab { padding: 11px 7px 8px 7px; margin: 0 2px; }
#inspector-tabs::tab:first { margin-left: 17px; }
#left-tabs::tab:first { margin-left: 13px; }
#empty-page, #empty-words, #compare-page { background: $page; }
#focus-note { color: $ink_secondary; font-size: 12px; background: transparent; }
#appearance { background: $raised; border: 1px solid $control; border-radius: 6px; }
QToolButton[role="choice"], QPushButton[role="choice"] {
    background: $page; border: 1px solid $hairline; border-radius: 5px; padding: 3px;
}
QToolButton[role="choice"]:checked, QPushButton[role="choice"]:checked {
    border: 2px solid $ink; font-weight: 700;
}
QDialog { background: $raised; }
QTableWidget, QListWidget { background: $page; border: 1px solid $hairline; border-radius: 5px; }
QHeaderView::section {
    background: $chrome; color: $ink_secondary; border: none; padding: 4px 6px;
}
QListWidget::item { padding: 4px 8px; }
QTableWidget::item { padding: 0 6px; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QLineEdit { placeholder-text-color: $ink_caption; }
#mark-scroll, #summary { border: 2px solid transparent; background: transparent; }
#mark-scroll:focus, #summary:focus { border-color: $ink; }
#status-bar { border-top: 1px solid $hairline; }
#hairline { background: $hairline; border: none; }
""")


def panel_style(theme: Theme) -> str:
    return _STYLE.substitute(theme.colours)
