"""What the panels add to the theme's style sheet: the roles of their labels and buttons."""

from string import Template

from ui.theme import Theme

_STYLE = Template("""
QLabel[role="title"] { font-size: 15px; font-weight: 700; }
QLabel[role="strong"] { font-weight: 700; }
QLabel[role="section"] { font-size: 12px; font-weight: 700; color: $ink_secondary; }
QLabel[role="secondary"] { color: $ink_secondary; }
QLabel[role="caption"] { font-size: 12px; color: $ink_secondary; }
QToolButton[role="step"] { border: none; padding: 2px 6px; font-size: 15px; }
QToolButton[role="quiet"] { border: none; padding: 2px 4px; color: $ink_secondary; }
QToolButton[role="colour"] { border: 1px solid transparent; border-radius: 5px; padding: 3px; }
QToolButton[role="colour"]:checked { border-color: $ink; }
QToolButton::menu-indicator, QPushButton::menu-indicator { image: none; width: 0; }
#note-editor, #message-bar {
    background: $raised; border: 1px solid $control; border-radius: 6px;
}
#note-editor QLabel, #message-bar QLabel { background: transparent; }
#library-pane, #inspector, #status-bar { background: $chrome; }
#inspector { border-left: 1px solid $hairline; }
#library-pane { border-right: 1px solid $hairline; }
#status-bar { border-top: 1px solid $hairline; }
#hairline { background: $hairline; border: none; }
""")


def panel_style(theme: Theme) -> str:
    return _STYLE.substitute(theme.colours)
