"""A class's answers over the text."""
