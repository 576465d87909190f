"""A lesson made in a window."""
