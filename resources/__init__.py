"""The data the program reads: models, rules, word lists, themes, sample articles."""

from pathlib import Path

FOLDER = Path(__file__).resolve().parent
MODELS, RULES, SAMPLES = FOLDER / "models", FOLDER / "rules", FOLDER / "samples"
THEMES, WORDS = FOLDER / "themes", FOLDER / "words"
