"""What is painted with the words: underlines, fills, glyphs."""
