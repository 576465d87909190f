"""What the program reads: models, rules, words, themes, icons, templates, samples, lessons,
translations."""

from importlib.resources import files
from pathlib import Path

FOLDER = Path(str(files(__name__))).resolve()
MODELS, RULES, SAMPLES = FOLDER / "models", FOLDER / "rules", FOLDER / "samples"
LESSONS, TRANSLATIONS = FOLDER / "lessons", FOLDER / "translations"
TEMPLATES, THEMES, WORDS = FOLDER / "templates", FOLDER / "themes", FOLDER / "words"
ICONS, SEND_PAGE = FOLDER / "icons", FOLDER / "send_page.html"
