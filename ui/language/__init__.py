"""The window in the reader's language; below every other room of the window."""
