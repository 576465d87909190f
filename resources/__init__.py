"""The data the program reads: models, rules, word lists, themes, page templates, samples."""

from pathlib import Path

FOLDER = Path(__file__).resolve().parent
MODELS, RULES, SAMPLES = FOLDER / "models", FOLDER / "rules", FOLDER / "samples"
TEMPLATES, THEMES, WORDS = FOLDER / "templates", FOLDER / "themes", FOLDER / "words"
