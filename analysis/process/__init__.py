"""The analysis in a process of its own, and what passes between it and a window."""
