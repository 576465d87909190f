"""A page that gets its article and theme before it is ever shown."""

import subprocess
import sys

CODE = """
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from bywhom.documents.reader import open_text
from bywhom.ui.page.article_view import ArticleView
from bywhom.ui.style.theme import load_themes, palette, style_sheet

app = QApplication([])
for theme in load_themes(())[0].values():
    app.setPalette(palette(theme))
    app.setStyleSheet(style_sheet(theme))
    window = QWidget()
    column = QVBoxLayout(window)
    view = ArticleView(window)
    column.addWidget(view)
    view.show_article(open_text("Pier shut\\n\\nThe pier is shut.").article, "", 0)
    view.set_theme(theme)
    window.show()
    for _ in range(10):
        app.processEvents()
print("shown")
"""


def test_a_page_filled_before_it_is_shown_lives(root):
    """In a process of its own: what went wrong here ended the program (a document was deleted
    while Qt was laying it out)."""
    done = subprocess.run(
        [sys.executable, "-c", CODE], cwd=root, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == "shown\n"
