"""Themes, faces, sizes, icons."""
