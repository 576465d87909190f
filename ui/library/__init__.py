"""The library pane and the library file."""
