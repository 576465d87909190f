"""Marks asked for, shown, explained; the reader's own rules."""
