"""What the window shows, as values: the desk, rows, figures, words, positions."""
