"""Everything a reader can tell the window to do."""
