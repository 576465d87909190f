"""A lesson: its parts, its key, the file it travels in."""
